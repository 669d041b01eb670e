# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.event_trigger_posture import EventTriggerPosture
from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.resource_specification import ResourceSpecification


@_attrs.define
class EventTrigger:
    """A trigger that fires based on the presence or absence of events within a given
    period of time."""

    posture: EventTriggerPosture
    """The posture of this trigger, either Reactive or Proactive.  Reactive triggers respond to
    the _presence_ of the expected events, while Proactive triggers respond to the _absence_
    of those expected events."""
    after: list[str] | Unset = UNSET
    """The event(s) which must first been seen to fire this trigger.  If empty, then fire this
    trigger immediately.  Events may include trailing wildcards, like `prefect.flow-run.*`"""
    expect: list[str] | Unset = UNSET
    """The event(s) this trigger is expecting to see.  If empty, this trigger will match any
    event.  Events may include trailing wildcards, like `prefect.flow-run.*`"""
    for_each: list[str] | Unset = UNSET
    """Evaluate the trigger separately for each distinct value of these labels on the resource.
    By default, labels refer to the primary resource of the triggering event.  You may also
    refer to labels from related resources by specifying `related:<role>:<label>`.  This will
    use the value of that label for the first related resource in that role.  For example,
    `"for_each": ["related:flow:prefect.resource.id"]` would evaluate the trigger for each
    flow."""
    id: UUID | Unset = UNSET
    """The unique ID of this trigger"""
    match: ResourceSpecification | Unset = UNSET
    """A specification that may match zero, one, or many resources, used to target or
    select a set of resources in a query or automation.  A resource must match at least
    one value of all of the provided labels"""
    match_related: ResourceSpecification | Unset = UNSET
    """A specification that may match zero, one, or many resources, used to target or
    select a set of resources in a query or automation.  A resource must match at least
    one value of all of the provided labels"""
    threshold: int | Unset = 1
    """The number of events required for this trigger to fire (for Reactive triggers), or the
    number of events expected (for Proactive triggers)"""
    type_: Literal["event"] | Unset = "event"
    within: float | Unset = 0.0
    """The time period over which the events must occur.  For Reactive triggers, this may be as
    low as 0 seconds, but must be at least 10 seconds for Proactive triggers"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        posture = self.posture.value

        after: list[str] | Unset = UNSET
        if not isinstance(self.after, Unset):
            after = self.after

        expect: list[str] | Unset = UNSET
        if not isinstance(self.expect, Unset):
            expect = self.expect

        for_each: list[str] | Unset = UNSET
        if not isinstance(self.for_each, Unset):
            for_each = self.for_each

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        match: dict[str, Any] | Unset = UNSET
        if not isinstance(self.match, Unset):
            match = self.match.to_dict()

        match_related: dict[str, Any] | Unset = UNSET
        if not isinstance(self.match_related, Unset):
            match_related = self.match_related.to_dict()

        threshold = self.threshold

        type_ = self.type_

        within = self.within

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["posture"] = posture
        if after is not UNSET:
            field_dict["after"] = after
        if expect is not UNSET:
            field_dict["expect"] = expect
        if for_each is not UNSET:
            field_dict["for_each"] = for_each
        if id is not UNSET:
            field_dict["id"] = id
        if match is not UNSET:
            field_dict["match"] = match
        if match_related is not UNSET:
            field_dict["match_related"] = match_related
        if threshold is not UNSET:
            field_dict["threshold"] = threshold
        if type_ is not UNSET:
            field_dict["type"] = type_
        if within is not UNSET:
            field_dict["within"] = within
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.resource_specification import ResourceSpecification

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventTrigger: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        posture = EventTriggerPosture(pop_required(d, "EventTrigger", "posture"))

        after = cast(list[str], d.pop("after", UNSET))

        expect = cast(list[str], d.pop("expect", UNSET))

        for_each = cast(list[str], d.pop("for_each", UNSET))

        _id = d.pop("id", UNSET)
        id: UUID | Unset
        if isinstance(_id, Unset):
            id = UNSET
        else:
            id = UUID(_id)

        _match = d.pop("match", UNSET)
        match: ResourceSpecification | Unset
        if isinstance(_match, Unset):
            match = UNSET
        else:
            match = ResourceSpecification.from_dict(_match)

        _match_related = d.pop("match_related", UNSET)
        match_related: ResourceSpecification | Unset
        if isinstance(_match_related, Unset):
            match_related = UNSET
        else:
            match_related = ResourceSpecification.from_dict(_match_related)

        threshold = d.pop("threshold", UNSET)

        type_ = cast(Literal["event"] | Unset, d.pop("type", UNSET))
        if type_ != "event" and not isinstance(type_, Unset):
            raise ValueError(f"type must match const 'event', got '{type_}'")

        within = d.pop("within", UNSET)

        found = cls(
            posture=posture,
            after=after,
            expect=expect,
            for_each=for_each,
            id=id,
            match=match,
            match_related=match_related,
            threshold=threshold,
            type_=type_,
            within=within,
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
