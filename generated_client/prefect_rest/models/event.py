# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.event_payload import EventPayload
    from ..models.related_resource import RelatedResource
    from ..models.resource import Resource


@_attrs.define
class Event:
    """The client-side view of an event that has happened to a Resource"""

    event: str
    """The name of the event that happened"""
    id: UUID
    """The client-provided identifier of this event"""
    occurred: datetime.datetime
    """When the event happened from the sender's perspective"""
    resource: Resource
    """An observable business object of interest to the user"""
    follows: None | Unset | UUID = UNSET
    """The ID of an event that is known to have occurred prior to this one. If set, this may be
    used to establish a more precise ordering of causally-related events when they occur close
    enough together in time that the system may receive them out-of-order."""
    payload: EventPayload | Unset = UNSET
    """An open-ended set of data describing what happened"""
    related: list[RelatedResource] | Unset = UNSET
    """A list of additional Resources involved in this event"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        event = self.event

        id = str(self.id)

        occurred = self.occurred.isoformat()

        resource = self.resource.to_dict()

        follows: None | str | Unset
        if isinstance(self.follows, Unset):
            follows = UNSET
        elif isinstance(self.follows, UUID):
            follows = str(self.follows)
        else:
            follows = self.follows

        payload: dict[str, Any] | Unset = UNSET
        if not isinstance(self.payload, Unset):
            payload = self.payload.to_dict()

        related: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.related, Unset):
            related = []
            for related_item_data in self.related:
                related_item = related_item_data.to_dict()
                related.append(related_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["event"] = event
        field_dict["id"] = id
        field_dict["occurred"] = occurred
        field_dict["resource"] = resource
        if follows is not UNSET:
            field_dict["follows"] = follows
        if payload is not UNSET:
            field_dict["payload"] = payload
        if related is not UNSET:
            field_dict["related"] = related
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.event_payload import EventPayload
        from ..models.related_resource import RelatedResource
        from ..models.resource import Resource

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Event: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        event = pop_required(d, "Event", "event")

        id = UUID(pop_required(d, "Event", "id"))

        occurred = datetime.datetime.fromisoformat(pop_required(d, "Event", "occurred"))

        resource = Resource.from_dict(d.pop("resource", {}))

        def _parse_follows(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                follows_follows = UUID(data)

                return follows_follows
            raise TypeError(f"follows: a {type(data).__name__} that is none of None | Unset | UUID")

        follows = _parse_follows(d.pop("follows", UNSET))

        _payload = d.pop("payload", UNSET)
        payload: EventPayload | Unset
        if isinstance(_payload, Unset):
            payload = UNSET
        else:
            payload = EventPayload.from_dict(_payload)

        _related = d.pop("related", UNSET)
        related: list[RelatedResource] | Unset = UNSET
        if _related is not UNSET:
            related = []
            for related_item_data in _related:
                related_item = RelatedResource.from_dict(related_item_data)

                related.append(related_item)

        found = cls(
            event=event,
            id=id,
            occurred=occurred,
            resource=resource,
            follows=follows,
            payload=payload,
            related=related,
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
