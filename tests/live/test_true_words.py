"""A cancelled task says what is true, then and later, and it ends in time.

Launches reach a real Prefect long after they were sent here, as over a network that stalls; and
whatever a task is blocked by when it is cancelled, ``extension_cancel`` returns at once.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from doubles.agent import Agent, agent_fields
from doubles.bank import bank
from tests.live import faults
from tests.live.faults import LAUNCH, Faults, Late, after, runs
from tests.sockets import port

if TYPE_CHECKING:
    import httpx

    from doubles.agent import FinishedTask, RunningTask
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live

CANCEL = "Cancel the Flow Run"
LEAVE = "Leave the Flow Run running"
MOST_SECONDS = 10.0  # from a cancel to the kill
MOST_CANCEL = 0.05  # seconds that extension_cancel may take
WATCHED: dict[str, Any] = {"wait": True, "polling_interval": 1}
ENDED = "Execution Failed: The task was cancelled; "


def cancelled_in_time(running: RunningTask) -> FinishedTask:
    """Cancel a task, and return how it ended: in time, and with a cancel that returned at once."""
    started = time.monotonic()
    running.cancel()
    task = running.wait(timeout=MOST_SECONDS + 1)
    assert not task.killed
    assert time.monotonic() - started < MOST_SECONDS
    (took,) = task.cancel_seconds
    assert took < MOST_CANCEL
    return task


# Launches that arrive late


@dataclass(frozen=True)
class Case:
    """A launch that reaches Prefect so many seconds after it was sent, and what is wanted of it."""

    seconds: float
    is_each: bool  # or only the first request
    on_cancel: str


CASES = [Case(*each) for each in product((8.0, 15.0), (False, True), (LEAVE, CANCEL))]


def check_words(message: str, found: list[dict[str, object]]) -> None:
    """Check what a task said of its launch by the flow runs that are in Prefect later."""
    assert message.startswith(ENDED)
    said = message.removeprefix(ENDED)
    if said == "no flow run was launched":
        assert found == []
        return
    if said.startswith("whether a flow run was launched is not known, and it may still be"):
        assert len(found) <= 1
        return
    (flow_run,) = found
    assert str(flow_run["id"]) in said
    if "was left running" in said:
        assert flow_run["state_type"] == "SCHEDULED"
    else:
        assert "cancel" in said.lower()
        assert flow_run["state_type"] == "CANCELLED"


def test_what_is_said_of_a_launch_that_arrives_late_is_true(
    agent: Agent,
    prefect_server: PrefectServer,
    prefect: httpx.Client,
    deployment_id: str,
    repetition: int,  # noqa: ARG001 - it is done so often
) -> None:
    def play(case: Case) -> None:
        name = f"late-{uuid4()}"
        late = Late(case.seconds)
        held = Faults(LAUNCH, last=late) if case.is_each else Faults(LAUNCH, late)
        with bank(prefect_server.api_url, intercept=held) as cloud:
            fields = cloud.fields(
                workspace=cloud.workspace_id,
                deployment=deployment_id,
                flow_run_name=name,
                on_cancel=case.on_cancel,
            )
            with agent.start(fields) as running:
                assert late.asked.wait(30)
                time.sleep(1)
                task = cancelled_in_time(running)
            print(case, task.message.removeprefix(ENDED))
            found_at_once = {each["id"] for each in runs(prefect, name)}
            assert late.delivered.wait(30)
            late.release()
        # The front is closed when it has passed on all that it held.
        found = runs(prefect, name)
        assert task.exit_code == 1
        check_words(task.message, found)
        assert found_at_once <= {each["id"] for each in found}
        if case.on_cancel == CANCEL and not case.is_each:
            assert [each["state_type"] for each in found] == ["CANCELLED"]

    with ThreadPoolExecutor(len(CASES)) as pool:
        played = [(case, pool.submit(play, case)) for case in CASES]
    assert {case: error for case, each in played if (error := each.exception())} == {}


# Whatever a task is blocked by


@pytest.mark.parametrize("on_cancel", [LEAVE, CANCEL])
def test_a_cancel_at_any_instant_returns_at_once_and_what_is_said_is_true(
    agent: Agent,
    prefect_server: PrefectServer,
    prefect: httpx.Client,
    deployment_id: str,
    on_cancel: str,
) -> None:
    def play(delay: float) -> None:
        name = f"instant-{uuid4()}"
        fields = agent_fields(
            api_url=prefect_server.api_url,
            deployment=deployment_id,
            flow_run_name=name,
            on_cancel=on_cancel,
            **WATCHED,
        )
        with agent.start(fields) as running:
            time.sleep(delay)
            task = cancelled_in_time(running)
        check_words(task.message, runs(prefect, name))

    delays = [0.0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.8, 1.2]
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(play, delays))


def test_a_cancel_returns_at_once_and_the_task_ends_in_time_whatever_blocks_it(
    agent: Agent, prefect_server: PrefectServer, prefect: httpx.Client, deployment_id: str
) -> None:
    dripping = Faults(LAUNCH, last=after(faults.dripping_body))
    with (
        port("silent") as silent,
        port("full") as full,
        bank(prefect_server.api_url, intercept=dripping) as slow,
        ExitStack() as tasks,
    ):
        name = f"blocked-{uuid4()}"
        usual = agent_fields(
            deployment=deployment_id, flow_run_name=name, on_cancel=CANCEL, **WATCHED
        )

        def start(api_url: str, **options: Any) -> RunningTask:
            return tasks.enter_context(agent.start({**usual, "api_url": api_url}, **options))

        unsent = [
            start(f"https://127.0.0.1:{silent}/api"),  # in the handshake of TLS
            start(f"http://127.0.0.1:{full}/api"),  # while it connects
        ]
        sent = [
            start(prefect_server.api_url, update_seconds=15.0),  # as the agent shows its fields
            tasks.enter_context(
                agent.start(
                    slow.fields(
                        workspace=slow.workspace_id,
                        deployment=deployment_id,
                        flow_run_name=name,
                        on_cancel=CANCEL,
                    )
                )
            ),
        ]
        deadline = time.monotonic() + 30
        while len(runs(prefect, name)) < len(sent):
            assert time.monotonic() < deadline
            time.sleep(0.1)
        time.sleep(0.5)
        with ThreadPoolExecutor(len(unsent) + len(sent)) as pool:
            ended = list(pool.map(cancelled_in_time, [*unsent, *sent]))
    assert [task.message for task in ended[:2]] == [f"{ENDED}no flow run was launched"] * 2
    found = {each["id"]: each["state_type"] for each in runs(prefect, name)}
    assert {task.output_fields["out_flow_run_id"]: "CANCELLED" for task in ended[2:]} == found
    for task in ended[2:]:
        assert task.output_fields["out_flow_run_id"] in task.message
        assert "CANCELLED" in task.message
