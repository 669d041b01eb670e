"""One task from its fields to its report: parse, connect, look up, launch, wait, report."""

from __future__ import annotations

import json
import logging
import threading
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid4, uuid5

from . import flow_run, inputs, lookup
from .errors import Cancelled, LookupFailed, NotFound, UePrefectError, one_line
from .report import Redactor, Report, log_line, output_fields, report
from .retry import Patience

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from .connection import Connection
    from .request import Launch, Task

CANCEL_TIMEOUT = 7.0
"""Seconds that a cancelled task waits for an answer; the agent kills it after 10."""

CANCEL_END = 9.0
"""Seconds after which a cancelled task has also asked Prefect to cancel its flow run."""

CANCEL_PATIENCE = Patience(tries=3, answer=3.0, longest_pause=1.0)

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
        self._show = show
        self._shown: dict[str, str] = {}
        self._instance_id = instance_id
        self._clock = clock
        self._cancelled = threading.Event()
        self._cancelled_at = 0.0
        self._sleep = sleep or self._cancelled.wait
        self._new_id = new_id
        # Guards what follows, and is held while Prefect is asked to cancel: the task does not
        # end before that is answered.
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._cancel_flow_run = False
        self._latest: Response[FlowRunResponse] | None = None
        self._fate = "no flow run was launched"

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
        info = json.loads(self._latest.content) if include_flow_run and self._latest else None
        ended = report(fields, redactor, exit_code=exit_code, errors=errors, flow_run_info=info)
        logger.log(logging.ERROR if errors else logging.INFO, "%s", ended.status_description)
        logger.removeFilter(redactor)
        return ended

    def cancel(self) -> None:
        """Stop the task; what becomes of its flow run is for the task's author to choose."""
        with self._lock:
            if not self._cancelled.is_set():
                self._cancelled_at = self._clock()
                self._cancelled.set()
                logger.info("The task is cancelled")
                self._settle_flow_run()

    def _carry_out(self, task: Task) -> None:
        server = task.server
        with lookup.connect(server, sleep=self._pause, tick=self._tick) as connection:
            with self._lock:
                self._connection, self._cancel_flow_run = connection, task.cancel_flow_run
            try:
                current = self._attach(connection, task.attach_to)
                if current is None:
                    current = self._launch(connection, task)
                self._stop_if_cancelled()
                if task.polling is not None:
                    flow_run.wait(
                        connection,
                        current,
                        polling_interval=task.polling.interval,
                        max_polls=task.polling.max_polls,
                        observe=self._observe,
                        sleep=self._pause,
                        clock=self._clock,
                    )
            finally:
                with self._lock:
                    self._connection = None

    def _attach(self, connection: Connection, flow_run_id: str | None) -> FlowRunResponse | None:
        """Return the previous flow run, unless there is none or it ended without success."""
        if flow_run_id is None:
            return None
        with self._lock:
            self._fate = f"flow run {flow_run_id}, the previous one, may be running on"
        try:
            answer = flow_run.read(connection, flow_run_id)
        except NotFound as error:
            raise LookupFailed(
                f"The previous flow run {flow_run_id} is not {connection.place}: {error.said}"
            ) from error
        if flow_run.has_failed(answer.parsed):
            logger.info("Flow run %s, the previous one, has failed; a new one follows", flow_run_id)
            with self._lock:
                self._fate = "no flow run was launched"
            return None
        logger.info("Flow run %s, the previous one, is attached to", flow_run_id)
        self._observe(answer)
        return answer.parsed

    def _launch(self, connection: Connection, task: Task) -> FlowRunResponse:
        deployment_id = lookup.deployment_id(connection, task.launch.deployment)
        previous = task.attach_to
        while True:
            self._stop_if_cancelled()
            with self._lock:
                self._fate = "Prefect has not yet answered whether a flow run was launched"
            key, sent = self._key(task, previous), connection.sent
            answer = flow_run.launch(connection, deployment_id, task.launch, idempotency_key=key)
            # There before the first try: an attempt that was killed before it knew launched it.
            was_there = answer.status_code == HTTPStatus.OK and connection.sent == sent + 1
            if not (task.attaches and was_there and flow_run.has_failed(answer.parsed)):
                self._observe(answer)
                return answer.parsed
            previous = str(answer.parsed.id)
            logger.info("Flow run %s, the previous one, has failed; a new one follows", previous)

    def _key(self, task: Task, previous: str | None) -> str:
        """Return the key of a launch: an attaching re-run makes the same one as was made before.

        Each launch that follows a failed flow run has its own.
        """
        if task.attaches and self._instance_id:
            return str(uuid5(NAMESPACE_OID, f"ue-prefect {self._instance_id} {previous or ''}"))
        return str(self._new_id())

    def _observe(self, answer: Response[FlowRunResponse]) -> None:
        """Show and log what has changed. What a cancel could not yet know of is settled here."""
        now = answer.parsed
        with self._lock:
            is_first = self._latest is None
            self._latest = answer
            url = self._connection.flow_run_url(str(now.id)) if self._connection else ""
            shown = output_fields(now, url)
            if shown != self._shown:
                self._shown = shown
                self._show(shown)
                logger.info("%s", log_line(now, url if is_first else ""))
            if is_first and self._cancelled.is_set():
                self._settle_flow_run()

    def _settle_flow_run(self) -> None:
        """Leave or cancel the flow run of a cancelled task, if it has one."""
        if self._latest is None or self._connection is None:
            return
        flow_run_id = str(self._latest.parsed.id)
        if not self._cancel_flow_run:
            self._fate = f"flow run {flow_run_id} was left running"
            return
        left = (CANCEL_END - (self._clock() - self._cancelled_at)) / 2  # for each of two tries
        patience = CANCEL_PATIENCE._replace(budget=left, answer=min(CANCEL_PATIENCE.answer, left))
        try:
            # On a connection of its own, whose pauses no cancel ends.
            with self._connection.twin(patience) as twin:
                result = flow_run.cancel(twin, flow_run_id, transition_id=self._new_id())
            self._fate = f"flow run {flow_run_id} was to be, {flow_run.cancel_answer(result)}"
        except UePrefectError as error:
            self._fate = f"flow run {flow_run_id} may be running on: {error}"
        logger.info("Asked to cancel: %s", self._fate)

    def _pause(self, seconds: float) -> None:
        self._sleep(min(seconds, threading.TIMEOUT_MAX))
        self._stop_if_cancelled()

    def _stop_if_cancelled(self) -> None:
        if self._cancelled.is_set():
            with self._lock:
                raise Cancelled(f"The task was cancelled; {self._fate}")

    def _tick(self) -> None:
        """Use the wait for an answer; end it when a cancelled task can wait no longer."""
        flow_run.load_models()
        if self._cancelled.is_set() and self._clock() - self._cancelled_at > CANCEL_TIMEOUT:
            raise Cancelled(f"The task was cancelled; {self._fate}")
