"""What Python code does over a connection, and what becomes of it when that is closed."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.responses import FLOW_RUN, FLOW_RUN_ID, Clock, connected, flow_run
from ue_prefect import Cancellation, Cancelled, InputError, NotChanged
from ue_prefect.prefect.waiting import GRACE

DEPLOYMENT_ID = FLOW_RUN["deployment_id"]


class Server:
    """Has one flow run, which comes from state to state at each read, and notes what is sent."""

    def __init__(self, *states: str) -> None:
        self.sent: list[tuple[str, Any]] = []
        self._states = iter(states)
        self._state = "SCHEDULED"

    def __call__(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content) if request.content else None
        self.sent.append((request.url.path.removeprefix("/api/"), body))
        if request.url.path.endswith("/filter"):
            return httpx.Response(200, json=[flow_run("SCHEDULED")])
        if request.url.path.endswith("/set_state"):
            state = flow_run(next(self._states))["state"]
            accepted = {"type": "accept_details"}
            return httpx.Response(
                201, json={"state": state, "status": "ACCEPT", "details": accepted}
            )
        self._state = next(self._states, self._state)
        return httpx.Response(200, json=flow_run(self._state))


# A flow run is given as itself or by its id.


@pytest.mark.parametrize("given", [FLOW_RUN_ID, UUID(FLOW_RUN_ID), FLOW_RUN_ID.upper()])
def test_an_id_is_read_and_then_waited_for(given: UUID | str) -> None:
    clock, seen = Clock(), list[str]()
    server = Server("PENDING", "RUNNING", "COMPLETED")
    with connected(server, cancellation=clock.cancellation()) as prefect:
        ended = prefect.wait(given, observe=lambda now: seen.append(str(now.state_name)))
    assert (str(ended.id), seen) == (FLOW_RUN_ID, ["Pending", "Running", "Completed"])
    assert clock.now == 10  # two polls, after a look at once


def test_a_flow_run_is_looked_at_at_once_too_as_it_may_have_been_read_long_ago() -> None:
    clock = Clock()
    known = FlowRunResponse.from_dict(flow_run("RUNNING"))
    with connected(Server("COMPLETED"), cancellation=clock.cancellation()) as prefect:
        assert prefect.wait(known).state_name == "Completed"
    assert clock.now == 0


@pytest.mark.parametrize("act", ["wait", "flow_run", "retry", "resume", "cancel"])
def test_what_is_no_id_is_refused_before_anything_is_sent(act: str) -> None:
    server = Server()
    with connected(server) as prefect, pytest.raises(InputError) as refused:
        getattr(prefect, act)("diligent-seal")
    assert str(refused.value) == "flow_run must be a flow run's id, not 'diligent-seal'"
    assert server.sent == []


def test_the_log_of_no_id_is_refused_at_the_call() -> None:
    with connected(Server()) as prefect, pytest.raises(InputError, match="must be a flow run's id"):
        prefect.logs("diligent-seal")


@pytest.mark.parametrize("tags", ["night", [1]])
def test_tags_that_are_no_texts_are_refused_before_anything_is_sent(tags: Any) -> None:
    server = Server()
    with connected(server) as prefect, pytest.raises(InputError, match=r"tags.*: expected"):
        prefect.launch(DEPLOYMENT_ID, tags=tags)
    assert server.sent == []


# Cancel.


def test_a_flow_run_that_has_ended_is_returned_as_it_is() -> None:
    server = Server("COMPLETED")
    with connected(server) as prefect:
        assert prefect.cancel(FLOW_RUN_ID).state_name == "Completed"
    assert [path for path, _ in server.sent] == [f"flow_runs/{FLOW_RUN_ID}"]


def test_one_that_ends_while_it_is_cancelled_is_returned_as_it_ended() -> None:
    with connected(Server("RUNNING", "RUNNING", "COMPLETED")) as prefect:
        assert prefect.cancel(FLOW_RUN_ID).state_name == "Completed"


def test_one_that_goes_on_was_not_cancelled() -> None:
    with connected(Server("RUNNING", "RUNNING", "RUNNING")) as prefect, pytest.raises(NotChanged):
        prefect.cancel(FLOW_RUN_ID)


# Lists.


def test_flow_runs_are_looked_for_by_all_that_is_given() -> None:
    server, since = Server(), datetime(2026, 3, 1, 22, tzinfo=UTC)
    with connected(server) as prefect:
        found = prefect.flow_runs(
            deployment=UUID(DEPLOYMENT_ID), state=["FAILED", "Late"], since=since, limit=10
        )
    assert [str(each.id) for each in found] == [FLOW_RUN_ID]
    assert server.sent == [
        (
            "flow_runs/filter",
            {
                "flow_runs": {
                    "deployment_id": {"any_": [DEPLOYMENT_ID]},
                    "state": {
                        "operator": "or_",
                        "type": {"any_": ["FAILED"]},
                        "name": {"any_": ["Late"]},
                    },
                    "expected_start_time": {"after_": "2026-03-01T22:00:00+00:00"},
                },
                "sort": "EXPECTED_START_TIME_DESC",
                "limit": 10,
                "offset": 0,
            },
        )
    ]


def test_what_is_not_given_does_not_filter() -> None:
    server = Server()
    with connected(server) as prefect:
        prefect.flow_runs()
    assert server.sent[0][1] == {
        "flow_runs": {},
        "sort": "EXPECTED_START_TIME_DESC",
        "limit": 200,
        "offset": 0,
    }


def test_a_limit_is_that_of_the_whole() -> None:
    def page(request: httpx.Request) -> httpx.Response:
        wanted = json.loads(request.content)
        ids = range(wanted["offset"], wanted["offset"] + wanted["limit"])
        runs = [{**FLOW_RUN, "id": str(UUID(int=each))} for each in ids]
        return httpx.Response(200, json=runs)

    with connected(page) as prefect:
        assert [each.id.int for each in prefect.flow_runs(limit=450)] == list(range(450))
        with pytest.raises(InputError, match=r"^limit must be at least 1$"):
            prefect.flow_runs(limit=0)


def test_since_is_a_moment_or_how_long_ago() -> None:
    server = Server()
    now = datetime.now(UTC)
    with connected(server) as prefect:
        prefect.flow_runs(since=now.replace(tzinfo=None))
        prefect.flow_runs(since=timedelta(hours=2))
    moment, ago = (
        datetime.fromisoformat(body["flow_runs"]["expected_start_time"]["after_"])
        for _, body in server.sent
    )
    assert moment == now
    assert abs(now - ago - timedelta(hours=2)) < timedelta(minutes=1)


def test_a_trigger_that_there_is_not_is_refused_before_anything_is_sent() -> None:
    server = Server()
    with connected(server) as prefect, pytest.raises(InputError) as refused:
        prefect.await_trigger("all_succesful", [FLOW_RUN_ID])
    assert str(refused.value).startswith("trigger must be one of: all_successful, all_failed, ")
    assert server.sent == []


# A closed connection stops trying.


def test_a_wait_on_another_thread_ends_when_the_connection_is_closed() -> None:
    looked_at = threading.Event()
    ended: list[BaseException] = []

    def response(_: httpx.Request) -> httpx.Response:
        looked_at.set()
        return httpx.Response(200, json=flow_run("RUNNING"))

    prefect = connected(response, cancellation=Cancellation())

    def wait() -> None:
        try:
            prefect.wait(FLOW_RUN_ID, poll_interval=3600)
        except Cancelled as error:
            ended.append(error)

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    assert looked_at.wait(5)
    prefect.close()
    thread.join(5)
    assert str(ended[0]) == "the connection is closed"


def test_a_request_that_is_tried_again_is_not_once_the_connection_is_closed() -> None:
    sent: list[str] = []

    def unavailable(request: httpx.Request) -> httpx.Response:
        sent.append(request.url.path)
        prefect.close()
        return httpx.Response(503)

    prefect = connected(unavailable)
    with pytest.raises(Cancelled, match="the connection is closed"):
        prefect.flow_run(FLOW_RUN_ID)
    assert len(sent) == 1


def test_closing_leaves_the_callers_cancellation_and_its_other_connections() -> None:
    callers = Clock().cancellation()
    connected(Server(), cancellation=callers).close()
    with connected(Server("RUNNING"), cancellation=callers) as prefect:
        assert prefect.flow_run(FLOW_RUN_ID).state_name == "Running"
    assert not callers.is_requested


def test_after_a_cancel_the_caller_can_settle_and_then_close_for_good() -> None:
    callers = Clock().cancellation()
    with connected(Server("RUNNING", "COMPLETED"), cancellation=callers) as prefect:
        callers.cancel()
        with pytest.raises(Cancelled, match=r"^cancelled$"):
            prefect.flow_run(FLOW_RUN_ID)
        callers.settle()
        assert prefect.flow_run(FLOW_RUN_ID).state_name == "Running"
        assert prefect.cancellation.time_left() <= GRACE
    with pytest.raises(Cancelled, match=r"^cancelled$"):
        prefect.flow_run(FLOW_RUN_ID)
