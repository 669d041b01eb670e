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
    StartTimeout,
)
from .flow_runs import read, says_deleted
from .states import Verdict, state_name, state_type, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from .connection import Connection

    Observe = Callable[[Response[FlowRunResponse]], object]

MOST_OUTAGE = 1800.0
"""Seconds, half an hour, that a wait bears without a response from Prefect."""

MOST_POLL = 60.0
"""Seconds after which a poll is not retried; the next one is due."""

LAST_LOOK = 10.0
"""Seconds that a look may take at least, however near the end of the time to wait."""

logger = logging.getLogger("ue_prefect")


class Polls:
    """The polls of one wait: when each is due, and how long they may bring nothing.

    The n-th poll is due n intervals after this was made. Polls that a slow response makes overdue
    are left out, so the others stay on their schedule.

    Args:
        interval: seconds from poll to poll.
        most: polls to make at most; None for as long as it takes.

    Attributes:
        made: how many polls there were.
        looked_at: the moments, by the clock, for which there was a look that is no poll.
        connection: for the polls: none is retried for longer than until the next one.

    Raises:
        InputError: an interval of no length, or no poll at all.
    """

    def __init__(self, connection: Connection, interval: float, most: int | None) -> None:
        if not interval > 0:
            raise InputError((Input("poll_interval"), " must be more than 0 seconds"))
        if most is not None and most < 1:
            raise InputError((Input("max_polls"), " must be at least 1"))
        policy = connection.policy
        budget = min(policy.budget, interval, MOST_POLL)
        self.connection = connection.with_policy(policy._replace(budget=budget))
        self.made = 0
        self._cancellation = connection.cancellation
        self._interval = interval
        self._most = most
        self._started = self._began = self._cancellation.clock()
        self._intervals = 0
        self.looked_at: set[float] = set()
        self._failing_since: float | None = None

    @property
    def are_over(self) -> bool:
        """There was the last poll allowed."""
        return self.made == self._most or self._cancellation.time_left() <= 0

    def await_next(self, *moments: float) -> None:
        """Wait until the next poll is due, or until the first of some moments that is earlier.

        Args:
            moments: by the clock of the connection's `cancellation`. There is one look at each,
                which is none of the polls that are counted, and may have no response.
        """
        clock = self._cancellation.clock
        no_later_than = min((one for one in moments if one not in self.looked_at), default=math.inf)
        elapsed = clock() - self._started
        intervals = max(self._intervals + 1, math.ceil(elapsed / self._interval))
        due = self._started + intervals * self._interval
        if due <= no_later_than:
            self._intervals = intervals
            self.made += 1
        else:
            self.looked_at.add(no_later_than)
        self._cancellation.pause(min(due, no_later_than) - clock())
        self._began = clock()

    def outage(self) -> float:
        """Return how many seconds there has been no response, after a poll without one."""
        now = self._cancellation.clock()
        if self._failing_since is None:  # no poll takes as long as a machine may have slept since
            self._failing_since = max(self._began, now - 2 * MOST_POLL)
        return now - self._failing_since

    def note_response(self) -> None:
        """Take down that there is no outage, or no longer one."""
        self._failing_since = None


class _Start:
    """Counts the seconds in which a flow run does not start, but not those in which it is held.

    Attributes:
        due: when it is over, by the clock.
    """

    def __init__(
        self, limit: float | None, flow_run: FlowRunResponse, clock: Callable[[], float]
    ) -> None:
        self._left = math.inf if limit is None else limit
        self._clock = clock
        self._since = clock()
        self._run_count = _run_count(flow_run)
        self._is_started = False
        self._is_held = False
        self.note(flow_run)

    def note(self, flow_run: FlowRunResponse) -> None:
        """Take down a state. Raises StartTimeout when the time is over, and it has not started."""
        now, state = self._clock(), state_type(flow_run)
        if not self._is_held:
            self._left -= now - self._since
        self._since = now
        self._is_held = state == "PAUSED"
        if state == "RUNNING" or _run_count(flow_run) > self._run_count:
            self._is_started = True
        if state in ("SCHEDULED", "PENDING") and not self._is_started and self._left <= 0:
            raise StartTimeout(f"Flow run {flow_run.id} has not started", flow_run)

    @property
    def due(self) -> float:
        if self._is_started or self._is_held or self._left <= 0:
            return math.inf
        return self._since + self._left


def _run_count(flow_run: FlowRunResponse) -> int:
    """Return how often the flow run has run; 0 for what is no number."""
    return flow_run.run_count if isinstance(flow_run.run_count, int) else 0


def wait(
    connection: Connection,
    flow_run: FlowRunResponse,
    *,
    poll_interval: float = 60,
    max_polls: int | None = None,
    start_limit: float | None = None,
    timeout: float | None = None,
    at_once: bool = False,
    observe: Observe = lambda _: None,
    most_outage: float = MOST_OUTAGE,
) -> FlowRunResponse:
    """Poll until the flow run has COMPLETED, and return it as it was then.

    The n-th poll is due n intervals after the call. A poll without a response is one of
    `max_polls`, and does not end the wait unless an outage goes on for too long.

    Args:
        flow_run: as it was launched or last read.
        poll_interval: seconds from poll to poll.
        max_polls: polls to make at most; None polls for as long as it takes.
        start_limit: seconds from the call in which it has to start; those in which it is PAUSED do
            not count. None gives it as long as it takes.
        timeout: seconds from the call in which it has to end; None waits for as long as it takes.
        at_once: look at it first, and then poll.
        observe: is called with each response.
        most_outage: seconds from the first failed poll on, after which another one ends the wait.

    Raises:
        InputError: an interval of no length, or no poll at all.
        FlowRunFailed: it ended FAILED, CRASHED or CANCELLED.
        PollingTimeout: it was still going after `max_polls` polls, at the `timeout`, or at that of
            the connection's `cancellation`; it is left running.
        StartTimeout: it was still SCHEDULED or PENDING after `start_limit`; it is left like that.
        FlowRunDeleted: Prefect no longer knows it.
        ContactLost: an outage went on for too long.
        RequestError: Prefect refused in a way that does not pass.
        Cancelled: the connection's `cancellation` was asked for.
    """
    if timeout is not None and not timeout >= 0:
        raise InputError((Input("timeout"), " must be 0 seconds or more"))
    clock = connection.cancellation.clock
    end = clock() + (math.inf if timeout is None else timeout)
    polls = Polls(connection, poll_interval, max_polls)
    start = _Start(start_limit, flow_run, clock)
    is_due = at_once
    while (found := verdict(flow_run)) is Verdict.STILL_GOING:
        if not is_due:
            is_late = clock() >= end or end in polls.looked_at
            if polls.are_over or is_late:
                over = f"{timeout} s" if is_late else f"{polls.made} polls"
                raise PollingTimeout(
                    f"Flow run {flow_run.id} was still {state_name(flow_run)} after {over}",
                    flow_run,
                )
            polls.await_next(start.due, end)
        is_due = False
        try:
            left = max(end - clock(), LAST_LOOK)
            response = read(polls.connection.within(left), str(flow_run.id))
        except RequestError as error:
            _bear(error, flow_run, polls.outage(), most_outage)
        else:
            polls.note_response()
            flow_run = response.parsed
            observe(response)
            start.note(flow_run)
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
    if is_refused(error):
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


def is_refused(error: RequestError) -> bool:
    """Tell whether Prefect itself refuses, so that a later poll will bring nothing else.

    Anything else says nothing of a flow run; nor does a 404 that does not speak of it.
    """
    is_refused = isinstance(error, Refused) and error.is_prefects
    return is_refused and not error.may_pass and not isinstance(error, NotFound)
