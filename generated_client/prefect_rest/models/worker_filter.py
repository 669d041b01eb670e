# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.worker_filter_last_heartbeat_time import WorkerFilterLastHeartbeatTime


@_attrs.define
class WorkerFilter:
    """Filter by `Worker.last_heartbeat_time`."""

    last_heartbeat_time: None | Unset | WorkerFilterLastHeartbeatTime = UNSET
    """Filter criteria for `Worker.last_heartbeat_time`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.worker_filter_last_heartbeat_time import WorkerFilterLastHeartbeatTime

        last_heartbeat_time: dict[str, Any] | None | Unset
        if isinstance(self.last_heartbeat_time, Unset):
            last_heartbeat_time = UNSET
        elif isinstance(self.last_heartbeat_time, WorkerFilterLastHeartbeatTime):
            last_heartbeat_time = self.last_heartbeat_time.to_dict()
        else:
            last_heartbeat_time = self.last_heartbeat_time

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        field_dict: dict[str, Any] = {}
        if last_heartbeat_time is not UNSET:
            field_dict["last_heartbeat_time"] = last_heartbeat_time
        if operator is not UNSET:
            field_dict["operator"] = operator
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.worker_filter_last_heartbeat_time import WorkerFilterLastHeartbeatTime

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkerFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_last_heartbeat_time(
            data: object,
        ) -> None | Unset | WorkerFilterLastHeartbeatTime:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                last_heartbeat_time_type_0 = WorkerFilterLastHeartbeatTime.from_dict(data)

                return last_heartbeat_time_type_0
            raise TypeError(
                f"last_heartbeat_time: a {type(data).__name__} that is none of None | Unset | WorkerFilterLastHeartbeatTime"
            )

        last_heartbeat_time = _parse_last_heartbeat_time(d.pop("last_heartbeat_time", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        found = cls(
            last_heartbeat_time=last_heartbeat_time,
            operator=operator,
        )
        return found
