# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..models.task_run_sort import TaskRunSort
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.deployment_filter import DeploymentFilter
    from ..models.flow_filter import FlowFilter
    from ..models.flow_run_filter import FlowRunFilter
    from ..models.task_run_filter import TaskRunFilter


@_attrs.define
class ReadTaskRunsBody:
    """``ReadTaskRunsBody``, as Prefect's REST API has it."""

    deployments: DeploymentFilter | None | Unset = UNSET
    flow_runs: FlowRunFilter | None | Unset = UNSET
    flows: FlowFilter | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    """Defaults to PREFECT_API_DEFAULT_LIMIT if not provided."""
    offset: int | Unset = 0
    sort: TaskRunSort | Unset = TaskRunSort.ID_DESC
    """Defines task run sorting options."""
    task_runs: None | TaskRunFilter | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.deployment_filter import DeploymentFilter
        from ..models.flow_filter import FlowFilter
        from ..models.flow_run_filter import FlowRunFilter
        from ..models.task_run_filter import TaskRunFilter

        deployments: dict[str, Any] | None | Unset
        if isinstance(self.deployments, Unset):
            deployments = UNSET
        elif isinstance(self.deployments, DeploymentFilter):
            deployments = self.deployments.to_dict()
        else:
            deployments = self.deployments

        flow_runs: dict[str, Any] | None | Unset
        if isinstance(self.flow_runs, Unset):
            flow_runs = UNSET
        elif isinstance(self.flow_runs, FlowRunFilter):
            flow_runs = self.flow_runs.to_dict()
        else:
            flow_runs = self.flow_runs

        flows: dict[str, Any] | None | Unset
        if isinstance(self.flows, Unset):
            flows = UNSET
        elif isinstance(self.flows, FlowFilter):
            flows = self.flows.to_dict()
        else:
            flows = self.flows

        limit: int | None | Unset
        if isinstance(self.limit, Unset):
            limit = UNSET
        else:
            limit = self.limit

        offset = self.offset

        sort: str | Unset = UNSET
        if not isinstance(self.sort, Unset):
            sort = self.sort.value

        task_runs: dict[str, Any] | None | Unset
        if isinstance(self.task_runs, Unset):
            task_runs = UNSET
        elif isinstance(self.task_runs, TaskRunFilter):
            task_runs = self.task_runs.to_dict()
        else:
            task_runs = self.task_runs

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if deployments is not UNSET:
            field_dict["deployments"] = deployments
        if flow_runs is not UNSET:
            field_dict["flow_runs"] = flow_runs
        if flows is not UNSET:
            field_dict["flows"] = flows
        if limit is not UNSET:
            field_dict["limit"] = limit
        if offset is not UNSET:
            field_dict["offset"] = offset
        if sort is not UNSET:
            field_dict["sort"] = sort
        if task_runs is not UNSET:
            field_dict["task_runs"] = task_runs
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.deployment_filter import DeploymentFilter
        from ..models.flow_filter import FlowFilter
        from ..models.flow_run_filter import FlowRunFilter
        from ..models.task_run_filter import TaskRunFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ReadTaskRunsBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_deployments(data: object) -> DeploymentFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                deployments_type_0 = DeploymentFilter.from_dict(data)

                return deployments_type_0
            raise TypeError(
                f"deployments: a {type(data).__name__} that is none of DeploymentFilter | None | Unset"
            )

        deployments = _parse_deployments(d.pop("deployments", UNSET))

        def _parse_flow_runs(data: object) -> FlowRunFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                flow_runs_type_0 = FlowRunFilter.from_dict(data)

                return flow_runs_type_0
            raise TypeError(
                f"flow_runs: a {type(data).__name__} that is none of FlowRunFilter | None | Unset"
            )

        flow_runs = _parse_flow_runs(d.pop("flow_runs", UNSET))

        def _parse_flows(data: object) -> FlowFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                flows_type_0 = FlowFilter.from_dict(data)

                return flows_type_0
            raise TypeError(
                f"flows: a {type(data).__name__} that is none of FlowFilter | None | Unset"
            )

        flows = _parse_flows(d.pop("flows", UNSET))

        def _parse_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        limit = _parse_limit(d.pop("limit", UNSET))

        offset = d.pop("offset", UNSET)

        _sort = d.pop("sort", UNSET)
        sort: TaskRunSort | Unset
        if isinstance(_sort, Unset):
            sort = UNSET
        else:
            sort = TaskRunSort(_sort)

        def _parse_task_runs(data: object) -> None | TaskRunFilter | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                task_runs_type_0 = TaskRunFilter.from_dict(data)

                return task_runs_type_0
            raise TypeError(
                f"task_runs: a {type(data).__name__} that is none of None | TaskRunFilter | Unset"
            )

        task_runs = _parse_task_runs(d.pop("task_runs", UNSET))

        found = cls(
            deployments=deployments,
            flow_runs=flow_runs,
            flows=flows,
            limit=limit,
            offset=offset,
            sort=sort,
            task_runs=task_runs,
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
