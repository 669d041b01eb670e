"""Build what pip installs, and try it with every Python that this machine has for it.

Each try is an environment of its own, with the wheel and the packages that it asks for in the
locked versions, and nothing of this folder: the command starts, and the examples of the guide can
be imported and pass ``mypy --strict``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from scripts.environments import ROOT, EnvironmentNotMade, commands_in, run

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = ROOT / "docs" / "examples"
PYTHONS = ("3.11", "3.12", "3.13")


class Distribution(NamedTuple):
    """What is published: the sources, and the wheel that was built from them."""

    sdist: Path
    wheel: Path


class WheelFails(Exception):
    """What was installed from the wheel does not work; the message says what was run and said."""


def build_distribution(folder: Path) -> Distribution:
    """Build the sdist, and from that the wheel, into a folder.

    Raises:
        EnvironmentNotMade: the build failed.
    """
    with tempfile.TemporaryDirectory() as built:
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", built, str(ROOT))
        (sdist,) = Path(built).glob("*.tar.gz")
        (wheel,) = Path(built).glob("*.whl")
        folder.mkdir(parents=True, exist_ok=True)
        return Distribution(
            *(Path(shutil.copy(each, folder / each.name)) for each in (sdist, wheel))
        )


def install(wheel: Path, folder: Path, python: str = sys.executable) -> Path:
    """Install a wheel into a new virtual environment, and return the Python of that.

    Args:
        python: what the environment is made with: a path.

    Raises:
        EnvironmentNotMade: an installation failed, or the wheel asks for more than is locked.
    """
    run(sys.executable, "-m", "virtualenv", "--quiet", "--python", python, str(folder))
    installed = commands_in(folder) / ("python.exe" if os.name == "nt" else "python")
    pip = [str(installed), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run(*pip, "--require-hashes", "-r", str(ROOT / "requirements" / "archive.txt"))
    run(*pip, "--no-index", str(wheel))
    return installed


def examples() -> list[Path]:
    """Return the examples of the Python guide, by name."""
    return sorted(EXAMPLES.glob("*.py"))


def try_out(python: Path) -> None:
    """Try what was installed beside a Python.

    Raises:
        WheelFails: something of it does not work.
    """
    said(str(python.with_name("ue-prefect")), "launch", "--help")
    names = ", ".join(path.stem for path in examples())
    said(str(python), "-c", f"import sys; sys.path.append({str(EXAMPLES)!r}); import {names}")
    mypy = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--python-executable"]
    said(*mypy, str(python), *map(str, examples()))


def said(*command: str) -> str:
    """Run a command as from another folder, and return what it printed.

    Raises:
        WheelFails: it failed.
    """
    with tempfile.TemporaryDirectory() as elsewhere:
        finished = subprocess.run(
            command, cwd=elsewhere, env=neutral_environ(), capture_output=True, text=True
        )
    if finished.returncode != 0:
        raise WheelFails(f"{' '.join(command)}:\n{finished.stdout}{finished.stderr}".rstrip())
    return finished.stdout


def neutral_environ() -> dict[str, str]:
    """Return this process's environment without what points Python or mypy at other packages."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MYPY"))
    }


def pythons() -> Iterator[str]:
    """Yield one Python of each version that is here: pyenv's, on the PATH, or the one that runs."""
    of_pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    this = "{}.{}".format(*sys.version_info)
    for version in PYTHONS:
        # pyenv's own names on the PATH are of no use unless it was told to make them so.
        places = [*map(str, of_pyenv.glob(f"{version}.*/bin")), os.environ.get("PATH", os.defpath)]
        found = shutil.which(f"python{version}", path=os.pathsep.join(places))
        if version == this or found:
            yield sys.executable if version == this else str(found)


def main() -> int:
    """Build into dist/, and try; 0 when all is well."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=ROOT / "dist", metavar="FOLDER")
    folder = parser.parse_args().output
    try:
        built = build_distribution(folder)
        print(*built, sep="\n")
        for python in pythons():
            with tempfile.TemporaryDirectory() as environment:
                try_out(install(built.wheel, Path(environment), python))
            print(f"works with {python}")
    except (EnvironmentNotMade, WheelFails) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
