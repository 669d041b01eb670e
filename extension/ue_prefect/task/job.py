"""One task from its fields to its report: parse, connect, look up, launch, wait, report."""

from __future__ import annotations

import json
import logging
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, uuid4, uuid5

from ..errors import Cancelled, InputError, LookupFailed, NotFound, UePrefectError
from ..prefect import flow_runs, launches, lookup
from ..prefect.retry import RetryPolicy
from ..prefect.states import Verdict, verdict
from ..prefect.waiting import Cancellation
from . import inputs, outcome
from .display import Display
from .fields import LABELS
from .report import Report, logged, redactor_of, report
from .settling import Launching, settle, settle_launch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from ..prefect.connection import Connection
    from .inputs import Task

POLICY = RetryPolicy(budget=300.0)
"""How long a task tries a request, as long as nothing final is known."""

MOST_HASTY = 2 * 2**20
"""Bytes of a flow run's record that a cancelled task can put into its output in time."""

logger = logging.getLogger("UNV")


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
        self._instance_id = instance_id
        self._names = names
        self._cancellation = cancellation or Cancellation()
        self._connect = connect
        self._new_id = new_id
        self._latest: Response[FlowRunResponse] | None = None
        self._launching: Launching | None = None
        self._fate = launches.Fate.NOT_MADE.value

    def cancel(self) -> None:
        """Stop the task; what becomes of its flow run is for the task's author to choose."""
        self._cancellation.cancel()

    def run(self, fields: Mapping[str, Any]) -> Report:
        """Do what the task's fields say, and report: what goes wrong is reported, not raised."""
        redactor = redactor_of(fields)
        display = Display(self._show, redactor, self._cancellation)
        exit_code, errors, include_flow_run = 0, list[str](), False
        with logged(redactor, self._names):
            try:
                task = inputs.parse_task(fields, self._names)
                include_flow_run = task.include_flow_run
                self._carry_out(task, display)
            except UePrefectError as error:
                exit_code = outcome.exit_code(error)
                errors = outcome.descriptions(error, self._names)
                logger.debug("Where the error comes from:", exc_info=True)
            except Exception as error:  # an operator gets a sentence, not a traceback
                exit_code, errors = 1, [f"Unexpected {type(error).__name__}: {error}"]
                logger.debug("Where the error comes from:", exc_info=True)
            latest = self._latest if include_flow_run else None
            if latest and self._cancellation.is_requested and len(latest.content) > MOST_HASTY:
                logger.warning("The flow run's record is left out: it is too large in a hurry")
                latest = None
            ended = report(
                fields,
                redactor,
                exit_code=exit_code,
                errors=errors,
                flow_run_info=json.loads(latest.content) if latest else None,
                output_fields=display.unshown,
            )
            logger.log(logging.ERROR if errors else logging.INFO, "%s", ended.status_description)
        return ended

    def _carry_out(self, task: Task, display: Display) -> None:
        connection: Connection | None = None
        if task.attach_to:
            self._fate = f"flow run {task.attach_to}, the previous one, may still be running"
        try:
            self._cancellation.check()
            connection = self._connect(
                task.server,
                policy=POLICY,
                cancellation=self._cancellation,
                meanwhile=flow_runs.load_models,
            )
            observe = partial(self._observe, connection, display)
            flow_run = self._flow_run(connection, task, observe)
            if task.polling is None:
                self._cancellation.check()
                return
            from ..prefect import polling

            polling.wait(
                connection,
                flow_run,
                polling_interval=task.polling.interval,
                max_polls=task.polling.max_polls,
                observe=observe,
            )
        except Cancelled as cancelled:
            logger.info("The task is cancelled")
            self._cancellation.settle()
            if connection is not None:
                self._settle(connection, task, cancelled, display)
            raise Cancelled(f"The task was cancelled; {self._fate}") from None
        finally:
            if connection is not None:
                connection.close()

    def _settle(
        self, connection: Connection, task: Task, cancelled: Cancelled, display: Display
    ) -> None:
        if self._latest is not None:
            settled = settle(connection, task, self._latest.parsed, self._names)
        elif self._launching is not None:
            settled = settle_launch(connection, task, self._launching, cancelled, self._names)
        else:
            return
        self._fate = settled.fate
        if settled.latest is not None:
            self._observe(connection, display, settled.latest)

    def _observe(
        self, connection: Connection, display: Display, response: Response[FlowRunResponse]
    ) -> None:
        self._latest = response
        display.update(response.parsed, connection.flow_run_url(str(response.parsed.id)))

    def _flow_run(
        self, connection: Connection, task: Task, observe: Callable[..., None]
    ) -> FlowRunResponse:
        """Return the flow run that is the task's: the previous one, or a new one."""
        deployment_id = lookup.deployment_id(connection, task.launch.deployment)
        key = str(self._new_id())
        if task.attaches:
            previous = self._previous(connection, deployment_id, task.attach_to)
            while True:
                if previous is not None:
                    previous_id = previous.parsed.id
                    if verdict(previous.parsed) is not Verdict.FAILURE:
                        logger.info("Flow run %s, the previous one, is attached to", previous_id)
                        observe(previous)
                        return previous.parsed
                    logger.info(
                        "Flow run %s, the previous one, has failed; a new one follows", previous_id
                    )
                self._fate = launches.Fate.NOT_MADE.value
                if not self._instance_id:
                    break
                key = self._key_after(deployment_id, previous)
                self._launching = Launching(deployment_id, key, is_new=False)
                previous = launches.find(connection, key, deployment_id)
                if previous is None:
                    break
        self._launching = Launching(deployment_id, key)
        self._cancellation.check()
        made = launches.create(connection, deployment_id, task.launch, key)
        observe(made)
        return made.parsed

    def _previous(
        self, connection: Connection, deployment_id: str, flow_run_id: str | None
    ) -> Response[FlowRunResponse] | None:
        """Return the flow run of the previous attempt, if that knew its id."""
        if flow_run_id is None:
            return None
        try:
            previous = flow_runs.read(connection, flow_run_id)
        except NotFound as error:
            if not flow_runs.says_deleted(error):
                raise
            raise LookupFailed(
                f"The previous flow run {flow_run_id} is not {connection.place}: {error.said}"
            ) from error
        if str(previous.parsed.deployment_id) != deployment_id.lower():
            raise InputError(
                f"The previous flow run {flow_run_id} is of deployment "
                f"{previous.parsed.deployment_id}, not of {deployment_id}; nothing was launched"
            )
        return previous

    def _key_after(self, deployment_id: str, failed: Response[FlowRunResponse] | None) -> str:
        """Return the key of the launch that follows a failed flow run, the same in each re-run.

        By it the flow run of an attempt is found that was killed before it knew the id.
        """
        after = failed.parsed.id if failed else ""
        name = f"ue-prefect {self._instance_id} {deployment_id.lower()} {after}"
        return str(uuid5(NAMESPACE_OID, name))
