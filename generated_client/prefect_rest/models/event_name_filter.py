# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class EventNameFilter:
    """``EventNameFilter``, as Prefect's REST API has it."""

    exclude_name: list[str] | None | Unset = UNSET
    """Exclude events matching one of these names exactly"""
    exclude_prefix: list[str] | None | Unset = UNSET
    """Exclude events matching one of these prefixes"""
    name: list[str] | None | Unset = UNSET
    """Only include events matching one of these names exactly"""
    prefix: list[str] | None | Unset = UNSET
    """Only include events matching one of these prefixes"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        exclude_name: list[str] | None | Unset
        if isinstance(self.exclude_name, Unset):
            exclude_name = UNSET
        elif isinstance(self.exclude_name, list):
            exclude_name = self.exclude_name

        else:
            exclude_name = self.exclude_name

        exclude_prefix: list[str] | None | Unset
        if isinstance(self.exclude_prefix, Unset):
            exclude_prefix = UNSET
        elif isinstance(self.exclude_prefix, list):
            exclude_prefix = self.exclude_prefix

        else:
            exclude_prefix = self.exclude_prefix

        name: list[str] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, list):
            name = self.name

        else:
            name = self.name

        prefix: list[str] | None | Unset
        if isinstance(self.prefix, Unset):
            prefix = UNSET
        elif isinstance(self.prefix, list):
            prefix = self.prefix

        else:
            prefix = self.prefix

        field_dict: dict[str, Any] = {}
        if exclude_name is not UNSET:
            field_dict["exclude_name"] = exclude_name
        if exclude_prefix is not UNSET:
            field_dict["exclude_prefix"] = exclude_prefix
        if name is not UNSET:
            field_dict["name"] = name
        if prefix is not UNSET:
            field_dict["prefix"] = prefix
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventNameFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_exclude_name(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"exclude_name: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        exclude_name = _parse_exclude_name(d.pop("exclude_name", UNSET))

        def _parse_exclude_prefix(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"exclude_prefix: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        exclude_prefix = _parse_exclude_prefix(d.pop("exclude_prefix", UNSET))

        def _parse_name(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"name: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        def _parse_prefix(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"prefix: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        prefix = _parse_prefix(d.pop("prefix", UNSET))

        found = cls(
            exclude_name=exclude_name,
            exclude_prefix=exclude_prefix,
            name=name,
            prefix=prefix,
        )
        return found
