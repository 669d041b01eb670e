"""Time that a test passes: nobody sleeps, all goes on on one thread, and in the same order always.

What is to happen later (a request arrives, somebody cancels the task) is kept with its moment, and
happens when time is passed: from within the task's own waiting, as the task has but one thread.
"""

from __future__ import annotations

import heapq
import math
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from ue_prefect.prefect.waiting import RESERVE, Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Timeline:
    """The clock, and what is to come."""

    def __init__(self) -> None:
        self.now = 0.0
        self._coming: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()

    def at(self, moment: float, happen: Callable[[], None]) -> None:
        """Have something happen; of two things of one moment, the one first told."""
        heapq.heappush(self._coming, (moment, next(self._order), happen))

    def pass_until(self, moment: float, *, stop: Callable[[], bool] = lambda: False) -> None:
        """Let time go by, and happen what is to come by then; less, once `stop` says so."""
        while self._coming and self._coming[0][0] <= moment:
            at, _, happen = heapq.heappop(self._coming)
            self.now = max(self.now, at)
            happen()
            if stop():
                return
        self.now = max(self.now, moment)

    def skip(self, seconds: float) -> None:
        """Let time go by of which this machine knows nothing until it wakes."""
        self.now += seconds


class _GivenUp(BaseException):
    """Ends work that a real thread would be left alone with."""


class SimulatedCancellation(Cancellation):
    """A `Cancellation` whose work is done in place, and whose waits pass simulated time."""

    def __init__(self, timeline: Timeline, clock: Callable[[], float]) -> None:
        super().__init__(clock=clock)
        self._timeline = timeline
        self._end = math.inf
        self._may_have_acted: Callable[[], bool] = lambda: False
        self._is_at_work = False

    def pause(self, seconds: float) -> None:
        self.check()
        now = self._timeline.now
        end = now + max(0.0, min(seconds, self.deadline - now))
        self._timeline.pass_until(end, stop=lambda: self.is_stopping)
        self.check()

    def run(
        self,
        work: Callable[[], T],
        seconds: float,
        *,
        may_have_acted: Callable[[], bool] = lambda: False,
        meanwhile: Callable[[], object] = lambda: None,
        tick: Callable[[], object] = lambda: None,
    ) -> T:
        self.check()
        self._end, self._may_have_acted = self.clock() + seconds, may_have_acted
        meanwhile()
        tick()
        self._is_at_work = True
        try:
            return work()
        except _GivenUp:
            self.check()
            raise TimeoutError from None
        finally:
            self._is_at_work = False

    def pass_in_work(self, moment: float) -> None:
        """Let time go by in work that `run` does; as long only as `run` waits for it."""
        while self._is_at_work:
            was_to_stop = self.is_stopping
            self._timeline.pass_until(
                min(moment, max(self._limit(), self._timeline.now)),
                stop=lambda before=was_to_stop: self.is_stopping and not before,  # type: ignore[misc]
            )
            if self._timeline.now >= moment:
                return
            if self._timeline.now >= self._limit():
                raise _GivenUp
        self._timeline.pass_until(moment)

    def _limit(self) -> float:
        end = min(self._end, self.deadline)
        if not self.is_stopping:
            return end
        return end - RESERVE if self._may_have_acted() else self._timeline.now
