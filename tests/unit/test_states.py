"""The table of states, as the contract has it."""

from __future__ import annotations

from prefect_rest.models import FlowRunResponse, StateType
from tests.unit.responses import flow_run
from ue_prefect.prefect.states import VERDICTS, Verdict, state_name, state_type, verdict


def test_a_flow_run_without_a_state_is_still_going() -> None:
    unknown = {"state": None, "state_type": None, "state_name": None}
    stateless = FlowRunResponse.from_dict(flow_run("RUNNING") | unknown)
    assert verdict(stateless) is Verdict.STILL_GOING
    assert (state_type(stateless), state_name(stateless)) == ("", "")


def test_a_states_name_decides_nothing() -> None:
    late = FlowRunResponse.from_dict(flow_run("SCHEDULED", "Completed"))
    assert verdict(late) is Verdict.STILL_GOING
    assert (state_type(late), state_name(late)) == ("SCHEDULED", "Completed")


def test_every_state_type_of_the_specification_is_in_the_table() -> None:
    assert set(VERDICTS) == {each.value for each in StateType}
