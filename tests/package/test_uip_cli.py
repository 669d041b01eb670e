"""Stonebranch's own builder accepts our sources, and what it builds works the same."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from doubles.agent import Agent
from scripts.package.build import EXTENSION
from tests.package.test_isolation import NOTHING_FILLED_IN, REPORTED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture(scope="module")
def package(uip_project: Path) -> Path:
    (package,) = uip_project.glob("dist/package_build/*.zip")
    return package


@pytest.mark.live
class TestPackageOfUip:
    def test_has_the_template_and_the_icon_as_they_are(self, package: Path) -> None:
        with zipfile.ZipFile(package) as opened:
            ours = (EXTENSION / "template.json").read_bytes()
            assert json.loads(opened.read("template.json")) == json.loads(ours)
            icon = (EXTENSION / "template_icon.png").read_bytes()
            assert opened.read("template_icon.png") == icon

    def test_has_an_archive_of_the_same_sources_that_runs(
        self, package: Path, contents: Mapping[str, bytes], tmp_path: Path
    ) -> None:
        with zipfile.ZipFile(package) as opened:
            archive = tmp_path / "extension_archive.zip"
            archive.write_bytes(opened.read(archive.name))
        with zipfile.ZipFile(archive) as opened:
            built = {name for name in opened.namelist() if name.endswith(".py")}
        assert built == {name for name in contents if name.endswith(".py")}
        ended = Agent(archive).run(NOTHING_FILLED_IN)
        assert (ended.exit_code, ended.message) == (20, REPORTED)
        chosen = Agent(archive).choices("workspace", {"credentials": ""})
        assert chosen.rc == 1
        assert "Credentials must have the Account ID" in chosen.message
