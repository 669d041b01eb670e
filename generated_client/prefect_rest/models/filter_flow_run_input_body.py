# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset, pop_required


@_attrs.define
class FilterFlowRunInputBody:
    """``FilterFlowRunInputBody``, as Prefect's REST API has it."""

    prefix: str
    """The input key prefix"""
    exclude_keys: list[str] | Unset = UNSET
    """Exclude inputs with these keys"""
    limit: int | Unset = 1
    """The maximum number of results to return"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        prefix = self.prefix

        exclude_keys: list[str] | Unset = UNSET
        if not isinstance(self.exclude_keys, Unset):
            exclude_keys = self.exclude_keys

        limit = self.limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["prefix"] = prefix
        if exclude_keys is not UNSET:
            field_dict["exclude_keys"] = exclude_keys
        if limit is not UNSET:
            field_dict["limit"] = limit
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"FilterFlowRunInputBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        prefix = pop_required(d, "FilterFlowRunInputBody", "prefix")

        exclude_keys = cast(list[str], d.pop("exclude_keys", UNSET))

        limit = d.pop("limit", UNSET)

        found = cls(
            prefix=prefix,
            exclude_keys=exclude_keys,
            limit=limit,
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
