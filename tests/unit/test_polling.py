"""Waiting, with time passed in: the schedule, the number of polls, what ends the wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.answers import FLOW_RUN_ID, connected, flow_run
from ue_prefect import wait
from ue_prefect.errors import (
    Cancelled,
    ContactLost,
    FlowRunDeleted,
    FlowRunFailed,
    KeyRefused,
    PollingTimeout,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class Stage:
    """A flow run and a clock that only sleeping and slow answers move.

    Args:
        state_at: tells the state type that a poll finds at a number of seconds.
        slowness: seconds that the n-th poll's answer takes.
        refusal: answers every poll instead.
    """

    def __init__(
        self,
        state_at: Callable[[float], str],
        slowness: Callable[[int], float] = lambda _: 0.0,
        refusal: httpx.Response | None = None,
    ) -> None:
        self.now = 0.0
        self.polled_at: list[float] = []
        self.seen: list[str] = []
        self._state_at = state_at
        self._slowness = slowness
        self._refusal = refusal
        self.outage: Callable[[], httpx.Response | None] = lambda: None

    def answer(self, request: httpx.Request) -> httpx.Response:
        assert request.url.path == f"/api/flow_runs/{FLOW_RUN_ID}"
        self.polled_at.append(self.now)
        self.now += self._slowness(len(self.polled_at))
        found = httpx.Response(200, json=flow_run(self._state_at(self.now)))
        return self._refusal or self.outage() or found

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.now += seconds

    def wait(self, interval: float = 60, **more: Any) -> FlowRunResponse:
        with connected(self.answer) as connection:
            return wait(
                connection,
                FlowRunResponse.from_dict(flow_run("SCHEDULED")),
                polling_interval=interval,
                observe=lambda answer: self.seen.append(answer.parsed.state_name or ""),
                **{"sleep": self.sleep, "clock": lambda: self.now, **more},
            )


def running_until(end: float, then: str = "COMPLETED") -> Callable[[float], str]:
    return lambda now: then if now >= end else "RUNNING"


def test_the_nth_poll_is_n_intervals_after_the_launch() -> None:
    stage = Stage(running_until(200))
    assert stage.wait(60).state_type == "COMPLETED"
    assert stage.polled_at == [60, 120, 180, 240]


def test_slow_answers_do_not_shift_the_schedule() -> None:
    stage = Stage(running_until(300), slowness=lambda _: 7.5)
    stage.wait(60)
    assert stage.polled_at == [60, 120, 180, 240, 300]


def test_a_poll_that_a_slow_answer_makes_overdue_is_left_out() -> None:
    stage = Stage(running_until(400), slowness=lambda poll: 130 if poll == 2 else 0)
    stage.wait(60)
    assert stage.polled_at == [60, 120, 300, 360, 420]


def test_two_hours_of_waiting_do_not_drift() -> None:
    stage = Stage(running_until(7200), slowness=lambda poll: poll % 7 / 10)
    stage.wait(5)
    assert stage.polled_at == [5 * n for n in range(1, 1441)]


def test_max_polls_are_made_and_no_more() -> None:
    stage = Stage(running_until(1e9))
    with pytest.raises(PollingTimeout, match=r"^maximum polling timeout reached\.$") as timeout:
        stage.wait(60, max_polls=3)
    assert stage.polled_at == [60, 120, 180]
    assert stage.now == 180
    assert str(timeout.value.flow_run.id) == FLOW_RUN_ID


def test_an_end_that_the_last_poll_finds_counts() -> None:
    assert Stage(running_until(180)).wait(60, max_polls=3).state_type == "COMPLETED"


@pytest.mark.parametrize("end", ["FAILED", "CRASHED", "CANCELLED"])
def test_another_end_than_completed_is_raised_with_the_flow_run(end: str) -> None:
    with pytest.raises(FlowRunFailed, match=rf"^Flow run Reached {end} State$") as failed:
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
    def answer(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    with connected(answer) as connection:
        ended = FlowRunResponse.from_dict(flow_run("COMPLETED"))
        assert wait(connection, ended) is ended


def test_a_flow_run_without_a_state_is_still_going() -> None:
    stateless = {**flow_run("RUNNING"), "state": None, "state_type": None, "state_name": None}
    answers = [stateless, flow_run("COMPLETED")]
    with connected(lambda _: httpx.Response(200, json=answers.pop(0))) as connection:
        launched = FlowRunResponse.from_dict(stateless)
        ended = wait(connection, launched, polling_interval=1, sleep=lambda _: None)
    assert ended.state_type == "COMPLETED"


def test_a_deleted_flow_run_ends_the_wait_at_once() -> None:
    stage = Stage(running_until(0), refusal=httpx.Response(404, json={"detail": "Not found"}))
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
    assert stage.seen.count("Running") == 9 + 11


def test_an_outage_of_more_than_half_an_hour_ends_the_wait() -> None:
    stage = Stage(running_until(9000))
    stage.outage = outage(600, 9000, stage)
    with pytest.raises(ContactLost) as lost:
        stage.wait(60)
    assert str(lost.value).startswith(
        f"Flow run {FLOW_RUN_ID} was Running when Prefect last answered, 18"
    )
    assert "HTTP 503" in str(lost.value)
    assert 540 + 1800 <= stage.now < 540 + 1800 + 60


def test_polls_without_an_answer_are_counted_too() -> None:
    stage = Stage(running_until(9000))
    stage.outage = outage(0, 9000, stage)
    with pytest.raises(PollingTimeout):
        stage.wait(60, max_polls=3)
    assert sorted({at // 60 for at in stage.polled_at}) == [1, 2, 3]


def test_what_sleeping_raises_ends_the_wait() -> None:
    def stop(seconds: float) -> None:
        raise Cancelled(f"after {seconds:.0f} s")

    stage = Stage(running_until(0))
    with pytest.raises(Cancelled, match=r"^after 60 s$"):
        stage.wait(sleep=stop)
    assert stage.polled_at == []
