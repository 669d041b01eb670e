"""A task from its fields to its report, before a Prefect that is not there."""

from __future__ import annotations

import json
import threading
import time
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest

from tests.stage.agent import agent_fields
from tests.unit.answers import Clock, connected, flow_run
from ue_prefect.prefect.waiting import Cancellation
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ue_prefect.prefect.connection import Connection
    from ue_prefect.prefect.server import Server
    from ue_prefect.task.report import Report

DEPLOYMENT_ID = "f19f373b-66fd-4606-972c-be85ac27cc15"
OTHER_DEPLOYMENT_ID = "00000000-0000-4000-8000-00000000000d"
FOREIGN_ID = "00000000-0000-4000-8000-00000000ffff"
ATTACH = "Attach to the previous Flow Run"
CANCEL = "Cancel the Flow Run"

MADE = "Whether a flow run was launched is not known, and it may still be launched"


class Prefect:
    """Makes one flow run for each idempotency key; all of them are in the state `state`.

    Attributes:
        faults: by what is asked for, what happens to the next such requests: None for nothing, a
            response instead of it, or what makes another of the true response.
        asked: what was asked for, in this order.
    """

    def __init__(self) -> None:
        self.runs: list[dict[str, Any]] = []
        self.state = "RUNNING"
        self.faults: dict[str, list[Fault]] = {}
        self.asked: list[str] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        step = _step(request)
        self.asked.append(step)
        faults = self.faults.get(step)
        fault = faults.pop(0) if faults else None
        if isinstance(fault, httpx.Response):
            return fault
        carried_out = getattr(self, f"_{step}")(request)
        return fault(carried_out) if fault else carried_out

    def _create(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        key = body["idempotency_key"]
        deployment_id = request.url.path.split("/")[-2]
        for each in self.runs:
            if each["idempotency_key"] == key:
                return httpx.Response(200, json=each)
        state = body.get("state", {}).get("type", "SCHEDULED")
        run = {
            **flow_run(state),
            "id": run_id(len(self.runs)),
            "idempotency_key": key,
            "deployment_id": deployment_id,
        }
        self.runs.append(run)
        return httpx.Response(201, json=run)

    def _find(self, request: httpx.Request) -> httpx.Response:
        (key,) = json.loads(request.content)["flow_runs"]["idempotency_key"]["any_"]
        found = [self._now(each) for each in self.runs if each["idempotency_key"] == key]
        return httpx.Response(200, json=found)

    def _read(self, request: httpx.Request) -> httpx.Response:
        wanted = request.url.path.rpartition("/")[2]
        for each in self.runs:
            if each["id"] == wanted:
                return httpx.Response(200, json=self._now(each))
        return httpx.Response(404, json={"detail": "Flow run not found"})

    def _cancel(self, request: httpx.Request) -> httpx.Response:
        assert json.loads(request.content)["state"]["type"] == "CANCELLING"
        self.state = "CANCELLING"
        return httpx.Response(201, json=orchestrated("CANCELLING", "ACCEPT", "accept_details"))

    def _now(self, run: dict[str, Any]) -> dict[str, Any]:
        return {**run, **state_of(self.state)}


def state_of(state_type: str) -> dict[str, Any]:
    """Return what tells a flow run's state."""
    described = flow_run(state_type)
    return {name: described[name] for name in ("state", "state_type", "state_name")}


def orchestrated(state_type: str, status: str, kind: str, **details: Any) -> dict[str, Any]:
    """Return what Prefect says when it was asked for a state of the first flow run."""
    state = {**flow_run(state_type)["state"], "state_details": {"flow_run_id": run_id(0)}}
    return {"state": state, "status": status, "details": {"type": kind, **details}}


def run_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


if TYPE_CHECKING:
    Fault = httpx.Response | Callable[[httpx.Response], httpx.Response] | None


def _step(request: httpx.Request) -> str:
    last = request.url.path.rpartition("/")[2]
    known = {"create_flow_run": "create", "filter": "find", "set_state": "cancel"}
    return known.get(last, "read")


def lost(_: httpx.Response) -> httpx.Response:
    """The request is carried out, and the connection cut before its response."""
    raise httpx.RemoteProtocolError("Server disconnected without sending a response.")


def about(**values: Any) -> Callable[[httpx.Response], httpx.Response]:
    """The response says something else than Prefect did."""

    def change(response: httpx.Response) -> httpx.Response:
        return httpx.Response(response.status_code, json={**response.json(), **values})

    return change


class Stage:
    """One Prefect, and tasks that run before it, in time that passes in pauses only."""

    def __init__(self) -> None:
        self.prefect = Prefect()
        self.clock = Clock()
        self.shown: list[dict[str, str]] = []
        self.show: Callable[[dict[str, str]], object] = self.shown.append

    def job(self, instance_id: str | None = None, cancellation: Cancellation | None = None) -> Job:
        def connect(server: Server, **more: Any) -> Connection:
            del more["meanwhile"]
            return connected(self.prefect.answer, server, **more)

        return Job(
            lambda fields: self.show(fields),
            instance_id=instance_id,
            cancellation=cancellation or self.clock.cancellation(),
            connect=connect,
        )

    def run(
        self,
        *,
        instance_id: str | None = None,
        previous: str = "",
        cancellation: Cancellation | None = None,
        **values: Any,
    ) -> Report:
        return self.job(instance_id, cancellation).run(
            task_fields(**values) | {"out_flow_run_id": previous}
        )

    def launched(self, instance_id: str | None, on_rerun: str | None = ATTACH, **more: Any) -> str:
        """Run a task that does not wait, and return the id of its flow run."""
        report = self.run(instance_id=instance_id, on_rerun=on_rerun, **more)
        assert report.exit_code == 0, report.status_description
        return self.shown[-1]["out_flow_run_id"]

    def cancelling_when(self, is_time: Callable[[float], bool]) -> Cancellation:
        """Return a cancellation that is asked for in the first pause after `is_time`."""

        def sleep(seconds: float) -> None:
            self.clock.sleep(seconds)
            if is_time(self.clock.now):
                cancellation.cancel()

        cancellation = Cancellation(clock=self.clock, sleep=sleep)
        return cancellation


def task_fields(**values: Any) -> dict[str, Any]:
    usual = {"api_url": "http://prefect.test/api", "deployment": DEPLOYMENT_ID}
    return agent_fields(**{**usual, **values})


def watching(**values: Any) -> dict[str, Any]:
    """The fields of a task that waits."""
    return {"wait": True, "polling_interval": 60, **values}


@pytest.fixture
def stage() -> Stage:
    return Stage()


# Re-runs.


def test_an_attaching_rerun_finds_the_run_whose_id_was_never_known(stage: Stage) -> None:
    assert stage.launched("instance-1") == stage.launched("instance-1")
    assert len(stage.prefect.runs) == 1


def test_a_run_found_so_that_has_failed_is_followed_by_a_new_one(stage: Stage) -> None:
    first = stage.launched("instance-1")
    stage.prefect.state = "FAILED"
    second = stage.launched("instance-1")
    assert second != first
    assert stage.launched("instance-1", previous=second) not in (first, second)
    assert len(stage.prefect.runs) == 3


def test_other_task_instances_launch_runs_of_their_own(stage: Stage) -> None:
    assert stage.launched("instance-1") != stage.launched("instance-2")
    assert len(stage.prefect.runs) == 2


@pytest.mark.parametrize("on_rerun", [None, "Launch a new Flow Run"])
def test_the_default_rerun_launches_from_scratch(stage: Stage, on_rerun: str | None) -> None:
    assert stage.launched("instance-1", on_rerun) != stage.launched("instance-1", on_rerun)


def test_without_an_instance_every_launch_is_one_of_its_own(stage: Stage) -> None:
    assert stage.launched(None) != stage.launched(None)


def test_a_rerun_whose_deployment_was_corrected_launches_that(stage: Stage) -> None:
    """Though the first attempt was killed before its flow run's id was known."""
    first = stage.launched("instance-1")
    second = stage.launched("instance-1", deployment=OTHER_DEPLOYMENT_ID)
    assert second != first
    assert [each["deployment_id"] for each in stage.prefect.runs] == [
        DEPLOYMENT_ID,
        OTHER_DEPLOYMENT_ID,
    ]


def test_a_deployment_is_the_same_however_its_id_is_written(stage: Stage) -> None:
    first = stage.launched("instance-1", deployment=DEPLOYMENT_ID.upper())
    assert stage.launched("instance-1", deployment=DEPLOYMENT_ID) == first


def test_a_previous_run_of_another_deployment_is_refused_with_20_and_nothing_is_launched(
    stage: Stage,
) -> None:
    first = stage.launched("instance-1")
    report = stage.run(previous=first, on_rerun=ATTACH, deployment=OTHER_DEPLOYMENT_ID)
    assert report.exit_code == 20
    assert report.status_description == (
        f"Data Validation Error: The previous flow run {first} is of deployment {DEPLOYMENT_ID}, "
        f"not of {OTHER_DEPLOYMENT_ID}; nothing was launched"
    )
    assert len(stage.prefect.runs) == 1


def test_a_previous_run_that_prefect_does_not_know_is_20_and_nothing_is_launched(
    stage: Stage,
) -> None:
    report = stage.run(previous=FOREIGN_ID, on_rerun=ATTACH)
    assert report.exit_code == 20
    assert f"The previous flow run {FOREIGN_ID} is not on http://prefect.test/api" in (
        report.status_description
    )
    assert stage.prefect.runs == []


def test_a_look_up_whose_filter_is_ignored_launches_nothing_and_ends(stage: Stage) -> None:
    stage.launched("instance-1")

    def ignore_the_filter(_: httpx.Response) -> httpx.Response:
        return httpx.Response(200, json=stage.prefect.runs)

    stage.prefect.faults["find"] = [ignore_the_filter] * 1000
    report = stage.run(instance_id="instance-2", on_rerun=ATTACH)
    assert report.exit_code == 1
    assert "to find the flow run of a launch is about something else" in report.status_description
    assert len(stage.prefect.runs) == 1
    assert 200 < stage.clock.now <= 300


# Responses about something else.


@pytest.mark.parametrize(
    "other",
    [
        {"id": FOREIGN_ID, "idempotency_key": "another"},
        {"deployment_id": OTHER_DEPLOYMENT_ID},
        {"idempotency_key": None},
        {"deployment_id": None},
    ],
)
def test_a_launch_answered_with_another_flow_run_is_asked_about_again(
    stage: Stage, other: dict[str, Any]
) -> None:
    stage.prefect.faults["create"] = [about(**other)]
    report = stage.run()
    assert report.exit_code == 0
    assert [each["out_flow_run_id"] for each in stage.shown] == [stage.prefect.runs[0]["id"]]
    assert len(stage.prefect.runs) == 1


def test_a_poll_answered_with_another_flow_run_decides_nothing(stage: Stage) -> None:
    foreign = {**flow_run("COMPLETED"), "id": FOREIGN_ID}
    stage.prefect.faults["read"] = [httpx.Response(200, json=foreign)] * 3

    def end(response: httpx.Response) -> httpx.Response:
        stage.prefect.state = "FAILED"
        return response

    stage.prefect.faults["read"].append(end)
    report = stage.run(**watching())
    assert report.status_description == "Execution Failed: Flow run Reached FAILED State"
    assert {each["out_flow_run_id"] for each in stage.shown} == {stage.prefect.runs[0]["id"]}


def test_a_previous_flow_run_answered_with_another_is_asked_about_again(stage: Stage) -> None:
    first = stage.launched("instance-1")
    stage.prefect.faults["read"] = [about(id=FOREIGN_ID)] * 2
    assert stage.launched("instance-1", previous=first) == first


# Lost responses.


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(202),
        httpx.Response(204),
        httpx.Response(202, json={"detail": "accepted"}),
        httpx.Response(206, json={}),
        httpx.Response(200, json={"id": 7}),
        httpx.Response(201, text="queued"),
    ],
)
def test_a_success_that_tells_of_no_flow_run_is_followed_by_a_look_for_it(
    stage: Stage, response: httpx.Response
) -> None:
    stage.prefect.faults["create"] = [lambda _: response] * 100
    report = stage.run()
    assert report.exit_code == 0
    assert stage.shown[-1]["out_flow_run_id"] == stage.prefect.runs[0]["id"]


def test_a_launch_whose_responses_are_all_lost_is_found_by_its_key(stage: Stage) -> None:
    stage.prefect.faults["create"] = [lost] * 1000
    report = stage.run()
    assert report.exit_code == 0
    assert len(stage.prefect.runs) == 1
    assert stage.shown[-1]["out_flow_run_id"] == stage.prefect.runs[0]["id"]


def gateway(_: httpx.Response | None = None) -> httpx.Response:
    return httpx.Response(504, html="<html>Gateway Time-out</html>")


def test_not_found_is_no_proof_while_a_request_is_pending(stage: Stage) -> None:
    stage.prefect.faults["create"] = [gateway()] * 1000  # not carried out, or not yet
    report = stage.run()
    assert stage.prefect.runs == []
    assert report.exit_code == 1
    assert report.status_description.endswith(f": HTTP 504: <html>Gateway Time-out</html>. {MADE}")


def test_a_server_that_refused_every_attempt_has_launched_nothing(stage: Stage) -> None:
    busy = httpx.Response(503, json={"exception_message": "database is locked"})
    stage.prefect.faults["create"] = [busy] * 1000
    report = stage.run()
    assert report.status_description.endswith("database is locked. No flow run was launched")
    assert stage.prefect.asked.count("create") > 20


def test_a_refusal_at_once_is_told_as_it_is(stage: Stage) -> None:
    refusal = httpx.Response(409, json={"detail": "Validation failed"})
    stage.prefect.faults["create"] = [refusal]
    report = stage.run()
    assert report.status_description == (
        f"Execution Failed: Prefect refused to launch deployment {DEPLOYMENT_ID}: HTTP 409: "
        "Validation failed"
    )
    assert stage.prefect.asked == ["create"]


def test_a_refusal_of_a_retry_does_not_hide_that_the_first_request_was_carried_out(
    stage: Stage,
) -> None:
    stage.prefect.faults["create"] = [lost, httpx.Response(409, json={"detail": "exists"})]
    report = stage.run()
    assert report.exit_code == 0
    assert stage.shown[-1]["out_flow_run_id"] == stage.prefect.runs[0]["id"]


def test_a_deployment_that_prefect_does_not_know_is_20(stage: Stage) -> None:
    stage.prefect.faults["create"] = [httpx.Response(404, json={"detail": "not found"})]
    report = stage.run()
    assert report.exit_code == 20
    assert f"There is no deployment {DEPLOYMENT_ID} on " in report.status_description


def test_a_gateways_404_is_not_20(stage: Stage) -> None:
    stage.prefect.faults["create"] = [httpx.Response(404, html="<html>no such route</html>")]
    assert stage.run().exit_code == 1


# Odd values in a response.


@pytest.mark.parametrize(
    "odd",
    [
        {"state": {**flow_run("SCHEDULED")["state"], "message": 7}},
        {"state": {**flow_run("SCHEDULED")["state"], "message": {"a": ["b"]}}},
        {"state_name": 7},
        {"name": ["a"]},
        {"name": None},
        {"state": None, "state_type": None, "state_name": None},
        {"state_type": "HIBERNATING"},
        {"tags": None},
        {"created": "yesterday"},
    ],
    ids=lambda odd: "-".join(odd),
)
def test_a_launch_is_one_whatever_types_the_values_have(stage: Stage, odd: dict[str, Any]) -> None:
    """What cannot be read at all is looked for by its key, and else said to be not known."""
    stage.prefect.faults["create"] = [about(**odd)] * 1000
    report = stage.run()
    assert report.exit_code == 0, report.status_description
    assert len(stage.prefect.runs) == 1
    for fields in stage.shown:
        assert all(isinstance(each, str) for each in fields.values())


# What the agent does with output fields.


def test_an_agent_that_raises_when_it_is_shown_something_stops_nothing(stage: Stage) -> None:
    def fail(_: dict[str, str]) -> None:
        raise OSError("broken pipe")

    stage.show = fail
    stage.prefect.faults["read"] = [None, about(**state_of("COMPLETED"))]
    report = stage.run(**watching())
    assert report.exit_code == 0
    assert report.output_fields is not None
    assert report.output_fields["out_flow_run_id"] == run_id(0)


def test_an_agent_that_raises_once_is_shown_the_next_change(stage: Stage) -> None:
    fails = [True]

    def show(fields: dict[str, str]) -> None:
        if fails and fails.pop():
            raise OSError("broken pipe")
        stage.shown.append(fields)

    stage.show = show
    stage.prefect.faults["read"] = [None, about(**state_of("COMPLETED"))]
    report = stage.run(**watching())
    assert [each["out_flow_run_state"] for each in stage.shown] == ["Running", "Completed"]
    assert report.output_fields is None


class Blocked:
    """An agent that shows nothing until it is told to go on."""

    def __init__(self) -> None:
        self.goes_on = threading.Event()
        self.is_shown = threading.Event()
        self.calls = 0

    def show(self, _: dict[str, str]) -> None:
        self.calls += 1
        self.is_shown.set()
        self.goes_on.wait(30)


@pytest.fixture
def blocked(stage: Stage) -> Iterator[Blocked]:
    agent = Blocked()
    stage.show = agent.show
    yield agent
    agent.goes_on.set()


def test_an_agent_that_blocks_is_waited_for_once_and_gets_the_fields_in_the_end(
    stage: Stage, blocked: Blocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ue_prefect.task.display.MOST_SHOWING", 0.0)
    stage.prefect.faults["read"] = [None, about(**state_of("COMPLETED"))]
    report = stage.run(**watching())
    assert report.exit_code == 0
    assert blocked.calls == 1
    assert report.output_fields is not None
    assert report.output_fields["out_flow_run_state"] == "Completed"


def test_a_cancel_returns_at_once_though_the_agent_blocks_and_the_task_ends_in_its_time(
    stage: Stage, blocked: Blocked
) -> None:
    cancellation = Cancellation()
    job = stage.job(cancellation=cancellation)
    reports: list[Report] = []
    task = threading.Thread(target=lambda: reports.append(job.run(task_fields(**watching()))))
    task.start()
    assert blocked.is_shown.wait(10)
    began = time.monotonic()
    job.cancel()
    job.cancel()
    assert time.monotonic() - began < 0.5
    task.join(8)
    (report,) = reports
    assert report.status_description.startswith(
        f"Execution Failed: The task was cancelled; flow run {run_id(0)} was left running"
    )


def test_an_agent_that_cancels_while_it_is_shown_something_does_not_block(stage: Stage) -> None:
    cancellation = stage.clock.cancellation()
    job = stage.job(cancellation=cancellation)

    def show(fields: dict[str, str]) -> None:
        stage.shown.append(fields)
        job.cancel()

    stage.show = show
    report = job.run(task_fields(**watching(on_cancel=CANCEL)))
    assert report.status_description == (
        "Execution Failed: The task was cancelled; "
        f"Prefect was asked to cancel flow run {run_id(0)}: its state is now CANCELLING"
    )


# Cancelled.


def test_a_task_that_is_cancelled_before_it_begins_sends_nothing(stage: Stage) -> None:
    cancellation = stage.clock.cancellation()
    cancellation.cancel()
    report = stage.run(cancellation=cancellation)
    assert (report.exit_code, report.status_description) == (
        1,
        "Execution Failed: The task was cancelled; no flow run was launched",
    )
    assert stage.prefect.asked == []


def test_a_task_that_is_cancelled_while_it_waits_leaves_the_flow_run_and_says_its_state(
    stage: Stage,
) -> None:
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = stage.run(cancellation=cancellation, **watching())
    assert report.status_description == (
        f"Execution Failed: The task was cancelled; flow run {run_id(0)} was left running; "
        "it was last seen in state Running"
    )
    assert "cancel" not in stage.prefect.asked


def test_a_flow_run_is_cancelled_where_the_author_wants_it(stage: Stage) -> None:
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = stage.run(cancellation=cancellation, **watching(on_cancel=CANCEL))
    assert report.status_description == (
        "Execution Failed: The task was cancelled; "
        f"Prefect was asked to cancel flow run {run_id(0)}: its state is now CANCELLING"
    )
    assert stage.prefect.asked.count("cancel") == 1


def test_prefects_refusal_to_cancel_is_told_in_its_words(stage: Stage) -> None:
    aborted = orchestrated("RUNNING", "ABORT", "abort_details", reason="This run is locked")
    stage.prefect.faults["cancel"] = [httpx.Response(200, json=aborted)]
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = stage.run(cancellation=cancellation, **watching(on_cancel=CANCEL))
    assert report.status_description.endswith(
        f"; Prefect did not cancel flow run {run_id(0)}: ABORT, This run is locked"
    )


def test_a_flow_run_that_had_ended_meanwhile_is_not_cancelled(stage: Stage) -> None:
    completed = orchestrated("COMPLETED", "REJECT", "reject_details", reason="It has completed")
    stage.prefect.faults["cancel"] = [httpx.Response(200, json=completed)]
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = stage.run(cancellation=cancellation, **watching(on_cancel=CANCEL))
    assert report.status_description.endswith(
        f"; Prefect did not cancel flow run {run_id(0)}: REJECT, It has completed"
    )


def test_a_response_about_the_cancel_of_another_flow_run_is_no_response(stage: Stage) -> None:
    other = orchestrated("CANCELLED", "ACCEPT", "accept_details")
    other["state"]["state_details"]["flow_run_id"] = FOREIGN_ID
    stage.prefect.faults["cancel"] = [httpx.Response(201, json=other)]
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = stage.run(cancellation=cancellation, **watching(on_cancel=CANCEL))
    assert report.status_description.endswith(f"{run_id(0)}: its state is now CANCELLING")
    assert stage.prefect.asked.count("cancel") == 2


def test_a_cancel_that_cannot_be_sent_says_that_the_flow_run_may_still_be_running(
    stage: Stage,
) -> None:
    stage.prefect.faults["cancel"] = [httpx.Response(403, json={"detail": "Forbidden"})]
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = stage.run(cancellation=cancellation, **watching(on_cancel=CANCEL))
    assert f"; flow run {run_id(0)} may still be running: " in report.status_description
    assert report.status_description.endswith("HTTP 403: Forbidden")


def test_a_launch_that_is_cancelled_while_it_is_retried_is_looked_for(stage: Stage) -> None:
    stage.prefect.faults["create"] = [lost] * 1000
    cancellation = stage.cancelling_when(lambda now: now > 1)
    report = stage.run(cancellation=cancellation)
    assert report.status_description == (
        f"Execution Failed: The task was cancelled; flow run {run_id(0)} was left running; "
        "it was last seen in state Running"
    )
    assert stage.shown[-1]["out_flow_run_id"] == run_id(0)


def test_a_launch_that_may_still_come_is_said_to_be_one(stage: Stage) -> None:
    stage.prefect.faults["create"] = [gateway()] * 1000
    cancellation = stage.cancelling_when(lambda now: now > 1)
    report = stage.run(cancellation=cancellation)
    assert stage.prefect.runs == []
    assert report.status_description == (
        "Execution Failed: The task was cancelled; whether a flow run was launched is not known, "
        "and it may still be launched"
    )


def test_a_launch_that_was_refused_before_the_cancel_has_made_nothing(stage: Stage) -> None:
    busy = httpx.Response(503, json={"exception_message": "database is locked"})
    stage.prefect.faults["create"] = [busy] * 1000
    cancellation = stage.cancelling_when(lambda now: now > 1)
    report = stage.run(cancellation=cancellation)
    assert report.status_description == (
        "Execution Failed: The task was cancelled; no flow run was launched"
    )


def test_a_launch_that_may_still_come_and_is_not_wanted_is_claimed(stage: Stage) -> None:
    """By a second create with its key, so whichever is carried out first, one run is CANCELLED."""
    stage.prefect.faults["create"] = [gateway()] * 3
    cancellation = stage.cancelling_when(lambda _: stage.prefect.asked.count("create") == 3)
    report = stage.run(cancellation=cancellation, on_cancel=CANCEL)
    (run,) = stage.prefect.runs
    assert run["state_type"] == "CANCELLED"
    assert f"flow run {run['id']} " in report.status_description
    assert "Cancelled" in report.status_description
    assert stage.shown[-1]["out_flow_run_id"] == run["id"]


def test_a_claim_that_comes_after_the_launch_cancels_what_was_launched(stage: Stage) -> None:
    def carry_out_unseen(_: httpx.Response) -> httpx.Response:
        return gateway()

    stage.prefect.faults["create"] = [carry_out_unseen]
    stage.prefect.faults["find"] = [lambda _: httpx.Response(200, json=[])]  # not visible yet
    cancellation = stage.cancelling_when(lambda _: True)
    report = stage.run(cancellation=cancellation, on_cancel=CANCEL)
    assert len(stage.prefect.runs) == 1
    assert stage.prefect.state == "CANCELLING"
    assert report.status_description.endswith(
        f"Prefect was asked to cancel flow run {run_id(0)}: its state is now CANCELLING"
    )


@pytest.mark.parametrize("on_cancel", [None, CANCEL])
def test_all_is_settled_before_the_agent_kills_the_task(
    stage: Stage, on_cancel: str | None
) -> None:
    """Though Prefect gives no usable response any more."""
    stage.prefect.faults = {
        "find": [httpx.Response(503)] * 10_000,
        "cancel": [httpx.Response(503)] * 10_000,
        "create": [gateway()] * 10_000,
    }
    cancelled_at: list[float] = []

    def is_time(now: float) -> bool:
        if now > 20 and not cancelled_at:
            cancelled_at.append(now)
        return bool(cancelled_at)

    cancellation = stage.cancelling_when(is_time)
    report = stage.run(cancellation=cancellation, on_cancel=on_cancel)
    assert report.status_description.endswith("not known, and it may still be launched")
    assert stage.clock.now - cancelled_at[0] < 9


# Ids.


def test_ids_of_launches_can_be_passed_in(stage: Stage) -> None:
    """For tests that compare whole requests."""

    def connect(server: Server, **more: Any) -> Connection:
        del more["meanwhile"]
        return connected(stage.prefect.answer, server, **more)

    one = UUID(int=1)
    Job(connect=connect, new_id=lambda: one, cancellation=stage.clock.cancellation()).run(
        task_fields()
    )
    assert stage.prefect.runs[0]["idempotency_key"] == str(one)


def test_a_rerun_cancelled_before_it_reads_the_previous_flow_run_says_that_it_may_be_running(
    stage: Stage,
) -> None:
    previous = stage.launched(None)
    cancellation = stage.clock.cancellation()
    cancellation.cancel()
    report = stage.run(previous=previous, on_rerun=ATTACH, cancellation=cancellation)
    assert report.status_description == (
        "Execution Failed: The task was cancelled; "
        f"flow run {previous}, the previous one, may still be running"
    )
    assert len(stage.prefect.runs) == 1
