"""Bytecode that is damaged does not stop a task: the source beside it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from doubles.agent import Agent
from tests.package.damage import write_archive
from tests.package.test_isolation import NOTHING_FILLED_IN, REPORTED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.mark.parametrize(
    "name", ["ue_prefect/task/job.pyc", "httpx/__init__.pyc", "attr/_make.pyc"]
)
@pytest.mark.parametrize(
    ("kept", "instead"),
    [(16, b""), (10, b""), (200, b""), (16, b"?" * 100), (0, b"")],
    ids=["header only", "half a header", "cut off", "overwritten", "empty"],
)
def test_the_source_runs_instead_of_damaged_bytecode(
    tmp_path: Path, contents: Mapping[str, bytes], name: str, kept: int, instead: bytes
) -> None:
    damaged = {**contents, name: contents[name][:kept] + instead}
    ended = Agent(write_archive(tmp_path / "extension_archive.zip", damaged)).run(NOTHING_FILLED_IN)
    assert (ended.exit_code, ended.message) == (20, REPORTED)
