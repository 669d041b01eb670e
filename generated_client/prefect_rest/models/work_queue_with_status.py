# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.work_queue_status import WorkQueueStatus
from ..types import pop_required

if TYPE_CHECKING:
    from ..models.queue_filter import QueueFilter
    from ..models.work_queue_health_policy import WorkQueueHealthPolicy


@_attrs.define
class WorkQueueWithStatus:
    """Combines a work queue and its status details into a single object"""

    concurrency_limit: int | None
    """An optional concurrency limit for the work queue."""
    created: datetime.datetime | None
    filter_: None | QueueFilter
    """DEPRECATED: Filter criteria for the work queue."""
    health_check_policy: WorkQueueHealthPolicy
    healthy: bool
    """Whether or not the work queue is healthy."""
    id: UUID
    last_polled: datetime.datetime | None
    """The last time an agent polled this queue for work."""
    name: str
    """The name of the work queue."""
    status: None | WorkQueueStatus
    """The queue status."""
    updated: datetime.datetime | None
    work_pool_id: None | UUID
    """The work pool with which the queue is associated."""
    work_pool_name: None | str
    """The name of the work pool the work pool resides within."""
    description: None | str = ""
    """An optional description for the work queue."""
    is_paused: bool = False
    """Whether or not the work queue is paused."""
    late_runs_count: int = 0
    """The number of late flow runs in the work queue."""
    priority: int = 1
    """The queue's priority. Lower values are higher priority (1 is the highest)."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.queue_filter import QueueFilter

        concurrency_limit: int | None
        concurrency_limit = self.concurrency_limit

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        description: None | str
        description = self.description

        filter_: dict[str, Any] | None
        if isinstance(self.filter_, QueueFilter):
            filter_ = self.filter_.to_dict()
        else:
            filter_ = self.filter_

        health_check_policy = self.health_check_policy.to_dict()

        healthy = self.healthy

        id = str(self.id)

        is_paused = self.is_paused

        last_polled: None | str
        if isinstance(self.last_polled, datetime.datetime):
            last_polled = self.last_polled.isoformat()
        else:
            last_polled = self.last_polled

        late_runs_count = self.late_runs_count

        name = self.name

        priority = self.priority

        status: None | str
        if isinstance(self.status, WorkQueueStatus):
            status = self.status.value
        else:
            status = self.status

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        work_pool_id: None | str
        if isinstance(self.work_pool_id, UUID):
            work_pool_id = str(self.work_pool_id)
        else:
            work_pool_id = self.work_pool_id

        work_pool_name: None | str
        work_pool_name = self.work_pool_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["concurrency_limit"] = concurrency_limit
        field_dict["created"] = created
        field_dict["description"] = description
        field_dict["filter"] = filter_
        field_dict["health_check_policy"] = health_check_policy
        field_dict["healthy"] = healthy
        field_dict["id"] = id
        field_dict["is_paused"] = is_paused
        field_dict["last_polled"] = last_polled
        field_dict["late_runs_count"] = late_runs_count
        field_dict["name"] = name
        field_dict["priority"] = priority
        field_dict["status"] = status
        field_dict["updated"] = updated
        field_dict["work_pool_id"] = work_pool_id
        field_dict["work_pool_name"] = work_pool_name
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.queue_filter import QueueFilter
        from ..models.work_queue_health_policy import WorkQueueHealthPolicy

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkQueueWithStatus: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_concurrency_limit(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        concurrency_limit = _parse_concurrency_limit(d.pop("concurrency_limit", None))

        def _parse_created(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                created_created = datetime.datetime.fromisoformat(data)

                return created_created
            raise TypeError(
                f"created: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        created = _parse_created(d.pop("created", None))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description", ""))

        def _parse_filter_(data: object) -> None | QueueFilter:
            if data is None:
                return data
            if isinstance(data, dict):
                filter_type_0 = QueueFilter.from_dict(data)

                return filter_type_0
            raise TypeError(f"filter: a {type(data).__name__} that is none of None | QueueFilter")

        filter_ = _parse_filter_(d.pop("filter", None))

        health_check_policy = WorkQueueHealthPolicy.from_dict(d.pop("health_check_policy", {}))

        healthy = pop_required(d, "WorkQueueWithStatus", "healthy")

        id = UUID(pop_required(d, "WorkQueueWithStatus", "id"))

        is_paused = d.pop("is_paused", False)

        def _parse_last_polled(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                last_polled_last_polled = datetime.datetime.fromisoformat(data)

                return last_polled_last_polled
            raise TypeError(
                f"last_polled: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        last_polled = _parse_last_polled(d.pop("last_polled", None))

        late_runs_count = d.pop("late_runs_count", 0)

        name = pop_required(d, "WorkQueueWithStatus", "name")

        priority = d.pop("priority", 1)

        def _parse_status(data: object) -> None | WorkQueueStatus:
            if data is None:
                return data
            if isinstance(data, str):
                status_type_0 = WorkQueueStatus(data)

                return status_type_0
            raise TypeError(
                f"status: a {type(data).__name__} that is none of None | WorkQueueStatus"
            )

        status = _parse_status(d.pop("status", None))

        def _parse_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                updated_updated = datetime.datetime.fromisoformat(data)

                return updated_updated
            raise TypeError(
                f"updated: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        updated = _parse_updated(d.pop("updated", None))

        def _parse_work_pool_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                work_pool_id_work_pool_id = UUID(data)

                return work_pool_id_work_pool_id
            raise TypeError(f"work_pool_id: a {type(data).__name__} that is none of None | UUID")

        work_pool_id = _parse_work_pool_id(d.pop("work_pool_id", None))

        def _parse_work_pool_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        work_pool_name = _parse_work_pool_name(d.pop("work_pool_name", None))

        found = cls(
            concurrency_limit=concurrency_limit,
            created=created,
            description=description,
            filter_=filter_,
            health_check_policy=health_check_policy,
            healthy=healthy,
            id=id,
            is_paused=is_paused,
            last_polled=last_polled,
            late_runs_count=late_runs_count,
            name=name,
            priority=priority,
            status=status,
            updated=updated,
            work_pool_id=work_pool_id,
            work_pool_name=work_pool_name,
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
