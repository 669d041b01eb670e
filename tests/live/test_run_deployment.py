"""`run_deployment`, called as programs call Prefect's own, on a real Prefect."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from scripts.sandbox.populate import FIRST
from ue_prefect import Prefect, Server, arun_deployment, connect, is_final, run_deployment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prefect_rest.models import FlowRunResponse
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live


@pytest.fixture
def connection(prefect_server: PrefectServer) -> Iterator[Prefect]:
    with connect(Server(prefect_server.api_url)) as connection:
        yield connection


def test_a_name_and_an_id_mean_the_same_deployment(connection: Prefect) -> None:
    by_name = run_deployment(
        "settlement/nightly", parameters={"amount": 3}, poll_interval=0.5, connection=connection
    )
    assert by_name.deployment_id is not None
    by_id = run_deployment(by_name.deployment_id, poll_interval=0.5, connection=connection)
    assert [each.state_name for each in (by_name, by_id)] == ["Completed", "Completed"]
    assert by_id.deployment_id == by_name.deployment_id
    assert by_name.parameters["amount"] == 3


def test_the_settings_of_prefect_say_where_it_is(
    prefect_server: PrefectServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_API_URL", prefect_server.api_url)
    failed = run_deployment("reconciliation/nightly", poll_interval=0.5)
    assert (str(failed.state_type), is_final(failed)) == ("FAILED", True)


def test_at_the_timeout_it_is_returned_and_goes_on(connection: Prefect) -> None:
    going = run_deployment(
        "settlement/nightly",
        parameters={"seconds": 20},
        timeout=1,
        poll_interval=0.5,
        connection=connection,
    )
    assert not is_final(going)


def test_every_argument_arrives(connection: Prefect) -> None:
    key, due = f"night of {uuid4()}", datetime.now(UTC).replace(microsecond=0) + timedelta(hours=2)

    def run() -> FlowRunResponse:
        return run_deployment(
            FIRST,
            None,
            {"day": date(2026, 3, 1)},
            due.replace(tzinfo=None),
            "night 17",
            0,
            5,
            {"bank"},
            key,
            None,
            True,
            {"env": {"FOLDER": "/data"}},
            connection=connection,
        )

    launched = run()
    assert launched.id == run().id
    assert (launched.name, launched.tags) == ("night 17", ["bank"])
    assert launched.parameters == {"day": "2026-03-01"}
    assert (launched.expected_start_time, launched.idempotency_key) == (due, key)


def test_twenty_at_once_are_twenty_flow_runs(connection: Prefect) -> None:
    async def run_all() -> list[str]:
        # Not for now: they would be late in a work queue that another test looks at.
        due = datetime.now(UTC) + timedelta(days=1)
        launch = partial(arun_deployment, FIRST, scheduled_time=due, connection=connection)
        launched = await asyncio.gather(*(launch(timeout=0) for _ in range(20)))
        return [str(each.id) for each in launched]

    assert len(set(asyncio.run(run_all()))) == 20
