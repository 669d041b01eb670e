"""Calls Prefect's own `run_deployment` with each of its arguments, and prints what it returned.

Never imported: a test runs it with Prefect's client, and again with the line of its import changed.
Its arguments: the name and the id of a deployment, an idempotency key, and "sync", "async" or both.
"""

# Prefect is not installed where the types are checked.
# mypy: ignore-errors

import asyncio
import json
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from uuid import UUID

from prefect.deployments import run_deployment

LATER = datetime(2099, 3, 1, 22, tzinfo=UTC)


class Side(Enum):
    """A kind of order."""

    BUY = "buy"


def calls(deployment, deployment_id, key):
    """Return the arguments of each call."""
    everything = {
        "parameters": {
            "day": date(2026, 3, 1),
            "at": datetime(2026, 3, 1, 22, 30),
            "at_utc": datetime(2026, 3, 1, 22, 30, tzinfo=UTC),
            "id": UUID(int=17),
            "amount": Decimal("3.5"),
            "side": Side.BUY,
            "folder": Path("/data/books"),
            "nested": [{"day": date(2026, 3, 1)}],
        },
        "scheduled_time": LATER,
        "flow_run_name": "night 17",
        "timeout": 0,
        "poll_interval": 1,
        "tags": ["bank", "night"],
        "idempotency_key": key,
        "job_variables": {"env": {"FOLDER": "/data"}},
        "as_subflow": False,
        "work_queue_name": "large",
    }
    return [
        {"name": deployment, **everything},
        {"name": deployment, **everything},
        {"name": deployment_id, "scheduled_time": LATER, "timeout": 0},
        {"name": UUID(deployment_id), "scheduled_time": LATER, "timeout": 0, "as_subflow": True},
        {"name": deployment, "scheduled_time": LATER, "timeout": 0.5, "poll_interval": 0.2},
        {"name": "settlement/nightly", "timeout": None, "poll_interval": 0.5},
    ]


async def together(wanted):
    """Make all calls at once."""
    return await asyncio.gather(*(run_deployment(**call) for call in wanted))


if __name__ == "__main__":
    deployment, deployment_id, key, *ways = sys.argv[1:]
    for way in ways:
        wanted = calls(deployment, deployment_id, f"{key} {way}")
        if way == "async":
            returned = asyncio.run(together(wanted))
        else:
            returned = [run_deployment(**call) for call in wanted]
        print(json.dumps([[str(flow_run.id), flow_run.state_name] for flow_run in returned]))
