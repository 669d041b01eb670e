"""The exit codes and their texts, as the contract has them."""

from __future__ import annotations

from prefect_rest.models import FlowRunResponse
from tests.unit.responses import flow_run
from ue_prefect import errors
from ue_prefect.errors import (
    FlowRunFailed,
    Input,
    InputError,
    LookupFailed,
    UePrefectError,
)
from ue_prefect.task.outcome import OUTCOMES, outcome
from ue_prefect.task.redaction import Redactor
from ue_prefect.task.report import report


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
            each.flow_run = FlowRunResponse.from_dict(flow_run("FAILED"))
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


def test_a_text_with_braces_is_shown_as_it_is() -> None:
    said = report({}, Redactor(), outcome(InputError("One {} is", "two {0}"), {}))
    assert said.status_description == "Data Validation Error: One {} is; two {0}"
