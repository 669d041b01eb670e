# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.state_type import StateType
from ..types import pop_required

if TYPE_CHECKING:
    from ..models.created_by import CreatedBy
    from ..models.flow_run_context import FlowRunContext
    from ..models.flow_run_job_variables import FlowRunJobVariables
    from ..models.flow_run_parameters import FlowRunParameters
    from ..models.flow_run_policy import FlowRunPolicy
    from ..models.state import State


@_attrs.define
class FlowRun:
    """An ORM representation of flow run data."""

    context: FlowRunContext
    """Additional context for the flow run."""
    created: datetime.datetime | None
    created_by: CreatedBy | None
    """Optional information about the creator of this flow run."""
    deployment_id: None | UUID
    """The id of the deployment associated with this flow run, if available."""
    deployment_version: None | str
    """The version of the deployment associated with this flow run."""
    empirical_policy: FlowRunPolicy
    """Defines of how a flow run should retry."""
    end_time: datetime.datetime | None
    """The actual end time."""
    expected_start_time: datetime.datetime | None
    """The flow run's expected start time."""
    flow_id: UUID
    """The id of the flow being run."""
    flow_version: None | str
    """The version of the flow executed in this flow run."""
    id: UUID
    idempotency_key: None | str
    """An optional idempotency key for the flow run. Used to ensure the same flow run is not
    created multiple times."""
    infrastructure_document_id: None | UUID
    """The block document defining infrastructure to use this flow run."""
    infrastructure_pid: None | str
    """The id of the flow run as returned by an infrastructure block."""
    job_variables: FlowRunJobVariables | None
    """Variables used as overrides in the base job template"""
    name: str
    """The name of the flow run. Defaults to a random slug if not specified."""
    next_scheduled_start_time: datetime.datetime | None
    """The next time the flow run is scheduled to start."""
    parameters: FlowRunParameters
    """Parameters for the flow run."""
    parent_task_run_id: None | UUID
    """If the flow run is a subflow, the id of the 'dummy' task in the parent flow used to track
    subflow state."""
    start_time: datetime.datetime | None
    """The actual start time."""
    state: None | State
    """The current state of the flow run."""
    state_id: None | UUID
    """The id of the flow run's current state."""
    state_name: None | str
    """The name of the current flow run state."""
    state_type: None | StateType
    """The type of the current flow run state."""
    tags: list[str]
    """A list of tags on the flow run"""
    updated: datetime.datetime | None
    work_queue_id: None | UUID
    """The id of the run's work pool queue."""
    work_queue_name: None | str
    """The work queue that handled this flow run."""
    auto_scheduled: bool = False
    """Whether or not the flow run was automatically scheduled."""
    estimated_run_time: float = 0.0
    """A real-time estimate of the total run time."""
    estimated_start_time_delta: float = 0.0
    """The difference between actual and expected start time."""
    run_count: int = 0
    """The number of times the flow run was executed."""
    total_run_time: float = 0.0
    """Total run time. If the flow run was executed multiple times, the time of each run will be
    summed."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.created_by import CreatedBy
        from ..models.flow_run_job_variables import FlowRunJobVariables
        from ..models.state import State

        auto_scheduled = self.auto_scheduled

        context = self.context.to_dict()

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

        deployment_id: None | str
        if isinstance(self.deployment_id, UUID):
            deployment_id = str(self.deployment_id)
        else:
            deployment_id = self.deployment_id

        deployment_version: None | str
        deployment_version = self.deployment_version

        empirical_policy = self.empirical_policy.to_dict()

        end_time: None | str
        if isinstance(self.end_time, datetime.datetime):
            end_time = self.end_time.isoformat()
        else:
            end_time = self.end_time

        estimated_run_time = self.estimated_run_time

        estimated_start_time_delta = self.estimated_start_time_delta

        expected_start_time: None | str
        if isinstance(self.expected_start_time, datetime.datetime):
            expected_start_time = self.expected_start_time.isoformat()
        else:
            expected_start_time = self.expected_start_time

        flow_id = str(self.flow_id)

        flow_version: None | str
        flow_version = self.flow_version

        id = str(self.id)

        idempotency_key: None | str
        idempotency_key = self.idempotency_key

        infrastructure_document_id: None | str
        if isinstance(self.infrastructure_document_id, UUID):
            infrastructure_document_id = str(self.infrastructure_document_id)
        else:
            infrastructure_document_id = self.infrastructure_document_id

        infrastructure_pid: None | str
        infrastructure_pid = self.infrastructure_pid

        job_variables: dict[str, Any] | None
        if isinstance(self.job_variables, FlowRunJobVariables):
            job_variables = self.job_variables.to_dict()
        else:
            job_variables = self.job_variables

        name = self.name

        next_scheduled_start_time: None | str
        if isinstance(self.next_scheduled_start_time, datetime.datetime):
            next_scheduled_start_time = self.next_scheduled_start_time.isoformat()
        else:
            next_scheduled_start_time = self.next_scheduled_start_time

        parameters = self.parameters.to_dict()

        parent_task_run_id: None | str
        if isinstance(self.parent_task_run_id, UUID):
            parent_task_run_id = str(self.parent_task_run_id)
        else:
            parent_task_run_id = self.parent_task_run_id

        run_count = self.run_count

        start_time: None | str
        if isinstance(self.start_time, datetime.datetime):
            start_time = self.start_time.isoformat()
        else:
            start_time = self.start_time

        state: dict[str, Any] | None
        if isinstance(self.state, State):
            state = self.state.to_dict()
        else:
            state = self.state

        state_id: None | str
        if isinstance(self.state_id, UUID):
            state_id = str(self.state_id)
        else:
            state_id = self.state_id

        state_name: None | str
        state_name = self.state_name

        state_type: None | str
        if isinstance(self.state_type, StateType):
            state_type = self.state_type.value
        else:
            state_type = self.state_type

        tags = self.tags

        total_run_time = self.total_run_time

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        work_queue_id: None | str
        if isinstance(self.work_queue_id, UUID):
            work_queue_id = str(self.work_queue_id)
        else:
            work_queue_id = self.work_queue_id

        work_queue_name: None | str
        work_queue_name = self.work_queue_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["auto_scheduled"] = auto_scheduled
        field_dict["context"] = context
        field_dict["created"] = created
        field_dict["created_by"] = created_by
        field_dict["deployment_id"] = deployment_id
        field_dict["deployment_version"] = deployment_version
        field_dict["empirical_policy"] = empirical_policy
        field_dict["end_time"] = end_time
        field_dict["estimated_run_time"] = estimated_run_time
        field_dict["estimated_start_time_delta"] = estimated_start_time_delta
        field_dict["expected_start_time"] = expected_start_time
        field_dict["flow_id"] = flow_id
        field_dict["flow_version"] = flow_version
        field_dict["id"] = id
        field_dict["idempotency_key"] = idempotency_key
        field_dict["infrastructure_document_id"] = infrastructure_document_id
        field_dict["infrastructure_pid"] = infrastructure_pid
        field_dict["job_variables"] = job_variables
        field_dict["name"] = name
        field_dict["next_scheduled_start_time"] = next_scheduled_start_time
        field_dict["parameters"] = parameters
        field_dict["parent_task_run_id"] = parent_task_run_id
        field_dict["run_count"] = run_count
        field_dict["start_time"] = start_time
        field_dict["state"] = state
        field_dict["state_id"] = state_id
        field_dict["state_name"] = state_name
        field_dict["state_type"] = state_type
        field_dict["tags"] = tags
        field_dict["total_run_time"] = total_run_time
        field_dict["updated"] = updated
        field_dict["work_queue_id"] = work_queue_id
        field_dict["work_queue_name"] = work_queue_name
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.created_by import CreatedBy
        from ..models.flow_run_context import FlowRunContext
        from ..models.flow_run_job_variables import FlowRunJobVariables
        from ..models.flow_run_parameters import FlowRunParameters
        from ..models.flow_run_policy import FlowRunPolicy
        from ..models.state import State

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"FlowRun: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        auto_scheduled = d.pop("auto_scheduled", False)

        context = FlowRunContext.from_dict(d.pop("context", {}))

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

        def _parse_deployment_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                deployment_id_deployment_id = UUID(data)

                return deployment_id_deployment_id
            raise TypeError(f"deployment_id: a {type(data).__name__} that is none of None | UUID")

        deployment_id = _parse_deployment_id(d.pop("deployment_id", None))

        def _parse_deployment_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        deployment_version = _parse_deployment_version(d.pop("deployment_version", None))

        empirical_policy = FlowRunPolicy.from_dict(d.pop("empirical_policy", {}))

        def _parse_end_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                end_time_end_time = datetime.datetime.fromisoformat(data)

                return end_time_end_time
            raise TypeError(
                f"end_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        end_time = _parse_end_time(d.pop("end_time", None))

        estimated_run_time = d.pop("estimated_run_time", 0.0)

        estimated_start_time_delta = d.pop("estimated_start_time_delta", 0.0)

        def _parse_expected_start_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                expected_start_time_expected_start_time = datetime.datetime.fromisoformat(data)

                return expected_start_time_expected_start_time
            raise TypeError(
                f"expected_start_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        expected_start_time = _parse_expected_start_time(d.pop("expected_start_time", None))

        flow_id = UUID(pop_required(d, "FlowRun", "flow_id"))

        def _parse_flow_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        flow_version = _parse_flow_version(d.pop("flow_version", None))

        id = UUID(pop_required(d, "FlowRun", "id"))

        def _parse_idempotency_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        idempotency_key = _parse_idempotency_key(d.pop("idempotency_key", None))

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

        def _parse_infrastructure_pid(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        infrastructure_pid = _parse_infrastructure_pid(d.pop("infrastructure_pid", None))

        def _parse_job_variables(data: object) -> FlowRunJobVariables | None:
            if data is None:
                return data
            if isinstance(data, dict):
                job_variables_job_variables = FlowRunJobVariables.from_dict(data)

                return job_variables_job_variables
            raise TypeError(
                f"job_variables: a {type(data).__name__} that is none of FlowRunJobVariables | None"
            )

        job_variables = _parse_job_variables(d.pop("job_variables", None))

        name = pop_required(d, "FlowRun", "name")

        def _parse_next_scheduled_start_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                next_scheduled_start_time_next_scheduled_start_time = (
                    datetime.datetime.fromisoformat(data)
                )

                return next_scheduled_start_time_next_scheduled_start_time
            raise TypeError(
                f"next_scheduled_start_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        next_scheduled_start_time = _parse_next_scheduled_start_time(
            d.pop("next_scheduled_start_time", None)
        )

        parameters = FlowRunParameters.from_dict(d.pop("parameters", {}))

        def _parse_parent_task_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                parent_task_run_id_parent_task_run_id = UUID(data)

                return parent_task_run_id_parent_task_run_id
            raise TypeError(
                f"parent_task_run_id: a {type(data).__name__} that is none of None | UUID"
            )

        parent_task_run_id = _parse_parent_task_run_id(d.pop("parent_task_run_id", None))

        run_count = d.pop("run_count", 0)

        def _parse_start_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                start_time_start_time = datetime.datetime.fromisoformat(data)

                return start_time_start_time
            raise TypeError(
                f"start_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        start_time = _parse_start_time(d.pop("start_time", None))

        def _parse_state(data: object) -> None | State:
            if data is None:
                return data
            if isinstance(data, dict):
                state_type_0 = State.from_dict(data)

                return state_type_0
            raise TypeError(f"state: a {type(data).__name__} that is none of None | State")

        state = _parse_state(d.pop("state", None))

        def _parse_state_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                state_id_state_id = UUID(data)

                return state_id_state_id
            raise TypeError(f"state_id: a {type(data).__name__} that is none of None | UUID")

        state_id = _parse_state_id(d.pop("state_id", None))

        def _parse_state_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        state_name = _parse_state_name(d.pop("state_name", None))

        def _parse_state_type(data: object) -> None | StateType:
            if data is None:
                return data
            if isinstance(data, str):
                state_type_type_0 = StateType(data)

                return state_type_type_0
            raise TypeError(f"state_type: a {type(data).__name__} that is none of None | StateType")

        state_type = _parse_state_type(d.pop("state_type", None))

        tags = cast(list[str], d.pop("tags", []))

        total_run_time = d.pop("total_run_time", 0.0)

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

        def _parse_work_queue_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                work_queue_id_work_queue_id = UUID(data)

                return work_queue_id_work_queue_id
            raise TypeError(f"work_queue_id: a {type(data).__name__} that is none of None | UUID")

        work_queue_id = _parse_work_queue_id(d.pop("work_queue_id", None))

        def _parse_work_queue_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        work_queue_name = _parse_work_queue_name(d.pop("work_queue_name", None))

        found = cls(
            auto_scheduled=auto_scheduled,
            context=context,
            created=created,
            created_by=created_by,
            deployment_id=deployment_id,
            deployment_version=deployment_version,
            empirical_policy=empirical_policy,
            end_time=end_time,
            estimated_run_time=estimated_run_time,
            estimated_start_time_delta=estimated_start_time_delta,
            expected_start_time=expected_start_time,
            flow_id=flow_id,
            flow_version=flow_version,
            id=id,
            idempotency_key=idempotency_key,
            infrastructure_document_id=infrastructure_document_id,
            infrastructure_pid=infrastructure_pid,
            job_variables=job_variables,
            name=name,
            next_scheduled_start_time=next_scheduled_start_time,
            parameters=parameters,
            parent_task_run_id=parent_task_run_id,
            run_count=run_count,
            start_time=start_time,
            state=state,
            state_id=state_id,
            state_name=state_name,
            state_type=state_type,
            tags=tags,
            total_run_time=total_run_time,
            updated=updated,
            work_queue_id=work_queue_id,
            work_queue_name=work_queue_name,
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
