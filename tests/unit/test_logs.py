"""A flow run's own log: each line once, in order, and none left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest

from tests.unit.responses import connected
from tests.unit.tasks import Stage, log_id, run_id
from ue_prefect.errors import RequestError
from ue_prefect.prefect.logs import FlowRunLogs, Quiet, newest, read_logs, shown
from ue_prefect.prefect.retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prefect_rest.models import Log
    from ue_prefect.prefect.connection import Connection

RUN = UUID(run_id(0))
ONCE = RetryPolicy(budget=0)


@pytest.fixture
def connection(stage: Stage) -> Iterator[Connection]:
    stage.prefect.have("RUNNING")
    with connected(stage.prefect.response, cancellation=stage.clock.cancellation()) as connection:
        yield connection


def messages(lines: Iterator[Log] | list[Log]) -> list[str]:
    return [line.message for line in lines]


def count(stage: Stage, lines: int, *, second: Callable[[int], float] = float) -> list[str]:
    """Let there be so many lines more, one a second, and return what they say."""
    start = len(stage.prefect.logs)
    for number in range(start, start + lines):
        stage.prefect.log(f"line {number}", second(number))
    return [f"line {number}" for number in range(start, start + lines)]


# Each line once.


def test_lines_come_once_and_in_order_across_pages(stage: Stage, connection: Connection) -> None:
    lines = FlowRunLogs(connection, RUN)
    first = count(stage, 450)
    assert messages(lines.new()) == first
    assert [body["offset"] for body in stage.prefect.sent("log")] == [0, 200, 400]
    assert {body["limit"] for body in stage.prefect.sent("log")} == {200}
    assert messages(lines.new()) == []
    assert messages(FlowRunLogs(connection, RUN).new()) == first


def test_lines_of_one_moment_are_told_apart_by_their_ids(
    stage: Stage, connection: Connection
) -> None:
    lines = FlowRunLogs(connection, RUN)
    first = count(stage, 250, second=lambda _: 7.0)
    assert messages(lines.new()) == first
    second = count(stage, 3, second=lambda _: 7.0)
    assert messages(lines.new()) == second


def test_a_line_that_comes_late_comes_though_younger_ones_were_there_before(
    stage: Stage, connection: Connection
) -> None:
    """From another machine, say; up to a minute late."""
    lines = FlowRunLogs(connection, RUN)
    count(stage, 100)
    list(lines.new())
    stage.prefect.log("late", second=45)
    assert messages(lines.new()) == ["late"]


def test_what_is_long_past_is_not_read_again(stage: Stage, connection: Connection) -> None:
    lines = FlowRunLogs(connection, RUN)
    count(stage, 1000)
    list(lines.new())
    stage.prefect.bodies.clear()
    stage.prefect.asked.clear()
    list(lines.new())
    (body,) = stage.prefect.sent("log")
    assert body["logs"]["timestamp"]["after_"].startswith("2026-11-24T00:15:39")


def test_what_could_not_be_read_comes_later_and_nothing_twice(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    every = count(stage, 450)
    busy = httpx.Response(503, json={"exception_message": "database is locked"})
    stage.prefect.faults["log"] = [None, busy]
    with connected(stage.prefect.response, policy=ONCE) as connection:
        lines = FlowRunLogs(connection, RUN)
        read: list[str] = []
        with pytest.raises(RequestError):
            read.extend(line.message for line in lines.new())
        assert read == every[:200]
        assert read + messages(lines.new()) == every


def test_lines_of_another_flow_run_are_no_response(stage: Stage, connection: Connection) -> None:
    stage.prefect.log("ours")
    foreign = [{**stage.prefect.logs[0], "flow_run_id": run_id(7), "message": "another's"}]
    stage.prefect.faults["log"] = [httpx.Response(200, json=foreign)]
    assert messages(FlowRunLogs(connection, RUN).new()) == ["ours"]


@pytest.mark.parametrize(("level", "asked"), [(0, None), (40, {"ge_": 40})])
def test_only_lines_from_a_level_on_are_asked_for(
    stage: Stage, connection: Connection, level: int, asked: Any
) -> None:
    stage.prefect.log("fine")
    stage.prefect.log("broken", level=40)
    wanted = ["broken"] if level else ["fine", "broken"]
    assert messages(FlowRunLogs(connection, RUN, level).new()) == wanted
    (body,) = stage.prefect.sent("log")
    assert body["logs"].get("level") == asked
    assert body["logs"]["flow_run_id"] == {"any_": [str(RUN)]}
    assert body["sort"] == "TIMESTAMP_ASC"


# The last lines, which come after the end.


def test_lines_are_read_on_until_none_has_come_for_3_seconds(
    stage: Stage, connection: Connection
) -> None:
    stage.prefect.later = [
        (at, lambda at=at: stage.prefect.log(f"after {at} s", at))  # type: ignore[misc]
        for at in (0.6, 2.1, 4.9)
    ]
    lines = FlowRunLogs(connection, RUN)
    assert messages(lines.rest(Quiet(connection.cancellation))) == [
        "after 0.6 s",
        "after 2.1 s",
        "after 4.9 s",
    ]
    assert 7.9 <= stage.clock.now <= 8.5


def test_lines_that_never_end_are_read_for_10_seconds(stage: Stage, connection: Connection) -> None:
    stage.prefect.later = [
        (second / 2, lambda second=second: stage.prefect.log("more", second / 2))  # type: ignore[misc]
        for second in range(1, 100)
    ]
    assert len(messages(FlowRunLogs(connection, RUN).rest(Quiet(connection.cancellation)))) >= 19
    assert 10 <= stage.clock.now <= 10.5


# From Python.


def test_with_follow_they_come_until_the_flow_run_has_ended_and_a_while_after(
    stage: Stage, connection: Connection
) -> None:
    stage.prefect.log("first", 1)
    stage.prefect.later = [
        (7, lambda: stage.prefect.log("second", 7)),
        (12, lambda: setattr(stage.prefect, "state", "FAILED")),
        (16.5, lambda: stage.prefect.log("third", 16)),
    ]
    found = read_logs(connection, RUN, follow=True, poll_interval=5)
    assert messages(found) == ["first", "second", "third"]
    assert 19.5 <= stage.clock.now <= 20.5


# The newest.


@pytest.mark.parametrize("most", [10, 250])
def test_the_newest_lines_come_with_the_oldest_of_them_first(
    stage: Stage, connection: Connection, most: int
) -> None:
    every = count(stage, 450)
    assert messages(newest(connection, RUN, 0, most)) == every[-most:]
    assert max(body["limit"] for body in stage.prefect.sent("log")) <= 200


def test_a_line_is_shown_with_its_time_and_its_level(stage: Stage, connection: Connection) -> None:
    stage.prefect.log("done", 3, level=30)
    stage.prefect.log("odd", 4, level=33)
    first, second = FlowRunLogs(connection, RUN).new()
    assert shown(first) == "2026-11-24 00:00:03 WARNING done"
    assert shown(second) == "2026-11-24 00:00:04 Level 33 odd"
    assert str(first.id) == log_id(0)
