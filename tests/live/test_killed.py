"""A task whose process is killed, and what others on its machine may see of that process."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from tests.live.faults import LAUNCH, Faults, Held, runs
from tests.live.run_control import SUCCESS, ending

if TYPE_CHECKING:
    import httpx

    from doubles.agent import Agent
    from doubles.bank import Bank

pytestmark = pytest.mark.live

ATTACH = "Attach to the previous Flow Run"


@pytest.mark.parametrize(("on_rerun", "count"), [(ATTACH, 1), ("Launch a new Flow Run", 2)])
def test_only_an_attaching_rerun_finds_the_flow_run_of_a_task_killed_before_it_knew_its_id(
    agent: Agent,
    prefect_cloud: Bank,
    prefect: httpx.Client,
    deployment_id: str,
    on_rerun: str,
    count: int,
) -> None:
    name, instance_id, held = f"killed-{uuid4()}", str(uuid4()), Held()
    prefect_cloud.front.intercept = Faults(LAUNCH, held)
    fields = prefect_cloud.fields(deployment=deployment_id, flow_run_name=name, on_rerun=on_rerun)
    with agent.start(fields, instance_id=instance_id) as running:
        deadline = time.monotonic() + 30
        while not runs(prefect, name):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        running.kill()
        killed = running.wait()
    held.release()
    assert killed.output_fields == {}
    (first,) = runs(prefect, name)
    task = agent.run(killed.rerun_fields("out_flow_run_id"), instance_id=instance_id)
    assert ending(task) == SUCCESS
    assert len(runs(prefect, name)) == count
    assert (task.output_fields["out_flow_run_id"] == first["id"]) is (on_rerun == ATTACH)


def test_the_key_is_in_no_process_argument(
    agent: Agent, prefect_cloud: Bank, deployment_id: str
) -> None:
    fields = prefect_cloud.fields(deployment=deployment_id, wait=True, polling_interval=1)
    with agent.start(fields) as running:
        running.wait_for_output_field("out_flow_run_id")
        process = Path(f"/proc/{running.pid}")
        known_to_others = [(process / kind).read_text() for kind in ("cmdline", "environ", "comm")]
    assert prefect_cloud.api_key not in "".join(known_to_others)
