"""What becomes of the flow run of a task that is cancelled, and what is said of it."""

from __future__ import annotations

import httpx
import pytest

from tests.unit.tasks import (
    ATTACH,
    CANCEL,
    FOREIGN_ID,
    Stage,
    gateway,
    lost,
    orchestrated,
    run_id,
    watching,
)


def test_a_task_that_is_cancelled_before_it_begins_sends_nothing(stage: Stage) -> None:
    cancellation = stage.clock.cancellation()
    cancellation.cancel()
    report = stage.run(cancellation=cancellation)
    assert (report.exit_code, report.status_description) == (
        1,
        "Execution Failed: The task was cancelled; no flow run was launched",
    )
    assert stage.prefect.asked == []


@pytest.mark.parametrize(("state_type", "status"), [("RUNNING", "ABORT"), ("COMPLETED", "REJECT")])
def test_prefects_refusal_to_cancel_is_told_in_its_words(
    stage: Stage, state_type: str, status: str
) -> None:
    kind = f"{status.lower()}_details"
    refused = orchestrated(state_type, status, kind, reason="As the rules say")
    stage.prefect.faults["cancel"] = [httpx.Response(200, json=refused)]
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = stage.run(cancellation=cancellation, **watching(on_cancel=CANCEL))
    assert report.status_description.endswith(
        f"; Prefect did not cancel flow run {run_id(0)}: {status}, As the rules say"
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
