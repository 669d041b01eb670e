"""What task authors were promised of each field is true of ``template.json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from doubles.agent import agent_fields
from scripts.template.write import TEMPLATE_FILE
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
    ("flow_run", "Flow Run ID", "Text", None),
    ("run_input", "Run Input (JSON)", "Large Text (JSON)", None),
    ("flow_run_name", "Flow Run Name", "Text", None),
    ("additional_parameters", "Additional Optional Parameters", "Boolean", "false"),
    ("parameters_json", "Parameters (JSON)", "Large Text (JSON)", ALL_FOUR_KEYS),
    ("wait", "Wait for Success or Failure", "Boolean", "false"),
    ("polling_interval", "Polling Interval (sec)", "Integer", "60"),
    ("max_polls", "Max Number of Polls", "Integer", None),
    ("extension_output", "Extension Output Options", "Choice", "--None--"),
    ("run_options", "Run Options", "Boolean", "false"),
    ("launch_when", "Launch When", "Choice", "Always"),
    ("upstream", "Upstream Flow Runs", "Large Text", None),
    ("not_older_than", "Not Older Than (hours)", "Integer", "24"),
    ("start_limit", "Max Minutes until Start", "Integer", None),
    ("state_exit_codes", "Exit Codes by State Name", "Text", None),
    ("flow_run_logs", "Flow Run Logs", "Choice", "--None--"),
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
    ("out_flow_run_message", "Flow Run Message"),
]
LAUNCH = "Prefect Cloud - Launch Flow Run"
OTHER_ACTIONS = [
    "Prefect Cloud - Watch Flow Run",
    "Prefect Cloud - Retry Flow Run",
    "Prefect Cloud - Resume Flow Run",
    "Prefect Cloud - Cancel Flow Run",
]
TRIGGERS = ["all_successful", "all_failed", "any_successful", "any_failed", "all_finished"]
CHOICES = {
    "action": [LAUNCH, *OTHER_ACTIONS],
    "extension_output": ["--None--", "Include latest Flow Run information"],
    "on_cancel": ["Leave the Flow Run running", "Cancel the Flow Run"],
    "on_rerun": [
        "Launch a new Flow Run",
        "Attach to the previous Flow Run",
        "Retry the previous Flow Run",
    ],
    "launch_when": ["Always", *TRIGGERS, "manual_only"],
    "flow_run_logs": ["--None--", "Errors", "All"],
}
SHOWN_IF_TICKED = {
    "parameters_json": "additional_parameters",
    "polling_interval": "wait",
    "max_polls": "wait",
    "launch_when": "run_options",
    "not_older_than": "run_options",
    "start_limit": "run_options",
    "state_exit_codes": "run_options",
    "flow_run_logs": "run_options",
    "api_url": "connection_options",
    "ca_bundle": "connection_options",
    "on_cancel": "connection_options",
    "on_rerun": "connection_options",
}
SHOWN_IF_CHOSEN = {
    "deployment": ("action", [LAUNCH, "Prefect Cloud - Watch Flow Run"]),
    "flow_run": ("action", OTHER_ACTIONS),
    "run_input": ("action", ["Prefect Cloud - Resume Flow Run"]),
    "flow_run_name": ("action", [LAUNCH]),
    "additional_parameters": ("action", [LAUNCH]),
    "upstream": ("launch_when", TRIGGERS),
}
KEPT_WHEN_HIDDEN = {"run_input", "parameters_json", "polling_interval", "upstream"}
COMMANDS = {
    "show_flow_run_logs": "Show Flow Run Logs",
    "show_failed_task_runs": "Show Failed Task Runs",
    "cancel_flow_run": "Cancel Flow Run",
    "resume_flow_run": "Resume Flow Run",
}
MADE_FROM = {
    "workspace": {"credentials", "api_url", "ca_bundle"},
    "deployment": {"credentials", "workspace", "api_url", "ca_bundle"},
}


def kind(field: Mapping[str, Any]) -> str:
    """Name a field's type as the contract does."""
    if field["choiceDynamic"]:
        return "Dynamic Choice"
    if field["textType"] == "JSON":
        assert field["fieldMapping"].startswith("Large Text")
        return "Large Text (JSON)"
    assert field["textType"] == "Plain"
    if field["fieldMapping"].startswith("Large Text"):
        return "Large Text"
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


def test_a_box_shows_the_fields_below_it_and_an_action_or_a_trigger_those_that_it_uses() -> None:
    shown = {
        name: (NAMES[field["showIfField"]], field["showIfFieldValue"].split(","))
        for name, field in FIELDS.items()
        if field["showIfField"]
    }
    ticked = {name: (box, ["true"]) for name, box in SHOWN_IF_TICKED.items()}
    assert shown == ticked | SHOWN_IF_CHOSEN
    assert all(FIELDS[name]["noSpaceIfHidden"] for name in shown)


@pytest.mark.parametrize("box", ["connection_options", "run_options"])
def test_options_that_are_hidden_have_their_defaults(box: str) -> None:
    hidden = [name for name, shown_by in SHOWN_IF_TICKED.items() if shown_by == box]
    assert hidden
    assert not any(FIELDS[name]["preserveValueIfHidden"] for name in hidden)


def test_only_long_texts_and_the_interval_keep_what_they_hold_when_hidden() -> None:
    assert {
        name for name, field in FIELDS.items() if field["preserveValueIfHidden"]
    } == KEPT_WHEN_HIDDEN


def test_a_field_that_shows_others_is_empty_when_hidden_so_that_it_shows_none() -> None:
    for field in FIELDS.values():
        if field["showIfField"]:
            assert not FIELDS[NAMES[field["showIfField"]]]["preserveValueIfHidden"]


def test_the_polling_interval_is_required_when_waiting_and_max_polls_is_not() -> None:
    assert FIELDS["polling_interval"]["requireIfVisible"]
    assert not FIELDS["max_polls"]["requireIfVisible"]


@pytest.mark.parametrize("name", ["polling_interval", "max_polls", "not_older_than", "start_limit"])
def test_numbers_are_counted_from_one(name: str) -> None:
    assert FIELDS[name]["intFieldMin"] == 1


def test_a_deployment_may_be_empty_for_the_actions_that_need_none() -> None:
    assert FIELDS["deployment"]["choiceAllowEmpty"]


def test_a_flow_run_is_not_required_as_a_deployment_can_be_watched_instead() -> None:
    assert not FIELDS["flow_run"]["required"]
    assert not FIELDS["flow_run"]["requireIfVisible"]


def test_a_trigger_requires_what_it_looks_at() -> None:
    assert FIELDS["upstream"]["requireIfVisible"]


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


def test_proxy_variables_reach_dynamic_choices_and_commands() -> None:
    assert {"Dynamic Choice", "Dynamic Command"} <= {*TEMPLATE["sendEnvironment"].split(", ")}


def test_an_operator_has_four_commands() -> None:
    assert {command["name"]: command["label"] for command in TEMPLATE["commands"]} == COMMANDS


@pytest.mark.parametrize("command", TEMPLATE["commands"], ids=COMMANDS)
class TestCommand:
    def test_runs_beside_or_after_the_task_and_ends_in_a_minute(
        self, command: dict[str, Any]
    ) -> None:
        assert command["executionOption"] == "Out Of Process"
        assert command["asynchronous"] is True
        assert command["timeout"] == 60

    def test_is_given_where_prefect_is_and_the_flow_run_and_no_more(
        self, command: dict[str, Any]
    ) -> None:
        assert [NAMES[mapping] for mapping in command["fields"]] == [
            *("credentials", "workspace", "api_url", "ca_bundle", "out_flow_run_id")
        ]

    def test_is_offered_whenever_there_may_be_a_flow_run(self, command: dict[str, Any]) -> None:
        assert command["statuses"] == [
            *("Running", "Success", "Finished", "Failed", "Cancelled", "In Doubt")
        ]
