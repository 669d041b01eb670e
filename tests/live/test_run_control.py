"""A flow run is retried in place, held and resumed: by the built archive, on a real Prefect."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from tests.live.real_runs import UNSERVED
from tests.live.run_control import (
    RESUME,
    RETRY,
    RETRY_PREVIOUS,
    SUCCESS,
    WATCHED,
    changes,
    command,
    control,
    ending,
    flow_run_id_of,
)

if TYPE_CHECKING:
    from doubles.agent import Agent
    from doubles.bank import Bank
    from tests.live.real_runs import RealRuns
    from tests.live.slow_tasks import SlowTasks

pytestmark = [pytest.mark.live, pytest.mark.usefixtures("slow_tasks")]

# Retry


def test_a_failed_run_is_retried_in_place(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns, slow_tasks: SlowTasks
) -> None:
    flow_run_id = slow_tasks.flow_runs["failed"]
    assert real_runs.await_process_end(flow_run_id)["state_type"] == "FAILED"
    task = control(agent, prefect_cloud, RETRY, flow_run_id)
    assert ending(task) == SUCCESS
    assert flow_run_id_of(task) == flow_run_id
    assert task.output_fields["out_flow_run_state"] == "Completed"
    flow_run = real_runs.read(flow_run_id)
    assert flow_run["run_count"] == 2
    assert real_runs.history(flow_run_id).count("AwaitingRetry") == 1
    assert task.extension_output["result"]["flow_run_info"] == flow_run
    assert changes(prefect_cloud) == ["set_state"]
    bodies = [each.body for each in prefect_cloud.front.exchanges if "set_state" in each.path]
    assert not any(json.loads(body).get("force") for body in bodies)


def test_a_cancelled_run_is_retried_where_prefect_does_that(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    flow_run_id, another = (real_runs.made("CANCELLED") for _ in range(2))
    response = real_runs.set_state(another, "SCHEDULED", name="AwaitingRetry")
    task = control(agent, prefect_cloud, RETRY, flow_run_id, wait=False)
    if response["status"] == "ACCEPT":  # since some version after 3.0
        assert ending(task) == SUCCESS
    else:
        assert task.exit_code == 1
        assert f"REJECT, {response['details']['reason']}" in task.message
    assert real_runs.state(flow_run_id) == response["state"]["type"]
    assert changes(prefect_cloud) == ["set_state"]


def test_a_retry_that_prefect_refuses_is_told_in_its_words(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    flow_id = real_runs.read(real_runs.made("SCHEDULED"))["flow_id"]
    body = {"flow_id": flow_id, "state": {"type": "FAILED"}}
    flow_run_id = real_runs.ask("/flow_runs/", body)["id"]  # of no deployment
    task = control(agent, prefect_cloud, RETRY, flow_run_id)
    assert task.exit_code == 1
    assert "ABORT, Cannot reschedule a run without an associated deployment." in task.message
    assert changes(prefect_cloud) == ["set_state"]
    assert real_runs.state(flow_run_id) == "FAILED"


# Re-run


def test_a_rerun_retries_the_previous_run_in_place(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    previous = real_runs.made("FAILED")
    fields = prefect_cloud.fields(deployment=UNSERVED, on_rerun=RETRY_PREVIOUS, **WATCHED)
    with agent.start({**fields, "out_flow_run_id": previous}) as running:
        running.wait_for_output_field("out_flow_run_state", "AwaitingRetry")
        real_runs.end(previous)
        task = running.wait()
    assert ending(task) == SUCCESS
    assert flow_run_id_of(task) == previous
    assert changes(prefect_cloud) == ["set_state"]
    again = agent.run(task.rerun_fields("out_flow_run_id"))
    assert ending(again) == SUCCESS
    assert again.output_fields == task.output_fields
    assert changes(prefect_cloud) == ["set_state"]


# A held run


def by_action(agent: Agent, cloud: Bank, _: RealRuns, flow_run_id: str) -> None:
    task = control(agent, cloud, RESUME, flow_run_id, wait=False)
    assert ending(task) == SUCCESS


def by_command(agent: Agent, cloud: Bank, _: RealRuns, flow_run_id: str) -> None:
    resumed = command(agent, cloud, "resume_flow_run", flow_run_id)
    assert resumed.rc == 0, resumed.message


def by_prefect(_agent: Agent, _cloud: Bank, real_runs: RealRuns, flow_run_id: str) -> None:
    real_runs.resume(flow_run_id)


def test_a_held_run_starts_when_it_is_resumed_by_whomever(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    ways = (by_action, by_command, by_prefect)
    held: dict[str, Any] = {**WATCHED, "run_options": True, "launch_when": "manual_only"}
    with ExitStack() as stack:
        fields = prefect_cloud.fields(deployment=UNSERVED, **held)
        tasks = [stack.enter_context(agent.start(fields)) for _ in ways]
        ids = [each.wait_for_output_field("out_flow_run_id") for each in tasks]
        for task, flow_run_id in zip(tasks, ids, strict=True):
            task.wait_for_output_field("out_flow_run_state", "Suspended")
            flow_run = real_runs.read(flow_run_id)
            assert (flow_run["state_type"], flow_run["run_count"]) == ("PAUSED", 0)
            assert flow_run["state"]["state_details"]["pause_reschedule"] is True
            assert flow_run["state"]["state_details"]["pause_timeout"] is None
        assert changes(prefect_cloud) == ["create_flow_run"] * len(ways)
        with ThreadPoolExecutor(len(ways)) as pool:
            list(pool.map(lambda way, each: way(agent, prefect_cloud, real_runs, each), ways, ids))
        for flow_run_id in ids:
            assert real_runs.history(flow_run_id)[:2] == ["Suspended", "Resuming"]
            real_runs.end(flow_run_id)
        ended = [task.wait() for task in tasks]
    assert [ending(task) for task in ended] == [SUCCESS] * len(ways)
    assert [flow_run_id_of(task) for task in ended] == ids


def test_a_held_run_is_launched_with_all_that_its_author_gave(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    given = {"parameters": {"amount": 7}, "tags": ["night-shift"]}
    task = agent.run(
        prefect_cloud.fields(
            deployment="settlement/nightly",
            flow_run_name="Held ✓",
            additional_parameters=True,
            parameters_json=json.dumps(given),
            run_options=True,
            launch_when="manual_only",
        )
    )
    assert ending(task) == SUCCESS
    assert task.output_fields["out_flow_run_state"] == "Suspended"
    flow_run = real_runs.read(flow_run_id_of(task))
    assert (flow_run["name"], flow_run["state_name"]) == ("Held ✓", "Suspended")
    assert flow_run["parameters"] == {"amount": 7}
    assert {"night-shift", "end-of-day"} <= {*flow_run["tags"]}


@pytest.mark.parametrize("on_cancel", [None, "Cancel the Flow Run"])
def test_a_cancelled_task_leaves_or_cancels_its_held_run(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns, on_cancel: str | None
) -> None:
    held: dict[str, Any] = {"run_options": True, "launch_when": "manual_only", **WATCHED}
    fields = prefect_cloud.fields(deployment=UNSERVED, on_cancel=on_cancel, **held)
    with agent.start(fields) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        running.cancel()
        task = running.wait(timeout=5)
    assert task.exit_code == 1
    assert flow_run_id in task.message
    assert real_runs.state(flow_run_id) == ("CANCELLED" if on_cancel else "PAUSED")


# Resume


def test_a_run_that_asks_for_an_input_is_resumed_with_it(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns, slow_tasks: SlowTasks
) -> None:
    flow_run_id = slow_tasks.flow_runs["asking"]
    state_id = real_runs.await_input_schema(flow_run_id)["state_id"]
    for run_input, said in {
        "": "REJECT, Reason: Validation failed. Failure reason: 'amount' is a required property",
        '{"amount": "all"}': "'all' is not of type 'integer'",
    }.items():
        refused = control(agent, prefect_cloud, RESUME, flow_run_id, run_input=run_input)
        assert refused.exit_code == 1
        assert said in refused.message
        assert real_runs.read(flow_run_id)["state_id"] == state_id
    given = '{"amount": 5000, "officer": "Ada"}'
    task = control(agent, prefect_cloud, RESUME, flow_run_id, run_input=given)
    assert ending(task) == SUCCESS
    assert task.output_fields["out_flow_run_message"] == "Ada approved 5000"
    assert changes(prefect_cloud) == ["resume"] * 3


@pytest.mark.parametrize("state", ["SCHEDULED", "COMPLETED"])
def test_a_run_that_is_not_paused_is_not_resumed(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns, state: str
) -> None:
    flow_run_id = real_runs.made(state)
    task = control(agent, prefect_cloud, RESUME, flow_run_id)
    assert task.exit_code == 1
    assert "ABORT, Cannot resume a flow run that is not paused." in task.message
    assert real_runs.state(flow_run_id) == state
