"""The exit codes and their texts, as the contract has them."""

from __future__ import annotations

import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.answers import flow_run
from ue_prefect import errors
from ue_prefect.errors import (
    FlowRunFailed,
    Input,
    InputError,
    LookupFailed,
    PollingTimeout,
    UePrefectError,
)
from ue_prefect.task import outcome


def about(state_type: str) -> FlowRunResponse:
    return FlowRunResponse.from_dict(flow_run(state_type))


@pytest.mark.parametrize("state_type", ["FAILED", "CRASHED", "CANCELLED"])
def test_a_failure_is_told_by_the_states_type(state_type: str) -> None:
    error = FlowRunFailed("Flow run … ended", about(state_type))
    assert outcome.exit_code(error) == 1
    assert outcome.descriptions(error, {}) == [f"Flow run Reached {state_type} State"]


def test_a_timeout_is_told_in_the_contracts_words() -> None:
    error = PollingTimeout("Flow run … was still Running after 3 polls", about("RUNNING"))
    assert outcome.exit_code(error) == 40
    assert outcome.descriptions(error, {}) == ["maximum polling timeout reached."]


@pytest.mark.parametrize(
    "error", [InputError("One", "Two"), LookupFailed("There is no such thing")]
)
def test_what_was_given_wrongly_is_20(error: UePrefectError) -> None:
    assert outcome.exit_code(error) == 20


def test_every_other_error_is_1() -> None:
    kinds = {
        each
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, UePrefectError)
    }
    others = {each for each in kinds if not issubclass(each, (InputError, PollingTimeout))}
    assert len(others) == len(kinds) - 3
    assert {outcome.exit_code(each.__new__(each)) for each in others} == {1}


def test_inputs_are_worded_by_their_labels() -> None:
    error = InputError((Input("ca_bundle"), " holds no certificates"), "Something else")
    said = outcome.descriptions(error, {"ca_bundle": "CA Bundle File"})
    assert said == ["CA Bundle File holds no certificates", "Something else"]
    assert str(error) == "ca_bundle holds no certificates; Something else"


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
