# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class FlowRunFilterNextScheduledStartTime:
    """Filter by `FlowRun.next_scheduled_start_time`."""

    after: datetime.datetime | None | Unset = UNSET
    """Only include flow runs with a next_scheduled_start_time at or after this time"""
    before: datetime.datetime | None | Unset = UNSET
    """Only include flow runs with a next_scheduled_start_time or before this time"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        elif isinstance(self.after, datetime.datetime):
            after = self.after.isoformat()
        else:
            after = self.after

        before: None | str | Unset
        if isinstance(self.before, Unset):
            before = UNSET
        elif isinstance(self.before, datetime.datetime):
            before = self.before.isoformat()
        else:
            before = self.before

        field_dict: dict[str, Any] = {}
        if after is not UNSET:
            field_dict["after_"] = after
        if before is not UNSET:
            field_dict["before_"] = before
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
                f"FlowRunFilterNextScheduledStartTime: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_after(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                after_after = datetime.datetime.fromisoformat(data)

                return after_after
            raise TypeError(
                f"after_: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        after = _parse_after(d.pop("after_", UNSET))

        def _parse_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                before_before = datetime.datetime.fromisoformat(data)

                return before_before
            raise TypeError(
                f"before_: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        before = _parse_before(d.pop("before_", UNSET))

        found = cls(
            after=after,
            before=before,
        )
        return found
