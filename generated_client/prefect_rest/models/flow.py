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
class Flow:
    """An ORM representation of flow data."""

    created: datetime.datetime | None
    id: UUID
    name: str
    """The name of the flow"""
    tags: list[str]
    """A list of flow tags"""
    updated: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        id = str(self.id)

        name = self.name

        tags = self.tags

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["created"] = created
        field_dict["id"] = id
        field_dict["name"] = name
        field_dict["tags"] = tags
        field_dict["updated"] = updated
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Flow: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_created(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                created_created = datetime.datetime.fromisoformat(data)

                return created_created
            raise TypeError(
                f"created: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        created = _parse_created(d.pop("created", None))

        id = UUID(pop_required(d, "Flow", "id"))

        name = pop_required(d, "Flow", "name")

        tags = cast(list[str], d.pop("tags", []))

        def _parse_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                updated_updated = datetime.datetime.fromisoformat(data)

                return updated_updated
            raise TypeError(
                f"updated: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        updated = _parse_updated(d.pop("updated", None))

        found = cls(
            created=created,
            id=id,
            name=name,
            tags=tags,
            updated=updated,
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
