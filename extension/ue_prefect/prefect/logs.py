"""A flow run's own log: its lines, each once, while it goes on and for a while after its end."""

from __future__ import annotations

import logging
import math
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from ..errors import RequestError
from .clocks import skew
from .flow_runs import read
from .paging import PAGE, paged
from .polling import Polls
from .states import is_final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any
    from uuid import UUID

    from prefect_rest.models import Log, ReadLogsBody
    from prefect_rest.types import Response

    from .connection import Connection
    from .waiting import Cancellation

OVERLAP = timedelta(seconds=60)
"""A line may come after one that is so much younger, from another machine, say."""

LATEST = timedelta(minutes=10)
"""The same, for the last look."""

MOST_LINES = 10_000
"""Log lines that are shown at one poll; the others come at the next."""

QUIET = 3.0
"""Seconds without a new line after which no more is expected of a flow run that has ended."""

MOST_REST = 10.0
"""Seconds after a flow run's end in which its last lines are waited for."""

LOOK = 0.5
"""Seconds from one look for the last lines to the next."""

logger = logging.getLogger("ue_prefect")


def read_logs(
    connection: Connection,
    flow_run_id: UUID | str,
    *,
    level: int = 0,
    follow: bool = False,
    poll_interval: float = 5,
) -> Iterator[Log]:
    """Yield a flow run's log lines, as `Prefect.logs` does."""
    flow_run = read(connection, str(flow_run_id)).parsed
    lines = FlowRunLogs(connection, flow_run.id, level)
    yield from lines.new()
    if not follow:
        return
    polls = Polls(connection, poll_interval, None)
    while not is_final(flow_run):
        polls.await_next()
        flow_run = read(connection, str(flow_run_id)).parsed
        yield from lines.new()
    yield from lines.rest(Quiet(connection.cancellation))


class FlowRunLogs:
    """Reads the log lines of a flow run.

    Args:
        level: the least level, as Python's logging numbers it.
    """

    def __init__(self, connection: Connection, flow_run_id: UUID, level: int = 0) -> None:
        self._connection = connection
        self._flow_run_id = flow_run_id
        self._level = level
        self._seen: dict[UUID, datetime] = {}
        self._latest: datetime | None = None
        self._now = datetime.now(UTC)

    def new(self, *, overlap: timedelta = OVERLAP, end: float = math.inf) -> Iterator[Log]:
        """Yield the lines that have come since they were last read, in the order of their times.

        Args:
            overlap: how much older than the latest line they may be.
            end: by the connection's clock, when to stop; the others come later.

        Raises:
            RequestError: Prefect refused, or could not be reached. What was not read comes later.
        """
        after = self._latest - overlap if self._latest else None
        body = _body(self._flow_run_id, self._level, after)
        clock = self._connection.cancellation.clock

        def read(page: Mapping[str, Any]) -> Sequence[Log]:
            found = _read(self._connection, self._flow_run_id, page, end)
            # A machine whose clock is ahead of Prefect's must not hide the lines of others.
            self._now = datetime.now(UTC) + skew(found.headers)
            return found.parsed

        for log in paged(read, body):
            if log.id not in self._seen:
                self._seen[log.id] = log.timestamp
                known = min(log.timestamp, self._now)
                self._latest = max(self._latest or known, known)
                yield log
            if clock() >= end:
                return
        if self._latest is not None:
            kept = self._latest - LATEST
            self._seen = {key: time for key, time in self._seen.items() if time >= kept}

    def rest(self, quiet: Quiet) -> Iterator[Log]:
        """Yield the last lines of a flow run that has ended, until `quiet` says that none follow.

        A look that fails is made up for by the next.

        Raises:
            RequestError: Prefect refused in a way that does not pass.
            Cancelled: the connection's `cancellation` was asked for.
        """
        goes_on = True
        while goes_on:
            is_new = False
            with quiet.bearing():
                for line in self.new(overlap=LATEST, end=quiet.end):
                    is_new = True
                    yield line
            goes_on = quiet.goes_on(is_new=is_new)


def newest(
    connection: Connection, flow_run_id: UUID, level: int, most: int, *, end: float = math.inf
) -> list[Log]:
    """Return the newest lines of a flow run, the oldest of them first.

    Args:
        most: how many, at most.
        end: by the connection's clock, until when.

    Raises:
        RequestError: Prefect refused, or could not be reached.
    """
    from prefect_rest.models import LogSort

    def read(page: Mapping[str, Any]) -> Sequence[Log]:
        return _read(connection, flow_run_id, page, end).parsed

    body = _body(flow_run_id, level)
    body.sort, body.limit = LogSort.TIMESTAMP_DESC, min(most, PAGE)
    return list(islice(paged(read, body), most))[::-1]


class Quiet:
    """Tells how long to look for a flow run's last lines, which Prefect gets only after its end.

    Made when the flow run was seen to have ended.

    Attributes:
        end: by the clock, when there is to be no further look.
    """

    def __init__(self, cancellation: Cancellation) -> None:
        self._cancellation = cancellation
        self._newest = cancellation.clock()
        self.end = self._newest + MOST_REST

    @contextmanager
    def bearing(self) -> Iterator[None]:
        """Let a look fail, if the next may not."""
        try:
            yield
        except RequestError as error:
            if not error.may_pass:
                raise
            logger.warning("%s", error)

    def goes_on(self, *, is_new: bool) -> bool:
        """Pause before the next look; return False if there is to be none. Raises Cancelled.

        Args:
            is_new: the last look found something.
        """
        now = self._cancellation.clock()
        self._newest = now if is_new else self._newest
        if now - self._newest >= QUIET or now >= self.end:
            return False
        self._cancellation.pause(LOOK)
        return True


def shown(line: Log) -> str:
    """Return a log line as a text: when, how serious, what."""
    level = logging.getLevelName(line.level)
    return f"{line.timestamp:%Y-%m-%d %H:%M:%S} {level} {line.message}"


def _body(flow_run_id: UUID, level: int, after: datetime | None = None) -> ReadLogsBody:
    from prefect_rest import models

    of = models.LogFilter(flow_run_id=models.LogFilterFlowRunId(any_=[flow_run_id]))
    if level:
        of.level = models.LogFilterLevel(ge_=level)
    if after is not None:
        of.timestamp = models.LogFilterTimestamp(after_=after)
    return models.ReadLogsBody(logs=of, sort=models.LogSort.TIMESTAMP_ASC)


def _read(
    connection: Connection, flow_run_id: UUID, page: Mapping[str, Any], end: float
) -> Response[list[Log]]:
    from prefect_rest.api.logs import read_logs as operation

    left = max(end - connection.cancellation.clock(), 0.1)
    return connection.within(left).request(
        f"read the log of flow run {flow_run_id}",
        lambda client: operation.sync_detailed(client=client, body=page),
        is_about=lambda found: all(each.flow_run_id == flow_run_id for each in found.parsed),
    )
