"""Tasks that run before a Prefect that is not there, in time that passes in pauses only."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx

from doubles.agent import agent_fields
from tests.unit.responses import Clock, connected, flow_run
from ue_prefect.prefect.waiting import Cancellation
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from ue_prefect.prefect.connection import Connection
    from ue_prefect.prefect.server import Server
    from ue_prefect.task.report import Report

    Fault = httpx.Response | Callable[[httpx.Response], httpx.Response] | None

DEPLOYMENT_ID = "f19f373b-66fd-4606-972c-be85ac27cc15"
OTHER_DEPLOYMENT_ID = "00000000-0000-4000-8000-00000000000d"
FOREIGN_ID = "00000000-0000-4000-8000-00000000ffff"

ATTACH = "Attach to the previous Flow Run"
RETRY_PREVIOUS = "Retry the previous Flow Run"
CANCEL = "Cancel the Flow Run"

BEGIN = datetime(2026, 11, 24, tzinfo=UTC)
"""When the flow runs begin to log."""

OK = "Task executed successfully."

ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")


class Prefect:
    """Makes one flow run for each idempotency key; all of them are in the same state.

    Attributes:
        state: the type of that state. Setting it makes another state, with an id of its own.
        name, message, details: of that state, from `enter`.
        logs, task_runs: of the flow runs.
        others: responses to what is asked for otherwise, by its path below the API.
        faults: by what is asked for, what happens to the next such requests: None for nothing, a
            response instead of it, or what makes another of the true response.
        later: what else happens, by the time when it does.
        asked: what was asked for, in this order.
        bodies: what was sent along with that.
    """

    def __init__(self, clock: Callable[[], float] = lambda: 0.0) -> None:
        self.runs: list[dict[str, Any]] = []
        self.logs: list[dict[str, Any]] = []
        self.task_runs: list[dict[str, Any]] = []
        self.others: dict[str, Any] = {}
        self.faults: dict[str, list[Fault]] = {}
        self.later: list[tuple[float, Callable[[], object]]] = []
        self.asked: list[str] = []
        self.bodies: list[Any] = []
        self.run_count = 1
        self._clock = clock
        self._states = 0
        self.enter("RUNNING")

    @property
    def state(self) -> str:
        return self._state

    @state.setter
    def state(self, state_type: str) -> None:
        self.enter(state_type)

    def enter(
        self, state_type: str, name: str | None = None, message: str | None = None, **details: Any
    ) -> None:
        self._state, self.name, self.message, self.details = state_type, name, message, details
        self._states += 1

    def have(self, state_type: str, name: str | None = None, **values: Any) -> str:
        """Let there be a flow run in a state, and return its id."""
        self.enter(state_type, name)
        run = {**flow_run(state_type), "id": run_id(len(self.runs)), "idempotency_key": None}
        self.runs.append({**run, "deployment_id": DEPLOYMENT_ID, **values})
        return run_id(len(self.runs) - 1)

    def log(self, message: str, second: float = 0, level: int = 20) -> None:
        """Let the first flow run have one log line more."""
        time = (BEGIN + timedelta(seconds=second)).isoformat()
        line = {"id": log_id(len(self.logs)), "name": "prefect.flow_runs", "level": level}
        self.logs.append({**line, "flow_run_id": run_id(0), "message": message, "timestamp": time})

    def response(self, request: httpx.Request) -> httpx.Response:
        while self.later and self.later[0][0] <= self._clock():
            self.later.pop(0)[1]()
        step = _step(request)
        self.asked.append(step)
        self.bodies.append(json.loads(request.content or b"null"))
        faults = self.faults.get(step)
        fault = faults.pop(0) if faults else None
        if isinstance(fault, httpx.Response):
            return fault
        carried_out = getattr(self, f"_{step}")(request)
        return fault(carried_out) if fault else carried_out

    def sent(self, step: str) -> list[Any]:
        """Return the bodies of all requests of a kind."""
        return [body for asked, body in zip(self.asked, self.bodies, strict=True) if asked == step]

    def _create(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        key = body["idempotency_key"]
        deployment_id = request.url.path.split("/")[-2]
        for each in self.runs:
            if each["idempotency_key"] == key:
                return httpx.Response(200, json=each)
        state = body.get("state", {}).get("type", "SCHEDULED")
        run = {
            **flow_run(state, body.get("state", {}).get("name")),
            "id": run_id(len(self.runs)),
            "idempotency_key": key,
            "deployment_id": deployment_id,
        }
        self.runs.append(run)
        return httpx.Response(201, json=run)

    def _find(self, request: httpx.Request) -> httpx.Response:
        (key,) = json.loads(request.content)["flow_runs"]["idempotency_key"]["any_"]
        found = [self._now(each) for each in self.runs if each["idempotency_key"] == key]
        return httpx.Response(200, json=found)

    def _newest(self, request: httpx.Request) -> httpx.Response:
        (of,) = json.loads(request.content)["flow_runs"]["deployment_id"]["any_"]
        found = [self._now(each) for each in self.runs if each["deployment_id"] == of]
        return httpx.Response(200, json=found[-1:])

    def _read(self, request: httpx.Request) -> httpx.Response:
        wanted = request.url.path.rpartition("/")[2]
        for each in self.runs:
            if each["id"] == wanted:
                return httpx.Response(200, json=self._now(each))
        return httpx.Response(404, json={"detail": "Flow run not found"})

    def _cancel(self, request: httpx.Request) -> httpx.Response:
        assert json.loads(request.content)["state"]["type"] == "CANCELLING"
        self.state = "CANCELLING"
        return httpx.Response(201, json=orchestrated("CANCELLING", "ACCEPT", "accept_details"))

    def _retry(self, request: httpx.Request) -> httpx.Response:
        state = json.loads(request.content)["state"]
        assert (state["type"], state["name"]) == ("SCHEDULED", "AwaitingRetry")
        if self.state not in ENDED:
            return refusal("It is still going")
        self.enter("SCHEDULED", "AwaitingRetry")
        return httpx.Response(201, json=orchestrated("SCHEDULED", "ACCEPT", "accept_details"))

    def _resume(self, _: httpx.Request) -> httpx.Response:
        if self.state != "PAUSED":
            return refusal("Cannot resume a flow run that is not paused.")
        self.enter("SCHEDULED", "Resuming")
        return httpx.Response(201, json=orchestrated("SCHEDULED", "ACCEPT", "accept_details"))

    def _log(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        least = body["logs"].get("level", {}).get("ge_", 0)
        after = datetime.fromisoformat(
            body["logs"].get("timestamp", {}).get("after_", BEGIN.isoformat())
        )
        found = [
            each
            for each in self.logs
            if each["level"] >= least and datetime.fromisoformat(each["timestamp"]) >= after
        ]
        found.sort(key=lambda each: each["timestamp"], reverse=body["sort"] == "TIMESTAMP_DESC")
        return httpx.Response(200, json=found[body["offset"] :][: body["limit"]])

    def _task_runs(self, request: httpx.Request) -> httpx.Response:
        assert json.loads(request.content)["sort"] == "END_TIME_DESC"
        body = json.loads(request.content)
        types, start = body["task_runs"]["state"]["type"]["any_"], body["offset"]
        found = [each for each in self.task_runs if each["state_type"] in types]
        return httpx.Response(200, json=found[start : start + body["limit"]])

    def _other(self, request: httpx.Request) -> httpx.Response:
        found = self.others.get(request.url.path.removeprefix("/api/"))
        if found is None:
            return httpx.Response(404, json={"detail": "Deployment not found"})
        return httpx.Response(200, json=found)

    def _now(self, run: dict[str, Any]) -> dict[str, Any]:
        state = state_of(self.state, self.name)
        state_id = f"00000000-0000-4000-9000-{self._states:012}"
        details = {**state["state"]["state_details"], **self.details, "flow_run_id": run["id"]}
        now = {"id": state_id, "message": self.message, "state_details": details}
        whole = {"state": {**state["state"], **now}, "state_id": state_id}
        return {**run, **state, **whole, "run_count": self.run_count}


def _step(request: httpx.Request) -> str:
    parts = request.url.path.removeprefix("/api/").split("/")
    asked = json.loads(request.content) if request.content else {}
    if parts[-1] == "create_flow_run":
        return "create"
    if parts[-1] == "set_state":
        return "cancel" if asked["state"]["type"] == "CANCELLING" else "retry"
    if parts[-1] == "resume":
        return "resume"
    if parts[-1] == "filter" and parts[0] == "flow_runs":
        return "find" if "idempotency_key" in asked["flow_runs"] else "newest"
    known = {"flow_runs": "read", "logs": "log", "task_runs": "task_runs"}
    return known.get(parts[0], "other")


def state_of(state_type: str, name: str | None = None) -> dict[str, Any]:
    """Return what tells a flow run's state."""
    described = flow_run(state_type, name)
    return {name: described[name] for name in ("state", "state_type", "state_name")}


def orchestrated(state_type: str, status: str, kind: str, **details: Any) -> dict[str, Any]:
    """Return what Prefect says when it was asked for a state of the first flow run."""
    state = {**flow_run(state_type)["state"], "state_details": {"flow_run_id": run_id(0)}}
    return {"state": state, "status": status, "details": {"type": kind, **details}}


def refusal(reason: str) -> httpx.Response:
    """Return what Prefect says when it aborts a change."""
    details = {"type": "abort_details", "reason": reason}
    return httpx.Response(200, json={"state": None, "status": "ABORT", "details": details})


def run_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def log_id(number: int) -> str:
    return f"00000000-0000-4000-a000-{number:012}"


def task_run(
    key: str, state_type: str, message: str | None = None, *, number: int = 0, attempt: int = 1
) -> dict[str, Any]:
    """Return a task run of the first flow run; `key` tells which of its tasks it is of."""
    state = {**flow_run(state_type)["state"], "message": message}
    return {
        "id": f"00000000-0000-4000-b000-{number:012}",
        "name": f"{key}-0",
        "flow_run_id": run_id(0),
        "task_key": key,
        "dynamic_key": str(number),
        "flow_run_run_count": attempt,
        "state_type": state_type,
        "state_name": state["name"],
        "state": state,
    }


def lost(_: httpx.Response) -> httpx.Response:
    """The request is carried out, and the connection cut before its response."""
    raise httpx.RemoteProtocolError("Server disconnected without sending a response.")


def gateway(_: httpx.Response | None = None) -> httpx.Response:
    return httpx.Response(504, html="<html>Gateway Time-out</html>")


def about(**values: Any) -> Callable[[httpx.Response], httpx.Response]:
    """The response says something else than Prefect did."""

    def change(response: httpx.Response) -> httpx.Response:
        return httpx.Response(response.status_code, json={**response.json(), **values})

    return change


class Stage:
    """One Prefect, and tasks that run before it, in time that passes in pauses only."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.prefect = Prefect(self.clock)
        self.shown: list[dict[str, str]] = []
        self.show: Callable[[dict[str, str]], object] = self.shown.append

    def job(self, instance_id: str | None = None, cancellation: Cancellation | None = None) -> Job:
        def connect(server: Server, **more: Any) -> Connection:
            del more["meanwhile"]
            return connected(self.prefect.response, server, **more)

        return Job(
            lambda fields: self.show(fields),
            instance_id=instance_id,
            cancellation=cancellation or self.clock.cancellation(),
            connect=connect,
        )

    def run(
        self,
        *,
        instance_id: str | None = None,
        previous: str = "",
        cancellation: Cancellation | None = None,
        **values: Any,
    ) -> Report:
        return self.job(instance_id, cancellation).run(
            task_fields(**values) | {"out_flow_run_id": previous}
        )

    def launched(self, instance_id: str | None, on_rerun: str | None = ATTACH, **more: Any) -> str:
        """Run a task that does not wait, and return the id of its flow run."""
        report = self.run(instance_id=instance_id, on_rerun=on_rerun, **more)
        assert report.exit_code == 0, report.status_description
        return self.shown[-1]["out_flow_run_id"]

    def becomes(self, at: float, state_type: str, name: str | None = None) -> None:
        """Let the flow runs come into a state at a number of seconds."""
        self.prefect.later.append((at, lambda: self.prefect.enter(state_type, name)))

    def cancelling_when(self, is_time: Callable[[float], bool]) -> Cancellation:
        """Return a cancellation that is asked for in the first pause after `is_time`."""

        def sleep(seconds: float) -> None:
            self.clock.sleep(seconds)
            if is_time(self.clock.now):
                cancellation.cancel()

        cancellation = Cancellation(clock=self.clock, sleep=sleep)
        return cancellation


def act(stage: Stage, action: str, **values: Any) -> Report:
    """Run a task of another action than Launch, by default about the first flow run."""
    usual = {"action": f"Prefect Cloud - {action} Flow Run", "flow_run": run_id(0)}
    return stage.run(**{**usual, **values})


def states(stage: Stage) -> list[str]:
    """Return the flow run's states that were shown."""
    return [each["out_flow_run_state"] for each in stage.shown]


def ended(report: Report) -> tuple[int, str]:
    """Return what a task's author sees of its end."""
    return report.exit_code, report.status_description


def task_fields(**values: Any) -> dict[str, Any]:
    usual = {"api_url": "http://prefect.test/api", "deployment": DEPLOYMENT_ID}
    return agent_fields(**{**usual, **values})


def watching(**values: Any) -> dict[str, Any]:
    """The fields of a task that waits."""
    return {"wait": True, "polling_interval": 60, **values}
