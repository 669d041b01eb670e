# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.worker_status import WorkerStatus
from ..types import pop_required


@_attrs.define
class WorkerResponse:
    """``WorkerResponse``, as Prefect's REST API has it."""

    created: datetime.datetime | None
    heartbeat_interval_seconds: int | None
    """The number of seconds to expect between heartbeats sent by the worker."""
    id: UUID
    last_heartbeat_time: datetime.datetime | None
    """The last time the worker process sent a heartbeat."""
    name: str
    """The name of the worker."""
    updated: datetime.datetime | None
    work_pool_id: UUID
    """The work pool with which the queue is associated."""
    status: WorkerStatus = WorkerStatus.OFFLINE
    """Enumeration of worker statuses."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        heartbeat_interval_seconds: int | None
        heartbeat_interval_seconds = self.heartbeat_interval_seconds

        id = str(self.id)

        last_heartbeat_time: None | str
        if isinstance(self.last_heartbeat_time, datetime.datetime):
            last_heartbeat_time = self.last_heartbeat_time.isoformat()
        else:
            last_heartbeat_time = self.last_heartbeat_time

        name = self.name

        status = self.status.value

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        work_pool_id = str(self.work_pool_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["created"] = created
        field_dict["heartbeat_interval_seconds"] = heartbeat_interval_seconds
        field_dict["id"] = id
        field_dict["last_heartbeat_time"] = last_heartbeat_time
        field_dict["name"] = name
        field_dict["status"] = status
        field_dict["updated"] = updated
        field_dict["work_pool_id"] = work_pool_id
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkerResponse: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

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

        def _parse_heartbeat_interval_seconds(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        heartbeat_interval_seconds = _parse_heartbeat_interval_seconds(
            d.pop("heartbeat_interval_seconds", None)
        )

        id = UUID(pop_required(d, "WorkerResponse", "id"))

        def _parse_last_heartbeat_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                last_heartbeat_time_last_heartbeat_time = datetime.datetime.fromisoformat(data)

                return last_heartbeat_time_last_heartbeat_time
            raise TypeError(
                f"last_heartbeat_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        last_heartbeat_time = _parse_last_heartbeat_time(d.pop("last_heartbeat_time", None))

        name = pop_required(d, "WorkerResponse", "name")

        status = WorkerStatus(d.pop("status", "OFFLINE"))

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

        work_pool_id = UUID(pop_required(d, "WorkerResponse", "work_pool_id"))

        found = cls(
            created=created,
            heartbeat_interval_seconds=heartbeat_interval_seconds,
            id=id,
            last_heartbeat_time=last_heartbeat_time,
            name=name,
            status=status,
            updated=updated,
            work_pool_id=work_pool_id,
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
