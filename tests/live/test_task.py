"""The main job on a real Prefect, through UAC's door: what a task's operator gets to see.

The agent is a double, the account routes of Prefect Cloud are; the server, the runner and the
flows are real.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from scripts.sandbox.populate import FIRST
from scripts.sandbox.runner import PASSED_THROUGH

if TYPE_CHECKING:
    from doubles.agent import Agent, FinishedTask
    from doubles.bank import Bank

pytestmark = pytest.mark.live

UNSERVED = FIRST  # of which no runner takes a flow run
INCLUDE = "Include latest Flow Run information"
ATTACH = "Attach to the previous Flow Run"
CANCEL = "Cancel the Flow Run"
WATCHED = {"wait": True, "polling_interval": 1, "extension_output": INCLUDE}
OUTPUT_FIELDS = [
    "out_flow_run_id",
    "out_flow_run_name",
    "out_flow_run_state",
    "out_flow_run_url",
    "out_flow_run_message",
]


def states(task: FinishedTask) -> list[str]:
    """Return the states that the task showed, without those that come or not."""
    shown = [update["out_flow_run_state"] for _, update in task.updates]
    return [state for state in shown if state not in PASSED_THROUGH]


def last_response(cloud: Bank) -> Any:
    """Return what Prefect last said of the flow run; its log is asked for after that."""
    responses = (
        json.loads(each.response) for each in reversed(cloud.front.exchanges) if each.response
    )
    return next(each for each in responses if isinstance(each, dict) and "state_name" in each)


def requests(cloud: Bank) -> list[str]:
    """Return the requests of a task, the account left out.

    Prefect on SQLite answers 503 when two write at once; what was asked again counts once.
    """
    return [
        f"{exchange.method} {exchange.path.removeprefix(f'/accounts/{cloud.account_id}')}"
        for exchange in cloud.front.exchanges
        if exchange.status != httpx.codes.SERVICE_UNAVAILABLE
    ]


def state_of(prefect: httpx.Client, task: FinishedTask) -> str:
    """Return the type of the state that the task's flow run has now."""
    flow_run = prefect.get(f"/flow_runs/{task.output_fields['out_flow_run_id']}").json()
    return str(flow_run["state_type"])


def check_outcome(
    cloud: Bank, task: FinishedTask, exit_code: int, description: str, errors: list[str]
) -> None:
    """Check all that the contract says of a task with the latest flow run information."""
    latest = last_response(cloud)
    output = task.extension_output
    assert (task.exit_code, task.message) == (exit_code, description)
    assert task.output_fields == {
        "out_flow_run_id": latest["id"],
        "out_flow_run_name": latest["name"],
        "out_flow_run_state": latest["state_name"],
        "out_flow_run_url": (
            f"{cloud.front.api_url.removesuffix('/api')}/account/{cloud.account_id}"
            f"/workspace/{cloud.workspace_id}/flow-runs/flow-run/{latest['id']}"
        ),
        "out_flow_run_message": " ".join((latest["state"]["message"] or "").split())[:255],
    }
    assert (output["exit_code"], output["status_description"]) == (exit_code, description)
    has_failed = latest["state_type"] in ("FAILED", "CRASHED")
    assert ("failure" in output["result"]) is has_failed
    output["result"].pop("failure", None)
    assert output["result"] == {"flow_run_info": latest, "errors": errors}
    assert task.stdout == ""


# How a flow run ends


def test_a_completed_run_is_success(
    agent: Agent, prefect_cloud: Bank, prefect: httpx.Client
) -> None:
    given = {
        "parameters": {"amount": 7, "seconds": 2.5},
        "context": {"night": "2026-11-21"},
        "job_variables": {"image": "bank/settlement:7"},
        "tags": ["night-shift"],
    }
    task = agent.run(
        prefect_cloud.fields(
            deployment="settlement/nightly",
            flow_run_name="Settlement ✓",
            additional_parameters=True,
            parameters_json=json.dumps(given),
            **WATCHED,
        )
    )
    check_outcome(prefect_cloud, task, 0, "Task executed successfully.", [])
    assert states(task) == ["Scheduled", "Running", "Completed"]
    info = task.extension_output["result"]["flow_run_info"]
    assert info == prefect.get(f"/flow_runs/{info['id']}").json()
    assert info["name"] == "Settlement ✓"
    assert info["parameters"] == given["parameters"]
    assert info["context"] == given["context"]
    assert info["job_variables"] == given["job_variables"]
    assert set(info["tags"]) == {"bank", "end-of-day", "night-shift"}


@pytest.mark.parametrize(
    ("deployment", "end"),
    [("reconciliation/month-end", "FAILED"), ("statements/quarterly", "CRASHED")],
)
def test_a_run_that_fails_or_crashes_is_a_failure(
    agent: Agent, prefect_cloud: Bank, deployment: str, end: str
) -> None:
    task = agent.run(prefect_cloud.fields(deployment=deployment, **WATCHED))
    error = f"Flow run Reached {end} State"
    check_outcome(prefect_cloud, task, 1, f"Execution Failed: {error}", [error])
    assert states(task)[-1] == end.capitalize()


def test_a_run_cancelled_in_prefect_is_a_failure(
    agent: Agent, prefect_cloud: Bank, prefect: httpx.Client
) -> None:
    with agent.start(prefect_cloud.fields(deployment="archive/weekly", **WATCHED)) as running:
        running.wait_for_output_field("out_flow_run_state", "Running")
        flow_run_id = running.output_fields["out_flow_run_id"]
        prefect.post(f"/flow_runs/{flow_run_id}/set_state", json={"state": {"type": "CANCELLING"}})
        task = running.wait()
    error = "Flow run Reached CANCELLED State"
    check_outcome(prefect_cloud, task, 1, f"Execution Failed: {error}", [error])
    assert states(task) == ["Scheduled", "Running", "Cancelling", "Cancelled"]


def test_a_run_that_its_flow_retries_is_waited_for(agent: Agent, prefect_cloud: Bank) -> None:
    task = agent.run(prefect_cloud.fields(deployment="market-data/hourly", **WATCHED))
    check_outcome(prefect_cloud, task, 0, "Task executed successfully.", [])
    assert "AwaitingRetry" in states(task)
    assert "Failed" not in states(task)


def test_a_paused_run_is_waited_for_until_it_is_resumed(
    agent: Agent, prefect_cloud: Bank, prefect: httpx.Client
) -> None:
    fields = prefect_cloud.fields(deployment="payment-release/four-eyes", **WATCHED)
    with agent.start(fields) as running:
        running.wait_for_output_field("out_flow_run_state", "Paused")
        flow_run_id = running.output_fields["out_flow_run_id"]
        prefect.post(f"/flow_runs/{flow_run_id}/resume", json={}).raise_for_status()
        task = running.wait()
    check_outcome(prefect_cloud, task, 0, "Task executed successfully.", [])
    assert states(task)[-1] == "Completed"


def test_a_run_deleted_meanwhile_is_a_failure(
    agent: Agent, prefect_cloud: Bank, prefect: httpx.Client
) -> None:
    fields = prefect_cloud.fields(deployment=UNSERVED, **WATCHED)
    with agent.start(fields) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        prefect.delete(f"/flow_runs/{flow_run_id}").raise_for_status()
        task = running.wait()
    assert task.exit_code == 1
    assert task.message.startswith(
        f"Execution Failed: Flow run {flow_run_id} is no longer in Prefect; its last known state "
    )
    assert task.extension_output["result"]["flow_run_info"]["id"] == flow_run_id


# What is sent, and how often


def test_without_wait_a_launch_by_ids_is_one_request(
    agent: Agent, prefect_cloud: Bank, prefect: httpx.Client
) -> None:
    deployment_id = prefect.get(f"/deployments/name/{UNSERVED}").json()["id"]
    task = agent.run(
        prefect_cloud.fields(workspace=prefect_cloud.workspace_id, deployment=deployment_id)
    )
    assert (task.exit_code, task.message) == (0, "Task executed successfully.")
    assert requests(prefect_cloud) == [
        f"POST /workspaces/{prefect_cloud.workspace_id}/deployments/{deployment_id}/create_flow_run"
    ]
    assert task.extension_output["result"] == {"errors": []}
    assert task.output_fields["out_flow_run_state"] == "Scheduled"
    (exchange,) = prefect_cloud.front.exchanges
    assert list(json.loads(exchange.body)) == ["idempotency_key"]
    assert exchange.headers["x-prefect-api-version"] == "0.8.4"


def test_output_fields_are_shown_the_moment_they_are_known(
    agent: Agent, prefect_cloud: Bank
) -> None:
    fields = prefect_cloud.fields(deployment=UNSERVED, wait=True, polling_interval=60)
    with agent.start(fields) as running:
        running.wait_for_output_field("out_flow_run_url", timeout=10)
        assert list(running.output_fields) == OUTPUT_FIELDS


# Names that lead nowhere, and requests that are refused


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"deployment": "settlement/nightli"},
            "There is no deployment 'settlement/nightli' in workspace "
            "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21; there are: settlement/nightly",
        ),
        (
            {"deployment": "4c2d8ad0-8f2c-4e61-9e4e-6c55e6e8f9a0"},
            "There is no deployment 4c2d8ad0-8f2c-4e61-9e4e-6c55e6e8f9a0 in workspace ",
        ),
        (
            {"deployment": "weekly", "workspace": "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d24"},
            "There are no deployments to be seen in workspace "
            "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d24: HTTP 404",
        ),
    ],
)
def test_what_the_author_got_wrong_is_a_validation_error(
    agent: Agent, prefect_cloud: Bank, values: dict[str, Any], said: str
) -> None:
    task = agent.run(prefect_cloud.fields(**values))
    assert task.exit_code == 20
    assert task.message.startswith(f"Data Validation Error: {said}")
    assert task.extension_output["status_description"] == task.message
    assert "; ".join(task.extension_output["result"]["errors"]) in task.message
    assert task.output_fields == {}
    assert not any("create_flow_run" in request for request in requests(prefect_cloud)[:-1])


def test_parameters_that_prefect_refuses_are_told_in_its_words(
    agent: Agent, prefect_cloud: Bank
) -> None:
    task = agent.run(
        prefect_cloud.fields(
            deployment="settlement/nightly",
            additional_parameters=True,
            parameters_json='{"parameters": {"amount": "three"}}',
        )
    )
    assert task.exit_code == 1
    assert "'three' is not of type 'integer'" in task.message
    assert "Traceback" not in task.stderr


# Cancel


@pytest.mark.parametrize(
    ("deployment", "state"), [(UNSERVED, "Scheduled"), ("archive/weekly", "Running")]
)
def test_a_cancelled_task_cancels_its_flow_run_if_told_to(
    agent: Agent, prefect_cloud: Bank, prefect: httpx.Client, deployment: str, state: str
) -> None:
    fields = prefect_cloud.fields(
        deployment=deployment, wait=True, polling_interval=1, on_cancel=CANCEL
    )
    with agent.start(fields) as running:
        running.wait_for_output_field("out_flow_run_state", state)
        running.cancel()
        task = running.wait(timeout=5)
    assert not task.killed
    assert re.search("; Prefect was asked to cancel .*: its state is now CANCELL", task.message)
    assert state_of(prefect, task) in ("CANCELLING", "CANCELLED")


# Re-run


def rerun(agent: Agent, cloud: Bank, task: FinishedTask, **values: Any) -> FinishedTask:
    """Run a task again as the agent does, with the flow run's id kept."""
    cloud.front.forget_exchanges()
    kept = task.rerun_fields("out_flow_run_id")
    return agent.run({**kept, **values})


def test_a_rerun_attaches_to_a_run_that_is_still_going(agent: Agent, prefect_cloud: Bank) -> None:
    first = agent.run(
        prefect_cloud.fields(
            deployment="settlement/nightly",
            additional_parameters=True,
            parameters_json='{"parameters": {"seconds": 3}}',
            max_polls=1,
            **WATCHED,
        )
    )
    assert first.exit_code == 40
    second = rerun(agent, prefect_cloud, first, on_rerun=[ATTACH], max_polls="")
    assert (second.exit_code, second.message) == (0, "Task executed successfully.")
    assert second.output_fields["out_flow_run_id"] == first.output_fields["out_flow_run_id"]
    assert not any("create_flow_run" in request for request in requests(prefect_cloud))


# Dynamic choices


def choice_fields(cloud: Bank, *names: str, **values: Any) -> dict[str, Any]:
    """Return what the agent passes to a dynamic choice: the fields it depends on, and no others."""
    fields = cloud.fields(**values)
    return {name: fields[name] for name in ("credentials", "api_url", "ca_bundle", *names)}


def test_workspace_choices_are_those_of_the_account(agent: Agent, prefect_cloud: Bank) -> None:
    choice = agent.choices("workspace", choice_fields(prefect_cloud))
    assert (choice.rc, choice.values) == (0, ("Payments", "risk", "risk-test"))
    assert choice.stdout == ""


def test_deployment_choices_are_full_names(agent: Agent, prefect_cloud: Bank) -> None:
    choice = agent.choices("deployment", choice_fields(prefect_cloud, "workspace"))
    assert choice.rc == 0
    assert list(choice.values) == sorted(choice.values)
    assert {"archive/weekly", "reconciliation/nightly", "settlement/nightly"} <= {*choice.values}
