"""Prefect's verdicts: what becomes of a flow run whose state somebody wants to be another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.faults.simulated_runs import ENDS, Change, new_state

if TYPE_CHECKING:
    from tests.faults.simulated_runs import Run

CANCELLING_STAYS = "Cannot transition flows that are cancelling to a state other than Cancelled."


def cancel(run: Run, now: float, asked_by: int, *, is_newer: bool) -> dict[str, Any]:
    """Do as Prefect does when asked for CANCELLING, and return its response."""
    before = run.current(now)
    if before.type in ENDS:
        return _aborted(run, now, f"Run is already in terminal state {before.type}.")
    if before.type == "CANCELLING":
        return _rejected(run, now, CANCELLING_STAYS)
    if before.type == "PAUSED" and not before.is_suspended and not is_newer:
        return _rejected(run, now, "This run cannot transition to the CANCELLING state.")
    run.changes.append(Change(now, "cancel", asked_by))
    if before.type in ("SCHEDULED", "PAUSED") and (
        before.is_suspended or before.type == "SCHEDULED"
    ):
        run.follow(now, new_state(now, "CANCELLED"))
        return _rejected(run, now, "It has no infrastructure to terminate.")
    stopped = now + run.life.stops_in
    run.follow(now, new_state(now, "CANCELLING"), new_state(stopped, "CANCELLED"))
    return _accepted(run, now)


def retry(run: Run, now: float, asked_by: int, proposed: dict[str, Any]) -> dict[str, Any]:
    """Do as Prefect does when asked for SCHEDULED, and return its response.

    Whatever the state is: it has no rule against another execution of a flow run that has ended
    well, or goes on.
    """
    assert (proposed["type"], proposed["name"]) == ("SCHEDULED", "AwaitingRetry")
    before = run.current(now)
    transition_id = (proposed.get("state_details") or {}).get("transition_id")
    if before.transition_id is not None and before.transition_id == transition_id:
        return _rejected(run, now, "This run has already made this state transition.")
    if before.type == "CANCELLING":
        return _rejected(run, now, CANCELLING_STAYS)
    if before.type == "COMPLETED" and run.life.persists_result:
        return _rejected(run, now, "Run is already COMPLETED.")
    run.changes.append(Change(now, "retry", asked_by))
    run.go_again(now, new_state(now, "SCHEDULED", "AwaitingRetry", transition_id=transition_id))
    return _accepted(run, now)


def resume(run: Run, now: float, asked_by: int, run_input: Any) -> dict[str, Any]:
    """Do as Prefect does when asked to resume a flow run, and return its response."""
    if run.state(now) != "PAUSED":
        reason = "Cannot resume a flow run that is not paused."
        return {"state": None, "status": "ABORT", "details": _details("abort", reason)}
    if run.life.wants_input and not run_input:
        return _rejected(run, now, "Reason: 'approved' is a required property")
    run.changes.append(Change(now, "resume", asked_by))
    run.go_on(now)
    return _accepted(run, now)


def _accepted(run: Run, now: float) -> dict[str, Any]:
    details = {"type": "accept_details"}
    return {"state": run.full_state(now), "status": "ACCEPT", "details": details}


def _rejected(run: Run, now: float, reason: str) -> dict[str, Any]:
    state = run.full_state(now)
    return {"state": state, "status": "REJECT", "details": _details("reject", reason)}


def _aborted(run: Run, now: float, reason: str) -> dict[str, Any]:
    state = run.full_state(now)
    return {"state": state, "status": "ABORT", "details": _details("abort", reason)}


def _details(kind: str, reason: str) -> dict[str, Any]:
    return {"type": f"{kind}_details", "reason": reason}
