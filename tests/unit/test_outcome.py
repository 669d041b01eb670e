"""The exit codes and their texts, as the contract has them."""

from __future__ import annotations

import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.responses import flow_run
from ue_prefect import errors
from ue_prefect.errors import (
    FlowRunFailed,
    Input,
    InputError,
    LookupFailed,
    PollingTimeout,
    StartTimeout,
    TriggerNotMet,
    UePrefectError,
    UpstreamTimeout,
)
from ue_prefect.task.outcome import OUTCOMES, NamedEnd, Outcome, outcome
from ue_prefect.task.redaction import Redactor
from ue_prefect.task.report import report


def about(state_type: str) -> FlowRunResponse:
    return FlowRunResponse.from_dict(flow_run(state_type))


def test_every_other_error_is_1() -> None:
    kinds = {
        each
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, UePrefectError)
    }
    others = {each for each in kinds if not issubclass(each, tuple(OUTCOMES))}
    assert kinds - others == {LookupFailed, *OUTCOMES}
    made = [each.__new__(each) for each in others]
    for each in made:
        each.descriptions = []
        if isinstance(each, FlowRunFailed):
            each.flow_run = about("FAILED")
    assert {outcome(each, {}).exit_code for each in made} == {1}


def test_an_error_that_nobody_expected_is_1_and_named() -> None:
    ended = outcome(ZeroDivisionError("division by zero"), {})
    assert ended.exit_code == 1
    assert ended.errors == ["Unexpected ZeroDivisionError: division by zero"]


def test_inputs_are_worded_by_their_labels() -> None:
    error = InputError((Input("ca_bundle"), " holds no certificates"), "Something else")
    said = outcome(error, {"ca_bundle": "CA Bundle File"}).errors
    assert said == ["CA Bundle File holds no certificates", "Something else"]
    assert str(error) == "ca_bundle holds no certificates; Something else"


@pytest.mark.parametrize(
    ("error", "exit_code", "said"),
    [
        (None, 0, "Task executed successfully."),
        (
            FlowRunFailed("", about("CRASHED")),
            1,
            "Execution Failed: Flow run Reached CRASHED State",
        ),
        (
            InputError("Deployment ID or Name is required"),
            20,
            "Data Validation Error: Deployment ID or Name is required",
        ),
        (
            TriggerNotMet("all_successful: settlement/nightly is Failed"),
            30,
            "Trigger Not Met: all_successful: settlement/nightly is Failed",
        ),
        (
            PollingTimeout("", about("RUNNING")),
            40,
            "Polling Timeout: maximum polling timeout reached.",
        ),
        (UpstreamTimeout(""), 40, "Polling Timeout: maximum polling timeout reached."),
        (
            StartTimeout("flow run did not start within 5 minutes.", about("SCHEDULED")),
            41,
            "Start Timeout: flow run did not start within 5 minutes.",
        ),
        (
            NamedEnd("Flow run ended in state Skipped.", about("COMPLETED"), 31),
            31,
            "Flow run ended in state Skipped.",
        ),
    ],
)
def test_each_exit_code_has_its_text(
    error: UePrefectError | None, exit_code: int, said: str
) -> None:
    ended = report({}, Redactor(), outcome(error, {}) if error else Outcome())
    assert (ended.exit_code, ended.status_description) == (exit_code, said)


def test_a_text_with_braces_is_shown_as_it_is() -> None:
    said = report({}, Redactor(), outcome(InputError("One {} is", "two {0}"), {}))
    assert said.status_description == "Data Validation Error: One {} is; two {0}"
