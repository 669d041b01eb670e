# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

if TYPE_CHECKING:
    from ..models.validate_obj_body_schema import ValidateObjBodySchema
    from ..models.validate_obj_body_values import ValidateObjBodyValues


@_attrs.define
class ValidateObjBody:
    """``ValidateObjBody``, as Prefect's REST API has it."""

    schema: ValidateObjBodySchema
    values: ValidateObjBodyValues
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        schema = self.schema.to_dict()

        values = self.values.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["schema"] = schema
        field_dict["values"] = values
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.validate_obj_body_schema import ValidateObjBodySchema
        from ..models.validate_obj_body_values import ValidateObjBodyValues

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ValidateObjBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        schema = ValidateObjBodySchema.from_dict(d.pop("schema", {}))

        values = ValidateObjBodyValues.from_dict(d.pop("values", {}))

        found = cls(
            schema=schema,
            values=values,
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
