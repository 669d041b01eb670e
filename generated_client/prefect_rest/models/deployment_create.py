# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.cron_schedule import CronSchedule
    from ..models.deployment_create_infra_overrides import DeploymentCreateInfraOverrides
    from ..models.deployment_create_job_variables import DeploymentCreateJobVariables
    from ..models.deployment_create_parameter_openapi_schema import (
        DeploymentCreateParameterOpenapiSchema,
    )
    from ..models.deployment_create_parameters import DeploymentCreateParameters
    from ..models.deployment_create_pull_steps_pull_steps_item import (
        DeploymentCreatePullStepsPullStepsItem,
    )
    from ..models.deployment_schedule_create import DeploymentScheduleCreate
    from ..models.interval_schedule import IntervalSchedule
    from ..models.r_rule_schedule import RRuleSchedule


@_attrs.define
class DeploymentCreate:
    """Data used by the Prefect REST API to create a deployment."""

    flow_id: UUID
    """The ID of the flow associated with the deployment."""
    name: str
    """The name of the deployment."""
    description: None | str | Unset = UNSET
    enforce_parameter_schema: bool | Unset = False
    """Whether or not the deployment should enforce the parameter schema."""
    entrypoint: None | str | Unset = UNSET
    infra_overrides: DeploymentCreateInfraOverrides | None | Unset = UNSET
    """Deprecated field. Use `job_variables` instead."""
    infrastructure_document_id: None | Unset | UUID = UNSET
    is_schedule_active: bool | Unset = True
    """Whether the schedule is active."""
    job_variables: DeploymentCreateJobVariables | Unset = UNSET
    """Overrides for the flow's infrastructure configuration."""
    manifest_path: None | str | Unset = UNSET
    parameter_openapi_schema: DeploymentCreateParameterOpenapiSchema | None | Unset = UNSET
    """The parameter schema of the flow, including defaults."""
    parameters: DeploymentCreateParameters | Unset = UNSET
    """Parameters for flow runs scheduled by the deployment."""
    path: None | str | Unset = UNSET
    paused: bool | Unset = False
    """Whether or not the deployment is paused."""
    pull_steps: list[DeploymentCreatePullStepsPullStepsItem] | None | Unset = UNSET
    schedule: CronSchedule | IntervalSchedule | None | RRuleSchedule | Unset = UNSET
    """The schedule for the deployment."""
    schedules: list[DeploymentScheduleCreate] | Unset = UNSET
    """A list of schedules for the deployment."""
    storage_document_id: None | Unset | UUID = UNSET
    tags: list[str] | Unset = UNSET
    """A list of deployment tags."""
    version: None | str | Unset = UNSET
    work_pool_name: None | str | Unset = UNSET
    """The name of the deployment's work pool."""
    work_queue_name: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.cron_schedule import CronSchedule
        from ..models.deployment_create_infra_overrides import DeploymentCreateInfraOverrides
        from ..models.deployment_create_parameter_openapi_schema import (
            DeploymentCreateParameterOpenapiSchema,
        )
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        flow_id = str(self.flow_id)

        name = self.name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        enforce_parameter_schema = self.enforce_parameter_schema

        entrypoint: None | str | Unset
        if isinstance(self.entrypoint, Unset):
            entrypoint = UNSET
        else:
            entrypoint = self.entrypoint

        infra_overrides: dict[str, Any] | None | Unset
        if isinstance(self.infra_overrides, Unset):
            infra_overrides = UNSET
        elif isinstance(self.infra_overrides, DeploymentCreateInfraOverrides):
            infra_overrides = self.infra_overrides.to_dict()
        else:
            infra_overrides = self.infra_overrides

        infrastructure_document_id: None | str | Unset
        if isinstance(self.infrastructure_document_id, Unset):
            infrastructure_document_id = UNSET
        elif isinstance(self.infrastructure_document_id, UUID):
            infrastructure_document_id = str(self.infrastructure_document_id)
        else:
            infrastructure_document_id = self.infrastructure_document_id

        is_schedule_active = self.is_schedule_active

        job_variables: dict[str, Any] | Unset = UNSET
        if not isinstance(self.job_variables, Unset):
            job_variables = self.job_variables.to_dict()

        manifest_path: None | str | Unset
        if isinstance(self.manifest_path, Unset):
            manifest_path = UNSET
        else:
            manifest_path = self.manifest_path

        parameter_openapi_schema: dict[str, Any] | None | Unset
        if isinstance(self.parameter_openapi_schema, Unset):
            parameter_openapi_schema = UNSET
        elif isinstance(self.parameter_openapi_schema, DeploymentCreateParameterOpenapiSchema):
            parameter_openapi_schema = self.parameter_openapi_schema.to_dict()
        else:
            parameter_openapi_schema = self.parameter_openapi_schema

        parameters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.parameters, Unset):
            parameters = self.parameters.to_dict()

        path: None | str | Unset
        if isinstance(self.path, Unset):
            path = UNSET
        else:
            path = self.path

        paused = self.paused

        pull_steps: list[dict[str, Any]] | None | Unset
        if isinstance(self.pull_steps, Unset):
            pull_steps = UNSET
        elif isinstance(self.pull_steps, list):
            pull_steps = []
            for pull_steps_pull_steps_item_data in self.pull_steps:
                pull_steps_pull_steps_item = pull_steps_pull_steps_item_data.to_dict()
                pull_steps.append(pull_steps_pull_steps_item)

        else:
            pull_steps = self.pull_steps

        schedule: dict[str, Any] | None | Unset
        if isinstance(self.schedule, Unset):
            schedule = UNSET
        elif isinstance(self.schedule, IntervalSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, CronSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, RRuleSchedule):
            schedule = self.schedule.to_dict()
        else:
            schedule = self.schedule

        schedules: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.schedules, Unset):
            schedules = []
            for schedules_item_data in self.schedules:
                schedules_item = schedules_item_data.to_dict()
                schedules.append(schedules_item)

        storage_document_id: None | str | Unset
        if isinstance(self.storage_document_id, Unset):
            storage_document_id = UNSET
        elif isinstance(self.storage_document_id, UUID):
            storage_document_id = str(self.storage_document_id)
        else:
            storage_document_id = self.storage_document_id

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        version: None | str | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        work_pool_name: None | str | Unset
        if isinstance(self.work_pool_name, Unset):
            work_pool_name = UNSET
        else:
            work_pool_name = self.work_pool_name

        work_queue_name: None | str | Unset
        if isinstance(self.work_queue_name, Unset):
            work_queue_name = UNSET
        else:
            work_queue_name = self.work_queue_name

        field_dict: dict[str, Any] = {}
        field_dict["flow_id"] = flow_id
        field_dict["name"] = name
        if description is not UNSET:
            field_dict["description"] = description
        if enforce_parameter_schema is not UNSET:
            field_dict["enforce_parameter_schema"] = enforce_parameter_schema
        if entrypoint is not UNSET:
            field_dict["entrypoint"] = entrypoint
        if infra_overrides is not UNSET:
            field_dict["infra_overrides"] = infra_overrides
        if infrastructure_document_id is not UNSET:
            field_dict["infrastructure_document_id"] = infrastructure_document_id
        if is_schedule_active is not UNSET:
            field_dict["is_schedule_active"] = is_schedule_active
        if job_variables is not UNSET:
            field_dict["job_variables"] = job_variables
        if manifest_path is not UNSET:
            field_dict["manifest_path"] = manifest_path
        if parameter_openapi_schema is not UNSET:
            field_dict["parameter_openapi_schema"] = parameter_openapi_schema
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
        if path is not UNSET:
            field_dict["path"] = path
        if paused is not UNSET:
            field_dict["paused"] = paused
        if pull_steps is not UNSET:
            field_dict["pull_steps"] = pull_steps
        if schedule is not UNSET:
            field_dict["schedule"] = schedule
        if schedules is not UNSET:
            field_dict["schedules"] = schedules
        if storage_document_id is not UNSET:
            field_dict["storage_document_id"] = storage_document_id
        if tags is not UNSET:
            field_dict["tags"] = tags
        if version is not UNSET:
            field_dict["version"] = version
        if work_pool_name is not UNSET:
            field_dict["work_pool_name"] = work_pool_name
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
        from ..models.cron_schedule import CronSchedule
        from ..models.deployment_create_infra_overrides import DeploymentCreateInfraOverrides
        from ..models.deployment_create_job_variables import DeploymentCreateJobVariables
        from ..models.deployment_create_parameter_openapi_schema import (
            DeploymentCreateParameterOpenapiSchema,
        )
        from ..models.deployment_create_parameters import DeploymentCreateParameters
        from ..models.deployment_create_pull_steps_pull_steps_item import (
            DeploymentCreatePullStepsPullStepsItem,
        )
        from ..models.deployment_schedule_create import DeploymentScheduleCreate
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"DeploymentCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        flow_id = UUID(pop_required(d, "DeploymentCreate", "flow_id"))

        name = pop_required(d, "DeploymentCreate", "name")

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        enforce_parameter_schema = d.pop("enforce_parameter_schema", UNSET)

        def _parse_entrypoint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        entrypoint = _parse_entrypoint(d.pop("entrypoint", UNSET))

        def _parse_infra_overrides(data: object) -> DeploymentCreateInfraOverrides | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                infra_overrides_infra_overrides = DeploymentCreateInfraOverrides.from_dict(data)

                return infra_overrides_infra_overrides
            raise TypeError(
                f"infra_overrides: a {type(data).__name__} that is none of DeploymentCreateInfraOverrides | None | Unset"
            )

        infra_overrides = _parse_infra_overrides(d.pop("infra_overrides", UNSET))

        def _parse_infrastructure_document_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                infrastructure_document_id_infrastructure_document_id = UUID(data)

                return infrastructure_document_id_infrastructure_document_id
            raise TypeError(
                f"infrastructure_document_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        infrastructure_document_id = _parse_infrastructure_document_id(
            d.pop("infrastructure_document_id", UNSET)
        )

        is_schedule_active = d.pop("is_schedule_active", UNSET)

        _job_variables = d.pop("job_variables", UNSET)
        job_variables: DeploymentCreateJobVariables | Unset
        if isinstance(_job_variables, Unset):
            job_variables = UNSET
        else:
            job_variables = DeploymentCreateJobVariables.from_dict(_job_variables)

        def _parse_manifest_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        manifest_path = _parse_manifest_path(d.pop("manifest_path", UNSET))

        def _parse_parameter_openapi_schema(
            data: object,
        ) -> DeploymentCreateParameterOpenapiSchema | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                parameter_openapi_schema_parameter_openapi_schema = (
                    DeploymentCreateParameterOpenapiSchema.from_dict(data)
                )

                return parameter_openapi_schema_parameter_openapi_schema
            raise TypeError(
                f"parameter_openapi_schema: a {type(data).__name__} that is none of DeploymentCreateParameterOpenapiSchema | None | Unset"
            )

        parameter_openapi_schema = _parse_parameter_openapi_schema(
            d.pop("parameter_openapi_schema", UNSET)
        )

        _parameters = d.pop("parameters", UNSET)
        parameters: DeploymentCreateParameters | Unset
        if isinstance(_parameters, Unset):
            parameters = UNSET
        else:
            parameters = DeploymentCreateParameters.from_dict(_parameters)

        def _parse_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        path = _parse_path(d.pop("path", UNSET))

        paused = d.pop("paused", UNSET)

        def _parse_pull_steps(
            data: object,
        ) -> list[DeploymentCreatePullStepsPullStepsItem] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                pull_steps_pull_steps = []
                _pull_steps_pull_steps = data
                for pull_steps_pull_steps_item_data in _pull_steps_pull_steps:
                    pull_steps_pull_steps_item = DeploymentCreatePullStepsPullStepsItem.from_dict(
                        pull_steps_pull_steps_item_data
                    )

                    pull_steps_pull_steps.append(pull_steps_pull_steps_item)

                return pull_steps_pull_steps
            raise TypeError(
                f"pull_steps: a {type(data).__name__} that is none of list[DeploymentCreatePullStepsPullStepsItem] | None | Unset"
            )

        pull_steps = _parse_pull_steps(d.pop("pull_steps", UNSET))

        def _parse_schedule(
            data: object,
        ) -> CronSchedule | IntervalSchedule | None | RRuleSchedule | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                try:
                    schedule_type_0 = IntervalSchedule.from_dict(data)

                    return schedule_type_0
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    schedule_type_1 = CronSchedule.from_dict(data)

                    return schedule_type_1
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    schedule_type_2 = RRuleSchedule.from_dict(data)

                    return schedule_type_2
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            raise TypeError(
                f"schedule: a {type(data).__name__} that is none of CronSchedule | IntervalSchedule | None | RRuleSchedule | Unset"
            )

        schedule = _parse_schedule(d.pop("schedule", UNSET))

        _schedules = d.pop("schedules", UNSET)
        schedules: list[DeploymentScheduleCreate] | Unset = UNSET
        if _schedules is not UNSET:
            schedules = []
            for schedules_item_data in _schedules:
                schedules_item = DeploymentScheduleCreate.from_dict(schedules_item_data)

                schedules.append(schedules_item)

        def _parse_storage_document_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                storage_document_id_storage_document_id = UUID(data)

                return storage_document_id_storage_document_id
            raise TypeError(
                f"storage_document_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        storage_document_id = _parse_storage_document_id(d.pop("storage_document_id", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        def _parse_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        def _parse_work_pool_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        work_pool_name = _parse_work_pool_name(d.pop("work_pool_name", UNSET))

        def _parse_work_queue_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        work_queue_name = _parse_work_queue_name(d.pop("work_queue_name", UNSET))

        found = cls(
            flow_id=flow_id,
            name=name,
            description=description,
            enforce_parameter_schema=enforce_parameter_schema,
            entrypoint=entrypoint,
            infra_overrides=infra_overrides,
            infrastructure_document_id=infrastructure_document_id,
            is_schedule_active=is_schedule_active,
            job_variables=job_variables,
            manifest_path=manifest_path,
            parameter_openapi_schema=parameter_openapi_schema,
            parameters=parameters,
            path=path,
            paused=paused,
            pull_steps=pull_steps,
            schedule=schedule,
            schedules=schedules,
            storage_document_id=storage_document_id,
            tags=tags,
            version=version,
            work_pool_name=work_pool_name,
            work_queue_name=work_queue_name,
        )
        return found
