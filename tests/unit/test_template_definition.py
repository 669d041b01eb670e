"""There is one definition of the fields: what the task reads and shows is what the template has."""

from __future__ import annotations

import json
from typing import Any

import pytest

from doubles.agent import agent_fields
from prefect_rest.models import FlowRunResponse
from scripts.template import write
from scripts.template.layout import ROWS, If, Place
from scripts.template.write import ICON_FILE, TEMPLATE_FILE, LayoutError, as_text, build
from tests.unit.responses import FLOW_RUN
from ue_prefect.task.display import output_fields
from ue_prefect.task.fields import (
    ALWAYS,
    FIELDS,
    LAUNCH,
    MANUAL_ONLY,
    RETRY,
    Field,
    FieldReader,
)
from ue_prefect.task.inputs import parse_task
from ue_prefect.task.report import redactor_of


class Recorded(dict[str, Any]):
    """Fields that remember which of them were asked for."""

    def __init__(self, fields: dict[str, Any]) -> None:
        super().__init__(fields)
        self.asked: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        self.asked.add(name.partition(".")[0])
        return super().get(name, default)


FLOW_RUN_ID = "57ff5fca-4869-4314-b550-c101d0f175b3"
ONLY_SHOW_AND_HIDE = {"connection_options", "run_options"}


def everything(action: str, **values: Any) -> dict[str, Any]:
    """A task whose every field is filled in, those that its action has no use for, too."""
    filled_in: dict[str, Any] = {
        "deployment": "settlement/nightly",
        "flow_run": FLOW_RUN_ID,
        "run_input": '{"approved": true}',
        "flow_run_name": "settlement-from-uac",
        "additional_parameters": True,
        "wait": True,
        "polling_interval": 60,
        "run_options": True,
        "launch_when": "all_successful",
        "upstream": FLOW_RUN_ID,
        "connection_options": True,
        "on_rerun": "Attach to the previous Flow Run",
    }
    return agent_fields(
        credentials=("6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10", "a-key-of-a-test"),
        workspace="Payments",
        action=action,
        **filled_in | values,
    )


def asked_for(action: str, **values: Any) -> set[str]:
    """Return the fields that a task with that action looks at."""
    fields = Recorded(everything(action, **values))
    parse_task(fields)
    return fields.asked


def test_a_task_reads_all_the_inputs_and_no_other() -> None:
    inputs = {name for name, field in FIELDS.items() if field.kind != "Output"}
    from_the_previous_run = {"out_flow_run_id"}
    asked = set[str]().union(*map(asked_for, FIELDS["action"].choices))
    assert asked == (inputs - ONLY_SHOW_AND_HIDE) | from_the_previous_run


@pytest.mark.parametrize("action", FIELDS["action"].choices)
def test_a_task_looks_at_what_its_action_shows_and_at_nothing_that_it_hides(action: str) -> None:
    for name, place in ((name, place) for row in ROWS for name, place in row.items()):
        if place.shown_if and place.shown_if.field == "action":
            is_shown = action in place.shown_if.values
            without_the_other = {"flow_run": None} if is_shown and name == "deployment" else {}
            assert (name in asked_for(action, **without_the_other)) == is_shown, name


def test_what_goes_with_waiting_is_looked_at_by_a_task_that_waits_alone() -> None:
    with_wait = {"start_limit", "state_exit_codes", "flow_run_logs"}
    assert with_wait <= asked_for(LAUNCH)
    assert not with_wait & asked_for(LAUNCH, wait=False)


def test_a_gate_needs_no_wait_and_looks_at_the_polls_all_the_same() -> None:
    assert {"polling_interval", "max_polls"} <= asked_for(LAUNCH, wait=False)
    assert not {"polling_interval", "max_polls"} & asked_for(RETRY, wait=False)


def test_what_a_gate_looks_at_is_no_matter_without_a_trigger() -> None:
    assert "upstream" in asked_for(LAUNCH)
    for when in (ALWAYS, MANUAL_ONLY):
        assert not {"upstream", "not_older_than"} & asked_for(LAUNCH, launch_when=when)


def test_a_task_fills_all_the_outputs_and_no_other() -> None:
    outputs = {name for name, field in FIELDS.items() if field.kind == "Output"}
    flow_run = FlowRunResponse.from_dict(FLOW_RUN)
    assert set(output_fields(flow_run, "https://app.prefect.cloud", redactor_of({}))) == outputs


def test_a_field_that_is_not_defined_cannot_be_read() -> None:
    with pytest.raises(KeyError, match="timeout is not in FIELDS"):
        FieldReader({}).text("timeout")


def test_the_committed_template_is_what_the_fields_make() -> None:
    assert TEMPLATE_FILE.read_bytes().decode() == as_text(build())


def test_a_field_without_a_place_in_the_form_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIELDS, "timeout", Field("Timeout", "Integer"))
    with pytest.raises(LayoutError, match=r"fields\.py defines 'timeout', for which .*layout\.py"):
        build()


def test_a_place_without_a_field_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ROWS[0], "timeout", Place())
    with pytest.raises(LayoutError, match=r"layout\.py has a place for 'timeout', which .*fields"):
        build()


def test_two_places_for_one_field_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ROWS[0], "wait", Place())
    with pytest.raises(LayoutError, match=r"layout\.py has 'wait' twice"):
        build()


def test_a_rule_about_what_is_no_field_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = next(row for row in ROWS if "wait" in row)
    monkeypatch.setitem(row, "wait", Place(shown_if=If("waiting")))
    with pytest.raises(LayoutError, match=r"layout\.py names 'waiting', which is no field"):
        build()


def test_what_has_no_id_of_its_own_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIELDS, "on_cancel", Field("When Cancelled", "Choice", ("Leave", "Stop")))
    with pytest.raises(LayoutError, match=r"ids\.json has none of sys_ids for 'on_cancel: Leave'"):
        build()


def test_writing_changes_nothing_and_checking_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = TEMPLATE_FILE.read_bytes()
    monkeypatch.setattr("sys.argv", ["write_template", "--check"])
    assert write.main() == 0
    assert "is what is written from the fields" in capsys.readouterr().out
    monkeypatch.setattr(write, "as_text", lambda template: json.dumps(template))
    assert write.main() == 1
    assert "run python -m scripts.template.write" in capsys.readouterr().out
    assert TEMPLATE_FILE.read_bytes() == before


def test_the_icon_has_the_size_that_a_controller_takes() -> None:
    width_and_height = ICON_FILE.read_bytes()[16:24]
    assert width_and_height == (48).to_bytes(4) * 2
