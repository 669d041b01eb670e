"""Retry the previous Flow Run: which one it is, and that no other is launched instead."""

from __future__ import annotations

import pytest

from tests.unit.tasks import (
    DEPLOYMENT_ID,
    FOREIGN_ID,
    OK,
    OTHER_DEPLOYMENT_ID,
    RETRY_PREVIOUS,
    Stage,
    ended,
    refusal,
    watching,
)


def first_attempt(stage: Stage, end: str, instance_id: str | None = "instance-1") -> str:
    """Launch the flow run of a task, let it end, and return its id."""
    launched = stage.launched(instance_id, RETRY_PREVIOUS)
    stage.prefect.state = end
    stage.prefect.asked.clear()
    stage.prefect.bodies.clear()
    return launched


@pytest.mark.parametrize("end", ["FAILED", "CRASHED", "CANCELLED"])
@pytest.mark.parametrize("is_known", [True, False], ids=["by its id", "by the instance"])
def test_a_failed_previous_flow_run_runs_again(stage: Stage, end: str, is_known: bool) -> None:
    """One whose id was never known, too, as the task was killed before."""
    previous = first_attempt(stage, end)
    stage.becomes(100, "COMPLETED")
    report = stage.run(
        instance_id="instance-1",
        previous=previous if is_known else "",
        **watching(on_rerun=RETRY_PREVIOUS),
    )
    assert ended(report) == (0, OK)
    assert stage.prefect.asked.count("retry") == 1
    assert "create" not in stage.prefect.asked
    assert stage.shown[-1]["out_flow_run_id"] == previous
    assert len(stage.prefect.runs) == 1


def test_a_completed_previous_flow_run_is_a_success_at_once(stage: Stage) -> None:
    previous = first_attempt(stage, "COMPLETED")
    began = stage.clock.now
    report = stage.run(previous=previous, **watching(on_rerun=RETRY_PREVIOUS))
    assert (report.exit_code, stage.clock.now) == (0, began)
    assert stage.prefect.asked == ["read"]


@pytest.mark.parametrize("going", ["SCHEDULED", "RUNNING", "PAUSED", "CANCELLING"])
def test_a_previous_flow_run_that_is_still_going_is_attached_to(stage: Stage, going: str) -> None:
    previous = first_attempt(stage, going)
    stage.becomes(100, "COMPLETED")
    report = stage.run(previous=previous, **watching(on_rerun=RETRY_PREVIOUS))
    assert report.exit_code == 0
    assert set(stage.prefect.asked) == {"read"}


def test_prefects_refusal_is_told_and_no_new_flow_run_follows(stage: Stage) -> None:
    previous = first_attempt(stage, "FAILED")
    stage.prefect.faults["retry"] = [refusal("Not now.")]
    report = stage.run(previous=previous, **watching(on_rerun=RETRY_PREVIOUS))
    assert ended(report) == (
        1,
        f"Execution Failed: Prefect did not retry flow run {previous}: ABORT, Not now.",
    )
    assert len(stage.prefect.runs) == 1


def test_a_previous_flow_run_of_another_deployment_is_20_and_is_left_alone(stage: Stage) -> None:
    previous = first_attempt(stage, "FAILED")
    report = stage.run(previous=previous, on_rerun=RETRY_PREVIOUS, deployment=OTHER_DEPLOYMENT_ID)
    assert ended(report) == (
        20,
        f"Data Validation Error: The previous flow run {previous} is of deployment "
        f"{DEPLOYMENT_ID}, not of {OTHER_DEPLOYMENT_ID}; nothing was launched",
    )
    assert stage.prefect.asked == ["read"]


def test_a_previous_flow_run_that_prefect_does_not_know_is_20(stage: Stage) -> None:
    report = stage.run(previous=FOREIGN_ID, on_rerun=RETRY_PREVIOUS)
    assert report.exit_code == 20
    assert stage.prefect.runs == []


# With a gate before the launch.


@pytest.mark.parametrize("state_type", ["FAILED", "RUNNING", "COMPLETED"])
def test_with_a_previous_flow_run_the_gate_is_not_looked_at_again(
    stage: Stage, state_type: str
) -> None:
    previous = first_attempt(stage, state_type)
    report = stage.run(
        previous=previous,
        on_rerun=RETRY_PREVIOUS,
        launch_when="all_successful",
        upstream=FOREIGN_ID,  # would be 20
    )
    assert report.exit_code == 0, report.status_description
    assert "create" not in stage.prefect.asked
