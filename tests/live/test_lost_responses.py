"""Changes of a flow run's state whose responses are lost, and an outage then that outlasts the run.

Asked a second time, Prefect would do a second time what it did already.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from doubles.bank import bank
from tests.live import faults
from tests.live.real_runs import ENDED, HELD
from tests.live.run_control import FAILURE, RESUME, RETRY, SUCCESS, WATCHED, ending, flow_run_id_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from doubles.agent import Agent, FinishedTask
    from doubles.cloud_front import Forward, Request, Response
    from scripts.sandbox.server import PrefectServer
    from tests.live.real_runs import RealRuns
    from tests.live.slow_tasks import SlowTasks

pytestmark = [pytest.mark.live, pytest.mark.usefixtures("slow_tasks")]

EARLY = 2  # requests
SOON = {"retry_after": "1"}
SETTLED = 3.0  # seconds in which a run that was asked for twice would begin once more


class Outage:
    """Loses the response to the first change, and from then on everything, as long as is wanted.

    Args:
        change: the last part of the path that the change is asked for by.
        is_over: tells when all is as before.
        spoil: the response to the change, which Prefect has carried out.
    """

    def __init__(
        self,
        change: str,
        is_over: Callable[[], bool],
        spoil: Callable[[Response], Response] = faults.hung_up,
    ) -> None:
        self._path = f"/{change}"
        self._is_over = is_over
        self._spoil = spoil
        self._lock = threading.Lock()
        self._has_begun = False
        self._lost = 0
        self.changes = 0

    def __call__(self, request: Request, forward: Forward) -> Response:
        to_prefect = faults.patient(forward)
        is_change = request.target.endswith(self._path)
        with self._lock:
            is_first = is_change and not self._has_begun
            is_away = self._has_begun and not self._is_over()
            self._has_begun = self._has_begun or is_first
            if is_change and not is_away:
                self.changes += 1
            self._lost += is_away
        if is_away:
            # Who asks waits longer each time, unless told how long.
            is_early = self._lost <= EARLY
            return faults.hung_up(faults.page(200)) if is_early else faults.refusal(503, **SOON)
        response = to_prefect(request)
        return self._spoil(response) if is_first else response


@dataclass(frozen=True)
class Case:
    """A change that is lost, how the task ends, and the flow run's states by then.

    Attributes:
        states: how often it has had each of some states.
        ends_as: nobody runs it, and the test ends it in a state of that type.
        outlasts: the outage that follows lasts until the flow run has ended.
    """

    action: str
    flow_run_id: str
    states: dict[str, int]
    end: tuple[int, str] = SUCCESS
    ends_as: str = ""
    outlasts: bool = True
    spoil: Callable[[Response], Response] = faults.hung_up


def busy(_: Response) -> Response:
    return faults.refusal(503)


def test_a_change_whose_response_is_lost_happens_once(
    agent: Agent, prefect_server: PrefectServer, real_runs: RealRuns, slow_tasks: SlowTasks
) -> None:
    crashed = slow_tasks.flow_runs["crashed"]
    failed = [real_runs.made("FAILED") for _ in range(3)]
    held, paused = real_runs.made(**HELD), real_runs.made("PAUSED")
    assert real_runs.await_process_end(crashed)["state_type"] == "CRASHED"
    once = {"AwaitingRetry": 1}
    cases = [
        Case(RETRY, crashed, {**once, "Running": 2}),
        Case(RETRY, failed[0], once, ends_as="COMPLETED", outlasts=False),
        Case(RETRY, failed[1], once, ends_as="COMPLETED", spoil=busy),
        # It is FAILED as it was before, and was retried all the same.
        Case(RETRY, failed[2], {**once, "Failed": 2}, FAILURE, ends_as="FAILED"),
        Case(RESUME, held, {"Resuming": 1}, ends_as="COMPLETED"),
        Case(RESUME, paused, {"Running": 1}, ends_as="COMPLETED", spoil=busy),
    ]

    def play(case: Case) -> tuple[FinishedTask, int]:
        since = real_runs.read(case.flow_run_id)["state_id"]

        def is_over() -> bool:
            now = real_runs.read(case.flow_run_id)
            if case.ends_as and now["state_type"] in ("SCHEDULED", "RUNNING"):
                real_runs.end(case.flow_run_id, case.ends_as)
                return not case.outlasts
            is_ended = now["state_type"] in ENDED and now["state_id"] != since
            return is_ended or not case.outlasts

        outage = Outage("set_state" if case.action == RETRY else "resume", is_over, case.spoil)
        with bank(prefect_server.api_url, intercept=outage) as cloud:
            fields = cloud.fields(action=case.action, flow_run=case.flow_run_id, **WATCHED)
            return agent.run(fields, timeout=90), outage.changes

    with ThreadPoolExecutor(len(cases)) as pool:
        played = list(pool.map(play, cases))
    time.sleep(SETTLED)
    for case, (task, changes) in zip(cases, played, strict=True):
        assert ending(task) == case.end, (case, task.stderr)
        assert flow_run_id_of(task) == case.flow_run_id
        assert changes == 1, case
        history = real_runs.history(case.flow_run_id)
        assert {name: history.count(name) for name in case.states} == case.states, case
        assert real_runs.state(case.flow_run_id) in ENDED, case
    assert real_runs.read(crashed)["run_count"] == 2
