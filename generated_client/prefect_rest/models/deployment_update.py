# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cron_schedule import CronSchedule
    from ..models.deployment_schedule_create import DeploymentScheduleCreate
    from ..models.deployment_update_infra_overrides import DeploymentUpdateInfraOverrides
    from ..models.deployment_update_job_variables import DeploymentUpdateJobVariables
    from ..models.deployment_update_parameters import DeploymentUpdateParameters
    from ..models.interval_schedule import IntervalSchedule
    from ..models.r_rule_schedule import RRuleSchedule


@_attrs.define
class DeploymentUpdate:
    """Data used by the Prefect REST API to update a deployment."""

    description: None | str | Unset = UNSET
    enforce_parameter_schema: bool | None | Unset = UNSET
    """Whether or not the deployment should enforce the parameter schema."""
    entrypoint: None | str | Unset = UNSET
    infra_overrides: DeploymentUpdateInfraOverrides | None | Unset = UNSET
    """Deprecated field. Use `job_variables` instead."""
    infrastructure_document_id: None | Unset | UUID = UNSET
    is_schedule_active: bool | Unset = True
    """Whether the schedule is active."""
    job_variables: DeploymentUpdateJobVariables | None | Unset = UNSET
    """Overrides for the flow's infrastructure configuration."""
    manifest_path: None | str | Unset = UNSET
    parameters: DeploymentUpdateParameters | None | Unset = UNSET
    """Parameters for flow runs scheduled by the deployment."""
    path: None | str | Unset = UNSET
    paused: bool | Unset = False
    """Whether or not the deployment is paused."""
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
        from ..models.deployment_update_infra_overrides import DeploymentUpdateInfraOverrides
        from ..models.deployment_update_job_variables import DeploymentUpdateJobVariables
        from ..models.deployment_update_parameters import DeploymentUpdateParameters
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        enforce_parameter_schema: bool | None | Unset
        if isinstance(self.enforce_parameter_schema, Unset):
            enforce_parameter_schema = UNSET
        else:
            enforce_parameter_schema = self.enforce_parameter_schema

        entrypoint: None | str | Unset
        if isinstance(self.entrypoint, Unset):
            entrypoint = UNSET
        else:
            entrypoint = self.entrypoint

        infra_overrides: dict[str, Any] | None | Unset
        if isinstance(self.infra_overrides, Unset):
            infra_overrides = UNSET
        elif isinstance(self.infra_overrides, DeploymentUpdateInfraOverrides):
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

        job_variables: dict[str, Any] | None | Unset
        if isinstance(self.job_variables, Unset):
            job_variables = UNSET
        elif isinstance(self.job_variables, DeploymentUpdateJobVariables):
            job_variables = self.job_variables.to_dict()
        else:
            job_variables = self.job_variables

        manifest_path: None | str | Unset
        if isinstance(self.manifest_path, Unset):
            manifest_path = UNSET
        else:
            manifest_path = self.manifest_path

        parameters: dict[str, Any] | None | Unset
        if isinstance(self.parameters, Unset):
            parameters = UNSET
        elif isinstance(self.parameters, DeploymentUpdateParameters):
            parameters = self.parameters.to_dict()
        else:
            parameters = self.parameters

        path: None | str | Unset
        if isinstance(self.path, Unset):
            path = UNSET
        else:
            path = self.path

        paused = self.paused

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
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
        if path is not UNSET:
            field_dict["path"] = path
        if paused is not UNSET:
            field_dict["paused"] = paused
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
        from ..models.deployment_schedule_create import DeploymentScheduleCreate
        from ..models.deployment_update_infra_overrides import DeploymentUpdateInfraOverrides
        from ..models.deployment_update_job_variables import DeploymentUpdateJobVariables
        from ..models.deployment_update_parameters import DeploymentUpdateParameters
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"DeploymentUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_enforce_parameter_schema(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        enforce_parameter_schema = _parse_enforce_parameter_schema(
            d.pop("enforce_parameter_schema", UNSET)
        )

        def _parse_entrypoint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        entrypoint = _parse_entrypoint(d.pop("entrypoint", UNSET))

        def _parse_infra_overrides(data: object) -> DeploymentUpdateInfraOverrides | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                infra_overrides_infra_overrides = DeploymentUpdateInfraOverrides.from_dict(data)

                return infra_overrides_infra_overrides
            raise TypeError(
                f"infra_overrides: a {type(data).__name__} that is none of DeploymentUpdateInfraOverrides | None | Unset"
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

        def _parse_job_variables(data: object) -> DeploymentUpdateJobVariables | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                job_variables_job_variables = DeploymentUpdateJobVariables.from_dict(data)

                return job_variables_job_variables
            raise TypeError(
                f"job_variables: a {type(data).__name__} that is none of DeploymentUpdateJobVariables | None | Unset"
            )

        job_variables = _parse_job_variables(d.pop("job_variables", UNSET))

        def _parse_manifest_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        manifest_path = _parse_manifest_path(d.pop("manifest_path", UNSET))

        def _parse_parameters(data: object) -> DeploymentUpdateParameters | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                parameters_parameters = DeploymentUpdateParameters.from_dict(data)

                return parameters_parameters
            raise TypeError(
                f"parameters: a {type(data).__name__} that is none of DeploymentUpdateParameters | None | Unset"
            )

        parameters = _parse_parameters(d.pop("parameters", UNSET))

        def _parse_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        path = _parse_path(d.pop("path", UNSET))

        paused = d.pop("paused", UNSET)

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
            description=description,
            enforce_parameter_schema=enforce_parameter_schema,
            entrypoint=entrypoint,
            infra_overrides=infra_overrides,
            infrastructure_document_id=infrastructure_document_id,
            is_schedule_active=is_schedule_active,
            job_variables=job_variables,
            manifest_path=manifest_path,
            parameters=parameters,
            path=path,
            paused=paused,
            schedule=schedule,
            schedules=schedules,
            storage_document_id=storage_document_id,
            tags=tags,
            version=version,
            work_pool_name=work_pool_name,
            work_queue_name=work_queue_name,
        )
        return found
