"""A flow run's own log: its lines, each once, while it goes on and for a while after its end."""

from __future__ import annotations

import logging
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from .flow_runs import read
from .paging import PAGE, paginate
from .polling import Polls
from .states import Verdict, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from uuid import UUID

    from prefect_rest import Client
    from prefect_rest.models import Log, ReadLogsBody

    from .connection import Connection
    from .waiting import Cancellation

OVERLAP = timedelta(seconds=60)
"""A line may come after one that is so much younger: from another machine, say."""

MOST_LINES = 10_000
"""Log lines that are read at one look; the others come at the next."""

QUIET = 3.0
"""Seconds without a new line after which no more is expected of a flow run that has ended."""

MOST_REST = 10.0
"""Seconds after a flow run's end in which its last lines are waited for."""

LOOK = 0.5
"""Seconds from one look for the last lines to the next."""


def read_logs(
    connection: Connection,
    flow_run_id: UUID | str,
    *,
    level: int = 0,
    follow: bool = False,
    polling_interval: float = 5,
) -> Iterator[Log]:
    """Yield a flow run's log lines, each once, in the order of their times.

    Args:
        level: the least level, as Python's logging numbers it: 40 for errors.
        follow: go on until the flow run has ended, and its last lines have come.
        polling_interval: seconds from one look for new lines to the next.

    Raises:
        NotFound: Prefect does not know the flow run.
        RequestError: Prefect refused, or could not be reached.
        Cancelled: the connection's `cancellation` was asked for.
    """
    flow_run = read(connection, str(flow_run_id)).parsed
    lines = FlowRunLogs(connection, flow_run.id, level)
    yield from lines.new()
    if not follow:
        return
    polls = Polls(connection, polling_interval, None)
    while verdict(flow_run) is Verdict.STILL_GOING:
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

    def new(self) -> Iterator[Log]:
        """Yield the lines that have come since they were last read, in the order of their times.

        Raises:
            RequestError: Prefect refused, or could not be reached. What was not read comes later.
        """
        after = self._latest - OVERLAP if self._latest else None
        if after is not None:
            self._seen = {key: time for key, time in self._seen.items() if time >= after}
        body = _body(self._flow_run_id, self._level, after)
        lines = paginate(self._read, client=self._connection.client, body=body)
        for log in islice((each for each in lines if each.id not in self._seen), MOST_LINES):
            self._seen[log.id] = log.timestamp
            self._latest = max(self._latest or log.timestamp, log.timestamp)
            yield log

    def rest(self, quiet: Quiet) -> Iterator[Log]:
        """Yield the last lines of a flow run that has ended, until `quiet` says that none follow.

        Raises:
            RequestError: Prefect refused, or could not be reached.
            Cancelled: the connection's `cancellation` was asked for.
        """
        goes_on = True
        while goes_on:
            is_new = False
            for line in self.new():
                is_new = True
                yield line
            goes_on = quiet.goes_on(is_new=is_new)

    def _read(self, *, client: Client, body: ReadLogsBody) -> Sequence[Log]:  # noqa: ARG002
        return _read(self._connection, self._flow_run_id, body)


def newest(connection: Connection, flow_run_id: UUID, level: int, most: int) -> list[Log]:
    """Return the newest lines of a flow run, the oldest of them first.

    Args:
        most: how many, at most.

    Raises:
        RequestError: Prefect refused, or could not be reached.
    """
    from prefect_rest.models import LogSort

    def read(*, client: Client, body: ReadLogsBody) -> Sequence[Log]:  # noqa: ARG001
        return _read(connection, flow_run_id, body)

    body = _body(flow_run_id, level)
    body.sort, body.limit = LogSort.TIMESTAMP_DESC, min(most, PAGE)
    return list(islice(paginate(read, client=connection.client, body=body), most))[::-1]


class Quiet:
    """Tells how long to look for a flow run's last lines, which Prefect gets only after its end.

    Made when the flow run was seen to have ended.
    """

    def __init__(self, cancellation: Cancellation) -> None:
        self._cancellation = cancellation
        self._began = self._newest = cancellation.clock()

    def goes_on(self, *, is_new: bool) -> bool:
        """Pause before the next look; return False if there is to be none. Raises Cancelled.

        Args:
            is_new: the last look found something.
        """
        now = self._cancellation.clock()
        self._newest = now if is_new else self._newest
        if now - self._newest >= QUIET or now - self._began >= MOST_REST:
            return False
        self._cancellation.pause(LOOK)
        return True


def shown(line: Log) -> str:
    """Return a log line as a text: when, how serious, what."""
    return f"{line.timestamp:%Y-%m-%d %H:%M:%S} {level_name(line.level)} {line.message}"


def level_name(level: int) -> str:
    """Return what Python's logging calls a level."""
    return str(logging.getLevelName(level))


def _body(flow_run_id: UUID, level: int, after: datetime | None = None) -> ReadLogsBody:
    from prefect_rest import models

    of = models.LogFilter(flow_run_id=models.LogFilterFlowRunId(any_=[flow_run_id]))
    if level:
        of.level = models.LogFilterLevel(ge=level)
    if after is not None:
        of.timestamp = models.LogFilterTimestamp(after=after)
    return models.ReadLogsBody(logs=of, sort=models.LogSort.TIMESTAMP_ASC)


def _read(connection: Connection, flow_run_id: UUID, body: ReadLogsBody) -> Sequence[Log]:
    from prefect_rest.api.logs import read_logs as operation

    return connection.request(
        f"read the log of flow run {flow_run_id}",
        lambda client: operation.sync(client=client, body=body),
        is_about=lambda logs: all(each.flow_run_id == flow_run_id for each in logs),
    )
