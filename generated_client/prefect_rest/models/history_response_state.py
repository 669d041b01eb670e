# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..models.state_type import StateType
from ..types import pop_required


@_attrs.define
class HistoryResponseState:
    """Represents a single state's history over an interval."""

    count_runs: int
    """The number of runs in the specified state during the interval."""
    state_name: str
    """The state name."""
    state_type: StateType
    """Enumeration of state types."""
    sum_estimated_lateness: float
    """The sum of differences between actual and expected start time during the interval."""
    sum_estimated_run_time: float
    """The total estimated run time of all runs during the interval."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        count_runs = self.count_runs

        state_name = self.state_name

        state_type = self.state_type.value

        sum_estimated_lateness = self.sum_estimated_lateness

        sum_estimated_run_time = self.sum_estimated_run_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["count_runs"] = count_runs
        field_dict["state_name"] = state_name
        field_dict["state_type"] = state_type
        field_dict["sum_estimated_lateness"] = sum_estimated_lateness
        field_dict["sum_estimated_run_time"] = sum_estimated_run_time
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"HistoryResponseState: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        count_runs = pop_required(d, "HistoryResponseState", "count_runs")

        state_name = pop_required(d, "HistoryResponseState", "state_name")

        state_type = StateType(pop_required(d, "HistoryResponseState", "state_type"))

        sum_estimated_lateness = pop_required(d, "HistoryResponseState", "sum_estimated_lateness")

        sum_estimated_run_time = pop_required(d, "HistoryResponseState", "sum_estimated_run_time")

        found = cls(
            count_runs=count_runs,
            state_name=state_name,
            state_type=state_type,
            sum_estimated_lateness=sum_estimated_lateness,
            sum_estimated_run_time=sum_estimated_run_time,
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
