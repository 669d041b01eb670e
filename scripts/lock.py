"""Writes the locks: what is installed, to the byte, so that today's environment is tomorrow's.

    python -m scripts.lock PREFECT_VERSION... [OPTION OF UV...]

writes those of the project from ``requirements/*.in``, that of the lowest versions that it allows
from ``pyproject.toml``, and those of the Prefect servers that it is measured against from what
``NEEDS`` says. For any other Prefect version a lock is resolved when it
is first asked for, and kept with the environments.
"""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from packaging.specifiers import SpecifierSet

from scripts.environments import ROOT, EnvironmentNotMade, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

REQUIREMENTS = ROOT / "requirements"
RESOLVED = ROOT / ".environments" / "locks"
"""Where the locks lie that were resolved on demand. They belong to this machine."""

OURS = (
    *("development", "launcher", "archive", "form", "docs", "uip-cli", "conformance", "pyright"),
    "bench",
)
"""In the order of making: the second and the third keep to the first."""

PYTHON = "3.11"
VERSION = re.compile(r"\d+\.\d+\.\d+((a|b|rc|\.dev|\.post)\d+)*")


class Need(NamedTuple):
    """What some Prefect versions need beside their own requirements, which are too wide today."""

    versions: str
    requirement: str
    reason: str


NEEDS = (
    # Prefect 2.20 asks for it itself.
    Need(">=2", "sqlalchemy<2.0.36", "2.0.58 stalls the server; with 2.1 nothing is scheduled"),
    Need("<2.19.9", "griffe<0.48", "they import griffe.dataclasses, gone in 0.48"),
    Need("<2.19.9", "pydantic==2.7.4", "its pydantic.v1 shim breaks with later releases"),
    Need(">=2.19.9,<3.1", "anyio<4.14", "their task groups lack what later ones call"),
    Need(">=3,<3.1", "pydantic<2.11", "they cannot define a flow with later ones"),
    Need(">=3", "fastapi<0.151", "they give Body() arguments that later ones refuse"),
)


def prefect_requirements(version: str) -> list[str]:
    """Return what is to be installed for a Prefect server of that version.

    Raises:
        EnvironmentNotMade: that is no whole version.
    """
    check_whole(version)
    needs = [one for one in NEEDS if SpecifierSet(one.versions, prereleases=True).contains(version)]
    return [f"prefect=={version}", *(one.requirement for one in needs)]


def check_whole(version: str) -> None:
    """Refuse what is no whole version.

    Raises:
        EnvironmentNotMade: naming it.
    """
    if not VERSION.fullmatch(version):
        raise EnvironmentNotMade(f"{version!r} is no Prefect version; a whole one is like 3.8.8")


def prefect_lock(version: str) -> Path:
    """Return the lock of a Prefect server: the committed one, or one resolved on this machine.

    Raises:
        EnvironmentNotMade: such a Prefect cannot be had; the message has what uv says of it.
    """
    committed = committed_lock(version)
    if committed.is_file():
        return committed
    given = "\n".join(prefect_requirements(version))
    resolved = RESOLVED / committed.name
    resolved_from = resolved.with_suffix(".in")
    if not resolved_from.is_file() or resolved_from.read_text(encoding="utf-8") != given:
        say(f"Resolving what Prefect {version} needs")
        resolved.parent.mkdir(parents=True, exist_ok=True)
        try:
            resolve("-", resolved, given=given)
        except EnvironmentNotMade as reason:
            raise EnvironmentNotMade(f"Prefect {version} cannot be had: {reason}") from None
        resolved_from.write_text(given, encoding="utf-8")
    return resolved


def committed_lock(version: str) -> Path:
    """Return where the lock of a Prefect version is, if it is committed."""
    return REQUIREMENTS / f"prefect-{version}.txt"


def locked_versions() -> list[str]:
    """Return the Prefect versions whose locks are committed."""
    locks = REQUIREMENTS.glob(committed_lock("*").name)
    return sorted(path.stem.removeprefix("prefect-") for path in locks)


def resolve(source: str, lock: Path, *options: str, given: str | None = None) -> None:
    """Have uv write a lock from a file of requirements, or from `given` for ``-``.

    Raises:
        EnvironmentNotMade: with what uv says, if there is no solution.
    """
    command = (
        *(sys.executable, "-m", "uv", "pip", "compile", "--universal", "--generate-hashes"),
        *("--quiet", "--python-version", PYTHON, "--no-header", "--no-annotate", *options),
        *(source, "--output-file", str(lock)),
    )
    finished = subprocess.run(command, input=given, capture_output=True, text=True, cwd=ROOT)
    if finished.returncode != 0:
        raise EnvironmentNotMade(finished.stderr.strip())


def main(arguments: Sequence[str]) -> int:
    """Write all committed locks anew; return the exit code."""
    versions = [one for one in arguments if VERSION.fullmatch(one)]
    options = [one for one in arguments if one not in versions]
    try:
        for name in OURS:
            resolve(f"requirements/{name}.in", REQUIREMENTS / f"{name}.txt", *options)
        # Without --upgrade, uv keeps a version that was the lowest once.
        lowest = ("--resolution=lowest-direct", "--upgrade", *options)
        resolve("pyproject.toml", REQUIREMENTS / "lowest.txt", *lowest)
        for version in versions:
            given = "\n".join(prefect_requirements(version))
            resolve("-", committed_lock(version), *options, given=given)
    except EnvironmentNotMade as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
