# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs


@_attrs.define
class WorkQueueHealthPolicy:
    """``WorkQueueHealthPolicy``, as Prefect's REST API has it."""

    maximum_late_runs: int | None = 0
    """The maximum number of late runs in the work queue before it is deemed unhealthy. Defaults
    to `0`."""
    maximum_seconds_since_last_polled: int | None = 60
    """The maximum number of time in seconds elapsed since work queue has been polled before it
    is deemed unhealthy. Defaults to `60`."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        maximum_late_runs: int | None
        maximum_late_runs = self.maximum_late_runs

        maximum_seconds_since_last_polled: int | None
        maximum_seconds_since_last_polled = self.maximum_seconds_since_last_polled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["maximum_late_runs"] = maximum_late_runs
        field_dict["maximum_seconds_since_last_polled"] = maximum_seconds_since_last_polled
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkQueueHealthPolicy: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_maximum_late_runs(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        maximum_late_runs = _parse_maximum_late_runs(d.pop("maximum_late_runs", 0))

        def _parse_maximum_seconds_since_last_polled(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        maximum_seconds_since_last_polled = _parse_maximum_seconds_since_last_polled(
            d.pop("maximum_seconds_since_last_polled", 60)
        )

        found = cls(
            maximum_late_runs=maximum_late_runs,
            maximum_seconds_since_last_polled=maximum_seconds_since_last_polled,
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
