# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class QueueFilter:
    """Filter criteria definition for a work queue."""

    deployment_ids: list[UUID] | None | Unset = UNSET
    """Only include flow runs from these deployments in the work queue."""
    tags: list[str] | None | Unset = UNSET
    """Only include flow runs with these tags in the work queue."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        deployment_ids: list[str] | None | Unset
        if isinstance(self.deployment_ids, Unset):
            deployment_ids = UNSET
        elif isinstance(self.deployment_ids, list):
            deployment_ids = []
            for deployment_ids_deployment_ids_item_data in self.deployment_ids:
                deployment_ids_deployment_ids_item = str(deployment_ids_deployment_ids_item_data)
                deployment_ids.append(deployment_ids_deployment_ids_item)

        else:
            deployment_ids = self.deployment_ids

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if deployment_ids is not UNSET:
            field_dict["deployment_ids"] = deployment_ids
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
            raise TypeError(f"QueueFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_deployment_ids(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                deployment_ids_deployment_ids = []
                _deployment_ids_deployment_ids = data
                for deployment_ids_deployment_ids_item_data in _deployment_ids_deployment_ids:
                    deployment_ids_deployment_ids_item = UUID(
                        deployment_ids_deployment_ids_item_data
                    )

                    deployment_ids_deployment_ids.append(deployment_ids_deployment_ids_item)

                return deployment_ids_deployment_ids
            raise TypeError(
                f"deployment_ids: a {type(data).__name__} that is none of list[UUID] | None | Unset"
            )

        deployment_ids = _parse_deployment_ids(d.pop("deployment_ids", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"tags: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        tags = _parse_tags(d.pop("tags", UNSET))

        found = cls(
            deployment_ids=deployment_ids,
            tags=tags,
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
