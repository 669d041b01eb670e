"""What task authors were promised of each field is true of ``template.json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scripts.write_template import TEMPLATE_FILE
from tests.stage.agent import agent_fields
from ue_prefect.task.inputs import parse_task

if TYPE_CHECKING:
    from collections.abc import Mapping

TEMPLATE = json.loads(TEMPLATE_FILE.read_text(encoding="utf-8"))
FIELDS = {field["name"]: field for field in TEMPLATE["fields"]}
NAMES = {field["fieldMapping"]: field["name"] for field in TEMPLATE["fields"]}

ALL_FOUR_KEYS = """\
{
    "parameters": {},
    "context": {},
    "job_variables": {},
    "tags": []
}"""
INPUTS = [
    # name, label, type, default
    ("action", "Action", "Choice", "Prefect Cloud - Launch Flow Run"),
    ("credentials", "Credentials", "Credential", None),
    ("workspace", "Workspace ID or Name", "Dynamic Choice", None),
    ("deployment", "Deployment ID or Name", "Dynamic Choice", None),
    ("flow_run_name", "Flow Run Name", "Text", None),
    ("additional_parameters", "Additional Optional Parameters", "Boolean", "false"),
    ("parameters_json", "Parameters (JSON)", "Large Text (JSON)", ALL_FOUR_KEYS),
    ("wait", "Wait for Success or Failure", "Boolean", "false"),
    ("polling_interval", "Polling Interval (sec)", "Integer", "60"),
    ("max_polls", "Max Number of Polls", "Integer", None),
    ("extension_output", "Extension Output Options", "Choice", "--None--"),
    ("connection_options", "Connection Options", "Boolean", "false"),
    ("api_url", "Prefect API URL", "Text", "https://api.prefect.cloud/api"),
    ("ca_bundle", "CA Bundle File", "Text", None),
    ("on_cancel", "When Cancelled", "Choice", "Leave the Flow Run running"),
    ("on_rerun", "On Re-Run", "Choice", "Launch a new Flow Run"),
]
OUTPUTS = [
    ("out_flow_run_id", "Flow Run ID"),
    ("out_flow_run_name", "Flow Run Name"),
    ("out_flow_run_state", "Flow Run State"),
    ("out_flow_run_url", "Flow Run URL"),
]
CHOICES = {
    "action": ["Prefect Cloud - Launch Flow Run"],
    "extension_output": ["--None--", "Include latest Flow Run information"],
    "on_cancel": ["Leave the Flow Run running", "Cancel the Flow Run"],
    "on_rerun": ["Launch a new Flow Run", "Attach to the previous Flow Run"],
}
SHOWN_IF_TICKED = {
    "parameters_json": "additional_parameters",
    "polling_interval": "wait",
    "max_polls": "wait",
    "api_url": "connection_options",
    "ca_bundle": "connection_options",
    "on_cancel": "connection_options",
    "on_rerun": "connection_options",
}
MADE_FROM = {
    "workspace": {"credentials", "api_url", "ca_bundle"},
    "deployment": {"credentials", "workspace", "api_url", "ca_bundle"},
}


def kind(field: Mapping[str, Any]) -> str:
    """Name a field's type as the contract does."""
    if field["choiceDynamic"]:
        return "Dynamic Choice"
    if field["fieldMapping"].startswith("Large Text"):
        return f"Large Text ({field['textType']})"
    assert field["textType"] == "Plain"
    return str(field["fieldType"])


def test_the_fields_are_those_promised_and_in_that_order() -> None:
    assert list(FIELDS) == [name for name, *_ in INPUTS] + [name for name, _ in OUTPUTS]


@pytest.mark.parametrize(("name", "label", "type_", "default"), INPUTS)
def test_an_input_has_its_label_type_and_default(
    name: str, label: str, type_: str, default: str | None
) -> None:
    field = FIELDS[name]
    assert (field["label"], kind(field)) == (label, type_)
    assert field["fieldRestriction"] == "No Restriction"
    assert field["fieldValue"] == default


@pytest.mark.parametrize(("name", "label"), OUTPUTS)
def test_an_output_is_text_that_only_the_task_fills(name: str, label: str) -> None:
    field = FIELDS[name]
    assert (field["label"], kind(field)) == (label, "Text")
    assert field["fieldRestriction"] == "Output Only"


def test_choices_are_worded_as_promised() -> None:
    for name, field in FIELDS.items():
        shown = [choice["fieldValueLabel"] for choice in field["choices"]]
        assert shown == CHOICES.get(name, [])
        assert [choice["fieldValue"] for choice in field["choices"]] == shown
        assert not field["choiceAllowMultiple"]


def test_a_box_shows_the_fields_below_it() -> None:
    shown = {
        name: NAMES[field["showIfField"]] for name, field in FIELDS.items() if field["showIfField"]
    }
    assert shown == SHOWN_IF_TICKED
    assert {FIELDS[name]["showIfFieldValue"] for name in shown} == {"true"}
    assert all(FIELDS[name]["noSpaceIfHidden"] for name in shown)


def test_connection_options_that_are_hidden_have_their_defaults() -> None:
    hidden = [name for name, box in SHOWN_IF_TICKED.items() if box == "connection_options"]
    assert not any(FIELDS[name]["preserveValueIfHidden"] for name in hidden)


def test_the_polling_interval_is_required_when_waiting_and_max_polls_is_not() -> None:
    assert FIELDS["polling_interval"]["requireIfVisible"]
    assert not FIELDS["max_polls"]["requireIfVisible"]


@pytest.mark.parametrize("name", ["polling_interval", "max_polls"])
def test_polls_are_counted_from_one(name: str) -> None:
    assert FIELDS[name]["intFieldMin"] == 1


def test_a_deployment_is_always_required() -> None:
    assert not FIELDS["deployment"]["choiceAllowEmpty"]


@pytest.mark.parametrize("name", ["credentials", "workspace"])
def test_prefect_cloud_requires_credentials_and_a_workspace(name: str) -> None:
    field = FIELDS[name]
    assert NAMES[field["requireIfField"]] == "connection_options"
    assert field["requireIfFieldValue"] == "false"


def test_a_server_of_ones_own_needs_no_workspace() -> None:
    assert FIELDS["workspace"]["choiceAllowEmpty"]


def test_a_dynamic_choice_depends_on_the_fields_it_needs_and_no_others() -> None:
    made_from = {
        name: {NAMES[mapping] for mapping in field["choiceFields"]}
        for name, field in FIELDS.items()
        if field["choiceDynamic"]
    }
    assert made_from == MADE_FROM


def test_the_default_parameters_show_all_four_keys_and_change_nothing() -> None:
    default = FIELDS["parameters_json"]["fieldValue"]
    keys = ["parameters", "context", "job_variables", "tags"]
    assert list(json.loads(default)) == keys
    fields = agent_fields(
        credentials=("6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10", "a-key-of-a-test"),
        workspace="Payments",
        deployment="settlement/nightly",
        additional_parameters=True,
        parameters_json=default,
    )
    launch = parse_task(fields).launch
    assert not any(getattr(launch, key) for key in keys)


def test_the_flow_run_id_alone_is_kept_for_a_re_run() -> None:
    kept = [name for name, field in FIELDS.items() if field["preserveOutputOnRerun"]]
    assert kept == ["out_flow_run_id"]


def test_the_state_is_the_status_column() -> None:
    assert [name for name, field in FIELDS.items() if field["extensionStatus"]] == [
        "out_flow_run_state"
    ]
    assert FIELDS["out_flow_run_state"]["defaultListView"]


def test_exit_code_0_alone_is_success() -> None:
    assert TEMPLATE["exitCodeProcessing"] == "Success Exitcode Range"
    assert TEMPLATE["exitCodes"] == "0"


def test_the_template_runs_the_extension_on_any_agent_from_7_6() -> None:
    assert TEMPLATE["extension"] == "ue-prefect"
    assert TEMPLATE["templateType"] == "Extension"
    assert TEMPLATE["agentType"] == "Any"
    assert TEMPLATE["minReleaseLevel"] == "7.6.0.0"


def test_proxy_variables_reach_dynamic_choices() -> None:
    assert "Dynamic Choice" in TEMPLATE["sendEnvironment"]


def test_names_labels_and_hints_are_within_their_limits() -> None:
    for field in FIELDS.values():
        assert len(field["name"]) <= 28
        assert len(field["label"]) <= 50
        assert len(field["hint"] or "") <= 200
