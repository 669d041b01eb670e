"""Writes ``extension/template.json`` from the definition of the fields and their layout.

    python -m scripts.template.write [--check]

With ``--check`` nothing is written: the exit code is 1 when the committed file is another. It is 1,
too, and nothing is written, when the template would break a rule.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from scripts.environments import ROOT
from scripts.template import file_format, layout
from scripts.template.check import problems
from ue_prefect.task.fields import FIELDS, LARGEST_INTEGER, SMALLEST_INTEGER, Field

if TYPE_CHECKING:
    from scripts.template.file_format import JsonObject
    from scripts.template.layout import Command, If, Place

TEMPLATE_FILE = ROOT / "extension" / "template.json"
EXTENSION_FILE = ROOT / "extension" / "extension.py"
ICON_FILE = ROOT / "extension" / "template_icon.png"

TYPES = {"JSON": "Text", "Large Text": "Text", "Dynamic Choice": "Choice", "Output": "Text"}
"""The template's type for each kind of field that is not called the same."""


class LayoutError(Exception):
    """The definition of the fields and their layout do not have the same fields."""


def build() -> JsonObject:
    """Return the template.

    Raises:
        LayoutError: a field is missing in the definition or in the layout.
    """
    places = _places()
    fields: list[JsonObject] = []
    for row in layout.ROWS:
        names = list(row)
        for name in names:
            where = {
                "formColumnSpan": file_format.COLUMNS // len(names),
                "formStartRow": name == names[0],
                "formEndRow": name == names[-1],
                "sequence": len(fields),
            }
            fields.append(_field(name, FIELDS[name], places) | where)
    commands = [_command(command, places) for command in layout.COMMANDS]
    made = {"commands": commands, "fields": fields}
    return file_format.TEMPLATE | layout.TEMPLATE | made


def as_text(template: JsonObject) -> str:
    """Return the template as the file has it."""
    return json.dumps(template, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _places() -> dict[str, Place]:
    """Return each field's place by the field's name."""
    places: dict[str, Place] = {}
    for row in layout.ROWS:
        for name, place in row.items():
            if name in places:
                raise LayoutError(f"scripts/template/layout.py has {name!r} twice")
            places[name] = place
    for name in FIELDS:
        if name not in places:
            raise LayoutError(
                f"ue_prefect/task/fields.py defines {name!r}, for which scripts/template/layout.py "
                "has no place"
            )
    for name in places:
        if name not in FIELDS:
            raise LayoutError(
                f"scripts/template/layout.py has a place for {name!r}, which "
                "ue_prefect/task/fields.py does not define"
            )
    return places


def _field(name: str, field: Field, places: dict[str, Place]) -> JsonObject:
    """Return one field as the template has it, where it stands in the form apart."""
    place = places[name]
    is_integer = field.kind == "Integer"
    made = file_format.FIELD | {
        "allowVariable": place.allows_variable,
        "choiceAllowEmpty": place.may_be_empty,
        "choiceDynamic": field.kind == "Dynamic Choice",
        "choiceFields": [places[needed].mapping for needed in place.choices_need],
        "choices": _choices(name, field, place),
        "defaultListView": place.is_status,
        "extensionStatus": place.is_status,
        "fieldMapping": place.mapping,
        "fieldType": TYPES.get(field.kind, field.kind),
        "fieldValue": field.default or next(iter(field.choices), None),
        "hint": place.hint or None,
        "intFieldMax": LARGEST_INTEGER if is_integer else None,
        "intFieldMin": SMALLEST_INTEGER if is_integer else None,
        "label": field.label,
        "name": name,
        "preserveOutputOnRerun": place.kept_for_rerun,
        "sysId": place.sys_id,
    }
    if field.kind == "JSON":
        made["textType"] = "JSON"
    if field.kind == "Output":
        made["fieldRestriction"] = file_format.OUTPUT_ONLY
    if place.shown_if:
        made |= _rule("showIfField", place.shown_if, places)
        made["noSpaceIfHidden"] = True
        made["preserveValueIfHidden"] = place.keeps_value_if_hidden
        made["requireIfVisible"] = place.required_if_shown
    if place.required_if:
        made |= _rule("requireIfField", place.required_if, places)
    return made


def _rule(key: str, rule: If, places: dict[str, Place]) -> JsonObject:
    return {key: places[rule.field].mapping, f"{key}Value": ",".join(rule.values)}


def _choices(name: str, field: Field, place: Place) -> list[JsonObject]:
    if len(field.choices) != len(place.choice_sys_ids):
        raise LayoutError(
            f"ue_prefect/task/fields.py gives {name!r} {len(field.choices)} choices, "
            f"scripts/template/layout.py {len(place.choice_sys_ids)} sysIds for them"
        )
    return [
        file_format.CHOICE
        | {"fieldValue": value, "fieldValueLabel": value, "sequence": sequence, "sysId": sys_id}
        for sequence, (value, sys_id) in enumerate(
            zip(field.choices, place.choice_sys_ids, strict=True)
        )
    ]


def _command(command: Command, places: dict[str, Place]) -> JsonObject:
    return file_format.COMMAND | {
        "fields": [places[needed].mapping for needed in command.needs],
        "label": command.label,
        "name": command.name,
        "statuses": list(command.statuses),
        "sysId": command.sys_id,
    }


def main() -> int:
    """Write or check the template; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    try:
        template = build()
    except LayoutError as problem:
        print(problem, file=sys.stderr)
        return 1
    if found := problems(template, EXTENSION_FILE.read_text(encoding="utf-8")):
        print(*found, sep="\n", file=sys.stderr)
        return 1
    text = as_text(template)
    shown = TEMPLATE_FILE.relative_to(ROOT).as_posix()
    if not arguments.check:
        TEMPLATE_FILE.write_text(text, encoding="utf-8", newline="\n")
        print(f"Wrote {shown}.")
        return 0
    committed = TEMPLATE_FILE.read_text(encoding="utf-8") if TEMPLATE_FILE.is_file() else ""
    if committed != text:
        print(f"{shown} is not what would be written: run python -m scripts.template.write")
        return 1
    print(f"{shown} is what is written from the fields.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
