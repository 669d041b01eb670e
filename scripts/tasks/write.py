"""Writes the examples of the author's guide as ``POST /resources/task`` takes them: ``docs/tasks``.

    python -m scripts.tasks.write [--check]

A task has each field that its form shows and that has a value, the template's defaults included,
so that nothing depends on what a Controller fills in by itself. With ``--check`` nothing is
written: the exit code is 1 when a committed file is another.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from scripts.environments import ROOT
from scripts.form.examples import EXAMPLES
from scripts.template import file_format
from scripts.template.write import build

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scripts.template.file_format import JsonObject

FOLDER = ROOT / "docs" / "tasks"
AGENTS = "prefect-agents"
"""The agent cluster that the tasks name; everybody has another."""

REPAIRS_IN_PLACE = {
    **EXAMPLES["wait-for-the-end"],
    "title": "Settlement, repaired in place",
    "connection_options": "true",
    "on_rerun": "Retry the previous Flow Run",
}
RETRY_OPTIONS = {"retryMaximum": 2, "retryInterval": 300, "retryExitCodes": "1"}
"""Of UAC: twice more, five minutes later, when the flow run has failed."""


def build_tasks() -> dict[str, JsonObject]:
    """Return the tasks by the names of their files."""
    template = build()
    tasks = {name: task(template, values) for name, values in EXAMPLES.items()}
    tasks["repair-in-place"] = task(template, REPAIRS_IN_PLACE) | RETRY_OPTIONS
    return {f"{name}.json": made for name, made in tasks.items()}


def task(template: JsonObject, values: Mapping[str, str]) -> JsonObject:
    """Return a task.

    Args:
        template: as `scripts.template.write.build` makes it.
        values: what the form holds, by field name; the defaults need not be given. ``title`` is the
            task's name.
    """
    made: JsonObject = {
        "type": "taskUniversal",
        "name": values["title"],
        "template": template["name"],
        "agentCluster": AGENTS,
        "exitCodeProcessing": template["exitCodeProcessing"],
        "exitCodes": template["exitCodes"],
    }
    by_mapping = {field["fieldMapping"]: field for field in template["fields"]}
    for field in template["fields"]:
        text = values.get(field["name"], field["fieldValue"])
        is_input = field["fieldRestriction"] != file_format.OUTPUT_ONLY
        if text is not None and is_input and _is_shown(field, values, by_mapping):
            made[file_format.task_key(field["fieldMapping"])] = {
                "name": field["name"],
                "label": field["label"],
                "value": _typed(field["fieldType"], text),
            }
    return made


def _is_shown(
    field: JsonObject, values: Mapping[str, str], by_mapping: Mapping[str, JsonObject]
) -> bool:
    if not field["showIfField"]:
        return True
    shown_by = by_mapping[field["showIfField"]]
    text = values.get(shown_by["name"], shown_by["fieldValue"])
    return text in field["showIfFieldValue"].split(",") and _is_shown(shown_by, values, by_mapping)


def _typed(kind: str, text: str) -> str | int | bool:
    if kind == "Boolean":
        return text == "true"
    return int(text) if kind == "Integer" else text


def as_text(made: JsonObject) -> str:
    """Return a task as its file has it."""
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    """Write or check the files; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    texts = {name: as_text(made) for name, made in build_tasks().items()}
    if parser.parse_args().check:
        committed = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}
        if committed != texts:
            print("docs/tasks is not what would be written: run python -m scripts.tasks.write")
            return 1
        print("docs/tasks is what is written from the fields.")
        return 0
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.json"):
        path.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"Wrote {len(texts)} tasks into docs/tasks.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
