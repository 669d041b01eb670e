"""Runs a task, and runs it again, in simulated time before a simulated Prefect."""

from __future__ import annotations

import logging
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from tests.faults.attempt import Attempt, taken_down
from tests.faults.hostile import API_KEY
from tests.faults.network import Network
from tests.faults.simulated_prefect import ACCOUNT_ID, DEPLOYMENT_ID, WORKSPACE_ID, SimulatedPrefect
from tests.faults.simulated_time import SimulatedCancellation, Timeline
from ue_prefect.prefect import flow_runs, lookup
from ue_prefect.prefect.connection import Connection
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.faults.faults import Outage, Turn
    from tests.faults.simulated_runs import Life, Run
    from ue_prefect.prefect.retry import RetryPolicy
    from ue_prefect.prefect.server import Server
    from ue_prefect.prefect.waiting import Cancellation


flow_runs.load_models()


class Moment(NamedTuple):
    """When something is done to a task: after so many seconds, or at the n-th look at the clock.

    The second lies between two steps of the program, where no simulated time passes.
    """

    seconds: float | None = None
    look: int | None = None


class Sleep(NamedTuple):
    """When the agent's machine sleeps, and for how many seconds."""

    start: float
    seconds: float


class Showing(NamedTuple):
    """What an agent does that is to show output fields: how long it takes, or that it raises.

    Attributes:
        after: showings that go well and take no time; others follow after `times`.
    """

    seconds: float = 0.0
    raises: bool = False
    after: int = 0
    times: int = 1


class Killed(BaseException):
    """The process is no more. Nothing of a task can catch that."""


class Simulator:
    """The server, the network before it, the clock, and an agent that runs the task.

    Attributes:
        attempts: at running the task, in their order.
    """

    def __init__(
        self,
        life: Life,
        *,
        turns: Sequence[Turn] = (),
        outages: Sequence[Outage] = (),
        showing: Showing | None = None,
        wants_token: bool = False,
        sleep: Sleep | None = None,
    ) -> None:
        self.timeline = Timeline()
        self.sleep = sleep
        if sleep is not None:
            self.timeline.at(sleep.start, lambda: self.timeline.skip(sleep.seconds))
        self.server = SimulatedPrefect(life, wants_token=wants_token)
        self.attempts: list[Attempt] = []
        self._network = Network(self.timeline, self.server, iter(turns), outages)
        self._showing = showing or Showing(times=0)
        self._ids = count(10**6)

    @property
    def runs(self) -> list[Run]:
        """The flow runs that Prefect was made to make."""
        return self.server.runs

    def attempt(
        self,
        fields: dict[str, Any],
        *,
        instance_id: str | None = None,
        cancel: Moment | None = None,
        kill: Moment | None = None,
        level: int = logging.INFO,
    ) -> Attempt:
        """Run the task once, cancelled or killed at some moment."""
        attempt = Attempt(len(self.attempts), self.server.deployment_id, fields, self.timeline.now)
        self.attempts.append(attempt)
        looks = count(1)
        is_under_way = False

        def clock() -> float:
            look = next(looks) if is_under_way else 0
            if kill is not None and look == kill.look:
                raise Killed
            if cancel is not None and look == cancel.look:
                stop()
            return self.timeline.now

        def stop() -> None:
            if attempt.cancelled_at is None and is_under_way:
                attempt.cancelled_at = self.timeline.now
                job.cancel()

        def die() -> None:
            if is_under_way:
                raise Killed

        def connect(
            server: Server,
            *,
            policy: RetryPolicy,
            cancellation: Cancellation,
            meanwhile: Callable[[], object],
        ) -> Connection:
            connection = Connection(
                server,
                policy=policy,
                cancellation=cancellation,
                connect=lambda: self._network.line(attempt.number, attempt.asked, simulated),
                meanwhile=meanwhile,
            )
            if server.workspace is not None:
                lookup.enter_workspace(connection, server.workspace)
            return connection

        simulated = SimulatedCancellation(self.timeline, clock)
        job = Job(
            lambda output: self._show(attempt, output, simulated),
            instance_id=instance_id,
            cancellation=simulated,
            connect=connect,
            new_id=lambda: UUID(int=next(self._ids), version=4),
        )
        is_under_way = True
        for moment, act in ((kill, die), (cancel, stop)):
            if moment is not None and moment.seconds is not None:
                self.timeline.at(attempt.began + moment.seconds, act)
        try:
            with taken_down(attempt, level):
                self.timeline.pass_until(attempt.began)
                attempt.report = job.run(fields)
        except Killed:
            pass
        is_under_way = False
        attempt.ended = self.timeline.now
        return attempt

    def rest(self, seconds: float) -> None:
        """Let time go by while no task runs."""
        self.timeline.pass_until(self.timeline.now + seconds)

    def _show(
        self, attempt: Attempt, output: dict[str, str], cancellation: SimulatedCancellation
    ) -> None:
        seconds, raises, after, times = self._showing
        attempt.showings += 1
        if not after < attempt.showings <= after + times:
            attempt.shown.append(output)
        elif raises:
            raise OSError(f"the agent is gone \x1b[1m {API_KEY}\nforged")
        else:
            at = self.timeline.now + seconds
            self.timeline.at(at, lambda: attempt.shown.append(output))
            cancellation.pass_in_work(at)


def task_fields(**more: Any) -> dict[str, Any]:
    """Return the fields of a task that launches with one request."""
    return {
        "credentials": {"user": ACCOUNT_ID, "password": API_KEY},
        "workspace": [WORKSPACE_ID],
        "deployment": [DEPLOYMENT_ID],
        **more,
    }
