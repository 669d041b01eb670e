"""Stonebranch's own builder of extensions, uip-cli, in an environment of its own, on our sources.

It starts a project with setup scripts of its own. Ours are laid into that: the archive's own code
as ``src``, all else as the third-party packages ``3pp``, so that nothing has to be fetched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from scripts.environments import ROOT, ensure_environment
from scripts.package.build import EXTENSION, archive_contents

LOCK = ROOT / "requirements" / "uip-cli.txt"

_OURS = ("extension.", "ue_prefect/", "archive_importer.")
_NOT_FOR_UIP = (".bin", "LICENSE", "LICENSE.md", "LICENSE.txt")  # it makes or drops these itself


def build_with_uip(folder: Path) -> Path:
    """Have ``uip build -a`` build the package in an empty folder; return the package's path.

    Raises:
        EnvironmentNotMade: uip-cli could not be installed.
        subprocess.CalledProcessError: uip refused; what it said is on the error's `stdout`.
    """
    commands = ensure_environment("uip-cli", LOCK)
    _run(folder, [str(commands / "uip"), "init", "-t", "ue-task", "."])
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
    _run(folder, [str(commands / "uip"), "build", "-a"])
    (package,) = folder.glob("dist/package_build/*.zip")
    return package


def _run(folder: Path, command: list[str]) -> None:
    # uip starts "python" by that name.
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    environ = {**os.environ, "PATH": path}
    subprocess.run(
        command,
        cwd=folder,
        env=environ,
        check=True,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
