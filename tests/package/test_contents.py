"""What is in the archive, and what is not."""

from __future__ import annotations

import marshal
import re
import struct
import subprocess
import sys
import zipfile
import zlib
from importlib.metadata import distributions
from typing import TYPE_CHECKING

import pytest
import yaml

import ue_prefect
from scripts.environments import ROOT
from scripts.package import build, bytecode
from scripts.package.dependencies import ensure_dependencies
from tests import task_python

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

AGENT_SIDE = ROOT / "doubles" / "agent" / "provided"
"""What an agent has beside the archive."""


def index_of(contents: Mapping[str, bytes]) -> dict[str, tuple[int, int, int, str]]:
    """Return where the code of each module is in the archive's bytecode."""
    code = contents[bytecode.FILE]
    place, size, checksum = struct.unpack_from("<3I", code)
    index = code[place : place + size]
    assert zlib.crc32(index) == checksum
    found: dict[str, tuple[int, int, int, str]] = marshal.loads(index)  # noqa: S302 - our own
    return found


def run_isolated(archive: Path, script: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a script that can import the standard library, the archive, and what an agent has."""
    python = task_python.chosen
    isolated = ["-I", "-S", "-c", f"import sys; sys.path[:0] = sys.argv[1:]{script}"]
    return subprocess.run(
        [*python.command, *isolated, *map(python.path, (archive, AGENT_SIDE))],
        env={**environ, **python.environ},
        capture_output=True,
        text=True,
        encoding=python.encoding,
    )


def test_the_archive_is_small(archive: Path) -> None:
    assert archive.stat().st_size <= build.MOST_BYTES


def test_too_large_an_archive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "MOST_BYTES", 1000)
    with pytest.raises(build.BuildError, match="larger than 1000 bytes"):
        build.build_archive(tmp_path)


def test_each_source_has_bytecode_with_a_checksum(contents: Mapping[str, bytes]) -> None:
    index = index_of(contents)
    sources = [name for name in contents if name.endswith(".py")]
    assert {path: module for module, (*_, path) in index.items()} == {
        path: bytecode.module_of(path) for path in sources
    }
    for place, size, checksum, path in index.values():
        code = contents[bytecode.FILE][place : place + size]
        assert zlib.crc32(code) == checksum
        assert marshal.loads(code).co_filename == path  # noqa: S302 - our own bytes


@pytest.mark.usefixtures("_python_of_the_bytecode")
def test_bytecode_has_nothing_that_no_task_needs(archive: Path) -> None:
    script = """
import extension, httpx
send = httpx.Client.send
assert (httpx._client.__doc__, send.__doc__, send.__annotations__) == (None, None, {})
assert httpx.Client.__doc__, "dataclasses would make one up"
assert {each[2:] for each in send.__code__.co_positions()} == {(None, None)}
httpx.URL(1)
"""
    said = run_isolated(archive, script).stderr
    assert re.search(r"_urls\.py\", line \d+, in ", said), said
    assert said.splitlines()[-1].startswith("TypeError: "), said


def test_the_bytecode_is_where_the_entry_point_reads_it(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        first = opened.infolist()[0]
        content = opened.read(first)
    assert (first.filename, first.compress_type) == (bytecode.FILE, zipfile.ZIP_STORED)
    assert archive.read_bytes()[bytecode.START :][: len(content)] == content
    assert f"\nSTART = {bytecode.START}  " in (ROOT / "extension" / "extension.py").read_text()


def test_nothing_else_is_in_it_but_texts(contents: Mapping[str, bytes]) -> None:
    others = contents.keys() - {bytecode.FILE}
    for name in others:
        contents[name].decode("utf-8")
        assert b"\0" not in contents[name]
        assert (
            name == "extension.yml"
            or name.startswith("licenses/")
            or name.endswith((".py", ".pem"))
        )


def test_no_tests_no_metadata_no_command_line_and_nothing_unused_is_in_it(
    contents: Mapping[str, bytes],
) -> None:
    unwanted = ["dist-info", "tests", "__main__", "/cli/", "/_main.py", "anyio", ".pyi", ".so"]
    unwanted += ["prefect/async_transport", "prefect/settings", "_async/connection"]
    assert not [name for name in contents if any(each in name for each in unwanted)]
    assert "ue_prefect/task/job.py" in contents
    operations = [name for name in contents if name.startswith("prefect_rest/api/")]
    assert "prefect_rest/api/flow_runs/set_flow_run_state.py" in operations
    assert "prefect_rest/api/flow_runs/delete_flow_run.py" not in operations


def test_nothing_in_it_tells_of_the_machine_that_built_it(contents: Mapping[str, bytes]) -> None:
    for content in contents.values():
        assert str(ROOT).encode() not in content


def test_what_has_a_stand_in_is_in_no_archive_and_says_so_when_it_is_used(
    archive: Path, contents: Mapping[str, bytes]
) -> None:
    paths = list(build.STAND_INS.rglob("*.py"))
    assert paths
    for path in paths:
        assert contents[path.relative_to(build.STAND_INS).as_posix()] == path.read_bytes()
    script = "\nimport httpx\nhttpx.AsyncHTTPTransport()"
    assert run_isolated(archive, script).stderr.endswith(
        "NotImplementedError: ue-prefect's archive has only httpcore's synchronous half\n"
    )


def test_each_package_in_it_brings_its_licence(contents: Mapping[str, bytes]) -> None:
    assert contents["licenses/ue-prefect/LICENSE"] == (ROOT / "LICENSE").read_bytes()
    roots = {name.partition("/")[0] for name in contents}
    for package in distributions(path=[str(ensure_dependencies())]):
        has_any = any(path.parts[0] in roots for path in package.files or ())
        folder = f"licenses/{package.name}/"
        assert any(name.startswith(folder) and contents[name] for name in contents) == has_any


def test_every_module_in_it_can_be_imported_with_nothing_beside_it(
    archive: Path, contents: Mapping[str, bytes]
) -> None:
    names = sorted(index_of(contents))
    used = "getattr(importlib.import_module(name), '__all__', None)"
    script = f"\nimport importlib\nfor name in {names}: {used}"
    assert run_isolated(archive, script).stderr == ""


def test_a_model_that_no_task_needs_is_missing_by_name(archive: Path) -> None:
    failed = run_isolated(archive, "\nfrom prefect_rest.models import Artifact")
    assert failed.stderr.endswith(
        "ModuleNotFoundError: No module named 'prefect_rest.models.artifact'\n"
    )


def test_it_carries_the_version_of_the_code(contents: Mapping[str, bytes]) -> None:
    about = yaml.safe_load(contents["extension.yml"])["extension"]
    assert about["version"] == ue_prefect.__version__
    assert about["name"] == "ue-prefect"


def test_another_python_does_not_build_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 12, 0))
    with pytest.raises(build.BuildError, match=r"Build with Python 3\.11.* this is 3\.12"):
        build.archive_contents()
