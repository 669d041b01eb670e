"""What several of the unit tests begin with."""

from __future__ import annotations

import logging
import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.unit.controls import RESUME, RETRY, Controlled
from tests.unit.tasks import Stage
from ue_prefect import cli

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.fixture
def process_as_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A command finds no settings of Prefect's, and what it sets is undone."""
    for variable in [name for name in os.environ if name.startswith("PREFECT_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("PREFECT_PROFILES_PATH", str(tmp_path / "profiles.toml"))
    numbers = [getattr(signal, name) for name in cli.SIGNALS if hasattr(signal, name)]
    handlers = {number: signal.getsignal(number) for number in numbers}
    root, ours = logging.getLogger(), logging.getLogger("ue_prefect")
    before, level = root.handlers[:], ours.level
    yield
    root.handlers[:] = before
    ours.setLevel(level)
    for number, handler in handlers.items():
        signal.signal(number, handler)


@pytest.fixture(params=[RETRY, RESUME], ids=["retry", "resume"])
def control(request: pytest.FixtureRequest) -> Controlled:
    return Controlled(request.param)
