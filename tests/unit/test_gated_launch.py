"""Launch When, in a task: what is launched, how it ends, and what is shown meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.unit.tasks import CANCEL, Stage, run_id, watching

if TYPE_CHECKING:
    from ue_prefect.task.report import Report

UPSTREAM = run_id(0)
OWN = run_id(1)


@pytest.fixture
def stage() -> Stage:
    """One flow run is there before."""
    stage = Stage()
    stage.prefect.have("RUNNING")
    return stage


def gated(stage: Stage, trigger: str = "all_successful", **values: Any) -> Report:
    return stage.run(launch_when=trigger, **{"upstream": UPSTREAM, **values})


def test_max_polls_bound_the_gate(stage: Stage) -> None:
    report = gated(stage, max_polls=3, polling_interval=10)
    assert (report.exit_code, report.status_description) == (
        40,
        "Polling Timeout: maximum polling timeout reached.",
    )
    assert stage.clock.now == 30
    assert "create" not in stage.prefect.asked


def test_the_polls_of_the_gate_and_of_the_flow_run_are_counted_apart(stage: Stage) -> None:
    stage.becomes(170, "COMPLETED")
    stage.becomes(181, "RUNNING")
    stage.becomes(340, "COMPLETED")
    report = gated(stage, **watching(max_polls=3))
    assert report.exit_code == 0
    assert stage.clock.now == 360


def test_a_gate_needs_no_wait_and_looks_each_minute(stage: Stage) -> None:
    stage.becomes(61, "COMPLETED")
    assert gated(stage, polling_interval="").exit_code == 0
    assert stage.clock.now == 120


def test_the_message_says_what_a_gate_waits_for_and_the_other_output_fields_stay_empty(
    stage: Stage,
) -> None:
    stage.becomes(100, "COMPLETED")
    gated(stage)
    assert stage.shown[0] == {"out_flow_run_message": f"Waiting to launch: {UPSTREAM} is Running"}
    assert all(each.get("out_flow_run_id", OWN) == OWN for each in stage.shown)
    assert not stage.shown[-1]["out_flow_run_message"].startswith("Waiting")


def test_no_message_is_longer_than_its_field(stage: Stage) -> None:
    for _ in range(9):
        stage.prefect.have("RUNNING")
    gated(stage, upstream="\n".join(map(run_id, range(10))), max_polls=1)
    assert len(stage.shown[0]["out_flow_run_message"]) == 255


@pytest.mark.parametrize("on_cancel", [None, CANCEL])
@pytest.mark.parametrize("instance_id", [None, "instance-1"])
def test_a_task_that_is_cancelled_amid_a_gate_has_launched_nothing(
    stage: Stage, on_cancel: str | None, instance_id: str | None
) -> None:
    report = gated(
        stage,
        on_cancel=on_cancel,
        on_rerun="Retry the previous Flow Run",
        instance_id=instance_id,
        cancellation=stage.cancelling_when(lambda now: now > 100),
    )
    assert report.status_description == (
        "Execution Failed: The task was cancelled; no flow run was launched"
    )
    assert not {"create", "cancel"} & set(stage.prefect.asked)


def test_a_longer_one_ends_the_task_which_says_that_nothing_was_launched(stage: Stage) -> None:
    stage.prefect.faults["read"] = [None, *[httpx.Response(503)] * 100_000]
    report = gated(stage)
    assert report.exit_code == 1
    assert report.status_description.endswith(
        "HTTP 503: Service Unavailable. No flow run was launched"
    )
    assert 1800 < stage.clock.now < 2000
