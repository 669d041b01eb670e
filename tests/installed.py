"""What pip installs from the wheel, in an environment with nothing of this folder beside it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from scripts.environments import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = sorted((ROOT / "docs" / "examples").glob("*.py"))
"""The examples of the Python guide."""


class Distribution(NamedTuple):
    """What is published: the sources, and the wheel that was built from them."""

    sdist: Path
    wheel: Path


def build_distribution(folder: Path) -> Distribution:
    """Build the sdist, and from that the wheel, into an empty folder."""
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return Distribution(sdist, wheel)


def install(wheel: Path, folder: Path) -> Path:
    """Install a wheel into a new environment, with the locked versions of what it asks for.

    Returns:
        The Python of that environment.
    """
    run(sys.executable, "-m", "virtualenv", "--quiet", str(folder))
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run(*pip, "--require-hashes", "-r", str(ROOT / "requirements" / "archive.txt"))
    run(*pip, "--no-index", str(wheel))
    return python


def neutral_environ() -> dict[str, str]:
    """Return this process's environment without what points Python or mypy at other packages."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MYPY"))
    }
