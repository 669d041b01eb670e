"""Waiting, and being told to stop: everything that waits is given one `Cancellation`."""

from __future__ import annotations

import math
import time
from contextlib import suppress
from threading import TIMEOUT_MAX, Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from ..errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

WorkT = TypeVar("WorkT")

GRACE = 8.8
"""Seconds from a cancel to the moment when all is settled; an agent kills the task after 10."""

RESERVE = 1.8
"""As many of those seconds are kept to settle; until then a change under way is waited for."""

LOOK = 0.1
"""Seconds between two looks at work that goes on on another thread."""


class Cancellation:
    """Tells all that waits when to stop: an event, and the moment when everything is to be over.

    Only `cancel` may be called from another thread, and from a signal handler. All waiting is done
    by one thread, or by several that have nothing to settle.

    Args:
        clock: tells seconds that only ever grow.
        sleep: waits a number of seconds; None waits less when `cancel` is called meanwhile.
        timeout: seconds from now after which no wait goes on, cancelled or not.

    Attributes:
        deadline: that moment, by `clock`; `cancel` brings it nearer.
        is_requested: `cancel` was called.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        timeout: float = math.inf,
    ) -> None:
        self.clock = clock
        self.deadline = clock() + timeout
        self.is_requested = False
        self._given_sleep = sleep
        self._sleep = sleep or self._sleep_unless_cancelled
        self._parent: Cancellation | None = None
        self._children: list[Cancellation] = []
        # Not an Event, whose methods cannot be interrupted by a signal handler that calls them; nor
        # a queue, whose module every start of a task would load.
        self._held_until_cancelled = Lock()
        self._held_until_cancelled.acquire()
        self._is_settling = False
        self._reason = "cancelled"
        self._has_ended = False

    def cancel(self) -> None:
        """Ask for the end of every wait. Returns at once, whatever goes on elsewhere."""
        if not self.is_requested:
            self.deadline = min(self.deadline, self.clock() + GRACE)
            self.is_requested = True
        self._wake()
        for child in tuple(self._children):
            child.cancel()

    def child(self) -> Cancellation:
        """Make one, to be ended by its `end`, that this one cancels and settles, too."""
        child = Cancellation(clock=self.clock, sleep=self._given_sleep, timeout=self.time_left())
        child._parent = self
        self._children.append(child)
        if self.is_requested:  # maybe before it was there
            child.cancel()
        return child

    def end(self, reason: str) -> None:
        """Cancel for good: nothing is to be settled any longer.

        Args:
            reason: what `Cancelled` says, where nobody called `cancel`.
        """
        if not self.is_requested:
            self._reason = reason
        self._has_ended = True
        self.cancel()
        if self._parent is not None and self in self._parent._children:
            self._parent._children.remove(self)

    def settle(self) -> None:
        """Let waits go on after a cancel, until the deadline: what was begun is to be settled."""
        self._is_settling = True

    @property
    def is_stopping(self) -> bool:
        """`cancel` was called, and nothing is being settled yet: nothing is to be begun."""
        return self.is_requested and (self._has_ended or not self._settles)

    @property
    def _settles(self) -> bool:
        return self._is_settling or (self._parent is not None and self._parent._settles)

    def check(self) -> None:
        """Raise Cancelled if `cancel` was called, and nothing is being settled yet."""
        if self.is_stopping:
            raise Cancelled(self._reason)

    def time_left(self) -> float:
        """Return the seconds until the deadline."""
        return self.deadline - self.clock()

    def pause(self, seconds: float) -> None:
        """Wait; not beyond the deadline. Raises Cancelled as `check` does."""
        self.check()
        self._sleep(max(0.0, min(seconds, self.time_left(), TIMEOUT_MAX)))
        self.check()

    def run(
        self,
        work: Callable[[], WorkT],
        seconds: float,
        *,
        may_have_acted: Callable[[], bool] = lambda: False,
        meanwhile: Callable[[], object] = lambda: None,
        tick: Callable[[], object] = lambda: None,
    ) -> WorkT:
        """Do some work on another thread, and return what it returns.

        Args:
            seconds: that it may take; less, when the deadline is nearer.
            may_have_acted: tells whether it may have changed something. Then its outcome is waited
                for after a cancel, too, as long as there is time to settle that.
            meanwhile: is called on this thread, once the work has begun.
            tick: is called on this thread, again and again while the work goes on.

        Raises:
            TimeoutError: it goes on beyond its time; the thread is left to itself.
            Cancelled: as `check` does.

        What the work raises is raised here.
        """
        outcome: list[tuple[WorkT, None] | tuple[None, BaseException]] = []

        def do() -> None:
            try:
                outcome.append((work(), None))
            except BaseException as error:  # noqa: BLE001 - raised on the other thread
                outcome.append((None, error))

        self.check()
        end = self.clock() + seconds
        thread = Thread(target=do, daemon=True)
        thread.start()
        meanwhile()
        while thread.is_alive():
            left = min(end, self.deadline) - self.clock()
            if self.is_requested and not (left > RESERVE and may_have_acted()):
                self.check()
            if left <= 0:
                raise TimeoutError
            thread.join(min(left, LOOK))
            tick()
        result, error = outcome[0]
        if error is not None:
            raise error
        return result  # type: ignore[return-value]  # one of the two is there

    def _sleep_unless_cancelled(self, seconds: float) -> None:
        if self._settles:
            time.sleep(seconds)
            return
        if self._held_until_cancelled.acquire(timeout=seconds):
            self._wake()  # others who wait

    def _wake(self) -> None:
        with suppress(RuntimeError):  # free already: another waiter or cancel was quicker
            self._held_until_cancelled.release()
