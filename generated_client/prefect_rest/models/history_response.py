# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.history_response_state import HistoryResponseState


@_attrs.define
class HistoryResponse:
    """Represents a history of aggregation states over an interval"""

    interval_end: datetime.datetime
    """The end date of the interval."""
    interval_start: datetime.datetime
    """The start date of the interval."""
    states: list[HistoryResponseState]
    """A list of state histories during the interval."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        interval_end = self.interval_end.isoformat()

        interval_start = self.interval_start.isoformat()

        states = []
        for states_item_data in self.states:
            states_item = states_item_data.to_dict()
            states.append(states_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["interval_end"] = interval_end
        field_dict["interval_start"] = interval_start
        field_dict["states"] = states
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.history_response_state import HistoryResponseState

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"HistoryResponse: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        interval_end = datetime.datetime.fromisoformat(
            pop_required(d, "HistoryResponse", "interval_end")
        )

        interval_start = datetime.datetime.fromisoformat(
            pop_required(d, "HistoryResponse", "interval_start")
        )

        states = []
        _states = d.pop("states", [])
        for states_item_data in _states:
            states_item = HistoryResponseState.from_dict(states_item_data)

            states.append(states_item)

        found = cls(
            interval_end=interval_end,
            interval_start=interval_start,
            states=states,
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
