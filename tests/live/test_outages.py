"""A Prefect that goes away and comes back, or is busy: each task gets its flow run and its end."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from doubles.agent import agent_fields
from doubles.bank import bank
from doubles.busy import prefect_client
from scripts.sandbox.populate import FIRST, create_deployments
from scripts.sandbox.server import PrefectServer
from tests.live import faults
from tests.live.faults import Faults, after, runs
from tests.sockets import port
from ue_prefect.task import choices, on_demand

if TYPE_CHECKING:
    from doubles.agent import Agent
    from doubles.cloud_front import Forward, Request, Response

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


# Dynamic choices


MOST_CHOICE = 50.0  # seconds, of UAC's 60
BRIEF_CHOICE = 3.0  # of a test that is not to be long


def endless(request: Request, forward: Forward) -> Response:
    """Answer with a full page of new deployments, whichever page is asked for."""
    if not request.target.endswith("/deployments/filter"):
        return forward(request)
    body = {**json.loads(request.body), "offset": 0, "limit": 1}
    response = forward(replace(request, body=json.dumps(body).encode()))
    (first,) = json.loads(response.body)
    page = [{**first, "id": str(uuid4())} for _ in range(200)]
    return replace(response, body=json.dumps(page).encode())


def test_a_dynamic_choice_ends_before_it_is_killed_and_says_why(
    agent: Agent,
    prefect_server: PrefectServer,
    is_long: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(on_demand, "TIMEOUT", BRIEF_CHOICE)
    dripping = Faults("", last=after(faults.dripping))
    with (
        port("silent") as silent,
        port("closed") as refusing,
        bank(prefect_server.api_url, intercept=dripping) as slow,
        bank(prefect_server.api_url, intercept=endless) as large,
    ):
        usual = agent_fields(api_url=f"http://127.0.0.1:{silent}/api")
        asked: dict[str, dict[str, Any]] = {
            "silent": usual,
            "refusing": {**usual, "api_url": f"http://127.0.0.1:{refusing}/api"},
            "dripping": slow.fields(workspace=slow.workspace_id),
            "endless": large.fields(workspace=large.workspace_id),
        }

        def ask(fields: dict[str, Any]) -> tuple[int, str, list[str], float]:
            started = time.monotonic()
            if not is_long:
                found = choices.deployments(fields)
                response = (found.exit_code, found.message, list(found.values))
            else:
                given = ("credentials", "api_url", "ca_bundle", "workspace")
                choice = agent.choices(
                    "deployment", {name: fields[name] for name in given}, timeout=60
                )
                response = (choice.rc, choice.message, list(choice.values))
            return *response, time.monotonic() - started

        with ThreadPoolExecutor(len(asked)) as pool:
            responses = dict(zip(asked, pool.map(ask, asked.values()), strict=True))
    for kind, (code, message, values, seconds) in responses.items():
        print(f"{kind}: {seconds:.1f} s: {message}")
        assert (code, values) == (1, []), kind
        assert message.startswith("Prefect cannot be reached at http://127.0.0.1:"), kind
        assert " to list deployments: " in message, kind
        assert seconds < (MOST_CHOICE if is_long else BRIEF_CHOICE + 5), kind
