# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flow_run_policy import FlowRunPolicy
    from ..models.flow_run_update_job_variables import FlowRunUpdateJobVariables
    from ..models.flow_run_update_parameters import FlowRunUpdateParameters


@_attrs.define
class FlowRunUpdate:
    """Data used by the Prefect REST API to update a flow run."""

    empirical_policy: FlowRunPolicy | Unset = UNSET
    """Defines of how a flow run should retry."""
    flow_version: None | str | Unset = UNSET
    infrastructure_pid: None | str | Unset = UNSET
    job_variables: FlowRunUpdateJobVariables | None | Unset = UNSET
    name: None | str | Unset = UNSET
    parameters: FlowRunUpdateParameters | Unset = UNSET
    tags: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.flow_run_update_job_variables import FlowRunUpdateJobVariables

        empirical_policy: dict[str, Any] | Unset = UNSET
        if not isinstance(self.empirical_policy, Unset):
            empirical_policy = self.empirical_policy.to_dict()

        flow_version: None | str | Unset
        if isinstance(self.flow_version, Unset):
            flow_version = UNSET
        else:
            flow_version = self.flow_version

        infrastructure_pid: None | str | Unset
        if isinstance(self.infrastructure_pid, Unset):
            infrastructure_pid = UNSET
        else:
            infrastructure_pid = self.infrastructure_pid

        job_variables: dict[str, Any] | None | Unset
        if isinstance(self.job_variables, Unset):
            job_variables = UNSET
        elif isinstance(self.job_variables, FlowRunUpdateJobVariables):
            job_variables = self.job_variables.to_dict()
        else:
            job_variables = self.job_variables

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        parameters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.parameters, Unset):
            parameters = self.parameters.to_dict()

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        field_dict: dict[str, Any] = {}
        if empirical_policy is not UNSET:
            field_dict["empirical_policy"] = empirical_policy
        if flow_version is not UNSET:
            field_dict["flow_version"] = flow_version
        if infrastructure_pid is not UNSET:
            field_dict["infrastructure_pid"] = infrastructure_pid
        if job_variables is not UNSET:
            field_dict["job_variables"] = job_variables
        if name is not UNSET:
            field_dict["name"] = name
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
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
        from ..models.flow_run_policy import FlowRunPolicy
        from ..models.flow_run_update_job_variables import FlowRunUpdateJobVariables
        from ..models.flow_run_update_parameters import FlowRunUpdateParameters

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"FlowRunUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        _empirical_policy = d.pop("empirical_policy", UNSET)
        empirical_policy: FlowRunPolicy | Unset
        if isinstance(_empirical_policy, Unset):
            empirical_policy = UNSET
        else:
            empirical_policy = FlowRunPolicy.from_dict(_empirical_policy)

        def _parse_flow_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        flow_version = _parse_flow_version(d.pop("flow_version", UNSET))

        def _parse_infrastructure_pid(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        infrastructure_pid = _parse_infrastructure_pid(d.pop("infrastructure_pid", UNSET))

        def _parse_job_variables(data: object) -> FlowRunUpdateJobVariables | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                job_variables_job_variables = FlowRunUpdateJobVariables.from_dict(data)

                return job_variables_job_variables
            raise TypeError(
                f"job_variables: a {type(data).__name__} that is none of FlowRunUpdateJobVariables | None | Unset"
            )

        job_variables = _parse_job_variables(d.pop("job_variables", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        _parameters = d.pop("parameters", UNSET)
        parameters: FlowRunUpdateParameters | Unset
        if isinstance(_parameters, Unset):
            parameters = UNSET
        else:
            parameters = FlowRunUpdateParameters.from_dict(_parameters)

        tags = cast(list[str], d.pop("tags", UNSET))

        found = cls(
            empirical_policy=empirical_policy,
            flow_version=flow_version,
            infrastructure_pid=infrastructure_pid,
            job_variables=job_variables,
            name=name,
            parameters=parameters,
            tags=tags,
        )
        return found
