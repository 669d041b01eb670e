"""The same sources make the same bytes, wherever and whenever they are built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

from scripts.environments import ROOT
from scripts.package.dependencies import ensure_dependencies

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = ("extension", "generated_client", "scripts", "requirements", "LICENSE")


def build_elsewhere(folder: Path, *preloaded: str, **environ: str) -> bytes:
    """Copy the sources into a folder, build the package there, and return its bytes."""
    folder.mkdir()
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, folder / name)  # with the time of now
    shutil.copytree(ensure_dependencies(), folder / ".environments" / "archive")
    imports = "".join(f"import {name}\n" for name in preloaded)
    script = f"{imports}import sys\nfrom scripts.package.build import main\nsys.exit(main())"
    command = [sys.executable, "-c", script, "--output", "built"]
    subprocess.run(command, cwd=folder, env={**os.environ, **environ}, check=True)
    (package,) = (folder / "built").iterdir()
    return package.read_bytes()


def test_two_builds_elsewhere_make_the_same_package(tmp_path: Path) -> None:
    """At another path, time, time zone and hash seed, in an interpreter with other things in it."""
    one = build_elsewhere(tmp_path / "one", PYTHONHASHSEED="1", TZ="UTC")
    other = build_elsewhere(
        tmp_path / "a longer path", "asyncio", "hypothesis", "mypy", PYTHONHASHSEED="2", TZ="EST5"
    )
    assert one == other


def test_the_package_holds_what_a_controller_imports(tmp_path: Path) -> None:
    package = tmp_path / "package.zip"
    package.write_bytes(build_elsewhere(tmp_path / "one"))
    with zipfile.ZipFile(package) as opened:
        assert opened.namelist() == ["extension_archive.zip", "template.json", "template_icon.png"]
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
