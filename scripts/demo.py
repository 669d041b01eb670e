"""The main job, on a real Prefect: two tasks launched by names through UAC's door and watched.

Starts a Prefect 2.18.1 server and a runner that serves real flows, puts the double of Prefect
Cloud's account routes before it, and lets the double of a Universal Agent run the extension: one
task whose flow run completes and, beside it, one whose flow run fails.
"""

from __future__ import annotations

import json
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doubles.agent import Agent
from doubles.bank import bank
from scripts.package.build import build_archive
from scripts.sandbox.environment import DEFAULT_VERSION, ensure_prefect
from scripts.sandbox.runner import FlowRunner
from scripts.sandbox.server import PrefectServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from doubles.agent import FinishedTask
    from doubles.bank import Bank

PARAMETERS = {
    "settlement/nightly": {"amount": 250, "seconds": 3.5},
    "reconciliation/month-end": {"seconds": 1.5},
}
EXPECTED = [
    (0, "Task executed successfully."),
    (1, "Execution Failed: Flow run Reached FAILED State"),
]


def main() -> int:
    """Run the demo; 0 when both tasks ended as they should."""
    say(f"Setting up Prefect {DEFAULT_VERSION} in an environment of its own")
    ensure_prefect()
    say("Building the archive, starting a Prefect server and a runner with its flows")
    with (
        tempfile.TemporaryDirectory() as folder,
        PrefectServer() as server,
        FlowRunner(server),
        bank(server.api_url) as cloud,
    ):
        agent = Agent(build_archive(Path(folder)))
        say(f"Prefect is at {server.api_url}, its Cloud double at {cloud.front.api_url}")
        say("Launching by names: workspace Payments, and two deployments\n")
        finished = run_side_by_side(cloud, agent)
    for deployment, task in zip(PARAMETERS, finished, strict=True):
        show(deployment, task)
    ended = [(task.exit_code, task.message) for task in finished]
    print()
    say("Both ended as they should" if ended == EXPECTED else f"{ended} is not {EXPECTED}")
    return 0 if ended == EXPECTED else 1


def run_side_by_side(cloud: Bank, agent: Agent) -> list[FinishedTask]:
    """Run one task for each deployment, all at once, and print states as they change."""
    running = [
        agent.start(fields(cloud, deployment), on_update=printer(deployment))
        for deployment in PARAMETERS
    ]
    return [task.wait() for task in running]


def fields(cloud: Bank, deployment: str) -> dict[str, Any]:
    """Return what the author of such a task fills in."""
    return cloud.fields(
        deployment=deployment,
        additional_parameters=True,
        parameters_json=json.dumps({"parameters": PARAMETERS[deployment], "tags": ["demo"]}),
        wait=True,
        polling_interval=1,
        extension_output="Include latest Flow Run information",
    )


def printer(deployment: str) -> Callable[[float, dict[str, Any]], None]:
    """Return what prints a task's output fields, one line for each change."""

    def print_update(seconds: float, shown: dict[str, Any]) -> None:
        run = f"{shown['out_flow_run_name']} ({shown['out_flow_run_id']})"
        with _PRINTING:
            print(f"{seconds:6.1f} s  {deployment:26}{run:66}{shown['out_flow_run_state']}")

    return print_update


def show(deployment: str, task: FinishedTask) -> None:
    """Print all that a finished task left behind."""
    print(f"\n━━ {deployment} " + "━" * (76 - len(deployment)))
    print(f"exit code           {task.exit_code}")
    print(f"status description  {task.message}")
    for name, value in task.output_fields.items():
        print(f"{name:20}{value}")
    print("STDERR")
    print("".join(f"    {line}\n" for line in task.stderr.splitlines()), end="")
    print("EXTENSION output")
    print(task.extension_output_text)


def say(text: str) -> None:
    """Print what happens next, with the time that has passed."""
    print(f"[{time.monotonic() - _STARTED:5.1f} s] {text}", flush=True)


_STARTED = time.monotonic()
_PRINTING = threading.Lock()

if __name__ == "__main__":
    sys.exit(main())
