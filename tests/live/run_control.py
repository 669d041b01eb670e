"""Tasks that do something with a flow run, for the tests of run control."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doubles.agent import Agent, FinishedCommand, FinishedTask
    from doubles.bank import Bank

WATCH, RETRY, RESUME, CANCEL = (
    f"Prefect Cloud - {verb} Flow Run" for verb in ("Watch", "Retry", "Resume", "Cancel")
)
RETRY_PREVIOUS = "Retry the previous Flow Run"
INCLUDE = "Include latest Flow Run information"
WATCHED: dict[str, Any] = {"wait": True, "polling_interval": 1, "extension_output": INCLUDE}

SUCCESS = (0, "Task executed successfully.")
FAILURE = (1, "Execution Failed: Flow run Reached FAILED State")
POLLING_TIMEOUT = (40, "Polling Timeout: maximum polling timeout reached.")

SHOW_LOGS, SHOW_FAILED = "show_flow_run_logs", "show_failed_task_runs"
GIVEN = ("credentials", "workspace", "api_url", "ca_bundle")
"""What the template gives each of the commands, beside the flow run's id."""


def ending(task: FinishedTask) -> tuple[int, str]:
    """Return a task's exit code and status description."""
    return task.exit_code, task.message


def flow_run_id_of(task: FinishedTask) -> str:
    return str(task.output_fields["out_flow_run_id"])


def control(
    agent: Agent, cloud: Bank, action: str, flow_run_id: str, **values: Any
) -> FinishedTask:
    """Run a task that does something with a flow run, and waits for the end of that."""
    return agent.run(cloud.fields(action=action, flow_run=flow_run_id, **{**WATCHED, **values}))


def command(
    agent: Agent, cloud: Bank, name: str, flow_run_id: str, **values: Any
) -> FinishedCommand:
    """Carry out a command as the agent does, with the fields that it depends on, and no others."""
    fields = cloud.fields(**values)
    given = {each: fields[each] for each in GIVEN}
    finished = agent.command(name, {**given, "out_flow_run_id": flow_run_id})
    assert finished.stdout == ""
    assert "Traceback" not in finished.stderr
    return finished


def changes(cloud: Bank) -> list[str]:
    """Return what Prefect was asked for that changes something there.

    Prefect on SQLite answers 503 when two write at once, and changes nothing.
    """
    busy = HTTPStatus.SERVICE_UNAVAILABLE
    asked = [each.path.rpartition("/")[2] for each in cloud.front.exchanges if each.status != busy]
    return [each for each in asked if each in ("create_flow_run", "set_state", "resume")]
