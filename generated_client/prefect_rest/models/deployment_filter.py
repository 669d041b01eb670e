# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.deployment_filter_id import DeploymentFilterId
    from ..models.deployment_filter_is_schedule_active import DeploymentFilterIsScheduleActive
    from ..models.deployment_filter_name import DeploymentFilterName
    from ..models.deployment_filter_paused import DeploymentFilterPaused
    from ..models.deployment_filter_tags import DeploymentFilterTags
    from ..models.deployment_filter_work_queue_name import DeploymentFilterWorkQueueName


@_attrs.define
class DeploymentFilter:
    """Filter for deployments. Only deployments matching all criteria will be returned."""

    id: DeploymentFilterId | None | Unset = UNSET
    """Filter criteria for `Deployment.id`"""
    is_schedule_active: DeploymentFilterIsScheduleActive | None | Unset = UNSET
    """Filter criteria for `Deployment.is_schedule_active`"""
    name: DeploymentFilterName | None | Unset = UNSET
    """Filter criteria for `Deployment.name`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    paused: DeploymentFilterPaused | None | Unset = UNSET
    """Filter criteria for `Deployment.paused`"""
    tags: DeploymentFilterTags | None | Unset = UNSET
    """Filter criteria for `Deployment.tags`"""
    work_queue_name: DeploymentFilterWorkQueueName | None | Unset = UNSET
    """Filter criteria for `Deployment.work_queue_name`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.deployment_filter_id import DeploymentFilterId
        from ..models.deployment_filter_is_schedule_active import DeploymentFilterIsScheduleActive
        from ..models.deployment_filter_name import DeploymentFilterName
        from ..models.deployment_filter_paused import DeploymentFilterPaused
        from ..models.deployment_filter_tags import DeploymentFilterTags
        from ..models.deployment_filter_work_queue_name import DeploymentFilterWorkQueueName

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, DeploymentFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        is_schedule_active: dict[str, Any] | None | Unset
        if isinstance(self.is_schedule_active, Unset):
            is_schedule_active = UNSET
        elif isinstance(self.is_schedule_active, DeploymentFilterIsScheduleActive):
            is_schedule_active = self.is_schedule_active.to_dict()
        else:
            is_schedule_active = self.is_schedule_active

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, DeploymentFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        paused: dict[str, Any] | None | Unset
        if isinstance(self.paused, Unset):
            paused = UNSET
        elif isinstance(self.paused, DeploymentFilterPaused):
            paused = self.paused.to_dict()
        else:
            paused = self.paused

        tags: dict[str, Any] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, DeploymentFilterTags):
            tags = self.tags.to_dict()
        else:
            tags = self.tags

        work_queue_name: dict[str, Any] | None | Unset
        if isinstance(self.work_queue_name, Unset):
            work_queue_name = UNSET
        elif isinstance(self.work_queue_name, DeploymentFilterWorkQueueName):
            work_queue_name = self.work_queue_name.to_dict()
        else:
            work_queue_name = self.work_queue_name

        field_dict: dict[str, Any] = {}
        if id is not UNSET:
            field_dict["id"] = id
        if is_schedule_active is not UNSET:
            field_dict["is_schedule_active"] = is_schedule_active
        if name is not UNSET:
            field_dict["name"] = name
        if operator is not UNSET:
            field_dict["operator"] = operator
        if paused is not UNSET:
            field_dict["paused"] = paused
        if tags is not UNSET:
            field_dict["tags"] = tags
        if work_queue_name is not UNSET:
            field_dict["work_queue_name"] = work_queue_name
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.deployment_filter_id import DeploymentFilterId
        from ..models.deployment_filter_is_schedule_active import DeploymentFilterIsScheduleActive
        from ..models.deployment_filter_name import DeploymentFilterName
        from ..models.deployment_filter_paused import DeploymentFilterPaused
        from ..models.deployment_filter_tags import DeploymentFilterTags
        from ..models.deployment_filter_work_queue_name import DeploymentFilterWorkQueueName

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"DeploymentFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_id(data: object) -> DeploymentFilterId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = DeploymentFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of DeploymentFilterId | None | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_is_schedule_active(
            data: object,
        ) -> DeploymentFilterIsScheduleActive | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                is_schedule_active_type_0 = DeploymentFilterIsScheduleActive.from_dict(data)

                return is_schedule_active_type_0
            raise TypeError(
                f"is_schedule_active: a {type(data).__name__} that is none of DeploymentFilterIsScheduleActive | None | Unset"
            )

        is_schedule_active = _parse_is_schedule_active(d.pop("is_schedule_active", UNSET))

        def _parse_name(data: object) -> DeploymentFilterName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = DeploymentFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of DeploymentFilterName | None | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_paused(data: object) -> DeploymentFilterPaused | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                paused_type_0 = DeploymentFilterPaused.from_dict(data)

                return paused_type_0
            raise TypeError(
                f"paused: a {type(data).__name__} that is none of DeploymentFilterPaused | None | Unset"
            )

        paused = _parse_paused(d.pop("paused", UNSET))

        def _parse_tags(data: object) -> DeploymentFilterTags | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                tags_type_0 = DeploymentFilterTags.from_dict(data)

                return tags_type_0
            raise TypeError(
                f"tags: a {type(data).__name__} that is none of DeploymentFilterTags | None | Unset"
            )

        tags = _parse_tags(d.pop("tags", UNSET))

        def _parse_work_queue_name(data: object) -> DeploymentFilterWorkQueueName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                work_queue_name_type_0 = DeploymentFilterWorkQueueName.from_dict(data)

                return work_queue_name_type_0
            raise TypeError(
                f"work_queue_name: a {type(data).__name__} that is none of DeploymentFilterWorkQueueName | None | Unset"
            )

        work_queue_name = _parse_work_queue_name(d.pop("work_queue_name", UNSET))

        found = cls(
            id=id,
            is_schedule_active=is_schedule_active,
            name=name,
            operator=operator,
            paused=paused,
            tags=tags,
            work_queue_name=work_queue_name,
        )
        return found
