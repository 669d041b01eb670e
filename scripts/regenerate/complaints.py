"""Puts into words what the generator complains about, with the place in the document.

The generator names a schema or an operation in its text, and hands over the part that it did not
take; where in the document that part stands is found here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from openapi_python_client import schema as oai
from openapi_python_client.parser.errors import ParseError
from pydantic import ValidationError

from scripts.regenerate.openapi import SCHEMA_PREFIX, pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openapi_python_client.parser.errors import GeneratorError

    from scripts.regenerate.openapi import Json

OPERATION = re.compile(r"parsing ([A-Z]+) (\S+) within")
OBJECT = re.compile(r" <[\w.]+ object at 0x\w+>")
"""How the generator shows a text that it does not trust."""

MOST = 10
"""How many complaints are told."""

WIDTH = 200
"""How much is shown of what a complaint is about."""

SCHEMA = re.compile(r"/components/schemas/[\w.-]+")


def complaints(errors: Sequence[GeneratorError], document: Json) -> str:
    """Put what the generator complained about into words: where, why, and about what.

    A schema that it left out makes it complain of all that refers to it, so schemas come first.
    """
    said = sorted((complaint(one, document) for one in errors), key=is_of_no_schema)
    more = [f"and {len(said) - MOST} more"] if len(said) > MOST else []
    return "\n".join([*said[:MOST], *more])


def complaint(error: GeneratorError, document: Json) -> str:
    """Put one complaint into words."""
    said = OBJECT.sub("", f"{error.header.strip()} {error.detail or ''}").strip()
    data = data_of(error)
    what = "" if data is None else f"\n    {str(data)[:WIDTH]}"
    return f"{place_of(said, data, document)}: {said}{what}"


def is_of_no_schema(complaint: str) -> bool:
    """Say whether a complaint is about something else than a schema."""
    return not complaint.startswith(SCHEMA_PREFIX)


def data_of(error: GeneratorError) -> Any:
    """Return the part of the document that a complaint is about, if it comes with it."""
    if isinstance(error, ParseError) and error.data is not None:
        return error.data.model_dump(mode="json", exclude_unset=True, by_alias=True)
    return None


def place_of(said: str, data: Any, document: Json) -> str:
    """Return the JSON pointer of what a complaint is about, as deep as it can be told."""
    if operation := OPERATION.search(said):
        method, path = operation.groups()
        start = pointer("paths", path, method.lower())
    elif schema := SCHEMA.search(said):
        start = f"#{schema.group()}"
    else:
        start = "#"
    same = (place for place, node in nodes(document, "#") if node == data)
    return next((place for place in same if place.startswith(start)), start)


def nodes(node: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Yield every object below a part of the document with its place, inner ones first."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from nodes(value, place + pointer(key).removeprefix("#"))
        yield place, node
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from nodes(value, f"{place}/{number}")


def misfits(document: Json) -> str:
    """Say where a document is none to the generator's own reader, and why; empty if it is one.

    A part that may be of several kinds is told once for each of them; only the deepest is shown.
    """
    try:
        oai.OpenAPI.model_validate(document)
    except ValidationError as invalid:
        found = [(existing(error["loc"], document), error["msg"]) for error in invalid.errors()]
        deepest = max(len(parts) for parts, _ in found)
        lines = [f"{pointer(*parts)}: {said}" for parts, said in found if len(parts) == deepest]
        return "\n".join(dict.fromkeys(lines))
    return ""


def existing(location: Sequence[str | int], document: Json) -> list[str | int]:
    """Return the steps of a location that are in the document; a name of a kind is none."""
    node: Any = document
    parts: list[str | int] = []
    for step in location:
        try:
            node = node[step]
        except (IndexError, KeyError, TypeError):
            continue
        parts.append(step)
    return parts
