# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs


@_attrs.define
class CountByState:
    """``CountByState``, as Prefect's REST API has it."""

    cancelled: int = 0
    cancelling: int = 0
    completed: int = 0
    crashed: int = 0
    failed: int = 0
    paused: int = 0
    pending: int = 0
    running: int = 0
    scheduled: int = 0
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        cancelled = self.cancelled

        cancelling = self.cancelling

        completed = self.completed

        crashed = self.crashed

        failed = self.failed

        paused = self.paused

        pending = self.pending

        running = self.running

        scheduled = self.scheduled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["CANCELLED"] = cancelled
        field_dict["CANCELLING"] = cancelling
        field_dict["COMPLETED"] = completed
        field_dict["CRASHED"] = crashed
        field_dict["FAILED"] = failed
        field_dict["PAUSED"] = paused
        field_dict["PENDING"] = pending
        field_dict["RUNNING"] = running
        field_dict["SCHEDULED"] = scheduled
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"CountByState: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        cancelled = d.pop("CANCELLED", 0)

        cancelling = d.pop("CANCELLING", 0)

        completed = d.pop("COMPLETED", 0)

        crashed = d.pop("CRASHED", 0)

        failed = d.pop("FAILED", 0)

        paused = d.pop("PAUSED", 0)

        pending = d.pop("PENDING", 0)

        running = d.pop("RUNNING", 0)

        scheduled = d.pop("SCHEDULED", 0)

        found = cls(
            cancelled=cancelled,
            cancelling=cancelling,
            completed=completed,
            crashed=crashed,
            failed=failed,
            paused=paused,
            pending=pending,
            running=running,
            scheduled=scheduled,
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
