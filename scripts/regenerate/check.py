"""Refuses a document that is no sound OpenAPI document of a server, with the place of the fault.

What a patch or the generator takes for granted is asked here, before and after patching, so
that a fault is told by its JSON pointer and not by what breaks of it later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scripts.regenerate.openapi import METHODS, SpecificationError, pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.regenerate.openapi import Json

KINDS: dict[type, str] = {dict: "an object", list: "an array", str: "a text"}


def check_document(document: Json) -> None:
    """Refuse a document with a missing part or a reference that leads nowhere.

    Raises:
        SpecificationError: with the JSON pointer of the fault.
    """
    part(document, "openapi", str, "#")
    part(document, "info", dict, "#")
    schemas = part(part(document, "components", dict, "#"), "schemas", dict, "#/components")
    for name in schemas:
        schema = part(schemas, name, dict, "#/components/schemas")
        check_fields(schema, pointer("components", "schemas", name))
    paths = part(document, "paths", dict, "#")
    if not paths:
        raise SpecificationError("#/paths: there is no operation.")
    for path in paths:
        item = part(paths, path, dict, "#/paths")
        for method in item.keys() & set(METHODS):
            place = pointer("paths", path, method)
            check_operation(part(item, method, dict, pointer("paths", path)), place)
    check_operation_ids(paths)
    check_references(document)


def part(parent: Json, key: str, kind: type, place: str) -> Any:
    """Return a part of the document that has to be there, and of that kind."""
    below = place + pointer(key).removeprefix("#")
    if key not in parent:
        raise SpecificationError(f"{below} is missing.")
    if not isinstance(parent[key], kind):
        raise SpecificationError(f"{below}: {KINDS[kind]} was expected.")
    return parent[key]


def check_fields(schema: Json, place: str) -> None:
    """Refuse an object with a field that is no schema."""
    if "properties" in schema:
        fields = part(schema, "properties", dict, place)
        for name in fields:
            part(fields, name, dict, f"{place}/properties")


def check_operation(operation: Json, place: str) -> None:
    """Refuse an operation that no module can be made of."""
    part(operation, "operationId", str, place)
    responses = part(operation, "responses", dict, place)
    if not any(code.startswith("2") for code in responses):
        raise SpecificationError(f"{place}/responses: there is no success.")
    for code in responses:
        part(responses, code, dict, f"{place}/responses")
    parameters = part(operation, "parameters", list, place) if "parameters" in operation else []
    for number, parameter in enumerate(parameters):
        below = f"{place}/parameters/{number}"
        if not isinstance(parameter, dict):
            raise SpecificationError(f"{below}: {KINDS[dict]} was expected.")
        for word in ("name", "in"):
            part(parameter, word, str, below)
        schema = part(parameter, "schema", dict, below)
        if "anyOf" in schema:
            part(schema, "anyOf", list, f"{below}/schema")


def check_operation_ids(paths: Json) -> None:
    """Refuse a second operation with the same operationId: one module would hide the other."""
    places: dict[str, str] = {}
    for path in sorted(paths):
        for method in METHODS:
            if method in paths[path]:
                place = pointer("paths", path, method)
                name = paths[path][method]["operationId"]
                if name in places:
                    raise SpecificationError(
                        f"{place}/operationId: {name!r} is that of {places[name]} already."
                    )
                places[name] = place


def check_references(document: Json) -> None:
    """Refuse a reference that leads nowhere."""
    for place, reference in references(document, "#"):
        if not leads_somewhere(document, reference):
            raise SpecificationError(f"{place}: {reference!r} is not there.")


def references(node: Any, place: str) -> Iterator[tuple[str, str]]:
    """Yield the place and the target of every reference in a tree."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield f"{place}/$ref", node["$ref"]
        for key, value in node.items():
            yield from references(value, place + pointer(key).removeprefix("#"))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from references(value, f"{place}/{number}")


def leads_somewhere(document: Json, reference: str) -> bool:
    """Say whether a reference is the JSON pointer of an object in this document."""
    start, *parts = reference.split("/")
    node: Any = document
    for each in parts:
        key = each.replace("~1", "/").replace("~0", "~")
        node = node.get(key) if isinstance(node, dict) else None
    return start == "#" and isinstance(node, dict)
