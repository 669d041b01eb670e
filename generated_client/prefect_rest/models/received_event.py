# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.received_event_payload import ReceivedEventPayload
    from ..models.related_resource import RelatedResource
    from ..models.resource import Resource


@_attrs.define
class ReceivedEvent:
    """The server-side view of an event that has happened to a Resource after it has
    been received by the server"""

    event: str
    """The name of the event that happened"""
    follows: None | UUID
    """The ID of an event that is known to have occurred prior to this one. If set, this may be
    used to establish a more precise ordering of causally-related events when they occur close
    enough together in time that the system may receive them out-of-order."""
    id: UUID
    """The client-provided identifier of this event"""
    occurred: datetime.datetime
    """When the event happened from the sender's perspective"""
    payload: ReceivedEventPayload
    """An open-ended set of data describing what happened"""
    received: datetime.datetime
    """When the event was received by Prefect Cloud"""
    related: list[RelatedResource]
    """A list of additional Resources involved in this event"""
    resource: Resource
    """An observable business object of interest to the user"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        event = self.event

        follows: None | str
        if isinstance(self.follows, UUID):
            follows = str(self.follows)
        else:
            follows = self.follows

        id = str(self.id)

        occurred = self.occurred.isoformat()

        payload = self.payload.to_dict()

        received = self.received.isoformat()

        related = []
        for related_item_data in self.related:
            related_item = related_item_data.to_dict()
            related.append(related_item)

        resource = self.resource.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["event"] = event
        field_dict["follows"] = follows
        field_dict["id"] = id
        field_dict["occurred"] = occurred
        field_dict["payload"] = payload
        field_dict["received"] = received
        field_dict["related"] = related
        field_dict["resource"] = resource
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.received_event_payload import ReceivedEventPayload
        from ..models.related_resource import RelatedResource
        from ..models.resource import Resource

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ReceivedEvent: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        event = pop_required(d, "ReceivedEvent", "event")

        def _parse_follows(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                follows_follows = UUID(data)

                return follows_follows
            raise TypeError(f"follows: a {type(data).__name__} that is none of None | UUID")

        follows = _parse_follows(d.pop("follows", None))

        id = UUID(pop_required(d, "ReceivedEvent", "id"))

        occurred = datetime.datetime.fromisoformat(pop_required(d, "ReceivedEvent", "occurred"))

        payload = ReceivedEventPayload.from_dict(d.pop("payload", {}))

        received = datetime.datetime.fromisoformat(pop_required(d, "ReceivedEvent", "received"))

        related = []
        _related = d.pop("related", [])
        for related_item_data in _related:
            related_item = RelatedResource.from_dict(related_item_data)

            related.append(related_item)

        resource = Resource.from_dict(d.pop("resource", {}))

        found = cls(
            event=event,
            follows=follows,
            id=id,
            occurred=occurred,
            payload=payload,
            received=received,
            related=related,
            resource=resource,
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
