"""How long a form waits for its list of deployments.

    python -m scripts.bench.choices [--deployments N]

The archive, run as an agent runs it, lists all deployments of a real Prefect server. A front before
it keeps the responses, and gives each after the time that one takes to come from Prefect Cloud: how
quickly this machine's Prefect reads its database is not what is measured. The agent gives it 60 s.

Out: a line with the seconds; exit code 1 when they are more than is promised.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from doubles.agent import Agent
from doubles.bank import bank
from scripts.package.build import build_archive
from scripts.sandbox.server import PrefectServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from doubles.cloud_front import Request, Response

DEPLOYMENTS = 5000
FLOWS = 100
DELAY = 0.05
"""Seconds from a request to its response."""

MOST_SECONDS = 3.0
TIMES = 6


def create_deployments(api_url: str, number: int) -> None:
    """Create deployments of `FLOWS` flows, and say how far it is."""
    with httpx.Client(base_url=api_url, timeout=60, trust_env=False) as client:

        def post(path: str, body: dict[str, object]) -> str:
            return str(client.post(path, json=body).raise_for_status().json()["id"])

        flows = [post("/flows/", {"name": f"flow {each:03}"}) for each in range(FLOWS)]

        def create(each: int) -> None:
            post("/deployments/", {"name": f"nightly {each:04}", "flow_id": flows[each % FLOWS]})

        with ThreadPoolExecutor(4) as pool:
            for done, _ in enumerate(pool.map(create, range(number)), 1):
                if done % 500 == 0:
                    print(f"{done} of {number} deployments are made", flush=True)


class Front:
    """Responds as usual to a request's first time, and then again so, after `DELAY`."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, bytes], Response] = {}

    def __call__(self, request: Request, usual: Callable[[Request], Response]) -> Response:
        asked = (request.target, request.body)
        if asked not in self._kept:
            self._kept[asked] = usual(request)
        time.sleep(DELAY)
        return self._kept[asked]


def main() -> int:
    """Measure; 1 when the list takes longer than is promised."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--deployments", type=int, default=DEPLOYMENTS)
    number = parser.parse_args().deployments
    with tempfile.TemporaryDirectory() as folder, PrefectServer("2.18.1") as server:
        agent = Agent(build_archive(Path(folder)))
        create_deployments(server.api_url, number)
        taken = []
        with bank(server.api_url, intercept=Front()) as cloud:
            for _ in range(TIMES):
                started = time.perf_counter()
                chosen = agent.choices("deployment", cloud.fields())
                taken.append(time.perf_counter() - started)
                if len(chosen.values) != number:
                    sys.exit(f"{len(chosen.values)} of {number} deployments: {chosen.message}")
    seconds = statistics.median(taken[1:])
    print(f"{number} deployments, {DELAY * 1000:.0f} ms a request: {seconds:.2f} s")
    return 1 if seconds > MOST_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
