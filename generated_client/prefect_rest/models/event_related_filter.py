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
class EventRelatedFilter:
    """``EventRelatedFilter``, as Prefect's REST API has it."""

    id: list[str] | None | Unset = UNSET
    """Only include events for related resources with these IDs"""
    labels: None | ResourceSpecification | Unset = UNSET
    """Only include events for related resources with these labels"""
    resources_in_roles: list[list[str]] | None | Unset = UNSET
    """Only include events with specific related resources in specific roles"""
    role: list[str] | None | Unset = UNSET
    """Only include events for related resources in these roles"""

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

        labels: dict[str, Any] | None | Unset
        if isinstance(self.labels, Unset):
            labels = UNSET
        elif isinstance(self.labels, ResourceSpecification):
            labels = self.labels.to_dict()
        else:
            labels = self.labels

        resources_in_roles: list[list[str]] | None | Unset
        if isinstance(self.resources_in_roles, Unset):
            resources_in_roles = UNSET
        elif isinstance(self.resources_in_roles, list):
            resources_in_roles = []
            for resources_in_roles_resources_in_roles_item_data in self.resources_in_roles:
                resources_in_roles_resources_in_roles_item = []
                for (
                    resources_in_roles_resources_in_roles_item_item_data
                ) in resources_in_roles_resources_in_roles_item_data:
                    resources_in_roles_resources_in_roles_item_item: str
                    resources_in_roles_resources_in_roles_item_item = (
                        resources_in_roles_resources_in_roles_item_item_data
                    )

                    resources_in_roles_resources_in_roles_item.append(
                        resources_in_roles_resources_in_roles_item_item
                    )

                resources_in_roles.append(resources_in_roles_resources_in_roles_item)

        else:
            resources_in_roles = self.resources_in_roles

        role: list[str] | None | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        elif isinstance(self.role, list):
            role = self.role

        else:
            role = self.role

        field_dict: dict[str, Any] = {}
        if id is not UNSET:
            field_dict["id"] = id
        if labels is not UNSET:
            field_dict["labels"] = labels
        if resources_in_roles is not UNSET:
            field_dict["resources_in_roles"] = resources_in_roles
        if role is not UNSET:
            field_dict["role"] = role
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
            raise TypeError(f"EventRelatedFilter: not an object but {type(src_dict).__name__}")
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

        def _parse_resources_in_roles(data: object) -> list[list[str]] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                resources_in_roles_resources_in_roles = []
                _resources_in_roles_resources_in_roles = data
                for (
                    resources_in_roles_resources_in_roles_item_data
                ) in _resources_in_roles_resources_in_roles:
                    resources_in_roles_resources_in_roles_item = []
                    _resources_in_roles_resources_in_roles_item = (
                        resources_in_roles_resources_in_roles_item_data
                    )
                    for (
                        resources_in_roles_resources_in_roles_item_item_data
                    ) in _resources_in_roles_resources_in_roles_item:

                        def _parse_resources_in_roles_resources_in_roles_item_item(
                            data: object,
                        ) -> str:
                            return cast(str, data)

                        resources_in_roles_resources_in_roles_item_item = (
                            _parse_resources_in_roles_resources_in_roles_item_item(
                                resources_in_roles_resources_in_roles_item_item_data
                            )
                        )

                        resources_in_roles_resources_in_roles_item.append(
                            resources_in_roles_resources_in_roles_item_item
                        )

                    resources_in_roles_resources_in_roles.append(
                        resources_in_roles_resources_in_roles_item
                    )

                return resources_in_roles_resources_in_roles
            raise TypeError(
                f"resources_in_roles: a {type(data).__name__} that is none of list[list[str]] | None | Unset"
            )

        resources_in_roles = _parse_resources_in_roles(d.pop("resources_in_roles", UNSET))

        def _parse_role(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"role: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        role = _parse_role(d.pop("role", UNSET))

        found = cls(
            id=id,
            labels=labels,
            resources_in_roles=resources_in_roles,
            role=role,
        )
        return found
