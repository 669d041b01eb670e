"""Where the flow runs of the simulated Prefect belong: a workspace, deployments, a work pool.

What a real 2.18.1 says of each of them gives it its shape.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.faults.simulated_runs import FLOW_RUN

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"
DEPLOYMENT_ID = "400fc9de-7351-48fc-8683-091b9c8c54a4"
OTHER_DEPLOYMENT_ID = "400fc9de-7351-48fc-8683-091b9c8c54a5"
FOREIGN_ID = "f0000000-0000-4000-8000-000000000000"
"""Of a flow run that is none of this task's; no word of it may reach an operator."""

WORKSPACE = "payments"
FLOW, DEPLOYMENT = "etl", "nightly"
POOL = "pool"

_UPSTREAM = "0000000a-0000-4000-8000-"

DOCUMENTS: dict[str, Any] = json.loads(
    Path(__file__).with_name("documents_of_2.18.1.json").read_text()
)
WORKSPACE_RECORD = {
    "account_id": ACCOUNT_ID,
    "account_name": "Northern Bank",
    "account_handle": "northern",
    "workspace_id": WORKSPACE_ID,
    "workspace_name": WORKSPACE,
    "workspace_description": "",
    "workspace_handle": WORKSPACE,
}


def upstream_id(number: int) -> str:
    """Return the id of a flow run that a launch depends on."""
    return f"{_UPSTREAM}{number:012}"


def is_upstream(flow_run_id: str) -> bool:
    return flow_run_id.startswith(_UPSTREAM)


def upstream_deployment(number: int) -> tuple[str, str]:
    """Return name and id of a deployment whose newest flow run a launch depends on."""
    return f"up-{number}", f"0000000d-0000-4000-8000-{number:012}"


class Place:
    """What takes up flow runs, or does not.

    Attributes:
        deployment_id: what the deployment's name stands for.
        others: ids of other deployments by their names.
        is_paused: the deployment is.
        has_worker: a worker of the work pool is online.
    """

    def __init__(self, *, is_paused: bool, has_worker: bool) -> None:
        self.deployment_id = DEPLOYMENT_ID
        self.others: dict[str, str] = {}
        self.is_paused = is_paused
        self.has_worker = has_worker

    def respond(self, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        """Return what Prefect says of a deployment, or of what takes up its flow runs."""
        *_, before, end = path.split("/")
        if before == "work_pools":
            return 200, {**DOCUMENTS["work_pool"], "name": POOL}
        if before == "work_queues":
            return 200, {**DOCUMENTS["work_queue"], "id": end}
        if before == "workers":
            return 200, [DOCUMENTS["worker"]] if self.has_worker else []
        known = {DEPLOYMENT: self.deployment_id, **self.others}
        if end == "filter":
            wanted = body.get("deployments", {}).get("name", {}).get("any_", known)
            return 200, [self._document(name, known[name]) for name in wanted if name in known]
        found = [
            self._document(name, deployment_id)
            for name, deployment_id in known.items()
            if end == deployment_id or (before == FLOW and end == name)
        ]
        return (200, found[0]) if found else (404, {"detail": "Deployment not found"})

    def _document(self, name: str, deployment_id: str) -> dict[str, Any]:
        return {**deployment(name, deployment_id), "paused": self.is_paused}


def deployment(name: str, deployment_id: str) -> dict[str, Any]:
    """Return a deployment as Prefect describes it."""
    usual = {**DOCUMENTS["deployment"], "flow_id": FLOW_RUN["flow_id"], "status": "READY"}
    return {**usual, "id": deployment_id, "name": name}
