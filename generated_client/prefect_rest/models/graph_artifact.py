# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class GraphArtifact:
    """``GraphArtifact``, as Prefect's REST API has it."""

    created: datetime.datetime
    id: UUID
    is_latest: bool
    key: None | str
    type_: str
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        created = self.created.isoformat()

        id = str(self.id)

        is_latest = self.is_latest

        key: None | str
        key = self.key

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["created"] = created
        field_dict["id"] = id
        field_dict["is_latest"] = is_latest
        field_dict["key"] = key
        field_dict["type"] = type_
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"GraphArtifact: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        created = datetime.datetime.fromisoformat(pop_required(d, "GraphArtifact", "created"))

        id = UUID(pop_required(d, "GraphArtifact", "id"))

        is_latest = pop_required(d, "GraphArtifact", "is_latest")

        def _parse_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        key = _parse_key(d.pop("key", None))

        type_ = pop_required(d, "GraphArtifact", "type")

        found = cls(
            created=created,
            id=id,
            is_latest=is_latest,
            key=key,
            type_=type_,
        )
        found.additional_properties = d
        return found

    @property
    def additional_keys(self) -> list[str]:
        """The names of the additional fields."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
