"""What a flow run's own log and Prefect say, beside its state, while a task waits for it."""

from __future__ import annotations

import logging
from collections import deque
from typing import TYPE_CHECKING, Any

from ..errors import Cancelled, RequestError
from ..prefect import reasons
from ..prefect.logs import FlowRunLogs, shown
from ..prefect.retry import RetryPolicy
from ..prefect.states import state_name, state_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prefect_rest.models import FlowRunResponse, Log

    from ..prefect.connection import Connection

POLICY = RetryPolicy(budget=3.0, attempt=3.0, longest_pause=1.0)
"""All of this is best effort: a task ends as it would without it, and hardly later."""

logger = logging.getLogger("UNV")


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
            self._show_lines(self._logs.new())
        if flow_run.state_name == "Late" and not self._is_explained:
            self._is_explained = True
            found = reasons.why_late(self._connection, flow_run)
            said = "; ".join(found) or "Prefect shows no reason"
            logger.warning("Flow run %s is Late: %s", flow_run.id, said)

    def end(self, flow_run: FlowRunResponse) -> dict[str, Any] | None:
        """Show the last log lines of a flow run that has ended; return why it failed, if it did."""
        try:
            if self._logs is not None:
                self._show_lines(self._logs.rest())
            if state_type(flow_run) in ("FAILED", "CRASHED"):
                return self._failure(flow_run)
        except Cancelled:
            logger.info("The task is cancelled; its flow run has ended")
        return None

    def _show_lines(self, lines: Iterator[Log]) -> None:
        try:
            for line in lines:
                self._show(line)
        except RequestError as error:
            logger.warning("The flow run's log cannot be read now: %s", error)

    def _show(self, line: Log) -> None:
        if line.level >= reasons.ERROR:
            self._errors.append(line.message)
        level = min(max(line.level, logging.INFO), logging.CRITICAL)
        logger.log(level, "Flow run %s: %s", self._flow_run_id, shown(line))

    def _failure(self, flow_run: FlowRunResponse) -> dict[str, Any]:
        failure: dict[str, Any] = {
            "state_message": str((flow_run.state and flow_run.state.message) or ""),
            "failed_task_runs": [],
            "last_errors": [],
        }

        def gather(key: str, read: Callable[[], list[Any]]) -> None:
            try:
                failure[key] = read()
            except RequestError as error:
                logger.warning("Why flow run %s failed is not all known: %s", flow_run.id, error)

        try:
            gather(
                "failed_task_runs",
                lambda: [
                    each._asdict()
                    for each in reasons.failed_task_runs(self._connection, flow_run.id)
                ],
            )
            if self._logs is None:
                gather("last_errors", lambda: reasons.last_errors(self._connection, flow_run.id))
        finally:
            name = state_name(flow_run)
            logger.error("Flow run %s is %s: %s", flow_run.id, name, failure["state_message"])
            for each in failure["failed_task_runs"]:
                logger.error("Task run %s is %s: %s", each["name"], each["state"], each["message"])
            for message in failure["last_errors"]:
                logger.error("Flow run %s, ERROR: %s", flow_run.id, message)
        if self._logs is not None:
            failure["last_errors"] = list(self._errors)
        return failure
