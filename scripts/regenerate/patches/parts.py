"""Patches of what the document has: parts that are missing, and parts that do not belong."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from scripts.regenerate.openapi import operations, schemas_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.regenerate.openapi import Json

VERSION_HEADER = "x-prefect-api-version"


def api_version(document: Json, facts: Json) -> Iterator[object]:
    """Say the REST API's version: FastAPI writes its own default into ``info`` instead."""
    if document["info"].get("version") != facts["api_version"]:
        document["info"]["version"] = facts["api_version"]
        yield document["info"]


def extra_schemas(document: Json, facts: Json) -> Iterator[object]:
    """Add schemas the server has but no route returns, so that they become typed models too."""
    schemas = schemas_of(document)
    added = {name: one for name, one in facts["extra_schemas"].items() if name not in schemas}
    schemas.update(copy.deepcopy(added))
    yield from added


def descriptions(document: Json, facts: Json) -> Iterator[object]:
    """Drop descriptions that pydantic 1 took from a base class: they speak of another thing.

    They would tell a reader of ``FlowRunResponse`` how Prefect's own ORM models compare.
    """
    schemas = schemas_of(document)
    for name in facts["undescribed"]:
        if schemas.get(name, {}).pop("description", None) is not None:
            yield name


def version_header(document: Json, _facts: Json) -> Iterator[object]:
    """Take the API version header out of every operation: the client sends it with each request.

    It says what the client was made for, so it cannot differ from one call to the next.
    """
    for _, _, operation in operations(document):
        parameters = operation.get("parameters", [])
        for header in [one for one in parameters if one.get("name") == VERSION_HEADER]:
            parameters.remove(header)
            yield header
        if not parameters:
            operation.pop("parameters", None)
