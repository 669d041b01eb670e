# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import UNSET, Unset, pop_required


@_attrs.define
class ConcurrencyLimitV2Create:
    """Data used by the Prefect REST API to create a v2 concurrency limit."""

    limit: int
    """The concurrency limit."""
    name: str
    """The name of the concurrency limit."""
    active: bool | Unset = True
    """Whether the concurrency limit is active."""
    active_slots: int | Unset = 0
    """The number of active slots."""
    denied_slots: int | Unset = 0
    """The number of denied slots."""
    slot_decay_per_second: float | Unset = 0.0
    """The decay rate for active slots when used as a rate limit."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        limit = self.limit

        name = self.name

        active = self.active

        active_slots = self.active_slots

        denied_slots = self.denied_slots

        slot_decay_per_second = self.slot_decay_per_second

        field_dict: dict[str, Any] = {}
        field_dict["limit"] = limit
        field_dict["name"] = name
        if active is not UNSET:
            field_dict["active"] = active
        if active_slots is not UNSET:
            field_dict["active_slots"] = active_slots
        if denied_slots is not UNSET:
            field_dict["denied_slots"] = denied_slots
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
                f"ConcurrencyLimitV2Create: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)
        limit = pop_required(d, "ConcurrencyLimitV2Create", "limit")

        name = pop_required(d, "ConcurrencyLimitV2Create", "name")

        active = d.pop("active", UNSET)

        active_slots = d.pop("active_slots", UNSET)

        denied_slots = d.pop("denied_slots", UNSET)

        slot_decay_per_second = d.pop("slot_decay_per_second", UNSET)

        found = cls(
            limit=limit,
            name=name,
            active=active,
            active_slots=active_slots,
            denied_slots=denied_slots,
            slot_decay_per_second=slot_decay_per_second,
        )
        return found
