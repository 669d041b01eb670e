# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset, pop_required


@_attrs.define
class VariableCreate:
    """Data used by the Prefect REST API to create a Variable."""

    name: str
    """The name of the variable"""
    value: str
    """The value of the variable"""
    tags: list[str] | Unset = UNSET
    """A list of variable tags"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        name = self.name

        value = self.value

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict["name"] = name
        field_dict["value"] = value
        if tags is not UNSET:
            field_dict["tags"] = tags
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"VariableCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        name = pop_required(d, "VariableCreate", "name")

        value = pop_required(d, "VariableCreate", "value")

        tags = cast(list[str], d.pop("tags", UNSET))

        found = cls(
            name=name,
            value=value,
            tags=tags,
        )
        return found
