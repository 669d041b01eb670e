"""Why a flow run failed or is late, and its own log: in a task's log and in its output."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.unit.tasks import DEPLOYMENT_ID, OK, Stage, act, ended, run_id, task_run, watching

if TYPE_CHECKING:
    from ue_prefect.task.report import Report

RUN = run_id(0)
LATEST = "Include latest Flow Run information"
MESSAGE = "Flow run encountered an exception. ValueError: no amount"
SECRET = "s3cret-of-a-unit-test"


@pytest.fixture(autouse=True)
def _all_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "ue_prefect")


def fails(stage: Stage, state_type: str = "FAILED", at: float = 50) -> None:
    """Let the flow run fail, with one failed task run, and its errors two seconds later."""

    def fail() -> None:
        stage.prefect.enter(state_type, message=MESSAGE)
        stage.prefect.task_runs = [task_run("book", "FAILED", "no amount")]

    def log() -> None:
        stage.prefect.log("Finished in state Failed", 62, level=40)

    stage.prefect.later += [(at, fail), (at + 12, log)]


def run(stage: Stage, **values: Any) -> Report:
    return stage.run(**watching(**values))


def result(report: Report) -> Any:
    return json.loads(report.extension_output)["result"]


EVIDENCE = {
    "state_message": MESSAGE,
    "failed_task_runs": [{"name": "book-0", "state": "Failed", "message": "no amount"}],
    "last_errors": ["Finished in state Failed"],
}
IN_LOG = [
    f"Flow run {RUN} is Failed: {MESSAGE}",
    "Task run book-0 is Failed: no amount",
    f"Flow run {RUN}, ERROR: Finished in state Failed",
]

# A failure.


def test_a_failure_is_in_the_output_and_in_the_log(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    fails(stage)
    report = run(stage, extension_output=LATEST)
    assert ended(report) == (1, "Execution Failed: Flow run Reached FAILED State")
    assert result(report)["failure"] == EVIDENCE
    at = caplog.messages.index(IN_LOG[1])
    assert caplog.messages[at - 1 : at + 2] == IN_LOG
    assert stage.shown[-1]["out_flow_run_message"] == MESSAGE
    assert 65 <= stage.clock.now <= 70


def test_task_runs_that_are_recorded_after_the_flow_run_are_shown_too(stage: Stage) -> None:
    fails(stage)
    recorded, stage.prefect.task_runs = stage.prefect.task_runs, []
    becomes = stage.clock.sleep

    def sleep(seconds: float) -> None:
        becomes(seconds)
        if stage.prefect.asked.count("task_runs"):
            stage.prefect.task_runs = recorded

    stage.clock.sleep = sleep  # type: ignore[method-assign]
    assert result(run(stage, extension_output=LATEST))["failure"] == EVIDENCE


def test_without_the_option_it_is_in_the_log_all_the_same(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    fails(stage)
    report = run(stage)
    assert result(report) == {"errors": ["Flow run Reached FAILED State"]}
    assert set(IN_LOG) <= set(caplog.messages)


@pytest.mark.parametrize("end", ["COMPLETED", "CANCELLED"])
def test_another_end_is_no_failure_to_be_told(stage: Stage, end: str) -> None:
    stage.becomes(50, end)
    assert "failure" not in result(run(stage, extension_output=LATEST))
    assert not {"task_runs", "log"} & set(stage.prefect.asked)
    assert stage.clock.now == 60


def test_a_failure_that_means_an_exit_code_of_the_authors_is_told_too(stage: Stage) -> None:
    fails(stage)
    report = run(stage, extension_output=LATEST, state_exit_codes="Failed=7")
    assert ended(report) == (7, "Flow run ended in state Failed.")
    assert result(report)["failure"] == EVIDENCE


@pytest.mark.parametrize("logs", [None, "Errors", "All"])
@pytest.mark.parametrize(
    "failure",
    [
        httpx.Response(503),
        httpx.Response(403, json={"detail": "Forbidden"}),
        httpx.Response(200, json=[7]),
        httpx.Response(200, text="<html>"),
        httpx.Response(204),
    ],
)
def test_evidence_that_cannot_be_had_changes_nothing_else(
    stage: Stage, failure: httpx.Response, logs: str | None
) -> None:
    fails(stage)
    stage.prefect.faults = {"log": [failure] * 1000, "task_runs": [failure] * 1000}
    report = run(stage, extension_output=LATEST, flow_run_logs=logs)
    assert ended(report) == (1, "Execution Failed: Flow run Reached FAILED State")
    assert result(report)["failure"] == {
        "state_message": MESSAGE,
        "failed_task_runs": [],
        "last_errors": [],
    }
    assert stage.clock.now < 75


@pytest.mark.parametrize("logs", [None, "Errors", "All"])
def test_it_is_gathered_within_10_seconds_however_slow_prefect_is(
    stage: Stage, logs: str | None
) -> None:
    stage.prefect.have("FAILED")

    def slowly(response: httpx.Response) -> httpx.Response:
        stage.clock.now += 2.5
        stage.prefect.log("more", stage.clock.now, level=40)
        return response

    stage.prefect.faults = {"log": [slowly] * 1000, "task_runs": [slowly] * 1000}
    report = act(
        stage,
        "Watch",
        **watching(flow_run_logs=logs, extension_output=LATEST),
    )
    assert report.exit_code == 1
    assert result(report)["failure"]["last_errors"]
    before = 2.5 if logs else 0  # for the lines that there are at the first look
    assert stage.clock.now - before <= 12.5


def test_a_cancel_ends_the_gathering_and_the_failure_is_told_as_far_as_it_is_known(
    stage: Stage,
) -> None:
    fails(stage)
    report = run(
        stage,
        extension_output=LATEST,
        cancellation=stage.cancelling_when(lambda now: now > 60),
    )
    assert ended(report) == (1, "Execution Failed: Flow run Reached FAILED State")
    assert result(report)["failure"]["failed_task_runs"] == EVIDENCE["failed_task_runs"]
    assert stage.clock.now < 62


def test_a_secret_is_in_none_of_it(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.prefect.later = [
        (50, lambda: stage.prefect.enter("FAILED", message=f"Refused {SECRET}")),
        (50, lambda: stage.prefect.log(f"Token {SECRET}", level=40)),
    ]
    report = run(
        stage,
        extension_output=LATEST,
        credentials=("operator", SECRET),
        flow_run_logs="All",
    )
    assert result(report)["failure"]["last_errors"] == ["Token ****"]
    assert SECRET not in report.extension_output + caplog.text + json.dumps(stage.shown)


# The flow run's own log.


def streamed(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the flow run's own lines in the task's log."""
    start = f"Flow run {RUN}: 2026-"
    return [each.partition(" 00:")[2][6:] for each in caplog.messages if each.startswith(start)]


def test_lines_are_shown_with_each_poll_each_once_and_in_order(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(450):
        at = number / 2
        stage.prefect.later.append(
            (at, lambda number=number, at=at: stage.prefect.log(f"line {number}", at))  # type: ignore[misc]
        )
    stage.prefect.later.append((225, lambda: stage.prefect.enter("COMPLETED")))
    stage.prefect.later.append((241, lambda: stage.prefect.log("the last one", 226)))
    report = run(stage, flow_run_logs="All")
    assert report.exit_code == 0
    assert streamed(caplog) == [
        *(f"INFO line {number}" for number in range(450)),
        "INFO the last one",
    ]
    assert 243 <= stage.clock.now <= 245


def test_an_error_that_was_streamed_is_not_shown_a_second_time(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    fails(stage)
    run(stage, flow_run_logs="All")
    assert caplog.text.count("Finished in state Failed") == 1


def test_who_cancels_while_the_last_lines_are_read_keeps_the_end_of_the_flow_run(
    stage: Stage,
) -> None:
    stage.becomes(50, "COMPLETED")
    report = run(
        stage, flow_run_logs="All", cancellation=stage.cancelling_when(lambda now: now > 60)
    )
    assert ended(report) == (0, OK)


# Late.


def late_lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what the log says of it, beside what it says of every state."""
    late = [each for each in caplog.messages if each.startswith(f"Flow run {RUN} is Late: ")]
    return [each for each in late if "/flow-runs/" not in each]


def test_the_log_says_once_why_nobody_takes_a_late_flow_run(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    deployment = {"id": DEPLOYMENT_ID, "name": "nightly", "flow_id": run_id(5)}
    stage.prefect.others = {
        f"deployments/{DEPLOYMENT_ID}": {**deployment, "paused": True, "status": "READY"}
    }
    stage.prefect.later = [
        (50, lambda: stage.prefect.enter("SCHEDULED", "Late")),
        (250, lambda: stage.prefect.enter("RUNNING")),
        (310, lambda: stage.prefect.enter("SCHEDULED", "Late")),
        (400, lambda: stage.prefect.enter("COMPLETED")),
    ]
    assert run(stage).exit_code == 0
    assert late_lines(caplog) == [f"Flow run {RUN} is Late: deployment nightly is paused"]


@pytest.mark.parametrize(
    "failure",
    [
        httpx.Response(503),
        httpx.Response(403, json={"detail": "Forbidden"}),
        httpx.Response(200, json={}),
        httpx.Response(200, json=[]),
    ],
)
def test_a_reason_that_cannot_be_had_does_not_end_the_wait(
    stage: Stage, failure: httpx.Response
) -> None:
    stage.prefect.faults["other"] = [failure] * 1000
    stage.prefect.have("SCHEDULED", "Late")
    stage.becomes(100, "COMPLETED")
    report = act(stage, "Watch", **watching())
    assert report.exit_code == 0
    assert stage.clock.now < 125


# What else is logged.


@pytest.mark.parametrize("logs", [None, "All"])
def test_a_launch_without_wait_says_that_it_is_not_waited_for(
    stage: Stage, caplog: pytest.LogCaptureFixture, logs: str | None
) -> None:
    report = stage.run(flow_run_logs=logs)
    assert f"Flow run {RUN} was launched" in caplog.messages
    assert f"Flow run {RUN} is not waited for" in caplog.messages
    assert ended(report) == (0, OK)
    assert stage.prefect.asked == ["create"]


def test_every_line_is_one(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    fails(stage)
    stage.prefect.log("a\nb", 1)
    run(stage, flow_run_logs="All", extension_output=LATEST)
    assert len(caplog.messages) > 5
    assert all(len(each.splitlines()) == 1 for each in caplog.messages)
