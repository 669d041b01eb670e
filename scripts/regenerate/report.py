"""What a person wants to know of a regenerated client, at a glance."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from scripts.environments import ROOT
from scripts.package.reachable_modules import reachable_modules
from scripts.regenerate.compare import operation_changes, schema_changes
from scripts.regenerate.openapi import operations, schemas_of

if TYPE_CHECKING:
    from scripts.regenerate.openapi import Json

WIDTH = 100
ROOTS = (ROOT / "extension", ROOT / "generated_client")


def report(version: str, document: Json, counts: dict[str, int], committed: Json) -> str:
    """Say what the client has, what was patched, and what changed for this project's own code."""
    called, used = used_parts()
    known = schemas_of(committed)
    calls = {name: operation_changes(committed, document, name) for name in called}
    models = {name: schema_changes(committed, document, name) for name in used if name in known}
    facts = {
        "Prefect": version,
        "REST API": document["info"]["version"],
        "operations": sum(1 for _ in operations(document)),
        "schemas": len(schemas_of(document)),
        "patches": ", ".join(f"{name} {count}" for name, count in counts.items() if count),
    }
    return "\n".join(
        [
            *(wrapped(f"{name:<12}{value}", indent=12) for name, value in facts.items()),
            "\nWhat changed against the committed client, for what ue-prefect uses of it:",
            *section("calls", calls),
            *section("models", models),
        ]
    )


def used_parts() -> tuple[list[str], list[str]]:
    """Return the operationIds that the extension calls and the names of its models, both sorted.

    A module of an operation is called by its operationId; which model a module has says the lazy
    package that loads it.
    """
    files = (path.relative_to(ROOTS[0]) for path in (ROOTS[0] / "ue_prefect").rglob("*.py"))
    ours = {".".join(file.with_suffix("").parts).removesuffix(".__init__") for file in files}
    modules = {module.name: module for module in reachable_modules(*ours, roots=ROOTS)}
    # prefect_rest.api.flows.read_flow
    called = [name for name in modules if name.startswith("prefect_rest.api.")]
    lazy = modules["prefect_rest.models"].lazy_names
    return (
        sorted(name.split(".")[3] for name in called if name.count(".") == 3),
        sorted(name for name, module in lazy.items() if module in modules),
    )


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
