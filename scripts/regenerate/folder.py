"""Where the files of a client lie: the committed ones, or a folder that pip can install.

What was made is compared with what lies there, or laid there. A folder with anything else in it is
left alone.
"""

from __future__ import annotations

import difflib
import filecmp
import shutil
import tomllib
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from scripts.environments import ROOT
from scripts.regenerate.names import COMMITTED_NAME, client_version, distribution_name
from scripts.sandbox.environment import DEFAULT_VERSION

if TYPE_CHECKING:
    from pathlib import Path

MARK = "# Made by `nox -s regenerate`, and overwritten by it."
IMPORTED = ("attrs", "httpx")
"""The distributions that generated code imports."""

SHOWN_LINES = 20
"""How many lines of a difference are shown."""


class NotOurFolder(Exception):
    """A folder was not made by this project, so that nothing may be written there."""


class ClientFolder(NamedTuple):
    """The places of a client's files. The committed client has no project file of its own."""

    specification: Path
    package: Path
    project: Path | None


COMMITTED = ClientFolder(
    specification=ROOT / "openapi" / f"{DEFAULT_VERSION}.json",
    package=ROOT / "generated_client" / COMMITTED_NAME,
    project=None,
)
"""The client that this project itself uses."""


def client_folder(folder: Path, name: str) -> ClientFolder:
    """Return the places of the files of a client called `name`, in a folder of its own."""
    return ClientFolder(folder / "openapi.json", folder / name, folder / "pyproject.toml")


def packages_in(folder: Path) -> list[Path]:
    """Return the packages in a folder that are clients."""
    return sorted(path.parent for path in folder.glob("*/SPECIFICATION_VERSION"))


def client_in(folder: Path) -> ClientFolder:
    """Return the places of the one client in a folder, whatever its name: the committed or another.

    Raises:
        NotOurFolder: it has none, or several.
    """
    found = packages_in(folder)
    if len(found) != 1:
        raise NotOurFolder(
            f"{folder} has {len(found)} clients: name a folder that `nox -s regenerate` made."
        )
    (package,) = found
    if package.samefile(COMMITTED.package):
        return COMMITTED
    return client_folder(folder, package.name)


def check_ours(folder: Path) -> None:
    """Refuse a folder with anything in it that was not made here.

    Raises:
        NotOurFolder: naming the folder.
    """
    project = folder / "pyproject.toml"
    if project.is_file() and project.read_text(encoding="utf-8").startswith(MARK):
        return
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotOurFolder(f"{folder} is there, but no client made by this command. Name another.")


def project_file(name: str, version: str) -> str:
    """Return the ``pyproject.toml`` that makes a folder with the package `name` installable.

    What the code needs is said in our own: both hold the same kind of code.
    """
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [one for one in ours["project"]["dependencies"] if one.startswith(IMPORTED)]
    dependencies = ", ".join(f'"{one}"' for one in needed)
    return f"""{MARK}
[build-system]
requires = ["{ours["build-system"]["requires"][0]}"]
build-backend = "{ours["build-system"]["build-backend"]}"

[project]
name = "{distribution_name(name)}"
version = "{client_version(version)}"
description = "A typed client for the REST API of Prefect {version}"
license = "{ours["project"]["license"]}"
requires-python = "{ours["project"]["requires-python"]}"
dependencies = [{dependencies}]

[tool.hatch.build.targets.wheel]
packages = ["{name}"]
"""


def lay(made: ClientFolder, target: ClientFolder) -> None:
    """Put what was made in its place; the package that is there, whatever its name, is replaced."""
    target.package.parent.mkdir(parents=True, exist_ok=True)
    for package in {target.package, *packages_in(target.package.parent)}:
        if package.exists():
            shutil.rmtree(package)
    shutil.copytree(made.package, target.package)
    shutil.copyfile(made.specification, target.specification)
    if made.project and target.project:
        shutil.copyfile(made.project, target.project)


def differences(there: ClientFolder, made: ClientFolder) -> list[str]:
    """List what lies there and is not what was made: the first lines, and the names of files."""
    found = first_differences(there.specification, made.specification)
    if made.project and there.project:
        found += first_differences(there.project, made.project)
    return found + package_differences(there.package, made.package)


def first_differences(there: Path, made: Path) -> list[str]:
    """Return the beginning of a unified diff of two texts; none when they are equal."""
    before, after = (
        path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        for path in (there, made)
    )
    name = there.name
    lines = difflib.unified_diff(before, after, name, f"{name}, made", lineterm="", n=1)
    return list(islice(lines, SHOWN_LINES))


def package_differences(there: Path, made: Path) -> list[str]:
    """List, one line each, the files that are missing, too many, or not the same bytes."""
    before, after = files_in(there), files_in(made)
    changed = {
        name for name in before & after if not filecmp.cmp(there / name, made / name, shallow=False)
    }
    return [
        *(f"missing:   {name}" for name in sorted(after - before)),
        *(f"extra:     {name}" for name in sorted(before - after)),
        *(f"different: {name}" for name in sorted(changed)),
    ]


def files_in(folder: Path) -> set[str]:
    """Return the relative paths of a package's files, caches apart."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
