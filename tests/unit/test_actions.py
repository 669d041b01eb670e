"""Watch, Retry, Resume and Cancel: what a task asks of Prefect, and how it ends."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.unit.tasks import (
    CANCEL,
    DEPLOYMENT_ID,
    OK,
    OTHER_DEPLOYMENT_ID,
    Stage,
    about,
    act,
    ended,
    gateway,
    lost,
    orchestrated,
    refusal,
    run_id,
    state_of,
    states,
    watching,
)

RUN = run_id(0)
ALL = ["Watch", "Retry", "Resume", "Cancel"]


# Every action but Launch.


@pytest.mark.parametrize("action", ALL)
def test_a_flow_run_that_prefect_does_not_know_is_20_and_nothing_is_sent(
    stage: Stage, action: str
) -> None:
    assert ended(act(stage, action)) == (
        20,
        f"Data Validation Error: The flow run {RUN} is not on http://prefect.test/api: HTTP 404: "
        "Flow run not found",
    )
    assert stage.prefect.asked == ["read"]


@pytest.mark.parametrize("action", ALL)
def test_a_gateways_404_is_not_20(stage: Stage, action: str) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.faults["read"] = [httpx.Response(404, html="<html>no such route</html>")]
    assert act(stage, action).exit_code == 1
    assert stage.prefect.asked == ["read"]


@pytest.mark.parametrize("action", ALL)
def test_no_action_but_launch_launches(stage: Stage, action: str) -> None:
    stage.prefect.have("PAUSED")
    act(stage, action, launch_when="manual_only", on_rerun="Retry the previous Flow Run")
    assert "create" not in stage.prefect.asked
    assert {each["out_flow_run_id"] for each in stage.shown} == {RUN}


@pytest.mark.parametrize("action", ALL)
def test_a_task_that_is_cancelled_before_it_begins_leaves_the_flow_run_as_it_is(
    stage: Stage, action: str
) -> None:
    cancellation = stage.clock.cancellation()
    cancellation.cancel()
    report = act(stage, action, cancellation=cancellation, on_cancel=CANCEL)
    assert ended(report) == (
        1,
        f"Execution Failed: The task was cancelled; flow run {RUN} was left as it is",
    )
    assert stage.prefect.asked == []


# Watch.


def test_a_flow_run_is_watched_to_its_end(stage: Stage) -> None:
    stage.prefect.have("SCHEDULED", "Late")
    stage.becomes(100, "RUNNING")
    stage.becomes(200, "COMPLETED")
    assert ended(act(stage, "Watch", **watching())) == (0, OK)
    assert states(stage) == ["Late", "Running", "Completed"]
    assert set(stage.prefect.asked) <= {"read", "other"}


def test_a_watched_flow_run_that_fails_fails_the_task(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.becomes(100, "CRASHED")
    assert ended(act(stage, "Watch", **watching())) == (
        1,
        "Execution Failed: Flow run Reached CRASHED State",
    )


@pytest.mark.parametrize(
    ("state_type", "exit_code"),
    [("RUNNING", 0), ("SCHEDULED", 0), ("COMPLETED", 0), ("FAILED", 1), ("CANCELLED", 1)],
)
def test_without_wait_watch_tells_how_the_flow_run_is_now(
    stage: Stage, state_type: str, exit_code: int
) -> None:
    stage.prefect.have(state_type)
    assert act(stage, "Watch").exit_code == exit_code
    assert states(stage) == [state_type.capitalize()]


def test_the_newest_flow_run_of_a_deployment_is_watched(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.have("RUNNING")
    stage.prefect.have("RUNNING", deployment_id=OTHER_DEPLOYMENT_ID)
    stage.becomes(100, "COMPLETED")
    report = act(stage, "Watch", flow_run=None, not_older_than=12, **watching())
    assert report.exit_code == 0
    assert {each["out_flow_run_id"] for each in stage.shown} == {run_id(1)}
    (body,) = stage.prefect.sent("newest")
    assert body["flow_runs"]["deployment_id"]["any_"] == [DEPLOYMENT_ID]


def test_a_deployment_without_a_flow_run_in_the_window_is_20(stage: Stage) -> None:
    assert ended(act(stage, "Watch", flow_run=None)) == (
        20,
        f"Data Validation Error: Deployment {DEPLOYMENT_ID} has no flow run that was due in the "
        "last 24 hours",
    )


@pytest.mark.parametrize(
    ("on_cancel", "said"),
    [
        (None, f"flow run {RUN} was left running; it was last seen in state Running"),
        (
            CANCEL,
            f"Prefect was asked to cancel flow run {RUN}: its state is now CANCELLING",
        ),
    ],
)
def test_a_watched_flow_run_is_left_or_cancelled_as_a_launched_one(
    stage: Stage, on_cancel: str | None, said: str
) -> None:
    stage.prefect.have("RUNNING")
    cancellation = stage.cancelling_when(lambda now: now >= 120)
    report = act(stage, "Watch", cancellation=cancellation, **watching(on_cancel=on_cancel))
    assert ended(report) == (1, f"Execution Failed: The task was cancelled; {said}")


# Retry.


@pytest.mark.parametrize("state_type", ["FAILED", "CRASHED", "CANCELLED"])
def test_a_failed_flow_run_runs_again_as_the_same_one(stage: Stage, state_type: str) -> None:
    stage.prefect.have(state_type)
    stage.becomes(100, "RUNNING")
    stage.becomes(200, "COMPLETED")
    assert ended(act(stage, "Retry", **watching())) == (0, OK)
    assert states(stage) == [state_type.capitalize(), "AwaitingRetry", "Running", "Completed"]
    assert stage.prefect.asked.count("retry") == 1


def test_without_wait_a_retry_is_done_once_prefect_took_it(stage: Stage) -> None:
    stage.prefect.have("FAILED")
    assert ended(act(stage, "Retry")) == (0, OK)
    assert states(stage)[-1] == "AwaitingRetry"


def test_a_completed_flow_run_is_not_retried(stage: Stage) -> None:
    stage.prefect.have("COMPLETED")
    assert ended(act(stage, "Retry", **watching())) == (
        1,
        f"Execution Failed: Flow run {RUN} is COMPLETED: there is nothing to retry",
    )
    assert stage.prefect.asked == ["read"]


def test_a_flow_run_that_is_still_going_is_attached_to(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.becomes(100, "COMPLETED")
    assert ended(act(stage, "Retry", **watching())) == (0, OK)
    assert "retry" not in stage.prefect.asked


def test_prefects_refusal_to_retry_is_told_in_its_words(stage: Stage) -> None:
    stage.prefect.have("FAILED")
    stage.prefect.faults["retry"] = [refusal("This run has no deployment.")]
    assert ended(act(stage, "Retry", **watching())) == (
        1,
        f"Execution Failed: Prefect did not retry flow run {RUN}: ABORT, This run has no "
        "deployment.",
    )


def test_a_retry_that_fails_again_fails_the_task(stage: Stage) -> None:
    stage.prefect.have("FAILED")
    stage.becomes(100, "FAILED")
    assert ended(act(stage, "Retry", **watching())) == (
        1,
        "Execution Failed: Flow run Reached FAILED State",
    )


def test_a_retry_whose_responses_are_lost_is_carried_out_once(stage: Stage) -> None:
    """Though the flow run ends within the outage that follows."""
    stage.prefect.have("FAILED")

    def carry_out_to_the_end(response: httpx.Response) -> httpx.Response:
        stage.prefect.run_count += 1
        stage.prefect.state = "COMPLETED"
        return lost(response)

    stage.prefect.faults["retry"] = [carry_out_to_the_end]
    stage.prefect.faults["read"] = [None, *[gateway()] * 5]
    assert ended(act(stage, "Retry", **watching())) == (0, OK)
    assert stage.prefect.asked.count("retry") == 1
    assert stage.prefect.run_count == 2


@pytest.mark.parametrize("on_cancel", [None, CANCEL])
def test_a_retry_that_may_still_come_is_said_to_be_one(stage: Stage, on_cancel: str | None) -> None:
    stage.prefect.have("FAILED")
    stage.prefect.faults["retry"] = [gateway()] * 1000
    cancellation = stage.cancelling_when(lambda now: now > 1)
    report = act(stage, "Retry", cancellation=cancellation, **watching(on_cancel=on_cancel))
    assert ended(report) == (
        1,
        f"Execution Failed: The task was cancelled; flow run {RUN} may still be retried; it was "
        "last seen in state Failed",
    )


def test_a_retry_that_was_carried_out_before_the_cancel_is_left_or_cancelled(
    stage: Stage,
) -> None:
    stage.prefect.have("FAILED")
    stage.prefect.faults["retry"] = [lost]
    stage.prefect.faults["read"] = [None, gateway(), gateway()]
    cancellation = stage.cancelling_when(lambda _: stage.prefect.asked.count("read") == 3)
    report = act(stage, "Retry", cancellation=cancellation, **watching(on_cancel=CANCEL))
    assert report.status_description.endswith(
        f"Prefect was asked to cancel flow run {RUN}: its state is now CANCELLING"
    )


# Resume.


def test_a_paused_flow_run_goes_on(stage: Stage) -> None:
    stage.prefect.have("PAUSED", "Suspended")
    stage.becomes(100, "COMPLETED")
    report = act(stage, "Resume", run_input='{"approved": true}', **watching())
    assert ended(report) == (0, OK)
    assert states(stage) == ["Suspended", "Resuming", "Completed"]
    assert [body["run_input"] for body in stage.prefect.sent("resume")] == [{"approved": True}]


def test_without_wait_a_resume_is_done_once_prefect_took_it(stage: Stage) -> None:
    stage.prefect.have("PAUSED")
    assert ended(act(stage, "Resume")) == (0, OK)
    assert states(stage)[-1] == "Resuming"


@pytest.mark.parametrize("state_type", ["RUNNING", "COMPLETED", "FAILED"])
def test_a_flow_run_that_is_not_paused_is_told_in_prefects_words(
    stage: Stage, state_type: str
) -> None:
    stage.prefect.have(state_type)
    assert ended(act(stage, "Resume", **watching())) == (
        1,
        f"Execution Failed: Prefect did not resume flow run {RUN}: ABORT, Cannot resume a flow "
        "run that is not paused.",
    )


def test_a_run_input_that_does_not_fit_is_told_in_prefects_words(stage: Stage) -> None:
    stage.prefect.have("PAUSED")
    said = orchestrated("PAUSED", "REJECT", "reject_details", reason="approved: Field required")
    stage.prefect.faults["resume"] = [httpx.Response(200, json=said)]
    assert ended(act(stage, "Resume", run_input="{}")) == (
        1,
        f"Execution Failed: Prefect did not resume flow run {RUN}: REJECT, approved: Field "
        "required",
    )


def test_a_resume_that_may_still_come_is_said_to_be_one(stage: Stage) -> None:
    stage.prefect.have("PAUSED")
    stage.prefect.faults["resume"] = [gateway()] * 1000
    report = act(stage, "Resume", cancellation=stage.cancelling_when(lambda now: now > 1))
    assert report.status_description.endswith(
        f"; flow run {RUN} may still be resumed; it was last seen in state Paused"
    )


# Cancel.

ALREADY = "Execution Failed: Flow run had already ended in state {}."


def test_without_wait_a_cancel_is_done_once_prefect_took_it(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    assert ended(act(stage, "Cancel")) == (0, OK)
    assert states(stage) == ["Running", "Cancelling"]


def test_with_wait_a_cancel_is_done_when_the_flow_run_is_cancelled(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.becomes(100, "CANCELLED")
    assert ended(act(stage, "Cancel", **watching())) == (0, OK)
    assert states(stage) == ["Running", "Cancelling", "Cancelled"]


@pytest.mark.parametrize("end", ["COMPLETED", "FAILED", "CRASHED"])
def test_a_flow_run_that_ends_otherwise_after_all_is_not_cancelled(stage: Stage, end: str) -> None:
    stage.prefect.have("RUNNING")
    stage.becomes(100, end)
    report = act(stage, "Cancel", **watching())
    assert ended(report) == (1, ALREADY.format(end.capitalize()))


@pytest.mark.parametrize("wait", [{}, watching()], ids=["no wait", "wait"])
@pytest.mark.parametrize("end", ["COMPLETED", "FAILED", "CRASHED", "CANCELLED"])
def test_a_flow_run_that_had_ended_is_asked_nothing(
    stage: Stage, end: str, wait: dict[str, Any]
) -> None:
    stage.prefect.have(end)
    wanted = (0, OK) if end == "CANCELLED" else (1, ALREADY.format(end.capitalize()))
    assert ended(act(stage, "Cancel", **wait)) == wanted
    assert "cancel" not in stage.prefect.asked


def test_a_flow_run_that_ended_between_the_read_and_the_cancel_had_ended(stage: Stage) -> None:
    stage.prefect.have("RUNNING")

    def end_first(_: httpx.Response) -> httpx.Response:
        stage.prefect.state = "COMPLETED"
        return refusal("Run is already in terminal state COMPLETED.")

    stage.prefect.faults["cancel"] = [end_first]
    assert ended(act(stage, "Cancel")) == (1, ALREADY.format("Completed"))


@pytest.mark.parametrize("state_type", ["CANCELLED", "CANCELLING"])
def test_a_cancel_that_prefect_calls_rejected_is_one(stage: Stage, state_type: str) -> None:
    """As it does of a flow run that was not under way, or is cancelled already."""
    stage.prefect.have("SCHEDULED" if state_type == "CANCELLED" else "CANCELLING")

    def reject(_: httpx.Response) -> httpx.Response:
        stage.prefect.state = state_type
        return httpx.Response(200, json=orchestrated(state_type, "REJECT", "reject_details"))

    stage.prefect.faults["cancel"] = [reject]
    assert ended(act(stage, "Cancel")) == (0, OK)
    assert states(stage)[-1] == state_type.capitalize()


def test_prefects_refusal_to_cancel_is_told_in_its_words(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.faults["cancel"] = [refusal("This run is locked.")] * 9
    stage.prefect.faults["read"] = [None, about(**state_of("RUNNING"))]
    assert ended(act(stage, "Cancel")) == (
        1,
        f"Execution Failed: Prefect did not cancel flow run {RUN}: ABORT, This run is locked.",
    )


def test_a_cancel_that_is_not_known_is_said_to_be_so(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.faults["cancel"] = [gateway()] * 1000
    report = act(stage, "Cancel")
    assert report.exit_code == 1
    assert report.status_description.endswith(
        f". Whether flow run {RUN} was cancelled is not known"
    )
    assert 200 < stage.clock.now <= 300


def test_a_cancelled_cancel_that_may_still_come_is_said_to_be_one(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.faults["cancel"] = [gateway()] * 1000
    report = act(stage, "Cancel", cancellation=stage.cancelling_when(lambda now: now > 1))
    assert report.status_description.endswith(
        f"; flow run {RUN} may still be cancelled; it was last seen in state Running"
    )
