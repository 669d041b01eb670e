"""Bytecode that is damaged does not stop a task: the source beside it runs."""

from __future__ import annotations

import marshal
import random
import zipfile
from typing import TYPE_CHECKING

import pytest

from archive_importer import CODE, WHEN_USED, ArchiveImporter
from doubles.agent import Agent
from tests.package.damage import write_archive
from tests.package.test_contents import run_isolated
from tests.package.test_isolation import NOTHING_FILLED_IN, REPORTED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FLIPS = 1000
ENTRY_HEADER = 30  # bytes before the name of an entry of a zip file, without extra fields

ANY_NAME_OF = {
    "certifi": "where",
    "converters": "optional",
    "filters": "include",
    "idna": "encode",
    "validators": "instance_of",
}


@pytest.mark.parametrize(
    ("name", "kept", "instead"),
    [
        ("ue_prefect/task/job.pyc", 16, b""),
        ("httpx/__init__.pyc", 10, b""),
        ("attr/_make.pyc", 200, b""),
        ("httpx/__init__.pyc", 16, b"?" * 100),
        ("attr/_make.pyc", 0, b""),
    ],
    ids=["header only", "half a header", "cut off", "overwritten", "empty"],
)
def test_the_source_runs_instead_of_damaged_bytecode(
    tmp_path: Path, contents: Mapping[str, bytes], name: str, kept: int, instead: bytes
) -> None:
    damaged = {**contents, name: contents[name][:kept] + instead}
    ended = Agent(write_archive(tmp_path / "extension_archive.zip", damaged)).run(NOTHING_FILLED_IN)
    assert (ended.exit_code, ended.message) == (20, REPORTED)


def test_no_flipped_bit_of_bytecode_is_run(archive: Path, tmp_path: Path) -> None:
    """The code is the same, compiled from the source where its bytecode is not."""
    whole = archive.read_bytes()
    with zipfile.ZipFile(archive) as opened:
        entries = [one for one in opened.infolist() if one.filename.endswith(".pyc")]
    chance = random.Random(31)  # noqa: S311 - the same bits each time
    flipped = tmp_path / "extension_archive.zip"
    flipped.write_bytes(whole)
    for entry in chance.choices(entries, k=FLIPS):
        size = ENTRY_HEADER + len(entry.filename) + entry.compress_size
        place = entry.header_offset + chance.randrange(size)
        _write(flipped, place, whole[place] ^ 1 << chance.randrange(8))
        name = entry.filename.removesuffix(".pyc").removesuffix("/__init__")
        importer = ArchiveImporter(str(flipped / name.rpartition("/")[0]))
        bytecode = whole[entry.header_offset :][:size][ENTRY_HEADER + len(entry.filename) :]
        assert importer.get_code(name.replace("/", ".")) == marshal.loads(bytecode[CODE])  # noqa: S302
        _write(flipped, place, whole[place])


def _write(file: Path, place: int, byte: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(place)
        opened.write(bytes([byte]))


@pytest.mark.parametrize("module", sorted(WHEN_USED))
def test_what_few_tasks_need_is_loaded_when_it_is_used(archive: Path, module: str) -> None:
    script = f"""
import archive_importer, {module}
module = sys.modules[{module!r}]
assert type(module) is not type(sys), "it is loaded already"
assert module.{ANY_NAME_OF[module.rpartition(".")[2]]}
assert type(module) is type(sys)
"""
    assert run_isolated(archive, script).stderr == ""
