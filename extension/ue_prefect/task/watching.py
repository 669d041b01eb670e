"""What a flow run's own log and Prefect say, beside its state, while a task waits for it."""

from __future__ import annotations

import logging
from collections import deque
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..errors import Cancelled
from ..prefect import reasons
from ..prefect.logs import MOST_LINES, FlowRunLogs, Quiet, shown
from ..prefect.retry import RetryPolicy
from ..prefect.states import state_name, state_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prefect_rest.models import FlowRunResponse, Log

    from ..prefect.connection import Connection

POLICY = RetryPolicy(budget=3.0, attempt=3.0, longest_pause=1.0)
"""All of this is best effort. A task ends as it would without it, and hardly later."""

logger = logging.getLogger("ue_prefect")


class Watching:
    """Shows log lines as they come, why a flow run is late, and why it failed.

    Args:
        level: the least level of the log lines that are shown; None for none.
    """

    def __init__(
        self, connection: Connection, flow_run: FlowRunResponse, level: int | None
    ) -> None:
        self._connection = connection.with_policy(POLICY)
        self._flow_run_id = flow_run.id
        self._logs = None if level is None else FlowRunLogs(self._connection, flow_run.id, level)
        self._errors: deque[str] = deque(maxlen=reasons.MOST_ERRORS)
        self._is_explained = False

    def look(self, flow_run: FlowRunResponse) -> None:
        """Show what is new. Raises Cancelled."""
        if self._logs is not None:
            self._show_lines(islice(self._logs.new(), MOST_LINES))
        if flow_run.state_name == "Late" and not self._is_explained:
            self._is_explained = True
            with _best_effort(f"Why flow run {flow_run.id} is Late"):
                found = reasons.why_late(self._connection, flow_run)
                said = "; ".join(found) or "Prefect shows no reason"
                logger.warning("Flow run %s is Late: %s", flow_run.id, said)

    def end(self, flow_run: FlowRunResponse) -> dict[str, Any] | None:
        """Show the last log lines of a flow run that has ended; return why it failed, if it did."""
        has_failed = state_type(flow_run) in ("FAILED", "CRASHED")
        quiet = Quiet(self._connection.cancellation)
        failed_task_runs: list[reasons.FailedTaskRun] = []
        try:
            if has_failed:
                failed_task_runs = self._failed_task_runs()
            if self._logs is not None:
                self._show_lines(self._logs.rest(quiet))
            elif has_failed:
                with _best_effort(f"Why flow run {flow_run.id} failed"):
                    lines = reasons.last_errors(self._connection, flow_run.id, quiet)
                    self._errors.extend(line.message for line in lines)
            is_time_left = self._connection.cancellation.clock() + POLICY.attempt <= quiet.end
            if has_failed and not failed_task_runs and is_time_left:
                # Prefect 3 records how task runs ended a while after their flow run.
                failed_task_runs = self._failed_task_runs()
        except Cancelled:
            logger.info("The task is cancelled; flow run %s has ended", flow_run.id)
        return self._failure(flow_run, failed_task_runs) if has_failed else None

    def _failed_task_runs(self) -> list[reasons.FailedTaskRun]:
        with _best_effort(f"Why flow run {self._flow_run_id} failed"):
            return reasons.failed_task_runs(self._connection, self._flow_run_id)
        return []

    def _show_lines(self, lines: Iterator[Log]) -> None:
        with _best_effort(f"The log of flow run {self._flow_run_id}"):
            for line in lines:
                if line.level >= logging.ERROR:
                    self._errors.append(line.message)
                level = min(max(line.level, logging.INFO), logging.CRITICAL)
                logger.log(level, "Flow run %s: %s", self._flow_run_id, shown(line))

    def _failure(
        self, flow_run: FlowRunResponse, failed_task_runs: Sequence[reasons.FailedTaskRun]
    ) -> dict[str, Any]:
        message = str((flow_run.state and flow_run.state.message) or "")
        logger.error("Flow run %s is %s: %s", flow_run.id, state_name(flow_run), message)
        for task_run in failed_task_runs:
            logger.error("Task run %s is %s: %s", *task_run)
        if self._logs is None:  # else they were shown as they came
            for error in self._errors:
                logger.error("Flow run %s, ERROR: %s", flow_run.id, error)
        return {
            "state_message": message,
            "failed_task_runs": [each._asdict() for each in failed_task_runs],
            "last_errors": list(self._errors),
        }


@contextmanager
def _best_effort(what: str) -> Iterator[None]:
    """Go on after whatever goes wrong, except a cancel."""
    try:
        yield
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - the task is about the flow run, not about this
        logger.warning("%s cannot be read now: %s", what, error)
