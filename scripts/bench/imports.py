"""What importing the client's launch and read operations costs, beside httpx and attrs alone.

Starts an interpreter for each of the two in turn, so that a slow moment of the machine meets both,
and compares them pair by pair. Bytecode is written once before, as an installed package has it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from scripts.environments import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST = 1.1
"""The ratio that the project promises not to exceed."""

PAIRS = 15

CLIENT_PATH = str(ROOT / "generated_client")

ALONE = "import httpx, attrs"
CLIENT = """
from prefect_rest.api.deployments import create_flow_run_from_deployment
from prefect_rest.api.flow_runs import read_flow_run
from prefect_rest.models import DeploymentFlowRunCreate, FlowRunResponse
"""


TIMED = "import time; started = time.perf_counter()\n{}\nprint(time.perf_counter() - started)"


def seconds(imports: str, **environ: str) -> float:
    """Return how long a fresh interpreter takes for some imports, its own start not counted."""
    return printed_by(sys.executable, TIMED.format(imports), **environ)


def printed_by(python: str | Path, program: str, *arguments: str, **environ: str) -> float:
    """Run a program in a fresh interpreter, and return the number that it prints.

    Args:
        environ: is there beside what is not Python's own of our environment.
    """
    others = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [str(python), "-c", program, *arguments]
    finished = subprocess.run(command, env=others | environ, check=True, capture_output=True)
    return float(finished.stdout)


def measure(pairs: int) -> list[tuple[float, float]]:
    """Return the seconds of importing the client, and of httpx and attrs alone, pair by pair."""
    with tempfile.TemporaryDirectory() as bytecode:
        environ = {"PYTHONPATH": CLIENT_PATH, "PYTHONPYCACHEPREFIX": bytecode}
        seconds(CLIENT, **environ)
        return [(seconds(CLIENT, **environ), seconds(ALONE, **environ)) for _ in range(pairs)]


def compare(
    measure: Callable[[int], list[tuple[float, float]]], *names: str, unit: str, most: float
) -> int:
    """Measure pairs, and print their medians and that of their ratios; 1 when that is too much."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"default: {PAIRS}")
    measured = measure(parser.parse_args().pairs)
    for name, column in zip(names, zip(*measured, strict=True), strict=True):
        print(f"{name:45} {statistics.median(column):6.1f} {unit}")
    ratio = statistics.median(one / other for one, other in measured)
    print(f"{f'ratio, median of {len(measured)} pairs in turn':45} {ratio:6.2f}, at most {most}")
    return 0 if ratio <= most else 1


def milliseconds(pairs: int) -> list[tuple[float, float]]:
    """Return what `measure` does, in milliseconds."""
    return [(client * 1000, alone * 1000) for client, alone in measure(pairs)]


def main() -> int:
    """Print the comparison; 1 when the client costs more than is promised."""
    names = ("launch and read operations with their models", "httpx and attrs alone")
    return compare(milliseconds, *names, unit="ms", most=MOST)


if __name__ == "__main__":
    sys.exit(main())
