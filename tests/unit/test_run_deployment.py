"""`run_deployment`, with time passed in: what it sends, when it looks, and what it returns."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest

from tests.unit.responses import FLOW_RUN, FLOW_RUN_ID, Clock, connected, flow_run
from ue_prefect import (
    Cancellation,
    Cancelled,
    InputError,
    arun_deployment,
    is_final,
    run_deployment,
)
from ue_prefect.prefect.json_values import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    import ue_prefect
    from prefect_rest.models import FlowRunResponse

DEPLOYMENT_ID = FLOW_RUN["deployment_id"]


class Prefect:
    """Launches one flow run, and reads it in one state after the other, the last for ever."""

    def __init__(self, *states: str) -> None:
        self.clock = Clock()
        self.launched: dict[str, Any] = {}
        self.looked_at: list[float] = []
        self._states: Iterator[str] = iter(states)
        self._state = "SCHEDULED"
        self.connection = connected(self.response, cancellation=self.clock.cancellation())

    def response(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            assert request.url.path == f"/api/deployments/{DEPLOYMENT_ID}/create_flow_run"
            self.launched = json.loads(request.content)
            key = {"idempotency_key": self.launched["idempotency_key"]}
            return httpx.Response(201, json=flow_run("SCHEDULED") | key)
        assert request.url.path == f"/api/flow_runs/{FLOW_RUN_ID}"
        self.looked_at.append(self.clock.now)
        self._state = next(self._states, self._state)
        return httpx.Response(200, json=flow_run(self._state))


def test_it_looks_at_once_and_then_at_each_interval_until_the_end() -> None:
    prefect = Prefect("PENDING", "RUNNING", "COMPLETED")
    ended = run_deployment(DEPLOYMENT_ID, connection=prefect.connection)
    assert (str(ended.id), ended.state_name, is_final(ended)) == (FLOW_RUN_ID, "Completed", True)
    assert prefect.looked_at == [0, 5, 10]


@pytest.mark.parametrize("state", ["FAILED", "CRASHED", "CANCELLED"])
def test_a_flow_run_that_did_not_succeed_is_returned_all_the_same(state: str) -> None:
    ended = run_deployment(UUID(DEPLOYMENT_ID), connection=Prefect("RUNNING", state).connection)
    assert (str(ended.state_type), is_final(ended)) == (state, True)


def test_without_time_it_is_returned_as_it_was_launched() -> None:
    prefect = Prefect()
    launched = run_deployment(DEPLOYMENT_ID, timeout=0, connection=prefect.connection)
    assert (launched.state_name, is_final(launched)) == ("Scheduled", False)
    assert prefect.looked_at == []


def test_at_the_timeout_it_is_looked_at_once_more_and_returned_as_it_is_then() -> None:
    prefect = Prefect("PENDING", "PENDING", "RUNNING")
    running = run_deployment(
        DEPLOYMENT_ID, timeout=9, poll_interval=4, connection=prefect.connection
    )
    assert (running.state_name, is_final(running)) == ("Running", False)
    assert prefect.looked_at == [0, 4, 8, 9]


def test_everything_that_it_is_given_is_sent() -> None:
    prefect = Prefect()
    run_deployment(
        DEPLOYMENT_ID,
        None,
        {"amount": Decimal("3.5"), "day": date(2026, 3, 1)},
        datetime(2026, 3, 1, 22, 0),
        "night 17",
        0,
        tags=(each for each in ("bank", "night")),
        idempotency_key=FLOW_RUN["idempotency_key"] or "night 17",
        work_queue_name="large",
        job_variables={"env": {"FOLDER": PurePosixPath("/data")}},
        connection=prefect.connection,
    )
    key = prefect.launched.pop("idempotency_key")
    state = prefect.launched.pop("state")
    assert key == "night 17"
    assert (state["type"], state["state_details"]["scheduled_time"]) == (
        "SCHEDULED",
        "2026-03-01T22:00:00+00:00",
    )
    assert prefect.launched == {
        "parameters": {"amount": 3.5, "day": "2026-03-01"},
        "name": "night 17",
        "tags": ["bank", "night"],
        "work_queue_name": "large",
        "job_variables": {"env": {"FOLDER": "/data"}},
    }


def test_what_cannot_be_done_is_refused_and_nothing_is_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prefect = Prefect()
    for timeout in (-1, float("nan")):
        with pytest.raises(ValueError, match="timeout must be 0 seconds or more"):
            run_deployment(DEPLOYMENT_ID, timeout=timeout, connection=prefect.connection)
    for value in ("\udcff", Decimal("Infinity"), {1: 0, "1": 0}, {True: 0}):
        with pytest.raises(InputError, match="cannot be written as JSON"):
            run_deployment(DEPLOYMENT_ID, parameters={"of": value}, connection=prefect.connection)
    with pytest.raises(InputError, match="cannot be written as JSON"):
        run_deployment(DEPLOYMENT_ID, flow_run_name="\ud800", connection=prefect.connection)
    with pytest.raises(TypeError, match="connection="):
        run_deployment(DEPLOYMENT_ID, object(), connection=prefect.connection)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=r"parameters\['of'\]\[1\] cannot be written as JSON"):
        run_deployment(
            DEPLOYMENT_ID, parameters={"of": [1, object()]}, connection=prefect.connection
        )
    with pytest.raises(ValueError, match="poll_interval must be more than 0"):
        run_deployment(DEPLOYMENT_ID, poll_interval=0, connection=prefect.connection)
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(InputError, match="cannot be written as JSON"):
        run_deployment(DEPLOYMENT_ID, parameters={"of": endless}, connection=prefect.connection)
    in_flow, in_none = (SimpleNamespace(get=lambda value=value: value) for value in (1, None))
    context = SimpleNamespace(FlowRunContext=in_flow, TaskRunContext=in_none)
    monkeypatch.setitem(sys.modules, "prefect.context", context)
    with pytest.raises(InputError, match="pass as_subflow=False"):
        run_deployment(DEPLOYMENT_ID, connection=prefect.connection)
    with pytest.raises(InputError, match="pass as_subflow=False"):
        asyncio.run(arun_deployment(DEPLOYMENT_ID, connection=prefect.connection))
    assert prefect.launched == {}
    run_deployment(DEPLOYMENT_ID, timeout=0, as_subflow=False, connection=prefect.connection)


class Colour(Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 3, 1, 1, tzinfo=UTC), "2026-03-01T01:00:00+00:00"),
        (time(7, 30), "07:30:00"),
        (timedelta(minutes=2), 120.0),
        (Decimal(10), 10),
        (Decimal("0.10"), 0.1),
        (Decimal("0.1234567890123456789"), "0.1234567890123456789"),
        (Colour.RED, "red"),
        (UUID(FLOW_RUN_ID), FLOW_RUN_ID),
        (PurePosixPath("/data"), "/data"),
        ({Colour.RED: (1, None), 2: None}, {"red": [1, None], "2": None}),
        (frozenset({2}), [2]),
    ],
)
def test_a_value_that_json_lacks_is_written_as_prefects_client_writes_it(
    value: object, written: object
) -> None:
    assert as_json(value, "parameters") == written


def test_asynchronous_calls_go_on_side_by_side() -> None:
    prefects = [Prefect("COMPLETED") for _ in range(20)]

    async def run_all() -> list[Any]:
        calls = (arun_deployment(DEPLOYMENT_ID, connection=each.connection) for each in prefects)
        return await asyncio.gather(*calls)

    assert [each.state_name for each in asyncio.run(run_all())] == ["Completed"] * 20


async def waiting(
    prefect: Prefect, connection: ue_prefect.Prefect
) -> asyncio.Task[FlowRunResponse]:
    """Begin a call, and return it once it has looked at the flow run."""
    call = asyncio.create_task(
        arun_deployment(DEPLOYMENT_ID, poll_interval=3600, connection=connection)
    )
    while not prefect.looked_at:
        await asyncio.sleep(0.01)
    return call


def test_an_asynchronous_call_ends_when_its_connection_is_cancelled() -> None:
    cancellation = Cancellation()
    prefect = Prefect("RUNNING")
    connection = connected(prefect.response, cancellation=cancellation)

    async def run() -> None:
        call = await waiting(prefect, connection)
        cancellation.cancel()
        with pytest.raises(Cancelled):
            await call

    asyncio.run(run())


def test_an_asynchronous_call_that_is_cancelled_stops_waiting() -> None:
    prefect = Prefect("RUNNING")
    connection = connected(prefect.response)

    async def give_up() -> None:
        call = await waiting(prefect, connection)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call

    asyncio.run(give_up())
    for thread in threading.enumerate():
        if thread.name.startswith("ThreadPoolExecutor"):
            thread.join(5)
            assert not thread.is_alive()
