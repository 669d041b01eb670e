# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..models.state_type import StateType
from ..types import pop_required


@_attrs.define
class SimpleFlowRun:
    """``SimpleFlowRun``, as Prefect's REST API has it."""

    duration: float
    """The total run time of the run."""
    id: UUID
    """The flow run id."""
    lateness: float
    """The delay between the expected and actual start time."""
    state_type: StateType
    """Enumeration of state types."""
    timestamp: datetime.datetime
    """The start time of the run, or the expected start time if it hasn't run yet."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        duration = self.duration

        id = str(self.id)

        lateness = self.lateness

        state_type = self.state_type.value

        timestamp = self.timestamp.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["duration"] = duration
        field_dict["id"] = id
        field_dict["lateness"] = lateness
        field_dict["state_type"] = state_type
        field_dict["timestamp"] = timestamp
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"SimpleFlowRun: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        duration = pop_required(d, "SimpleFlowRun", "duration")

        id = UUID(pop_required(d, "SimpleFlowRun", "id"))

        lateness = pop_required(d, "SimpleFlowRun", "lateness")

        state_type = StateType(pop_required(d, "SimpleFlowRun", "state_type"))

        timestamp = datetime.datetime.fromisoformat(pop_required(d, "SimpleFlowRun", "timestamp"))

        found = cls(
            duration=duration,
            id=id,
            lateness=lateness,
            state_type=state_type,
            timestamp=timestamp,
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
