# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flow_run_filter_deployment_id import FlowRunFilterDeploymentId
    from ..models.flow_run_filter_expected_start_time import FlowRunFilterExpectedStartTime
    from ..models.flow_run_filter_flow_version import FlowRunFilterFlowVersion
    from ..models.flow_run_filter_id import FlowRunFilterId
    from ..models.flow_run_filter_idempotency_key import FlowRunFilterIdempotencyKey
    from ..models.flow_run_filter_name import FlowRunFilterName
    from ..models.flow_run_filter_next_scheduled_start_time import (
        FlowRunFilterNextScheduledStartTime,
    )
    from ..models.flow_run_filter_parent_flow_run_id import FlowRunFilterParentFlowRunId
    from ..models.flow_run_filter_parent_task_run_id import FlowRunFilterParentTaskRunId
    from ..models.flow_run_filter_start_time import FlowRunFilterStartTime
    from ..models.flow_run_filter_state import FlowRunFilterState
    from ..models.flow_run_filter_tags import FlowRunFilterTags
    from ..models.flow_run_filter_work_queue_name import FlowRunFilterWorkQueueName


@_attrs.define
class FlowRunFilter:
    """Filter flow runs. Only flow runs matching all criteria will be returned"""

    deployment_id: FlowRunFilterDeploymentId | None | Unset = UNSET
    """Filter criteria for `FlowRun.deployment_id`"""
    expected_start_time: FlowRunFilterExpectedStartTime | None | Unset = UNSET
    """Filter criteria for `FlowRun.expected_start_time`"""
    flow_version: FlowRunFilterFlowVersion | None | Unset = UNSET
    """Filter criteria for `FlowRun.flow_version`"""
    id: FlowRunFilterId | None | Unset = UNSET
    """Filter criteria for `FlowRun.id`"""
    idempotency_key: FlowRunFilterIdempotencyKey | None | Unset = UNSET
    """Filter criteria for `FlowRun.idempotency_key`"""
    name: FlowRunFilterName | None | Unset = UNSET
    """Filter criteria for `FlowRun.name`"""
    next_scheduled_start_time: FlowRunFilterNextScheduledStartTime | None | Unset = UNSET
    """Filter criteria for `FlowRun.next_scheduled_start_time`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    parent_flow_run_id: FlowRunFilterParentFlowRunId | None | Unset = UNSET
    """Filter criteria for subflows of the given flow runs"""
    parent_task_run_id: FlowRunFilterParentTaskRunId | None | Unset = UNSET
    """Filter criteria for `FlowRun.parent_task_run_id`"""
    start_time: FlowRunFilterStartTime | None | Unset = UNSET
    """Filter criteria for `FlowRun.start_time`"""
    state: FlowRunFilterState | None | Unset = UNSET
    """Filter criteria for `FlowRun.state`"""
    tags: FlowRunFilterTags | None | Unset = UNSET
    """Filter criteria for `FlowRun.tags`"""
    work_queue_name: FlowRunFilterWorkQueueName | None | Unset = UNSET
    """Filter criteria for `FlowRun.work_queue_name"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.flow_run_filter_deployment_id import FlowRunFilterDeploymentId
        from ..models.flow_run_filter_expected_start_time import FlowRunFilterExpectedStartTime
        from ..models.flow_run_filter_flow_version import FlowRunFilterFlowVersion
        from ..models.flow_run_filter_id import FlowRunFilterId
        from ..models.flow_run_filter_idempotency_key import FlowRunFilterIdempotencyKey
        from ..models.flow_run_filter_name import FlowRunFilterName
        from ..models.flow_run_filter_next_scheduled_start_time import (
            FlowRunFilterNextScheduledStartTime,
        )
        from ..models.flow_run_filter_parent_flow_run_id import FlowRunFilterParentFlowRunId
        from ..models.flow_run_filter_parent_task_run_id import FlowRunFilterParentTaskRunId
        from ..models.flow_run_filter_start_time import FlowRunFilterStartTime
        from ..models.flow_run_filter_state import FlowRunFilterState
        from ..models.flow_run_filter_tags import FlowRunFilterTags
        from ..models.flow_run_filter_work_queue_name import FlowRunFilterWorkQueueName

        deployment_id: dict[str, Any] | None | Unset
        if isinstance(self.deployment_id, Unset):
            deployment_id = UNSET
        elif isinstance(self.deployment_id, FlowRunFilterDeploymentId):
            deployment_id = self.deployment_id.to_dict()
        else:
            deployment_id = self.deployment_id

        expected_start_time: dict[str, Any] | None | Unset
        if isinstance(self.expected_start_time, Unset):
            expected_start_time = UNSET
        elif isinstance(self.expected_start_time, FlowRunFilterExpectedStartTime):
            expected_start_time = self.expected_start_time.to_dict()
        else:
            expected_start_time = self.expected_start_time

        flow_version: dict[str, Any] | None | Unset
        if isinstance(self.flow_version, Unset):
            flow_version = UNSET
        elif isinstance(self.flow_version, FlowRunFilterFlowVersion):
            flow_version = self.flow_version.to_dict()
        else:
            flow_version = self.flow_version

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, FlowRunFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        idempotency_key: dict[str, Any] | None | Unset
        if isinstance(self.idempotency_key, Unset):
            idempotency_key = UNSET
        elif isinstance(self.idempotency_key, FlowRunFilterIdempotencyKey):
            idempotency_key = self.idempotency_key.to_dict()
        else:
            idempotency_key = self.idempotency_key

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, FlowRunFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        next_scheduled_start_time: dict[str, Any] | None | Unset
        if isinstance(self.next_scheduled_start_time, Unset):
            next_scheduled_start_time = UNSET
        elif isinstance(self.next_scheduled_start_time, FlowRunFilterNextScheduledStartTime):
            next_scheduled_start_time = self.next_scheduled_start_time.to_dict()
        else:
            next_scheduled_start_time = self.next_scheduled_start_time

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        parent_flow_run_id: dict[str, Any] | None | Unset
        if isinstance(self.parent_flow_run_id, Unset):
            parent_flow_run_id = UNSET
        elif isinstance(self.parent_flow_run_id, FlowRunFilterParentFlowRunId):
            parent_flow_run_id = self.parent_flow_run_id.to_dict()
        else:
            parent_flow_run_id = self.parent_flow_run_id

        parent_task_run_id: dict[str, Any] | None | Unset
        if isinstance(self.parent_task_run_id, Unset):
            parent_task_run_id = UNSET
        elif isinstance(self.parent_task_run_id, FlowRunFilterParentTaskRunId):
            parent_task_run_id = self.parent_task_run_id.to_dict()
        else:
            parent_task_run_id = self.parent_task_run_id

        start_time: dict[str, Any] | None | Unset
        if isinstance(self.start_time, Unset):
            start_time = UNSET
        elif isinstance(self.start_time, FlowRunFilterStartTime):
            start_time = self.start_time.to_dict()
        else:
            start_time = self.start_time

        state: dict[str, Any] | None | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, FlowRunFilterState):
            state = self.state.to_dict()
        else:
            state = self.state

        tags: dict[str, Any] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, FlowRunFilterTags):
            tags = self.tags.to_dict()
        else:
            tags = self.tags

        work_queue_name: dict[str, Any] | None | Unset
        if isinstance(self.work_queue_name, Unset):
            work_queue_name = UNSET
        elif isinstance(self.work_queue_name, FlowRunFilterWorkQueueName):
            work_queue_name = self.work_queue_name.to_dict()
        else:
            work_queue_name = self.work_queue_name

        field_dict: dict[str, Any] = {}
        if deployment_id is not UNSET:
            field_dict["deployment_id"] = deployment_id
        if expected_start_time is not UNSET:
            field_dict["expected_start_time"] = expected_start_time
        if flow_version is not UNSET:
            field_dict["flow_version"] = flow_version
        if id is not UNSET:
            field_dict["id"] = id
        if idempotency_key is not UNSET:
            field_dict["idempotency_key"] = idempotency_key
        if name is not UNSET:
            field_dict["name"] = name
        if next_scheduled_start_time is not UNSET:
            field_dict["next_scheduled_start_time"] = next_scheduled_start_time
        if operator is not UNSET:
            field_dict["operator"] = operator
        if parent_flow_run_id is not UNSET:
            field_dict["parent_flow_run_id"] = parent_flow_run_id
        if parent_task_run_id is not UNSET:
            field_dict["parent_task_run_id"] = parent_task_run_id
        if start_time is not UNSET:
            field_dict["start_time"] = start_time
        if state is not UNSET:
            field_dict["state"] = state
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
        from ..models.flow_run_filter_deployment_id import FlowRunFilterDeploymentId
        from ..models.flow_run_filter_expected_start_time import FlowRunFilterExpectedStartTime
        from ..models.flow_run_filter_flow_version import FlowRunFilterFlowVersion
        from ..models.flow_run_filter_id import FlowRunFilterId
        from ..models.flow_run_filter_idempotency_key import FlowRunFilterIdempotencyKey
        from ..models.flow_run_filter_name import FlowRunFilterName
        from ..models.flow_run_filter_next_scheduled_start_time import (
            FlowRunFilterNextScheduledStartTime,
        )
        from ..models.flow_run_filter_parent_flow_run_id import FlowRunFilterParentFlowRunId
        from ..models.flow_run_filter_parent_task_run_id import FlowRunFilterParentTaskRunId
        from ..models.flow_run_filter_start_time import FlowRunFilterStartTime
        from ..models.flow_run_filter_state import FlowRunFilterState
        from ..models.flow_run_filter_tags import FlowRunFilterTags
        from ..models.flow_run_filter_work_queue_name import FlowRunFilterWorkQueueName

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"FlowRunFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_deployment_id(data: object) -> FlowRunFilterDeploymentId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                deployment_id_type_0 = FlowRunFilterDeploymentId.from_dict(data)

                return deployment_id_type_0
            raise TypeError(
                f"deployment_id: a {type(data).__name__} that is none of FlowRunFilterDeploymentId | None | Unset"
            )

        deployment_id = _parse_deployment_id(d.pop("deployment_id", UNSET))

        def _parse_expected_start_time(
            data: object,
        ) -> FlowRunFilterExpectedStartTime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                expected_start_time_type_0 = FlowRunFilterExpectedStartTime.from_dict(data)

                return expected_start_time_type_0
            raise TypeError(
                f"expected_start_time: a {type(data).__name__} that is none of FlowRunFilterExpectedStartTime | None | Unset"
            )

        expected_start_time = _parse_expected_start_time(d.pop("expected_start_time", UNSET))

        def _parse_flow_version(data: object) -> FlowRunFilterFlowVersion | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                flow_version_type_0 = FlowRunFilterFlowVersion.from_dict(data)

                return flow_version_type_0
            raise TypeError(
                f"flow_version: a {type(data).__name__} that is none of FlowRunFilterFlowVersion | None | Unset"
            )

        flow_version = _parse_flow_version(d.pop("flow_version", UNSET))

        def _parse_id(data: object) -> FlowRunFilterId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = FlowRunFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of FlowRunFilterId | None | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_idempotency_key(data: object) -> FlowRunFilterIdempotencyKey | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                idempotency_key_type_0 = FlowRunFilterIdempotencyKey.from_dict(data)

                return idempotency_key_type_0
            raise TypeError(
                f"idempotency_key: a {type(data).__name__} that is none of FlowRunFilterIdempotencyKey | None | Unset"
            )

        idempotency_key = _parse_idempotency_key(d.pop("idempotency_key", UNSET))

        def _parse_name(data: object) -> FlowRunFilterName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = FlowRunFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of FlowRunFilterName | None | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        def _parse_next_scheduled_start_time(
            data: object,
        ) -> FlowRunFilterNextScheduledStartTime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                next_scheduled_start_time_type_0 = FlowRunFilterNextScheduledStartTime.from_dict(
                    data
                )

                return next_scheduled_start_time_type_0
            raise TypeError(
                f"next_scheduled_start_time: a {type(data).__name__} that is none of FlowRunFilterNextScheduledStartTime | None | Unset"
            )

        next_scheduled_start_time = _parse_next_scheduled_start_time(
            d.pop("next_scheduled_start_time", UNSET)
        )

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_parent_flow_run_id(data: object) -> FlowRunFilterParentFlowRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                parent_flow_run_id_type_0 = FlowRunFilterParentFlowRunId.from_dict(data)

                return parent_flow_run_id_type_0
            raise TypeError(
                f"parent_flow_run_id: a {type(data).__name__} that is none of FlowRunFilterParentFlowRunId | None | Unset"
            )

        parent_flow_run_id = _parse_parent_flow_run_id(d.pop("parent_flow_run_id", UNSET))

        def _parse_parent_task_run_id(data: object) -> FlowRunFilterParentTaskRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                parent_task_run_id_type_0 = FlowRunFilterParentTaskRunId.from_dict(data)

                return parent_task_run_id_type_0
            raise TypeError(
                f"parent_task_run_id: a {type(data).__name__} that is none of FlowRunFilterParentTaskRunId | None | Unset"
            )

        parent_task_run_id = _parse_parent_task_run_id(d.pop("parent_task_run_id", UNSET))

        def _parse_start_time(data: object) -> FlowRunFilterStartTime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                start_time_type_0 = FlowRunFilterStartTime.from_dict(data)

                return start_time_type_0
            raise TypeError(
                f"start_time: a {type(data).__name__} that is none of FlowRunFilterStartTime | None | Unset"
            )

        start_time = _parse_start_time(d.pop("start_time", UNSET))

        def _parse_state(data: object) -> FlowRunFilterState | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                state_type_0 = FlowRunFilterState.from_dict(data)

                return state_type_0
            raise TypeError(
                f"state: a {type(data).__name__} that is none of FlowRunFilterState | None | Unset"
            )

        state = _parse_state(d.pop("state", UNSET))

        def _parse_tags(data: object) -> FlowRunFilterTags | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                tags_type_0 = FlowRunFilterTags.from_dict(data)

                return tags_type_0
            raise TypeError(
                f"tags: a {type(data).__name__} that is none of FlowRunFilterTags | None | Unset"
            )

        tags = _parse_tags(d.pop("tags", UNSET))

        def _parse_work_queue_name(data: object) -> FlowRunFilterWorkQueueName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                work_queue_name_type_0 = FlowRunFilterWorkQueueName.from_dict(data)

                return work_queue_name_type_0
            raise TypeError(
                f"work_queue_name: a {type(data).__name__} that is none of FlowRunFilterWorkQueueName | None | Unset"
            )

        work_queue_name = _parse_work_queue_name(d.pop("work_queue_name", UNSET))

        found = cls(
            deployment_id=deployment_id,
            expected_start_time=expected_start_time,
            flow_version=flow_version,
            id=id,
            idempotency_key=idempotency_key,
            name=name,
            next_scheduled_start_time=next_scheduled_start_time,
            operator=operator,
            parent_flow_run_id=parent_flow_run_id,
            parent_task_run_id=parent_task_run_id,
            start_time=start_time,
            state=state,
            tags=tags,
            work_queue_name=work_queue_name,
        )
        return found
