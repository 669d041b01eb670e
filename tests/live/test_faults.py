"""Everything between a task and Prefect goes wrong here, once in each way that is known.

The tasks run from the built archive, through a front that spoils answers, before a real Prefect;
how many flow runs there are is asked of Prefect itself, behind the front.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from doubles.bank import Bank, bank
from tests.live import faults
from tests.live.faults import LAUNCH, Faults, Held, after, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

    from doubles.agent import Agent, FinishedTask
    from doubles.cloud_front import Exchange, Intercept
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live

SUCCESS = (0, "Task executed successfully.")
ATTACH = "Attach to the previous Flow Run"
CANCEL = "Cancel the Flow Run"
WATCHED: dict[str, Any] = {"wait": True, "polling_interval": 1}
AGENTS_PATIENCE = 10.0


@pytest.fixture
def cloud(prefect_server: PrefectServer) -> Iterator[Bank]:
    """A bank's account behind a front that a test may spoil; its flow runs nobody takes."""
    with bank(prefect_server.api_url) as opened:
        yield opened


@pytest.fixture
def name() -> str:
    """A name that no other flow run has."""
    return f"fault-{uuid4()}"


@pytest.fixture
def fields(cloud: Bank, deployment_id: str, name: str) -> dict[str, Any]:
    """The fields of a task whose launch is its first and only request."""
    return fields_for(cloud, deployment_id, name)


def fields_for(cloud: Bank, deployment_id: str, name: str, **values: Any) -> dict[str, Any]:
    return cloud.fields(
        workspace=cloud.workspace_id, deployment=deployment_id, flow_run_name=name, **values
    )


def ending(task: FinishedTask) -> tuple[int, str]:
    return task.exit_code, task.message


def cancelled(flow_run_id: object) -> tuple[int, str]:
    """Return how a task ends whose flow run was cancelled before it ran."""
    done = f"Prefect was asked to cancel flow run {flow_run_id}: its state is now CANCELLED"
    return 1, f"Execution Failed: The task was cancelled; {done}"


def asked(cloud: Bank, path: str) -> list[Exchange]:
    """Return the requests for a path, without those that a busy server behind the front refused."""
    return [each for each in cloud.front.exchanges if path in each.path and not is_busy(each)]


def is_busy(exchange: Exchange) -> bool:
    return exchange.status == 503 and b"not this time" not in exchange.response


# A launch whose response goes wrong


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(after(faults.hung_up), id="hung-up"),
        pytest.param(after(lambda _: faults.refusal(500)), id="500"),
        pytest.param(after(lambda _: faults.page(502)), id="502-page"),
        pytest.param(after(lambda _: faults.refusal(503)), id="503"),
        pytest.param(after(lambda _: faults.page(504)), id="504-page"),
        pytest.param(after(lambda _: faults.page(200)), id="200-page"),
        pytest.param(after(faults.cut_off), id="cut-off"),
        pytest.param(after(faults.cut_json), id="half-of-the-json"),
    ],
)
def test_a_launch_whose_response_is_lost_after_prefect_acted_is_one_flow_run(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    fault: Intercept,
) -> None:
    cloud.front.intercept = Faults(LAUNCH, fault)
    task = agent.run(fields)
    assert ending(task) == SUCCESS
    (flow_run,) = runs(prefect, name)
    assert task.output_fields["out_flow_run_id"] == flow_run["id"]
    assert "create_flow_run: " in task.stderr
    assert "; trying again in " in task.stderr


# Cancel


@pytest.mark.parametrize(
    ("on_cancel", "fate"),
    [
        (CANCEL, "Prefect was asked to cancel flow run {}: its state is now CANCELLED"),
        ("", "flow run {} was left running; it was last seen in state Scheduled"),
    ],
)
def test_a_task_cancelled_in_the_back_off_of_a_launch_settles_the_flow_run_that_was_made(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    on_cancel: str,
    fate: str,
) -> None:
    lost = after(lambda _: faults.refusal(503, retry_after="20"))
    cloud.front.intercept = Faults(LAUNCH, last=lost)
    with agent.start({**fields, "on_cancel": [on_cancel]}) as running:
        running.wait_for_log("; trying again in ")
        started = time.monotonic()
        running.cancel()
        task = running.wait(timeout=AGENTS_PATIENCE)
    assert time.monotonic() - started < 2
    (flow_run,) = runs(prefect, name)
    assert task.output_fields["out_flow_run_id"] == flow_run["id"]
    assert ending(task) == (
        1,
        f"Execution Failed: The task was cancelled; {fate.format(flow_run['id'])}",
    )
    assert flow_run["state_type"] == ("CANCELLED" if on_cancel else "SCHEDULED")


# Killed, and run again


def wait_until_launched(prefect: httpx.Client, name: str) -> None:
    deadline = time.monotonic() + 30
    while not runs(prefect, name):
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize(("on_rerun", "count"), [(ATTACH, 1), ("Launch a new Flow Run", 2)])
def test_only_an_attaching_rerun_finds_the_flow_run_of_a_task_killed_before_it_knew_its_id(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    on_rerun: str,
    count: int,
) -> None:
    held = Held()
    cloud.front.intercept = Faults(LAUNCH, held)
    instance_id = str(uuid4())
    with agent.start({**fields, "on_rerun": [on_rerun]}, instance_id=instance_id) as running:
        wait_until_launched(prefect, name)
        running.kill()
        killed = running.wait()
    held.release()
    assert killed.output_fields == {}
    (first,) = runs(prefect, name)
    task = agent.run(killed.rerun_fields("out_flow_run_id"), instance_id=instance_id)
    assert ending(task) == SUCCESS
    assert len(runs(prefect, name)) == count
    assert (task.output_fields["out_flow_run_id"] == first["id"]) is (on_rerun == ATTACH)


# Secrets


def test_the_key_is_in_no_process_argument(
    agent: Agent, cloud: Bank, fields: dict[str, Any]
) -> None:
    with agent.start({**fields, **WATCHED}) as running:
        running.wait_for_output_field("out_flow_run_id")
        process = Path(f"/proc/{running.pid}")
        known_to_others = [(process / kind).read_text() for kind in ("cmdline", "environ", "comm")]
    assert cloud.api_key not in "".join(known_to_others)
