"""Compares what two patched specifications say of an operation or a schema.

Only what a caller meets is compared: paths, parameters, status codes, fields, their types, whether
they are required or may be null, and the values of enums. Words are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from scripts.regenerate.openapi import SCHEMA_PREFIX, operations, schemas_of, success_responses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.regenerate.openapi import Json

SIDES = ("-Input", "-Output")
"""How a newer server calls one model as it is sent and as it is answered, where these differ."""

ANYTHING = "anything"
"""The type of a value of which nothing is said; ``null`` is among it."""


class Value(NamedTuple):
    """What is said of a field or a parameter."""

    type: str
    nullable: bool
    required: bool

    def __str__(self) -> str:
        return f"{self.kind}, {'required' if self.required else 'optional'}"

    @property
    def kind(self) -> str:
        """The type, with ``null`` if it may be that."""
        return f"{self.type} or null" if self.nullable and self.type != ANYTHING else self.type


# --- Operations ----------------------------------------------------------------------------------


def operation_changes(before: Json, after: Json, name: str) -> list[str]:
    """List what changed for the callers of an operation, one line each."""
    old = operation_named(before, name)
    new = operation_named(after, name)
    if old is None or new is None:
        return [] if old is new else [f"{'+' if new else '-'} the operation"]
    return [
        *change_of("path", f"{old[0].upper()} {old[1]}", f"{new[0].upper()} {new[1]}"),
        *change_of("tag", old[2].get("tags"), new[2].get("tags")),
        *value_changes(parameters_of(old[2]), parameters_of(new[2]), "parameter "),
        *change_of("body", body_type(old[2]), body_type(new[2])),
        *entry_changes(response_types(old[2]), response_types(new[2])),
    ]


def operation_named(document: Json, name: str) -> tuple[str, str, Json] | None:
    """Return method, path and operation of an operationId, if there is one."""
    return next((one for one in operations(document) if one[2]["operationId"] == name), None)


def parameters_of(operation: Json) -> dict[str, Value]:
    """Return an operation's parameters by their names and places."""
    return {
        f"{one['name']} ({one['in']})": value_of(one.get("schema", {}), one.get("required", False))
        for one in operation.get("parameters", [])
    }


def body_type(operation: Json) -> str:
    """Return the type of an operation's body, with its media types."""
    body = operation.get("requestBody", {})
    kinds = content_types(body)
    return f"{kinds}, required" if body.get("required") else kinds


def response_types(operation: Json) -> dict[str, str]:
    """Return the types of an operation's successful responses, by status."""
    responses = success_responses(operation)
    return {f"response {code}": content_types(one) for code, one in responses.items()}


def content_types(part: Json) -> str:
    """Return the types of a body or a response, with any media type but JSON's."""
    types = []
    for media_type, one in sorted(part.get("content", {}).items()):
        kind = value_of(one.get("schema", {}), True).kind
        types.append(kind if media_type == "application/json" else f"{kind} as {media_type}")
    return ", ".join(types) or "none"


# --- Schemas -------------------------------------------------------------------------------------


def schema_changes(before: Json, after: Json, name: str) -> list[str]:
    """List what changed in a schema, one line each.

    One that was split into what is sent and what is answered is compared with both.
    """
    old = schemas_of(before)[name]
    new = schemas_of(after)
    if name in new:
        return changes_between(old, new[name])
    sides = [f"{name}{side}" for side in SIDES if f"{name}{side}" in new]
    if not sides:
        return ["- the schema"]
    changes = [f"{side}: {line}" for side in sides for line in changes_between(old, new[side])]
    return [f"is now {' and '.join(sides)}", *changes]


def changes_between(old: Json, new: Json) -> list[str]:
    """List what changed between two forms of a schema: its fields, its enum, its type."""
    return [
        *change_of("type", type_of(old), type_of(new)),
        *value_changes(fields_of(old), fields_of(new), ""),
        *(f"+ value {one!r}" for one in new.get("enum", []) if one not in old.get("enum", [])),
        *(f"- value {one!r}" for one in old.get("enum", []) if one not in new.get("enum", [])),
    ]


def fields_of(schema: Json) -> dict[str, Value]:
    """Return an object's fields by name."""
    required = schema.get("required", [])
    fields = schema.get("properties", {})
    return {name: value_of(one, name in required) for name, one in fields.items()}


def value_of(schema: Json, required: bool) -> Value:
    """Return what is said of a value, with ``null`` apart from its type."""
    kinds = set(kinds_of(schema))
    nullable = not kinds.isdisjoint(("null", ANYTHING))
    return Value(" | ".join(sorted(kinds - {"null"})), nullable, bool(required))


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
    kind = str(schema.get("type", ANYTHING))
    if kind == "array" and "items" in schema:
        return f"array of {value_of(schema['items'], True).kind}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"map of {value_of(schema['additionalProperties'], True).kind}"
    # A number's format says what it counts; only a text's says how it is written.
    return f"string ({schema['format']})" if kind == "string" and "format" in schema else kind


# --- Changes -------------------------------------------------------------------------------------


def value_changes(old: dict[str, Value], new: dict[str, Value], what: str) -> list[str]:
    """List the fields or parameters that came, went, or are no longer what they were."""
    lines = [f"+ {what}{name}: {new[name]}" for name in sorted(new.keys() - old.keys())]
    lines += [f"- {what}{name}" for name in sorted(old.keys() - new.keys())]
    for name in sorted(old.keys() & new.keys()):
        was, is_ = old[name], new[name]
        said = change_of("type", was.type, is_.type)
        if was.required != is_.required:
            said.append("now required" if is_.required else "now optional")
        if was.nullable != is_.nullable:
            said.append("may be null now" if is_.nullable else "may no longer be null")
        if said:
            lines.append(f"{what}{name}: {', '.join(said)}")
    return lines


def entry_changes(old: dict[str, str], new: dict[str, str]) -> list[str]:
    """List the entries that came, went, or are no longer what they were."""
    return [
        *(f"+ {name}: {new[name]}" for name in sorted(new.keys() - old.keys())),
        *(f"- {name}" for name in sorted(old.keys() - new.keys())),
        *(
            line
            for name in sorted(old.keys() & new.keys())
            for line in change_of(name, old[name], new[name])
        ),
    ]


def change_of(what: str, old: Any, new: Any) -> list[str]:
    """Say in one line that something is no longer what it was; no line if it is."""
    return [] if old == new else [f"{what}: {old} → {new}"]
