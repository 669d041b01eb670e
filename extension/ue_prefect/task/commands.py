"""What an operator can have done about the flow run of a task instance, from its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..prefect import control, flow_runs, logs, reasons
from ..prefect.states import is_final, state_name, state_type
from . import inputs
from .on_demand import on_demand

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from prefect_rest.models import FlowRunResponse

    from ..prefect.connection import Connection
    from .on_demand import Connect
    from .redaction import Redactor

    Carry = Callable[[Connection, FlowRunResponse], tuple[str, str]]

MOST_LINES = 1000
"""Log lines that are shown; the newest."""

LONGEST = 200_000
"""Characters of what is shown."""


class Done(NamedTuple):
    """What came of a command; with an `exit_code` other than 0, `message` says why it failed."""

    exit_code: int
    message: str
    output: str = ""


def show_flow_run_logs(fields: Mapping[str, Any]) -> Done:
    """Show a flow run's log lines; of very many, or very long ones, the newest."""
    return _done(fields, _logs)


def show_failed_task_runs(fields: Mapping[str, Any]) -> Done:
    """Show the task runs of a flow run that have failed, and why."""
    return _done(fields, _failed_task_runs)


def cancel_flow_run(fields: Mapping[str, Any]) -> Done:
    """Ask Prefect to cancel a flow run."""
    return _done(fields, _cancel)


def resume_flow_run(fields: Mapping[str, Any]) -> Done:
    """Have a flow run that is held or paused go on."""
    return _done(fields, _resume)


def _done(fields: Mapping[str, Any], carry_out: Carry) -> Done:
    """Carry out a command. Takes Credentials, the workspace, Prefect API URL, CA Bundle File and
    Flow Run ID."""

    def response(redactor: Redactor, connect: Connect) -> Done:
        server, flow_run_id = inputs.parse_command(fields)
        with connect(server) as connection:
            flow_run = flow_runs.read_known(connection, flow_run_id)
            message, output = carry_out(connection, flow_run)
        return Done(0, redactor.line(message), redactor.block(output or message, LONGEST))

    return on_demand(fields, response, Done)


def _logs(connection: Connection, flow_run: FlowRunResponse) -> tuple[str, str]:
    lines = logs.newest(connection, flow_run.id, 0, MOST_LINES)
    if not lines:
        return f"Flow run {flow_run.id} has no log lines.", ""
    shown: list[str] = []
    left = LONGEST
    for line in reversed(lines):
        shown.append(logs.shown(line))
        left -= len(shown[-1]) + 1
        if left < 0 and len(shown) > 1:
            del shown[-1]
            break
    which = "All" if len(shown) == len(lines) < MOST_LINES else "The newest"
    text = "\n".join(reversed(shown))
    return f"{which} {len(shown)} log lines of flow run {flow_run.id}.", text


def _failed_task_runs(connection: Connection, flow_run: FlowRunResponse) -> tuple[str, str]:
    failed = reasons.failed_task_runs(connection, flow_run.id)
    state = f"Flow run {flow_run.id} is {state_name(flow_run)}"
    if not failed:
        return f"{state}, and has no failed task runs.", ""
    text = "\n".join(f"{each.name} is {each.state}: {each.message}" for each in failed)
    return f"{state}; failed task runs: {len(failed)}.", text


def _cancel(connection: Connection, flow_run: FlowRunResponse) -> tuple[str, str]:
    if state_type(flow_run) == "CANCELLED":
        return f"Flow run {flow_run.id} is CANCELLED already.", ""
    if is_final(flow_run):
        raise flow_runs.already_ended(flow_run)
    state = control.cancelled(connection, flow_run).state
    return f"Prefect was asked to cancel flow run {flow_run.id}: its state is now {state}.", ""


def _resume(connection: Connection, flow_run: FlowRunResponse) -> tuple[str, str]:
    resumed = control.resumed(connection, flow_run, None)
    state = state_name(resumed.latest.parsed) if resumed.latest else resumed.state
    return f"Flow run {flow_run.id} is resumed: its state is now {state}.", ""
