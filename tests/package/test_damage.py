"""Bytecode that is damaged does not stop a task: the source runs."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from archive_importer import WHEN_USED
from scripts.package import bytecode
from tests import task_python
from tests.package.damage import write_archive
from tests.package.test_contents import index_of, run_isolated, where_of_index
from tests.package.test_isolation import NOTHING_FILLED_IN, REPORTED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FLIPS = 20  # in one repetition

ANY_NAME_OF = {
    "certifi": "where",
    "converters": "optional",
    "filters": "include",
    "idna": "encode",
    "validators": "instance_of",
}


def place_in(code: bytes, where: str) -> int:
    """Return the place of the header, of the index, or of a module's code."""
    if where == "the header":
        return 0
    number = where_of_index(code) if where == "the index" else index_of(code)[where]
    return number >> 32


@pytest.mark.parametrize("size", [1, 100])
@pytest.mark.parametrize(
    "where",
    [
        *("archive_importer.py", "ue_prefect/task/job.py", "httpx/__init__.py"),
        *("the header", "the index"),
    ],
)
def test_the_source_runs_instead_of_damaged_bytecode(
    tmp_path: Path, contents: Mapping[str, bytes], where: str, size: int
) -> None:
    code = contents[bytecode.FILE]
    place = place_in(code, where)
    damage = bytes(each ^ 0xFF for each in code[place : place + size])
    ended = run(tmp_path, contents, code[:place] + damage + code[place + size :])
    assert ended == (20, REPORTED)


@pytest.mark.usefixtures("_python_of_the_bytecode")
def test_what_comes_to_be_in_the_place_of_a_module_is_not_taken_for_it(
    tmp_path: Path, contents: Mapping[str, bytes]
) -> None:
    """As it can be when the archive is replaced while a task runs."""
    code = contents[bytecode.FILE]
    place, other = (place_in(code, f"ue_prefect/task/{name}.py") for name in ("job", "outcome"))
    size = 4 + int.from_bytes(code[other:][:4], "little")
    replaced = code[:place] + code[other:][:size] + code[place + size :]
    assert run(tmp_path, contents, replaced) == (20, REPORTED)
    damaged = write_archive(
        tmp_path / "extension_archive.zip", {**contents, bytecode.FILE: replaced}
    )
    script = "\nimport extension, ue_prefect.task.job as job\nprint(job.Job, job.__loader__)"
    assert "ArchiveImporter" in run_isolated(damaged, script).stdout


@pytest.mark.usefixtures("_python_of_the_bytecode")
@pytest.mark.parametrize("source", [b"\xff", b"no program"])
def test_damage_to_bytecode_and_source_is_said_to_be_some(
    tmp_path: Path, contents: Mapping[str, bytes], source: bytes
) -> None:
    path = "ue_prefect/task/job.py"
    code = bytearray(contents[bytecode.FILE])
    code[place_in(bytes(code), path) + 100] ^= 1
    damaged = {**contents, bytecode.FILE: bytes(code), path: source}
    archive = write_archive(tmp_path / "extension_archive.zip", damaged)
    said = run_isolated(archive, "\nimport extension").stderr.splitlines()
    assert re.fullmatch(r"ImportError: .*job\.py is damaged or gone", said[-1]), said


@pytest.mark.usefixtures("_python_of_the_bytecode")
def test_an_archive_that_is_gone_is_said_to_be_so(tmp_path: Path, archive: Path) -> None:
    gone = tmp_path / "extension_archive.zip"
    gone.write_bytes(archive.read_bytes())
    script = f"""
import os, extension
os.remove({task_python.chosen.path(gone)!r})
import ue_prefect.prefect.control
"""
    said = run_isolated(gone, script).stderr.splitlines()
    assert re.fullmatch(r"ImportError: .*control\.py is damaged or gone", said[-1]), said


@pytest.mark.parametrize("kept", [0, 5, 5_000, -1])
def test_the_sources_run_where_bytecode_is_cut_off(
    tmp_path: Path, contents: Mapping[str, bytes], kept: int
) -> None:
    assert run(tmp_path, contents, contents[bytecode.FILE][:kept]) == (20, REPORTED)


def run(folder: Path, contents: Mapping[str, bytes], code: bytes) -> tuple[int, str]:
    """Run a task in which nothing is filled in, with other bytecode."""
    damaged = {**contents, bytecode.FILE: code}
    ended = task_python.agent(write_archive(folder / "extension_archive.zip", damaged)).run(
        NOTHING_FILLED_IN
    )
    return ended.exit_code, ended.message


def test_a_flipped_bit_of_bytecode_ends_no_task(
    archive: Path, tmp_path: Path, repetition: int
) -> None:
    """Nor does one of what a zip file has before it."""
    chance = random.Random(repetition)  # noqa: S311 - the same bits each time
    whole = archive.read_bytes()
    with archive.open("rb") as opened:
        head = bytecode.START + bytecode.HEADER
        size = bytecode.START + int.from_bytes(opened.read(22)[18:], "little")
    flipped = tmp_path / "extension_archive.zip"
    for _ in range(FLIPS):
        place = chance.choice((chance.randrange(head), chance.randrange(size)))
        bit = 1 << chance.randrange(8)
        flipped.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
        ended = task_python.agent(flipped).run(NOTHING_FILLED_IN)
        assert (ended.exit_code, ended.message) == (20, REPORTED), f"bit {bit} of byte {place}"


@pytest.mark.usefixtures("_python_of_the_bytecode")
@pytest.mark.parametrize("module", sorted(WHEN_USED))
def test_what_few_tasks_need_is_loaded_when_it_is_used(archive: Path, module: str) -> None:
    script = f"""
import extension, {module}
module = sys.modules[{module!r}]
assert type(module) is not type(sys), "it is loaded already"
assert module.{ANY_NAME_OF[module.rpartition(".")[2]]}
assert type(module) is type(sys)
"""
    assert run_isolated(archive, script).stderr == ""
