"""What a flow run's end means for each action, how long it may take to start, and holding one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.unit.tasks import OK, Stage, act, ended, watching

if TYPE_CHECKING:
    import httpx

CODES = "Skipped=31, Failed=32, skipped=33"


@pytest.mark.parametrize(
    ("state_type", "name", "exit_code", "description"),
    [
        ("COMPLETED", "Skipped", 31, "Flow run ended in state Skipped."),
        ("COMPLETED", "skipped", 33, "Flow run ended in state skipped."),
        ("FAILED", "Failed", 32, "Flow run ended in state Failed."),
        ("CANCELLED", "Skipped", 31, "Flow run ended in state Skipped."),
        ("COMPLETED", "SKIPPED", 0, OK),
        ("COMPLETED", "Completed", 0, OK),
        ("CRASHED", "Crashed", 1, "Execution Failed: Flow run Reached CRASHED State"),
    ],
)
@pytest.mark.parametrize("action", ["Launch", "Watch"])
def test_a_name_of_the_last_state_means_the_authors_exit_code(
    stage: Stage, action: str, state_type: str, name: str, exit_code: int, description: str
) -> None:
    stage.prefect.have("RUNNING")
    stage.becomes(100, state_type, name)
    report = act(stage, action, **watching(state_exit_codes=CODES))
    assert ended(report) == (exit_code, description)
    assert json.loads(report.extension_output)["exit_code"] == exit_code


def test_a_state_of_that_name_that_is_no_end_means_nothing(stage: Stage) -> None:
    stage.prefect.have("RUNNING", "Skipped")
    stage.becomes(100, "COMPLETED")
    assert act(stage, "Watch", **watching(state_exit_codes=CODES)).exit_code == 0


# Max Minutes until Start.


@pytest.mark.parametrize("action", ["Launch", "Watch", "Retry"])
def test_a_flow_run_that_does_not_start_in_time_is_41_and_left(stage: Stage, action: str) -> None:
    stage.prefect.have("FAILED" if action == "Retry" else "SCHEDULED")
    report = act(stage, action, **watching(start_limit=2))
    assert ended(report) == (41, "Start Timeout: flow run did not start within 2 minutes.")
    assert stage.clock.now == 120
    assert "cancel" not in stage.prefect.asked


def test_the_time_until_it_is_resumed_does_not_count(stage: Stage) -> None:
    stage.prefect.have("PAUSED")

    def slowly(response: httpx.Response) -> httpx.Response:
        stage.clock.now += 20
        return response

    stage.prefect.faults["resume"] = [slowly]
    assert act(stage, "Resume", **watching(start_limit=2)).exit_code == 41
    assert stage.clock.now == 140


# A held flow run.


def test_manual_only_launches_one_that_waits_until_somebody_resumes_it(stage: Stage) -> None:
    stage.prefect.state = "PAUSED"
    stage.becomes(5000, "RUNNING")
    stage.becomes(5100, "COMPLETED")
    report = stage.run(**watching(launch_when="manual_only", start_limit=2))
    assert ended(report) == (0, OK)
    (body,) = stage.prefect.sent("create")
    state = body["state"]
    assert (state["type"], state["name"]) == ("PAUSED", "Suspended")
    assert state["state_details"]["pause_reschedule"] is True
    assert not state["state_details"].get("pause_timeout")
    assert stage.shown[0]["out_flow_run_message"] == "Held until it is resumed"
