"""The rules that any ``template.json`` has to keep, each a function that yields what breaks it.

A message says first where the problem is.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from scripts.template import file_format
from scripts.template.file_format import (
    COLUMNS,
    LONGEST_COMMAND,
    LONGEST_HINT,
    LONGEST_LABEL,
    MAPPINGS,
    OUTPUT_ONLY,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.template.file_format import JsonObject


def misshapen(template: JsonObject) -> list[str]:
    """Return which keys are missing or unknown, and which have no value of their type."""
    return list(_keys(template))


def broken(template: JsonObject) -> list[str]:
    """Return which rules a template breaks that has all keys, whatever extension it is for."""
    fields = template["fields"]
    return [
        *_names(fields),
        *_lengths(fields),
        *_mappings(fields),
        *_rules(fields),
        *_dynamic_choices(fields),
        *_static_choices(fields),
        *_defaults(fields),
        *_outputs(fields),
        *_sequences(fields),
        *_rows(fields),
        *_commands(template),
        *_sys_ids(template),
    ]


def where_is(field: JsonObject) -> str:
    """Name a field for a message."""
    return f"field {field['name']!r}"


def _keys(template: JsonObject) -> Iterator[str]:
    yield from _keys_of("template", template, file_format.TEMPLATE)
    for field in template.get("fields", []):
        where = f"field {field.get('name')!r}"
        yield from _keys_of(where, field, file_format.FIELD)
        for choice in field.get("choices", []):
            yield from _keys_of(f"{where}: choice", choice, file_format.CHOICE)
    for command in template.get("commands", []):
        where = f"command {command.get('name')!r}"
        yield from _keys_of(where, command, file_format.COMMAND)


def _keys_of(where: str, found: JsonObject, usual: JsonObject) -> Iterator[str]:
    for key in sorted(usual.keys() - found.keys()):
        yield f"{where}: the key {key!r} is missing"
    for key in sorted(found.keys() - usual.keys()):
        yield f"{where}: the key {key!r} is unknown"
    for key in sorted(found.keys() & usual.keys()):
        if usual[key] is not None and type(found[key]) is not type(usual[key]):
            wanted = "text" if usual[key] == "" else f"like {json.dumps(usual[key])}"
            yield f"{where}: {key} must be {wanted}, not {json.dumps(found[key])}"


def _names(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        if not re.fullmatch(file_format.NAME, field["name"]):
            yield f"{where_is(field)}: a name has a letter, then at most 27 of a-z, 0-9 and _"
    for name, times in Counter(field["name"].lower() for field in fields).items():
        if times > 1:
            yield f"fields: {times} have the name {name!r}"


def _lengths(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        if not 1 <= len(field["label"]) <= LONGEST_LABEL:
            yield f"{where_is(field)}: label must have 1 to {LONGEST_LABEL} characters"
        if len(field["hint"] or "") > LONGEST_HINT:
            yield f"{where_is(field)}: hint has more than {LONGEST_HINT} characters"
        pool = field["fieldMapping"].rpartition(" ")[0]
        longest = file_format.LONGEST_DEFAULT.get(pool)
        if longest is not None and len(str(field["fieldValue"] or "")) > longest:
            yield f"{where_is(field)}: fieldValue has more than {longest} characters"


def _mappings(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        mapping = field["fieldMapping"]
        pool, _, number = mapping.rpartition(" ")
        kind, largest = MAPPINGS.get(pool, ("", 0))
        if not re.fullmatch("[1-9][0-9]*", number) or int(number) > largest:
            yield f"{where_is(field)}: there is no mapping {mapping!r}"
        elif kind != field["fieldType"]:
            yield f"{where_is(field)}: {mapping!r} is for {kind}, not for {field['fieldType']}"
    for mapping, times in Counter(field["fieldMapping"] for field in fields).items():
        if times > 1:
            yield f"fields: {times} have the mapping {mapping!r}"


def _rules(fields: list[JsonObject]) -> Iterator[str]:
    """What a field is shown or required for exists, and can have that value."""
    by_mapping = {field["fieldMapping"]: field for field in fields}
    for field in fields:
        for key in ("showIfField", "requireIfField"):
            mapping, value = field[key], field[f"{key}Value"]
            if (mapping is None) != (value is None):
                yield f"{where_is(field)}: {key} and {key}Value need each other"
            elif mapping is not None and mapping not in by_mapping:
                yield f"{where_is(field)}: {key} names the mapping {mapping!r}, which no field has"
            elif mapping == field["fieldMapping"]:
                yield f"{where_is(field)}: {key} names the field itself"
            elif mapping is not None and not _can_be(by_mapping[mapping], value):
                other = by_mapping[mapping]["name"]
                yield f"{where_is(field)}: {key}Value is {value!r}, which {other!r} never is"
            elif key == "showIfField" and mapping is not None and _keeps(by_mapping[mapping]):
                yield f"{where_is(field)}: {key} names a field that keeps its value when hidden"
        if field["requireIfVisible"] and field["showIfField"] is None:
            yield f"{where_is(field)}: requireIfVisible goes with showIfField"
        if field["requireIfField"] is not None and field["showIfField"] is not None:
            yield f"{where_is(field)}: a field with showIfField takes requireIfVisible instead"
        if field["required"] and field["fieldType"] in file_format.NEVER_REQUIRED:
            yield f"{where_is(field)}: a Controller drops required from {field['fieldType']}"


def _keeps(field: JsonObject) -> bool:
    """Tell whether a field, hidden, may still hold what shows others."""
    return field["showIfField"] is not None and bool(field["preserveValueIfHidden"])


def _can_be(field: JsonObject, values: str) -> bool:
    """Tell whether a field can have the values of a rule, which are separated by commas."""
    if field["fieldType"] == "Boolean":
        return values in ("true", "false")
    if field["fieldType"] == "Choice" and not field["choiceDynamic"]:
        return set(values.split(",")) <= {choice["fieldValue"] for choice in field["choices"]}
    return True


def _dynamic_choices(fields: list[JsonObject]) -> Iterator[str]:
    """A dynamic choice needs fields that exist, and all that those are made from."""
    by_mapping = {field["fieldMapping"]: field for field in fields}
    for field in fields:
        needed = field["choiceFields"]
        if needed and not field["choiceDynamic"]:
            yield f"{where_is(field)}: choiceFields goes with choiceDynamic"
        if field["choiceDynamic"] and field["fieldType"] != "Choice":
            yield f"{where_is(field)}: choiceDynamic is for Choice, not for {field['fieldType']}"
        if field["fieldMapping"] in needed:
            yield f"{where_is(field)}: choiceFields names the field itself"
        for mapping in needed:
            if mapping not in by_mapping:
                yield f"{where_is(field)}: choiceFields names {mapping!r}, which no field has"
                continue
            for its in by_mapping[mapping]["choiceFields"]:
                if its not in needed:
                    yield f"{where_is(field)}: choiceFields lacks {its!r}, needed by {mapping!r}"


def _static_choices(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        choices = field["choices"]
        if bool(choices) != (field["fieldType"] == "Choice" and not field["choiceDynamic"]):
            yield f"{where_is(field)}: a Choice has choices or is dynamic, no other field has any"
        if [choice["sequence"] for choice in choices] != list(range(len(choices))):
            yield f"{where_is(field)}: the choices' sequences must count up from 0"
        if len({choice["fieldValue"] for choice in choices}) != len(choices):
            yield f"{where_is(field)}: a choice stands twice"


def _defaults(fields: list[JsonObject]) -> Iterator[str]:
    """A default is text, and a value that the field can have."""
    for field in fields:
        default = field["fieldValue"]
        if default is None:
            continue
        if not isinstance(default, str):
            yield f"{where_is(field)}: fieldValue must be text, not {json.dumps(default)}"
        elif field["fieldType"] == "Integer":
            yield from _integer_default(field)
        elif not _can_be(field, default):
            yield f"{where_is(field)}: fieldValue is {default!r}, which the field never is"
        elif field["textType"] == "JSON":
            try:
                json.loads(default)
            except ValueError as problem:
                yield f"{where_is(field)}: fieldValue is not JSON: {problem}"


def _integer_default(field: JsonObject) -> Iterator[str]:
    default = field["fieldValue"]
    if not re.fullmatch("-?[0-9]{1,10}", default):
        yield f"{where_is(field)}: fieldValue is {default!r}, not a whole number"
        return
    least, most = field["intFieldMin"], field["intFieldMax"]
    if (least is not None and int(default) < least) or (most is not None and int(default) > most):
        yield f"{where_is(field)}: fieldValue is {default}, not from {least} to {most}"


def _outputs(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        if field["fieldRestriction"] == OUTPUT_ONLY:
            if field["required"] or field["requireIfField"] or field["fieldValue"]:
                yield f"{where_is(field)}: an output has no default and is never required"
        else:
            for key in ("extensionStatus", "preserveOutputOnRerun"):
                if field[key]:
                    yield f"{where_is(field)}: {key} is for {OUTPUT_ONLY}"
    statuses = [field["name"] for field in fields if field["extensionStatus"]]
    if len(statuses) > 1:
        yield f"fields: {' and '.join(statuses)} have extensionStatus, one can"


def _sequences(fields: list[JsonObject]) -> Iterator[str]:
    for expected, field in enumerate(fields):
        if field["sequence"] != expected:
            yield f"{where_is(field)}: sequence is {field['sequence']}, its place is {expected}"


def _rows(fields: list[JsonObject]) -> Iterator[str]:
    """Fields fill a row from the left and never lie over each other."""
    column = 0
    for field in fields:
        if field["formStartRow"]:
            column = 0
        span, left = field["formColumnSpan"], COLUMNS - column
        if not 1 <= span <= left:
            yield f"{where_is(field)}: formColumnSpan is {span}, its row has {left} left"
        column = 0 if field["formEndRow"] else column + span


def _commands(template: JsonObject) -> Iterator[str]:
    """A dynamic command is given fields that exist, in time, in statuses that there are."""
    mappings = {field["fieldMapping"] for field in template["fields"]}
    commands = template["commands"]
    for command in commands:
        where = f"command {command['name']!r}"
        if not re.fullmatch(file_format.NAME, command["name"]):
            yield f"{where}: a name has a letter, then at most 27 of a-z, 0-9 and _"
        if not 1 <= len(command["label"]) <= LONGEST_LABEL:
            yield f"{where}: label must have 1 to {LONGEST_LABEL} characters"
        for key, known in (("fields", mappings), ("statuses", set(file_format.STATUSES))):
            for value in command[key]:
                if value not in known:
                    yield f"{where}: {key} has {value!r}, which there is not"
            if not command[key] or len(set(command[key])) < len(command[key]):
                yield f"{where}: {key} must have something, and nothing twice"
        option = command["executionOption"]
        if option not in file_format.EXECUTION_OPTIONS:
            yield f"{where}: executionOption must not be {option!r}"
        elif option == "In Process" and command["statuses"] != ["Running"]:
            yield f"{where}: In Process is for a task that is Running, and no other"
        if not 1 <= command["timeout"] <= LONGEST_COMMAND:
            yield f"{where}: timeout must be from 1 to {LONGEST_COMMAND} seconds"
    for name, times in Counter(command["name"].lower() for command in commands).items():
        if times > 1:
            yield f"commands: {times} have the name {name!r}"


def _sys_ids(template: JsonObject) -> Iterator[str]:
    found = [("template", template["sysId"])]
    for field in template["fields"]:
        found.append((where_is(field), field["sysId"]))
        found += [(f"{where_is(field)}: choice", choice["sysId"]) for choice in field["choices"]]
    for command in template["commands"]:
        found.append((f"command {command['name']!r}", command["sysId"]))
    for where, sys_id in found:
        if not re.fullmatch("[0-9a-f]{32}", sys_id):
            yield f"{where}: sysId must be 32 hex digits, not {sys_id!r}"
    for sys_id, times in Counter(sys_id for _, sys_id in found).items():
        if times > 1:
            yield f"template: {times} things have the sysId {sys_id}"
