"""Waiting, and being told to stop."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from tests.unit.processes import ran
from tests.unit.responses import Clock
from ue_prefect.errors import Cancelled
from ue_prefect.prefect.waiting import GRACE, RESERVE, Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long something takes, whether or not it is cancelled meanwhile."""
    began = time.monotonic()
    with suppress(Cancelled):
        work()
    return time.monotonic() - began


def later(work: Callable[[], object], seconds: float = 0.05) -> threading.Timer:
    timer = threading.Timer(seconds, work)
    timer.start()
    return timer


@pytest.fixture
def event() -> Iterator[threading.Event]:
    """What work on another thread waits for; set when the test is over."""
    event = threading.Event()
    yield event
    event.set()


# Being told to stop.


def test_a_pause_ends_when_it_is_cancelled_on_another_thread() -> None:
    cancellation = Cancellation()
    later(cancellation.cancel)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        cancellation.pause(30)
    assert time.monotonic() - began < 5


def test_a_pause_that_nobody_cancels_ends_by_itself() -> None:
    assert 0.01 <= seconds_of(lambda: Cancellation().pause(0.01)) < 5


def test_once_cancelled_no_pause_begins() -> None:
    clock = Clock()
    cancellation = clock.cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled):
        cancellation.pause(30)
    with pytest.raises(Cancelled):
        cancellation.check()
    assert clock.pauses == []


@pytest.mark.parametrize("doing", ["pause", "run", "run a change", "settle"])
def test_cancel_returns_at_once_from_any_thread_whatever_goes_on(
    doing: str, event: threading.Event
) -> None:
    has_begun = threading.Event()

    def wait(*_: object) -> None:
        has_begun.set()
        event.wait(30)

    def pause() -> None:
        has_begun.set()
        cancellation.pause(30)

    cancellation = Cancellation(sleep=wait if doing == "settle" else None)
    works: dict[str, Callable[[], object]] = {
        "pause": pause,
        "run": lambda: cancellation.run(wait, 30),
        "run a change": lambda: cancellation.run(wait, 30, may_have_acted=lambda: True),
        "settle": lambda: cancellation.pause(30),
    }
    if doing == "settle":
        cancellation.settle()
    waiting = threading.Thread(target=seconds_of, args=(works[doing],))
    waiting.start()
    assert has_begun.wait(10)
    taken = sorted(seconds_of(cancellation.cancel) for _ in range(100))
    assert taken[90] < 0.05  # the machine itself may stand still for longer
    event.set()
    waiting.join(10)
    assert not waiting.is_alive()


BY_SIGNAL = """
import os, signal, sys, threading, time
from ue_prefect.errors import Cancelled
from ue_prefect.prefect.waiting import Cancellation

cancellation = Cancellation()
signal.signal(signal.SIGINT, lambda *_: cancellation.cancel())
threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
began = time.monotonic()
try:
    {waiting}
except Cancelled:
    print("cancelled" if time.monotonic() - began < 3 else "late")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends the process there")
@pytest.mark.parametrize(
    "waiting",
    [
        "cancellation.pause(20)",
        "cancellation.run(lambda: time.sleep(20), 20)",
        "[cancellation.pause(0.0001) for _ in iter(int, 1)]",
    ],
)
def test_a_signal_handler_may_cancel_what_the_main_thread_is_amid(waiting: str) -> None:
    said = ran(BY_SIGNAL.format(waiting=waiting))
    assert (said.stdout, said.stderr) == ("cancelled\n", "")


# The deadline.


def test_a_cancel_leaves_a_few_seconds_to_settle() -> None:
    clock = Clock()
    cancellation = clock.cancellation()
    clock.now = 100
    cancellation.cancel()
    assert cancellation.time_left() == pytest.approx(GRACE)
    assert GRACE < 10  # when the agent kills the task


def test_a_cancel_does_not_put_off_a_nearer_deadline() -> None:
    cancellation = Clock().cancellation(timeout=2)
    cancellation.cancel()
    assert cancellation.deadline == 2


def test_settling_goes_on_after_a_cancel_and_its_waits_end_at_the_deadline(
    event: threading.Event,
) -> None:
    clock = Clock()
    cancellation = clock.cancellation()
    cancellation.cancel()
    cancellation.settle()
    cancellation.check()
    cancellation.pause(3)
    cancellation.pause(30)
    assert clock.now == pytest.approx(GRACE)
    cancellation.pause(30)
    assert clock.now == pytest.approx(GRACE)
    with pytest.raises(TimeoutError):
        cancellation.run(lambda: event.wait(30), 30)


def test_a_pause_while_settling_is_one_though_there_was_a_cancel(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    cancellation = Cancellation()
    cancellation.cancel()
    cancellation.settle()
    cancellation.pause(0.1)
    assert slept == [0.1]


def test_with_a_timeout_every_wait_ends_then_cancelled_or_not(event: threading.Event) -> None:
    clock = Clock()
    cancellation = clock.cancellation(timeout=45)
    cancellation.pause(40)
    cancellation.pause(40)
    assert clock.now == 45
    with pytest.raises(TimeoutError):
        cancellation.run(lambda: event.wait(30), 30)


def test_without_a_timeout_a_pause_may_take_a_century() -> None:
    """More than a lock of the system's can wait."""
    cancellation = Cancellation()
    later(cancellation.cancel)
    assert seconds_of(lambda: cancellation.pause(3e9)) < 5
    cancellation = Cancellation()
    later(cancellation.cancel)
    assert seconds_of(lambda: cancellation.pause(float("inf"))) < 5


# Work on another thread.


def test_work_returns_and_raises_on_the_thread_that_waits_for_it() -> None:
    cancellation = Cancellation()
    threads: list[threading.Thread] = []

    def work() -> str:
        threads.append(threading.current_thread())
        return "done"

    def fail() -> None:
        raise KeyError("x")

    assert cancellation.run(work, 5) == "done"
    assert threads[0] is not threading.current_thread()
    with pytest.raises(KeyError, match="x"):
        cancellation.run(fail, 5)


class Passing:
    """Time that passes quickly: each look at it is almost a second later."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.9
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Passing:
    """Time that passes quickly, between two looks at work, too."""
    monkeypatch.setattr("ue_prefect.prefect.waiting.LOOK", 0.001)
    return Passing()


def test_work_is_not_begun_once_it_is_cancelled() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    begun: list[int] = []
    with pytest.raises(Cancelled):
        cancellation.run(lambda: begun.append(1), 5)
    assert begun == []


def test_what_changes_nothing_is_given_up_when_it_is_cancelled(event: threading.Event) -> None:
    cancellation = Cancellation()
    later(cancellation.cancel)
    assert seconds_of(lambda: cancellation.run(lambda: event.wait(30), 30)) < 5


def test_a_change_is_heard_out_until_there_is_only_time_to_settle_it(
    clock: Passing, event: threading.Event
) -> None:
    cancellation = Cancellation(clock=clock)
    with pytest.raises(Cancelled):
        cancellation.run(
            lambda: event.wait(30),
            60,
            may_have_acted=lambda: True,
            meanwhile=cancellation.cancel,
        )
    assert RESERVE - 1 < cancellation.deadline - clock.now <= RESERVE


def test_a_change_is_not_heard_out_for_longer_than_it_may_take(
    clock: Passing, event: threading.Event
) -> None:
    cancellation = Cancellation(clock=clock)
    with pytest.raises((Cancelled, TimeoutError)):
        cancellation.run(
            lambda: event.wait(30), 5, may_have_acted=lambda: True, meanwhile=cancellation.cancel
        )
    assert clock.now < 8
    assert cancellation.time_left() > RESERVE


def test_what_is_settled_is_not_given_up_by_another_cancel(event: threading.Event) -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    cancellation.settle()

    def may_have_acted() -> bool:
        event.set()  # it ends only after the cancel was seen
        return False

    assert cancellation.run(
        lambda: event.wait(4), 5, may_have_acted=may_have_acted, meanwhile=cancellation.cancel
    )
