# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class EventIDFilter:
    """``EventIDFilter``, as Prefect's REST API has it."""

    id: list[UUID] | None | Unset = UNSET
    """Only include events with one of these IDs"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        id: list[str] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, list):
            id = []
            for id_id_item_data in self.id:
                id_id_item = str(id_id_item_data)
                id.append(id_id_item)

        else:
            id = self.id

        field_dict: dict[str, Any] = {}
        if id is not UNSET:
            field_dict["id"] = id
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventIDFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_id(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                id_id = []
                _id_id = data
                for id_id_item_data in _id_id:
                    id_id_item = UUID(id_id_item_data)

                    id_id.append(id_id_item)

                return id_id
            raise TypeError(
                f"id: a {type(data).__name__} that is none of list[UUID] | None | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        found = cls(
            id=id,
        )
        return found
