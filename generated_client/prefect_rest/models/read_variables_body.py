# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..models.variable_sort import VariableSort
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.variable_filter import VariableFilter


@_attrs.define
class ReadVariablesBody:
    """``ReadVariablesBody``, as Prefect's REST API has it."""

    limit: int | None | Unset = UNSET
    """Defaults to PREFECT_API_DEFAULT_LIMIT if not provided."""
    offset: int | Unset = 0
    sort: VariableSort | Unset = VariableSort.NAME_ASC
    """Defines variables sorting options."""
    variables: None | Unset | VariableFilter = UNSET
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.variable_filter import VariableFilter

        limit: int | None | Unset
        if isinstance(self.limit, Unset):
            limit = UNSET
        else:
            limit = self.limit

        offset = self.offset

        sort: str | Unset = UNSET
        if not isinstance(self.sort, Unset):
            sort = self.sort.value

        variables: dict[str, Any] | None | Unset
        if isinstance(self.variables, Unset):
            variables = UNSET
        elif isinstance(self.variables, VariableFilter):
            variables = self.variables.to_dict()
        else:
            variables = self.variables

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if limit is not UNSET:
            field_dict["limit"] = limit
        if offset is not UNSET:
            field_dict["offset"] = offset
        if sort is not UNSET:
            field_dict["sort"] = sort
        if variables is not UNSET:
            field_dict["variables"] = variables
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.variable_filter import VariableFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ReadVariablesBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        limit = _parse_limit(d.pop("limit", UNSET))

        offset = d.pop("offset", UNSET)

        _sort = d.pop("sort", UNSET)
        sort: VariableSort | Unset
        if isinstance(_sort, Unset):
            sort = UNSET
        else:
            sort = VariableSort(_sort)

        def _parse_variables(data: object) -> None | Unset | VariableFilter:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                variables_type_0 = VariableFilter.from_dict(data)

                return variables_type_0
            raise TypeError(
                f"variables: a {type(data).__name__} that is none of None | Unset | VariableFilter"
            )

        variables = _parse_variables(d.pop("variables", UNSET))

        found = cls(
            limit=limit,
            offset=offset,
            sort=sort,
            variables=variables,
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
