"""The contents of the archive as it is built."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from scripts.package.uip_cli import build_with_uip

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


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
