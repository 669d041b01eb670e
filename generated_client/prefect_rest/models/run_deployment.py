# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.run_deployment_source import RunDeploymentSource
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.run_deployment_job_variables import RunDeploymentJobVariables
    from ..models.run_deployment_parameters import RunDeploymentParameters


@_attrs.define
class RunDeployment:
    """Runs the given deployment with the given parameters"""

    deployment_id: None | Unset | UUID = UNSET
    """The identifier of the deployment"""
    job_variables: None | RunDeploymentJobVariables | Unset = UNSET
    """The job variables to pass to the created flow run, or None to use the deployment's default
    job variables"""
    parameters: None | RunDeploymentParameters | Unset = UNSET
    """The parameters to pass to the deployment, or None to use the deployment's default
    parameters"""
    source: RunDeploymentSource | Unset = RunDeploymentSource.SELECTED
    """Whether this Action applies to a specific selected deployment (given by `deployment_id`),
    or to a deployment that is inferred from the triggering event.  If the source is
    'inferred', the `deployment_id` may not be set.  If the source is 'selected', the
    `deployment_id` must be set."""
    type_: Literal["run-deployment"] | Unset = "run-deployment"
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.run_deployment_job_variables import RunDeploymentJobVariables
        from ..models.run_deployment_parameters import RunDeploymentParameters

        deployment_id: None | str | Unset
        if isinstance(self.deployment_id, Unset):
            deployment_id = UNSET
        elif isinstance(self.deployment_id, UUID):
            deployment_id = str(self.deployment_id)
        else:
            deployment_id = self.deployment_id

        job_variables: dict[str, Any] | None | Unset
        if isinstance(self.job_variables, Unset):
            job_variables = UNSET
        elif isinstance(self.job_variables, RunDeploymentJobVariables):
            job_variables = self.job_variables.to_dict()
        else:
            job_variables = self.job_variables

        parameters: dict[str, Any] | None | Unset
        if isinstance(self.parameters, Unset):
            parameters = UNSET
        elif isinstance(self.parameters, RunDeploymentParameters):
            parameters = self.parameters.to_dict()
        else:
            parameters = self.parameters

        source: str | Unset = UNSET
        if not isinstance(self.source, Unset):
            source = self.source.value

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if deployment_id is not UNSET:
            field_dict["deployment_id"] = deployment_id
        if job_variables is not UNSET:
            field_dict["job_variables"] = job_variables
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
        if source is not UNSET:
            field_dict["source"] = source
        if type_ is not UNSET:
            field_dict["type"] = type_
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.run_deployment_job_variables import RunDeploymentJobVariables
        from ..models.run_deployment_parameters import RunDeploymentParameters

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"RunDeployment: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_deployment_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                deployment_id_deployment_id = UUID(data)

                return deployment_id_deployment_id
            raise TypeError(
                f"deployment_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        deployment_id = _parse_deployment_id(d.pop("deployment_id", UNSET))

        def _parse_job_variables(data: object) -> None | RunDeploymentJobVariables | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                job_variables_job_variables = RunDeploymentJobVariables.from_dict(data)

                return job_variables_job_variables
            raise TypeError(
                f"job_variables: a {type(data).__name__} that is none of None | RunDeploymentJobVariables | Unset"
            )

        job_variables = _parse_job_variables(d.pop("job_variables", UNSET))

        def _parse_parameters(data: object) -> None | RunDeploymentParameters | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                parameters_parameters = RunDeploymentParameters.from_dict(data)

                return parameters_parameters
            raise TypeError(
                f"parameters: a {type(data).__name__} that is none of None | RunDeploymentParameters | Unset"
            )

        parameters = _parse_parameters(d.pop("parameters", UNSET))

        _source = d.pop("source", UNSET)
        source: RunDeploymentSource | Unset
        if isinstance(_source, Unset):
            source = UNSET
        else:
            source = RunDeploymentSource(_source)

        type_ = cast(Literal["run-deployment"] | Unset, d.pop("type", UNSET))
        if type_ != "run-deployment" and not isinstance(type_, Unset):
            raise ValueError(f"type must match const 'run-deployment', got '{type_}'")

        found = cls(
            deployment_id=deployment_id,
            job_variables=job_variables,
            parameters=parameters,
            source=source,
            type_=type_,
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
