"""Flow runs in a real Prefect, brought to where a test of run control wants them."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from scripts.sandbox.populate import FIRST, TAKES_NO_PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    import httpx

UNSERVED = FIRST
"""Of which no runner takes a flow run."""

ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")

HELD: dict[str, Any] = {
    "type_": "PAUSED",
    "name": "Suspended",
    "state_details": {"pause_reschedule": True},
}
"""The state of a flow run that starts when somebody resumes it, for `RealRuns.made`."""

_LOOK_AGAIN = 0.1
_RUNNER_NOTICES = 1.0


class RealRuns:
    """Makes flow runs and deployments behind every front, and tells what became of them.

    Args:
        prefect: Prefect's own API.
    """

    def __init__(self, prefect: httpx.Client) -> None:
        self._prefect = prefect
        self._launched: list[str] = []

    def ask(self, path: str, body: object = None) -> Any:
        """Ask for a path, or send a body to it, and return the response.

        Raises:
            httpx.HTTPStatusError: Prefect refused.
        """
        method = "GET" if body is None else "POST"
        response = self._prefect.request(method, path, json=body)
        return response.raise_for_status().json() if response.content else None

    def delete(self, path: str) -> None:
        """Delete what is at a path."""
        self._prefect.delete(path).raise_for_status()

    def deployment(self, **fields: Any) -> str:
        """Make a deployment that nobody serves, and return its name, ``flow/deployment``."""
        flow = f"ledger-{uuid4().hex[:8]}"
        flow_id = self.ask("/flows/", {"name": flow})["id"]
        self.ask(
            "/deployments/", {"name": "day", "flow_id": flow_id, **TAKES_NO_PARAMETERS, **fields}
        )
        return f"{flow}/day"

    def deployment_id(self, name: str) -> str:
        return str(self.ask(f"/deployments/name/{name}")["id"])

    def launch(self, deployment: str, parameters: dict[str, Any] | None = None, **body: Any) -> str:
        """Launch a flow run, and return its id."""
        if parameters:
            body["parameters"] = parameters
        path = f"/deployments/{self.deployment_id(deployment)}/create_flow_run"
        flow_run_id = str(self.ask(path, body)["id"])
        self._launched.append(flow_run_id)
        return flow_run_id

    def made(
        self,
        type_: str,
        deployment: str = UNSERVED,
        parameters: dict[str, Any] | None = None,
        **state: Any,
    ) -> str:
        """Make a flow run in a state of that type, to which no process has brought it."""
        return self.launch(deployment, parameters, state={"type": type_, **state})

    def due(self, deployment: str, hours: float) -> str:
        """Make a flow run that is to start so many hours from now."""
        time_ = (datetime.now(UTC) + timedelta(hours=hours)).isoformat()
        return self.made("SCHEDULED", deployment, state_details={"scheduled_time": time_})

    def read(self, flow_run_id: str) -> Any:
        return self.ask(f"/flow_runs/{flow_run_id}")

    def state(self, flow_run_id: str) -> str:
        """Return the type of a flow run's state."""
        return str(self.read(flow_run_id)["state_type"])

    def await_state(self, flow_run_id: str, *types: str, timeout: float = 60) -> Any:
        """Wait until a flow run is in a state of one of some types, and return it."""
        deadline = time.monotonic() + timeout
        while (flow_run := self.read(flow_run_id))["state_type"] not in types:
            assert time.monotonic() < deadline, f"is still {flow_run['state']}, not {types}"
            time.sleep(_LOOK_AGAIN)
        return flow_run

    def await_state_name(self, flow_run_id: str, name: str, timeout: float = 60) -> None:
        """Wait until a flow run is in a state of that name."""
        deadline = time.monotonic() + timeout
        while (known := self.read(flow_run_id)["state_name"]) != name:
            assert time.monotonic() < deadline, f"is still {known}, not {name}"
            time.sleep(_LOOK_AGAIN)

    def await_input_schema(self, flow_run_id: str, timeout: float = 60) -> Any:
        """Wait until a flow run is PAUSED and says which input it wants, and return it.

        A flow writes that once its pause has been accepted.
        """
        flow_run = self.await_state(flow_run_id, "PAUSED", timeout=timeout)
        key = flow_run["state"]["state_details"]["run_input_keyset"]["schema"]
        deadline = time.monotonic() + timeout
        while self._prefect.get(f"/flow_runs/{flow_run_id}/input/{key}").is_error:
            assert time.monotonic() < deadline, f"has not said which input it wants: no {key}"
            time.sleep(_LOOK_AGAIN)
        return flow_run

    def await_process_end(self, flow_run_id: str) -> Any:
        """Wait until a flow run has ended, and its process too, and return the flow run.

        The runner crashes a flow run whose process has ended with an error; it does so some time
        after that has set the last state, even if the flow run is retried by then.
        """
        flow_run = self.await_state(flow_run_id, *ENDED)
        while _has_process(flow_run_id):
            time.sleep(_LOOK_AGAIN)
        time.sleep(_RUNNER_NOTICES)
        return flow_run

    def history(self, flow_run_id: str) -> list[str]:
        """Return the names of the states that a flow run has had, from the first on."""
        response = self._prefect.get("/flow_run_states/", params={"flow_run_id": flow_run_id})
        states = sorted(response.raise_for_status().json(), key=lambda state: state["timestamp"])
        return [state["name"] for state in states]

    def set_state(self, flow_run_id: str, type_: str, **state: Any) -> Any:
        """Ask Prefect to change a flow run's state, and return its response."""
        body = {"state": {"type": type_, **state}}
        return self.ask(f"/flow_runs/{flow_run_id}/set_state", body)

    def end(self, flow_run_id: str, type_: str = "COMPLETED", **state: Any) -> None:
        """End a flow run that no process runs, as its process would."""
        body = {"state": {"type": type_, **state}, "force": True}
        self.ask(f"/flow_runs/{flow_run_id}/set_state", body)

    def resume(self, flow_run_id: str, **run_input: Any) -> None:
        """Resume a flow run as Prefect's own page does."""
        self.ask(f"/flow_runs/{flow_run_id}/resume", {"run_input": run_input} if run_input else {})

    def cancel_all(self, more: Iterable[str] = ()) -> None:
        """Cancel all that was launched: the next test wants the machine."""
        for flow_run_id in (*self._launched, *more):
            body = {"state": {"type": "CANCELLING"}}
            self._prefect.post(f"/flow_runs/{flow_run_id}/set_state", json=body)


def _has_process(flow_run_id: str) -> bool:
    """Tell whether a runner has started a process for a flow run, which goes on."""
    mark = f"PREFECT__FLOW_RUN_ID={flow_run_id}".encode()
    for environ in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):  # ended meanwhile
            if mark in environ.read_bytes():
                return True
    return False
