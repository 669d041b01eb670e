# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.queue_filter import QueueFilter


@_attrs.define
class WorkQueueUpdate:
    """Data used by the Prefect REST API to update a work queue."""

    concurrency_limit: int | None | Unset = UNSET
    description: None | str | Unset = UNSET
    filter_: None | QueueFilter | Unset = UNSET
    """DEPRECATED: Filter criteria for the work queue."""
    is_paused: bool | Unset = False
    """Whether or not the work queue is paused."""
    last_polled: datetime.datetime | None | Unset = UNSET
    name: None | str | Unset = UNSET
    priority: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.queue_filter import QueueFilter

        concurrency_limit: int | None | Unset
        if isinstance(self.concurrency_limit, Unset):
            concurrency_limit = UNSET
        else:
            concurrency_limit = self.concurrency_limit

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        filter_: dict[str, Any] | None | Unset
        if isinstance(self.filter_, Unset):
            filter_ = UNSET
        elif isinstance(self.filter_, QueueFilter):
            filter_ = self.filter_.to_dict()
        else:
            filter_ = self.filter_

        is_paused = self.is_paused

        last_polled: None | str | Unset
        if isinstance(self.last_polled, Unset):
            last_polled = UNSET
        elif isinstance(self.last_polled, datetime.datetime):
            last_polled = self.last_polled.isoformat()
        else:
            last_polled = self.last_polled

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        priority: int | None | Unset
        if isinstance(self.priority, Unset):
            priority = UNSET
        else:
            priority = self.priority

        field_dict: dict[str, Any] = {}
        if concurrency_limit is not UNSET:
            field_dict["concurrency_limit"] = concurrency_limit
        if description is not UNSET:
            field_dict["description"] = description
        if filter_ is not UNSET:
            field_dict["filter"] = filter_
        if is_paused is not UNSET:
            field_dict["is_paused"] = is_paused
        if last_polled is not UNSET:
            field_dict["last_polled"] = last_polled
        if name is not UNSET:
            field_dict["name"] = name
        if priority is not UNSET:
            field_dict["priority"] = priority
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.queue_filter import QueueFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkQueueUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_concurrency_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        concurrency_limit = _parse_concurrency_limit(d.pop("concurrency_limit", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_filter_(data: object) -> None | QueueFilter | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                filter_type_0 = QueueFilter.from_dict(data)

                return filter_type_0
            raise TypeError(
                f"filter: a {type(data).__name__} that is none of None | QueueFilter | Unset"
            )

        filter_ = _parse_filter_(d.pop("filter", UNSET))

        is_paused = d.pop("is_paused", UNSET)

        def _parse_last_polled(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                last_polled_last_polled = datetime.datetime.fromisoformat(data)

                return last_polled_last_polled
            raise TypeError(
                f"last_polled: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        last_polled = _parse_last_polled(d.pop("last_polled", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_priority(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        priority = _parse_priority(d.pop("priority", UNSET))

        found = cls(
            concurrency_limit=concurrency_limit,
            description=description,
            filter_=filter_,
            is_paused=is_paused,
            last_polled=last_polled,
            name=name,
            priority=priority,
        )
        return found
