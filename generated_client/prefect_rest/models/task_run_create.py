# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.state_create import StateCreate
    from ..models.task_run_create_task_inputs import TaskRunCreateTaskInputs
    from ..models.task_run_policy import TaskRunPolicy


@_attrs.define
class TaskRunCreate:
    """Data used by the Prefect REST API to create a task run"""

    dynamic_key: str
    """A dynamic key used to differentiate between multiple runs of the same task within the same
    flow run."""
    task_key: str
    """A unique identifier for the task being run."""
    cache_expiration: datetime.datetime | None | Unset = UNSET
    """Specifies when the cached state should expire."""
    cache_key: None | str | Unset = UNSET
    """An optional cache key. If a COMPLETED state associated with this cache key is found, the
    cached COMPLETED state will be used instead of executing the task run."""
    empirical_policy: TaskRunPolicy | Unset = UNSET
    """Defines of how a task run should retry."""
    flow_run_id: None | Unset | UUID = UNSET
    """The flow run id of the task run."""
    name: str | Unset = UNSET
    state: None | StateCreate | Unset = UNSET
    """The state of the task run to create"""
    tags: list[str] | Unset = UNSET
    """A list of tags for the task run."""
    task_inputs: TaskRunCreateTaskInputs | Unset = UNSET
    """The inputs to the task run."""
    task_version: None | str | Unset = UNSET
    """The version of the task being run."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.state_create import StateCreate

        dynamic_key = self.dynamic_key

        task_key = self.task_key

        cache_expiration: None | str | Unset
        if isinstance(self.cache_expiration, Unset):
            cache_expiration = UNSET
        elif isinstance(self.cache_expiration, datetime.datetime):
            cache_expiration = self.cache_expiration.isoformat()
        else:
            cache_expiration = self.cache_expiration

        cache_key: None | str | Unset
        if isinstance(self.cache_key, Unset):
            cache_key = UNSET
        else:
            cache_key = self.cache_key

        empirical_policy: dict[str, Any] | Unset = UNSET
        if not isinstance(self.empirical_policy, Unset):
            empirical_policy = self.empirical_policy.to_dict()

        flow_run_id: None | str | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, UUID):
            flow_run_id = str(self.flow_run_id)
        else:
            flow_run_id = self.flow_run_id

        name = self.name

        state: dict[str, Any] | None | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, StateCreate):
            state = self.state.to_dict()
        else:
            state = self.state

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        task_inputs: dict[str, Any] | Unset = UNSET
        if not isinstance(self.task_inputs, Unset):
            task_inputs = self.task_inputs.to_dict()

        task_version: None | str | Unset
        if isinstance(self.task_version, Unset):
            task_version = UNSET
        else:
            task_version = self.task_version

        field_dict: dict[str, Any] = {}
        field_dict["dynamic_key"] = dynamic_key
        field_dict["task_key"] = task_key
        if cache_expiration is not UNSET:
            field_dict["cache_expiration"] = cache_expiration
        if cache_key is not UNSET:
            field_dict["cache_key"] = cache_key
        if empirical_policy is not UNSET:
            field_dict["empirical_policy"] = empirical_policy
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if name is not UNSET:
            field_dict["name"] = name
        if state is not UNSET:
            field_dict["state"] = state
        if tags is not UNSET:
            field_dict["tags"] = tags
        if task_inputs is not UNSET:
            field_dict["task_inputs"] = task_inputs
        if task_version is not UNSET:
            field_dict["task_version"] = task_version
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.state_create import StateCreate
        from ..models.task_run_create_task_inputs import TaskRunCreateTaskInputs
        from ..models.task_run_policy import TaskRunPolicy

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRunCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        dynamic_key = pop_required(d, "TaskRunCreate", "dynamic_key")

        task_key = pop_required(d, "TaskRunCreate", "task_key")

        def _parse_cache_expiration(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                cache_expiration_cache_expiration = datetime.datetime.fromisoformat(data)

                return cache_expiration_cache_expiration
            raise TypeError(
                f"cache_expiration: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        cache_expiration = _parse_cache_expiration(d.pop("cache_expiration", UNSET))

        def _parse_cache_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cache_key = _parse_cache_key(d.pop("cache_key", UNSET))

        _empirical_policy = d.pop("empirical_policy", UNSET)
        empirical_policy: TaskRunPolicy | Unset
        if isinstance(_empirical_policy, Unset):
            empirical_policy = UNSET
        else:
            empirical_policy = TaskRunPolicy.from_dict(_empirical_policy)

        def _parse_flow_run_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                flow_run_id_flow_run_id = UUID(data)

                return flow_run_id_flow_run_id
            raise TypeError(
                f"flow_run_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", UNSET))

        name = d.pop("name", UNSET)

        def _parse_state(data: object) -> None | StateCreate | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                state_type_0 = StateCreate.from_dict(data)

                return state_type_0
            raise TypeError(
                f"state: a {type(data).__name__} that is none of None | StateCreate | Unset"
            )

        state = _parse_state(d.pop("state", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        _task_inputs = d.pop("task_inputs", UNSET)
        task_inputs: TaskRunCreateTaskInputs | Unset
        if isinstance(_task_inputs, Unset):
            task_inputs = UNSET
        else:
            task_inputs = TaskRunCreateTaskInputs.from_dict(_task_inputs)

        def _parse_task_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        task_version = _parse_task_version(d.pop("task_version", UNSET))

        found = cls(
            dynamic_key=dynamic_key,
            task_key=task_key,
            cache_expiration=cache_expiration,
            cache_key=cache_key,
            empirical_policy=empirical_policy,
            flow_run_id=flow_run_id,
            name=name,
            state=state,
            tags=tags,
            task_inputs=task_inputs,
            task_version=task_version,
        )
        return found
