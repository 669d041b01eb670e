"""A night with many tasks, and a network that drops things at random: one flow run each.

What is random comes from a seed, which the tests' names show.
"""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from doubles.bank import Bank, bank
from tests.live import faults
from tests.live.faults import LAUNCH, Faults, after, before, runs
from ue_prefect import Cancellation
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    import httpx

    from doubles.agent import Agent
    from doubles.cloud_front import Forward, Intercept, Request, Response
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live

TASKS = 50
SHARE_OF_FAULTS = 0.05
SCHEDULES = 60
MOST_FAULTS = 5  # of one launch

PASSING: list[Intercept] = [
    before(faults.hung_up(faults.page(200))),
    before(faults.refusal(408)),
    before(faults.refusal(429, retry_after="1")),
    before(faults.refusal(500)),
    before(faults.page(502)),
    before(faults.refusal(503)),
    before(faults.page(200)),
    after(faults.hung_up),
    after(faults.cut_off),
    after(faults.cut_json),
    after(lambda _: faults.page(200)),
    after(lambda _: faults.refusal(500)),
    after(lambda _: faults.page(502)),
    after(lambda _: faults.refusal(503)),
    after(lambda _: faults.page(504)),
]
"""Faults that asking again gets over; half of them come when Prefect has launched already."""

FINAL: list[Intercept] = [before(faults.refusal(status)) for status in (400, 401, 403, 409, 422)]
"""Refusals that are not asked about again."""


class Unreliable:
    """Meets a share of all requests with a fault, each from the random numbers of a seed."""

    def __init__(self, seed: int, share: float) -> None:
        self._random = random.Random(seed)  # noqa: S311 - no secret
        self._share = share
        self._lock = threading.Lock()
        self.faults = 0

    def __call__(self, request: Request, forward: Forward) -> Response:
        with self._lock:
            fault = self._random.choice(PASSING) if self._random.random() < self._share else None
            self.faults += fault is not None
        return (fault or pass_on)(request, faults.patient(forward))


def pass_on(request: Request, forward: Forward) -> Response:
    return forward(request)


@pytest.mark.parametrize("seed", [2218])
def test_fifty_tasks_at_once_launch_fifty_flow_runs(
    agent: Agent,
    prefect_server: PrefectServer,
    prefect: httpx.Client,
    deployment_id: str,
    seed: int,
) -> None:
    name = f"night-{uuid4()}"
    unreliable = Unreliable(seed, SHARE_OF_FAULTS)
    started = time.monotonic()
    with bank(prefect_server.api_url, intercept=unreliable) as cloud, ExitStack() as tasks:
        fields = cloud.fields(
            workspace=cloud.workspace_id, deployment=deployment_id, flow_run_name=name
        )
        running = [tasks.enter_context(agent.start(fields)) for _ in range(TASKS)]
        ended = [task.wait(timeout=100) for task in running]
        asked = len(cloud.front.exchanges)
    seconds = time.monotonic() - started
    print(f"{TASKS} tasks at once: {seconds:.1f} s, {asked} requests, {unreliable.faults} faults")
    assert [(task.exit_code, task.message) for task in ended] == [
        (0, "Task executed successfully.")
    ] * TASKS
    in_prefect = {str(flow_run["id"]) for flow_run in runs(prefect, name)}
    assert {task.output_fields["out_flow_run_id"] for task in ended} == in_prefect
    assert len(in_prefect) == TASKS
    assert unreliable.faults > 0


def random_schedule(seed: int) -> tuple[list[Intercept], bool]:
    """Return the faults of one launch, and whether the last one is final."""
    drawn = random.Random(seed)  # noqa: S311 - no secret
    schedule = drawn.choices(PASSING, k=drawn.randint(1, MOST_FAULTS))
    is_refused = drawn.random() < 0.2
    return [*schedule, drawn.choice(FINAL)] if is_refused else schedule, is_refused


@pytest.mark.parametrize("first_seed", [0])
def test_random_faults_never_launch_twice(
    prefect_server: PrefectServer, prefect: httpx.Client, deployment_id: str, first_seed: int
) -> None:
    def launch(seed: int) -> None:
        schedule, is_refused = random_schedule(seed)
        met = 0

        def counted(fault: Intercept) -> Intercept:
            def meet(request: Request, forward: Forward) -> Response:
                nonlocal met
                met += 1
                return fault(request, forward)

            return meet

        name = f"schedule-{seed}-{uuid4()}"
        spoiled = Faults(LAUNCH, *map(counted, schedule))
        with bank(prefect_server.api_url, intercept=spoiled) as cloud:
            job = Job(cancellation=Cancellation(sleep=briefly))
            report = job.run(fields_for(cloud, deployment_id, name))
        found = runs(prefect, name)
        assert met == len(schedule), seed
        assert len(found) == 1 or (is_refused and not found), seed
        assert report.exit_code == (0 if found else 1), (seed, report)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(launch, range(first_seed, first_seed + SCHEDULES)))


def fields_for(cloud: Bank, deployment_id: str, name: str) -> dict[str, Any]:
    return cloud.fields(workspace=cloud.workspace_id, deployment=deployment_id, flow_run_name=name)


def briefly(seconds: float) -> None:
    """Wait a tenth of the time: what is waited for is a fault that has passed already."""
    time.sleep(seconds / 10)
