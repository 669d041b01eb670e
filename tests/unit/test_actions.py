"""Watch, Retry, Resume and Cancel: what a task asks of Prefect, and how it ends."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.unit.tasks import (
    CANCEL,
    OK,
    Stage,
    act,
    ended,
    gateway,
    lost,
    run_id,
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


@pytest.mark.parametrize(
    ("action", "before", "participle", "on_cancel"),
    [
        ("Retry", "FAILED", "retried", None),
        ("Retry", "FAILED", "retried", CANCEL),
        ("Resume", "PAUSED", "resumed", None),
        ("Cancel", "RUNNING", "cancelled", None),
    ],
)
def test_a_change_that_may_still_come_is_said_to_be_one(
    stage: Stage, action: str, before: str, participle: str, on_cancel: str | None
) -> None:
    stage.prefect.have(before)
    stage.prefect.faults[action.lower()] = [gateway()] * 1000
    cancellation = stage.cancelling_when(lambda now: now > 1)
    report = act(stage, action, cancellation=cancellation, **watching(on_cancel=on_cancel))
    assert ended(report) == (
        1,
        f"Execution Failed: The task was cancelled; flow run {RUN} may still be {participle}; it "
        f"was last seen in state {before.capitalize()}",
    )


# Watch.


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


# Retry.


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


# Cancel.

ALREADY = "Execution Failed: Flow run had already ended in state {}."


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


def test_a_cancel_that_is_not_known_is_said_to_be_so(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.faults["cancel"] = [gateway()] * 1000
    report = act(stage, "Cancel")
    assert report.exit_code == 1
    assert report.status_description.endswith(
        f". Whether flow run {RUN} was cancelled is not known"
    )
    assert 200 < stage.clock.now <= 300
