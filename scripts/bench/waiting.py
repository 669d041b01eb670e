"""What tasks take that only wait, a thousand of them on one machine.

    python -m scripts.bench.waiting [--tasks N] [--interval SECONDS]

Each is a process of its own that runs the built archive, as an agent has it. A server responds that
its flow run is running; when all wait, they are measured for two polling intervals; then the flow
runs complete, and each task has to end with exit code 0. Linux only: ``/proc`` tells what is a
process's own memory. A thousand tasks want 16 GiB and six minutes.

Out: a line for each figure; exit code 1 when a task is lost.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.bench.server import Server, serving
from scripts.bench.start import AGENT_SIDE, ARCHIVE, DEPLOYMENT_ID
from scripts.package.build import build_archive

if TYPE_CHECKING:
    from collections.abc import Sequence

TASKS = 1000
INTERVAL = 60
"""Seconds from poll to poll, as a task has it by default."""

AT_ONCE = 8
"""Tasks that start at the same time."""

TICKS = os.sysconf("SC_CLK_TCK")


def start(archive: Path, api_url: str, tasks: int, interval: int) -> list[subprocess.Popen[bytes]]:
    """Start the tasks, some at a time, and return them when all have launched a flow run."""
    fields = {
        "deployment": [DEPLOYMENT_ID],
        "api_url": api_url,
        "wait": True,
        "polling_interval": interval,
    }
    isolated = [sys.executable, "-I", "-S", "-c", ARCHIVE]
    command = [*isolated, str(archive), str(AGENT_SIDE), json.dumps(fields)]
    started: list[subprocess.Popen[bytes]] = []
    for number in range(1, tasks + 1):
        while number - len(Server.launches) > AT_ONCE:
            time.sleep(0.01)
        started.append(subprocess.Popen(command, stderr=subprocess.DEVNULL, env={}))
        if number % 100 == 0:
            print(f"{number} tasks are started", flush=True)
    while len(Server.launches) < tasks:
        time.sleep(0.1)
    return started


def own_memory(process: int) -> float:
    """Return the memory that no other process shares, in MiB."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private")) / 1024


def cpu_seconds(processes: Sequence[int]) -> float:
    """Return the CPU time that processes have taken together."""
    taken = 0
    for process in processes:
        after_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        taken += int(after_name[11]) + int(after_name[12])
    return taken / TICKS


def main() -> int:
    """Measure; 1 when a task ends otherwise than its flow run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tasks", type=int, default=TASKS)
    parser.add_argument("--interval", type=int, default=INTERVAL)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, serving() as url:
        Server.state = "RUNNING"
        archive = build_archive(Path(folder))
        started = start(archive, f"{url}/api", options.tasks, options.interval)
        processes = [task.pid for task in started]
        time.sleep(options.interval)
        before, polls, began = cpu_seconds(processes), Server.reads, time.monotonic()
        time.sleep(2 * options.interval)
        minutes = (time.monotonic() - began) / 60
        cpu = (cpu_seconds(processes) - before) / minutes
        memory = sum(map(own_memory, processes))
        print(f"{options.tasks} tasks wait, with a poll each {options.interval} s:")
        print(f"  memory of their own: {memory:,.0f} MiB, {memory / options.tasks:.1f} MiB each")
        print(f"  CPU time: {cpu:.1f} s a minute, {cpu / 60:.1%} of one core")
        print(f"  requests: {(Server.reads - polls) / minutes:,.0f} a minute")
        Server.state = "COMPLETED"
        exit_codes = [task.wait(10 * options.interval) for task in started]
    lost = sum(code != 0 for code in exit_codes)
    print(f"  lost: {lost}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
