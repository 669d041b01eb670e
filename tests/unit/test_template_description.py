"""What a Controller's own description of its REST API says of a template is true of ours."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from doubles.controller import Description, task_key
from scripts.template import file_format
from scripts.template.write import TEMPLATE_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

DESCRIPTION = Description()


def template() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(TEMPLATE_FILE.read_text(encoding="utf-8"))
    return read


def renamed(key: str, other: str, *path: str | int) -> Callable[[dict[str, Any]], None]:
    """Return what gives a key below a path of a template another name."""

    def change(found: Any) -> None:
        for step in path:
            found = found[step]
        found[other] = found.pop(key)

    return change


def changed(key: str, value: object, *path: str | int) -> Callable[[dict[str, Any]], None]:
    """Return what gives a key below a path of a template another value."""

    def change(found: Any) -> None:
        for step in path:
            found = found[step]
        found[key] = value

    return change


def test_the_template_its_fields_choices_and_commands_are_as_described() -> None:
    assert DESCRIPTION.template_problems(template()) == []


@pytest.mark.parametrize(
    ("breaking", "problem"),
    [
        (renamed("fieldMapping", "fieldMaping", "fields", 3), "$.fields[3].fieldMaping: the desc"),
        (renamed("exitCodes", "exitcodes"), "$.exitcodes: the description has no such key"),
        (renamed("timeout", "timeOut", "commands", 0), "$.commands[0].timeOut: the description"),
        (renamed("sequence", "order", "fields", 0, "choices", 1), "$.fields[0].choices[1].order: "),
        (changed("required", "false", "fields", 2), "$.fields[2].required: 'false' is not of type"),
        (changed("timeout", "60", "commands", 1), "$.commands[1].timeout: '60' is not of type 'i"),
        (changed("intFieldMax", 2**31, "fields", 10), "$.fields[10].intFieldMax: 2147483648 is no"),
        (changed("statuses", "Running", "commands", 0), "$.commands[0].statuses: 'Running' is not"),
        (changed("fieldMapping", "Text Field 21", "fields", 4), "$.fields[4].fieldMapping: no tas"),
    ],
)
def test_what_is_not_as_described_is_told_by_its_path(
    breaking: Callable[[dict[str, Any]], None], problem: str
) -> None:
    broken = template()
    breaking(broken)
    (told,) = DESCRIPTION.template_problems(broken)
    assert told.startswith(problem)


def test_there_are_as_many_mappings_as_a_task_has_fields_and_they_are_called_so() -> None:
    for pool, (_, largest, key) in file_format.MAPPINGS.items():
        described = next(n for n in count(1) if not DESCRIPTION.is_field(f"{key}{n}")) - 1
        assert described == largest, pool
        assert task_key(f"{pool} 1") == file_format.task_key(f"{pool} 1") == f"{key}1"
