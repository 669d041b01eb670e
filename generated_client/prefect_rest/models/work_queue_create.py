# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.queue_filter import QueueFilter


@_attrs.define
class WorkQueueCreate:
    """Data used by the Prefect REST API to create a work queue."""

    name: str
    """The name of the work queue."""
    concurrency_limit: int | None | Unset = UNSET
    """The work queue's concurrency limit."""
    description: None | str | Unset = ""
    """An optional description for the work queue."""
    filter_: None | QueueFilter | Unset = UNSET
    """DEPRECATED: Filter criteria for the work queue."""
    is_paused: bool | Unset = False
    """Whether or not the work queue is paused."""
    priority: int | None | Unset = UNSET
    """The queue's priority. Lower values are higher priority (1 is the highest)."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.queue_filter import QueueFilter

        name = self.name

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

        priority: int | None | Unset
        if isinstance(self.priority, Unset):
            priority = UNSET
        else:
            priority = self.priority

        field_dict: dict[str, Any] = {}
        field_dict["name"] = name
        if concurrency_limit is not UNSET:
            field_dict["concurrency_limit"] = concurrency_limit
        if description is not UNSET:
            field_dict["description"] = description
        if filter_ is not UNSET:
            field_dict["filter"] = filter_
        if is_paused is not UNSET:
            field_dict["is_paused"] = is_paused
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
            raise TypeError(f"WorkQueueCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        name = pop_required(d, "WorkQueueCreate", "name")

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

        def _parse_priority(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        priority = _parse_priority(d.pop("priority", UNSET))

        found = cls(
            name=name,
            concurrency_limit=concurrency_limit,
            description=description,
            filter_=filter_,
            is_paused=is_paused,
            priority=priority,
        )
        return found
