"""Why a flow run failed, what it logged, why it does not start, and what its end means.

The tasks that take long for these were started with the first test of run control.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.live.run_control import (
    FAILURE,
    RETRY,
    SHOW_FAILED,
    SHOW_LOGS,
    SUCCESS,
    WATCH,
    command,
    control,
    ending,
    flow_run_id_of,
)
from tests.live.slow_tasks import LINES

if TYPE_CHECKING:
    from doubles.agent import Agent, FinishedTask
    from doubles.bank import Bank
    from tests.live.real_runs import RealRuns
    from tests.live.slow_tasks import SlowTasks

pytestmark = [pytest.mark.live, pytest.mark.usefixtures("slow_tasks")]


# What a flow run logs


def entries(task: FinishedTask) -> list[int]:
    """Return the numbers of the flow run's own lines that a task has logged, in that order."""
    return [int(found) for found in re.findall(r"Ledger entry (\d+) is checked", task.stderr)]


@pytest.mark.parametrize("name", ["streamed", "in pages"])
def test_each_log_line_of_a_flow_run_is_shown_once_and_in_order(
    slow_tasks: SlowTasks, name: str
) -> None:
    task = slow_tasks.ended(name)
    assert ending(task) == SUCCESS
    assert entries(task) == list(range(LINES))
    assert task.stdout == ""


def test_log_lines_are_shown_while_the_flow_run_goes_on(slow_tasks: SlowTasks) -> None:
    lines = slow_tasks.ended("streamed").stderr.splitlines()
    (end,) = (number for number, line in enumerate(lines) if line.endswith(" is Completed"))
    shown_before = sum("Ledger entry" in line for line in lines[:end])
    assert shown_before > LINES / 2


def test_only_errors_are_shown_where_only_they_are_asked_for(slow_tasks: SlowTasks) -> None:
    task = slow_tasks.ended("errors")
    assert ending(task) == SUCCESS
    assert entries(task) == list(range(3, LINES, 5))


# Why it failed


def test_the_evidence_of_a_failed_run_is_shown_until_a_retry_repairs_it(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns, slow_tasks: SlowTasks
) -> None:
    task = slow_tasks.ended("failing")
    assert ending(task) == FAILURE
    flow_run_id = flow_run_id_of(task)
    message = real_runs.read(flow_run_id)["state"]["message"]
    why = "There is no price for DAX 18000 C"
    logged = "The volatility of DAX 18000 C is missing"
    failure = task.extension_output["result"]["failure"]
    assert failure["state_message"] == message
    assert why in message
    (failed,) = failure["failed_task_runs"]
    assert failed["name"].startswith("price-option-")
    assert failed["state"] == "Failed"
    assert why in failed["message"]
    assert 1 <= len(failure["last_errors"]) <= 10
    assert any(logged in line for line in failure["last_errors"])
    assert task.output_fields["out_flow_run_message"] == " ".join(message.split())[:255]
    assert all(each in task.stderr for each in (why, "price-option-", logged))

    no_output = control(agent, prefect_cloud, WATCH, flow_run_id, extension_output=None)
    assert ending(no_output) == FAILURE
    assert no_output.extension_output["result"] == {"errors": ["Flow run Reached FAILED State"]}
    assert all(each in no_output.stderr for each in (why, "price-option-", logged))

    logs = command(agent, prefect_cloud, SHOW_LOGS, flow_run_id)
    assert (logs.rc, logs.output) == (0, True)
    assert logs.output_name
    shown = logs.output_data or ""
    assert shown.index("The market closes in an hour") < shown.index(logged)
    failed_runs = command(agent, prefect_cloud, SHOW_FAILED, flow_run_id)
    assert (failed_runs.rc, failed_runs.output) == (0, True)
    assert "price-option-" in (failed_runs.output_data or "")
    assert why in (failed_runs.output_data or "")
    assert "price-bond" not in (failed_runs.output_data or "")

    retried = control(agent, prefect_cloud, RETRY, flow_run_id)
    assert ending(retried) == SUCCESS
    assert "failure" not in retried.extension_output["result"]
    assert retried.output_fields["out_flow_run_message"] == ""
    repaired = command(agent, prefect_cloud, SHOW_FAILED, flow_run_id)
    assert repaired.rc == 0
    assert "price-option-" not in (repaired.output_data or "") + repaired.message


# Why it does not start


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("no worker", r"work pool '?{pool}'?.* no worker|no worker.* work pool '?{pool}'?"),
        ("paused pool", r"work pool '?closed-{pool}'? is paused"),
        ("full pool", r"work pool '?full-{pool}'? has a concurrency limit of 0"),
        ("paused queue", r"work queue '?paused-queue'?.* is paused"),
        ("paused deployment", r"deployment .*is paused"),
    ],
)
def test_a_late_runs_reason_is_told_once(slow_tasks: SlowTasks, name: str, said: str) -> None:
    task = slow_tasks.ended(name)
    assert task.exit_code == 40
    assert task.output_fields["out_flow_run_state"] == "Late"
    pattern = re.compile(said.format(pool=slow_tasks.pool), re.IGNORECASE)
    assert len([line for line in task.stderr.splitlines() if pattern.search(line)]) == 1


@pytest.mark.parametrize(
    ("name", "states"), [("not started", {"SCHEDULED"}), ("not started, cancelled", {"CANCELLED"})]
)
def test_a_run_that_does_not_start_in_time_is_left_or_cancelled(
    slow_tasks: SlowTasks, name: str, states: set[str]
) -> None:
    task = slow_tasks.ended(name)
    description = "flow run did not start within 1 minutes."
    assert ending(task) == (41, f"Start Timeout: {description}")
    assert task.extension_output["result"]["errors"] == [description]
    launched, *_, ended = (line[:19] for line in task.stderr.splitlines())
    took = datetime.fromisoformat(ended) - datetime.fromisoformat(launched)
    assert 59 <= took.total_seconds() <= 66
    assert slow_tasks.runs.state(task.output_fields["out_flow_run_id"]) in states


def test_the_time_that_a_run_is_held_does_not_count(slow_tasks: SlowTasks) -> None:
    assert slow_tasks.ended("not started").exit_code == 41
    held = slow_tasks.running("held")
    assert held.output_fields["out_flow_run_state"] == "Suspended"
    slow_tasks.runs.resume(held.output_fields["out_flow_run_id"])
    assert ending(slow_tasks.ended("held")) == (31, "Flow run ended in state Skipped.")
