# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required


@_attrs.define
class LogCreate:
    """Data used by the Prefect REST API to create a log."""

    level: int
    """The log level."""
    message: str
    """The log message."""
    name: str
    """The logger name."""
    timestamp: datetime.datetime
    """The log timestamp."""
    flow_run_id: None | Unset | UUID = UNSET
    task_run_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        level = self.level

        message = self.message

        name = self.name

        timestamp = self.timestamp.isoformat()

        flow_run_id: None | str | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, UUID):
            flow_run_id = str(self.flow_run_id)
        else:
            flow_run_id = self.flow_run_id

        task_run_id: None | str | Unset
        if isinstance(self.task_run_id, Unset):
            task_run_id = UNSET
        elif isinstance(self.task_run_id, UUID):
            task_run_id = str(self.task_run_id)
        else:
            task_run_id = self.task_run_id

        field_dict: dict[str, Any] = {}
        field_dict["level"] = level
        field_dict["message"] = message
        field_dict["name"] = name
        field_dict["timestamp"] = timestamp
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if task_run_id is not UNSET:
            field_dict["task_run_id"] = task_run_id
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"LogCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        level = pop_required(d, "LogCreate", "level")

        message = pop_required(d, "LogCreate", "message")

        name = pop_required(d, "LogCreate", "name")

        timestamp = datetime.datetime.fromisoformat(pop_required(d, "LogCreate", "timestamp"))

        def _parse_flow_run_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                flow_run_id_flow_run_id = UUID(data)

                return flow_run_id_flow_run_id
            raise TypeError(
                f"flow_run_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", UNSET))

        def _parse_task_run_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                task_run_id_task_run_id = UUID(data)

                return task_run_id_task_run_id
            raise TypeError(
                f"task_run_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        task_run_id = _parse_task_run_id(d.pop("task_run_id", UNSET))

        found = cls(
            level=level,
            message=message,
            name=name,
            timestamp=timestamp,
            flow_run_id=flow_run_id,
            task_run_id=task_run_id,
        )
        return found
