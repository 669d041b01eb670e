"""Waiting, with time passed in: the schedule, the number of polls, what ends the wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.responses import FLOW_RUN_ID, Clock, connected, flow_run
from ue_prefect.errors import (
    Cancelled,
    ContactLost,
    FlowRunDeleted,
    FlowRunFailed,
    InputError,
    KeyRefused,
    PollingTimeout,
    StartTimeout,
)
from ue_prefect.prefect.polling import LAST_LOOK, wait
from ue_prefect.prefect.waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable


class Stage:
    """A flow run and a clock that only pauses and slow responses move.

    Args:
        state_at: tells the state type that a poll finds at a number of seconds.
        slowness: seconds that the n-th poll's response takes.
        refusal: is the response to every poll instead.
    """

    def __init__(
        self,
        state_at: Callable[[float], str],
        slowness: Callable[[int], float] = lambda _: 0.0,
        refusal: httpx.Response | None = None,
    ) -> None:
        self.clock = Clock()
        self.polled_at: list[float] = []
        self.seen: list[str] = []
        self._state_at = state_at
        self._slowness = slowness
        self._refusal = refusal
        self.outage: Callable[[], httpx.Response | None] = lambda: None

    def response(self, request: httpx.Request) -> httpx.Response:
        assert request.url.path == f"/api/flow_runs/{FLOW_RUN_ID}"
        self.polled_at.append(self.now)
        self.clock.now += self._slowness(len(self.polled_at))
        found = httpx.Response(200, json=flow_run(self._state_at(self.now)))
        return self._refusal or self.outage() or found

    @property
    def now(self) -> float:
        return self.clock.now

    def wait(
        self, interval: float = 60, cancellation: Cancellation | None = None, **more: Any
    ) -> FlowRunResponse:
        cancellation = cancellation or self.clock.cancellation()
        with connected(self.response, cancellation=cancellation) as connection:
            return wait(
                connection,
                FlowRunResponse.from_dict(flow_run("SCHEDULED")),
                poll_interval=interval,
                observe=lambda response: self.seen.append(response.parsed.state_name or ""),
                **more,
            )


def running_until(end: float, then: str = "COMPLETED") -> Callable[[float], str]:
    return lambda now: then if now >= end else "RUNNING"


def test_the_nth_poll_is_n_intervals_after_the_launch() -> None:
    stage = Stage(running_until(200))
    assert stage.wait(60).state_type == "COMPLETED"
    assert stage.polled_at == [60, 120, 180, 240]


def test_a_poll_that_a_slow_response_makes_overdue_is_left_out() -> None:
    stage = Stage(running_until(400), slowness=lambda poll: 130 if poll == 2 else 0)
    stage.wait(60)
    assert stage.polled_at == [60, 120, 300, 360, 420]


def test_two_hours_of_waiting_do_not_drift() -> None:
    stage = Stage(running_until(7200), slowness=lambda poll: poll % 7 / 10)
    stage.wait(30)
    assert stage.polled_at == [30 * n for n in range(1, 241)]


def test_max_polls_are_made_and_no_more() -> None:
    stage = Stage(running_until(1e9))
    with pytest.raises(PollingTimeout, match=r"was still Running after 3 polls$") as timeout:
        stage.wait(60, max_polls=3)
    assert stage.polled_at == [60, 120, 180]
    assert stage.now == 180
    assert str(timeout.value.flow_run.id) == FLOW_RUN_ID


@pytest.mark.parametrize("end", ["FAILED", "CRASHED", "CANCELLED"])
def test_another_end_than_completed_is_raised_with_the_flow_run(end: str) -> None:
    with pytest.raises(FlowRunFailed, match=rf"^Flow run {FLOW_RUN_ID} ended {end}$") as failed:
        Stage(running_until(60, end)).wait()
    assert failed.value.flow_run.state_type == end


@pytest.mark.parametrize(
    "state_type", ["SCHEDULED", "PENDING", "RUNNING", "PAUSED", "CANCELLING", "HIBERNATING"]
)
def test_states_that_are_no_end_keep_it_polling(state_type: str) -> None:
    stage = Stage(lambda now: "COMPLETED" if now > 120 else state_type)
    stage.wait(60)
    assert stage.seen == [state_type.capitalize()] * 2 + ["Completed"]


def test_a_flow_run_that_had_ended_before_is_not_polled() -> None:
    def response(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    with connected(response) as connection:
        ended = FlowRunResponse.from_dict(flow_run("COMPLETED"))
        assert wait(connection, ended) is ended


def test_a_deleted_flow_run_ends_the_wait_at_once() -> None:
    gone = httpx.Response(404, json={"detail": "Flow run not found"})
    stage = Stage(running_until(0), refusal=gone)
    with pytest.raises(FlowRunDeleted) as deleted:
        stage.wait()
    assert stage.polled_at == [60]
    assert str(deleted.value) == (
        f"Flow run {FLOW_RUN_ID} is no longer in Prefect; its last known state was Scheduled"
    )


def test_a_key_revoked_meanwhile_ends_the_wait_at_once() -> None:
    stage = Stage(running_until(0), refusal=httpx.Response(401, json={"detail": "Invalid key"}))
    with pytest.raises(KeyRefused, match=rf"read flow run {FLOW_RUN_ID}: .*Invalid key"):
        stage.wait()
    assert stage.polled_at == [60]


def outage(start: float, end: float, stage: Stage) -> Callable[[], httpx.Response | None]:
    """Return what answers 503 from one moment to another."""
    return lambda: httpx.Response(503) if start <= stage.now < end else None


def test_an_outage_is_borne_and_polls_keep_their_schedule() -> None:
    stage = Stage(running_until(3000))
    stage.outage = outage(600, 2300, stage)
    assert stage.wait(60).state_type == "COMPLETED"
    assert sorted({at // 60 for at in stage.polled_at}) == list(range(1, 51))
    assert stage.seen.count("Running") == 9 + 12  # the poll at 2280 s is retried until it is over


def test_an_outage_of_more_than_half_an_hour_ends_the_wait() -> None:
    stage = Stage(running_until(9000))
    stage.outage = outage(600, 9000, stage)
    with pytest.raises(ContactLost) as lost:
        stage.wait(60)
    assert str(lost.value).startswith(
        f"Flow run {FLOW_RUN_ID} was Running when it was last read; since then, no usable response "
    )
    assert "HTTP 503" in str(lost.value)
    assert 600 + 1800 <= stage.now < 600 + 1800 + 120


def test_polls_without_a_response_are_counted_too() -> None:
    stage = Stage(running_until(9000))
    stage.outage = outage(0, 9000, stage)
    with pytest.raises(PollingTimeout):
        stage.wait(60, max_polls=3)
    assert sorted({at // 60 for at in stage.polled_at}) == [1, 2, 3]


@pytest.mark.parametrize("interval", [1800, 3600, 86400])
def test_with_any_interval_one_failed_poll_does_not_end_the_wait(interval: float) -> None:
    """An outage counts from its first failed poll, not from the last response before it."""
    stage = Stage(running_until(2.5 * interval))
    stage.outage = outage(interval, interval + 120, stage)
    assert stage.wait(interval).state_type == "COMPLETED"


def test_two_failed_polls_more_than_half_an_hour_apart_end_the_wait() -> None:
    stage = Stage(running_until(1e9))
    stage.outage = outage(3600, 1e9, stage)
    with pytest.raises(ContactLost):
        stage.wait(3600)
    assert 7200 <= stage.now < 7260


@pytest.mark.parametrize(
    "page",
    [
        httpx.Response(404, html="<html>default backend</html>"),
        httpx.Response(404, text="404 page not found"),
        httpx.Response(404, json={"detail": "Not Found"}),
        httpx.Response(401, html="<html>Sign in</html>"),
        httpx.Response(403, html="<html>Blocked</html>"),
        httpx.Response(204),
        httpx.Response(202, json={"detail": "accepted"}),
        httpx.Response(200, json=None),
        httpx.Response(200),
    ],
)
def test_what_something_before_prefect_says_is_an_outage(page: httpx.Response) -> None:
    """Only Prefect's own words say that a flow run is deleted."""
    stage = Stage(running_until(300))
    stage.outage = lambda: page if 100 < stage.now < 200 else None
    assert stage.wait(60).state_type == "COMPLETED"


def test_a_poll_answered_with_another_flow_run_is_an_outage() -> None:
    """Neither is that one's end ours, nor is it shown."""
    other = {**flow_run("COMPLETED", "Another's"), "id": "00000000-0000-4000-8000-000000000001"}
    stage = Stage(running_until(300))
    stage.outage = lambda: httpx.Response(200, json=other) if 100 < stage.now < 200 else None
    assert str(stage.wait(60).id) == FLOW_RUN_ID
    assert set(stage.seen) == {"Running", "Completed"}


@pytest.mark.parametrize("interval", [0, -1, float("nan")])
def test_an_interval_of_no_length_is_refused(interval: float) -> None:
    with pytest.raises(InputError, match=r"^poll_interval must be more than 0 seconds$"):
        Stage(running_until(0)).wait(interval)


def test_no_poll_at_all_is_refused() -> None:
    with pytest.raises(InputError, match=r"^max_polls must be at least 1$"):
        Stage(running_until(0)).wait(max_polls=0)


def test_a_cancel_ends_the_wait_before_the_next_poll() -> None:
    stage = Stage(running_until(1e9))

    def sleep(seconds: float) -> None:
        stage.clock.sleep(seconds)
        if stage.now >= 120:
            cancellation.cancel()

    cancellation = Cancellation(clock=stage.clock, sleep=sleep)
    with pytest.raises(Cancelled):
        stage.wait(60, cancellation)
    assert stage.polled_at == [60]


def test_the_deadline_of_the_cancellation_ends_the_wait_without_another_poll() -> None:
    stage = Stage(running_until(10_000))
    cancellation = Cancellation(clock=stage.clock, sleep=stage.clock.sleep, timeout=150)
    with pytest.raises(PollingTimeout):
        stage.wait(60, cancellation)
    assert stage.polled_at == [60, 120, 150]


# The time in which a flow run has to start.


def in_turn(*states: tuple[float, str]) -> Callable[[float], str]:
    """Return the state that a flow run has been in since the last of some moments."""
    return lambda now: [state for at, state in states if at <= now][-1]


def too_late(stage: Stage, **more: Any) -> StartTimeout:
    with pytest.raises(StartTimeout) as late:
        stage.wait(60, **more)
    return late.value


@pytest.mark.parametrize("state_type", ["SCHEDULED", "PENDING"])
def test_a_flow_run_that_does_not_start_in_time_ends_the_wait(state_type: str) -> None:
    stage = Stage(lambda _: state_type)
    late = too_late(stage, start_limit=150)
    assert str(late) == f"Flow run {FLOW_RUN_ID} has not started"
    assert late.flow_run.state_type == state_type
    assert stage.polled_at == [60, 120, 150]


def test_a_flow_run_that_was_seen_running_has_started() -> None:
    """Though it waits for its retry long after the limit."""
    stage = Stage(in_turn((0, "RUNNING"), (100, "SCHEDULED"), (2000, "COMPLETED")))
    assert stage.wait(60, start_limit=90).state_type == "COMPLETED"


def test_one_whose_run_count_has_grown_has_started_though_it_was_not_seen_running() -> None:
    stage = Stage(in_turn((0, "SCHEDULED"), (600, "COMPLETED")))
    found = stage.response

    def counted(request: httpx.Request) -> httpx.Response:
        response = found(request)
        return httpx.Response(200, json={**response.json(), "run_count": 2})

    stage.response = counted  # type: ignore[method-assign]
    assert stage.wait(60, start_limit=90).state_type == "COMPLETED"


@pytest.mark.parametrize("end", ["COMPLETED", "FAILED", "CRASHED", "CANCELLED"])
def test_one_that_the_look_at_the_limit_finds_ended_has_ended(end: str) -> None:
    stage = Stage(in_turn((0, "PENDING"), (125, end)))
    if end == "COMPLETED":
        stage.wait(60, start_limit=150)
    else:
        with pytest.raises(FlowRunFailed):
            stage.wait(60, start_limit=150)
    assert stage.polled_at == [60, 120, 150]


def test_time_in_which_it_is_held_does_not_count() -> None:
    stage = Stage(in_turn((0, "SCHEDULED"), (60, "PAUSED"), (3600, "SCHEDULED")))
    too_late(stage, start_limit=150)
    assert stage.polled_at[-3:] == [3600, 3660, 3690]  # 60 s before it was held, 90 s after


def test_a_flow_run_that_is_held_from_the_beginning_has_all_of_its_time_left() -> None:
    stage = Stage(in_turn((0, "PAUSED"), (6000, "SCHEDULED")))
    held = FlowRunResponse.from_dict(flow_run("PAUSED"))
    cancellation = stage.clock.cancellation()
    with (
        connected(stage.response, cancellation=cancellation) as connection,
        pytest.raises(StartTimeout),
    ):
        wait(connection, held, poll_interval=60, start_limit=150)
    assert stage.now == 6150


@pytest.mark.parametrize(
    "failure",
    [httpx.Response(503), httpx.Response(404, html="<html>default backend</html>")],
)
def test_a_look_at_the_limit_without_a_response_is_not_repeated_out_of_turn(
    failure: httpx.Response,
) -> None:
    stage = Stage(lambda _: "SCHEDULED")
    stage.outage = lambda: failure if 140 < stage.now < 400 else None
    too_late(stage, start_limit=150)
    assert 400 <= stage.now <= 480
    assert stage.polled_at[:3] == [60, 120, 150]
    assert len(stage.polled_at) < 100


def test_a_timeout_ends_the_wait_after_one_more_look() -> None:
    stage = Stage(running_until(1e9))
    with pytest.raises(PollingTimeout, match=r"was still Running after 150 s$"):
        stage.wait(60, timeout=150)
    assert stage.polled_at == [60, 120, 150]


def test_a_timeout_holds_though_the_look_at_the_start_limit_had_no_response() -> None:
    stage = Stage(lambda _: "PENDING")
    stage.outage = outage(0, 1000, stage)
    with pytest.raises(PollingTimeout, match=r"after 20 s$"):
        stage.wait(3600, start_limit=10, timeout=20)
    assert stage.now <= 20 + LAST_LOOK


def test_a_timeout_holds_though_a_pause_ends_a_little_early() -> None:
    stage = Stage(running_until(1e9))
    early = Cancellation(clock=stage.clock, sleep=lambda pause: stage.clock.sleep(pause * 0.999))
    with pytest.raises(PollingTimeout, match=r"was still Running after 20 s$"):
        stage.wait(3600, cancellation=early, timeout=20)
    assert len(stage.polled_at) == 1


def test_a_wait_may_look_at_once() -> None:
    stage = Stage(running_until(100))
    stage.wait(60, at_once=True)
    assert stage.polled_at == [0, 60, 120]
