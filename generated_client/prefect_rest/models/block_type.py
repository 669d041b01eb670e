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
class BlockType:
    """An ORM representation of a block type"""

    code_example: None | str
    """A code snippet demonstrating use of the corresponding block"""
    created: datetime.datetime | None
    description: None | str
    """A short blurb about the corresponding block's intended use"""
    documentation_url: None | str
    """Web URL for the block type's documentation"""
    id: UUID
    logo_url: None | str
    """Web URL for the block type's logo"""
    name: str
    """A block type's name"""
    slug: str
    """A block type's slug"""
    updated: datetime.datetime | None
    is_protected: bool = False
    """Protected block types cannot be modified via API."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        code_example: None | str
        code_example = self.code_example

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        description: None | str
        description = self.description

        documentation_url: None | str
        documentation_url = self.documentation_url

        id = str(self.id)

        is_protected = self.is_protected

        logo_url: None | str
        logo_url = self.logo_url

        name = self.name

        slug = self.slug

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["code_example"] = code_example
        field_dict["created"] = created
        field_dict["description"] = description
        field_dict["documentation_url"] = documentation_url
        field_dict["id"] = id
        field_dict["is_protected"] = is_protected
        field_dict["logo_url"] = logo_url
        field_dict["name"] = name
        field_dict["slug"] = slug
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
            raise TypeError(f"BlockType: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_code_example(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code_example = _parse_code_example(d.pop("code_example", None))

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

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description", None))

        def _parse_documentation_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        documentation_url = _parse_documentation_url(d.pop("documentation_url", None))

        id = UUID(pop_required(d, "BlockType", "id"))

        is_protected = d.pop("is_protected", False)

        def _parse_logo_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        logo_url = _parse_logo_url(d.pop("logo_url", None))

        name = pop_required(d, "BlockType", "name")

        slug = pop_required(d, "BlockType", "slug")

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
            code_example=code_example,
            created=created,
            description=description,
            documentation_url=documentation_url,
            id=id,
            is_protected=is_protected,
            logo_url=logo_url,
            name=name,
            slug=slug,
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
