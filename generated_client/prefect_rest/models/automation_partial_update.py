# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class AutomationPartialUpdate:
    """``AutomationPartialUpdate``, as Prefect's REST API has it."""

    enabled: bool | Unset = True
    """Whether this automation will be evaluated"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        enabled = self.enabled

        field_dict: dict[str, Any] = {}
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"AutomationPartialUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        enabled = d.pop("enabled", UNSET)

        found = cls(
            enabled=enabled,
        )
        return found
