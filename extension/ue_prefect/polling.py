"""Waiting for a flow run: how often Prefect is asked, and how long it may give no answer."""

from __future__ import annotations

import logging
import math
import time
from typing import TYPE_CHECKING

from . import outcome
from .errors import (
    ContactLost,
    FlowRunDeleted,
    FlowRunFailed,
    NotFound,
    PollingTimeout,
    RequestError,
)
from .flow_run import read, state_name, state_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from .connection import Connection

    Observe = Callable[[Response[FlowRunResponse]], None]

MOST_OUTAGE = 1800.0
"""Seconds, half an hour, that a wait bears without an answer from Prefect."""

logger = logging.getLogger("UNV")


def wait(
    connection: Connection,
    flow_run: FlowRunResponse,
    *,
    polling_interval: float = 60,
    max_polls: int | None = None,
    observe: Observe = lambda _: None,
    most_outage: float = MOST_OUTAGE,
    sleep: Callable[[float], object] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> FlowRunResponse:
    """Poll until the flow run has COMPLETED, and return it as it was then.

    The n-th poll is due n intervals after the call. Polls that a slow answer makes overdue are
    left out, so the others stay on their schedule. A poll that Prefect does not answer is one of
    `max_polls`, and does not end the wait unless an outage goes on for too long.

    Args:
        flow_run: as it was launched or last read.
        polling_interval: seconds from poll to poll.
        max_polls: polls to make at most; None polls for as long as it takes.
        observe: is called with each answer.
        most_outage: seconds that Prefect may give no answer before the wait ends.
        sleep: waits for a number of seconds; what it raises ends the wait.
        clock: tells seconds that only ever grow.

    Raises:
        FlowRunFailed: it ended FAILED, CRASHED or CANCELLED.
        PollingTimeout: it was still going after `max_polls` polls; it is left running.
        FlowRunDeleted: Prefect no longer knows it.
        ContactLost: an outage went on for too long.
        RequestError: Prefect refused in a way that does not pass.
    """
    started = answered = clock()
    polls = intervals = 0
    while (verdict := outcome.verdict(state_type(flow_run))) is outcome.Verdict.STILL_GOING:
        if polls == max_polls:
            raise PollingTimeout(outcome.POLLING_TIMEOUT, flow_run)
        intervals = max(intervals + 1, math.ceil((clock() - started) / polling_interval))
        sleep(max(0.0, started + intervals * polling_interval - clock()))
        try:
            answer = read(connection, str(flow_run.id))
        except NotFound as error:
            raise FlowRunDeleted(
                f"Flow run {flow_run.id} is no longer in Prefect; "
                f"its last known state was {state_name(flow_run)}",
                flow_run,
            ) from error
        except RequestError as error:
            outage = clock() - answered
            if not error.may_pass:
                raise
            if outage >= most_outage:
                raise ContactLost(
                    f"Flow run {flow_run.id} was {state_name(flow_run)} when Prefect last "
                    f"answered, {outage:.0f} s ago: {error}",
                    flow_run,
                ) from error
            logger.warning(
                "Flow run %s was %s, and may go on; no answer for %.0f s: %s",
                flow_run.id,
                state_name(flow_run),
                outage,
                error,
            )
        else:
            answered = clock()
            flow_run = answer.parsed
            observe(answer)
        polls += 1
    if verdict is outcome.Verdict.FAILURE:
        raise FlowRunFailed(outcome.failure(state_type(flow_run)), flow_run)
    return flow_run
