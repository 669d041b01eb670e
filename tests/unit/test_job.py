"""A task from its fields to its report, before a Prefect that is not there."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.unit.tasks import (
    ATTACH,
    CANCEL,
    DEPLOYMENT_ID,
    FOREIGN_ID,
    OTHER_DEPLOYMENT_ID,
    Stage,
    about,
    gateway,
    lost,
    run_id,
    state_of,
    task_fields,
    watching,
)
from ue_prefect.prefect.waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ue_prefect.task.report import Report

MADE = "Whether a flow run was launched is not known, and it may still be launched"


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


def test_a_look_up_whose_filter_is_ignored_launches_nothing_and_ends(stage: Stage) -> None:
    stage.launched("instance-1")

    def ignore_the_filter(_: httpx.Response) -> httpx.Response:
        return httpx.Response(200, json=stage.prefect.runs)

    stage.prefect.faults["find"] = [ignore_the_filter] * 1000
    report = stage.run(instance_id="instance-2", on_rerun=ATTACH)
    assert report.exit_code == 1
    assert (
        "find the flow run of a launch: the response is about something else"
        in report.status_description
    )
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


# Lost responses.


def test_a_launch_whose_responses_are_all_lost_is_found_by_its_key(stage: Stage) -> None:
    stage.prefect.faults["create"] = [lost] * 1000
    report = stage.run()
    assert report.exit_code == 0
    assert len(stage.prefect.runs) == 1
    assert stage.shown[-1]["out_flow_run_id"] == stage.prefect.runs[0]["id"]


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
