# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.variable_filter_id import VariableFilterId
    from ..models.variable_filter_name import VariableFilterName
    from ..models.variable_filter_tags import VariableFilterTags
    from ..models.variable_filter_value import VariableFilterValue


@_attrs.define
class VariableFilter:
    """Filter variables. Only variables matching all criteria will be returned"""

    id: None | Unset | VariableFilterId = UNSET
    """Filter criteria for `Variable.id`"""
    name: None | Unset | VariableFilterName = UNSET
    """Filter criteria for `Variable.name`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    tags: None | Unset | VariableFilterTags = UNSET
    """Filter criteria for `Variable.tags`"""
    value: None | Unset | VariableFilterValue = UNSET
    """Filter criteria for `Variable.value`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.variable_filter_id import VariableFilterId
        from ..models.variable_filter_name import VariableFilterName
        from ..models.variable_filter_tags import VariableFilterTags
        from ..models.variable_filter_value import VariableFilterValue

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, VariableFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, VariableFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        tags: dict[str, Any] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, VariableFilterTags):
            tags = self.tags.to_dict()
        else:
            tags = self.tags

        value: dict[str, Any] | None | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        elif isinstance(self.value, VariableFilterValue):
            value = self.value.to_dict()
        else:
            value = self.value

        field_dict: dict[str, Any] = {}
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if operator is not UNSET:
            field_dict["operator"] = operator
        if tags is not UNSET:
            field_dict["tags"] = tags
        if value is not UNSET:
            field_dict["value"] = value
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.variable_filter_id import VariableFilterId
        from ..models.variable_filter_name import VariableFilterName
        from ..models.variable_filter_tags import VariableFilterTags
        from ..models.variable_filter_value import VariableFilterValue

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"VariableFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_id(data: object) -> None | Unset | VariableFilterId:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = VariableFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of None | Unset | VariableFilterId"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_name(data: object) -> None | Unset | VariableFilterName:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = VariableFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of None | Unset | VariableFilterName"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_tags(data: object) -> None | Unset | VariableFilterTags:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                tags_type_0 = VariableFilterTags.from_dict(data)

                return tags_type_0
            raise TypeError(
                f"tags: a {type(data).__name__} that is none of None | Unset | VariableFilterTags"
            )

        tags = _parse_tags(d.pop("tags", UNSET))

        def _parse_value(data: object) -> None | Unset | VariableFilterValue:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                value_type_0 = VariableFilterValue.from_dict(data)

                return value_type_0
            raise TypeError(
                f"value: a {type(data).__name__} that is none of None | Unset | VariableFilterValue"
            )

        value = _parse_value(d.pop("value", UNSET))

        found = cls(
            id=id,
            name=name,
            operator=operator,
            tags=tags,
            value=value,
        )
        return found
