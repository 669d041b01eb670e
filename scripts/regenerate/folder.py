"""Where the files of a client lie: the committed ones, or a folder that pip can install.

What was made is compared with what lies there, or laid there. A folder with anything else in it is
left alone.
"""

from __future__ import annotations

import shutil
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from scripts.environments import ROOT
from scripts.regenerate.names import COMMITTED_NAME, client_version, distribution_name
from scripts.sandbox.environment import DEFAULT_VERSION

if TYPE_CHECKING:
    from pathlib import Path

MARK = "# Made by `nox -s regenerate`, and overwritten by it."
IMPORTED = ("attrs", "httpx")
"""The distributions that generated code imports."""


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
    """List, one line each, the files that are missing, too many, or not the same bytes."""
    if there.project is None:
        made = made._replace(project=None)
    before, after = files_of(there), files_of(made)
    return [
        f"{'missing' if name not in before else 'different' if name in after else 'extra'}: {name}"
        for name in sorted(before.keys() | after.keys())
        if before.get(name) != after.get(name)
    ]


def files_of(client: ClientFolder) -> dict[str, bytes]:
    """Return the bytes of a client's files by their names, caches apart."""
    files = {
        path.relative_to(client.package).as_posix(): path for path in client.package.rglob("*")
    }
    files |= {"openapi.json": client.specification}
    files |= {"pyproject.toml": client.project} if client.project else {}
    return {
        name: path.read_bytes()
        for name, path in files.items()
        if path.is_file() and "__pycache__" not in path.parts
    }
