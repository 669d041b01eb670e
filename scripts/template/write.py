"""Writes ``extension/template.json`` from the definition of the fields and their layout.

    python -m scripts.template.write [--check]

With ``--check`` nothing is written: the exit code is 1 when the committed file is another. It is 1,
too, and nothing is written, when the template would break a rule.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.environments import ROOT
from scripts.template import file_format, layout
from scripts.template.check import problems
from ue_prefect.task.fields import FIELDS, LARGEST_INTEGER, SMALLEST_INTEGER, Field

if TYPE_CHECKING:
    from scripts.template.file_format import JsonObject
    from scripts.template.layout import If, Place

TEMPLATE_FILE = ROOT / "extension" / "template.json"
KEPT: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("ids.json").read_text(encoding="utf-8")
)
"""What stays with its field for ever. By the sysId a Controller knows what it has when a template
is imported again; the mapping is the column that it keeps the values of all tasks in."""

EXTENSION_FILE = ROOT / "extension" / "ue_prefect" / "task" / "extension.py"
ICON_FILE = ROOT / "extension" / "template_icon.png"

TYPES = {"JSON": "Text", "Large Text": "Text", "Dynamic Choice": "Choice", "Output": "Text"}
"""The template's type for each kind of field that is not called the same."""


class LayoutError(Exception):
    """The definition of the fields, their layout and their ids do not have the same fields."""


def build() -> JsonObject:
    """Return the template.

    Raises:
        LayoutError: a field is missing in the definition or in the layout, or has no id.
    """
    _check_places()
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
            fields.append(_field(name, FIELDS[name], row[name]) | where)
    commands = [_command(name, label) for name, label in layout.COMMANDS.items()]
    made = {"commands": commands, "fields": fields}
    return file_format.TEMPLATE | layout.TEMPLATE | made | {"sysId": kept("sys_ids", "template")}


def as_text(template: JsonObject) -> str:
    """Return the template as the file has it."""
    return json.dumps(template, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _check_places() -> None:
    """Refuse a layout that does not have each field of the definition once, and no other."""
    places = Counter(name for row in layout.ROWS for name in row)
    for name in places.keys() | FIELDS.keys():
        if places[name] > 1:
            raise LayoutError(f"scripts/template/layout.py has {name!r} twice")
        if not places[name]:
            raise LayoutError(
                f"ue_prefect/task/fields.py defines {name!r}, for which scripts/template/layout.py "
                "has no place"
            )
        if name not in FIELDS:
            raise LayoutError(
                f"scripts/template/layout.py has a place for {name!r}, which "
                "ue_prefect/task/fields.py does not define"
            )


def _field(name: str, field: Field, place: Place) -> JsonObject:
    """Return one field as the template has it, where it stands in the form apart."""
    is_integer = field.kind == "Integer"
    made = file_format.FIELD | {
        "allowVariable": place.allows_variable,
        "choiceAllowEmpty": place.may_be_empty,
        "choiceDynamic": field.kind == "Dynamic Choice",
        "choiceFields": [kept("mappings", needed) for needed in place.choices_need],
        "choices": _choices(name, field),
        "defaultListView": place.is_status,
        "extensionStatus": place.is_status,
        "fieldMapping": kept("mappings", name),
        "fieldType": TYPES.get(field.kind, field.kind),
        "fieldValue": field.default or next(iter(field.choices), None),
        "hint": place.hint or None,
        "intFieldMax": LARGEST_INTEGER if is_integer else None,
        "intFieldMin": SMALLEST_INTEGER if is_integer else None,
        "label": field.label,
        "name": name,
        "preserveOutputOnRerun": place.kept_for_rerun,
        "sysId": kept("sys_ids", name),
    }
    if field.kind == "JSON":
        made["textType"] = "JSON"
    if field.kind == "Output":
        made["fieldRestriction"] = file_format.OUTPUT_ONLY
    if place.shown_if:
        made |= _rule("showIfField", place.shown_if)
        made["noSpaceIfHidden"] = True
        made["preserveValueIfHidden"] = place.keeps_value_if_hidden
        made["requireIfVisible"] = place.required_if_shown
    if place.required_if:
        made |= _rule("requireIfField", place.required_if)
    return made


def kept(what: str, name: str) -> str:
    """Return the mapping or the sysId of something in the form.

    Raises:
        LayoutError: it has none.
    """
    if what == "mappings" and name not in FIELDS:  # an id outlives its field
        raise LayoutError(f"scripts/template/layout.py names {name!r}, which is no field")
    if name not in KEPT[what]:
        raise LayoutError(
            f"scripts/template/ids.json has none of {what} for {name!r}: add a new one"
        )
    return KEPT[what][name]


def _rule(key: str, rule: If) -> JsonObject:
    return {key: kept("mappings", rule.field), f"{key}Value": ",".join(rule.values)}


def _choices(name: str, field: Field) -> list[JsonObject]:
    return [
        file_format.CHOICE
        | {
            "fieldValue": value,
            "fieldValueLabel": value,
            "sequence": sequence,
            "sysId": kept("sys_ids", f"{name}: {value}"),
        }
        for sequence, value in enumerate(field.choices)
    ]


def _command(name: str, label: str) -> JsonObject:
    return file_format.COMMAND | {
        "fields": [kept("mappings", needed) for needed in layout.COMMANDS_NEED],
        "label": label,
        "name": name,
        "statuses": list(layout.STATUSES),
        "sysId": kept("sys_ids", f"command {name}"),
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
