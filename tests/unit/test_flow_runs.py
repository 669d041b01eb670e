"""One flow run from Python: launched once, found by its key, cancelled once."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.unit.responses import FLOW_RUN_ID, InTurn, connected, flow_run
from ue_prefect.errors import InputError, NotFound, RequestError
from ue_prefect.prefect.flow_runs import MOST_HOURS, newest_flow_run, read, says_deleted
from ue_prefect.prefect.launches import Fate, find_out, launch
from ue_prefect.prefect.retry import RetryPolicy
from ue_prefect.prefect.server import Launch

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

DEPLOYMENT_ID = "f19f373b-66fd-4606-972c-be85ac27cc15"
OTHER_DEPLOYMENT_ID = "00000000-0000-4000-8000-00000000000d"
ONCE = RetryPolicy(budget=0)


def made(request: httpx.Request, **values: Any) -> httpx.Response:
    """Return what Prefect says to a launch."""
    key = json.loads(request.content)["idempotency_key"]
    run = {**flow_run("SCHEDULED"), "idempotency_key": key, "deployment_id": DEPLOYMENT_ID}
    return httpx.Response(201, json={**run, **values})


def test_a_launch_sends_what_is_given_and_nothing_else() -> None:
    bodies: list[dict[str, Any]] = []

    def response(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return made(request)

    with connected(response) as connection:
        launch(connection, Launch(DEPLOYMENT_ID, parameters={"amount": 3}), idempotency_key="mine")
        launch(connection, Launch(DEPLOYMENT_ID, name="", tags=[], context={}, job_variables={}))
    assert bodies[0] == {"idempotency_key": "mine", "parameters": {"amount": 3}}
    del bodies[1]["idempotency_key"]
    assert bodies[1] == {"name": "", "tags": [], "context": {}, "job_variables": {}}


FLOW_ID = flow_run("SCHEDULED")["flow_id"]
OTHER_FLOW_ID = "00000000-0000-4000-8000-00000000000f"


class Flows:
    """A server where another deployment has a flow run of the key `mine`, of a flow or another.

    Attributes:
        looked_for: what flow runs were asked for.
    """

    def __init__(self, flow_id: str, *, is_lost: bool) -> None:
        self.looked_for: list[dict[str, Any]] = []
        self._others = {"deployment_id": OTHER_DEPLOYMENT_ID, "flow_id": flow_id}
        self._is_lost = is_lost

    def response(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            assert request.url.path.endswith(f"/deployments/{DEPLOYMENT_ID}")
            of = {"id": DEPLOYMENT_ID, "flow_id": FLOW_ID, "name": "nightly"}
            return httpx.Response(200, json=of)
        if "create" not in request.url.path:
            self.looked_for.append(json.loads(request.content))
            run = {**flow_run("SCHEDULED"), "idempotency_key": "mine", **self._others}
            return httpx.Response(200, json=[run])
        if self._is_lost:
            raise httpx.ReadTimeout("")
        return made(request, **self._others)


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_key_that_is_anothers_deployments_is_an_error_that_names_both(is_lost: bool) -> None:
    """Prefect makes one flow run for a key, of all deployments of a flow."""
    prefect = Flows(FLOW_ID, is_lost=is_lost)
    with (
        connected(prefect.response, policy=ONCE) as connection,
        pytest.raises(InputError) as refused,
    ):
        launch(connection, Launch(DEPLOYMENT_ID), idempotency_key="mine")
    assert str(refused.value) == (
        f"idempotency_key 'mine' is that of flow run {FLOW_RUN_ID}, of deployment "
        f"{OTHER_DEPLOYMENT_ID}; nothing was launched of deployment {DEPLOYMENT_ID}"
    )
    assert [each["flows"]["id"] for each in prefect.looked_for] == [{"any_": [FLOW_ID]}] * is_lost


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_flow_run_of_another_flow_is_not_that_of_a_key(is_lost: bool) -> None:
    """Each flow has keys of its own."""
    prefect = Flows(OTHER_FLOW_ID, is_lost=is_lost)
    with (
        connected(prefect.response, policy=ONCE) as connection,
        pytest.raises(RequestError, match=r"Whether a flow run was launched is not known"),
    ):
        launch(connection, Launch(DEPLOYMENT_ID), idempotency_key="mine")


# What became of a launch.


OWN = {**flow_run("RUNNING"), "idempotency_key": "key", "deployment_id": DEPLOYMENT_ID}


def fate(
    response: Callable[[httpx.Request], httpx.Response], *, sent: bool = True, pending: bool = False
) -> Response[FlowRunResponse] | Fate:
    with connected(response, policy=ONCE) as connection:
        return find_out(connection, "key", DEPLOYMENT_ID, sent=sent, pending=pending)


def test_nothing_sent_is_nothing_made_and_nobody_is_asked() -> None:
    def unasked(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    assert fate(unasked, sent=False) is Fate.NOT_MADE


@pytest.mark.parametrize("pending", [False, True])
@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(503),
        httpx.Response(401, json={"detail": "no"}),
        httpx.Response(200, json=[{**OWN, "idempotency_key": "another"}]),
        httpx.Response(200, json=[{**OWN, "deployment_id": OTHER_DEPLOYMENT_ID}]),
        httpx.Response(200, json={"id": 1}),
        httpx.Response(204),
    ],
)
def test_without_a_usable_response_it_is_not_known(response: httpx.Response, pending: bool) -> None:
    assert fate(lambda _: response, pending=pending) is Fate.NOT_KNOWN


# Deleted, or not there to be seen.


@pytest.mark.parametrize(
    ("response", "is_deleted"),
    [
        (httpx.Response(404, json={"detail": "Flow run not found"}), True),
        (httpx.Response(404, json={"detail": "Not Found"}), False),
        (httpx.Response(404, html="<html>flow run</html>"), False),
        (httpx.Response(404), False),
        (httpx.Response(410, json={"detail": "Flow run not found"}), False),
    ],
)
def test_only_prefects_own_words_say_that_a_flow_run_is_deleted(
    response: httpx.Response, is_deleted: bool
) -> None:
    with connected(lambda _: response) as connection, pytest.raises(RequestError) as error:
        read(connection, FLOW_RUN_ID)
    assert says_deleted(error.value) == is_deleted
    assert isinstance(error.value, NotFound) == (response.status_code == 404)


# Cancelled.


def test_the_retry_of_a_cancel_is_the_same_transition() -> None:
    transitions: list[str] = []

    def response(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json=flow_run("RUNNING"))
        state = json.loads(request.content)["state"]
        transitions.append(state["state_details"]["transition_id"])
        if len(transitions) < 3:
            raise httpx.ReadTimeout("")
        result = {"state": None, "status": "ACCEPT", "details": {"type": "accept_details"}}
        return httpx.Response(201, json=result)

    with connected(response) as connection:
        connection.cancel(FLOW_RUN_ID)
        connection.cancel(FLOW_RUN_ID)
    assert len(transitions) == 4
    assert len(set(transitions)) == 2


@pytest.mark.parametrize("value", [float("nan"), object()])
def test_what_cannot_be_written_as_json_is_not_launched(value: object) -> None:
    def response(_: httpx.Request) -> httpx.Response:
        raise AssertionError("something was sent")

    with (
        connected(response) as connection,
        pytest.raises(InputError, match="cannot be written as JSON: "),
    ):
        launch(connection, Launch(DEPLOYMENT_ID, parameters={"when": value}))


# A deployment's newest.


@pytest.mark.parametrize("hours", [0.5, 24, 1e9])
def test_it_is_the_one_that_was_due_last_within_those_hours(hours: float) -> None:
    response = InTurn(httpx.Response(200, json=[]))
    with connected(response) as connection:
        newest_flow_run(connection, DEPLOYMENT_ID, hours)
    (body,) = (json.loads(each.content) for each in response.requests)
    due = body["flow_runs"]["expected_start_time"]
    before, after = (datetime.fromisoformat(due[each]) for each in ("before_", "after_"))
    assert abs(datetime.now(UTC) - before) < timedelta(minutes=1)
    assert before - after == timedelta(hours=min(hours, MOST_HOURS))
    assert body["flow_runs"]["deployment_id"]["any_"] == [DEPLOYMENT_ID]
    assert (body["sort"], body["limit"]) == ("EXPECTED_START_TIME_DESC", 1)


def test_it_is_looked_for_by_prefects_clock() -> None:
    """That of an agent may go wrong."""
    latest: list[datetime] = []
    ahead = timedelta(hours=3)

    def response(request: httpx.Request) -> httpx.Response:
        due = json.loads(request.content)["flow_runs"]["expected_start_time"]
        latest.append(datetime.fromisoformat(due["before_"]))
        date = format_datetime(datetime.now(UTC) + ahead, usegmt=True)
        return httpx.Response(200, json=[], headers={"date": date})

    with connected(response) as connection:
        newest_flow_run(connection, DEPLOYMENT_ID)
    assert abs(latest[-1] - latest[0] - ahead) < timedelta(seconds=10)
