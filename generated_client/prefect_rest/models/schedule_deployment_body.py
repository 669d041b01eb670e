# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class ScheduleDeploymentBody:
    """``ScheduleDeploymentBody``, as Prefect's REST API has it."""

    end_time: datetime.datetime | None | Unset = UNSET
    """The latest date to schedule"""
    max_runs: int | None | Unset = UNSET
    """The maximum number of runs to schedule"""
    min_runs: int | None | Unset = UNSET
    """The minimum number of runs to schedule"""
    min_time: float | None | Unset = UNSET
    """Runs will be scheduled until at least this long after the `start_time`"""
    start_time: datetime.datetime | None | Unset = UNSET
    """The earliest date to schedule"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        end_time: None | str | Unset
        if isinstance(self.end_time, Unset):
            end_time = UNSET
        elif isinstance(self.end_time, datetime.datetime):
            end_time = self.end_time.isoformat()
        else:
            end_time = self.end_time

        max_runs: int | None | Unset
        if isinstance(self.max_runs, Unset):
            max_runs = UNSET
        else:
            max_runs = self.max_runs

        min_runs: int | None | Unset
        if isinstance(self.min_runs, Unset):
            min_runs = UNSET
        else:
            min_runs = self.min_runs

        min_time: float | None | Unset
        if isinstance(self.min_time, Unset):
            min_time = UNSET
        else:
            min_time = self.min_time

        start_time: None | str | Unset
        if isinstance(self.start_time, Unset):
            start_time = UNSET
        elif isinstance(self.start_time, datetime.datetime):
            start_time = self.start_time.isoformat()
        else:
            start_time = self.start_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if end_time is not UNSET:
            field_dict["end_time"] = end_time
        if max_runs is not UNSET:
            field_dict["max_runs"] = max_runs
        if min_runs is not UNSET:
            field_dict["min_runs"] = min_runs
        if min_time is not UNSET:
            field_dict["min_time"] = min_time
        if start_time is not UNSET:
            field_dict["start_time"] = start_time
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ScheduleDeploymentBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_end_time(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                end_time_end_time = datetime.datetime.fromisoformat(data)

                return end_time_end_time
            raise TypeError(
                f"end_time: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        end_time = _parse_end_time(d.pop("end_time", UNSET))

        def _parse_max_runs(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_runs = _parse_max_runs(d.pop("max_runs", UNSET))

        def _parse_min_runs(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        min_runs = _parse_min_runs(d.pop("min_runs", UNSET))

        def _parse_min_time(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        min_time = _parse_min_time(d.pop("min_time", UNSET))

        def _parse_start_time(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                start_time_start_time = datetime.datetime.fromisoformat(data)

                return start_time_start_time
            raise TypeError(
                f"start_time: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        start_time = _parse_start_time(d.pop("start_time", UNSET))

        found = cls(
            end_time=end_time,
            max_runs=max_runs,
            min_runs=min_runs,
            min_time=min_time,
            start_time=start_time,
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
