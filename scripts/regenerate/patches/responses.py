"""Patches of the responses of operations: their status codes, their bodies, the fields in them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from scripts.regenerate.openapi import (
    SCHEMA_PREFIX,
    SpecificationError,
    answered,
    operations,
    operations_named,
    reachable,
    referenced,
    schemas_of,
    success_responses,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.regenerate.openapi import Json

ERROR_RESPONSE: Json = {
    "description": "The request was refused, or the server failed.",
    "content": {"application/json": {"schema": {"$ref": f"{SCHEMA_PREFIX}ErrorBody"}}},
}
ERROR_BODY: Json = {
    "title": "ErrorBody",
    "description": "What a server says of a request it refused. Every field can be absent.",
    "type": "object",
    "properties": {
        "detail": {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "array",
                    "items": {
                        "anyOf": [{"$ref": f"{SCHEMA_PREFIX}ValidationError"}, {"type": "string"}]
                    },
                },
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


def success_codes(document: Json, facts: Json) -> Iterator[object]:
    """Declare the success codes that endpoints set by hand, with the response already declared."""
    for operation, codes, place in operations_named(document, facts, "success_codes"):
        declared = success_responses(operation)
        if len(declared) != 1:
            raise SpecificationError(f"{place}/responses: one success was expected.")
        (response,) = declared.values()
        for code in map(str, codes):
            if code not in operation["responses"]:
                operation["responses"][code] = copy.deepcopy(response)
                yield operation


def text_responses(document: Json, facts: Json) -> Iterator[object]:
    """Declare the kind of text that an endpoint responds with; FastAPI writes JSON."""
    for operation, media_type, _ in operations_named(document, facts, "text_responses"):
        for response in success_responses(operation).values():
            response["content"] = {media_type: {"schema": {"type": "string"}}}
            yield response


def error_bodies(document: Json, _facts: Json) -> Iterator[object]:
    """Declare what every operation sends when it fails: ``ErrorBody``, under ``default``.

    FastAPI declares ``HTTPValidationError`` for 422 alone. Any operation can also be refused with
    400, 401, 403, 404, 405 or 409, or fail with 500 or 503, and a body has one of these shapes:
    ``exception_message``, for an invalid request with ``exception_detail`` and ``request_body``
    (the handlers in ``prefect/server/api/server.py``); or ``detail``, a text (an ``HTTPException``
    raised by an endpoint), a list of texts (a deployment's parameter schema that is none), or
    FastAPI's own list of invalid values.
    """
    schemas = schemas_of(document)
    schemas.pop("HTTPValidationError", None)
    schemas["ErrorBody"] = copy.deepcopy(ERROR_BODY)
    for _, _, operation in operations(document):
        declared = operation["responses"].items()
        kept = {
            code: response
            for code, response in declared
            if "HTTPValidationError" not in referenced(response)
        }
        operation["responses"] = {**kept, "default": copy.deepcopy(ERROR_RESPONSE)}
        yield operation


def bare_errors(document: Json, facts: Json) -> Iterator[object]:
    """Declare the errors that have no body: those of endpoints that respond with nothing.

    ``POST /admin/database/clear`` without ``confirm`` sets 400 and returns.
    """
    for operation, codes, _ in operations_named(document, facts, "bare_errors"):
        for code in map(str, codes):
            operation["responses"][code] = {"description": "The request was refused, unexplained."}
            yield operation


def open_responses(document: Json, _facts: Json) -> Iterator[object]:
    """Let what a server sends have fields nobody knows yet, so that they survive in the client.

    The server forbids unknown fields in these schemas for requests; it is the one that knows all.
    """
    schemas = schemas_of(document)
    for name in answered(document):
        if schemas[name].get("additionalProperties") is False:
            del schemas[name]["additionalProperties"]
            yield name


def always_sent(document: Json, facts: Json) -> Iterator[object]:
    """Require every field of a schema that is only ever answered, never part of a request.

    FastAPI writes all fields of a response, also those left at their default, but pydantic 1
    declares a field with a default as optional. Excepted are operations that leave fields out,
    and fields that their own model never writes.
    """
    schemas = schemas_of(document)
    partial = {
        id(operation) for operation, _, _ in operations_named(document, facts, "partial_responses")
    }
    sent: list[Any] = [{"$ref": f"{SCHEMA_PREFIX}{name}"} for name in facts["extra_schemas"]]
    not_always: list[Any] = []
    for _, _, operation in operations(document):
        not_always += [operation.get("requestBody"), operation.get("parameters")]
        (not_always if id(operation) in partial else sent).append(success_responses(operation))
    for name in reachable(document, *sent) - reachable(document, *not_always):
        sent_fields = set(schemas[name].get("properties", {})) - set(facts["unsent"].get(name, []))
        required = set(schemas[name].get("required", []))
        yield from sent_fields - required
        if sent_fields:
            schemas[name]["required"] = sorted(sent_fields | required)
