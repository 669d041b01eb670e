# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.task_run_filter_flow_run_id import TaskRunFilterFlowRunId
    from ..models.task_run_filter_id import TaskRunFilterId
    from ..models.task_run_filter_name import TaskRunFilterName
    from ..models.task_run_filter_start_time import TaskRunFilterStartTime
    from ..models.task_run_filter_state import TaskRunFilterState
    from ..models.task_run_filter_sub_flow_runs import TaskRunFilterSubFlowRuns
    from ..models.task_run_filter_tags import TaskRunFilterTags


@_attrs.define
class TaskRunFilter:
    """Filter task runs. Only task runs matching all criteria will be returned"""

    flow_run_id: None | TaskRunFilterFlowRunId | Unset = UNSET
    """Filter criteria for `TaskRun.flow_run_id`"""
    id: None | TaskRunFilterId | Unset = UNSET
    """Filter criteria for `TaskRun.id`"""
    name: None | TaskRunFilterName | Unset = UNSET
    """Filter criteria for `TaskRun.name`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    start_time: None | TaskRunFilterStartTime | Unset = UNSET
    """Filter criteria for `TaskRun.start_time`"""
    state: None | TaskRunFilterState | Unset = UNSET
    """Filter criteria for `TaskRun.state`"""
    subflow_runs: None | TaskRunFilterSubFlowRuns | Unset = UNSET
    """Filter criteria for `TaskRun.subflow_run`"""
    tags: None | TaskRunFilterTags | Unset = UNSET
    """Filter criteria for `TaskRun.tags`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.task_run_filter_flow_run_id import TaskRunFilterFlowRunId
        from ..models.task_run_filter_id import TaskRunFilterId
        from ..models.task_run_filter_name import TaskRunFilterName
        from ..models.task_run_filter_start_time import TaskRunFilterStartTime
        from ..models.task_run_filter_state import TaskRunFilterState
        from ..models.task_run_filter_sub_flow_runs import TaskRunFilterSubFlowRuns
        from ..models.task_run_filter_tags import TaskRunFilterTags

        flow_run_id: dict[str, Any] | None | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, TaskRunFilterFlowRunId):
            flow_run_id = self.flow_run_id.to_dict()
        else:
            flow_run_id = self.flow_run_id

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, TaskRunFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, TaskRunFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        start_time: dict[str, Any] | None | Unset
        if isinstance(self.start_time, Unset):
            start_time = UNSET
        elif isinstance(self.start_time, TaskRunFilterStartTime):
            start_time = self.start_time.to_dict()
        else:
            start_time = self.start_time

        state: dict[str, Any] | None | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, TaskRunFilterState):
            state = self.state.to_dict()
        else:
            state = self.state

        subflow_runs: dict[str, Any] | None | Unset
        if isinstance(self.subflow_runs, Unset):
            subflow_runs = UNSET
        elif isinstance(self.subflow_runs, TaskRunFilterSubFlowRuns):
            subflow_runs = self.subflow_runs.to_dict()
        else:
            subflow_runs = self.subflow_runs

        tags: dict[str, Any] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, TaskRunFilterTags):
            tags = self.tags.to_dict()
        else:
            tags = self.tags

        field_dict: dict[str, Any] = {}
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if operator is not UNSET:
            field_dict["operator"] = operator
        if start_time is not UNSET:
            field_dict["start_time"] = start_time
        if state is not UNSET:
            field_dict["state"] = state
        if subflow_runs is not UNSET:
            field_dict["subflow_runs"] = subflow_runs
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
        from ..models.task_run_filter_flow_run_id import TaskRunFilterFlowRunId
        from ..models.task_run_filter_id import TaskRunFilterId
        from ..models.task_run_filter_name import TaskRunFilterName
        from ..models.task_run_filter_start_time import TaskRunFilterStartTime
        from ..models.task_run_filter_state import TaskRunFilterState
        from ..models.task_run_filter_sub_flow_runs import TaskRunFilterSubFlowRuns
        from ..models.task_run_filter_tags import TaskRunFilterTags

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRunFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_flow_run_id(data: object) -> None | TaskRunFilterFlowRunId | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                flow_run_id_type_0 = TaskRunFilterFlowRunId.from_dict(data)

                return flow_run_id_type_0
            raise TypeError(
                f"flow_run_id: a {type(data).__name__} that is none of None | TaskRunFilterFlowRunId | Unset"
            )

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", UNSET))

        def _parse_id(data: object) -> None | TaskRunFilterId | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = TaskRunFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of None | TaskRunFilterId | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_name(data: object) -> None | TaskRunFilterName | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = TaskRunFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of None | TaskRunFilterName | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_start_time(data: object) -> None | TaskRunFilterStartTime | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                start_time_type_0 = TaskRunFilterStartTime.from_dict(data)

                return start_time_type_0
            raise TypeError(
                f"start_time: a {type(data).__name__} that is none of None | TaskRunFilterStartTime | Unset"
            )

        start_time = _parse_start_time(d.pop("start_time", UNSET))

        def _parse_state(data: object) -> None | TaskRunFilterState | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                state_type_0 = TaskRunFilterState.from_dict(data)

                return state_type_0
            raise TypeError(
                f"state: a {type(data).__name__} that is none of None | TaskRunFilterState | Unset"
            )

        state = _parse_state(d.pop("state", UNSET))

        def _parse_subflow_runs(data: object) -> None | TaskRunFilterSubFlowRuns | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                subflow_runs_type_0 = TaskRunFilterSubFlowRuns.from_dict(data)

                return subflow_runs_type_0
            raise TypeError(
                f"subflow_runs: a {type(data).__name__} that is none of None | TaskRunFilterSubFlowRuns | Unset"
            )

        subflow_runs = _parse_subflow_runs(d.pop("subflow_runs", UNSET))

        def _parse_tags(data: object) -> None | TaskRunFilterTags | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                tags_type_0 = TaskRunFilterTags.from_dict(data)

                return tags_type_0
            raise TypeError(
                f"tags: a {type(data).__name__} that is none of None | TaskRunFilterTags | Unset"
            )

        tags = _parse_tags(d.pop("tags", UNSET))

        found = cls(
            flow_run_id=flow_run_id,
            id=id,
            name=name,
            operator=operator,
            start_time=start_time,
            state=state,
            subflow_runs=subflow_runs,
            tags=tags,
        )
        return found
