"""Mends what Prefect's own OpenAPI document leaves out or gets wrong.

``mend`` takes the document as the server emits it and the facts that ``inside_prefect`` read from
the server's models and source, and returns a corrected copy. Every mending is one function that
changes the copy in place and returns how many places it changed; how many that must be, for a
known Prefect version, stands in ``openapi/mendings.toml``. A count that differs means that
Prefect's document is not the one the mending was written for.
"""

from __future__ import annotations

import argparse
import copy
import json
import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from scripts.openapi_document import (
    SCHEMA_PREFIX,
    Json,
    SpecificationError,
    answered,
    as_text,
    every_object,
    operations,
    operations_named,
    reachable,
    schema_at,
    schemas_of,
    success_answers,
)

Mending: TypeAlias = Callable[[Json, Json], int]

EXPECTED_COUNTS = Path(__file__).resolve().parent.parent / "openapi" / "mendings.toml"
VERSION_HEADER = "x-prefect-api-version"
BOUNDS = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))
ANNOTATIONS = ("title", "description", "default", "deprecated", "example", "examples")
"""Keywords that speak of a value as a whole; they stay outside when ``null`` is added to it."""


def api_version(document: Json, facts: Json) -> int:
    """Say the REST API's version: FastAPI writes its own default into ``info`` instead."""
    if document["info"].get("version") == facts["api_version"]:
        return 0
    document["info"]["version"] = facts["api_version"]
    return 1


def extra_schemas(document: Json, facts: Json) -> int:
    """Add schemas the server has but no route returns, so that they become typed models too."""
    schemas = schemas_of(document)
    added = {name: one for name, one in facts["extra_schemas"].items() if name not in schemas}
    schemas.update(copy.deepcopy(added))
    return len(added)


def descriptions(document: Json, facts: Json) -> int:
    """Drop descriptions that pydantic 1 took from a base class: they speak of another thing.

    They would tell a reader of ``FlowRunResponse`` how Prefect's own ORM models compare.
    """
    schemas = schemas_of(document)
    changed = 0
    for name in facts["undescribed"]:
        changed += schemas.get(name, {}).pop("description", None) is not None
    return changed


def nullability(document: Json, facts: Json) -> int:
    """Let values be ``null`` where the server's models do: pydantic 1 never writes it down.

    A fresh flow run has more than ten ``null`` fields; without this its answer breaks the schema.
    """
    changed = 0
    for name, pointers in facts["nullable"].items():
        below = [f"/{name}{pointer}" for pointer in pointers]
        changed += admit_nulls(schemas_of(document), below, SCHEMA_PREFIX.rstrip("/"))
    for operation, pointers, place in operations_named(document, facts, "nullable_answers"):
        below = [f"/schema{pointer}" for pointer in pointers]
        for code, answer in success_answers(operation).items():
            for media_type in answer.get("content", {}).values():
                changed += admit_nulls(media_type, below, f"{place}/responses/{code}")
    return changed


def admit_nulls(root: Json, pointers: list[str], where: str) -> int:
    """Let the values at these pointers be ``null``; return how many could not be before."""
    changed = 0
    # Inner values first: adding null to a value moves what lies inside it.
    for pointer in sorted(pointers, reverse=True):
        container, key = schema_at(root, pointer, where)
        schema = container[key]  # type: ignore[index]
        nullable = with_null(schema)
        if nullable != schema:
            container[key] = nullable  # type: ignore[index]
            changed += 1
    return changed


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


def tuple_items(document: Json, _facts: Json) -> int:
    """Write tuples as ``prefixItems``: OpenAPI 3.1 has no list-valued ``items``."""
    changed = 0
    for schema in every_object(schemas_of(document)):
        if isinstance(schema.get("items"), list):
            members = schema.pop("items")
            schema.update(prefixItems=members, minItems=len(members), maxItems=len(members))
            changed += 1
    return changed


def object_defaults(document: Json, _facts: Json) -> int:
    """Drop object-valued defaults: the generator refuses the operation that takes such a value.

    Nothing is lost, since the server fills a value that was left out with the same default.
    """
    changed = 0
    for schema in every_object(schemas_of(document)):
        refers = any(word in schema for word in ("$ref", "allOf", "anyOf"))
        if refers and isinstance(schema.get("default"), dict):
            del schema["default"]
            changed += 1
    return changed


def inclusive_bounds(document: Json, _facts: Json) -> int:
    """Drop an exclusive bound that repeats the inclusive one: the server admits the bound itself.

    A model says ``minimum=0, exclusiveMinimum=False`` (``EventTrigger.within``), and FastAPI, for
    which an exclusive bound is a number, writes the ``False`` as 0.
    """
    changed = 0
    for schema in every_object(schemas_of(document)):
        for inclusive, exclusive in BOUNDS:
            if exclusive in schema and schema[exclusive] == schema.get(inclusive):
                del schema[exclusive]
                changed += 1
    return changed


def single_values(document: Json, _facts: Json) -> int:
    """Write an enum of one string as ``const``: it is the tag that tells union members apart.

    As an enum it would become an open one in the client, and an open enum takes any tag.
    """
    changed = 0
    for schema in every_object(schemas_of(document)):
        values = schema.get("enum")
        if schema.get("type") == "string" and isinstance(values, list) and len(values) == 1:
            del schema["enum"]
            schema["const"] = values[0]
            changed += 1
    return changed


def texts_in_json(document: Json, _facts: Json) -> int:
    """Write a bytes field of a JSON body as the text it is there, not as a file to upload."""
    changed = 0
    for schema in every_object(schemas_of(document)):
        if schema.get("type") == "string" and schema.get("format") == "binary":
            del schema["format"]
            changed += 1
    return changed


def success_codes(document: Json, facts: Json) -> int:
    """Declare the success codes that endpoints set by hand, with the answer already declared."""
    changed = 0
    for operation, codes, place in operations_named(document, facts, "success_codes"):
        declared = success_answers(operation)
        if len(declared) != 1:
            raise SpecificationError(f"{place}/responses: one success was expected.")
        (answer,) = declared.values()
        for code in map(str, codes):
            if code not in operation["responses"]:
                operation["responses"][code] = copy.deepcopy(answer)
                changed += 1
    return changed


def plain_text_answers(document: Json, facts: Json) -> int:
    """Declare ``text/plain`` where an endpoint answers with text; FastAPI writes JSON."""
    changed = 0
    for operation, _, _ in operations_named(document, facts, "plain_text_answers"):
        for answer in success_answers(operation).values():
            answer["content"] = {"text/plain": {"schema": {"type": "string"}}}
            changed += 1
    return changed


def error_bodies(document: Json, _facts: Json) -> int:
    """Replace ``HTTPValidationError`` by ``ErrorBody``, which has what servers really send.

    A 422 has one of three shapes: FastAPI's list under ``detail``, a text under ``detail`` (an
    ``HTTPException`` raised by an endpoint), or ``exception_message`` with ``exception_detail``
    and ``request_body`` (``validation_exception_handler`` in ``prefect/server/api/server.py``).
    Other error statuses use the second and third.
    """
    schemas = schemas_of(document)
    schemas.pop("HTTPValidationError", None)
    schemas["ErrorBody"] = {
        "title": "ErrorBody",
        "description": "What a server says of a request it refused. Every field can be absent.",
        "type": "object",
        "properties": {
            "detail": {
                "anyOf": [
                    {"type": "string"},
                    {"type": "array", "items": {"$ref": f"{SCHEMA_PREFIX}ValidationError"}},
                    {"type": "null"},
                ],
                "description": "Why, as a text or as one entry for each invalid value.",
            },
            "exception_message": {
                "anyOf": [{"type": "string"}, {"type": "null"}],
                "description": "Why, in one sentence.",
            },
            "exception_detail": {"description": "What exactly was invalid."},
            "request_body": {"description": "The body that was refused, as the server read it."},
        },
    }
    changed = 0
    for item in every_object(document["paths"]):
        if item.get("$ref") == f"{SCHEMA_PREFIX}HTTPValidationError":
            item["$ref"] = f"{SCHEMA_PREFIX}ErrorBody"
            changed += 1
    return changed


def version_header(document: Json, _facts: Json) -> int:
    """Take the API version header out of every operation: the client sends it with each request.

    It says what the client was made for, so it cannot differ from one call to the next.
    """
    changed = 0
    for _, _, operation in operations(document):
        parameters = operation.get("parameters", [])
        kept = [one for one in parameters if one.get("name") != VERSION_HEADER]
        changed += len(parameters) - len(kept)
        if kept:
            operation["parameters"] = kept
        else:
            operation.pop("parameters", None)
    return changed


def open_answers(document: Json, _facts: Json) -> int:
    """Let what a server sends have fields nobody knows yet, so that they survive in the client.

    The server forbids unknown fields in these schemas for requests; it is the one that knows all.
    """
    schemas = schemas_of(document)
    changed = 0
    for name in answered(document):
        if schemas[name].get("additionalProperties") is False:
            del schemas[name]["additionalProperties"]
            changed += 1
    return changed


def always_sent(document: Json, facts: Json) -> int:
    """Require every field of a schema that is only ever answered, never part of a request.

    FastAPI writes all fields of an answer, also those left at their default, but pydantic 1
    declares a field with a default as optional. Excepted are operations that leave fields out,
    and fields that their own model never writes.
    """
    schemas = schemas_of(document)
    partial = {
        id(operation) for operation, _, _ in operations_named(document, facts, "partial_answers")
    }
    sent: list[Any] = [{"$ref": f"{SCHEMA_PREFIX}{name}"} for name in facts["extra_schemas"]]
    not_always: list[Any] = []
    for _, _, operation in operations(document):
        not_always += [operation.get("requestBody"), operation.get("parameters")]
        (not_always if id(operation) in partial else sent).append(success_answers(operation))
    changed = 0
    for name in reachable(document, *sent) - reachable(document, *not_always):
        sent_fields = set(schemas[name].get("properties", {})) - set(facts["unsent"].get(name, []))
        required = set(schemas[name].get("required", []))
        changed += len(sent_fields - required)
        if sent_fields:
            schemas[name]["required"] = sorted(sent_fields | required)
    return changed


def operation_names(document: Json, _facts: Json) -> int:
    """Name operations, and the models of their bodies, after the endpoint's function.

    FastAPI's operationId is the function's name, the path and the method; the client's modules
    are called by it, so it is cut down to the function's name. When several operations share a
    function's name, the one with the shortest path keeps it and the words of the others' paths
    are added to theirs: ``read_work_queue_at_work_pools_queues``. ``Body_<operationId>`` becomes
    ``<OperationName>Body``.
    """
    sharing: dict[str, list[tuple[int, str, Json]]] = {}
    for method, path, operation in operations(document):
        suffix = re.sub(r"\W", "_", path) + f"_{method}"
        name = operation["operationId"].removesuffix(suffix)
        if name == operation["operationId"]:
            raise SpecificationError(
                f"#/paths/{path}/{method}: {name!r} does not end in {suffix!r}."
            )
        sharing.setdefault(name, []).append((len(path_words(path)), path, operation))
    renamed: dict[str, Json] = {}
    bodies: dict[str, str] = {}
    for name, shared in sharing.items():
        for place, (_, path, operation) in enumerate(sorted(shared, key=lambda one: one[:2])):
            new = name if place == 0 else "_".join([name, "at", *path_words(path)])
            if new in renamed:
                raise SpecificationError(f"#/paths/{path}: a second operation is called {new!r}.")
            bodies[f"Body_{operation['operationId']}"] = pascal_case(new) + "Body"
            renamed[new] = operation
    for new, operation in renamed.items():
        operation["operationId"] = new
    rename_schemas(document, bodies)
    return len(renamed)


def path_words(path: str) -> list[str]:
    """Return the literal segments of a path: ``/flow_runs/{id}/input`` → flow_runs, input."""
    return [word for word in path.split("/") if word and not word.startswith("{")]


def pascal_case(name: str) -> str:
    """``read_flow_runs`` → ``ReadFlowRuns``."""
    return "".join(word.capitalize() for word in name.split("_"))


def rename_schemas(document: Json, names: dict[str, str]) -> None:
    """Rename the schemas that are there, in their place and in every reference to them.

    Raises:
        SpecificationError: the new name belongs to another schema already.
    """
    schemas = schemas_of(document)
    for old in sorted(names.keys() & schemas.keys()):
        new = names[old]
        if new in schemas:
            raise SpecificationError(f"{SCHEMA_PREFIX}{new}: two schemas would have this name.")
        schemas[new] = schemas.pop(old)
    references = {f"{SCHEMA_PREFIX}{old}": f"{SCHEMA_PREFIX}{new}" for old, new in names.items()}
    for item in every_object(document):
        if isinstance(item.get("$ref"), str):
            item["$ref"] = references.get(item["$ref"], item["$ref"])


def titles(document: Json, _facts: Json) -> int:
    """Title every schema as it is named: the generator calls its classes by their titles."""
    changed = 0
    for name, schema in schemas_of(document).items():
        if schema.get("title") != name:
            schema["title"] = name
            changed += 1
    return changed


MENDINGS: tuple[Mending, ...] = (
    api_version,
    extra_schemas,
    descriptions,
    nullability,
    tuple_items,
    object_defaults,
    inclusive_bounds,
    single_values,
    texts_in_json,
    success_codes,
    plain_text_answers,
    error_bodies,
    version_header,
    open_answers,
    always_sent,
    operation_names,
    titles,
)


def mend(document: Json, facts: Json) -> tuple[Json, dict[str, int]]:
    """Return a mended copy of a server's document, and how many places each mending changed.

    ``facts`` are described in ``inside_prefect``.

    Raises:
        SpecificationError: a part that a mending needs is missing or not as expected.
    """
    mended = copy.deepcopy(document)
    counts = {mending.__name__: mending(mended, facts) for mending in MENDINGS}
    reachable(mended, mended)
    return mended, counts


def expected_counts(version: str, path: Path = EXPECTED_COUNTS) -> dict[str, int] | None:
    """Read the expected counts of a Prefect version; ``None`` when there are none for it."""
    table: dict[str, int] | None = tomllib.loads(path.read_text(encoding="utf-8")).get(version)
    return table


def check_counts(version: str, counts: dict[str, int], expected: dict[str, int] | None) -> None:
    """Refuse counts that differ from the expected ones; without expected ones all are fine.

    Raises:
        SpecificationError: naming each mending that differs, with both counts.
    """
    if expected is None:
        return
    wrong = [
        f"{name}: expected {expected.get(name, 'none')}, found {counts.get(name, 'none')}"
        for name in sorted(expected.keys() | counts.keys())
        if expected.get(name) != counts.get(name)
    ]
    if wrong:
        raise SpecificationError(f"Mendings of Prefect {version} differ: {'; '.join(wrong)}.")


def main() -> None:
    """Mend what ``inside_prefect`` printed (standard input) and print the mended document."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.parse_args()
    exported = json.load(sys.stdin)
    mended, counts = mend(exported["document"], exported["facts"])
    check_counts(exported["prefect_version"], counts, expected_counts(exported["prefect_version"]))
    sys.stdout.write(as_text(mended))
    for name, count in counts.items():
        print(f"{name} = {count}", file=sys.stderr)


if __name__ == "__main__":
    main()
