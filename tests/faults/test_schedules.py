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
    "the previous one, may still be running",
    "was left running",
    "has ended in state",
    "its state is now CANCELLING",
    "its state is now CANCELLED",
    "may still be running",
    "Prefect refused",
    "cannot be reached",
)


def test_every_schedule_of_faults_ends_as_promised(request: pytest.FixtureRequest) -> None:
    number = request.config.getoption("--schedules", default=1500)
    seed = request.config.getoption("--schedules-seed", default=0)
    ends = Counter(map(end_of, live_through_many(number, seed)))
    print(*(f"{count:6} {end}" for end, count in ends.most_common()), sep="\n")
    assert ends.keys() >= set(ENDS), f"not every end came up: {set(ENDS) - ends.keys()}"


def end_of(attempt: Attempt) -> str:
    """Return in a few words how an attempt ended."""
    if attempt.report is None:
        return "killed"
    return next((end for end in ENDS if end in attempt.said), "another")
