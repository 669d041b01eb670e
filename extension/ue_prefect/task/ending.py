"""Waits for a task's flow run, and tells what its end means for the task."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ..errors import FlowRunFailed, StartTimeout
from ..prefect.flow_runs import already_ended
from ..prefect.states import Verdict, is_final, state_name, state_type, verdict
from .fields import CANCEL, RESUME, WATCH
from .outcome import NamedEnd

if TYPE_CHECKING:
    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from .course import Course
    from .run_options import Wait

logger = logging.getLogger("ue_prefect")


def await_end(course: Course, flow_run: FlowRunResponse) -> None:
    """Wait until the flow run has ended well, if the task waits at all.

    Raises:
        UePrefectError: it did not, or its last state means an exit code of its own.
    """
    task = course.task
    if task.wait is not None:
        _wait(course, flow_run, task.wait)
        return
    course.connection.cancellation.check()
    if task.action == CANCEL:
        _check_cancelled(flow_run)
    if task.action == WATCH and verdict(flow_run) is Verdict.FAILURE:
        from .watching import Watching

        course.failure = Watching(course.connection, flow_run, None).end(flow_run)
        raise FlowRunFailed(f"Flow run {flow_run.id} has failed", flow_run)
    logger.info("Flow run %s is not waited for", flow_run.id)


def _wait(course: Course, flow_run: FlowRunResponse, wait: Wait) -> None:
    from ..prefect import polling
    from .watching import Watching

    watching = Watching(course.connection, flow_run, wait.logs)

    def observe(response: Response[FlowRunResponse]) -> None:
        course.observe(response)
        watching.look(response.parsed)

    now = course.connection.cancellation.clock()
    since = now if course.task.action == RESUME else course.since  # until now it was held
    start_limit = None if wait.start_limit is None else wait.start_limit * 60 + since - now
    failed: FlowRunFailed | None = None
    try:
        ended = polling.wait(
            course.connection,
            flow_run,
            poll_interval=wait.polling.interval,
            max_polls=wait.polling.max_polls,
            start_limit=start_limit,
            observe=observe,
        )
    except StartTimeout as error:
        cancels = course.task.cancel_flow_run
        left = f"flow run {error.flow_run.id} is left as it is, and may still start"
        logger.info("%s", course.let_go(error.flow_run) if cancels else left)
        limit = f"flow run did not start within {wait.start_limit} minutes."
        raise StartTimeout(limit, error.flow_run) from None
    except FlowRunFailed as error:
        ended, failed = error.flow_run, error
    course.failure = watching.end(ended)
    if (exit_code := wait.exit_codes.get(str(ended.state_name or ""))) is not None:
        raise NamedEnd(f"Flow run ended in state {state_name(ended)}.", ended, exit_code)
    if course.task.action == CANCEL:
        _check_cancelled(ended)
    elif failed is not None:
        raise failed


def _check_cancelled(flow_run: FlowRunResponse) -> None:
    """Raise NotChanged if a flow run has ended before it could be cancelled."""
    if is_final(flow_run) and state_type(flow_run) != "CANCELLED":
        raise already_ended(flow_run)
