# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.received_event import ReceivedEvent


@_attrs.define
class EventPage:
    """A single page of events returned from the API, with an optional link to the
    next page of results"""

    events: list[ReceivedEvent]
    """The Events matching the query"""
    next_page: None | str
    """The URL for the next page of results, if there are more"""
    total: int
    """The total number of matching Events"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        events = []
        for events_item_data in self.events:
            events_item = events_item_data.to_dict()
            events.append(events_item)

        next_page: None | str
        next_page = self.next_page

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["events"] = events
        field_dict["next_page"] = next_page
        field_dict["total"] = total
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.received_event import ReceivedEvent

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventPage: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        events = []
        _events = d.pop("events", [])
        for events_item_data in _events:
            events_item = ReceivedEvent.from_dict(events_item_data)

            events.append(events_item)

        def _parse_next_page(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_page = _parse_next_page(d.pop("next_page", None))

        total = pop_required(d, "EventPage", "total")

        found = cls(
            events=events,
            next_page=next_page,
            total=total,
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
