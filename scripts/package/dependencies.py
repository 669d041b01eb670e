"""The packages that go into the extension's archive, unpacked into a folder of their own.

Wheels of pure Python only, exactly those of ``requirements/archive.txt`` by their hashes. The
folder is filled once, and anew when that lock changes.
"""

from __future__ import annotations

import sys
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.environments import ROOT, ensure_folder, run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

LOCK = ROOT / "requirements" / "archive.txt"

_LICENCES = ("licen", "copying", "notice")  # what the name of such a file begins with


class DependencyError(Exception):
    """A package cannot go into the archive; the message says which, and why."""


def ensure_dependencies() -> Path:
    """Return the folder with the locked packages, filling it when needed.

    Raises:
        EnvironmentNotMade: they cannot be had, not with these hashes, or not in pure Python.
    """
    return ensure_folder("archive", LOCK, _fetch)


def _fetch(folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    command += ["--require-hashes", "--no-deps", "--no-compile", "--target", str(folder)]
    # On every machine the same wheels, none of them with anything compiled.
    command += ["--only-binary", ":all:", "--implementation", "py", "--abi", "none"]
    command += ["--platform", "any", "--python-version", "3.11", "--requirement", str(LOCK)]
    run(*command)


def licences(folder: Path, used: Iterable[Path]) -> dict[str, Path]:
    """Return the licence files of the packages below `folder` that have any of the files `used`.

    Returns:
        Where each file is, by the place it gets: ``<package>/<name of the file>``.

    Raises:
        DependencyError: a package brings none.
    """
    used = set(used)
    found: dict[str, Path] = {}
    for package in distributions(path=[str(folder)]):
        files = _files(package)
        if used.isdisjoint(files):
            continue
        texts = [
            path
            for path in files
            if path.name.lower().startswith(_LICENCES)
            and any(parent.suffix == ".dist-info" for parent in path.parents)
        ]
        if not texts:
            raise DependencyError(f"{package.name} {package.version} brings no licence")
        found |= {f"{package.name}/{path.name}": path for path in texts}
    return found


def _files(package: Distribution) -> list[Path]:
    return [Path(str(package.locate_file(path))) for path in package.files or ()]
