"""The table of states and the texts of the exit codes, as the contract has them."""

from __future__ import annotations

import pytest

from prefect_rest.models import StateType
from ue_prefect import outcome
from ue_prefect.outcome import Verdict


@pytest.mark.parametrize("state_type", ["FAILED", "CRASHED", "CANCELLED"])
def test_three_state_types_are_a_failure(state_type: str) -> None:
    assert outcome.verdict(state_type) is Verdict.FAILURE
    assert outcome.failure(state_type) == f"Flow run Reached {state_type} State"


def test_completed_alone_is_success() -> None:
    successes = [each for each in StateType if outcome.verdict(each) is Verdict.SUCCESS]
    assert successes == [StateType.COMPLETED]


@pytest.mark.parametrize(
    "state_type",
    ["SCHEDULED", "PENDING", "RUNNING", "PAUSED", "CANCELLING", "HIBERNATING", "", None],
)
def test_all_others_and_those_nobody_knows_are_still_going(state_type: str | None) -> None:
    assert outcome.verdict(state_type) is Verdict.STILL_GOING


def test_every_state_type_of_the_specification_is_in_the_table() -> None:
    assert set(outcome.VERDICTS) == {each.value for each in StateType}


@pytest.mark.parametrize(
    ("exit_code", "description", "said"),
    [
        (0, "", "Task executed successfully."),
        (1, "Flow run Reached CRASHED State", "Execution Failed: Flow run Reached CRASHED State"),
        (20, "Deployment ID or Name is required", "Data Validation Error: Deployment ID or Name "),
        (40, outcome.POLLING_TIMEOUT, "Polling Timeout: maximum polling timeout reached."),
    ],
)
def test_each_exit_code_has_its_text(exit_code: int, description: str, said: str) -> None:
    assert outcome.status_description(exit_code, description).startswith(said)
