"""Checks ``template.json`` for what no tool of Stonebranch's checks before a Controller has it.

    python -m scripts.template.check [FILE]

The template keeps the rules of its format, and agrees with the extension and with the definition
of the fields. Prints each problem and where it is; the exit code is 1 when there is any.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.environments import ROOT
from scripts.template import rules, write
from scripts.template.rules import where_is
from ue_prefect.task.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.template.file_format import JsonObject

EXTENSION_FILE = ROOT / "extension" / "extension.py"

DEFINITION, LAYOUT = "ue_prefect/task/fields.py", "scripts/template/layout.py"

OF_THE_DEFINITION = {
    *("choices", "choiceDynamic", "fieldRestriction", "fieldType", "fieldValue", "label"),
    *("intFieldMax", "intFieldMin", "textType"),
}
"""The keys of a field that the definition decides; the layout decides the others."""


def problems(template: JsonObject, extension: str) -> list[str]:
    """Return what is wrong with a template, given the source of its ``extension.py``."""
    misshapen = rules.misshapen(template)
    if misshapen:  # the rest reads all of the keys
        return misshapen
    return [
        *rules.broken(template),
        *_decorators(template, extension),
        *_definition(template),
    ]


def _decorators(template: JsonObject, extension: str) -> Iterator[str]:
    """What the extension responses is what the template asks."""
    dynamic = {field["name"] for field in template["fields"] if field["choiceDynamic"]}
    commands = {command["name"] for command in template["commands"]}
    for decorator, asked in (("dynamic_choice_command", dynamic), ("dynamic_command", commands)):
        answered = set(_decorated(extension, decorator))
        for name in sorted(asked - answered):
            yield f"extension.py: no method has @{decorator}({name!r}), which the template asks for"
        for name in sorted(answered - asked):
            yield f"extension.py: @{decorator}({name!r}) is for nothing in the template"


def _decorated(source: str, decorator: str) -> Iterator[str]:
    """Yield the name given to each use of a decorator."""
    for node in ast.walk(ast.parse(source)):
        for use in node.decorator_list if isinstance(node, ast.FunctionDef) else ():
            if isinstance(use, ast.Call) and ast.unparse(use.func).endswith(decorator):
                yield ast.literal_eval(use.args[0])


def _definition(template: JsonObject) -> Iterator[str]:
    """The template has the fields of the definition, as definition and layout say."""
    try:
        written = write.build()
    except write.LayoutError as problem:
        yield str(problem)
        return
    found = {field["name"]: field for field in template["fields"]}
    for name in sorted(FIELDS.keys() - found.keys()):
        yield f"{DEFINITION} defines {name!r}, which the template does not have"
    for name in sorted(found.keys() - FIELDS.keys()):
        yield f"{where_is(found[name])}: {DEFINITION} does not define it"
    for key in sorted(written.keys() - {"fields"}):
        if template[key] != written[key]:
            yield f"template: {key} is not what {LAYOUT} says"
    for field in written["fields"]:
        for key, value in field.items():
            if field["name"] in found and found[field["name"]][key] != value:
                says = DEFINITION if key in OF_THE_DEFINITION else LAYOUT
                yield f"{where_is(field)}: {key} is not what {says} says"


def main() -> int:
    """Print the template's problems; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, default=write.TEMPLATE_FILE)
    path = parser.parse_args().file
    found = problems(
        json.loads(path.read_text(encoding="utf-8")), EXTENSION_FILE.read_text(encoding="utf-8")
    )
    for problem in found:
        print(problem)
    print(f"{path.name}: {len(found) or 'no'} problem{'' if len(found) == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
