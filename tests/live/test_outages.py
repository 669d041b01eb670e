"""A Prefect that goes away and comes back, or is busy: each task gets its flow run and its end."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from doubles.agent import agent_fields
from doubles.busy import prefect_client
from scripts.sandbox.populate import FIRST, create_deployments
from scripts.sandbox.server import PrefectServer
from tests.live.faults import runs

if TYPE_CHECKING:
    from doubles.agent import Agent

pytestmark = pytest.mark.live

SUCCESS = (0, "Task executed successfully.")
FAILURE = (1, "Execution Failed: Flow run Reached FAILED State")
LONG = (60.0, 20)  # seconds of an outage, and tasks that launch meanwhile, and that wait
SHORT = (5.0, 5)


def test_tasks_launch_and_wait_through_an_outage(
    agent: Agent, prefect_version: str, is_long: bool
) -> None:
    seconds, count = LONG if is_long else SHORT
    launched, waited_for = (f"{kind}-{uuid4()}" for kind in ("launched", "waited-for"))
    with (
        PrefectServer(prefect_version) as server,
        prefect_client(server.api_url) as prefect,
        ExitStack() as tasks,
    ):
        create_deployments(server.api_url, 1)
        fields = agent_fields(api_url=server.api_url, deployment=FIRST, flow_run_name=launched)
        watched = {**fields, "flow_run_name": waited_for, "wait": True, "polling_interval": 2}
        waiting = [tasks.enter_context(agent.start(watched)) for _ in range(count)]
        ids = [each.wait_for_output_field("out_flow_run_id", timeout=60) for each in waiting]
        launching = [tasks.enter_context(agent.start(fields)) for _ in range(count)]
        server.stop()
        time.sleep(seconds)
        server.start()
        states = ["COMPLETED", "FAILED"] * count
        for flow_run_id, state in zip(ids, states, strict=False):
            end = {"state": {"type": state}, "force": True}
            prefect.post(f"/flow_runs/{flow_run_id}/set_state", json=end).raise_for_status()
        ended = [each.wait(timeout=60) for each in (*waiting, *launching)]
        found = [{each["id"] for each in runs(prefect, name)} for name in (launched, waited_for)]
    endings = [(task.exit_code, task.message) for task in ended]
    assert endings[:count] == ([SUCCESS, FAILURE] * count)[:count]
    assert endings[count:] == [SUCCESS] * count
    assert found[1] == set(ids)
    assert found[0] == {task.output_fields["out_flow_run_id"] for task in ended[count:]}
    assert len(found[0]) == len(found[1]) == count
    assert any("Connection refused; trying again in " in task.stderr for task in ended[count:])
