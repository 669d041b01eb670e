# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_specification import ResourceSpecification


@_attrs.define
class EventAnyResourceFilter:
    """``EventAnyResourceFilter``, as Prefect's REST API has it."""

    id: list[str] | None | Unset = UNSET
    """Only include events for resources with these IDs"""
    id_prefix: list[str] | None | Unset = UNSET
    """Only include events for resources with IDs starting with these prefixes"""
    labels: None | ResourceSpecification | Unset = UNSET
    """Only include events for related resources with these labels"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.resource_specification import ResourceSpecification

        id: list[str] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, list):
            id = self.id

        else:
            id = self.id

        id_prefix: list[str] | None | Unset
        if isinstance(self.id_prefix, Unset):
            id_prefix = UNSET
        elif isinstance(self.id_prefix, list):
            id_prefix = self.id_prefix

        else:
            id_prefix = self.id_prefix

        labels: dict[str, Any] | None | Unset
        if isinstance(self.labels, Unset):
            labels = UNSET
        elif isinstance(self.labels, ResourceSpecification):
            labels = self.labels.to_dict()
        else:
            labels = self.labels

        field_dict: dict[str, Any] = {}
        if id is not UNSET:
            field_dict["id"] = id
        if id_prefix is not UNSET:
            field_dict["id_prefix"] = id_prefix
        if labels is not UNSET:
            field_dict["labels"] = labels
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.resource_specification import ResourceSpecification

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventAnyResourceFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_id(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(f"id: a {type(data).__name__} that is none of list[str] | None | Unset")

        id = _parse_id(d.pop("id", UNSET))

        def _parse_id_prefix(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"id_prefix: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        id_prefix = _parse_id_prefix(d.pop("id_prefix", UNSET))

        def _parse_labels(data: object) -> None | ResourceSpecification | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                labels_type_0 = ResourceSpecification.from_dict(data)

                return labels_type_0
            raise TypeError(
                f"labels: a {type(data).__name__} that is none of None | ResourceSpecification | Unset"
            )

        labels = _parse_labels(d.pop("labels", UNSET))

        found = cls(
            id=id,
            id_prefix=id_prefix,
            labels=labels,
        )
        return found
