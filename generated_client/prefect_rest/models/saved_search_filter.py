# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class SavedSearchFilter:
    """A filter for a saved search model. Intended for use by the Prefect UI."""

    object_: str
    """The object over which to filter."""
    operation: str
    """The operator to apply to the object. For example, `equals`."""
    property_: str
    """The property of the object on which to filter."""
    type_: str
    """The type of the property."""
    value: Any
    """A JSON-compatible value for the filter."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        object_ = self.object_

        operation = self.operation

        property_ = self.property_

        type_ = self.type_

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["object"] = object_
        field_dict["operation"] = operation
        field_dict["property"] = property_
        field_dict["type"] = type_
        field_dict["value"] = value
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"SavedSearchFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        object_ = pop_required(d, "SavedSearchFilter", "object")

        operation = pop_required(d, "SavedSearchFilter", "operation")

        property_ = pop_required(d, "SavedSearchFilter", "property")

        type_ = pop_required(d, "SavedSearchFilter", "type")

        value = d.pop("value", None)

        found = cls(
            object_=object_,
            operation=operation,
            property_=property_,
            type_=type_,
            value=value,
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
