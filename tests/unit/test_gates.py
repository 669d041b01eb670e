"""Launch When, from Python: when a trigger is looked at, whether it is met, and what is said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.unit.responses import Clock, connected, flow_run
from ue_prefect.errors import (
    Cancelled,
    InputError,
    KeyRefused,
    RequestError,
    TriggerNotMet,
    UpstreamTimeout,
)
from ue_prefect.prefect.gates import await_trigger
from ue_prefect.prefect.states import TRIGGERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ue_prefect.prefect.gates import Upstream
    from ue_prefect.prefect.waiting import Cancellation

RUN_A, RUN_B, RUN_C = (f"00000000-0000-4000-8000-00000000000{letter}" for letter in "abc")
DEPLOYMENTS = {
    "settlement/nightly": "f19f373b-66fd-4606-972c-be85ac27cc15",
    "etl/morning": "00000000-0000-4000-8000-00000000000d",
}
NIGHTLY, MORNING = DEPLOYMENTS
BUSY = httpx.Response(503, json={"exception_message": "database is locked"})


class Upstreams:
    """Flow runs, by ids or of deployments, whose states change as time passes.

    Args:
        states: the states of each by its name, from the first look on; the last one stays. None is
            a deployment that has not run.
    """

    def __init__(self, states: Mapping[str, Sequence[str | None]]) -> None:
        self.clock = Clock()
        self.states: dict[str, list[str | None]] = {}
        self.looks: list[float] = []
        self.seen: list[list[str]] = []
        self.outage: Callable[[], httpx.Response | None] = lambda: None
        self.named = 0
        for name, each in states.items():
            self.states[name] = list(each)

    def response(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/api/")
        if path.startswith("deployments/name/"):
            self.named += 1
            name = path.removeprefix("deployments/name/")
            if name not in DEPLOYMENTS:
                return httpx.Response(404, json={"detail": "Deployment not found"})
            found = {"id": DEPLOYMENTS[name], "name": name.partition("/")[2], "flow_id": RUN_C}
            return httpx.Response(200, json=found)
        if path in ("deployments/filter", "flows/filter"):
            return httpx.Response(200, json=[])
        self.looks.append(self.clock.now)
        if failure := self.outage():
            return failure
        if request.method == "GET":
            return self._by_id(path.rpartition("/")[2])
        body = json.loads(request.content)
        (of,) = body["flow_runs"]["deployment_id"]["any_"]
        (name,) = [name for name, each in DEPLOYMENTS.items() if each == of]
        state = self._next(name)
        run = {**flow_run(state or ""), "deployment_id": of, "id": RUN_C}
        return httpx.Response(200, json=[run] if state else [])

    def _by_id(self, flow_run_id: str) -> httpx.Response:
        state = self._next(flow_run_id)
        if state is None:
            return httpx.Response(404, json={"detail": "Flow run not found"})
        return httpx.Response(200, json={**flow_run(state), "id": flow_run_id})

    def _next(self, name: str) -> str | None:
        states = self.states.get(name, [None])
        return states.pop(0) if len(states) > 1 else states[0]

    def wait(
        self,
        trigger: str = "all_successful",
        upstream: Sequence[str] | None = None,
        *,
        cancellation: Cancellation | None = None,
        **more: Any,
    ) -> None:
        def observe(seen: Sequence[Upstream]) -> None:
            self.seen.append([str(each) for each in seen])

        cancellation = cancellation or self.clock.cancellation()
        with connected(self.response, cancellation=cancellation) as connection:
            await_trigger(connection, trigger, upstream or [*self.states], observe=observe, **more)


def ended(*states: str) -> Upstreams:
    """Return flow runs that have ended like this, by the ids A, B, …"""
    return Upstreams({run: [state] for run, state in zip((RUN_A, RUN_B), states, strict=True)})


# The triggers.

GOOD, BAD = ["COMPLETED"], ["FAILED", "CRASHED", "CANCELLED"]
MET = {
    "all_successful": {(True, True)},
    "all_failed": {(False, False)},
    "any_successful": {(True, True), (True, False), (False, True)},
    "any_failed": {(False, False), (True, False), (False, True)},
    "all_finished": {(True, True), (True, False), (False, True), (False, False)},
}


def test_the_table_has_the_triggers_of_the_form() -> None:
    assert list(TRIGGERS) == list(MET)


@pytest.mark.parametrize("trigger", MET)
@pytest.mark.parametrize("second", GOOD + BAD)
@pytest.mark.parametrize("first", GOOD + BAD)
def test_a_trigger_is_met_by_what_has_ended_as_it_wants(
    trigger: str, first: str, second: str
) -> None:
    upstreams = ended(first, second)
    if (first in GOOD, second in GOOD) in MET[trigger]:
        upstreams.wait(trigger)
    else:
        with pytest.raises(TriggerNotMet) as missed:
            upstreams.wait(trigger)
        assert str(missed.value) == (
            f"{trigger}: {RUN_A} is {first.capitalize()}, {RUN_B} is {second.capitalize()}"
        )
    assert upstreams.clock.now == 0


def test_what_is_not_met_is_told_in_the_authors_order_and_by_his_names() -> None:
    upstreams = Upstreams({RUN_B: ["COMPLETED"], MORNING: ["CRASHED"], NIGHTLY: ["COMPLETED"]})
    with pytest.raises(TriggerNotMet) as missed:
        upstreams.wait("all_successful", [NIGHTLY, RUN_B, MORNING])
    assert str(missed.value) == (
        f"all_successful: {NIGHTLY} is Completed, {RUN_B} is Completed, {MORNING} is Crashed"
    )


@pytest.mark.parametrize("trigger", MET)
@pytest.mark.parametrize(
    "going", ["SCHEDULED", "PENDING", "RUNNING", "PAUSED", "CANCELLING", "HIBERNATING"]
)
def test_a_trigger_is_looked_at_only_once_all_have_ended(trigger: str, going: str) -> None:
    """Though `any_failed`, say, could be told before."""
    first = "COMPLETED" if trigger in ("all_successful", "any_successful") else "FAILED"
    upstreams = Upstreams({RUN_A: [first], RUN_B: [going, going, first]})
    upstreams.wait(trigger)
    assert sorted(set(upstreams.looks)) == [0, 60, 120]


# The looks.


def test_the_first_look_is_at_once_and_the_others_follow_at_the_interval() -> None:
    upstreams = Upstreams({RUN_A: ["RUNNING"] * 4 + ["COMPLETED"]})
    upstreams.wait(poll_interval=15)
    assert upstreams.looks == [0, 15, 30, 45, 60]
    assert upstreams.seen == [[f"{RUN_A} is Running"]] * 4 + [[f"{RUN_A} is Completed"]]


def test_a_flow_run_that_is_not_the_newest_any_longer_does_not_count() -> None:
    """It failed, but before the last one had ended, another one was launched."""
    upstreams = Upstreams({NIGHTLY: ["FAILED", "RUNNING", "COMPLETED"], RUN_A: ["RUNNING"] * 2})
    upstreams.states[RUN_A].append("COMPLETED")
    upstreams.wait("all_successful")
    assert upstreams.seen[0] == [f"{NIGHTLY} is Failed", f"{RUN_A} is Running"]


def test_a_deployments_name_is_looked_up_anew_each_time() -> None:
    """It may be deleted and deployed anew meanwhile."""
    upstreams = Upstreams({NIGHTLY: ["RUNNING", "RUNNING", "COMPLETED"]})
    upstreams.wait()
    assert upstreams.named == 3


def test_a_flow_run_of_another_deployment_is_no_response() -> None:
    upstreams = Upstreams({NIGHTLY: ["COMPLETED"]})
    foreign = httpx.Response(200, json=[{**flow_run("FAILED"), "deployment_id": RUN_B}])
    upstreams.outage = lambda: foreign if len(upstreams.looks) < 3 else None
    upstreams.wait()
    assert len(upstreams.looks) == 3


# What Prefect does not know.


def test_deployments_and_flow_runs_that_are_not_known_are_reported_together() -> None:
    upstreams = Upstreams({RUN_A: [None]})
    with pytest.raises(InputError) as unknown:
        upstreams.wait(upstream=["settlement/weekly", RUN_A])
    first, second = unknown.value.worded({})
    assert first.startswith("upstream: There is no deployment 'settlement/weekly' on ")
    assert second == f"upstream: There is no flow run {RUN_A} on http://prefect.test/api"


def test_a_flow_run_that_is_deleted_while_it_is_waited_for_is_not_known() -> None:
    upstreams = Upstreams({RUN_A: ["RUNNING", None]})
    with pytest.raises(InputError, match=rf"There is no flow run {RUN_A} "):
        upstreams.wait()
    assert upstreams.looks == [0, 60]


# The limit, and outages.


def test_after_the_last_poll_allowed_it_is_a_timeout() -> None:
    upstreams = Upstreams({RUN_A: ["RUNNING"], NIGHTLY: [None]})
    with pytest.raises(UpstreamTimeout) as timeout:
        upstreams.wait(max_polls=3)
    assert str(timeout.value) == f"After 3 polls, {RUN_A} is Running, {NIGHTLY} has not run"
    assert sorted(set(upstreams.looks)) == [0, 60, 120, 180]


@pytest.mark.parametrize(
    "failure",
    [
        BUSY,
        httpx.Response(404, html="<html>default backend</html>"),
        httpx.Response(404, json={"detail": "Not Found"}),
        httpx.Response(401, html="<html>Sign in</html>"),
    ],
)
def test_nearly_half_an_hour_of_outage_is_borne(failure: httpx.Response) -> None:
    upstreams = Upstreams({RUN_A: ["RUNNING", "COMPLETED"]})
    upstreams.outage = lambda: failure if 30 < upstreams.clock.now < 1750 else None
    upstreams.wait()
    assert 1750 <= upstreams.clock.now <= 1800
    assert upstreams.seen == [[f"{RUN_A} is Running"], [f"{RUN_A} is Completed"]]


def test_more_than_half_an_hour_ends_the_wait() -> None:
    upstreams = Upstreams({RUN_A: ["RUNNING"]})
    upstreams.outage = lambda: BUSY if upstreams.clock.now > 30 else None
    with pytest.raises(RequestError, match="database is locked"):
        upstreams.wait()
    assert 1800 <= upstreams.clock.now <= 1800 + 180


def test_what_prefect_itself_refuses_ends_the_wait_at_once() -> None:
    upstreams = Upstreams({RUN_A: ["RUNNING"]})
    refused = httpx.Response(401, json={"detail": "Invalid key"})
    upstreams.outage = lambda: refused if upstreams.clock.now > 30 else None
    with pytest.raises(KeyRefused):
        upstreams.wait()
    assert upstreams.looks == [0, 60]


def test_who_cancels_amid_a_gate_ends_it_before_the_next_look() -> None:
    upstreams = Upstreams({RUN_A: ["RUNNING"]})
    cancellation = upstreams.clock.cancellation()
    upstreams.outage = lambda: cancellation.cancel() if upstreams.clock.now > 100 else None
    with pytest.raises(Cancelled):
        upstreams.wait(cancellation=cancellation)
    assert upstreams.looks == [0, 60, 120]
