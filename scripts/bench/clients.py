"""What a program takes until it has Prefect's first response, by client.

    python -m scripts.bench.clients [--pairs N]

Whole processes, each a fresh interpreter that imports a client and reads one flow run from a real
Prefect server: this project's two ways in, httpx alone, and Prefect's own client of two versions,
each with a server of its version. They take turns, so that a slow moment of the machine meets all,
and are compared round by round. Linux only: ``/proc`` tells a process's peak of memory.

Out: ``docs/figures/clients.json``; exit code 1 when ours costs more, beside a client of Prefect's,
than the project promises.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx

from scripts.environments import ROOT, ensure_environment
from scripts.sandbox.environment import ensure_prefect
from scripts.sandbox.server import PrefectServer
from ue_prefect import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

ROUNDS = 25

NEW, OLD = "3.8.8", "2.18.1"
"""The versions of Prefect's own client."""

LEAST_CPU_TIMES = {f"prefect {NEW}": 6.0, f"prefect {OLD}": 15.0}
LEAST_MEMORY = 2.8
"""How many times what `OURS` takes each of them takes, as the project promises: CPU time, as other
programs on the machine disturb that less, and memory."""

OURS = "ue_prefect"
FIGURES = ROOT / "docs" / "figures" / "clients.json"

# Each reads the flow run `id`.
UE_PREFECT = """
import ue_prefect
with ue_prefect.connect() as prefect:
    flow_run = prefect.flow_run(id)
"""
PREFECT_REST = """
from prefect_rest import Client
from prefect_rest.api.flow_runs import read_flow_run
with Client(url) as client:
    flow_run = read_flow_run.sync(id, client=client)
"""
HTTPX = """
import httpx
with httpx.Client(base_url=url) as client:
    flow_run = client.get(f"/flow_runs/{id}").raise_for_status().json()
"""
PREFECT_NEW = """
from prefect.client.orchestration import get_client
with get_client(sync_client=True) as client:
    flow_run = client.read_flow_run(id)
"""
# Its synchronous client reads no flow run.
PREFECT_OLD = """
import asyncio
from prefect.client.orchestration import get_client
async def read():
    async with get_client() as client:
        return await client.read_flow_run(id)
flow_run = asyncio.run(read())
"""

PROGRAM = """
import os, sys
url, id = os.environ["PREFECT_API_URL"], sys.argv[1]
{}
import time
now, cpu_seconds = time.monotonic(), time.process_time()
import json
with open("/proc/self/status") as status:
    kibibytes = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
print(json.dumps([now, cpu_seconds, kibibytes]))
"""

PACKAGES = """
from importlib.metadata import distributions
print(len({each.name for each in distributions()} - {"pip", "setuptools", "wheel"}))
"""


class Client(NamedTuple):
    """A client as it is installed.

    Attributes:
        name: as the figures have it.
        read: the part of `PROGRAM` that reads.
        python: the interpreter of its environment.
        packages: how many are installed for it, itself included.
        environ: has the server's address.
        flow_run: an id on that server.
    """

    name: str
    read: str
    python: Path
    packages: int
    environ: dict[str, str]
    flow_run: str


class Cost(NamedTuple):
    """What a process took from its start to its first response; memory is its peak."""

    seconds: float
    cpu_seconds: float
    mebibytes: float


def clients_of(server: PrefectServer) -> list[Client]:
    """Return the clients that read from a server."""
    environ = server.environ
    flow_run = create_flow_run(server.api_url)
    read = {NEW: PREFECT_NEW, OLD: PREFECT_OLD}[server.version]
    own = ensure_prefect(server.version)
    packages = count_packages(own)
    prefect = Client(f"prefect {server.version}", read, own, packages, environ, flow_run)
    if server.version == OLD:
        return [prefect]
    python = ensure_environment("clients", ROOT / "requirements" / "archive.txt") / "python"
    packages = count_packages(python)
    path = os.pathsep.join(str(ROOT / each) for each in ("extension", "generated_client"))
    with_ours = {**environ, "PYTHONPATH": path}
    return [
        Client(OURS, UE_PREFECT, python, packages + 1, with_ours, flow_run),
        Client("prefect_rest", PREFECT_REST, python, packages + 1, with_ours, flow_run),
        # All but attrs.
        Client("httpx", HTTPX, python, packages - 1, environ, flow_run),
        prefect,
    ]


def create_flow_run(api_url: str) -> str:
    """Create a flow run that has ended; return its id."""
    with httpx.Client(base_url=api_url, trust_env=False) as client:
        flow = client.post("/flows/", json={"name": "settlement"}).raise_for_status().json()
        body = {"flow_id": flow["id"], "state": {"type": "COMPLETED"}}
        return str(client.post("/flow_runs/", json=body).raise_for_status().json()["id"])


def count_packages(python: Path) -> int:
    """Return how many packages an environment has, beside what installs them."""
    return int(subprocess.run([python, "-c", PACKAGES], check=True, capture_output=True).stdout)


def cost(client: Client) -> Cost:
    """Have a client read the flow run in a fresh interpreter."""
    command = [str(client.python), "-c", PROGRAM.format(client.read), client.flow_run]
    started = time.monotonic()  # the same clock in all processes
    finished = subprocess.run(command, env=client.environ, check=True, stdout=subprocess.PIPE)
    now, cpu_seconds, kibibytes = json.loads(finished.stdout)
    return Cost(now - started, cpu_seconds, kibibytes / 1024)


def measure(rounds: int) -> dict[str, Any]:
    """Return each client's medians, and the quartiles of its ratios to ours."""
    with ExitStack() as stack:
        servers = [stack.enter_context(PrefectServer(version)) for version in (NEW, OLD)]
        clients = [client for server in servers for client in clients_of(server)]
        for client in clients:
            cost(client)  # leaves bytecode, as an installation does
        taken = [[cost(client) for client in clients] for _ in range(rounds)]
    costs = {client.name: column for client, *column in zip(clients, *taken, strict=True)}
    return {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "versions": {
            "ue-prefect": __version__,
            "httpx": httpx.__version__,
            "python": platform.python_version(),
        },
        "rounds": rounds,
        "clients": {
            client.name: {
                "packages": client.packages,
                "medians": of_each_measure(statistics.median, costs[client.name]),
                "ratios": of_each_measure(
                    statistics.quantiles, ratios(costs[client.name], costs[OURS])
                ),
            }
            for client in clients
        },
    }


def ratios(costs: Sequence[Cost], ours: Sequence[Cost]) -> list[Cost]:
    """Return how many times ours each is, round by round."""
    return [
        Cost(*(one / other for one, other in zip(*pair, strict=True)))
        for pair in zip(costs, ours, strict=True)
    ]


def of_each_measure(
    summary: Callable[[Sequence[float]], Any], costs: Sequence[Cost]
) -> dict[str, Any]:
    """Return a summary of the seconds, one of the CPU seconds and one of the memory."""
    columns = zip(*costs, strict=True)
    return {name: summary(column) for name, column in zip(Cost._fields, columns, strict=True)}


def broken_promises(figures: dict[str, Any]) -> list[str]:
    """Return a sentence for each ratio that is below what is promised."""
    broken = []
    for name, least in LEAST_CPU_TIMES.items():
        promised = {"cpu_seconds": least, "mebibytes": LEAST_MEMORY}
        for measure, at_least in promised.items():
            median = figures["clients"][name]["ratios"][measure][1]
            if median < at_least:
                broken.append(f"{name}: {median:.2f} times our {measure}, not {at_least:g}")
    return broken


def main() -> int:
    """Measure and write the figures; 1 when they are not what is promised."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=int, default=ROUNDS, help=f"rounds; default: {ROUNDS}")
    figures = measure(parser.parse_args().pairs)
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    broken = broken_promises(figures)
    print(*broken, sep="\n", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
