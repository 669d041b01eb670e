"""What pip installs: what is in it, and that it works with nothing of this folder beside it."""

from __future__ import annotations

import email
import re
import subprocess
import sys
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

import ue_prefect
from scripts.environments import ROOT
from tests.installed import EXAMPLES, neutral_environ

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.installed import Distribution

PACKAGES = {
    "prefect_rest": ROOT / "generated_client" / "prefect_rest",
    "ue_prefect": ROOT / "extension" / "ue_prefect",
}

FOR_AN_AGENT = ROOT / "extension" / "ue_prefect" / "task" / "extension.py"


@pytest.fixture(scope="module")
def files(distribution: Distribution) -> Mapping[str, bytes]:
    """The wheel's files by their names."""
    with zipfile.ZipFile(distribution.wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_it_holds_the_two_packages_with_their_types_and_nothing_else(
    files: Mapping[str, bytes],
) -> None:
    about = f"ue_prefect-{ue_prefect.__version__}.dist-info/"
    wanted = {
        f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for name, folder in PACKAGES.items()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path != FOR_AN_AGENT
    }
    assert {"prefect_rest/py.typed", "ue_prefect/py.typed"} <= wanted.keys()
    assert {k: v for k, v in files.items() if not k.startswith(about)} == wanted
    assert {k.removeprefix(about) for k in files.keys() - wanted.keys()} == {
        *("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    }
    assert files[f"{about}licenses/LICENSE"] == (ROOT / "LICENSE").read_bytes()


def test_its_metadata_say_what_it_is_and_needs(files: Mapping[str, bytes]) -> None:
    (metadata,) = [content for name, content in files.items() if name.endswith("/METADATA")]
    about = email.message_from_bytes(metadata)
    assert (about["Name"], about["Version"]) == ("ue-prefect", ue_prefect.__version__)
    assert (about["Requires-Python"], about["License-Expression"]) == (">=3.11", "MIT")
    needed = {re.split(r"\W", each, maxsplit=1)[0] for each in about.get_all("Requires-Dist", [])}
    assert needed == {"attrs", "certifi", "httpcore", "httpx"}


def test_the_sources_have_what_the_wheel_is_made_of_and_no_tests(
    distribution: Distribution,
) -> None:
    with tarfile.open(distribution.sdist) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {"LICENSE", "README.md", "pyproject.toml", "extension/ue_prefect/py.typed"} <= names
    assert {name.partition("/")[0] for name in names} == {
        *(".gitignore", "CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "extension"),
        *("generated_client", "openapi", "pyproject.toml"),
    }


def test_the_command_starts_and_the_examples_are_imported_and_type_check_against_it(
    wheel_python: Path, tmp_path: Path
) -> None:
    def run(*command: str | Path) -> None:
        subprocess.run(command, cwd=tmp_path, env=neutral_environ(), check=True)

    names = ", ".join(path.stem for path in EXAMPLES)
    run(wheel_python.with_name("ue-prefect"), "launch", "--help")
    run(
        wheel_python,
        "-c",
        f"import sys; sys.path += sys.argv[1:]; import {names}",
        EXAMPLES[0].parent,
    )
    mypy = (sys.executable, "-m", "mypy", "--strict", "--config-file=")
    run(*mypy, f"--python-executable={wheel_python}", *EXAMPLES)
