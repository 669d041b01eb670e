"""The contents of the archive as it is built."""

from __future__ import annotations

import os
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from scripts.package.uip_cli import build_with_uip
from tests import task_python

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture(scope="session")
def _python_of_the_bytecode() -> None:
    """Skip what is about bytecode where another Python than that of agents runs the archive."""
    script = "import sys; print(sys.implementation.cache_tag)"
    python = task_python.chosen
    command = [*python.command, "-I", "-S", "-c", script]
    environ = {**os.environ, **python.environ}
    said = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    if said.stdout.strip() != "cpython-311":
        pytest.skip("the archive has no bytecode for this Python")


@pytest.fixture(scope="session")
def contents(archive: Path) -> Mapping[str, bytes]:
    """The archive's files by their names."""
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture(scope="session")
def uip_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of uip's with our sources, and with the package that uip has built of them."""
    folder = tmp_path_factory.mktemp("uip")
    build_with_uip(folder)
    return folder
