# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class DeploymentFilterIsScheduleActive:
    """Legacy filter to filter by `Deployment.is_schedule_active` which
    is always the opposite of `Deployment.paused`."""

    eq: bool | None | Unset = UNSET
    """Only returns where deployment schedule is/is not active"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        eq: bool | None | Unset
        if isinstance(self.eq, Unset):
            eq = UNSET
        else:
            eq = self.eq

        field_dict: dict[str, Any] = {}
        if eq is not UNSET:
            field_dict["eq_"] = eq
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
                f"DeploymentFilterIsScheduleActive: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_eq(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        eq = _parse_eq(d.pop("eq_", UNSET))

        found = cls(
            eq=eq,
        )
        return found
