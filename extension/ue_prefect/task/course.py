"""What is known of a task's flow run, and what becomes of it when the task lets it go.

What is asked of Prefect, and may be carried out yet, is taken down before, as `Launching` or
`Changing`: from that a cancelled task is settled, here alone.
"""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import NotChanged, RequestError, UePrefectError
from ..prefect import flow_runs, launches
from ..prefect.launches import Fate
from ..prefect.retry import RetryPolicy
from ..prefect.states import is_final, state_name, state_type
from .fields import LAUNCH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from ..errors import Cancelled
    from ..prefect.connection import Connection
    from ..prefect.control import Change
    from .display import Display
    from .inputs import Task

UNHURRIED = 60.0
"""Seconds that a step may take when the task is not cancelled."""

logger = logging.getLogger("ue_prefect")


class Launching(NamedTuple):
    """A launch that has begun: in this attempt of the task, or maybe in one before."""

    deployment_id: str
    key: str
    is_new: bool = True


class Changing(NamedTuple):
    """A change that is asked of a flow run, and the flow run as it was before."""

    before: Response[FlowRunResponse]
    change: Change


def fate_before(task: Task) -> str:
    """Say what is known of the flow run before anything was asked of Prefect, as a clause."""
    if task.previous:
        return f"flow run {task.previous}, the previous one, may still be running"
    if task.action == LAUNCH:
        return Fate.NOT_MADE.value
    if task.flow_run:
        return f"flow run {task.flow_run} was left as it is"
    return "no flow run was found yet"


class Course:
    """A task's flow run, from the look-up to its end.

    Args:
        names: what each input is called.

    Attributes:
        latest: Prefect's last response about the flow run.
        failure: why it failed, as Prefect tells.
        fate: what is known of it, as a clause.
        under_way: what may be carried out yet.
        since: when it was first known of, by the connection's clock.
    """

    def __init__(
        self, connection: Connection, task: Task, display: Display, names: Mapping[str, str]
    ) -> None:
        self.connection = connection
        self.task = task
        self.display = display
        self.latest: Response[FlowRunResponse] | None = None
        self.failure: dict[str, Any] | None = None
        self.fate = fate_before(task)
        self.under_way: Launching | Changing | None = None
        self.since = math.nan
        self._names = names

    def observe(self, response: Response[FlowRunResponse]) -> None:
        """Take down and show what Prefect says of the flow run; nothing is under way any longer."""
        if self.latest is None:
            self.since = self.connection.cancellation.clock()
        self.latest, self.under_way = response, None
        url = self.connection.flow_run_url(str(response.parsed.id))
        self.display.update(response.parsed, url)

    def settle(self, cancelled: Cancelled) -> None:
        """Find out what became of the flow run of a cancelled task, and leave or cancel it."""
        under_way = self.under_way
        if isinstance(under_way, Launching):
            self.fate = self._settle_launch(under_way, cancelled)
        elif isinstance(under_way, Changing):
            self.fate = self._settle_change(under_way, cancelled)
        elif self.latest is not None:
            self.fate = self.let_go(self.latest.parsed)

    def let_go(self, flow_run: FlowRunResponse) -> str:
        """Leave or cancel a flow run, as the task's author chose; return what came of it."""
        if is_final(flow_run):
            return f"flow run {flow_run.id} has ended in state {state_name(flow_run)}"
        if state_type(flow_run) == "CANCELLING":
            return f"flow run {flow_run.id} is being cancelled"
        if not self.task.cancel_flow_run:
            seen = f"it was last seen in state {state_name(flow_run)}"
            return f"flow run {flow_run.id} was left running; {seen}"
        from ..prefect import control

        try:
            cancelled = control.cancelled(self._hastened(1), flow_run, read_with=self._hastened(2))
        except NotChanged as error:
            if error.latest is not None:
                self.observe(error.latest)
            if not is_final(error.flow_run):
                return str(error)
            return f"flow run {flow_run.id} has ended in state {state_name(error.flow_run)}"
        except RequestError as error:
            if flow_runs.says_deleted(error):
                return f"flow run {flow_run.id} is no longer in Prefect"
            reason = "; ".join(error.worded(self._names))
            return f"flow run {flow_run.id} may still be running: {reason}"
        if cancelled.latest is not None:
            self.observe(cancelled.latest)
        state = f"its state is now {cancelled.state}"
        return f"Prefect was asked to cancel flow run {flow_run.id}: {state}"

    def _settle_launch(self, launching: Launching, cancelled: Cancelled) -> str:
        """Find the flow run of a launch that was begun, and let it go.

        Where it is not known whether there will be one, and it is to be cancelled, it is claimed.
        """
        deployment_id, key, is_new = launching
        found: Response[FlowRunResponse] | Fate = Fate.NOT_KNOWN
        if not (self.task.cancel_flow_run and cancelled.pending):
            found = launches.find_out(
                self._hastened(3),
                key,
                deployment_id,
                sent=cancelled.sent or not is_new,
                pending=cancelled.pending,
            )
        if found is Fate.NOT_KNOWN and self.task.cancel_flow_run:
            try:
                found = launches.claim(self._hastened(2), deployment_id, self.task.launch, key)
            except UePrefectError as error:
                logger.warning("%s", error)
        if isinstance(found, Fate):
            return found.value
        return self._found(found)

    def _settle_change(self, changing: Changing, cancelled: Cancelled) -> str:
        """Find out whether a flow run was changed, and let it go."""
        from ..prefect import control

        before, change = changing.before.parsed, changing.change
        try:
            now = flow_runs.read(self._hastened(3), str(before.id))
        except RequestError as error:
            if not cancelled.sent:
                return self.let_go(before)
            logger.warning("%s", error)
            if cancelled.attempts.done:
                return f"flow run {before.id} was {change.participle}, and could not be read since"
            return f"whether flow run {before.id} was {change.participle} is not known"
        # What has ended can only be retried, what is to be cancelled will not be resumed.
        is_going = not is_final(now.parsed)
        can_be = not self.task.cancel_flow_run if is_going else change is control.RETRY
        if cancelled.pending and can_be and not control.has_happened(change, before, now.parsed):
            self.observe(now)
            seen = f"it was last seen in state {state_name(now.parsed)}"
            return f"flow run {before.id} may still be {change.participle}; {seen}"
        return self._found(now)

    def _found(self, flow_run: Response[FlowRunResponse]) -> str:
        fate = self.let_go(flow_run.parsed)
        if self.under_way is not None:  # what came of a cancel was not read
            self.observe(flow_run)
        return fate

    def _hastened(self, steps: int) -> Connection:
        """Return a connection for the first of so many steps to be done before the end."""
        share = min(max(0.0, self.connection.cancellation.time_left()) / steps, UNHURRIED)
        policy = RetryPolicy(budget=share, attempt=share, longest_pause=share / 2)
        return self.connection.with_policy(policy)
