"""The rules that the definition of the fields or their layout can break, and no tool checks.

A Controller tells of them only when the template is imported, or drops what it does not take.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from scripts.template import file_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.template.file_format import JsonObject


def problems(template: JsonObject, extension: str) -> list[str]:
    """Return what is wrong with a template, given the source of its ``extension.py``."""
    return [
        *_names_and_labels(template),
        *_mappings(template["fields"]),
        *_rules(template["fields"]),
        *_choices(template["fields"]),
        *_defaults(template["fields"]),
        *_sys_ids(template),
        *_decorators(template, extension),
    ]


def _names_and_labels(template: JsonObject) -> Iterator[str]:
    for each in (*template["fields"], *template["commands"]):
        name = each["name"]
        if not re.fullmatch(file_format.NAME, name):
            yield f"{name!r}: a name has a letter, then at most 27 of a-z, 0-9 and _"
        if not 1 <= len(each["label"]) <= file_format.LONGEST_LABEL:
            yield f"{name!r}: a label has 1 to {file_format.LONGEST_LABEL} characters"
        if len(each.get("hint") or "") > file_format.LONGEST_HINT:
            yield f"{name!r}: a hint has at most {file_format.LONGEST_HINT} characters"
        if each.get("formColumnSpan") == 0:
            yield f"{name!r}: a row has at most {file_format.COLUMNS} fields"


def _mappings(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        name, mapping, kind = (field[key] for key in ("name", "fieldMapping", "fieldType"))
        pool, _, number = mapping.rpartition(" ")
        its_kind, largest, _ = file_format.MAPPINGS.get(pool, ("", 0, ""))
        if not re.fullmatch("[1-9][0-9]*", number) or int(number) > largest:
            yield f"{name!r}: there is no mapping {mapping!r}"
        elif its_kind != kind:
            yield f"{name!r}: {mapping!r} is for {its_kind}, not for {kind}"
    for mapping, times in Counter(field["fieldMapping"] for field in fields).items():
        if times > 1:
            yield f"{times} fields have the mapping {mapping!r}"


def _rules(fields: list[JsonObject]) -> Iterator[str]:
    """What a field is shown or required for can have that value."""
    by_mapping = {field["fieldMapping"]: field for field in fields}
    for field in fields:
        for key in ("showIfField", "requireIfField"):
            other, values = by_mapping.get(field[key]), field[f"{key}Value"]
            if other and not _can_be(other, values):
                yield f"{field['name']!r}: {key}Value is {values!r}, no value of {other['name']!r}"
        if field["requireIfField"] and field["showIfField"]:
            yield f"{field['name']!r}: with shown_if goes required_if_shown, not required_if"


def _can_be(field: JsonObject, values: str) -> bool:
    """Tell whether a field can have the values of a rule, which are separated by commas."""
    if field["fieldType"] == "Boolean":
        return values in ("true", "false")
    if field["choices"]:
        return {*values.split(",")} <= {choice["fieldValue"] for choice in field["choices"]}
    return True


def _choices(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        values = [choice["fieldValue"] for choice in field["choices"]]
        if bool(values) != (field["fieldType"] == "Choice" and not field["choiceDynamic"]):
            yield f"{field['name']!r}: a Choice has choices, or is dynamic; no other field has any"
        if len(set(values)) != len(values):
            yield f"{field['name']!r}: a choice stands twice"
        if field["choiceFields"] and not field["choiceDynamic"]:
            yield f"{field['name']!r}: choices_need is for a Dynamic Choice"


def _defaults(fields: list[JsonObject]) -> Iterator[str]:
    for field in fields:
        name, default = field["name"], field["fieldValue"]
        if default is None:
            continue
        if not _can_be(field, default):
            yield f"{name!r}: the default is {default!r}, which the field never is"
        if field["fieldType"] == "Integer" and not re.fullmatch("[1-9][0-9]{0,8}", default):
            yield f"{name!r}: the default is {default!r}, which is no number from 1 on"
        if field["textType"] == "JSON":
            try:
                json.loads(default)
            except ValueError as problem:
                yield f"{name!r}: the default is no JSON: {problem}"


def _sys_ids(template: JsonObject) -> Iterator[str]:
    parts = [template, *template["fields"], *template["commands"]]
    parts += [choice for field in template["fields"] for choice in field["choices"]]
    for sys_id, times in Counter(part["sysId"] for part in parts).items():
        if not re.fullmatch("[0-9a-f]{32}", sys_id):
            yield f"a sysId has 32 hex digits, unlike {sys_id!r}"
        if times > 1:
            yield f"{times} things have the sysId {sys_id}"


def _decorators(template: JsonObject, extension: str) -> Iterator[str]:
    """The extension has a method for each dynamic choice and each command, and no other."""
    dynamic = {field["name"] for field in template["fields"] if field["choiceDynamic"]}
    commands = {command["name"] for command in template["commands"]}
    for decorator, asked in (("dynamic_choice_command", dynamic), ("dynamic_command", commands)):
        answered = {
            ast.literal_eval(use.args[0])
            for use in ast.walk(ast.parse(extension))
            if isinstance(use, ast.Call) and ast.unparse(use.func).endswith(decorator)
        }
        for name in sorted(asked - answered):
            yield f"extension.py: no method has @{decorator}({name!r}), which the template asks for"
        for name in sorted(answered - asked):
            yield f"extension.py: @{decorator}({name!r}) is for nothing in the template"
