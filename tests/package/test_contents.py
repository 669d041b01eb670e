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
    from collections.abc import Iterable, Mapping
    from pathlib import Path

AGENT_SIDE = ROOT / "doubles" / "agent" / "provided"
"""What an agent has beside the archive."""

USES_OF_STAND_INS = {
    "attr/_version_info.py": "attr.VersionInfo._from_version_string('1.0')",
    "httpcore/_async/__init__.py": "httpx.AsyncHTTPTransport()",
    "httpcore/_backends/mock.py": "httpcore.MockBackend([])",
    "httpx/_transports/asgi.py": "httpx.ASGITransport(None)",
    "httpx/_transports/mock.py": "httpx.MockTransport(print)",
    "httpx/_transports/wsgi.py": "httpx.WSGITransport(None)",
}


def part(code: bytes, where: int) -> bytes:
    """Return a part of bytecode."""
    place, checksum = divmod(where, 2**32)
    (size,) = struct.unpack_from("<I", code, place)
    found = code[place + 4 :][:size]
    assert zlib.crc32(found) == checksum
    return found


def where_of_index(code: bytes) -> int:
    """Return where the index of bytecode is."""
    return int.from_bytes(code[: bytecode.HEADER], "little")


def index_of(code: bytes) -> dict[str, int]:
    """Return where the code of each module is, by the path of its source."""
    index: dict[str, int] = marshal.loads(part(code, where_of_index(code)))  # noqa: S302 - our own
    return index


def module_names(contents: Iterable[str]) -> list[str]:
    """Return the names of the modules whose sources are among these files."""
    return sorted(
        path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in contents
        if path.endswith(".py")
    )


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
    code = contents[bytecode.FILE]
    index = index_of(code)
    assert sorted(index) == sorted(path for path in contents if path.endswith(".py"))
    for path, where in index.items():
        assert marshal.loads(part(code, where)).co_filename == path  # noqa: S302 - our own bytes


@pytest.mark.usefixtures("_python_of_the_bytecode")
def test_bytecode_has_nothing_that_no_task_needs(archive: Path) -> None:
    script = """
import extension, h11, httpx
send = httpx.Client.send
assert (httpx._client.__doc__, httpx.Client.__doc__, send.__doc__) == (None, None, None)
assert send.__annotations__ == {}
assert h11.Request.__doc__.startswith("The beginning of"), "dataclasses would make one up"
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
    for name in contents.keys() - {bytecode.FILE}:
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


@pytest.mark.parametrize("path", sorted(USES_OF_STAND_INS))
def test_what_no_task_needs_is_replaced_and_says_so_when_it_is_used(
    archive: Path, contents: Mapping[str, bytes], path: str
) -> None:
    assert contents[path] == (build.STAND_INS / path).read_bytes()
    script = f"\nimport extension, attr, httpcore, httpx\n{USES_OF_STAND_INS[path]}"
    said = run_isolated(archive, script).stderr.splitlines()
    assert said[-1].startswith("NotImplementedError: ue-prefect's archive "), said


def test_there_is_a_use_of_each_stand_in() -> None:
    paths = {path.relative_to(build.STAND_INS).as_posix() for path in build.STAND_INS.rglob("*.py")}
    assert paths == USES_OF_STAND_INS.keys()


def test_each_package_in_it_brings_its_licence(contents: Mapping[str, bytes]) -> None:
    assert contents["licenses/ue-prefect/LICENSE"] == (ROOT / "LICENSE").read_bytes()
    roots = {name.partition("/")[0] for name in contents}
    for package in distributions(path=[str(ensure_dependencies())]):
        has_any = any(path.parts[0] in roots for path in package.files or ())
        folder = f"licenses/{package.name}/"
        assert any(name.startswith(folder) and contents[name] for name in contents) == has_any


@pytest.mark.parametrize("of_python", ["cpython-311", "another"])
def test_every_module_in_it_can_be_imported_with_nothing_beside_it(
    archive: Path, contents: Mapping[str, bytes], of_python: str
) -> None:
    names = module_names(contents)
    used = "getattr(importlib.import_module(name), '__all__', None)"
    script = f"""
sys.implementation.cache_tag = {of_python!r}
import extension, importlib
for name in {names}: {used}"""
    assert run_isolated(archive, script).stderr == ""


def test_a_model_that_no_task_needs_is_missing_by_name(archive: Path) -> None:
    failed = run_isolated(archive, "\nimport extension\nfrom prefect_rest.models import Artifact")
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
