# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class EventCount:
    """The count of events with the given filter value"""

    count: int
    """The count of matching events"""
    end_time: datetime.datetime
    """The end time of this group of events"""
    label: str
    """The value to display for this count"""
    start_time: datetime.datetime
    """The start time of this group of events"""
    value: str
    """The value to use for filtering"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        count = self.count

        end_time = self.end_time.isoformat()

        label = self.label

        start_time = self.start_time.isoformat()

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["count"] = count
        field_dict["end_time"] = end_time
        field_dict["label"] = label
        field_dict["start_time"] = start_time
        field_dict["value"] = value
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventCount: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        count = pop_required(d, "EventCount", "count")

        end_time = datetime.datetime.fromisoformat(pop_required(d, "EventCount", "end_time"))

        label = pop_required(d, "EventCount", "label")

        start_time = datetime.datetime.fromisoformat(pop_required(d, "EventCount", "start_time"))

        value = pop_required(d, "EventCount", "value")

        found = cls(
            count=count,
            end_time=end_time,
            label=label,
            start_time=start_time,
            value=value,
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
