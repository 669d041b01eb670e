"""One task from its fields to its report: parse, connect, take up a flow run, wait, report."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ..errors import Cancelled
from ..prefect import flow_runs, lookup
from ..prefect.retry import RetryPolicy
from ..prefect.states import is_final
from ..prefect.waiting import Cancellation
from . import inputs
from .course import Course, fate_before
from .display import Display
from .ending import await_end
from .fields import LABELS
from .outcome import Outcome, outcome
from .report import Report, logged, redactor_of, report
from .taking_up import Identity, take_up

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from ..prefect.connection import Connection
    from .inputs import Task

POLICY = RetryPolicy(budget=300.0)
"""How long a task tries a request, as long as nothing final is known."""

MOST_HASTY = 2 * 2**20
"""Bytes of a flow run's record that a cancelled task can put into its output in time."""

logger = logging.getLogger("ue_prefect")


class Job:
    """One run of a task. `cancel` may be called from another thread, at any time, repeatedly.

    All else is done on the thread that calls `run`: what becomes of the flow run when the task is
    cancelled, too.

    Args:
        show: is given the output fields whenever they change.
        instance_id: of the task instance, the same in a re-run; None where it is not known.
        names: what each input is called in messages.
        cancellation: with a clock and a sleep of one's own, for tests.
        connect: logs in.
        new_id: makes up the ids of launches, which nobody has used.
    """

    def __init__(
        self,
        show: Callable[[dict[str, str]], object] = lambda _: None,
        *,
        instance_id: str | None = None,
        names: Mapping[str, str] = LABELS,
        cancellation: Cancellation | None = None,
        connect: Callable[..., Connection] = lookup.connect,
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        self._show = show
        self._names = names
        self._cancellation = cancellation or Cancellation()
        self._connect = connect
        self._identity = Identity(instance_id, new_id)
        self._course: Course | None = None

    def cancel(self) -> None:
        """Stop the task; what becomes of its flow run is for the task's author to choose."""
        self._cancellation.cancel()

    @property
    def going_on(self) -> UUID | None:
        """The id of the task's flow run, unless it had ended when it was last read."""
        latest = self._course.latest if self._course else None
        return latest.parsed.id if latest and not is_final(latest.parsed) else None

    def run(self, fields: Mapping[str, Any]) -> Report:
        """Do what the task's fields say, and report: what goes wrong is reported, not raised."""
        redactor = redactor_of(fields)
        display = Display(self._show, redactor, self._cancellation)
        ending, shown = Outcome(), dict[str, Any]()
        with logged(redactor, self._names):
            try:
                task = inputs.parse_task(fields, self._names)
                self._carry_out(task, display)
            except Exception as error:  # an operator gets a sentence, not a traceback
                ending = outcome(error, self._names)
                logger.debug("Where the error comes from:", exc_info=True)
            if self._course is not None and self._course.task.include_flow_run:
                shown = self._shown(self._course)
            ended = report(fields, redactor, ending, shown=shown, output_fields=display.unshown)
            level = logging.ERROR if ending.errors else logging.INFO
            logger.log(level, "%s", ended.status_description)
        return ended

    def _carry_out(self, task: Task, display: Display) -> None:
        course: Course | None = None
        connection: Connection | None = None
        try:
            self._cancellation.check()
            connection = self._connect(
                task.server,
                policy=POLICY,
                cancellation=self._cancellation,
                meanwhile=flow_runs.load_models,
            )
            course = self._course = Course(connection, task, display, self._names)
            await_end(course, take_up(course, self._identity))
        except Cancelled as cancelled:
            logger.info("The task is cancelled")
            self._cancellation.settle()
            if course is not None:
                course.settle(cancelled)
            fate = course.fate if course else fate_before(task)
            raise Cancelled(f"The task was cancelled; {fate}") from None
        finally:
            if connection is not None:
                connection.close()

    def _shown(self, course: Course) -> dict[str, Any]:
        """Return what Prefect said of the flow run, for the EXTENSION output."""
        shown: dict[str, Any] = {}
        latest = course.latest
        if latest and self._cancellation.is_requested and len(latest.content) > MOST_HASTY:
            logger.warning(
                "The flow run's record is left out: it is too large to be written in time"
            )
        elif latest:
            shown["flow_run_info"] = json.loads(latest.content)
        if course.failure:
            shown["failure"] = course.failure
        return shown
