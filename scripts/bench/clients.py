"""What a program takes until it has Prefect's first response, by client.

    python -m scripts.bench.clients [--pairs N]

Whole processes, each a fresh interpreter that imports a client and reads a flow run from a real
Prefect server, or launches one there: this project's two ways in, httpx alone, and Prefect's own
client of two versions, each with a server of its version. They take turns, so that a slow moment of
the machine meets all, and are compared round by round. Linux only: ``/proc`` tells a process's peak
of memory.

Out: ``docs/figures/clients.json``; exit code 1 when ours costs more, beside a client of Prefect's,
than the project promises.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx

from scripts.bench.costs import Cost, medians, quartiles
from scripts.environments import ROOT, ensure_environment
from scripts.sandbox.environment import ensure_prefect
from scripts.sandbox.server import PrefectServer
from ue_prefect import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

ROUNDS = 25

NEW, OLD = "3.8.8", "2.18.1"
"""The versions of Prefect's own client."""

LEAST_TIMES = {f"prefect {NEW}": 6.0, f"prefect {OLD}": 15.0}
LEAST_MEMORY = 3.0
"""How many times what `OURS` takes to read each of them takes, as the project promises: of CPU
time, as other programs on the machine disturb that less, and of memory."""

OURS = "ue_prefect"
FIGURES = ROOT / "docs" / "figures" / "clients.json"

READ, LAUNCH_ONE = range(2)
"""What each client does."""

UE_PREFECT = """
import ue_prefect
with ue_prefect.connect() as prefect:
    prefect.{}(id)
"""
PREFECT_REST = """
from prefect_rest import Client
from prefect_rest.api.{} import {}
with Client(url) as client:
    {}.sync(id, client=client{})
"""
HTTPX = """
import httpx
with httpx.Client(base_url=url) as client:
    client.{}.raise_for_status().json()
"""
PREFECT_NEW = """
from prefect.client.orchestration import get_client
with get_client(sync_client=True) as client:
    client.{}(id)
"""
# Its synchronous client does neither.
PREFECT_OLD = """
import asyncio
from prefect.client.orchestration import get_client
async def main():
    async with get_client() as client:
        await client.{}(id)
asyncio.run(main())
"""

LAUNCH = "create_flow_run_from_deployment"
PROGRAMS = {
    OURS: [UE_PREFECT.format(each) for each in ("flow_run", "launch")],
    "prefect_rest": [
        PREFECT_REST.format("flow_runs", "read_flow_run", "read_flow_run", ""),
        PREFECT_REST.format("deployments", LAUNCH, LAUNCH, ", body={}"),
    ],
    "httpx": [
        HTTPX.format("get(f'/flow_runs/{id}')"),
        HTTPX.format("post(f'/deployments/{id}/create_flow_run', json={})"),
    ],
    f"prefect {NEW}": [PREFECT_NEW.format(each) for each in ("read_flow_run", LAUNCH)],
    f"prefect {OLD}": [PREFECT_OLD.format(each) for each in ("read_flow_run", LAUNCH)],
}
"""Of each client, how the flow run `id` is read, and how one of the deployment `id` is launched."""

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
        python: the interpreter of its environment.
        packages: how many are installed for it, itself included.
        environ: has the server's address.
        ids: of a flow run and of a deployment on that server.
    """

    name: str
    python: Path
    packages: int
    environ: dict[str, str]
    ids: tuple[str, str]


def clients_of(server: PrefectServer) -> list[Client]:
    """Return the clients of a server."""
    environ = server.environ
    ids = create(server.api_url)
    own = ensure_prefect(server.version)
    packages = count_packages(own)
    prefect = Client(f"prefect {server.version}", own, packages, environ, ids)
    if server.version == OLD:
        return [prefect]
    python = ensure_environment("clients", ROOT / "requirements" / "archive.txt") / "python"
    packages = count_packages(python)
    path = os.pathsep.join(str(ROOT / each) for each in ("extension", "generated_client"))
    with_ours = {**environ, "PYTHONPATH": path}
    return [
        Client(OURS, python, packages + 1, with_ours, ids),
        Client("prefect_rest", python, packages + 1, with_ours, ids),
        # All but attrs.
        Client("httpx", python, packages - 1, environ, ids),
        prefect,
    ]


def create(api_url: str) -> tuple[str, str]:
    """Create a flow run that has ended, and a deployment; return their ids."""
    with httpx.Client(base_url=api_url, trust_env=False) as client:

        def post(path: str, body: dict[str, object]) -> str:
            return str(client.post(path, json=body).raise_for_status().json()["id"])

        flow_id = post("/flows/", {"name": "settlement"})
        return (
            post("/flow_runs/", {"flow_id": flow_id, "state": {"type": "COMPLETED"}}),
            post("/deployments/", {"flow_id": flow_id, "name": "nightly"}),
        )


def count_packages(python: Path) -> int:
    """Return how many packages an environment has, beside what installs them."""
    return int(subprocess.run([python, "-c", PACKAGES], check=True, capture_output=True).stdout)


def cost(client: Client, what: int) -> Cost:
    """Have a client read the flow run (0), or launch one (1), in a fresh interpreter."""
    program = PROGRAM.replace("{}", PROGRAMS[client.name][what])
    command = [str(client.python), "-c", program, client.ids[what]]
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
            cost(client, READ)  # leaves bytecode, as an installation does
        taken = [
            {client.name: (cost(client, READ), cost(client, LAUNCH_ONE)) for client in clients}
            for _ in range(rounds)
        ]
    return {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "versions": {
            "ue-prefect": __version__,
            "httpx": httpx.__version__,
            "python": platform.python_version(),
        },
        "rounds": rounds,
        "packages": {client.name: client.packages for client in clients},
        "read": _summaries([{name: each[READ] for name, each in one.items()} for one in taken]),
        "launch": _summaries(
            [{name: each[LAUNCH_ONE] for name, each in one.items()} for one in taken]
        ),
    }


def _summaries(taken: Sequence[Mapping[str, Cost]]) -> dict[str, Any]:
    """Return the medians of each client, and the quartiles of its ratios to ours."""
    columns = {name: [one[name] for one in taken] for name in taken[0]}
    return {
        name: {"medians": medians(costs), "ratios": quartiles(costs, columns[OURS])}
        for name, costs in columns.items()
    }


def broken_promises(figures: dict[str, Any]) -> list[str]:
    """Return a sentence for each ratio that is below what is promised."""
    broken = []
    for name, least in LEAST_TIMES.items():
        promised = {"cpu_seconds": least, "mebibytes": LEAST_MEMORY}
        for measure, at_least in promised.items():
            median = figures["read"][name]["ratios"][measure][1]
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
