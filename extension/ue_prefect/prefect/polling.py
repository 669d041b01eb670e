"""Waiting for a flow run: how often Prefect is asked, and how long it may give no response."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

from ..errors import (
    ContactLost,
    FlowRunDeleted,
    FlowRunFailed,
    Input,
    InputError,
    NotFound,
    PollingTimeout,
    Refused,
    RequestError,
)
from .flow_runs import read, says_deleted
from .states import Verdict, state_name, state_type, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from .connection import Connection

    Observe = Callable[[Response[FlowRunResponse]], None]

MOST_OUTAGE = 1800.0
"""Seconds, half an hour, that a wait bears without a response from Prefect."""

MOST_POLL = 60.0
"""Seconds after which a poll is not retried; the next one is due."""

logger = logging.getLogger("ue_prefect")


def wait(
    connection: Connection,
    flow_run: FlowRunResponse,
    *,
    polling_interval: float = 60,
    max_polls: int | None = None,
    observe: Observe = lambda _: None,
    most_outage: float = MOST_OUTAGE,
) -> FlowRunResponse:
    """Poll until the flow run has COMPLETED, and return it as it was then.

    The n-th poll is due n intervals after the call. Polls that a slow response makes overdue are
    left out, so the others stay on their schedule. A poll without a response is one of
    `max_polls`, and does not end the wait unless an outage goes on for too long.

    Args:
        flow_run: as it was launched or last read.
        polling_interval: seconds from poll to poll.
        max_polls: polls to make at most; None polls for as long as it takes.
        observe: is called with each response.
        most_outage: seconds from the first failed poll on, after which another one ends the wait.

    Raises:
        InputError: an interval of no length, or no poll at all.
        FlowRunFailed: it ended FAILED, CRASHED or CANCELLED.
        PollingTimeout: it was still going after `max_polls` polls, or at the `timeout` of the
            connection's `cancellation`; it is left running.
        FlowRunDeleted: Prefect no longer knows it.
        ContactLost: an outage went on for too long.
        RequestError: Prefect refused in a way that does not pass.
        Cancelled: the connection's `cancellation` was asked for.
    """
    if not polling_interval > 0:
        raise InputError((Input("polling_interval"), " must be more than 0 seconds"))
    if max_polls is not None and max_polls < 1:
        raise InputError((Input("max_polls"), " must be at least 1"))
    cancellation, policy = connection.cancellation, connection.policy
    budget = min(policy.budget, polling_interval, MOST_POLL)
    connection = connection.with_policy(policy._replace(budget=budget))
    started = cancellation.clock()
    failing_since: float | None = None
    polls = intervals = 0
    while (found := verdict(flow_run)) is Verdict.STILL_GOING:
        if polls == max_polls or cancellation.time_left() <= 0:
            raise PollingTimeout(
                f"Flow run {flow_run.id} was still {state_name(flow_run)} after {polls} polls",
                flow_run,
            )
        elapsed = cancellation.clock() - started
        intervals = max(intervals + 1, math.ceil(elapsed / polling_interval))
        cancellation.pause(started + intervals * polling_interval - cancellation.clock())
        began = cancellation.clock()
        try:
            response = read(connection, str(flow_run.id))
        except RequestError as error:
            now = cancellation.clock()
            if failing_since is None:  # no poll takes as long as a machine may have slept meanwhile
                failing_since = max(began, now - 2 * MOST_POLL)
            _bear(error, flow_run, now - failing_since, most_outage)
        else:
            failing_since = None
            flow_run = response.parsed
            observe(response)
        polls += 1
    if found is Verdict.FAILURE:
        raise FlowRunFailed(f"Flow run {flow_run.id} ended {state_type(flow_run)}", flow_run)
    return flow_run


def _bear(
    error: RequestError, flow_run: FlowRunResponse, outage: float, most_outage: float
) -> None:
    """Say that a poll failed, or raise what ends the wait."""
    if says_deleted(error):
        raise FlowRunDeleted(
            f"Flow run {flow_run.id} is no longer in Prefect; "
            f"its last known state was {state_name(flow_run)}",
            flow_run,
        ) from error
    # Anything else than Prefect's own refusal says nothing of the flow run; nor does a 404 that
    # does not speak of it.
    is_refused = isinstance(error, Refused) and error.is_prefects
    if is_refused and not error.may_pass and not isinstance(error, NotFound):
        raise error
    if outage >= most_outage:
        raise ContactLost(
            f"Flow run {flow_run.id} was {state_name(flow_run)} when it was last read; "
            f"since then, no usable response from Prefect for {outage:.0f} s: {error}",
            flow_run,
        ) from error
    logger.warning(
        "Flow run %s was %s, and may go on; no usable response from Prefect for %.0f s: %s",
        flow_run.id,
        state_name(flow_run),
        outage,
        error,
    )
