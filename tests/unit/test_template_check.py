"""Each rule of the template: a copy that breaks it is refused, with a message that says where."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from scripts.template import check
from scripts.template.check import EXTENSION_FILE, problems
from scripts.template.write import TEMPLATE_FILE
from ue_prefect.task.fields import FIELDS, Field

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEMPLATE: dict[str, Any] = json.loads(TEMPLATE_FILE.read_text(encoding="utf-8"))
EXTENSION = EXTENSION_FILE.read_text(encoding="utf-8")


class Copy(dict[str, Any]):
    """A copy of the template, to be broken."""

    def __init__(self) -> None:
        super().__init__(copy.deepcopy(TEMPLATE))

    def field(self, name: str) -> dict[str, Any]:
        return next(field for field in self["fields"] if field["name"] == name)

    def command(self, name: str) -> dict[str, Any]:
        return next(command for command in self["commands"] if command["name"] == name)


def setting(field: str, /, **values: Any) -> Callable[[Copy], None]:
    """Return what gives a field, told by its name, other values."""
    return lambda template: template.field(field).update(values)


def commanding(command: str, /, **values: Any) -> Callable[[Copy], None]:
    """Return what gives a command, told by its name, other values."""
    return lambda template: template.command(command).update(values)


def said(break_it: Callable[[Copy], object]) -> list[str]:
    """Return what is said of a broken copy."""
    template = Copy()
    break_it(template)
    return problems(template, EXTENSION)


def test_the_committed_template_has_no_problem() -> None:
    assert problems(TEMPLATE, EXTENSION) == []


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (lambda template: template.pop("exitCodes"), "template: the key 'exitCodes' is missing"),
        (lambda template: template.update(exitcodes="0"), "template: the key 'exitcodes' is unkno"),
        (
            lambda template: template.field("wait").pop("textType"),
            "field 'wait': the key 'textType' is missing",
        ),
        (setting("wait", hints=""), "field 'wait': the key 'hints' is unknown"),
        (
            lambda template: template.field("on_cancel")["choices"][1].pop("sysId"),
            "field 'on_cancel': choice: the key 'sysId' is missing",
        ),
        (setting("wait", required="no"), "field 'wait': required must be like false, not \"no\""),
        (setting("wait", label=None), "field 'wait': label must be text, not null"),
        (setting("wait", name="1st"), "field '1st': a name has a letter, then at most 27"),
        (setting("wait", name="w" * 29), f"field {'w' * 29!r}: a name has a letter, then at most"),
        (setting("wait", name="Max_Polls"), "fields: 2 have the name 'max_polls'"),
        (setting("wait", label="W" * 51), "field 'wait': label must have 1 to 50 characters"),
        (setting("wait", hint="W" * 201), "field 'wait': hint has more than 200 characters"),
        (
            setting("api_url", fieldValue="h" * 256),
            "field 'api_url': fieldValue has more than 255 characters",
        ),
        (
            setting("api_url", fieldMapping="Text Field 21"),
            "field 'api_url': there is no mapping 'Text Field 21'",
        ),
        (
            setting("credentials", fieldMapping="Credential Field 0"),
            "field 'credentials': there is no mapping 'Credential Field 0'",
        ),
        (
            setting("api_url", fieldMapping="Choice Field 9"),
            "field 'api_url': 'Choice Field 9' is for Choice, not for Text",
        ),
        (setting("api_url", fieldMapping="Text Field 1"), "fields: 2 have the mapping 'Text Fiel"),
        (
            setting("max_polls", showIfField="Boolean Field 9"),
            "field 'max_polls': showIfField names the mapping 'Boolean Field 9', which no field",
        ),
        (
            setting("max_polls", showIfField="wait"),
            "field 'max_polls': showIfField names the mapping 'wait', which no field has",
        ),
        (
            setting("max_polls", showIfField="Integer Field 2"),
            "field 'max_polls': showIfField names the field itself",
        ),
        (
            setting("max_polls", showIfFieldValue=None),
            "field 'max_polls': showIfField and showIfFieldValue need each other",
        ),
        (
            setting("max_polls", showIfFieldValue="yes"),
            "field 'max_polls': showIfFieldValue is 'yes', which 'wait' never is",
        ),
        (
            setting("workspace", requireIfField="Choice Field 5", requireIfFieldValue="Cancel"),
            "field 'workspace': requireIfFieldValue is 'Cancel', which 'on_cancel' never is",
        ),
        (
            setting("workspace", requireIfVisible=True),
            "field 'workspace': requireIfVisible goes with showIfField",
        ),
        (
            setting("max_polls", requireIfField="Boolean Field 2", requireIfFieldValue="true"),
            "field 'max_polls': a field with showIfField takes requireIfVisible instead",
        ),
        (
            setting("upstream", showIfFieldValue="all_successful,some_successful"),
            "field 'upstream': showIfFieldValue is 'all_successful,some_successful', which 'launc",
        ),
        (
            setting("launch_when", preserveValueIfHidden=True),
            "field 'upstream': showIfField names a field that keeps its value when hidden",
        ),
        (
            setting("deployment", required=True),
            "field 'deployment': a Controller drops required from Choice",
        ),
        (
            setting("on_cancel", choiceFields=["Text Field 2"]),
            "field 'on_cancel': choiceFields goes with choiceDynamic",
        ),
        (
            setting("api_url", choiceDynamic=True),
            "field 'api_url': choiceDynamic is for Choice, not for Text",
        ),
        (
            setting("workspace", choiceFields=["Choice Field 2"]),
            "field 'workspace': choiceFields names the field itself",
        ),
        (
            setting("workspace", choiceFields=["credentials"]),
            "field 'workspace': choiceFields names 'credentials', which no field has",
        ),
        (
            setting("deployment", choiceFields=["Choice Field 2", "Text Field 2", "Text Field 3"]),
            "field 'deployment': choiceFields lacks 'Credential Field 1', needed by 'Choice Field",
        ),
        (
            setting("on_cancel", choices=[]),
            "field 'on_cancel': a Choice has choices or is dynamic, no other field has any",
        ),
        (
            lambda template: template.field("on_cancel")["choices"].reverse(),
            "field 'on_cancel': the choices' sequences must count up from 0",
        ),
        (
            lambda template: template.field("on_cancel")["choices"][1].update(
                fieldValue="Leave the Flow Run running"
            ),
            "field 'on_cancel': a choice stands twice",
        ),
        (
            setting("polling_interval", fieldValue=60),
            "field 'polling_interval': fieldValue must be text, not 60",
        ),
        (
            setting("polling_interval", fieldValue="1m"),
            "field 'polling_interval': fieldValue is '1m', not a whole number",
        ),
        (
            setting("polling_interval", fieldValue="0"),
            "field 'polling_interval': fieldValue is 0, not from 1 to",
        ),
        (
            setting("wait", fieldValue="no"),
            "field 'wait': fieldValue is 'no', which the field never is",
        ),
        (
            setting("on_cancel", fieldValue="Cancel"),
            "field 'on_cancel': fieldValue is 'Cancel', which the field never is",
        ),
        (
            setting("parameters_json", fieldValue="{"),
            "field 'parameters_json': fieldValue is not JSON",
        ),
        (
            setting("out_flow_run_id", required=True),
            "field 'out_flow_run_id': an output has no default and is never required",
        ),
        (
            setting("api_url", preserveOutputOnRerun=True),
            "field 'api_url': preserveOutputOnRerun is for Output Only",
        ),
        (
            setting("out_flow_run_id", extensionStatus=True),
            "fields: out_flow_run_id and out_flow_run_state have extensionStatus, one can",
        ),
        (setting("wait", sequence=8), "field 'wait': sequence is 8, its place is 9"),
        (
            setting("deployment", formColumnSpan=2),
            "field 'deployment': formColumnSpan is 2, its row has 1 left",
        ),
        (
            setting("action", formColumnSpan=3),
            "field 'action': formColumnSpan is 3, its row has 2 left",
        ),
        (setting("wait", sysId="wait"), "field 'wait': sysId must be 32 hex digits, not 'wait'"),
        (setting("wait", sysId=TEMPLATE["sysId"]), "template: 2 things have the sysId 8b9db12b"),
        (
            setting("wait", sysId="0" * 32),
            "field 'wait': sysId is not what scripts/template/layout.py says",
        ),
        (
            setting("flow_run_name", choiceDynamic=True),
            "extension.py: no method has @dynamic_choice_command('flow_run_name'), which the temp",
        ),
        (
            setting("workspace", choiceDynamic=False),
            "extension.py: @dynamic_choice_command('workspace') is for nothing in the template",
        ),
        (
            commanding("cancel_flow_run", name="queue_health"),
            "extension.py: no method has @dynamic_command('queue_health')",
        ),
        (
            lambda template: template["commands"].pop(),
            "extension.py: @dynamic_command('resume_flow_run') is for nothing in the template",
        ),
        (
            lambda template: template.command("cancel_flow_run").pop("timeout"),
            "command 'cancel_flow_run': the key 'timeout' is missing",
        ),
        (
            commanding("cancel_flow_run", statuses="Running"),
            "command 'cancel_flow_run': statuses must be like []",
        ),
        (
            commanding("cancel_flow_run", name="cancel flow run"),
            "command 'cancel flow run': a name has a letter, then at most 27",
        ),
        (
            commanding("cancel_flow_run", name="Resume_Flow_Run"),
            "commands: 2 have the name 'resume_flow_run'",
        ),
        (
            commanding("cancel_flow_run", label=""),
            "command 'cancel_flow_run': label must have 1 to 50 characters",
        ),
        (
            commanding("cancel_flow_run", fields=["Text Field 20"]),
            "command 'cancel_flow_run': fields has 'Text Field 20', which there is not",
        ),
        (
            commanding("cancel_flow_run", fields=["Text Field 4", "Text Field 4"]),
            "command 'cancel_flow_run': fields must have something, and nothing twice",
        ),
        (
            commanding("cancel_flow_run", statuses=["Running", "Late"]),
            "command 'cancel_flow_run': statuses has 'Late', which there is not",
        ),
        (
            commanding("cancel_flow_run", statuses=[]),
            "command 'cancel_flow_run': statuses must have something, and nothing twice",
        ),
        (
            commanding("cancel_flow_run", executionOption="Elsewhere"),
            "command 'cancel_flow_run': executionOption must not be 'Elsewhere'",
        ),
        (
            commanding("cancel_flow_run", executionOption="In Process"),
            "command 'cancel_flow_run': In Process is for a task that is Running, and no other",
        ),
        (
            commanding("cancel_flow_run", timeout=61),
            "command 'cancel_flow_run': timeout must be from 1 to 60 seconds",
        ),
        (
            commanding("cancel_flow_run", sysId=TEMPLATE["sysId"]),
            "template: 2 things have the sysId 8b9db12b",
        ),
        (
            commanding("cancel_flow_run", label="Stop Flow Run"),
            "template: commands is not what scripts/template/layout.py says",
        ),
        (
            lambda template: template["fields"].pop(),
            "ue_prefect/task/fields.py defines 'out_flow_run_message', which the template does not",
        ),
        (
            lambda template: template["fields"].append(
                {**template.field("max_polls"), "name": "timeout"}
            ),
            "field 'timeout': ue_prefect/task/fields.py does not define it",
        ),
        (
            setting("wait", label="Wait"),
            "field 'wait': label is not what ue_prefect/task/fields.py says",
        ),
        (
            setting("wait", hint="Waits."),
            "field 'wait': hint is not what scripts/template/layout.py says",
        ),
        (
            lambda template: template.update(exitCodes="0,40"),
            "template: exitCodes is not what scripts/template/layout.py says",
        ),
    ],
)
def test_a_broken_rule_is_told_with_its_place(
    break_it: Callable[[Copy], None], message: str
) -> None:
    assert [line for line in said(break_it) if line.startswith(message)] != []


def test_a_field_added_to_the_definition_alone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIELDS, "timeout", Field("Timeout", "Integer"))
    (message,) = problems(TEMPLATE, EXTENSION)
    assert message == (
        "ue_prefect/task/fields.py defines 'timeout', for which scripts/template/layout.py "
        "has no place"
    )


def test_a_choice_that_the_extension_responses_and_no_field_asks_is_told() -> None:
    extra = '\n\n@deco.dynamic_choice_command("queue")\ndef queues(self, fields): ...\n'
    (message,) = problems(TEMPLATE, EXTENSION + extra)
    assert message == (
        "extension.py: @dynamic_choice_command('queue') is for nothing in the template"
    )


def test_a_command_that_the_extension_responses_and_the_template_has_not_is_told() -> None:
    extra = '\n\n@deco.dynamic_command("queue_health")\ndef queue_health(self, fields): ...\n'
    (message,) = problems(TEMPLATE, EXTENSION + extra)
    assert (
        message == "extension.py: @dynamic_command('queue_health') is for nothing in the template"
    )


def test_the_command_prints_the_problems_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = Copy()
    broken.field("wait")["sequence"] = 8
    (tmp_path / "template.json").write_text(json.dumps(broken), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["check_template", str(tmp_path / "template.json")])
    assert check.main() == 1
    assert capsys.readouterr().out.splitlines()[-1] == "template.json: 2 problems"


def test_the_command_finds_nothing_wrong_with_the_committed_template(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["check_template"])
    assert check.main() == 0
    assert capsys.readouterr().out == "template.json: no problems\n"
