# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class ConcurrencyLimitV2Update:
    """Data used by the Prefect REST API to update a v2 concurrency limit."""

    active: bool | None | Unset = UNSET
    active_slots: int | None | Unset = UNSET
    denied_slots: int | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    name: None | str | Unset = UNSET
    slot_decay_per_second: float | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        active: bool | None | Unset
        if isinstance(self.active, Unset):
            active = UNSET
        else:
            active = self.active

        active_slots: int | None | Unset
        if isinstance(self.active_slots, Unset):
            active_slots = UNSET
        else:
            active_slots = self.active_slots

        denied_slots: int | None | Unset
        if isinstance(self.denied_slots, Unset):
            denied_slots = UNSET
        else:
            denied_slots = self.denied_slots

        limit: int | None | Unset
        if isinstance(self.limit, Unset):
            limit = UNSET
        else:
            limit = self.limit

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        slot_decay_per_second: float | None | Unset
        if isinstance(self.slot_decay_per_second, Unset):
            slot_decay_per_second = UNSET
        else:
            slot_decay_per_second = self.slot_decay_per_second

        field_dict: dict[str, Any] = {}
        if active is not UNSET:
            field_dict["active"] = active
        if active_slots is not UNSET:
            field_dict["active_slots"] = active_slots
        if denied_slots is not UNSET:
            field_dict["denied_slots"] = denied_slots
        if limit is not UNSET:
            field_dict["limit"] = limit
        if name is not UNSET:
            field_dict["name"] = name
        if slot_decay_per_second is not UNSET:
            field_dict["slot_decay_per_second"] = slot_decay_per_second
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
                f"ConcurrencyLimitV2Update: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_active(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        active = _parse_active(d.pop("active", UNSET))

        def _parse_active_slots(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        active_slots = _parse_active_slots(d.pop("active_slots", UNSET))

        def _parse_denied_slots(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        denied_slots = _parse_denied_slots(d.pop("denied_slots", UNSET))

        def _parse_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        limit = _parse_limit(d.pop("limit", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_slot_decay_per_second(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        slot_decay_per_second = _parse_slot_decay_per_second(d.pop("slot_decay_per_second", UNSET))

        found = cls(
            active=active,
            active_slots=active_slots,
            denied_slots=denied_slots,
            limit=limit,
            name=name,
            slot_decay_per_second=slot_decay_per_second,
        )
        return found
