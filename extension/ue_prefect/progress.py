"""What a task has come to: shown as it changes, and settled when the task is cancelled."""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from . import flow_run
from .errors import Cancelled, UePrefectError
from .report import log_line, output_fields
from .retry import Patience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from .connection import Connection

CANCEL_TIMEOUT = 6.0
"""Seconds that a cancelled task waits for an answer; the agent kills it after 10."""

CANCEL_END = 9.0
"""Seconds after which a cancelled task has also found and settled its flow run."""

CANCEL_PATIENCE = Patience(tries=3, answer=3.0, longest_pause=1.0)

NO_FLOW_RUN = "no flow run was launched"

logger = logging.getLogger("UNV")


class Progress:
    """What is known of a task's flow run, to the thread that runs the task and one that cancels it.

    Args:
        show: is given the output fields whenever they change.
        clock: tells seconds that only ever grow.
        sleep: waits a number of seconds; None waits less when the task is cancelled meanwhile.
        new_id: makes up ids that nobody has used.

    Attributes:
        latest: Prefect's last answer about the flow run; None before the first.
    """

    def __init__(
        self,
        show: Callable[[dict[str, str]], object],
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], object] | None,
        new_id: Callable[[], UUID],
    ) -> None:
        self.latest: Response[FlowRunResponse] | None = None
        self._show = show
        self._shown: dict[str, str] = {}
        self._clock = clock
        self._cancelled = threading.Event()
        self._cancelled_at = 0.0
        self._sleep = sleep or self._cancelled.wait
        self._new_id = new_id
        # Guards what follows, and is held while Prefect is asked to cancel: the task does not
        # end before that is answered.
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._cancel_flow_run = False
        self._fate = NO_FLOW_RUN

    @contextmanager
    def through(self, connection: Connection, *, cancel_flow_run: bool) -> Iterator[None]:
        """Say how Prefect can be asked, and whether a cancelled task cancels its flow run too."""
        with self._lock:
            self._connection, self._cancel_flow_run = connection, cancel_flow_run
        try:
            yield
        finally:
            with self._lock:
                self._connection = None

    def expect(self, fate: str) -> None:
        """Say what an operator who cancels the task from now on has to know."""
        with self._lock:
            self._fate = fate

    def observe(self, answer: Response[FlowRunResponse]) -> None:
        """Show and log what has changed. What a cancel could not yet know of is settled here."""
        now = answer.parsed
        with self._lock:
            is_first = self.latest is None
            self.latest = answer
            url = self._connection.flow_run_url(str(now.id)) if self._connection else ""
            shown = output_fields(now, url)
            if shown != self._shown:
                self._shown = shown
                self._show(shown)
                logger.info("%s", log_line(now, url if is_first else ""))
            if is_first and self._cancelled.is_set():
                self._settle()

    def cancel(self) -> None:
        """Stop the task, from whatever thread, at any time, repeatedly."""
        with self._lock:
            if not self._cancelled.is_set():
                self._cancelled_at = self._clock()
                self._cancelled.set()
                logger.info("The task is cancelled")
                self._settle()

    def settle_launch(self, connection: Connection, idempotency_key: str) -> None:
        """Find and settle what a cancelled launch has made, if its answer was lost or is late."""
        try:
            with connection.twin(self._haste(requests=3)) as twin:
                answer = flow_run.find(twin, idempotency_key)
        except UePrefectError as error:
            logger.warning("%s", error)
        else:
            if answer is not None:
                self.observe(answer)
            else:
                self.expect("Prefect has no flow run of this launch")

    def pause(self, seconds: float) -> None:
        """Wait; less, when the task is cancelled meanwhile.

        Raises:
            Cancelled
        """
        self._sleep(min(seconds, threading.TIMEOUT_MAX))
        self.stop_if_cancelled()

    def tick(self) -> None:
        """Use the wait for an answer; end it when a cancelled task can wait no longer.

        Raises:
            Cancelled
        """
        flow_run.load_models()
        if self._cancelled.is_set() and self._clock() - self._cancelled_at > CANCEL_TIMEOUT:
            self.stop_if_cancelled()

    def stop_if_cancelled(self) -> None:
        """End a task that was cancelled.

        Raises:
            Cancelled
        """
        if self._cancelled.is_set():
            with self._lock:  # is held until the flow run is settled
                raise self.end()

    def end(self) -> Cancelled:
        """Return the error that a cancelled task ends with."""
        return Cancelled(f"The task was cancelled; {self._fate}")

    def _settle(self) -> None:
        """Leave or cancel the flow run of a cancelled task, if it has one."""
        if self.latest is None or self._connection is None:
            return
        flow_run_id = str(self.latest.parsed.id)
        if not self._cancel_flow_run:
            self._fate = f"flow run {flow_run_id} was left running"
            return
        try:
            with self._connection.twin(self._haste(requests=1)) as twin:
                result = flow_run.cancel(twin, flow_run_id, transition_id=self._new_id())
            self._fate = f"flow run {flow_run_id} was to be, {flow_run.cancel_answer(result)}"
        except UePrefectError as error:
            self._fate = f"flow run {flow_run_id} may be running on: {error}"
        logger.info("Asked to cancel: %s", self._fate)

    def _haste(self, requests: int) -> Patience:
        """Return how much a cancelled task may try for each of so many requests.

        They take a connection of their own, whose pauses no cancel ends.
        """
        left = CANCEL_END - (self._clock() - self._cancelled_at)
        each = left / requests / 2  # the last try begins as late as the budget's end
        return CANCEL_PATIENCE._replace(budget=each, answer=min(CANCEL_PATIENCE.answer, each))
