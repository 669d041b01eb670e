# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class ResetConcurrencyLimitByTagBody:
    """``ResetConcurrencyLimitByTagBody``, as Prefect's REST API has it."""

    slot_override: list[UUID] | None | Unset = UNSET
    """Manual override for active concurrency limit slots."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        slot_override: list[str] | None | Unset
        if isinstance(self.slot_override, Unset):
            slot_override = UNSET
        elif isinstance(self.slot_override, list):
            slot_override = []
            for slot_override_slot_override_item_data in self.slot_override:
                slot_override_slot_override_item = str(slot_override_slot_override_item_data)
                slot_override.append(slot_override_slot_override_item)

        else:
            slot_override = self.slot_override

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if slot_override is not UNSET:
            field_dict["slot_override"] = slot_override
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"ResetConcurrencyLimitByTagBody: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_slot_override(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                slot_override_slot_override = []
                _slot_override_slot_override = data
                for slot_override_slot_override_item_data in _slot_override_slot_override:
                    slot_override_slot_override_item = UUID(slot_override_slot_override_item_data)

                    slot_override_slot_override.append(slot_override_slot_override_item)

                return slot_override_slot_override
            raise TypeError(
                f"slot_override: a {type(data).__name__} that is none of list[UUID] | None | Unset"
            )

        slot_override = _parse_slot_override(d.pop("slot_override", UNSET))

        found = cls(
            slot_override=slot_override,
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
