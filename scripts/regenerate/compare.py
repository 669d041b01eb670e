"""Compares what two patched specifications say of an operation or a schema.

Only what a caller meets is compared: paths, parameters, status codes, fields, their types, whether
they are required or may be null, and the values of enums. Words are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.regenerate.openapi import SCHEMA_PREFIX, operations, schemas_of, success_responses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.regenerate.openapi import Json

SIDES = ("-Input", "-Output")
"""How a newer server calls one model as it is sent and as it is answered, where these differ."""


def operation_changes(before: Json, after: Json, name: str) -> list[str]:
    """List what changed for the callers of an operation, one line each."""
    old, new = operation_named(before, name), operation_named(after, name)
    if not old or not new:
        return ["+ the operation"] if new else ["- the operation"] if old else []
    return changes(old, new)


def schema_changes(before: Json, after: Json, name: str) -> list[str]:
    """List what changed in a schema, one line each.

    One that was split into what is sent and what is answered is compared with both.
    """
    old, new = fields_of(schemas_of(before)[name]), schemas_of(after)
    if name in new:
        return changes(old, fields_of(new[name]))
    sides = [f"{name}{side}" for side in SIDES if f"{name}{side}" in new]
    if not sides:
        return ["- the schema"]
    split = [f"{side}: {line}" for side in sides for line in changes(old, fields_of(new[side]))]
    return [f"is now {' and '.join(sides)}", *split]


def changes(old: dict[str, str], new: dict[str, str]) -> list[str]:
    """List what came, what went, and what is no longer what it was."""
    return [
        *(f"+ {name}: {new[name]}" for name in sorted(new.keys() - old.keys())),
        *(f"- {name}" for name in sorted(old.keys() - new.keys())),
        *(
            f"{name}: {old[name]} → {new[name]}"
            for name in sorted(old.keys() & new.keys())
            if old[name] != new[name]
        ),
    ]


def operation_named(document: Json, name: str) -> dict[str, str]:
    """Return what is said of an operation, by what it is about; nothing if there is none."""
    for method, path, operation in operations(document):
        if operation["operationId"] == name:
            body = operation.get("requestBody", {})
            responses = success_responses(operation)
            return {
                "path": f"{method.upper()} {path}",
                "module": f"{''.join(operation.get('tags', []))}.{name}",
                "body": f"{content_types(body)}{', required' if body.get('required') else ''}",
                **{f"response {code}": content_types(one) for code, one in responses.items()},
                **{
                    f"parameter {one['name']} ({one['in']})": said_of(
                        one.get("schema", {}), one.get("required")
                    )
                    for one in operation.get("parameters", [])
                },
            }
    return {}


def content_types(part: Json) -> str:
    """Return the types of a body or a response, with any media type but JSON's."""
    types = []
    for media_type, one in sorted(part.get("content", {}).items()):
        kind = kind_of(one.get("schema", {}))
        types.append(kind if media_type == "application/json" else f"{kind} as {media_type}")
    return ", ".join(types) or "none"


def fields_of(schema: Json) -> dict[str, str]:
    """Return what is said of a schema: of its fields by name, its type, and each of its values."""
    required = schema.get("required", [])
    fields = schema.get("properties", {})
    return {
        "the type": type_of(schema),
        **{f"value {one!r}": "possible" for one in schema.get("enum", [])},
        **{name: said_of(one, name in required) for name, one in fields.items()},
    }


def said_of(schema: Json, required: object) -> str:
    """Return what is said of a parameter or a field."""
    return f"{kind_of(schema)}, {'required' if required else 'optional'}"


def kind_of(schema: Json) -> str:
    """Return the type of a value, with ``null`` last."""
    kinds = set(kinds_of(schema))
    nullable = " or null" if "null" in kinds and "anything" not in kinds else ""
    return " | ".join(sorted(kinds - {"null"})) + nullable


def kinds_of(schema: Json) -> Iterator[str]:
    """Yield the type of a schema, or of each member of a union."""
    members = next((schema[word] for word in ("anyOf", "oneOf", "allOf") if word in schema), None)
    if members is None:
        yield type_of(schema)
    else:
        for member in members:
            yield from kinds_of(member)


def type_of(schema: Json) -> str:
    """Return the type of a schema that is no union, in a word or two.

    The two sides of a split schema have one type: how they differ is told of the schema itself.
    """
    if "$ref" in schema:
        name = str(schema["$ref"]).removeprefix(SCHEMA_PREFIX)
        return next((name.removesuffix(side) for side in SIDES if name.endswith(side)), name)
    if "const" in schema:
        return repr(schema["const"])
    kind = str(schema.get("type", "anything"))
    if kind == "array" and "items" in schema:
        return f"array of {kind_of(schema['items'])}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"map of {kind_of(schema['additionalProperties'])}"
    # A number's format says what it counts; only a text's says how it is written.
    return f"string ({schema['format']})" if kind == "string" and "format" in schema else kind
