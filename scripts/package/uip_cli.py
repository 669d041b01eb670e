"""Stonebranch's own builder of extensions, uip-cli, in an environment of its own, on our sources.

It starts a project with setup scripts of its own. Ours are laid into that: the archive's own code
as ``src``, all else as the third-party packages ``3pp``, so that nothing has to be fetched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from scripts.environments import ROOT, ensure_environment
from scripts.package.build import EXTENSION, archive_contents

if TYPE_CHECKING:
    from pathlib import Path

LOCK = ROOT / "requirements" / "uip-cli.txt"

_OURS = ("extension.", "ue_prefect/", "archive_importer.")
_NOT_FOR_UIP = (".bin", "LICENSE", "LICENSE.md", "LICENSE.txt")  # it makes or drops these itself


def build_with_uip(folder: Path) -> None:
    """Make an empty folder a project of uip's, with our sources, and have uip build the package.

    The package is then in ``dist/package_build``.

    Raises:
        EnvironmentNotMade: uip-cli could not be installed.
        subprocess.CalledProcessError: uip refused; what it said is on the error's `stdout`.
    """
    uip(folder, "init", "-t", "ue-task", ".")
    shutil.rmtree(folder / "src")
    (folder / "requirements.txt").unlink()
    for name, content in archive_contents().items():
        if not name.endswith(_NOT_FOR_UIP):
            path = folder / ("src" if name.startswith(_OURS) else "3pp") / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for name in ("template.json", "template_icon.png"):
        path = folder / "src" / "templates" / name
        path.parent.mkdir(exist_ok=True)
        shutil.copyfile(EXTENSION / name, path)
    uip(folder, "build", "-a")


def uip(project: Path, *arguments: str, **variables: str) -> str:
    """Run a command of uip in a project's folder; return what it says.

    Args:
        variables: of its environment, such as its login to a Controller.

    Raises:
        EnvironmentNotMade: uip-cli could not be installed.
        subprocess.CalledProcessError: uip refused; what it said is on the error's `stdout`.
    """
    commands = ensure_environment("uip-cli", LOCK)
    # uip starts "python" by that name.
    path = os.pathsep.join([str(commands), os.environ.get("PATH", "")])
    return subprocess.run(
        [str(commands / "uip"), *arguments],
        cwd=project,
        env={**os.environ, "PATH": path, **variables},
        check=True,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ).stdout
