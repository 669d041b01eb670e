# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class GetScheduledFlowRunsBody:
    """``GetScheduledFlowRunsBody``, as Prefect's REST API has it."""

    limit: int | None | Unset = UNSET
    """Defaults to PREFECT_API_DEFAULT_LIMIT if not provided."""
    scheduled_after: datetime.datetime | None | Unset = UNSET
    """The minimum time to look for scheduled flow runs"""
    scheduled_before: datetime.datetime | None | Unset = UNSET
    """The maximum time to look for scheduled flow runs"""
    work_queue_names: list[str] | None | Unset = UNSET
    """The names of work pool queues"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        limit: int | None | Unset
        if isinstance(self.limit, Unset):
            limit = UNSET
        else:
            limit = self.limit

        scheduled_after: None | str | Unset
        if isinstance(self.scheduled_after, Unset):
            scheduled_after = UNSET
        elif isinstance(self.scheduled_after, datetime.datetime):
            scheduled_after = self.scheduled_after.isoformat()
        else:
            scheduled_after = self.scheduled_after

        scheduled_before: None | str | Unset
        if isinstance(self.scheduled_before, Unset):
            scheduled_before = UNSET
        elif isinstance(self.scheduled_before, datetime.datetime):
            scheduled_before = self.scheduled_before.isoformat()
        else:
            scheduled_before = self.scheduled_before

        work_queue_names: list[str] | None | Unset
        if isinstance(self.work_queue_names, Unset):
            work_queue_names = UNSET
        elif isinstance(self.work_queue_names, list):
            work_queue_names = self.work_queue_names

        else:
            work_queue_names = self.work_queue_names

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if limit is not UNSET:
            field_dict["limit"] = limit
        if scheduled_after is not UNSET:
            field_dict["scheduled_after"] = scheduled_after
        if scheduled_before is not UNSET:
            field_dict["scheduled_before"] = scheduled_before
        if work_queue_names is not UNSET:
            field_dict["work_queue_names"] = work_queue_names
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
                f"GetScheduledFlowRunsBody: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        limit = _parse_limit(d.pop("limit", UNSET))

        def _parse_scheduled_after(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                scheduled_after_scheduled_after = datetime.datetime.fromisoformat(data)

                return scheduled_after_scheduled_after
            raise TypeError(
                f"scheduled_after: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        scheduled_after = _parse_scheduled_after(d.pop("scheduled_after", UNSET))

        def _parse_scheduled_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                scheduled_before_scheduled_before = datetime.datetime.fromisoformat(data)

                return scheduled_before_scheduled_before
            raise TypeError(
                f"scheduled_before: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        scheduled_before = _parse_scheduled_before(d.pop("scheduled_before", UNSET))

        def _parse_work_queue_names(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"work_queue_names: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        work_queue_names = _parse_work_queue_names(d.pop("work_queue_names", UNSET))

        found = cls(
            limit=limit,
            scheduled_after=scheduled_after,
            scheduled_before=scheduled_before,
            work_queue_names=work_queue_names,
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
