"""The archive, run by the agent's double with nothing beside it; no server is needed for this."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from doubles.agent import agent_fields
from scripts.package import bytecode
from tests import task_python
from tests.package.damage import write_archive
from tests.package.test_contents import run_isolated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NOTHING_FILLED_IN = agent_fields()
REPORTED = (
    "Data Validation Error: Workspace ID or Name is required for Prefect Cloud; "
    "Credentials must have the Account ID, a UUID, as user; "
    "Credentials must have the API key as password; "
    "Deployment ID or Name is required"
)

NOSY = """
import importlib, sys
from universal_extension import ExtensionResult, UniversalExtension

class Extension(UniversalExtension):
    def extension_start(self, fields):
        found = []
        for name in fields["names"]:
            try:
                importlib.import_module(name)
            except ImportError:
                continue
            found.append(name)
        return ExtensionResult(message=" ".join(found))
"""


def test_a_task_that_is_filled_in_wrongly_says_so_with_exit_code_20(archive: Path) -> None:
    ended = task_python.agent(archive).run(NOTHING_FILLED_IN)
    assert (ended.exit_code, ended.message) == (20, REPORTED)
    assert ended.extension_output["exit_code"] == 20
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("field", ["workspace", "deployment"])
def test_a_choice_that_cannot_be_offered_says_why(archive: Path, field: str) -> None:
    chosen = task_python.agent(archive).choices(
        field, {"credentials": "", "workspace": "", "api_url": ""}
    )
    assert chosen.rc == 1
    assert "Credentials must have the Account ID, a UUID, as user" in chosen.message
    assert chosen.values == ()


def test_an_extension_can_import_nothing_but_its_archive(tmp_path: Path) -> None:
    """Not even what the tests themselves run with."""
    names = ["universal_extension.deco", "json", "pytest", "httpx", "attr", "pip", "tests"]
    names += ["child", "loader", "ue_prefect", "extension"]
    nosy = write_archive(tmp_path / "extension_archive.zip", {"extension.py": NOSY.encode()})
    found = task_python.agent(nosy).run({"names": names}).message
    assert found == "universal_extension.deco json extension"


@pytest.mark.usefixtures("_python_of_the_bytecode")
def test_it_is_the_bytecode_that_runs(tmp_path: Path, contents: Mapping[str, bytes]) -> None:
    no_source = {
        name: b"raise RuntimeError('compiled')" if name.endswith(".py") else content
        for name, content in contents.items()
    }
    no_source["extension.py"] = contents["extension.py"]
    ended = task_python.agent(write_archive(tmp_path / "extension_archive.zip", no_source)).run(
        NOTHING_FILLED_IN
    )
    assert (ended.exit_code, ended.message) == (20, REPORTED)


def test_without_bytecode_the_sources_run(tmp_path: Path, contents: Mapping[str, bytes]) -> None:
    sources = {name: each for name, each in contents.items() if name != bytecode.FILE}
    ended = task_python.agent(write_archive(tmp_path / "extension_archive.zip", sources)).run(
        NOTHING_FILLED_IN
    )
    assert (ended.exit_code, ended.message) == (20, REPORTED)


def test_another_python_runs_the_sources(archive: Path) -> None:
    script = """
sys.implementation.cache_tag = "cpython-312"
import extension, httpx
print(httpx.Client.send.__doc__)
"""
    assert "Send a request." in run_isolated(archive, script).stdout


def test_a_logged_traceback_shows_the_lines_of_the_source(archive: Path) -> None:
    script = """
import extension, httpx, logging
try:
    httpx.URL(1)
except TypeError:
    logging.exception("it failed")
"""
    assert "    raise TypeError(" in run_isolated(archive, script).stderr


def test_an_older_python_is_told_which_one_is_needed(archive: Path) -> None:
    failed = run_isolated(archive, "\nsys.version_info = (3, 10, 1)\nimport extension")
    assert failed.stderr.endswith(
        "ImportError: ue-prefect needs Python 3.11 or later; this agent runs it with 3.10.1\n"
    )


def test_a_task_that_trusts_the_usual_authorities_makes_no_temporary_file(
    archive: Path, tmp_path: Path
) -> None:
    """Such a file would stay when the agent kills the task."""
    folder = task_python.chosen.path(tmp_path)
    script = f"""
import os
os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), {folder!r}))
import extension
from ue_prefect.prefect.network import Network
from ue_prefect.prefect.server import Server
with Network(Server()).transport():
    print(os.listdir({folder!r}))
"""
    finished = run_isolated(archive, script)
    assert (finished.stdout, finished.stderr) == ("[]\n", "")


@pytest.mark.parametrize(("level", "formatted"), [("INFO", ""), ("DEBUG", "formatted\n")])
def test_a_traceback_is_formatted_only_for_a_log_that_takes_it(
    archive: Path, level: str, formatted: str
) -> None:
    script = f"""
import logging
logging.getLogger("UNV").setLevel({level!r})
logging.Formatter.formatException = lambda *_: print("formatted") or "formatted"
from extension import Extension
sys.exit(Extension().extension_start({{}}).rc)
"""
    finished = run_isolated(archive, script)
    assert (finished.stdout, finished.returncode) == (formatted, 20)
