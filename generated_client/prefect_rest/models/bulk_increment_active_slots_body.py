# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..models.bulk_increment_active_slots_body_mode import BulkIncrementActiveSlotsBodyMode
from ..types import UNSET, Unset, pop_required


@_attrs.define
class BulkIncrementActiveSlotsBody:
    """``BulkIncrementActiveSlotsBody``, as Prefect's REST API has it."""

    names: list[str]
    slots: int
    mode: BulkIncrementActiveSlotsBodyMode | Unset = BulkIncrementActiveSlotsBodyMode.CONCURRENCY
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        names = self.names

        slots = self.slots

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["names"] = names
        field_dict["slots"] = slots
        if mode is not UNSET:
            field_dict["mode"] = mode
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
                f"BulkIncrementActiveSlotsBody: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)
        names = cast(list[str], d.pop("names", []))

        slots = pop_required(d, "BulkIncrementActiveSlotsBody", "slots")

        _mode = d.pop("mode", UNSET)
        mode: BulkIncrementActiveSlotsBodyMode | Unset
        if isinstance(_mode, Unset):
            mode = UNSET
        else:
            mode = BulkIncrementActiveSlotsBodyMode(_mode)

        found = cls(
            names=names,
            slots=slots,
            mode=mode,
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
