"""Patches of what the document has: parts that are missing, and parts that do not belong."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from scripts.regenerate.openapi import operations, schemas_of

if TYPE_CHECKING:
    from scripts.regenerate.openapi import Json

VERSION_HEADER = "x-prefect-api-version"


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
