# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..models.state_type import StateType
from ..types import UNSET, Unset


@_attrs.define
class TaskRunFilterStateType:
    """Filter by `TaskRun.state_type`."""

    any_: list[StateType] | None | Unset = UNSET
    """A list of task run state types to include"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        any_: list[str] | None | Unset
        if isinstance(self.any_, Unset):
            any_ = UNSET
        elif isinstance(self.any_, list):
            any_ = []
            for any_type_0_item_data in self.any_:
                any_type_0_item = any_type_0_item_data.value
                any_.append(any_type_0_item)

        else:
            any_ = self.any_

        field_dict: dict[str, Any] = {}
        if any_ is not UNSET:
            field_dict["any_"] = any_
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRunFilterStateType: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_any_(data: object) -> list[StateType] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                any_type_0 = []
                _any_type_0 = data
                for any_type_0_item_data in _any_type_0:
                    any_type_0_item = StateType(any_type_0_item_data)

                    any_type_0.append(any_type_0_item)

                return any_type_0
            raise TypeError(
                f"any_: a {type(data).__name__} that is none of list[StateType] | None | Unset"
            )

        any_ = _parse_any_(d.pop("any_", UNSET))

        found = cls(
            any_=any_,
        )
        return found
