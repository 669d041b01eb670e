# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.work_pool_filter_id import WorkPoolFilterId
    from ..models.work_pool_filter_name import WorkPoolFilterName
    from ..models.work_pool_filter_type import WorkPoolFilterType


@_attrs.define
class WorkPoolFilter:
    """Filter work pools. Only work pools matching all criteria will be returned"""

    id: None | Unset | WorkPoolFilterId = UNSET
    """Filter criteria for `WorkPool.id`"""
    name: None | Unset | WorkPoolFilterName = UNSET
    """Filter criteria for `WorkPool.name`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    type_: None | Unset | WorkPoolFilterType = UNSET
    """Filter criteria for `WorkPool.type`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.work_pool_filter_id import WorkPoolFilterId
        from ..models.work_pool_filter_name import WorkPoolFilterName
        from ..models.work_pool_filter_type import WorkPoolFilterType

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, WorkPoolFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, WorkPoolFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        type_: dict[str, Any] | None | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, WorkPoolFilterType):
            type_ = self.type_.to_dict()
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if operator is not UNSET:
            field_dict["operator"] = operator
        if type_ is not UNSET:
            field_dict["type"] = type_
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.work_pool_filter_id import WorkPoolFilterId
        from ..models.work_pool_filter_name import WorkPoolFilterName
        from ..models.work_pool_filter_type import WorkPoolFilterType

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkPoolFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_id(data: object) -> None | Unset | WorkPoolFilterId:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = WorkPoolFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of None | Unset | WorkPoolFilterId"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_name(data: object) -> None | Unset | WorkPoolFilterName:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = WorkPoolFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of None | Unset | WorkPoolFilterName"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_type_(data: object) -> None | Unset | WorkPoolFilterType:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                type_type_0 = WorkPoolFilterType.from_dict(data)

                return type_type_0
            raise TypeError(
                f"type: a {type(data).__name__} that is none of None | Unset | WorkPoolFilterType"
            )

        type_ = _parse_type_(d.pop("type", UNSET))

        found = cls(
            id=id,
            name=name,
            operator=operator,
            type_=type_,
        )
        return found
