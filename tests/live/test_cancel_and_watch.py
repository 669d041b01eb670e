"""A flow run is cancelled, or watched to its end: by the built archive, on a real Prefect."""

from __future__ import annotations

import time
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.live.real_runs import HELD
from tests.live.run_control import (
    CANCEL,
    SUCCESS,
    WATCH,
    WATCHED,
    changes,
    control,
    ending,
    flow_run_id_of,
)

if TYPE_CHECKING:
    from doubles.agent import Agent, FinishedTask
    from doubles.bank import Bank
    from doubles.cloud_front import Forward, Request, Response
    from tests.live.real_runs import RealRuns
    from tests.live.slow_tasks import SlowTasks

pytestmark = [pytest.mark.live, pytest.mark.usefixtures("slow_tasks")]


# Cancel


def test_a_run_is_cancelled_whatever_its_state(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns, slow_tasks: SlowTasks
) -> None:
    running, paused = slow_tasks.flow_runs["running"], slow_tasks.flow_runs["paused"]
    cancelling = real_runs.made("RUNNING")
    real_runs.set_state(cancelling, "CANCELLING")
    real_runs.await_state(running, "RUNNING")
    real_runs.await_state(paused, "PAUSED")
    flow_runs = {
        "SCHEDULED": real_runs.made("SCHEDULED"),
        "held": real_runs.made(**HELD),
        "RUNNING": running,
        "CANCELLING": cancelling,
        "PAUSED": paused,
        "CANCELLED": real_runs.made("CANCELLED"),
    }
    with ExitStack() as stack:
        started = {
            state: stack.enter_context(
                agent.start(prefect_cloud.fields(action=CANCEL, flow_run=each, **WATCHED))
            )
            for state, each in flow_runs.items()
        }
        started["CANCELLING"].wait_for_output_field("out_flow_run_state", "Cancelling")
        real_runs.end(cancelling, "CANCELLED")
        tasks = {state: task.wait() for state, task in started.items()}
    response = real_runs.set_state(real_runs.made("PAUSED"), "CANCELLING")
    if response["status"] == "REJECT":  # up to 3.0, of a run that is paused in its process
        refused = tasks.pop("PAUSED")
        assert refused.exit_code == 1
        assert f"REJECT, {response['details']['reason']}" in refused.message
        assert real_runs.state(paused) == "PAUSED"
    assert {state: ending(task) for state, task in tasks.items()} == dict.fromkeys(tasks, SUCCESS)
    for state, task in tasks.items():
        assert flow_run_id_of(task) == flow_runs[state]
        assert task.output_fields["out_flow_run_state"] == "Cancelled"
        assert real_runs.state(flow_runs[state]) == "CANCELLED"


def had_ended(name: str) -> tuple[int, str]:
    """Return how a task ends that was to cancel a flow run which ended otherwise."""
    return 1, f"Execution Failed: Flow run had already ended in state {name}."


def test_a_run_that_ends_otherwise_before_it_is_cancelled_had_ended(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    as_it_is_asked_for, while_waiting = (real_runs.made("RUNNING") for _ in range(2))

    def end_first(request: Request, forward: Forward) -> Response:
        if request.target.endswith(f"{as_it_is_asked_for}/set_state"):
            real_runs.end(as_it_is_asked_for)  # so that Prefect's verdict is ABORT
        return forward(request)

    prefect_cloud.front.intercept = end_first
    task = control(agent, prefect_cloud, CANCEL, as_it_is_asked_for)
    assert ending(task) == had_ended("Completed")
    assert changes(prefect_cloud) == ["set_state"]

    fields = prefect_cloud.fields(action=CANCEL, flow_run=while_waiting, **WATCHED)
    with agent.start(fields) as running:
        running.wait_for_output_field("out_flow_run_state", "Cancelling")
        real_runs.end(while_waiting)
        assert ending(running.wait()) == had_ended("Completed")


# Watch


def watch(agent: Agent, cloud: Bank, deployment: str, **values: Any) -> FinishedTask:
    return agent.run(cloud.fields(action=WATCH, deployment=deployment, **{**WATCHED, **values}))


def test_the_newest_run_of_a_deployment_is_the_last_that_was_due(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    deployment = real_runs.deployment()
    newest = real_runs.due(deployment, -1)
    for hours in (-2, -30, +1):  # made later, and not newer
        real_runs.due(deployment, hours)
    real_runs.end(newest, "COMPLETED", name="Closed")
    for given in (deployment, real_runs.deployment_id(deployment)):
        task = watch(agent, prefect_cloud, given)
        assert ending(task) == SUCCESS
        assert flow_run_id_of(task) == newest
        assert task.output_fields["out_flow_run_state"] == "Closed"
    assert changes(prefect_cloud) == []


def test_a_deployment_without_a_run_in_the_window_cannot_be_watched(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    deployment = real_runs.deployment()
    real_runs.due(deployment, +1)
    old = real_runs.due(deployment, -30)
    real_runs.end(old)
    task = watch(agent, prefect_cloud, deployment)
    assert task.exit_code == 20
    assert deployment in task.message
    wider = watch(agent, prefect_cloud, deployment, run_options=True, not_older_than=31)
    assert ending(wider) == SUCCESS
    assert flow_run_id_of(wider) == old
    unknown = watch(agent, prefect_cloud, "settlement/nightli")
    assert unknown.exit_code == 20
    assert "There is no deployment 'settlement/nightli'" in unknown.message


def test_a_run_that_prefect_scheduled_is_watched(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns, slow_tasks: SlowTasks
) -> None:
    scheduled = slow_tasks.scheduled
    time.sleep(max(0.0, (scheduled.due - datetime.now(UTC)).total_seconds()))
    fields = prefect_cloud.fields(action=WATCH, deployment=scheduled.deployment, **WATCHED)
    with agent.start(fields) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        flow_run = real_runs.read(flow_run_id)
        assert flow_run["auto_scheduled"]
        assert datetime.fromisoformat(flow_run["expected_start_time"]) == scheduled.due
        real_runs.end(flow_run_id)
        assert ending(running.wait()) == SUCCESS
