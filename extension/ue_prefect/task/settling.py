"""What becomes of a cancelled task's flow run: found out, done and said here alone."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from ..errors import RequestError, UePrefectError
from ..prefect import flow_runs, launches
from ..prefect.launches import Fate
from ..prefect.retry import RetryPolicy
from ..prefect.states import Verdict, state_name, state_type, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from ..errors import Cancelled
    from ..prefect.connection import Connection
    from .inputs import Task

logger = logging.getLogger("UNV")


class Launching(NamedTuple):
    """A launch that has begun: in this attempt of the task, or maybe in one before."""

    deployment_id: str
    key: str
    is_new: bool = True


class Settled(NamedTuple):
    """What became of it, as a clause; and the flow run, if more is known of it now."""

    fate: str
    latest: Response[FlowRunResponse] | None = None


def settle_launch(
    connection: Connection,
    task: Task,
    launching: Launching,
    cancelled: Cancelled,
    names: Mapping[str, str],
) -> Settled:
    """Find the flow run of a launch that was begun, and leave or cancel it.

    Where it is not known whether there will be one, and it is to be cancelled, it is claimed.
    """
    deployment_id, key, is_new = launching
    found: Response[FlowRunResponse] | Fate = Fate.NOT_KNOWN
    if not (task.cancel_flow_run and cancelled.pending):
        found = launches.find_out(
            _hastened(connection, 3),
            key,
            deployment_id,
            sent=cancelled.sent or not is_new,
            pending=cancelled.pending,
        )
    if found is Fate.NOT_KNOWN and task.cancel_flow_run:
        try:
            hastened = _hastened(connection, 2)
            found = launches.claim(hastened, deployment_id, task.launch, key)
        except UePrefectError as error:
            logger.warning("%s", error)
    if isinstance(found, Fate):
        return Settled(found.value)
    settled = settle(connection, task, found.parsed, names)
    return settled if settled.latest else Settled(settled.fate, found)


def settle(
    connection: Connection, task: Task, flow_run: FlowRunResponse, names: Mapping[str, str]
) -> Settled:
    """Leave or cancel a flow run, as the task's author chose, and say what came of it."""
    if verdict(flow_run) is not Verdict.STILL_GOING:
        return Settled(f"flow run {flow_run.id} has ended in state {state_name(flow_run)}")
    if not task.cancel_flow_run:
        seen = state_name(flow_run)
        return Settled(f"flow run {flow_run.id} was left running; it was last seen in state {seen}")
    try:
        result = flow_runs.cancel(_hastened(connection, 1), flow_run.id)
    except RequestError as error:
        if flow_runs.says_deleted(error):
            return Settled(f"flow run {flow_run.id} is no longer in Prefect")
        reason = "; ".join(error.worded(names))
        return Settled(f"flow run {flow_run.id} may still be running: {reason}")
    latest = None
    with suppress(RequestError):  # for the output fields alone
        latest = flow_runs.read(_hastened(connection, 2), str(flow_run.id))
    # The state decides before the status: a flow run that was not under way goes straight to
    # CANCELLED, which Prefect calls a rejected CANCELLING.
    state = result.state.type_.value if result.state else ""
    # What was read may be older, unless the flow run has ended.
    if latest and (not state or verdict(latest.parsed) is not Verdict.STILL_GOING):
        state = state_type(latest.parsed)
    if state in ("CANCELLING", "CANCELLED"):
        fate = f"Prefect was asked to cancel flow run {flow_run.id}: its state is now {state}"
    elif latest is not None and verdict(latest.parsed) is not Verdict.STILL_GOING:
        fate = f"flow run {flow_run.id} has ended in state {state_name(latest.parsed)}"
    elif result.state is None and result.status.value != "ABORT":
        reason = f"Prefect's response was {result.status.value}, and named no state"
        fate = f"flow run {flow_run.id} may still be running: {reason}"
    else:
        reason = result.details.to_dict().get("reason") or "no reason given"
        fate = f"Prefect did not cancel flow run {flow_run.id}: {result.status.value}, {reason}"
    return Settled(fate, latest)


def _hastened(connection: Connection, steps: int) -> Connection:
    """Return a connection for the first of so many steps that are to be done before the end."""
    share = max(0.0, connection.cancellation.time_left()) / steps
    return connection.with_policy(RetryPolicy(budget=share, attempt=share, longest_pause=share / 2))
