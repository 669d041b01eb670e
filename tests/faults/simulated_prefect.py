"""A Prefect that is simulated, for schedules that no real server lives through a thousand times.

It keeps what a task relies on and nothing more: one flow run for an idempotency key, its states
over time, Prefect's verdict on each change of them, logs, deployments by name, and Prefect's words
for what it does not know. A real server's responses give all of it its shape; that a real server
behaves so is for the live tests to show.
"""

from __future__ import annotations

import math
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_OID, UUID, uuid5

from tests.faults import simulated_changes as changes
from tests.faults.simulated_place import (
    DEPLOYMENT_ID,
    DOCUMENTS,
    FLOW,
    FOREIGN_ID,
    OTHER_DEPLOYMENT_ID,
    WORKSPACE_RECORD,
    Place,
    deployment,
    is_upstream,
)
from tests.faults.simulated_runs import ENDS, EPOCH, FLOW_RUN, SOMEBODY, Life, Lines, Run, moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.faults.schedules import Schedule
    from tests.faults.simulated_runs import LogLine

SOMEBODY_ELSES = "somebody else's"
"""What is none of this task's is called so; no word of it may reach an operator."""


class Received:
    """A request as it arrives.

    Attributes:
        sent_by: number of the attempt of the task that sent it.
    """

    def __init__(
        self, method: str, path: str, headers: dict[str, str], body: dict[str, Any], sent_by: int
    ) -> None:
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.sent_by = sent_by

    @cached_property
    def purpose(self) -> str:
        """What it is for."""
        *_, before, end = self.path.split("/")
        if end == "set_state":
            return "cancel" if self.body["state"]["type"] == "CANCELLING" else "retry"
        if end == "filter" and before == "flow_runs":
            return "find" if "idempotency_key" in self.body["flow_runs"] else "newest"
        if end == "filter" and before in ("logs", "task_runs"):
            return before
        usual = {"create_flow_run": "launch", "resume": "resume", "csrf-token": "token"}
        if end in usual:
            return usual[end]
        if before == "flow_runs":
            return "upstream" if is_upstream(end) else "read"
        is_deployment = before == "deployments" and end != "filter"
        is_reason = is_deployment or before in ("work_pools", "work_queues", "workers")
        return "reason" if is_reason else "look up"


class SimulatedPrefect:
    """The server: what it has, and its response to a request.

    Attributes:
        place: deployments, and what runs their flow runs.
    """

    def __init__(self, schedule: Schedule) -> None:
        self.runs: list[Run] = []
        self.place = Place(is_paused=schedule.is_paused, has_worker=schedule.has_worker)
        self._is_newer = schedule.is_newer
        self._life = schedule.life
        self._wants_token = schedule.wants_token
        self._by_key: dict[str, Run] = {}

    def respond(self, request: Received, now: float) -> tuple[int, Any]:
        """Act on a request that arrives, and return the response's status and JSON."""
        has_token = "prefect-csrf-token" in request.headers
        if self._wants_token and request.method == "POST" and not has_token:
            return 403, {"detail": "Missing CSRF token"}
        match request.purpose:
            case "token":
                return 200, {"token": "t0ken", "client": "cl1ent"}
            case "launch":
                return self._launch(request, now)
            case "find":
                keys = request.body["flow_runs"]["idempotency_key"]["any_"]
                found = [self._by_key[key] for key in keys if key in self._by_key]
                return 200, [each.document(now) for each in found if each.exists(now)]
            case "newest":
                newest = self._newest(request.body["flow_runs"], now)
                return 200, [newest.document(now)] if newest else []
            case "logs":
                return 200, self._log(request.body, now)
            case "task_runs":
                return 200, self._task_runs(request.body, now)
            case "look up" | "reason":
                return self._looked_up(request)
            case _:
                return self._about_a_run(request, now)

    def foreign(self, request: Received, variant: int, now: float) -> Any:
        """Return a response to somebody else's request of that kind, or one that ignores what
        was asked for."""
        filters = request.body.get("flow_runs", {}).get("idempotency_key", {}).get("any_", [])
        asked_key = request.body.get("idempotency_key") or "".join(filters)
        others = ({DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID} - {self.place.deployment_id}).pop()
        deployment_id, key = (
            (others, asked_key),
            (self.place.deployment_id, "somebody else's key"),
            (others, "somebody else's key"),
        )[variant % 3]
        state = ("COMPLETED", "RUNNING", "CRASHED")[variant // 3 % 3]
        life = Life(0, 0, 0 if state in ENDS else 1e9, state, name=SOMEBODY_ELSES)
        run = Run(FOREIGN_ID, deployment_id, key, now, SOMEBODY, life)
        match request.purpose:
            case "token":
                return [{"token": "of another shape"}]
            case "look up" | "reason":
                found = deployment(SOMEBODY_ELSES, FOREIGN_ID)
                return found if request.method == "GET" else [found]
            case "cancel" | "retry" | "resume":
                run.life = Life(0, 0, 1e9)
                return changes.cancel(run, now, SOMEBODY, is_newer=True)
            case "logs":
                run = Run(FOREIGN_ID, others, key, now, SOMEBODY, Life(0, lines=Lines(3)))
                return [_log_record(FOREIGN_ID, each) for each in run.log(now + 5)]
            case "task_runs":
                return [_task_run(run, now)]
            case "newest":
                run.deployment_id = others
                return [run.document(now)]
            case "find":
                return [run.document(now)]
            case _:
                return run.document(now)

    def known(self, key: str, now: float) -> Run | None:
        """Return the flow run of an idempotency key."""
        run = self._by_key.get(key)
        return run if run is not None and run.exists(now) else None

    def run(self, flow_run_id: str) -> Run | None:
        return next((run for run in self.runs if run.id == flow_run_id), None)

    def newest(
        self, deployment_ids: Sequence[str], after: float, before: float, now: float
    ) -> Run | None:
        """Return the flow run that was due last between two moments."""
        found = [
            run
            for run in self.runs
            if run.exists(now)
            and run.deployment_id in deployment_ids
            and after <= run.due_at <= before
        ]
        return max(found, key=lambda run: run.due_at, default=None)

    def _newest(self, wanted: dict[str, Any], now: float) -> Run | None:
        due = wanted["expected_start_time"]
        after, before = (_seconds(due[end]) for end in ("after_", "before_"))
        return self.newest(wanted["deployment_id"]["any_"], after, before, now)

    def _launch(self, request: Received, now: float) -> tuple[int, Any]:
        deployment_id = request.path.split("/")[-2]
        if deployment_id not in (DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID):
            return 404, {"detail": "Deployment not found"}
        key = request.body.get("idempotency_key", "")
        if (known := self.known(key, now)) is not None:
            return 200, known.document(now)
        run = self.make(deployment_id, key, now, request.sent_by, self._life)
        if "state" in request.body:
            run.begin_as(request.body["state"])
        if key:
            self._by_key[key] = run
        return 201, run.document(now)

    def make(
        self,
        deployment_id: str,
        key: str,
        now: float,
        made_by: int,
        life: Life,
        *,
        due_in: float = 0.0,
        flow_run_id: str | None = None,
    ) -> Run:
        """Make a flow run."""
        flow_run_id = flow_run_id or str(UUID(int=len(self.runs) + 1, version=4))
        run = Run(flow_run_id, deployment_id, key, now, made_by, life, due_in=due_in)
        self.runs.append(run)
        return run

    def _log(self, wanted: dict[str, Any], now: float) -> list[dict[str, Any]]:
        of = wanted["logs"]
        run = self.run(of["flow_run_id"]["any_"][0])
        least = of.get("level", {}).get("ge_", 0)
        after = of.get("timestamp", {}).get("after_")
        since = _seconds(after) if after else -math.inf
        lines = [
            each
            for each in (run.log(now) if run is not None and run.exists(now) else [])
            if each.comes_at <= now and each.level >= least and each.at >= since
        ]
        lines.sort(key=lambda each: each.at, reverse=wanted["sort"] == "TIMESTAMP_DESC")
        start = wanted.get("offset", 0)
        return [_log_record(run.id, each) for each in lines[start : start + wanted["limit"]] if run]

    def _task_runs(self, wanted: dict[str, Any], now: float) -> list[dict[str, Any]]:
        run = self.run(wanted["flow_runs"]["id"]["any_"][0])
        found = run is not None and run.exists(now) and run.state(now) == "FAILED"
        return [_task_run(run, now)] if run is not None and found else []

    def _looked_up(self, request: Received) -> tuple[int, Any]:
        if request.path.endswith("/workspaces"):
            return 200, [WORKSPACE_RECORD]
        if request.path.endswith("/flows/filter"):
            return 200, [{"id": FLOW_RUN["flow_id"], "name": FLOW}]
        return self.place.respond(request.path, request.body)

    def _about_a_run(self, request: Received, now: float) -> tuple[int, Any]:
        run = next((run for run in self.runs if f"/{run.id}" in request.path), None)
        if run is None or not run.exists(now):
            if request.purpose == "resume":
                return 500, {"exception_message": "Internal Server Error"}
            return 404, {"detail": "Flow run not found"}
        match request.purpose:
            case "read" | "upstream":
                return 200, run.document(now)
            case "cancel":
                result = changes.cancel(run, now, request.sent_by, is_newer=self._is_newer)
            case "retry":
                result = changes.retry(run, now, request.sent_by, request.body["state"])
            case _:
                given = request.body.get("run_input")
                result = changes.resume(run, now, request.sent_by, given)
        return 201 if result["status"] == "ACCEPT" else 200, result


def _seconds(time: str) -> float:
    """Return what a simulated clock shows at a time of the calendar."""
    return (datetime.fromisoformat(time) - EPOCH).total_seconds()


def _log_record(flow_run_id: str, line: LogLine) -> dict[str, Any]:
    return {
        **DOCUMENTS["log"],
        "id": str(uuid5(NAMESPACE_OID, f"{flow_run_id} {line.number}")),
        "flow_run_id": flow_run_id,
        "level": line.level,
        "message": line.message,
        "timestamp": moment(line.at).isoformat(),
    }


def _task_run(run: Run, now: float) -> dict[str, Any]:
    usual = DOCUMENTS["task_run"]
    state = {**usual["state"], "message": f"the task run of {run.life.name}"}
    name = SOMEBODY_ELSES if run.id == FOREIGN_ID else "load-0"
    return {
        **usual,
        "flow_run_id": run.id,
        "name": name,
        "state": state,
        "end_time": moment(now).isoformat(),
    }
