"""The table of states, as the contract has it."""

from __future__ import annotations

from typing import Any

import pytest

from prefect_rest.models import FlowRunResponse, StateType
from tests.unit.responses import flow_run
from ue_prefect.prefect.states import VERDICTS, Verdict, state_name, state_type, verdict


def in_state(state_type: str) -> FlowRunResponse:
    return FlowRunResponse.from_dict(flow_run(state_type))


def without(**values: Any) -> FlowRunResponse:
    return FlowRunResponse.from_dict({**flow_run("RUNNING"), **values})


def test_completed_alone_is_success() -> None:
    successes = [each for each in StateType if verdict(in_state(each.value)) is Verdict.SUCCESS]
    assert successes == [StateType.COMPLETED]


@pytest.mark.parametrize(
    "going", ["SCHEDULED", "PENDING", "RUNNING", "PAUSED", "CANCELLING", "HIBERNATING"]
)
def test_all_others_and_those_nobody_knows_are_still_going(going: str) -> None:
    assert verdict(in_state(going)) is Verdict.STILL_GOING


def test_a_flow_run_without_a_state_is_still_going() -> None:
    stateless = without(state=None, state_type=None, state_name=None)
    assert verdict(stateless) is Verdict.STILL_GOING
    assert (state_type(stateless), state_name(stateless)) == ("", "")


def test_a_states_name_decides_nothing() -> None:
    late = FlowRunResponse.from_dict(flow_run("SCHEDULED", "Completed"))
    assert verdict(late) is Verdict.STILL_GOING
    assert (state_type(late), state_name(late)) == ("SCHEDULED", "Completed")


def test_every_state_type_of_the_specification_is_in_the_table() -> None:
    assert set(VERDICTS) == {each.value for each in StateType}
