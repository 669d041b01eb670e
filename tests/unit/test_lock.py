"""What a Prefect version is installed with."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from scripts import lock as locks
from scripts.environments import EnvironmentNotMade
from scripts.lock import NEEDS, Need, prefect_lock, prefect_requirements

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def resolved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for the locks that are resolved on demand."""
    monkeypatch.setattr(locks, "RESOLVED", tmp_path)
    return tmp_path


def uv_says(monkeypatch: pytest.MonkeyPatch, code: int, said: str = "") -> list[str]:
    """Let uv end so, without asking anyone; return what it is given."""
    given: list[str] = []

    def run(command: list[str], **options: str) -> subprocess.CompletedProcess[str]:
        given.append(options["input"])
        with open(command[-1], "w", encoding="utf-8") as lock:  # noqa: PTH123 - as uv does
            lock.write("prefect\n" if code == 0 else "")
        return subprocess.CompletedProcess(command, code, "", said)

    monkeypatch.setattr(subprocess, "run", run)
    return given


@pytest.mark.parametrize(
    ("version", "beside"),
    [
        ("2.18.1", ["griffe<0.48", "pydantic==2.7.4"]),
        ("2.19.8", ["griffe<0.48", "pydantic==2.7.4"]),
        ("2.19.9", ["anyio<4.14"]),
        ("2.20.25", ["anyio<4.14"]),
        ("3.0.0rc1", ["anyio<4.14"]),
        ("3.0.11", ["anyio<4.14", "pydantic<2.11", "fastapi<0.151"]),
        ("3.1.0", ["fastapi<0.151"]),
        ("3.8.8", ["fastapi<0.151"]),
        ("3.9.1", ["fastapi<0.151"]),
    ],
)
def test_a_prefect_comes_with_what_its_own_requirements_leave_open(
    version: str, beside: list[str]
) -> None:
    every_prefect = [f"prefect=={version}", "sqlalchemy<2.0.36"]
    assert prefect_requirements(version) == [*every_prefect, *beside]


def test_every_need_says_why() -> None:
    assert all(need.reason for need in NEEDS)


@pytest.mark.parametrize("version", ["2.18.1", "2.20.25", "3.0.11", "3.8.8", "3.9.1"])
def test_a_committed_lock_keeps_to_what_is_needed(version: str) -> None:
    lock = prefect_lock(version)
    assert lock.parent == locks.REQUIREMENTS
    pinned = lock.read_text(encoding="utf-8")
    exact = [one for one in prefect_requirements(version) if "==" in one]
    assert [one for one in exact if f"{one} \\" not in pinned] == []


def test_another_lock_is_resolved_once(resolved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = uv_says(monkeypatch, 0)
    assert prefect_lock("3.4.25") == prefect_lock("3.4.25") == resolved / "prefect-3.4.25.txt"
    assert given == ["prefect==3.4.25\nsqlalchemy<2.0.36\nfastapi<0.151"]


@pytest.mark.usefixtures("resolved")
def test_another_lock_is_resolved_anew_when_more_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    given = uv_says(monkeypatch, 0)
    prefect_lock("3.4.25")
    monkeypatch.setattr(locks, "NEEDS", (*NEEDS, Need(">=3", "rich<15", "it looks better")))
    prefect_lock("3.4.25")
    assert given[1] == f"{given[0]}\nrich<15"


@pytest.mark.usefixtures("resolved")
def test_a_prefect_that_cannot_be_had_is_refused_in_uvs_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    uv_says(monkeypatch, 1, "no version of prefect==3.99.0\n")
    with pytest.raises(EnvironmentNotMade) as caught:
        prefect_lock("3.99.0")
    assert str(caught.value) == "Prefect 3.99.0 cannot be had: no version of prefect==3.99.0"
    with pytest.raises(EnvironmentNotMade):  # and not taken for resolved
        prefect_lock("3.99.0")


@pytest.mark.parametrize("version", ["3.8", "latest", "../3.8.8", "3.8.8; x", ""])
def test_what_is_no_whole_version_is_refused(version: str) -> None:
    with pytest.raises(EnvironmentNotMade, match="is no Prefect version"):
        prefect_lock(version)
