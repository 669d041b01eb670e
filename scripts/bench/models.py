"""What reading one flow run takes with the client's model, beside Prefect's own.

    python -m scripts.bench.models

Two processes take turns, each with nothing but its own packages: the client of this project, and
the model of prefect 3.8.8, which is compiled code of pydantic's core. Each reads a response of a
real Prefect, ``json.loads`` included, for many flow runs of one deployment: the same but for
the ids of the flow run and of its state. They are compared pair by pair.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from scripts.bench.imports import CLIENT_PATH, compare, printed_by
from scripts.environments import ROOT
from scripts.sandbox.environment import ensure_prefect

if TYPE_CHECKING:
    from pathlib import Path

MOST = 0.8
"""The ratio that the project promises not to exceed."""

PREFECT = "3.8.8"

RESPONSE = ROOT / "tests" / "flow_run_of_2.18.1.json"
"""What a real Prefect server said of a flow run that has ended."""

OURS = "from prefect_rest.models import FlowRunResponse; read = FlowRunResponse.from_dict"
PREFECTS = "from prefect.client.schemas.objects import FlowRun; read = FlowRun.model_validate"

TIMED = """
{}
import json, sys, time, uuid
with open(sys.argv[1]) as file:
    response = file.read()
run = json.loads(response)  # and what is made at the first use
read(run)
own = [run["id"], run["state"]["id"], run["state"]["state_details"]["transition_id"]]
responses = []
for _ in range({}):
    responses.append(response)
    for each in own:
        responses[-1] = responses[-1].replace(each, str(uuid.uuid4()))
started = time.perf_counter()
for response in responses:
    read(json.loads(response))
print((time.perf_counter() - started) / len(responses) * 1e6)
"""
READS = 3000


def microseconds(python: str | Path, read: str, **environ: str) -> float:
    """Return how long an interpreter takes to read a flow run once."""
    return printed_by(python, TIMED.format(read, READS), str(RESPONSE), **environ)


def measure(pairs: int) -> list[tuple[float, float]]:
    """Return the microseconds of the client and of Prefect's own model, pair by pair."""
    prefect = ensure_prefect(PREFECT)
    return [
        (
            microseconds(sys.executable, OURS, PYTHONPATH=CLIENT_PATH),
            microseconds(prefect, PREFECTS),
        )
        for _ in range(pairs)
    ]


def main() -> int:
    """Print the comparison; 1 when ours takes more than is promised."""
    names = ("reading a flow run with prefect_rest", f"with the model of prefect {PREFECT}")
    return compare(measure, *names, unit="µs", most=MOST)


if __name__ == "__main__":
    sys.exit(main())
