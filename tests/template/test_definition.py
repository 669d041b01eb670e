"""There is one definition of the fields: what the task reads and shows is what the template has."""

from __future__ import annotations

import json
import re
import uuid
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from prefect_rest.models import FlowRunResponse
from scripts import draw_icon, write_template
from scripts.template_layout import ROWS, TEMPLATE, Place
from scripts.write_template import TEMPLATE_FILE, LayoutError, as_text, build
from tests.stage.agent import agent_fields
from tests.unit.answers import FLOW_RUN
from ue_prefect.task.fields import FIELDS, Field, FieldReader
from ue_prefect.task.inputs import parse_task
from ue_prefect.task.report import output_fields, redactor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:ue-prefect:template")
"""What the sysIds were made from, once."""


class Recorded(dict[str, Any]):
    """Fields that remember which of them were asked for."""

    def __init__(self, fields: dict[str, Any]) -> None:
        super().__init__(fields)
        self.asked: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        self.asked.add(name.partition(".")[0])
        return super().get(name, default)


def everything() -> dict[str, Any]:
    """A task that uses all that there is."""
    return agent_fields(
        credentials=("6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10", "a-key-of-a-test"),
        workspace="Payments",
        deployment="settlement/nightly",
        additional_parameters=True,
        wait=True,
        polling_interval=60,
        connection_options=True,
        on_rerun="Attach to the previous Flow Run",
    )


def test_a_task_reads_all_the_inputs_and_no_other() -> None:
    fields = Recorded(everything())
    parse_task(fields)
    inputs = {name for name, field in FIELDS.items() if field.kind != "Output"}
    only_shows_and_hides = {"connection_options"}
    from_the_previous_run = {"out_flow_run_id"}
    assert fields.asked == (inputs - only_shows_and_hides) | from_the_previous_run


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
    monkeypatch.setitem(ROWS[0], "timeout", Place("0" * 32, "Integer Field 3"))
    with pytest.raises(LayoutError, match=r"layout\.py has a place for 'timeout', which .*fields"):
        build()


def test_two_places_for_one_field_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ROWS[0], "wait", Place("0" * 32, "Boolean Field 9"))
    with pytest.raises(LayoutError, match=r"layout\.py has 'wait' twice"):
        build()


def test_a_choice_without_a_sys_id_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FIELDS, "action", Field("Action", "Choice", ("Launch", "Look")))
    with pytest.raises(LayoutError, match=r"gives 'action' 2 choices, .* 1 sysIds"):
        build()


def test_writing_changes_nothing_and_checking_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = TEMPLATE_FILE.read_bytes()
    monkeypatch.setattr("sys.argv", ["write_template", "--check"])
    assert write_template.main() == 0
    assert "is what is written from the fields" in capsys.readouterr().out
    monkeypatch.setattr(write_template, "as_text", lambda template: json.dumps(template))
    assert write_template.main() == 1
    assert "run python -m scripts.write_template" in capsys.readouterr().out
    assert TEMPLATE_FILE.read_bytes() == before


def recorded_sys_ids() -> Iterator[tuple[str, str]]:
    yield "template", str(TEMPLATE["sysId"])
    for row in ROWS:
        for name, place in row.items():
            yield name, place.sys_id
            for number, sys_id in enumerate(place.choice_sys_ids):
                yield f"{name}/{number}", sys_id


def test_sys_ids_never_change() -> None:
    for name, sys_id in recorded_sys_ids():
        assert sys_id == uuid.uuid5(NAMESPACE, name).hex


def test_mappings_never_change() -> None:
    """Each task keeps its values under them: a field that moves loses what authors filled in."""
    mappings = {name: place.mapping for row in ROWS for name, place in row.items()}
    assert mappings == {
        "action": "Choice Field 1",
        "credentials": "Credential Field 1",
        "workspace": "Choice Field 2",
        "deployment": "Choice Field 3",
        "flow_run_name": "Text Field 1",
        "additional_parameters": "Boolean Field 1",
        "parameters_json": "Large Text Field 1",
        "wait": "Boolean Field 2",
        "polling_interval": "Integer Field 1",
        "max_polls": "Integer Field 2",
        "extension_output": "Choice Field 4",
        "connection_options": "Boolean Field 3",
        "api_url": "Text Field 2",
        "ca_bundle": "Text Field 3",
        "on_cancel": "Choice Field 5",
        "on_rerun": "Choice Field 6",
        "out_flow_run_id": "Text Field 4",
        "out_flow_run_name": "Text Field 5",
        "out_flow_run_state": "Text Field 6",
        "out_flow_run_url": "Text Field 7",
    }


def test_the_committed_icon_is_the_one_drawn() -> None:
    """Its pixels are compared, not its bytes: another zlib may compress them differently."""
    icon = draw_icon.ICON_FILE.read_bytes()
    assert icon.startswith(b"\x89PNG\r\n\x1a\n")
    assert re.search(rb"IHDR\x00\x00\x00\x30\x00\x00\x00\x30", icon), "48 x 48"
    start = icon.index(b"IDAT") + len(b"IDAT")
    drawn = b"".join(b"\0" + row for row in draw_icon.pixels())
    assert zlib.decompressobj().decompress(icon[start:]) == drawn
