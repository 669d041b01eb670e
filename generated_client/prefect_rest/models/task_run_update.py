# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class TaskRunUpdate:
    """Data used by the Prefect REST API to update a task run"""

    name: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        name = self.name

        field_dict: dict[str, Any] = {}
        if name is not UNSET:
            field_dict["name"] = name
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRunUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        found = cls(
            name=name,
        )
        return found
