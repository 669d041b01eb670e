# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs


@_attrs.define
class CreatedBy:
    """``CreatedBy``, as Prefect's REST API has it."""

    display_value: None | str
    """The display value for the creator."""
    id: None | UUID
    """The id of the creator of the object."""
    type_: None | str
    """The type of the creator of the object."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        display_value: None | str
        display_value = self.display_value

        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        type_: None | str
        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["display_value"] = display_value
        field_dict["id"] = id
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
            raise TypeError(f"CreatedBy: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_display_value(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        display_value = _parse_display_value(d.pop("display_value", None))

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                id_id = UUID(data)

                return id_id
            raise TypeError(f"id: a {type(data).__name__} that is none of None | UUID")

        id = _parse_id(d.pop("id", None))

        def _parse_type_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        type_ = _parse_type_(d.pop("type", None))

        found = cls(
            display_value=display_value,
            id=id,
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
