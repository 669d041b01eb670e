"""What a flow run's state means for the task: the one table to change for a new state or code.

State types as in Prefect's `StateType`; exit codes and texts as Universal Automation Center's
task authors know them.
"""

from __future__ import annotations

from enum import Enum


class Verdict(Enum):
    """What a state type says about a flow run."""

    STILL_GOING = "still going"
    SUCCESS = "success"
    FAILURE = "failure"


# A type that is not here, of a newer Prefect, is still going: only a state known to be final ends
# a wait. State *names* (Late, AwaitingRetry, …) never decide.
VERDICTS = {
    "SCHEDULED": Verdict.STILL_GOING,
    "PENDING": Verdict.STILL_GOING,
    "RUNNING": Verdict.STILL_GOING,
    "PAUSED": Verdict.STILL_GOING,
    "CANCELLING": Verdict.STILL_GOING,
    "COMPLETED": Verdict.SUCCESS,
    "FAILED": Verdict.FAILURE,
    "CRASHED": Verdict.FAILURE,
    "CANCELLED": Verdict.FAILURE,
}

STATUS_DESCRIPTIONS = {
    0: "Task executed successfully.",
    1: "Execution Failed: {}",
    20: "Data Validation Error: {}",
    40: "Polling Timeout: {}",
}

POLLING_TIMEOUT = "maximum polling timeout reached."


def verdict(state_type: str | None) -> Verdict:
    """Judge a state type; None is a flow run that has no state yet."""
    return VERDICTS.get(state_type or "", Verdict.STILL_GOING)


def failure(state_type: str) -> str:
    """Describe the end of a flow run that did not complete."""
    return f"Flow run Reached {state_type} State"


def status_description(exit_code: int, description: str = "") -> str:
    """Say in UAC's words how a task ended."""
    return STATUS_DESCRIPTIONS[exit_code].format(description)
