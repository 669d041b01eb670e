"""One run or re-run of a task, and what can be seen of it from outside."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.network import Asked
    from ue_prefect.task.report import Report


class Attempt:
    """One run or re-run of the task, and what could be seen of it from outside.

    Attributes:
        report: None when it was killed.
        shown: output fields, as the agent showed them.
        log: lines; `tracebacks` are those logged beside them at debug level.
    """

    def __init__(
        self, number: int, deployment_id: str, fields: dict[str, Any], began: float
    ) -> None:
        self.number = number
        self.fields = dict(fields)
        self.deployment_id = deployment_id
        self.began = began
        self.ended = began
        self.report: Report | None = None
        self.showings = 0
        self.shown: list[dict[str, str]] = []
        self.log: list[str] = []
        self.tracebacks: list[str] = []
        self.asked: list[Asked] = []
        self.cancelled_at: float | None = None

    @property
    def said(self) -> str:
        return self.report.status_description if self.report else ""

    @property
    def output(self) -> dict[str, str]:
        """The output fields as they are after the task."""
        last = self.shown[-1] if self.shown else {}
        return (self.report.output_fields if self.report else None) or last

    @property
    def shown_id(self) -> str:
        return self.output.get("out_flow_run_id", "")


@contextmanager
def taken_down(attempt: Attempt, level: int) -> Iterator[None]:
    """Take down what the task logs."""

    class ToAttempt(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            attempt.log.append(record.getMessage())
            if record.exc_text:
                attempt.tracebacks.append(record.exc_text)

    logger = logging.getLogger("ue_prefect")
    before, handler = (logger.level, logger.propagate), ToAttempt()
    logger.addHandler(handler)
    logger.setLevel(level)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before[0])
        logger.propagate = before[1]
