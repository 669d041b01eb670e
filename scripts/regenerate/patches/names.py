"""Patches of names: of operations, after which modules are called, and of schemas, for classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scripts.regenerate.openapi import (
    SCHEMA_PREFIX,
    SpecificationError,
    every_object,
    operations,
    pointer,
    schemas_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.regenerate.openapi import Json


def operation_names(document: Json, _facts: Json) -> Iterator[object]:
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
                f"{pointer('paths', path, method)}/operationId: {name!r} does not end in "
                f"{suffix!r}."
            )
        sharing.setdefault(name, []).append((len(path_words(path)), path, operation))
    renamed: dict[str, Json] = {}
    bodies: dict[str, str] = {}
    for name, shared in sharing.items():
        for place, (_, path, operation) in enumerate(sorted(shared, key=lambda one: one[:2])):
            new = name if place == 0 else "_".join([name, "at", *path_words(path)])
            if new in renamed:
                raise SpecificationError(
                    f"{pointer('paths', path)}: a second operation is called {new!r}."
                )
            bodies[f"Body_{operation['operationId']}"] = pascal_case(new) + "Body"
            renamed[new] = operation
    for new, operation in renamed.items():
        operation["operationId"] = new
    rename_schemas(document, bodies)
    yield from renamed


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


def titles(document: Json, _facts: Json) -> Iterator[object]:
    """Title every schema as it is named: the generator calls its classes by their titles.

    Names are unique, titles are not: what pydantic 2 names ``…-Input`` and ``…-Output`` has one
    title, and the generator leaves out the second, with every response that holds it.
    """
    for name, schema in schemas_of(document).items():
        if schema.get("title") != name:
            schema["title"] = name
            yield schema
