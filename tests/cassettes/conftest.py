"""Replays scenarios for the tests here."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from scripts.record.cassettes import API_URL, RECORDED, file_name
from scripts.record.scenarios import Prefect
from tests.cassettes.replaying import replaying

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vcr.cassette import Cassette

    from scripts.record.scenarios import Scenario
    from tests.cassettes.replaying import Ended, Replay


@pytest.fixture
def replay(caplog: pytest.LogCaptureFixture) -> Iterator[Replay]:
    """Plays a scenario from its cassette; in the end, every recorded response has to be used."""
    caplog.set_level(logging.INFO, logger="ue_prefect")
    with ExitStack() as stack:

        def replay(scenario: Scenario[Ended]) -> tuple[Ended, Cassette]:
            cassette = stack.enter_context(replaying(RECORDED / file_name(scenario)))
            return scenario(Prefect(API_URL, cassette, scenario)), cassette

        yield replay
