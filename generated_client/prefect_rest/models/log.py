# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class Log:
    """An ORM representation of log data."""

    created: datetime.datetime | None
    flow_run_id: None | UUID
    """The flow run ID associated with the log."""
    id: UUID
    level: int
    """The log level."""
    message: str
    """The log message."""
    name: str
    """The logger name."""
    task_run_id: None | UUID
    """The task run ID associated with the log."""
    timestamp: datetime.datetime
    """The log timestamp."""
    updated: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        flow_run_id: None | str
        if isinstance(self.flow_run_id, UUID):
            flow_run_id = str(self.flow_run_id)
        else:
            flow_run_id = self.flow_run_id

        id = str(self.id)

        level = self.level

        message = self.message

        name = self.name

        task_run_id: None | str
        if isinstance(self.task_run_id, UUID):
            task_run_id = str(self.task_run_id)
        else:
            task_run_id = self.task_run_id

        timestamp = self.timestamp.isoformat()

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["created"] = created
        field_dict["flow_run_id"] = flow_run_id
        field_dict["id"] = id
        field_dict["level"] = level
        field_dict["message"] = message
        field_dict["name"] = name
        field_dict["task_run_id"] = task_run_id
        field_dict["timestamp"] = timestamp
        field_dict["updated"] = updated
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Log: not an object but {type(src_dict).__name__}")
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

        def _parse_flow_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                flow_run_id_flow_run_id = UUID(data)

                return flow_run_id_flow_run_id
            raise TypeError(f"flow_run_id: a {type(data).__name__} that is none of None | UUID")

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", None))

        id = UUID(pop_required(d, "Log", "id"))

        level = pop_required(d, "Log", "level")

        message = pop_required(d, "Log", "message")

        name = pop_required(d, "Log", "name")

        def _parse_task_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                task_run_id_task_run_id = UUID(data)

                return task_run_id_task_run_id
            raise TypeError(f"task_run_id: a {type(data).__name__} that is none of None | UUID")

        task_run_id = _parse_task_run_id(d.pop("task_run_id", None))

        timestamp = datetime.datetime.fromisoformat(pop_required(d, "Log", "timestamp"))

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

        found = cls(
            created=created,
            flow_run_id=flow_run_id,
            id=id,
            level=level,
            message=message,
            name=name,
            task_run_id=task_run_id,
            timestamp=timestamp,
            updated=updated,
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
