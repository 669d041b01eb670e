# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.deployment_status import DeploymentStatus
from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.created_by import CreatedBy
    from ..models.cron_schedule import CronSchedule
    from ..models.deployment_response_infra_overrides import DeploymentResponseInfraOverrides
    from ..models.deployment_response_job_variables import DeploymentResponseJobVariables
    from ..models.deployment_response_parameter_openapi_schema import (
        DeploymentResponseParameterOpenapiSchema,
    )
    from ..models.deployment_response_parameters import DeploymentResponseParameters
    from ..models.deployment_response_pull_steps_pull_steps_item import (
        DeploymentResponsePullStepsPullStepsItem,
    )
    from ..models.deployment_schedule import DeploymentSchedule
    from ..models.interval_schedule import IntervalSchedule
    from ..models.r_rule_schedule import RRuleSchedule
    from ..models.updated_by import UpdatedBy


@_attrs.define
class DeploymentResponse:
    """``DeploymentResponse``, as Prefect's REST API has it."""

    created: datetime.datetime | None
    created_by: CreatedBy | None
    """Optional information about the creator of this deployment."""
    description: None | str
    """A description for the deployment."""
    entrypoint: None | str
    """The path to the entrypoint for the workflow, relative to the `path`."""
    flow_id: UUID
    """The flow id associated with the deployment."""
    id: UUID
    infra_overrides: DeploymentResponseInfraOverrides | None
    """Deprecated field. Use `job_variables` instead."""
    infrastructure_document_id: None | UUID
    """The block document defining infrastructure to use for flow runs."""
    last_polled: datetime.datetime | None
    """The last time the deployment was polled for status updates."""
    manifest_path: None | str
    """The path to the flow's manifest file, relative to the chosen storage."""
    name: str
    """The name of the deployment."""
    parameter_openapi_schema: DeploymentResponseParameterOpenapiSchema | None
    """The parameter schema of the flow, including defaults."""
    parameters: DeploymentResponseParameters
    """Parameters for flow runs scheduled by the deployment."""
    path: None | str
    """The path to the working directory for the workflow, relative to remote storage or an
    absolute path."""
    pull_steps: list[DeploymentResponsePullStepsPullStepsItem] | None
    """Pull steps for cloning and running this deployment."""
    schedule: CronSchedule | IntervalSchedule | None | RRuleSchedule
    """A schedule for the deployment."""
    schedules: list[DeploymentSchedule]
    """A list of schedules for the deployment."""
    storage_document_id: None | UUID
    """The block document defining storage used for this flow."""
    tags: list[str]
    """A list of tags for the deployment"""
    updated: datetime.datetime | None
    updated_by: None | UpdatedBy
    """Optional information about the updater of this deployment."""
    version: None | str
    """An optional version for the deployment."""
    work_pool_name: None | str
    """The name of the deployment's work pool."""
    work_queue_name: None | str
    """The work queue for the deployment. If no work queue is set, work will not be scheduled."""
    enforce_parameter_schema: bool = False
    """Whether or not the deployment should enforce the parameter schema."""
    is_schedule_active: bool = True
    """Whether or not the deployment schedule is active."""
    paused: bool = False
    """Whether or not the deployment is paused."""
    status: DeploymentStatus | None = DeploymentStatus.NOT_READY
    """Whether the deployment is ready to run flows."""
    job_variables: DeploymentResponseJobVariables | Unset = UNSET
    """Overrides to apply to the base infrastructure block at runtime."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.created_by import CreatedBy
        from ..models.cron_schedule import CronSchedule
        from ..models.deployment_response_infra_overrides import DeploymentResponseInfraOverrides
        from ..models.deployment_response_parameter_openapi_schema import (
            DeploymentResponseParameterOpenapiSchema,
        )
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule
        from ..models.updated_by import UpdatedBy

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        created_by: dict[str, Any] | None
        if isinstance(self.created_by, CreatedBy):
            created_by = self.created_by.to_dict()
        else:
            created_by = self.created_by

        description: None | str
        description = self.description

        enforce_parameter_schema = self.enforce_parameter_schema

        entrypoint: None | str
        entrypoint = self.entrypoint

        flow_id = str(self.flow_id)

        id = str(self.id)

        infra_overrides: dict[str, Any] | None
        if isinstance(self.infra_overrides, DeploymentResponseInfraOverrides):
            infra_overrides = self.infra_overrides.to_dict()
        else:
            infra_overrides = self.infra_overrides

        infrastructure_document_id: None | str
        if isinstance(self.infrastructure_document_id, UUID):
            infrastructure_document_id = str(self.infrastructure_document_id)
        else:
            infrastructure_document_id = self.infrastructure_document_id

        is_schedule_active = self.is_schedule_active

        last_polled: None | str
        if isinstance(self.last_polled, datetime.datetime):
            last_polled = self.last_polled.isoformat()
        else:
            last_polled = self.last_polled

        manifest_path: None | str
        manifest_path = self.manifest_path

        name = self.name

        parameter_openapi_schema: dict[str, Any] | None
        if isinstance(self.parameter_openapi_schema, DeploymentResponseParameterOpenapiSchema):
            parameter_openapi_schema = self.parameter_openapi_schema.to_dict()
        else:
            parameter_openapi_schema = self.parameter_openapi_schema

        parameters = self.parameters.to_dict()

        path: None | str
        path = self.path

        paused = self.paused

        pull_steps: list[dict[str, Any]] | None
        if isinstance(self.pull_steps, list):
            pull_steps = []
            for pull_steps_pull_steps_item_data in self.pull_steps:
                pull_steps_pull_steps_item = pull_steps_pull_steps_item_data.to_dict()
                pull_steps.append(pull_steps_pull_steps_item)

        else:
            pull_steps = self.pull_steps

        schedule: dict[str, Any] | None
        if isinstance(self.schedule, IntervalSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, CronSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, RRuleSchedule):
            schedule = self.schedule.to_dict()
        else:
            schedule = self.schedule

        schedules = []
        for schedules_item_data in self.schedules:
            schedules_item = schedules_item_data.to_dict()
            schedules.append(schedules_item)

        status: None | str
        if isinstance(self.status, DeploymentStatus):
            status = self.status.value
        else:
            status = self.status

        storage_document_id: None | str
        if isinstance(self.storage_document_id, UUID):
            storage_document_id = str(self.storage_document_id)
        else:
            storage_document_id = self.storage_document_id

        tags = self.tags

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        updated_by: dict[str, Any] | None
        if isinstance(self.updated_by, UpdatedBy):
            updated_by = self.updated_by.to_dict()
        else:
            updated_by = self.updated_by

        version: None | str
        version = self.version

        work_pool_name: None | str
        work_pool_name = self.work_pool_name

        work_queue_name: None | str
        work_queue_name = self.work_queue_name

        job_variables: dict[str, Any] | Unset = UNSET
        if not isinstance(self.job_variables, Unset):
            job_variables = self.job_variables.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["created"] = created
        field_dict["created_by"] = created_by
        field_dict["description"] = description
        field_dict["enforce_parameter_schema"] = enforce_parameter_schema
        field_dict["entrypoint"] = entrypoint
        field_dict["flow_id"] = flow_id
        field_dict["id"] = id
        field_dict["infra_overrides"] = infra_overrides
        field_dict["infrastructure_document_id"] = infrastructure_document_id
        field_dict["is_schedule_active"] = is_schedule_active
        field_dict["last_polled"] = last_polled
        field_dict["manifest_path"] = manifest_path
        field_dict["name"] = name
        field_dict["parameter_openapi_schema"] = parameter_openapi_schema
        field_dict["parameters"] = parameters
        field_dict["path"] = path
        field_dict["paused"] = paused
        field_dict["pull_steps"] = pull_steps
        field_dict["schedule"] = schedule
        field_dict["schedules"] = schedules
        field_dict["status"] = status
        field_dict["storage_document_id"] = storage_document_id
        field_dict["tags"] = tags
        field_dict["updated"] = updated
        field_dict["updated_by"] = updated_by
        field_dict["version"] = version
        field_dict["work_pool_name"] = work_pool_name
        field_dict["work_queue_name"] = work_queue_name
        if job_variables is not UNSET:
            field_dict["job_variables"] = job_variables
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.created_by import CreatedBy
        from ..models.cron_schedule import CronSchedule
        from ..models.deployment_response_infra_overrides import DeploymentResponseInfraOverrides
        from ..models.deployment_response_job_variables import DeploymentResponseJobVariables
        from ..models.deployment_response_parameter_openapi_schema import (
            DeploymentResponseParameterOpenapiSchema,
        )
        from ..models.deployment_response_parameters import DeploymentResponseParameters
        from ..models.deployment_response_pull_steps_pull_steps_item import (
            DeploymentResponsePullStepsPullStepsItem,
        )
        from ..models.deployment_schedule import DeploymentSchedule
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule
        from ..models.updated_by import UpdatedBy

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"DeploymentResponse: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_created(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                created_created = datetime.datetime.fromisoformat(data)

                return created_created
            raise TypeError(
                f"created: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        created = _parse_created(d.pop("created", None))

        def _parse_created_by(data: object) -> CreatedBy | None:
            if data is None:
                return data
            if isinstance(data, dict):
                created_by_type_0 = CreatedBy.from_dict(data)

                return created_by_type_0
            raise TypeError(f"created_by: a {type(data).__name__} that is none of CreatedBy | None")

        created_by = _parse_created_by(d.pop("created_by", None))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description", None))

        enforce_parameter_schema = d.pop("enforce_parameter_schema", False)

        def _parse_entrypoint(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        entrypoint = _parse_entrypoint(d.pop("entrypoint", None))

        flow_id = UUID(pop_required(d, "DeploymentResponse", "flow_id"))

        id = UUID(pop_required(d, "DeploymentResponse", "id"))

        def _parse_infra_overrides(data: object) -> DeploymentResponseInfraOverrides | None:
            if data is None:
                return data
            if isinstance(data, dict):
                infra_overrides_infra_overrides = DeploymentResponseInfraOverrides.from_dict(data)

                return infra_overrides_infra_overrides
            raise TypeError(
                f"infra_overrides: a {type(data).__name__} that is none of DeploymentResponseInfraOverrides | None"
            )

        infra_overrides = _parse_infra_overrides(d.pop("infra_overrides", None))

        def _parse_infrastructure_document_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                infrastructure_document_id_infrastructure_document_id = UUID(data)

                return infrastructure_document_id_infrastructure_document_id
            raise TypeError(
                f"infrastructure_document_id: a {type(data).__name__} that is none of None | UUID"
            )

        infrastructure_document_id = _parse_infrastructure_document_id(
            d.pop("infrastructure_document_id", None)
        )

        is_schedule_active = d.pop("is_schedule_active", True)

        def _parse_last_polled(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                last_polled_last_polled = datetime.datetime.fromisoformat(data)

                return last_polled_last_polled
            raise TypeError(
                f"last_polled: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        last_polled = _parse_last_polled(d.pop("last_polled", None))

        def _parse_manifest_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        manifest_path = _parse_manifest_path(d.pop("manifest_path", None))

        name = pop_required(d, "DeploymentResponse", "name")

        def _parse_parameter_openapi_schema(
            data: object,
        ) -> DeploymentResponseParameterOpenapiSchema | None:
            if data is None:
                return data
            if isinstance(data, dict):
                parameter_openapi_schema_parameter_openapi_schema = (
                    DeploymentResponseParameterOpenapiSchema.from_dict(data)
                )

                return parameter_openapi_schema_parameter_openapi_schema
            raise TypeError(
                f"parameter_openapi_schema: a {type(data).__name__} that is none of DeploymentResponseParameterOpenapiSchema | None"
            )

        parameter_openapi_schema = _parse_parameter_openapi_schema(
            d.pop("parameter_openapi_schema", None)
        )

        parameters = DeploymentResponseParameters.from_dict(d.pop("parameters", {}))

        def _parse_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        path = _parse_path(d.pop("path", None))

        paused = d.pop("paused", False)

        def _parse_pull_steps(
            data: object,
        ) -> list[DeploymentResponsePullStepsPullStepsItem] | None:
            if data is None:
                return data
            if isinstance(data, list):
                pull_steps_pull_steps = []
                _pull_steps_pull_steps = data
                for pull_steps_pull_steps_item_data in _pull_steps_pull_steps:
                    pull_steps_pull_steps_item = DeploymentResponsePullStepsPullStepsItem.from_dict(
                        pull_steps_pull_steps_item_data
                    )

                    pull_steps_pull_steps.append(pull_steps_pull_steps_item)

                return pull_steps_pull_steps
            raise TypeError(
                f"pull_steps: a {type(data).__name__} that is none of list[DeploymentResponsePullStepsPullStepsItem] | None"
            )

        pull_steps = _parse_pull_steps(d.pop("pull_steps", None))

        def _parse_schedule(data: object) -> CronSchedule | IntervalSchedule | None | RRuleSchedule:
            if data is None:
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
                f"schedule: a {type(data).__name__} that is none of CronSchedule | IntervalSchedule | None | RRuleSchedule"
            )

        schedule = _parse_schedule(d.pop("schedule", None))

        schedules = []
        _schedules = d.pop("schedules", [])
        for schedules_item_data in _schedules:
            schedules_item = DeploymentSchedule.from_dict(schedules_item_data)

            schedules.append(schedules_item)

        def _parse_status(data: object) -> DeploymentStatus | None:
            if data is None:
                return data
            if isinstance(data, str):
                status_type_0 = DeploymentStatus(data)

                return status_type_0
            raise TypeError(
                f"status: a {type(data).__name__} that is none of DeploymentStatus | None"
            )

        status = _parse_status(d.pop("status", "NOT_READY"))

        def _parse_storage_document_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                storage_document_id_storage_document_id = UUID(data)

                return storage_document_id_storage_document_id
            raise TypeError(
                f"storage_document_id: a {type(data).__name__} that is none of None | UUID"
            )

        storage_document_id = _parse_storage_document_id(d.pop("storage_document_id", None))

        tags = cast(list[str], d.pop("tags", []))

        def _parse_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                updated_updated = datetime.datetime.fromisoformat(data)

                return updated_updated
            raise TypeError(
                f"updated: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        updated = _parse_updated(d.pop("updated", None))

        def _parse_updated_by(data: object) -> None | UpdatedBy:
            if data is None:
                return data
            if isinstance(data, dict):
                updated_by_type_0 = UpdatedBy.from_dict(data)

                return updated_by_type_0
            raise TypeError(f"updated_by: a {type(data).__name__} that is none of None | UpdatedBy")

        updated_by = _parse_updated_by(d.pop("updated_by", None))

        def _parse_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        version = _parse_version(d.pop("version", None))

        def _parse_work_pool_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        work_pool_name = _parse_work_pool_name(d.pop("work_pool_name", None))

        def _parse_work_queue_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        work_queue_name = _parse_work_queue_name(d.pop("work_queue_name", None))

        _job_variables = d.pop("job_variables", UNSET)
        job_variables: DeploymentResponseJobVariables | Unset
        if isinstance(_job_variables, Unset):
            job_variables = UNSET
        else:
            job_variables = DeploymentResponseJobVariables.from_dict(_job_variables)

        found = cls(
            created=created,
            created_by=created_by,
            description=description,
            enforce_parameter_schema=enforce_parameter_schema,
            entrypoint=entrypoint,
            flow_id=flow_id,
            id=id,
            infra_overrides=infra_overrides,
            infrastructure_document_id=infrastructure_document_id,
            is_schedule_active=is_schedule_active,
            last_polled=last_polled,
            manifest_path=manifest_path,
            name=name,
            parameter_openapi_schema=parameter_openapi_schema,
            parameters=parameters,
            path=path,
            paused=paused,
            pull_steps=pull_steps,
            schedule=schedule,
            schedules=schedules,
            status=status,
            storage_document_id=storage_document_id,
            tags=tags,
            updated=updated,
            updated_by=updated_by,
            version=version,
            work_pool_name=work_pool_name,
            work_queue_name=work_queue_name,
            job_variables=job_variables,
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
