# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class LogFilterTaskRunId:
    """Filter by `Log.task_run_id`."""

    any_: list[UUID] | None | Unset = UNSET
    """A list of task run IDs to include"""

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
            raise TypeError(f"LogFilterTaskRunId: not an object but {type(src_dict).__name__}")
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

        found = cls(
            any_=any_,
        )
        return found
