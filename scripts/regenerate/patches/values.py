"""Patches of what a schema says of a single value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scripts.regenerate.openapi import (
    SCHEMA_PREFIX,
    answered,
    every_object,
    operations,
    operations_named,
    schema_at,
    schemas_of,
    success_responses,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.regenerate.openapi import Json

BOUNDS = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))
BYTES = (("format", "binary"), ("contentMediaType", "application/octet-stream"))
UNZONED_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?")
ANNOTATIONS = ("title", "description", "default", "deprecated", "example", "examples")
"""Keywords that speak of a value as a whole; they stay outside when ``null`` is added to it."""


def nullability(document: Json, facts: Json) -> Iterator[object]:
    """Let values be ``null`` where the server's models do: pydantic 1 never writes it down.

    A fresh flow run has more than ten ``null`` fields; without this its response breaks the schema.
    """
    for name, pointers in facts["nullable"].items():
        below = [f"/{name}{pointer}" for pointer in pointers]
        yield from admit_nulls(schemas_of(document), below, SCHEMA_PREFIX.rstrip("/"))
    for operation, pointers, place in operations_named(document, facts, "nullable_responses"):
        below = [f"/schema{pointer}" for pointer in pointers]
        for code, response in success_responses(operation).items():
            for media_type in response.get("content", {}).values():
                yield from admit_nulls(media_type, below, f"{place}/responses/{code}")


def admit_nulls(root: Json, pointers: list[str], where: str) -> Iterator[object]:
    """Let the values at these pointers be ``null``; yield those that could not be before."""
    # Inner values first: adding null to a value moves what lies inside it.
    for pointer in sorted(pointers, reverse=True):
        container, key = schema_at(root, pointer, where)
        schema = container[key]  # type: ignore[index]
        nullable = with_null(schema)
        if nullable != schema:
            container[key] = nullable  # type: ignore[index]
            yield nullable


def with_null(schema: Json) -> Json:
    """Return a schema that admits ``null`` too: ``anyOf`` with what speaks of both around it."""
    null = {"type": "null"}
    if not schema or null in schema.get("anyOf", []):
        return schema
    around = {word: schema[word] for word in ANNOTATIONS if word in schema}
    inside = {word: value for word, value in schema.items() if word not in ANNOTATIONS}
    title = {"title": around.pop("title")} if "title" in around else {}
    if set(inside) == {"anyOf"} or (set(inside) == {"allOf"} and len(inside["allOf"]) == 1):
        (members,) = inside.values()
    else:
        # An inline object or enum keeps its title: the generator names a class after it.
        members, title = [{**title, **inside}], {}
    return {**title, **around, "anyOf": [*members, null]}


def copied_values(document: Json, facts: Json) -> Iterator[object]:
    """Let a field be what the field can be whose value it may get, unchecked.

    A flow run that is launched with ``"retry_delay_seconds": 0.5`` has 0.5 for ``retry_delay``
    too, which the document calls an integer.
    """
    for name, fields in facts["copied"].items():
        properties = schemas_of(document)[name]["properties"]
        for field, other in fields.items():
            members = members_of(properties[field])
            more = [one for one in members_of(properties[other]) if one not in members]
            if more:
                around = {k: v for k, v in properties[field].items() if k in ANNOTATIONS}
                properties[field] = {**around, "anyOf": [*members, *more]}
                yield properties[field]


def members_of(schema: Json) -> list[Json]:
    """Return the kinds of value that a schema admits, without the words about all of them."""
    members: list[Json] = schema.get("anyOf", [schema])
    return [{k: v for k, v in one.items() if k not in ANNOTATIONS} for one in members]


def null_parameters(document: Json, _facts: Json) -> Iterator[object]:
    """Let no parameter be ``null``: it cannot be written in an address or a header.

    What is meant is to leave it out. The generator would send a nullable header as it came, and
    httpx refuses to.
    """
    null = {"type": "null"}
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", []):
            schema = parameter.get("schema", {})
            if null in schema.get("anyOf", []):
                members = [member for member in schema.pop("anyOf") if member != null]
                schema.update(members[0] if len(members) == 1 else {"anyOf": members})
                if schema.get("default", null) is None:
                    del schema["default"]
                yield parameter


def tuple_items(document: Json, _facts: Json) -> Iterator[object]:
    """Write tuples as ``prefixItems``: OpenAPI 3.1 has no list-valued ``items``."""
    for schema in every_object(schemas_of(document)):
        if isinstance(schema.get("items"), list):
            members = schema.pop("items")
            schema.update(prefixItems=members, minItems=len(members), maxItems=len(members))
            yield schema


def object_defaults(document: Json, _facts: Json) -> Iterator[object]:
    """Drop object-valued defaults: the generator refuses the operation that takes such a value.

    Nothing is lost, since the server fills a value that was left out with the same default.
    """
    for schema in every_object(schemas_of(document)):
        refers = any(word in schema for word in ("$ref", "allOf", "anyOf"))
        if refers and isinstance(schema.get("default"), dict):
            del schema["default"]
            yield schema


def inclusive_bounds(document: Json, _facts: Json) -> Iterator[object]:
    """Drop an exclusive bound that repeats the inclusive one: the server admits the bound itself.

    A model says ``minimum=0, exclusiveMinimum=False`` (``EventTrigger.within``), and FastAPI, for
    which an exclusive bound is a number, writes the ``False`` as 0.
    """
    for schema in every_object(schemas_of(document)):
        for inclusive, exclusive in BOUNDS:
            if exclusive in schema and schema[exclusive] == schema.get(inclusive):
                del schema[exclusive]
                yield schema


def single_values(document: Json, _facts: Json) -> Iterator[object]:
    """Write an enum of one string as ``const``: it is the tag that tells union members apart.

    As an enum it would become an open one in the client, and an open enum takes any tag.
    """
    for schema in every_object(schemas_of(document)):
        values = schema.get("enum")
        if schema.get("type") == "string" and isinstance(values, list) and len(values) == 1:
            del schema["enum"]
            schema["const"] = values[0]
            yield schema


def texts_in_json(document: Json, _facts: Json) -> Iterator[object]:
    """Write a bytes field of a JSON body as the text it is there, not as a file to upload.

    FastAPI says that it is bytes by ``format`` or, a newer one, by ``contentMediaType``.
    """
    for schema in every_object(schemas_of(document)):
        for keyword, bytes_ in BYTES:
            if schema.get("type") == "string" and schema.get(keyword) == bytes_:
                del schema[keyword]
                yield schema


def sent_secrets(document: Json, _facts: Json) -> Iterator[object]:
    """Let servers send the secrets that the document calls ``writeOnly``: they do, as asterisks.

    Pydantic 2 marks every ``SecretStr`` so. ``GET /admin/settings`` answers ``"**********"``, or
    ``null`` for one that is not set, and a reader who trusts the document refuses that.
    """
    schemas = schemas_of(document)
    for schema in every_object([schemas[name] for name in answered(document)]):
        if schema.get("writeOnly") is True:
            del schema["writeOnly"]
            yield schema


def zoned_times(document: Json, _facts: Json) -> Iterator[object]:
    """Give a default time its zone: without one it is no ``date-time``, and the server means UTC.

    ``since`` of ``GET /flow_runs/{id}/graph-v2`` is Python's ``datetime.min`` by default; newer
    versions write it with ``+00:00`` themselves.
    """
    for schema in every_object(document):
        default = schema.get("default")
        unzoned = isinstance(default, str) and UNZONED_TIME.fullmatch(default)
        if unzoned and schema.get("format") == "date-time":
            schema["default"] = f"{default}+00:00"
            yield schema


def durations(document: Json, _facts: Json) -> Iterator[object]:
    """Let a duration be a number of seconds as well, as responses have it.

    pydantic takes both for a ``timedelta`` and writes down the text alone; the document of Prefect
    3.9 says both itself.
    """
    found = [
        schema
        for schema in every_object(schemas_of(document))
        if (schema.get("type"), schema.get("format")) == ("string", "duration")
    ]
    for schema in found:
        text = {word: schema.pop(word) for word in ("type", "format")}
        schema["anyOf"] = [{"type": "number"}, text]
        yield schema
