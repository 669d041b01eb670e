# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class ConcurrencyLimitV2:
    """An ORM representation of a v2 concurrency limit."""

    created: datetime.datetime | None
    id: UUID
    limit: int
    """The concurrency limit."""
    name: str
    """The name of the concurrency limit."""
    updated: datetime.datetime | None
    active: bool = True
    """Whether the concurrency limit is active."""
    active_slots: int = 0
    """The number of active slots."""
    avg_slot_occupancy_seconds: float = 2.0
    """The average amount of time a slot is occupied."""
    denied_slots: int = 0
    """The number of denied slots."""
    slot_decay_per_second: float = 0.0
    """The decay rate for active slots when used as a rate limit."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        active = self.active

        active_slots = self.active_slots

        avg_slot_occupancy_seconds = self.avg_slot_occupancy_seconds

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        denied_slots = self.denied_slots

        id = str(self.id)

        limit = self.limit

        name = self.name

        slot_decay_per_second = self.slot_decay_per_second

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["active"] = active
        field_dict["active_slots"] = active_slots
        field_dict["avg_slot_occupancy_seconds"] = avg_slot_occupancy_seconds
        field_dict["created"] = created
        field_dict["denied_slots"] = denied_slots
        field_dict["id"] = id
        field_dict["limit"] = limit
        field_dict["name"] = name
        field_dict["slot_decay_per_second"] = slot_decay_per_second
        field_dict["updated"] = updated
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ConcurrencyLimitV2: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        active = d.pop("active", True)

        active_slots = d.pop("active_slots", 0)

        avg_slot_occupancy_seconds = d.pop("avg_slot_occupancy_seconds", 2.0)

        def _parse_created(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                created_created = datetime.datetime.fromisoformat(data)

                return created_created
            raise TypeError(
                f"created: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        created = _parse_created(d.pop("created", None))

        denied_slots = d.pop("denied_slots", 0)

        id = UUID(pop_required(d, "ConcurrencyLimitV2", "id"))

        limit = pop_required(d, "ConcurrencyLimitV2", "limit")

        name = pop_required(d, "ConcurrencyLimitV2", "name")

        slot_decay_per_second = d.pop("slot_decay_per_second", 0)

        def _parse_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                updated_updated = datetime.datetime.fromisoformat(data)

                return updated_updated
            raise TypeError(
                f"updated: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        updated = _parse_updated(d.pop("updated", None))

        found = cls(
            active=active,
            active_slots=active_slots,
            avg_slot_occupancy_seconds=avg_slot_occupancy_seconds,
            created=created,
            denied_slots=denied_slots,
            id=id,
            limit=limit,
            name=name,
            slot_decay_per_second=slot_decay_per_second,
            updated=updated,
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
