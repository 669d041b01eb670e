"""Runs a task, and runs it again, in simulated time before a simulated Prefect."""

from __future__ import annotations

import logging
from contextlib import ExitStack, contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest.mock import patch
from uuid import UUID

from tests.faults import simulated_changes
from tests.faults.attempt import Attempt, taken_down
from tests.faults.hostile import API_KEY
from tests.faults.network import Network
from tests.faults.simulated_place import (
    ACCOUNT_ID,
    DEPLOYMENT_ID,
    FLOW,
    WORKSPACE_ID,
    upstream_deployment,
    upstream_id,
)
from tests.faults.simulated_prefect import SimulatedPrefect
from tests.faults.simulated_runs import SOMEBODY, Life, moment
from tests.faults.simulated_time import SimulatedCancellation, Timeline
from ue_prefect.prefect import flow_runs, logs, lookup
from ue_prefect.prefect.connection import Connection
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime, tzinfo

    from tests.faults.schedules import Schedule
    from tests.faults.simulated_runs import Run
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


class Earlier(NamedTuple):
    """A flow run that is there without the task, for it to take up.

    Attributes:
        age: seconds since it was made, when the task begins.
        due_in: seconds from then until it is due.
        is_known: else Prefect has never heard of it.
    """

    age: float = 0.0
    life: Life = Life()
    due_in: float = 0.0
    is_known: bool = True


class Upstream(NamedTuple):
    """What a launch depends on.

    Attributes:
        by_name: it is the newest flow run of a deployment, else one flow run.
        runs: of the deployment, as they come; a negative age is one that comes later.
        is_known: else Prefect has never heard of it.
    """

    by_name: bool = False
    runs: tuple[Earlier, ...] = (Earlier(),)
    is_known: bool = True


class Visit(NamedTuple):
    """Somebody changes the state of every flow run of the task's deployment at some moment."""

    at: float
    what: str = "resume"


class Killed(BaseException):
    """The process is no more. Nothing of a task can catch that."""


class Simulator:
    """The server, the network before it, the clock, and an agent that runs the task.

    Attributes:
        attempts: at running the task, in their order.
        earlier: the flow runs that were there before, in their order.
        upstream: what a launch depends on, as its author calls it.
    """

    def __init__(self, schedule: Schedule) -> None:
        self.timeline = Timeline()
        self.sleep = sleep = schedule.sleep
        if sleep is not None:
            self.timeline.at(sleep.start, lambda: self.timeline.skip(sleep.seconds))
        self.server = SimulatedPrefect(schedule)
        self.attempts: list[Attempt] = []
        self._network = Network(self.timeline, self.server, schedule)
        self._showing = schedule.showing or Showing(times=0)
        self._ids = count(10**6)
        self.earlier = [self._make(DEPLOYMENT_ID, each) for each in schedule.earlier]
        self.upstream = [self._make_upstream(*each) for each in enumerate(schedule.upstream)]
        for visit in schedule.visits:
            self.timeline.at(visit.at, lambda visit=visit: self._visit(visit))  # type: ignore[misc]

    @property
    def runs(self) -> list[Run]:
        """The flow runs that Prefect has, or had."""
        return self.server.runs

    def _make(self, deployment_id: str, earlier: Earlier, flow_run_id: str | None = None) -> str:
        age, life, due_in, is_known = earlier
        if not is_known:
            return flow_run_id or str(UUID(int=10**9, version=4))
        return self.server.make(
            deployment_id, "", -age, SOMEBODY, life, due_in=due_in, flow_run_id=flow_run_id
        ).id

    def _make_upstream(self, number: int, upstream: Upstream) -> str:
        by_name, runs, is_known = upstream
        if not by_name:
            run = runs[0]._replace(is_known=is_known)
            return self._make(OF_UPSTREAM, run, upstream_id(number * 10))
        name, deployment_id = upstream_deployment(number)
        if is_known:
            self.server.place.others[name] = deployment_id
            for each, run in enumerate(runs):
                self._make(deployment_id, run, upstream_id(number * 10 + each))
        return f"{FLOW}/{name}"

    def _visit(self, visit: Visit) -> None:
        now = self.timeline.now
        for run in self.runs:
            is_mine = run.deployment_id == DEPLOYMENT_ID and run.exists(now)
            if is_mine and visit.what == "resume":
                simulated_changes.resume(run, now, SOMEBODY, {"approved": True})
            elif is_mine and visit.what == "cancel":
                simulated_changes.cancel(run, now, SOMEBODY, is_newer=True)
            elif is_mine and run.has_failed(now):
                proposed = {"type": "SCHEDULED", "name": "AwaitingRetry"}
                simulated_changes.retry(run, now, SOMEBODY, proposed)

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
        attempt = Attempt(
            len(self.attempts), self.server.place.deployment_id, fields, self.timeline.now
        )
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
        for at, act in ((kill, die), (cancel, stop)):
            if at is not None and at.seconds is not None:
                self.timeline.at(attempt.began + at.seconds, act)
        try:
            with taken_down(attempt, level), _calendar(self.timeline):
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


@contextmanager
def _calendar(timeline: Timeline) -> Iterator[None]:
    """Have the extension's calendar show the simulated time."""
    with ExitStack() as stack:
        for module in (flow_runs, logs):
            stack.enter_context(patch.object(module, "datetime", _Calendar(timeline)))
        yield


class _Calendar:
    """Stands for `datetime` where only the present is asked for."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline

    def now(self, _: tzinfo) -> datetime:
        return moment(self._timeline.now)


OF_UPSTREAM = "0000000d-0000-4000-8000-999999999999"
"""The deployment of a flow run that a launch depends on by its id."""


def task_fields(**more: Any) -> dict[str, Any]:
    """Return the fields of a task that launches with one request."""
    return {
        "credentials": {"user": ACCOUNT_ID, "password": API_KEY},
        "workspace": [WORKSPACE_ID],
        "deployment": [DEPLOYMENT_ID],
        **more,
    }
