"""The operations that read many, page after page: those whose body has a limit and an offset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.regenerate.openapi import operations
from tests.client import under_test
from tests.live.operations import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class ReadMany:
    """One such operation, by the names that its parts have in the generated client."""

    tag: str
    operation: str
    path_arguments: int
    body: str
    item: str


def _read_many() -> Iterator[ReadMany]:
    schemas = DOCUMENT["components"]["schemas"]
    for _, _, operation in operations(DOCUMENT):
        asked = operation.get("requestBody", {"content": {"application/json": {"schema": {}}}})
        body = _name(asked["content"]["application/json"]["schema"])
        if {"limit", "offset"} <= schemas.get(body, {}).get("properties", {}).keys():
            response = operation["responses"]["200"]["content"]["application/json"]["schema"]
            (module,) = under_test.place.package.glob(f"api/*/{operation['operationId']}.py")
            yield ReadMany(
                tag=module.parent.name,
                operation=module.stem,
                path_arguments=sum(
                    each["in"] == "path" for each in operation.get("parameters", ())
                ),
                body=body,
                item=_name(response["items"]),
            )


def _name(schema: dict[str, str]) -> str:
    return schema.get("$ref", "").rpartition("/")[2]


READ_MANY = tuple(_read_many())
