# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.compound_trigger import CompoundTrigger
    from ..models.event_trigger import EventTrigger


@_attrs.define
class SequenceTrigger:
    """A composite trigger that requires some number of triggers to have fired
    within the given time period in a specific order"""

    triggers: list[CompoundTrigger | EventTrigger | SequenceTrigger]
    id: UUID | Unset = UNSET
    """The unique ID of this trigger"""
    type_: Literal["sequence"] | Unset = "sequence"
    within: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.compound_trigger import CompoundTrigger
        from ..models.event_trigger import EventTrigger

        triggers = []
        for triggers_item_data in self.triggers:
            triggers_item: dict[str, Any]
            if isinstance(triggers_item_data, EventTrigger):
                triggers_item = triggers_item_data.to_dict()
            elif isinstance(triggers_item_data, CompoundTrigger):
                triggers_item = triggers_item_data.to_dict()
            elif isinstance(triggers_item_data, SequenceTrigger):
                triggers_item = triggers_item_data.to_dict()
            else:
                triggers_item = triggers_item_data

            triggers.append(triggers_item)

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        type_ = self.type_

        within: float | None | Unset
        if isinstance(self.within, Unset):
            within = UNSET
        else:
            within = self.within

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["triggers"] = triggers
        if id is not UNSET:
            field_dict["id"] = id
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
        from ..models.compound_trigger import CompoundTrigger
        from ..models.event_trigger import EventTrigger

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"SequenceTrigger: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        triggers = []
        _triggers = d.pop("triggers", [])
        for triggers_item_data in _triggers:

            def _parse_triggers_item(
                data: object,
            ) -> CompoundTrigger | EventTrigger | SequenceTrigger:
                if isinstance(data, dict):
                    try:
                        triggers_item_type_0 = EventTrigger.from_dict(data)

                        return triggers_item_type_0
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        triggers_item_type_1 = CompoundTrigger.from_dict(data)

                        return triggers_item_type_1
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        triggers_item_type_2 = SequenceTrigger.from_dict(data)

                        return triggers_item_type_2
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                raise TypeError(
                    f"triggers_item: a {type(data).__name__} that is none of CompoundTrigger | EventTrigger | SequenceTrigger"
                )

            triggers_item = _parse_triggers_item(triggers_item_data)

            triggers.append(triggers_item)

        _id = d.pop("id", UNSET)
        id: UUID | Unset
        if isinstance(_id, Unset):
            id = UNSET
        else:
            id = UUID(_id)

        type_ = cast(Literal["sequence"] | Unset, d.pop("type", UNSET))
        if type_ != "sequence" and not isinstance(type_, Unset):
            raise ValueError(f"type must match const 'sequence', got '{type_}'")

        def _parse_within(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        within = _parse_within(d.pop("within", UNSET))

        found = cls(
            triggers=triggers,
            id=id,
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
