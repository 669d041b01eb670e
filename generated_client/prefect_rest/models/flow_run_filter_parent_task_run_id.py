# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset


@_attrs.define
class FlowRunFilterParentTaskRunId:
    """Filter by `FlowRun.parent_task_run_id`."""

    any_: list[UUID] | None | Unset = UNSET
    """A list of flow run parent_task_run_ids to include"""
    is_null: bool | None | Unset = UNSET
    """If true, only include flow runs without parent_task_run_id"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        any_: list[str] | None | Unset
        if isinstance(self.any_, Unset):
            any_ = UNSET
        elif isinstance(self.any_, list):
            any_ = []
            for any_any_item_data in self.any_:
                any_any_item = str(any_any_item_data)
                any_.append(any_any_item)

        else:
            any_ = self.any_

        is_null: bool | None | Unset
        if isinstance(self.is_null, Unset):
            is_null = UNSET
        else:
            is_null = self.is_null

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        field_dict: dict[str, Any] = {}
        if any_ is not UNSET:
            field_dict["any_"] = any_
        if is_null is not UNSET:
            field_dict["is_null_"] = is_null
        if operator is not UNSET:
            field_dict["operator"] = operator
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"FlowRunFilterParentTaskRunId: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_any_(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                any_any = []
                _any_any = data
                for any_any_item_data in _any_any:
                    any_any_item = UUID(any_any_item_data)

                    any_any.append(any_any_item)

                return any_any
            raise TypeError(
                f"any_: a {type(data).__name__} that is none of list[UUID] | None | Unset"
            )

        any_ = _parse_any_(d.pop("any_", UNSET))

        def _parse_is_null(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_null = _parse_is_null(d.pop("is_null_", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        found = cls(
            any_=any_,
            is_null=is_null,
            operator=operator,
        )
        return found
