"""A definition or a layout that breaks a rule of the form is refused, with the field's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scripts.template import write
from scripts.template.check import problems
from ue_prefect.task.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable

EXTENSION = write.EXTENSION_FILE.read_text(encoding="utf-8")


def of(name: str, /, **values: object) -> Callable[[dict[str, Any]], None]:
    """Return what gives a field or a command of a template other values."""

    def change(template: dict[str, Any]) -> None:
        each = (*template["fields"], *template["commands"])
        next(one for one in each if one["name"] == name).update(values)

    return change


@pytest.mark.parametrize(
    ("breaking", "message"),
    [
        (of("wait", name="1st"), "'1st': a name has a letter, then at most 27"),
        (of("cancel_flow_run", name="c" * 29), f"'{'c' * 29}': a name has a letter, then"),
        (of("wait", label="W" * 51), "'wait': a label has 1 to 50 characters"),
        (of("cancel_flow_run", label=""), "'cancel_flow_run': a label has 1 to 50"),
        (of("wait", hint="W" * 201), "'wait': a hint has at most 200 characters"),
        (of("wait", formColumnSpan=0), "'wait': a row has at most 2 fields"),
        (of("api_url", fieldMapping="Text Field 21"), "'api_url': there is no mapping 'Text Fi"),
        (of("api_url", fieldMapping="Text Field 0"), "'api_url': there is no mapping 'Text Fie"),
        (of("api_url", fieldMapping="Choice Field 9"), "'api_url': 'Choice Field 9' is for Choice"),
        (of("api_url", fieldMapping="Text Field 1"), "2 fields have the mapping 'Text Field 1'"),
        (of("max_polls", showIfFieldValue="yes"), "'max_polls': showIfFieldValue is 'yes', no va"),
        (of("upstream", showIfFieldValue="Always,or"), "'upstream': showIfFieldValue is 'Always,o"),
        (of("credentials", requireIfFieldValue="no"), "'credentials': requireIfFieldValue is 'no'"),
        (of("max_polls", requireIfField="Boolean Field 2"), "'max_polls': with shown_if goes requ"),
        (of("on_cancel", choices=[]), "'on_cancel': a Choice has choices, or is dynamic"),
        (
            of("on_cancel", choices=[{"fieldValue": "Leave", "sysId": "0" * 32}] * 2),
            "'on_cancel': ",
        ),
        (of("on_cancel", choiceFields=["Text Field 2"]), "'on_cancel': choices_need is for a Dyna"),
        (of("wait", fieldValue="no"), "'wait': the default is 'no', which the field never is"),
        (of("on_cancel", fieldValue="Cancel"), "'on_cancel': the default is 'Cancel', which"),
        (
            of("polling_interval", fieldValue="0"),
            "'polling_interval': the default is '0', which is",
        ),
        (of("parameters_json", fieldValue="{"), "'parameters_json': the default is no JSON"),
        (of("wait", sysId="wait"), "a sysId has 32 hex digits, unlike 'wait'"),
        (of("wait", sysId="8b9db12b28d35bbb84c9ccfed2a841c4"), "2 things have the sysId 8b9db12b"),
        (of("flow_run_name", choiceDynamic=True), "extension.py: no method has @dynamic_choice_co"),
        (
            of("workspace", choiceDynamic=False),
            "extension.py: @dynamic_choice_command('workspace')",
        ),
        (
            of("cancel_flow_run", name="queue"),
            "extension.py: no method has @dynamic_command('queue",
        ),
        (of("cancel_flow_run", name="queue"), "extension.py: @dynamic_command('cancel_flow_run')"),
    ],
)
def test_a_broken_rule_is_told(breaking: Callable[[dict[str, Any]], None], message: str) -> None:
    template = write.build()
    assert problems(template, EXTENSION) == []
    breaking(template)
    assert [line for line in problems(template, EXTENSION) if line.startswith(message)]


def test_nothing_is_written_of_a_definition_that_breaks_a_rule(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = write.TEMPLATE_FILE.read_bytes()
    monkeypatch.setitem(FIELDS, "wait", FIELDS["wait"]._replace(label="W" * 51))
    monkeypatch.setattr("sys.argv", ["write"])
    assert write.main() == 1
    assert capsys.readouterr().err == "'wait': a label has 1 to 50 characters\n"
    assert write.TEMPLATE_FILE.read_bytes() == before
