# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.time_unit import TimeUnit
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.event_filter import EventFilter


@_attrs.define
class CountAccountEventsBody:
    """``CountAccountEventsBody``, as Prefect's REST API has it."""

    filter_: EventFilter
    time_interval: float | Unset = 1.0
    time_unit: TimeUnit | Unset = TimeUnit.DAY
    """An enumeration."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        filter_ = self.filter_.to_dict()

        time_interval = self.time_interval

        time_unit: str | Unset = UNSET
        if not isinstance(self.time_unit, Unset):
            time_unit = self.time_unit.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["filter"] = filter_
        if time_interval is not UNSET:
            field_dict["time_interval"] = time_interval
        if time_unit is not UNSET:
            field_dict["time_unit"] = time_unit
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.event_filter import EventFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"CountAccountEventsBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        filter_ = EventFilter.from_dict(d.pop("filter", {}))

        time_interval = d.pop("time_interval", UNSET)

        _time_unit = d.pop("time_unit", UNSET)
        time_unit: TimeUnit | Unset
        if isinstance(_time_unit, Unset):
            time_unit = UNSET
        else:
            time_unit = TimeUnit(_time_unit)

        found = cls(
            filter_=filter_,
            time_interval=time_interval,
            time_unit=time_unit,
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
