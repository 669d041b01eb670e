"""What a person wants to know of a regenerated client, at a glance."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from scripts.regenerate.compare import operation_changes, operation_named, schema_changes
from scripts.regenerate.openapi import operations, referenced, schemas_of, success_responses
from scripts.regenerate.used_parts import used_parts

if TYPE_CHECKING:
    from scripts.regenerate.openapi import Json

WIDTH = 100


def report(version: str, document: Json, counts: dict[str, int], committed: Json) -> str:
    """Say what the client has, what was patched, and what changed for this project's own code."""
    called, used = used_parts()
    models = {
        name: schema_changes(committed, document, name)
        for name in used
        if name in schemas_of(committed)
    }
    changed = {name for name, lines in models.items() if lines}
    calls = {
        name: operation_changes(committed, document, name) + see(committed, name, changed)
        for name in called
        if operation_named(committed, name)
    }
    return "\n".join(
        [
            *facts(version, document, counts),
            "\nWhat changed against the committed client, for what ue-prefect uses of it:",
            *section("calls", calls),
            *section("models", models),
        ]
    )


def facts(version: str, document: Json, counts: dict[str, int]) -> list[str]:
    """Return the lines about the client as a whole; a patch without effect is not named."""
    values = {
        "Prefect": version,
        "REST API": document["info"]["version"],
        "operations": sum(1 for _ in operations(document)),
        "schemas": len(schemas_of(document)),
        "patches": ", ".join(f"{name} {count}" for name, count in counts.items() if count),
    }
    return [wrapped(f"{name:<12}{value}", indent=12) for name, value in values.items()]


def see(document: Json, name: str, changed: set[str]) -> list[str]:
    """Name the changed models that an operation itself takes or responds with."""
    found = operation_named(document, name)
    operation = found[2] if found else {}
    parts = [operation.get("requestBody"), success_responses(operation)]
    names = sorted(changed & set(referenced(parts)))
    return [f"see {', '.join(names)}"] if names else []


def section(what: str, changes: dict[str, list[str]]) -> list[str]:
    """Return the lines about one kind of part; of the unchanged ones only how many there are."""
    lines = [f"\n{what}"]
    for name, said in changes.items():
        if said:
            lines += [f"  {name}", *(wrapped(f"      {line}", indent=10) for line in said)]
    unchanged = sum(not said for said in changes.values())
    return [*lines, f"  unchanged: {unchanged} of {len(changes)}"]


def wrapped(line: str, indent: int) -> str:
    """Break a long line."""
    return textwrap.fill(line, WIDTH, subsequent_indent=" " * indent, break_long_words=False)
