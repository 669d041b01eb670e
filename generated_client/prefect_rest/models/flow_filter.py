# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flow_filter_deployment import FlowFilterDeployment
    from ..models.flow_filter_id import FlowFilterId
    from ..models.flow_filter_name import FlowFilterName
    from ..models.flow_filter_tags import FlowFilterTags


@_attrs.define
class FlowFilter:
    """Filter for flows. Only flows matching all criteria will be returned."""

    deployment: FlowFilterDeployment | None | Unset = UNSET
    """Filter criteria for Flow deployments"""
    id: FlowFilterId | None | Unset = UNSET
    """Filter criteria for `Flow.id`"""
    name: FlowFilterName | None | Unset = UNSET
    """Filter criteria for `Flow.name`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    tags: FlowFilterTags | None | Unset = UNSET
    """Filter criteria for `Flow.tags`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.flow_filter_deployment import FlowFilterDeployment
        from ..models.flow_filter_id import FlowFilterId
        from ..models.flow_filter_name import FlowFilterName
        from ..models.flow_filter_tags import FlowFilterTags

        deployment: dict[str, Any] | None | Unset
        if isinstance(self.deployment, Unset):
            deployment = UNSET
        elif isinstance(self.deployment, FlowFilterDeployment):
            deployment = self.deployment.to_dict()
        else:
            deployment = self.deployment

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, FlowFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, FlowFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        tags: dict[str, Any] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, FlowFilterTags):
            tags = self.tags.to_dict()
        else:
            tags = self.tags

        field_dict: dict[str, Any] = {}
        if deployment is not UNSET:
            field_dict["deployment"] = deployment
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if operator is not UNSET:
            field_dict["operator"] = operator
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
        from ..models.flow_filter_deployment import FlowFilterDeployment
        from ..models.flow_filter_id import FlowFilterId
        from ..models.flow_filter_name import FlowFilterName
        from ..models.flow_filter_tags import FlowFilterTags

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"FlowFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_deployment(data: object) -> FlowFilterDeployment | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                deployment_type_0 = FlowFilterDeployment.from_dict(data)

                return deployment_type_0
            raise TypeError(
                f"deployment: a {type(data).__name__} that is none of FlowFilterDeployment | None | Unset"
            )

        deployment = _parse_deployment(d.pop("deployment", UNSET))

        def _parse_id(data: object) -> FlowFilterId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = FlowFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of FlowFilterId | None | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_name(data: object) -> FlowFilterName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = FlowFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of FlowFilterName | None | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_tags(data: object) -> FlowFilterTags | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                tags_type_0 = FlowFilterTags.from_dict(data)

                return tags_type_0
            raise TypeError(
                f"tags: a {type(data).__name__} that is none of FlowFilterTags | None | Unset"
            )

        tags = _parse_tags(d.pop("tags", UNSET))

        found = cls(
            deployment=deployment,
            id=id,
            name=name,
            operator=operator,
            tags=tags,
        )
        return found
