# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.event_order import EventOrder
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.event_any_resource_filter import EventAnyResourceFilter
    from ..models.event_id_filter import EventIDFilter
    from ..models.event_name_filter import EventNameFilter
    from ..models.event_occurred_filter import EventOccurredFilter
    from ..models.event_related_filter import EventRelatedFilter
    from ..models.event_resource_filter import EventResourceFilter


@_attrs.define
class EventFilter:
    """``EventFilter``, as Prefect's REST API has it."""

    any_resource: EventAnyResourceFilter | None | Unset = UNSET
    """Filter criteria for any resource involved in the event"""
    event: EventNameFilter | None | Unset = UNSET
    """Filter criteria for the event name"""
    id: EventIDFilter | Unset = UNSET
    occurred: EventOccurredFilter | Unset = UNSET
    order: EventOrder | Unset = EventOrder.DESC
    """An enumeration."""
    related: EventRelatedFilter | None | Unset = UNSET
    """Filter criteria for the related resources of the event"""
    resource: EventResourceFilter | None | Unset = UNSET
    """Filter criteria for the resource of the event"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.event_any_resource_filter import EventAnyResourceFilter
        from ..models.event_name_filter import EventNameFilter
        from ..models.event_related_filter import EventRelatedFilter
        from ..models.event_resource_filter import EventResourceFilter

        any_resource: dict[str, Any] | None | Unset
        if isinstance(self.any_resource, Unset):
            any_resource = UNSET
        elif isinstance(self.any_resource, EventAnyResourceFilter):
            any_resource = self.any_resource.to_dict()
        else:
            any_resource = self.any_resource

        event: dict[str, Any] | None | Unset
        if isinstance(self.event, Unset):
            event = UNSET
        elif isinstance(self.event, EventNameFilter):
            event = self.event.to_dict()
        else:
            event = self.event

        id: dict[str, Any] | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = self.id.to_dict()

        occurred: dict[str, Any] | Unset = UNSET
        if not isinstance(self.occurred, Unset):
            occurred = self.occurred.to_dict()

        order: str | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order.value

        related: dict[str, Any] | None | Unset
        if isinstance(self.related, Unset):
            related = UNSET
        elif isinstance(self.related, EventRelatedFilter):
            related = self.related.to_dict()
        else:
            related = self.related

        resource: dict[str, Any] | None | Unset
        if isinstance(self.resource, Unset):
            resource = UNSET
        elif isinstance(self.resource, EventResourceFilter):
            resource = self.resource.to_dict()
        else:
            resource = self.resource

        field_dict: dict[str, Any] = {}
        if any_resource is not UNSET:
            field_dict["any_resource"] = any_resource
        if event is not UNSET:
            field_dict["event"] = event
        if id is not UNSET:
            field_dict["id"] = id
        if occurred is not UNSET:
            field_dict["occurred"] = occurred
        if order is not UNSET:
            field_dict["order"] = order
        if related is not UNSET:
            field_dict["related"] = related
        if resource is not UNSET:
            field_dict["resource"] = resource
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.event_any_resource_filter import EventAnyResourceFilter
        from ..models.event_id_filter import EventIDFilter
        from ..models.event_name_filter import EventNameFilter
        from ..models.event_occurred_filter import EventOccurredFilter
        from ..models.event_related_filter import EventRelatedFilter
        from ..models.event_resource_filter import EventResourceFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_any_resource(data: object) -> EventAnyResourceFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                any_resource_type_0 = EventAnyResourceFilter.from_dict(data)

                return any_resource_type_0
            raise TypeError(
                f"any_resource: a {type(data).__name__} that is none of EventAnyResourceFilter | None | Unset"
            )

        any_resource = _parse_any_resource(d.pop("any_resource", UNSET))

        def _parse_event(data: object) -> EventNameFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                event_type_0 = EventNameFilter.from_dict(data)

                return event_type_0
            raise TypeError(
                f"event: a {type(data).__name__} that is none of EventNameFilter | None | Unset"
            )

        event = _parse_event(d.pop("event", UNSET))

        _id = d.pop("id", UNSET)
        id: EventIDFilter | Unset
        if isinstance(_id, Unset):
            id = UNSET
        else:
            id = EventIDFilter.from_dict(_id)

        _occurred = d.pop("occurred", UNSET)
        occurred: EventOccurredFilter | Unset
        if isinstance(_occurred, Unset):
            occurred = UNSET
        else:
            occurred = EventOccurredFilter.from_dict(_occurred)

        _order = d.pop("order", UNSET)
        order: EventOrder | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = EventOrder(_order)

        def _parse_related(data: object) -> EventRelatedFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                related_type_0 = EventRelatedFilter.from_dict(data)

                return related_type_0
            raise TypeError(
                f"related: a {type(data).__name__} that is none of EventRelatedFilter | None | Unset"
            )

        related = _parse_related(d.pop("related", UNSET))

        def _parse_resource(data: object) -> EventResourceFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                resource_type_0 = EventResourceFilter.from_dict(data)

                return resource_type_0
            raise TypeError(
                f"resource: a {type(data).__name__} that is none of EventResourceFilter | None | Unset"
            )

        resource = _parse_resource(d.pop("resource", UNSET))

        found = cls(
            any_resource=any_resource,
            event=event,
            id=id,
            occurred=occurred,
            order=order,
            related=related,
            resource=resource,
        )
        return found
