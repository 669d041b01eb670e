"""What becomes of a cancelled task's flow run: found out, done and said here alone."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from ..errors import RequestError, UePrefectError
from ..prefect import flow_runs, launches
from ..prefect.launches import Fate
from ..prefect.retry import RetryPolicy
from ..prefect.states import Verdict, state_name, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from ..errors import Cancelled
    from ..prefect.connection import Connection
    from ..prefect.control import Change
    from .inputs import Task

UNHURRIED = 60.0
"""Seconds that a step may take when the task is not cancelled."""

logger = logging.getLogger("UNV")


class Launching(NamedTuple):
    """A launch that has begun: in this attempt of the task, or maybe in one before."""

    deployment_id: str
    key: str
    is_new: bool = True


class Changing(NamedTuple):
    """A change that is asked of a flow run, and the flow run as it was before."""

    before: Response[FlowRunResponse]
    change: Change


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


def settle_change(
    connection: Connection,
    task: Task,
    changing: Changing,
    cancelled: Cancelled,
    names: Mapping[str, str],
) -> Settled:
    """Find out whether a flow run was changed, and leave or cancel it."""
    before, change = changing.before.parsed, changing.change
    try:
        now = flow_runs.read(_hastened(connection, 3), str(before.id))
    except RequestError as error:
        if not cancelled.sent:
            return settle(connection, task, before, names)
        logger.warning("%s", error)
        return Settled(f"whether flow run {before.id} was {change.participle} is not known")
    is_same = now.parsed.state_id == before.state_id
    can_be_cancelled = task.cancel_flow_run and verdict(before) is Verdict.STILL_GOING
    if is_same and cancelled.pending and not can_be_cancelled:
        last_seen = f"it was last seen in state {state_name(now.parsed)}"
        return Settled(f"flow run {before.id} may still be {change.participle}; {last_seen}", now)
    settled = settle(connection, task, now.parsed, names)
    return settled if settled.latest else Settled(settled.fate, now)


def settle(
    connection: Connection, task: Task, flow_run: FlowRunResponse, names: Mapping[str, str]
) -> Settled:
    """Leave or cancel a flow run, as the task's author chose, and say what came of it."""
    if verdict(flow_run) is not Verdict.STILL_GOING:
        return Settled(f"flow run {flow_run.id} has ended in state {state_name(flow_run)}")
    if not task.cancel_flow_run:
        seen = state_name(flow_run)
        return Settled(f"flow run {flow_run.id} was left running; it was last seen in state {seen}")
    from ..prefect import control

    try:
        ended = control.cancelled(
            _hastened(connection, 1), flow_run.id, read_with=_hastened(connection, 2)
        )
    except RequestError as error:
        if flow_runs.says_deleted(error):
            return Settled(f"flow run {flow_run.id} is no longer in Prefect")
        reason = "; ".join(error.worded(names))
        return Settled(f"flow run {flow_run.id} may still be running: {reason}")
    latest = ended.latest
    if not ended.refusal:
        fate = f"Prefect was asked to cancel flow run {flow_run.id}: its state is now {ended.state}"
    elif latest is not None and verdict(latest.parsed) is not Verdict.STILL_GOING:
        fate = f"flow run {flow_run.id} has ended in state {state_name(latest.parsed)}"
    else:
        fate = ended.refusal
    return Settled(fate, latest)


def _hastened(connection: Connection, steps: int) -> Connection:
    """Return a connection for the first of so many steps that are to be done before the end."""
    share = min(max(0.0, connection.cancellation.time_left()) / steps, UNHURRIED)
    return connection.with_policy(RetryPolicy(budget=share, attempt=share, longest_pause=share / 2))
