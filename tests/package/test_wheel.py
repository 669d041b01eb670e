"""What pip installs: what is in it, and that it works with nothing of this folder beside it."""

from __future__ import annotations

import email
import json
import re
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

import ue_prefect
from scripts import wheel as wheels
from scripts.environments import ROOT
from scripts.wheel import WheelFails, said, try_out

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scripts.wheel import Distribution

PACKAGES = {
    "prefect_rest": ROOT / "generated_client" / "prefect_rest",
    "ue_prefect": ROOT / "extension" / "ue_prefect",
}


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
        if path.is_file() and path.suffix != ".pyc"
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
    assert needed == {"attrs", "certifi", "httpx"}


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


def test_the_command_starts_and_the_examples_run_and_type_check_against_it(
    wheel_python: Path,
) -> None:
    try_out(wheel_python)


def test_an_example_that_is_typed_wrongly_is_found_out(
    wheel_python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the types come from the wheel."""
    (wrong,) = [path for path in wheels.examples() if path.stem == "launch_and_wait"]
    (tmp_path / "wrong.py").write_text(wrong.read_text("utf-8").replace(".state_name", ".stat"))
    monkeypatch.setattr(wheels, "EXAMPLES", tmp_path)
    with pytest.raises(WheelFails, match='"FlowRunResponse" has no attribute "stat"'):
        try_out(wheel_python)


def test_importing_it_loads_no_model_and_no_operation(wheel_python: Path) -> None:
    script = """
import json, sys
import ue_prefect
of_ue_prefect = sorted(sys.modules)
import prefect_rest
from prefect_rest import models
print(json.dumps([
    [name for name in of_ue_prefect if name.startswith(("prefect_rest", "httpx", "attr"))],
    [name for name in sys.modules if name.startswith(("prefect_rest.models.", "prefect_rest.api"))],
    [ue_prefect.__file__, prefect_rest.__file__],
]))
"""
    first, then, places = json.loads(said(str(wheel_python), "-c", script))
    assert (first, then) == ([], [])
    assert all(place.startswith(str(wheel_python.parent.parent)) for place in places)
