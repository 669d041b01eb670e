# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.work_queue_health_policy import WorkQueueHealthPolicy


@_attrs.define
class WorkQueueStatusDetail:
    """``WorkQueueStatusDetail``, as Prefect's REST API has it."""

    health_check_policy: WorkQueueHealthPolicy
    healthy: bool
    """Whether or not the work queue is healthy."""
    last_polled: datetime.datetime | None
    """The last time an agent polled this queue for work."""
    late_runs_count: int = 0
    """The number of late flow runs in the work queue."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        health_check_policy = self.health_check_policy.to_dict()

        healthy = self.healthy

        last_polled: None | str
        if isinstance(self.last_polled, datetime.datetime):
            last_polled = self.last_polled.isoformat()
        else:
            last_polled = self.last_polled

        late_runs_count = self.late_runs_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["health_check_policy"] = health_check_policy
        field_dict["healthy"] = healthy
        field_dict["last_polled"] = last_polled
        field_dict["late_runs_count"] = late_runs_count
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.work_queue_health_policy import WorkQueueHealthPolicy

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkQueueStatusDetail: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        health_check_policy = WorkQueueHealthPolicy.from_dict(d.pop("health_check_policy", {}))

        healthy = pop_required(d, "WorkQueueStatusDetail", "healthy")

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

        found = cls(
            health_check_policy=health_check_policy,
            healthy=healthy,
            last_polled=last_polled,
            late_runs_count=late_runs_count,
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
