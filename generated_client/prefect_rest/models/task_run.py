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
    from ..models.state import State
    from ..models.task_run_policy import TaskRunPolicy
    from ..models.task_run_task_inputs import TaskRunTaskInputs


@_attrs.define
class TaskRun:
    """An ORM representation of task run data."""

    cache_expiration: datetime.datetime | None
    """Specifies when the cached state should expire."""
    cache_key: None | str
    """An optional cache key. If a COMPLETED state associated with this cache key is found, the
    cached COMPLETED state will be used instead of executing the task run."""
    created: datetime.datetime | None
    dynamic_key: str
    """A dynamic key used to differentiate between multiple runs of the same task within the same
    flow run."""
    empirical_policy: TaskRunPolicy
    """Defines of how a task run should retry."""
    end_time: datetime.datetime | None
    """The actual end time."""
    expected_start_time: datetime.datetime | None
    """The task run's expected start time."""
    flow_run_id: None | UUID
    """The flow run id of the task run."""
    id: UUID
    name: str
    next_scheduled_start_time: datetime.datetime | None
    """The next time the task run is scheduled to start."""
    start_time: datetime.datetime | None
    """The actual start time."""
    state: None | State
    """The current task run state."""
    state_id: None | UUID
    """The id of the current task run state."""
    state_name: None | str
    """The name of the current task run state."""
    state_type: None | StateType
    """The type of the current task run state."""
    tags: list[str]
    """A list of tags for the task run."""
    task_inputs: TaskRunTaskInputs
    """Tracks the source of inputs to a task run. Used for internal bookkeeping."""
    task_key: str
    """A unique identifier for the task being run."""
    task_version: None | str
    """The version of the task being run."""
    updated: datetime.datetime | None
    estimated_run_time: float = 0.0
    """A real-time estimate of total run time."""
    estimated_start_time_delta: float = 0.0
    """The difference between actual and expected start time."""
    flow_run_run_count: int = 0
    """If the parent flow has retried, this indicates the flow retry this run is associated with."""
    run_count: int = 0
    """The number of times the task run has been executed."""
    total_run_time: float = 0.0
    """Total run time. If the task run was executed multiple times, the time of each run will be
    summed."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.state import State

        cache_expiration: None | str
        if isinstance(self.cache_expiration, datetime.datetime):
            cache_expiration = self.cache_expiration.isoformat()
        else:
            cache_expiration = self.cache_expiration

        cache_key: None | str
        cache_key = self.cache_key

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        dynamic_key = self.dynamic_key

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

        flow_run_id: None | str
        if isinstance(self.flow_run_id, UUID):
            flow_run_id = str(self.flow_run_id)
        else:
            flow_run_id = self.flow_run_id

        flow_run_run_count = self.flow_run_run_count

        id = str(self.id)

        name = self.name

        next_scheduled_start_time: None | str
        if isinstance(self.next_scheduled_start_time, datetime.datetime):
            next_scheduled_start_time = self.next_scheduled_start_time.isoformat()
        else:
            next_scheduled_start_time = self.next_scheduled_start_time

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

        task_inputs = self.task_inputs.to_dict()

        task_key = self.task_key

        task_version: None | str
        task_version = self.task_version

        total_run_time = self.total_run_time

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["cache_expiration"] = cache_expiration
        field_dict["cache_key"] = cache_key
        field_dict["created"] = created
        field_dict["dynamic_key"] = dynamic_key
        field_dict["empirical_policy"] = empirical_policy
        field_dict["end_time"] = end_time
        field_dict["estimated_run_time"] = estimated_run_time
        field_dict["estimated_start_time_delta"] = estimated_start_time_delta
        field_dict["expected_start_time"] = expected_start_time
        field_dict["flow_run_id"] = flow_run_id
        field_dict["flow_run_run_count"] = flow_run_run_count
        field_dict["id"] = id
        field_dict["name"] = name
        field_dict["next_scheduled_start_time"] = next_scheduled_start_time
        field_dict["run_count"] = run_count
        field_dict["start_time"] = start_time
        field_dict["state"] = state
        field_dict["state_id"] = state_id
        field_dict["state_name"] = state_name
        field_dict["state_type"] = state_type
        field_dict["tags"] = tags
        field_dict["task_inputs"] = task_inputs
        field_dict["task_key"] = task_key
        field_dict["task_version"] = task_version
        field_dict["total_run_time"] = total_run_time
        field_dict["updated"] = updated
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.state import State
        from ..models.task_run_policy import TaskRunPolicy
        from ..models.task_run_task_inputs import TaskRunTaskInputs

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRun: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_cache_expiration(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                cache_expiration_cache_expiration = datetime.datetime.fromisoformat(data)

                return cache_expiration_cache_expiration
            raise TypeError(
                f"cache_expiration: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        cache_expiration = _parse_cache_expiration(d.pop("cache_expiration", None))

        def _parse_cache_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cache_key = _parse_cache_key(d.pop("cache_key", None))

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

        dynamic_key = pop_required(d, "TaskRun", "dynamic_key")

        empirical_policy = TaskRunPolicy.from_dict(d.pop("empirical_policy", {}))

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

        def _parse_flow_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                flow_run_id_flow_run_id = UUID(data)

                return flow_run_id_flow_run_id
            raise TypeError(f"flow_run_id: a {type(data).__name__} that is none of None | UUID")

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", None))

        flow_run_run_count = d.pop("flow_run_run_count", 0)

        id = UUID(pop_required(d, "TaskRun", "id"))

        name = pop_required(d, "TaskRun", "name")

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

        task_inputs = TaskRunTaskInputs.from_dict(d.pop("task_inputs", {}))

        task_key = pop_required(d, "TaskRun", "task_key")

        def _parse_task_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        task_version = _parse_task_version(d.pop("task_version", None))

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

        found = cls(
            cache_expiration=cache_expiration,
            cache_key=cache_key,
            created=created,
            dynamic_key=dynamic_key,
            empirical_policy=empirical_policy,
            end_time=end_time,
            estimated_run_time=estimated_run_time,
            estimated_start_time_delta=estimated_start_time_delta,
            expected_start_time=expected_start_time,
            flow_run_id=flow_run_id,
            flow_run_run_count=flow_run_run_count,
            id=id,
            name=name,
            next_scheduled_start_time=next_scheduled_start_time,
            run_count=run_count,
            start_time=start_time,
            state=state,
            state_id=state_id,
            state_name=state_name,
            state_type=state_type,
            tags=tags,
            task_inputs=task_inputs,
            task_key=task_key,
            task_version=task_version,
            total_run_time=total_run_time,
            updated=updated,
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
