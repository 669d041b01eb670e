# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.log_filter_flow_run_id import LogFilterFlowRunId
    from ..models.log_filter_level import LogFilterLevel
    from ..models.log_filter_task_run_id import LogFilterTaskRunId
    from ..models.log_filter_timestamp import LogFilterTimestamp


@_attrs.define
class LogFilter:
    """Filter logs. Only logs matching all criteria will be returned"""

    flow_run_id: LogFilterFlowRunId | None | Unset = UNSET
    """Filter criteria for `Log.flow_run_id`"""
    level: LogFilterLevel | None | Unset = UNSET
    """Filter criteria for `Log.level`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    task_run_id: LogFilterTaskRunId | None | Unset = UNSET
    """Filter criteria for `Log.task_run_id`"""
    timestamp: LogFilterTimestamp | None | Unset = UNSET
    """Filter criteria for `Log.timestamp`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.log_filter_flow_run_id import LogFilterFlowRunId
        from ..models.log_filter_level import LogFilterLevel
        from ..models.log_filter_task_run_id import LogFilterTaskRunId
        from ..models.log_filter_timestamp import LogFilterTimestamp

        flow_run_id: dict[str, Any] | None | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, LogFilterFlowRunId):
            flow_run_id = self.flow_run_id.to_dict()
        else:
            flow_run_id = self.flow_run_id

        level: dict[str, Any] | None | Unset
        if isinstance(self.level, Unset):
            level = UNSET
        elif isinstance(self.level, LogFilterLevel):
            level = self.level.to_dict()
        else:
            level = self.level

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        task_run_id: dict[str, Any] | None | Unset
        if isinstance(self.task_run_id, Unset):
            task_run_id = UNSET
        elif isinstance(self.task_run_id, LogFilterTaskRunId):
            task_run_id = self.task_run_id.to_dict()
        else:
            task_run_id = self.task_run_id

        timestamp: dict[str, Any] | None | Unset
        if isinstance(self.timestamp, Unset):
            timestamp = UNSET
        elif isinstance(self.timestamp, LogFilterTimestamp):
            timestamp = self.timestamp.to_dict()
        else:
            timestamp = self.timestamp

        field_dict: dict[str, Any] = {}
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if level is not UNSET:
            field_dict["level"] = level
        if operator is not UNSET:
            field_dict["operator"] = operator
        if task_run_id is not UNSET:
            field_dict["task_run_id"] = task_run_id
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.log_filter_flow_run_id import LogFilterFlowRunId
        from ..models.log_filter_level import LogFilterLevel
        from ..models.log_filter_task_run_id import LogFilterTaskRunId
        from ..models.log_filter_timestamp import LogFilterTimestamp

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"LogFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_flow_run_id(data: object) -> LogFilterFlowRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                flow_run_id_type_0 = LogFilterFlowRunId.from_dict(data)

                return flow_run_id_type_0
            raise TypeError(
                f"flow_run_id: a {type(data).__name__} that is none of LogFilterFlowRunId | None | Unset"
            )

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", UNSET))

        def _parse_level(data: object) -> LogFilterLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                level_type_0 = LogFilterLevel.from_dict(data)

                return level_type_0
            raise TypeError(
                f"level: a {type(data).__name__} that is none of LogFilterLevel | None | Unset"
            )

        level = _parse_level(d.pop("level", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_task_run_id(data: object) -> LogFilterTaskRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                task_run_id_type_0 = LogFilterTaskRunId.from_dict(data)

                return task_run_id_type_0
            raise TypeError(
                f"task_run_id: a {type(data).__name__} that is none of LogFilterTaskRunId | None | Unset"
            )

        task_run_id = _parse_task_run_id(d.pop("task_run_id", UNSET))

        def _parse_timestamp(data: object) -> LogFilterTimestamp | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                timestamp_type_0 = LogFilterTimestamp.from_dict(data)

                return timestamp_type_0
            raise TypeError(
                f"timestamp: a {type(data).__name__} that is none of LogFilterTimestamp | None | Unset"
            )

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        found = cls(
            flow_run_id=flow_run_id,
            level=level,
            operator=operator,
            task_run_id=task_run_id,
            timestamp=timestamp,
        )
        return found
