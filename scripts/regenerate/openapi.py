"""An OpenAPI document as data: finding one's way in it, and writing it.

Places are named in errors as JSON pointers, ``#/paths/…``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Json: TypeAlias = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SCHEMA_PREFIX = "#/components/schemas/"


class SpecificationError(Exception):
    """The document is not what is needed; the message says where in it and why."""


def pointer(*parts: str | int) -> str:
    """Return the JSON pointer to a place: ``#/paths/~1flows~1/post``."""
    return "/".join(["#", *(str(one).replace("~", "~0").replace("/", "~1") for one in parts)])


def schemas_of(document: Json) -> Json:
    """Return the named schemas."""
    schemas: Json = document["components"]["schemas"]
    return schemas


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Yield (method, path, operation) in the order of their paths, then methods."""
    for path in sorted(document["paths"]):
        for method in METHODS:
            if method in document["paths"][path]:
                yield method, path, document["paths"][path][method]


def every_object(node: Any) -> Iterator[Json]:
    """Yield every JSON object of a tree, outer ones first."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from every_object(value)
    elif isinstance(node, list):
        for value in node:
            yield from every_object(value)


def schema_at(root: Json, pointer: str, where: str) -> tuple[Json | list[Json], str | int]:
    """Follow a JSON pointer into a tree; return what holds the value there, and under which key.

    ``where`` names the root in the error. A union may be written ``anyOf`` or ``oneOf``.

    Raises:
        SpecificationError: the pointer leads nowhere.
    """
    container: Any = None
    value: Any = root
    key: str | int = ""
    for part in pointer.split("/")[1:]:
        container = value
        key = "oneOf" if part == "anyOf" and "oneOf" in container else part
        try:
            key = int(key) if isinstance(container, list) else key
            value = container[key]
        except (IndexError, KeyError, TypeError, ValueError):
            raise SpecificationError(f"{where}{pointer}: there is no {part!r}.") from None
    return container, key


def referenced(node: Any) -> Iterator[str]:
    """Yield the names of the schemas that a part of the document refers to directly."""
    for item in every_object(node):
        reference = item.get("$ref")
        if isinstance(reference, str) and reference.startswith(SCHEMA_PREFIX):
            yield reference.removeprefix(SCHEMA_PREFIX)


def reachable(document: Json, *roots: Any) -> set[str]:
    """Return the names of the schemas that parts of the document refer to, however deeply."""
    schemas = schemas_of(document)
    found: set[str] = set()
    waiting = list(referenced(list(roots)))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(referenced(schemas[name]))
    return found


def success_responses(operation: Json) -> Json:
    """Return the 2xx entries of an operation's responses, by status code."""
    return {code: response for code, response in operation["responses"].items() if code[:1] == "2"}


def answered(document: Json) -> set[str]:
    """Return the names of the schemas that servers send in successful responses."""
    return reachable(document, *(success_responses(found) for _, _, found in operations(document)))


def operations_named(document: Json, facts: Json, fact: str) -> Iterator[tuple[Json, Any, str]]:
    """Yield (operation, value, place) for a fact that speaks of operations by operationId.

    Raises:
        SpecificationError: the fact names an operation that the document does not have.
    """
    by_id = {
        found["operationId"]: (found, pointer("paths", path, method))
        for method, path, found in operations(document)
    }
    named = facts.get(fact, {})
    values = named if isinstance(named, dict) else dict.fromkeys(named)
    for name in sorted(values):
        if name not in by_id:
            raise SpecificationError(f"#/paths: no operation is called {name!r} ({fact}).")
        operation, place = by_id[name]
        yield operation, values[name], place


def as_text(document: Json) -> str:
    """Write a document so that the same content always gives the same bytes."""
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
