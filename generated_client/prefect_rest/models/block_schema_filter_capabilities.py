# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class BlockSchemaFilterCapabilities:
    """Filter by `BlockSchema.capabilities`"""

    all_: list[str] | None | Unset = UNSET
    """A list of block capabilities. Block entities will be returned only if an associated block
    schema has a superset of the defined capabilities."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        all_: list[str] | None | Unset
        if isinstance(self.all_, Unset):
            all_ = UNSET
        elif isinstance(self.all_, list):
            all_ = self.all_

        else:
            all_ = self.all_

        field_dict: dict[str, Any] = {}
        if all_ is not UNSET:
            field_dict["all_"] = all_
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
                f"BlockSchemaFilterCapabilities: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_all_(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"all_: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        all_ = _parse_all_(d.pop("all_", UNSET))

        found = cls(
            all_=all_,
        )
        return found
