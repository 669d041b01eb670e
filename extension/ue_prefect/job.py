"""One task from its fields to its report: parse, connect, look up, launch, wait, report."""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid4, uuid5

from . import flow_run, inputs, lookup
from .errors import Cancelled, LookupFailed, NotFound, UePrefectError, one_line
from .progress import NO_FLOW_RUN, Progress
from .report import Redactor, Report, report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from .connection import Connection
    from .request import Launch, Task

logger = logging.getLogger("UNV")


def launch(
    connection: Connection, wanted: Launch, *, idempotency_key: str | None = None
) -> FlowRunResponse:
    """Create a flow run and return it.

    Args:
        idempotency_key: Prefect answers a second launch with the same key, of any deployment of
            the flow, with the flow run that the first one made. None makes up a new key.

    Raises:
        LookupFailed: there is no such deployment, or several of that name.
        RequestError: Prefect refused, or could not be asked.
    """
    deployment_id = lookup.deployment_id(connection, wanted.deployment)
    answer = flow_run.launch(connection, deployment_id, wanted, idempotency_key=idempotency_key)
    return answer.parsed


class Job:
    """One run of a task. `cancel` may be called from another thread, at any time, repeatedly.

    Args:
        show: is given the output fields whenever they change.
        instance_id: of the task instance, the same in a re-run; None where it is not known.
        clock: tells seconds that only ever grow, for the polling schedule.
        sleep: waits a number of seconds; less, when the task is cancelled meanwhile.
        new_id: makes up ids that nobody has used: of a launch, of a cancel.
    """

    def __init__(
        self,
        show: Callable[[dict[str, str]], object] = lambda _: None,
        *,
        instance_id: str | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        self._progress = Progress(show, clock=clock, sleep=sleep, new_id=new_id)
        self._instance_id = instance_id
        self._clock = clock
        self._new_id = new_id

    def run(self, fields: Mapping[str, Any]) -> Report:
        """Do what the task's fields say, and report: what goes wrong is reported, not raised."""
        redactor = Redactor(fields)
        logger.addFilter(redactor)
        exit_code, errors = 0, list[str]()
        include_flow_run = False
        try:
            task = inputs.parse_task(fields)
            include_flow_run = task.include_flow_run
            self._carry_out(task)
        except UePrefectError as error:
            exit_code, errors = error.exit_code, [*error.descriptions]
            logger.debug("Where the error comes from:", exc_info=True)
        except Exception as error:  # an operator gets a sentence, not a traceback
            exit_code, errors = 1, [one_line(f"Unexpected {type(error).__name__}: {error}")]
            logger.debug("Where the error comes from:", exc_info=True)
        latest = self._progress.latest
        info = json.loads(latest.content) if include_flow_run and latest else None
        ended = report(fields, redactor, exit_code=exit_code, errors=errors, flow_run_info=info)
        logger.log(logging.ERROR if errors else logging.INFO, "%s", ended.status_description)
        logger.removeFilter(redactor)
        return ended

    def cancel(self) -> None:
        """Stop the task; what becomes of its flow run is for the task's author to choose."""
        self._progress.cancel()

    def _carry_out(self, task: Task) -> None:
        progress = self._progress
        with (
            lookup.connect(task.server, sleep=progress.pause, tick=progress.tick) as connection,
            progress.through(connection, cancel_flow_run=task.cancel_flow_run),
        ):
            current = self._attach(connection, task.attach_to)
            if current is None:
                current = self._launch(connection, task)
            progress.stop_if_cancelled()
            if task.polling is not None:
                from . import polling

                polling.wait(
                    connection,
                    current,
                    polling_interval=task.polling.interval,
                    max_polls=task.polling.max_polls,
                    observe=progress.observe,
                    sleep=progress.pause,
                    clock=self._clock,
                )

    def _attach(self, connection: Connection, flow_run_id: str | None) -> FlowRunResponse | None:
        """Return the previous flow run, unless there is none or it ended without success."""
        if flow_run_id is None:
            return None
        self._progress.expect(f"flow run {flow_run_id}, the previous one, may be running on")
        try:
            answer = flow_run.read(connection, flow_run_id)
        except NotFound as error:
            raise LookupFailed(
                f"The previous flow run {flow_run_id} is not {connection.place}: {error.said}"
            ) from error
        return answer.parsed if self._takes_up(answer) else None

    def _launch(self, connection: Connection, task: Task) -> FlowRunResponse:
        deployment_id = lookup.deployment_id(connection, task.launch.deployment)
        key = str(self._new_id())
        if task.attaches and self._instance_id:
            key, previous = self._previous_by_key(connection, task.attach_to)
            if previous is not None:
                return previous
        self._progress.stop_if_cancelled()
        self._progress.expect("Prefect has not answered whether a flow run was launched")
        try:
            answer = flow_run.launch(connection, deployment_id, task.launch, idempotency_key=key)
        except Cancelled:
            self._progress.settle_launch(connection, key)
            raise self._progress.end() from None
        self._progress.observe(answer)
        return answer.parsed

    def _previous_by_key(
        self, connection: Connection, failed: str | None
    ) -> tuple[str, FlowRunResponse | None]:
        """Return the flow run of an attempt that was killed before it knew it, if there is one.

        The task instance makes that launch's key, or the key of the next: each launch that follows
        a failed flow run has its own.
        """
        while True:
            key = str(uuid5(NAMESPACE_OID, f"ue-prefect {self._instance_id} {failed or ''}"))
            answer = flow_run.find(connection, key)
            if answer is None:
                return key, None
            if self._takes_up(answer):
                return key, answer.parsed
            failed = str(answer.parsed.id)

    def _takes_up(self, previous: Response[FlowRunResponse]) -> bool:
        """Make a previous flow run the task's own, unless it ended without success."""
        flow_run_id = previous.parsed.id
        if flow_run.has_failed(previous.parsed):
            logger.info("Flow run %s, the previous one, has failed; a new one follows", flow_run_id)
            self._progress.expect(NO_FLOW_RUN)
            return False
        logger.info("Flow run %s, the previous one, is attached to", flow_run_id)
        self._progress.observe(previous)
        return True
