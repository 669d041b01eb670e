# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.state import State
    from ..models.task_run_result import TaskRunResult


@_attrs.define
class DependencyResult:
    """``DependencyResult``, as Prefect's REST API has it."""

    end_time: datetime.datetime | None
    estimated_run_time: float | None
    expected_start_time: datetime.datetime | None
    id: UUID
    name: str
    start_time: datetime.datetime | None
    state: State
    """Represents the state of a run."""
    total_run_time: float | None
    untrackable_result: bool
    upstream_dependencies: list[TaskRunResult]
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        end_time: None | str
        if isinstance(self.end_time, datetime.datetime):
            end_time = self.end_time.isoformat()
        else:
            end_time = self.end_time

        estimated_run_time: float | None
        estimated_run_time = self.estimated_run_time

        expected_start_time: None | str
        if isinstance(self.expected_start_time, datetime.datetime):
            expected_start_time = self.expected_start_time.isoformat()
        else:
            expected_start_time = self.expected_start_time

        id = str(self.id)

        name = self.name

        start_time: None | str
        if isinstance(self.start_time, datetime.datetime):
            start_time = self.start_time.isoformat()
        else:
            start_time = self.start_time

        state = self.state.to_dict()

        total_run_time: float | None
        total_run_time = self.total_run_time

        untrackable_result = self.untrackable_result

        upstream_dependencies = []
        for upstream_dependencies_item_data in self.upstream_dependencies:
            upstream_dependencies_item = upstream_dependencies_item_data.to_dict()
            upstream_dependencies.append(upstream_dependencies_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["end_time"] = end_time
        field_dict["estimated_run_time"] = estimated_run_time
        field_dict["expected_start_time"] = expected_start_time
        field_dict["id"] = id
        field_dict["name"] = name
        field_dict["start_time"] = start_time
        field_dict["state"] = state
        field_dict["total_run_time"] = total_run_time
        field_dict["untrackable_result"] = untrackable_result
        field_dict["upstream_dependencies"] = upstream_dependencies
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.state import State
        from ..models.task_run_result import TaskRunResult

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"DependencyResult: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_end_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                end_time_end_time = datetime.datetime.fromisoformat(data)

                return end_time_end_time
            raise TypeError(
                f"end_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        end_time = _parse_end_time(d.pop("end_time", None))

        def _parse_estimated_run_time(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        estimated_run_time = _parse_estimated_run_time(d.pop("estimated_run_time", None))

        def _parse_expected_start_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                expected_start_time_expected_start_time = datetime.datetime.fromisoformat(data)

                return expected_start_time_expected_start_time
            raise TypeError(
                f"expected_start_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        expected_start_time = _parse_expected_start_time(d.pop("expected_start_time", None))

        id = UUID(pop_required(d, "DependencyResult", "id"))

        name = pop_required(d, "DependencyResult", "name")

        def _parse_start_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                start_time_start_time = datetime.datetime.fromisoformat(data)

                return start_time_start_time
            raise TypeError(
                f"start_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        start_time = _parse_start_time(d.pop("start_time", None))

        state = State.from_dict(pop_required(d, "DependencyResult", "state"))

        def _parse_total_run_time(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        total_run_time = _parse_total_run_time(d.pop("total_run_time", None))

        untrackable_result = pop_required(d, "DependencyResult", "untrackable_result")

        upstream_dependencies = []
        _upstream_dependencies = d.pop("upstream_dependencies", [])
        for upstream_dependencies_item_data in _upstream_dependencies:
            upstream_dependencies_item = TaskRunResult.from_dict(upstream_dependencies_item_data)

            upstream_dependencies.append(upstream_dependencies_item)

        found = cls(
            end_time=end_time,
            estimated_run_time=estimated_run_time,
            expected_start_time=expected_start_time,
            id=id,
            name=name,
            start_time=start_time,
            state=state,
            total_run_time=total_run_time,
            untrackable_result=untrackable_result,
            upstream_dependencies=upstream_dependencies,
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
