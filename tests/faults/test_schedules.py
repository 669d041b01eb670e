"""Whatever goes wrong and whenever: one launch, one flow run, true words, the right exit code."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.faults.nights import live_through_many

if TYPE_CHECKING:
    import pytest

    from tests.faults.attempt import Attempt

ENDS = (
    "Task executed successfully",
    "Polling Timeout",
    "Reached FAILED",
    "Reached CRASHED",
    "Reached CANCELLED",
    "is no longer in Prefect",
    "since then, no usable response",
    "Whether a flow run was launched is not known",
    "No flow run was launched",
    "The previous flow run",
    "cancelled; no flow run was launched",
    "cancelled; whether a flow run was launched is not known",
    "was left running",
    "has ended in state",
    "its state is now CANCELLING",
    "its state is now CANCELLED",
    "may still be running",
    "Prefect refused",
    "cannot be reached",
    "Trigger Not Met",
    "Start Timeout",
    "Flow run ended in state",
    "had already ended in state",
    "there is nothing to retry",
    "Prefect did not resume",
    "was retried is not known",
    "was resumed is not known",
    "may still be re",
    "was left as it is",
    "is not in workspace",
    "has no flow run that was due",
    "There is no deployment",
    "There is no flow run",
    "Prefect did not cancel",
    "The credentials are not allowed",
    ": not found, HTTP",
    "has an unexpected status",
    "is about something else",
    "is not one of Prefect's API",
)

RARE = (
    "the previous one, may still be running",
    "may still be cancelled",
    "was cancelled is not known",
    "Prefect did not retry",
    "is being cancelled",
    "and could not be read since",
    "no flow run was found yet",
    "no deployments to be seen",
    "has no workspaces",
)
"""Ends of which there may be none."""

ANOTHER = "another"


def test_every_schedule_of_faults_ends_as_promised(request: pytest.FixtureRequest) -> None:
    number = request.config.getoption("--schedules", default=1500)
    seed = request.config.getoption("--schedules-seed", default=0)
    ends = Counter(map(end_of, live_through_many(number, seed)))
    print(*(f"{count:6} {end}" for end, count in ends.most_common()), sep="\n")
    assert ANOTHER not in ends, "an end that nothing is asserted of"
    assert ends.keys() >= set(ENDS), f"not every end came up: {set(ENDS) - ends.keys()}"


def end_of(attempt: Attempt) -> str:
    """Return in a few words how an attempt ended."""
    if attempt.report is None:
        return "killed"
    return next((end for end in (*RARE, *ENDS) if end in attempt.said), ANOTHER)
