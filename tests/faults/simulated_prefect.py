"""A Prefect that is simulated, for schedules that no real server lives through a thousand times.

It keeps what a task relies on and nothing more: one flow run for an idempotency key, its states
over time, cancelling, deployments by name, and Prefect's words for what it does not know. A real
server's response gives every flow run its shape; that a real server behaves so is for the live
tests to show.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from tests.faults.simulated_runs import ENDS, FLOW_RUN, Life, Run

WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"
DEPLOYMENT_ID = "400fc9de-7351-48fc-8683-091b9c8c54a4"
OTHER_DEPLOYMENT_ID = "400fc9de-7351-48fc-8683-091b9c8c54a5"
ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
WORKSPACE = "payments"
FLOW, DEPLOYMENT = "etl", "nightly"
FOREIGN_ID = "f0000000-0000-4000-8000-000000000000"
"""Of a flow run that is none of this task's; no word of it may reach an operator."""


class Received(NamedTuple):
    """A request as it arrives.

    Attributes:
        sent_by: number of the attempt of the task that sent it.
    """

    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    sent_by: int

    @property
    def wish(self) -> str:
        """What it is for."""
        end = self.path.rpartition("/")[2]
        wishes = {"create_flow_run": "launch", "set_state": "cancel", "csrf-token": "token"}
        if "/flow_runs/" in self.path:
            return {"filter": "find", "set_state": "cancel"}.get(end, "read")
        return wishes.get(end, "look up")


class SimulatedPrefect:
    """The server: what it has, and its response to a request.

    Attributes:
        deployment_id: what the deployment's name stands for.
    """

    def __init__(self, life: Life, *, wants_token: bool = False) -> None:
        self.runs: list[Run] = []
        self.deployment_id = DEPLOYMENT_ID
        self._life = life
        self._wants_token = wants_token
        self._by_key: dict[str, Run] = {}

    def respond(self, request: Received, now: float) -> tuple[int, Any]:
        """Act on a request that arrives, and return the response's status and JSON."""
        has_token = "prefect-csrf-token" in request.headers
        if self._wants_token and request.method == "POST" and not has_token:
            return 403, {"detail": "Missing CSRF token"}
        match request.wish:
            case "token":
                return 200, {"token": "t0ken", "client": "cl1ent"}
            case "launch":
                return self._launch(request, now)
            case "find":
                keys = request.body["flow_runs"]["idempotency_key"]["any_"]
                found = [self._by_key[key] for key in keys if key in self._by_key]
                return 200, [each.document(now) for each in found if each.exists(now)]
            case "look up":
                return 200, self._looked_up(request)
            case _:
                return self._about_a_run(request, now)

    def foreign(self, request: Received, variant: int, now: float) -> Any:
        """Return a response to somebody else's request of that kind, or one that ignores what
        was asked for."""
        filters = request.body.get("flow_runs", {}).get("idempotency_key", {}).get("any_", [])
        asked_key = request.body.get("idempotency_key") or "".join(filters)
        others = ({DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID} - {self.deployment_id}).pop()
        deployment_id, key = (
            (others, asked_key),
            (self.deployment_id, "somebody else's key"),
            (others, "somebody else's key"),
        )[variant % 3]
        run = Run(FOREIGN_ID, deployment_id, key, now, -1)
        state = ("COMPLETED", "RUNNING", "CRASHED")[variant // 3 % 3]
        run.life = Life(0, 0 if state in ENDS else 1e9, state, name="somebody else's")
        if request.wish == "token":
            return [{"token": "of another shape"}]
        if request.wish == "look up":
            found = _deployment("somebody else's", FOREIGN_ID)
            return found if request.method == "GET" else [found]
        if request.wish == "cancel":
            run.life = Life(0, 1e9)
            return run.cancel(now, -1)
        return [run.document(now)] if request.wish == "find" else run.document(now)

    def known(self, key: str, now: float) -> Run | None:
        """Return the flow run of an idempotency key."""
        run = self._by_key.get(key)
        return run if run is not None and run.exists(now) else None

    def _launch(self, request: Received, now: float) -> tuple[int, Any]:
        deployment_id = request.path.split("/")[-2]
        if deployment_id not in (DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID):
            return 404, {"detail": "Deployment not found"}
        key = request.body.get("idempotency_key", "")
        if (known := self.known(key, now)) is not None:
            return 200, known.document(now)
        flow_run_id = str(UUID(int=len(self.runs) + 1, version=4))
        run = Run(flow_run_id, deployment_id, key, now, request.sent_by)
        run.life = self._life
        if "state" in request.body:
            run.begin_as(request.body["state"]["type"])
        self.runs.append(run)
        if key:
            self._by_key[key] = run
        return 201, run.document(now)

    def _looked_up(self, request: Received) -> Any:
        if request.path.endswith("/workspaces"):
            return [_WORKSPACE]
        if request.path.endswith("/flows/filter"):
            return [{"id": FLOW_RUN["flow_id"], "name": FLOW}]
        found = _deployment(DEPLOYMENT, self.deployment_id)
        return found if request.path.endswith(f"/name/{FLOW}/{DEPLOYMENT}") else [found]

    def _about_a_run(self, request: Received, now: float) -> tuple[int, Any]:
        for run in self.runs:
            if f"/{run.id}" in request.path and run.exists(now):
                if request.method == "GET":
                    return 200, run.document(now)
                assert request.body["state"]["type"] == "CANCELLING"
                return 201, run.cancel(now, request.sent_by)
        return 404, {"detail": "Flow run not found"}


_WORKSPACE = {
    "account_id": ACCOUNT_ID,
    "account_name": "Northern Bank",
    "account_handle": "northern",
    "workspace_id": WORKSPACE_ID,
    "workspace_name": WORKSPACE,
    "workspace_description": "",
    "workspace_handle": WORKSPACE,
}


def _deployment(name: str, deployment_id: str) -> dict[str, Any]:
    return {"id": deployment_id, "name": name, "flow_id": FLOW_RUN["flow_id"]}
