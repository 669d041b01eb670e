# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.task_run_filter_state_name import TaskRunFilterStateName
    from ..models.task_run_filter_state_type import TaskRunFilterStateType


@_attrs.define
class TaskRunFilterState:
    """Filter by `TaskRun.type` and `TaskRun.name`."""

    name: None | TaskRunFilterStateName | Unset = UNSET
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    type_: None | TaskRunFilterStateType | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.task_run_filter_state_name import TaskRunFilterStateName
        from ..models.task_run_filter_state_type import TaskRunFilterStateType

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, TaskRunFilterStateName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        type_: dict[str, Any] | None | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, TaskRunFilterStateType):
            type_ = self.type_.to_dict()
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
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
        from ..models.task_run_filter_state_name import TaskRunFilterStateName
        from ..models.task_run_filter_state_type import TaskRunFilterStateType

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRunFilterState: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_name(data: object) -> None | TaskRunFilterStateName | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = TaskRunFilterStateName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of None | TaskRunFilterStateName | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_type_(data: object) -> None | TaskRunFilterStateType | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                type_type_0 = TaskRunFilterStateType.from_dict(data)

                return type_type_0
            raise TypeError(
                f"type: a {type(data).__name__} that is none of None | TaskRunFilterStateType | Unset"
            )

        type_ = _parse_type_(d.pop("type", UNSET))

        found = cls(
            name=name,
            operator=operator,
            type_=type_,
        )
        return found
