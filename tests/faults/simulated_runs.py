"""The flow runs of the simulated Prefect: what becomes of each of them, and when."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

ENDS = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
FLOW_RUN: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "unit" / "flow_run_of_2.18.1.json").read_text()
)


class Life(NamedTuple):
    """How every flow run goes: SCHEDULED, then `going_as`, then its end.

    Attributes:
        takes: seconds; infinity for never.
        stops_in: seconds from CANCELLING to CANCELLED.
        deleted_after: seconds after which somebody deletes it.
        name, state_name, message: what Prefect shows; a `state_name` of "" is the usual one.
    """

    starts_in: float = 1.0
    takes: float = 100.0
    ends_as: str = "COMPLETED"
    stops_in: float = 5.0
    going_as: str = "RUNNING"
    deleted_after: float | None = None
    name: Any = "settlement"
    state_name: Any = ""
    message: Any = None


class Run:
    """A flow run of the simulated server.

    Attributes:
        made_by: number of the attempt of the task that sent the request which made it.
        cancelled_by: the attempts that asked for its end.
    """

    def __init__(
        self, flow_run_id: str, deployment_id: str, key: str, made_at: float, made_by: int
    ) -> None:
        self.id = flow_run_id
        self.deployment_id = deployment_id
        self.key = key
        self.made_at = made_at
        self.made_by = made_by
        self.life = Life()
        self.cancelled_by: list[int] = []
        self._cancelling_at: float | None = None
        self._cancelled_at: float | None = None

    def begin_as(self, state_type: str) -> None:
        """Be in a state from the beginning on."""
        assert state_type == "CANCELLED"
        self._cancelled_at = self.made_at

    def state(self, now: float) -> str:
        """Return the type of the state that the flow run is in at a moment."""
        if self._cancelled_at is not None and now >= self._cancelled_at:
            return "CANCELLED"
        if self._cancelling_at is not None and now >= self._cancelling_at:
            return "CANCELLING"
        age = now - self.made_at
        if age < self.life.starts_in:
            return "SCHEDULED"
        if age < self.life.starts_in + self.life.takes:
            return self.life.going_as
        return self.life.ends_as

    def exists(self, now: float) -> bool:
        gone = self.life.deleted_after
        return self.made_at <= now and (gone is None or now < self.made_at + gone)

    def has_ended(self, now: float) -> bool:
        return self.state(now) in ENDS

    def has_failed(self, now: float) -> bool:
        return self.has_ended(now) and self.state(now) != "COMPLETED"

    def cancel(self, now: float, asked_by: int) -> dict[str, Any]:
        """Do as Prefect does when asked for CANCELLING, and return its response."""
        self.cancelled_by.append(asked_by)
        before = self.state(now)
        if before in ENDS:
            details = {"type": "abort_details", "reason": "This run has already terminated."}
            return {"state": None, "status": "ABORT", "details": details}
        if before == "SCHEDULED":
            self._cancelled_at = now
            details = {"type": "reject_details", "reason": "Scheduled only."}
            return {"state": self._full_state(now), "status": "REJECT", "details": details}
        if before != "CANCELLING":
            self._cancelling_at, self._cancelled_at = now, now + self.life.stops_in
        details = {"type": "accept_details"}
        return {"state": self._full_state(now), "status": "ACCEPT", "details": details}

    def document(self, now: float) -> dict[str, Any]:
        """Return the flow run as Prefect describes it."""
        state = self._full_state(now)
        return {
            **FLOW_RUN,
            "id": self.id,
            "deployment_id": self.deployment_id,
            "idempotency_key": self.key,
            "name": self.life.name,
            "state": state,
            "state_type": state["type"],
            "state_name": state["name"],
        }

    def _full_state(self, now: float) -> dict[str, Any]:
        state_type = self.state(now)
        usual = {"SCHEDULED": "Late"}.get(state_type, state_type.capitalize())
        name = usual if self.life.state_name == "" else self.life.state_name
        details = {**FLOW_RUN["state"]["state_details"], "flow_run_id": self.id}
        return {
            **FLOW_RUN["state"],
            "type": state_type,
            "name": name,
            "message": self.life.message,
            "state_details": details,
        }
