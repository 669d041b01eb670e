# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.state_details_run_input_keyset import StateDetailsRunInputKeyset


@_attrs.define
class StateDetails:
    """``StateDetails``, as Prefect's REST API has it."""

    cache_expiration: datetime.datetime | None | Unset = UNSET
    cache_key: None | str | Unset = UNSET
    child_flow_run_id: None | Unset | UUID = UNSET
    flow_run_id: None | Unset | UUID = UNSET
    pause_key: None | str | Unset = UNSET
    pause_reschedule: bool | Unset = False
    pause_timeout: datetime.datetime | None | Unset = UNSET
    refresh_cache: bool | None | Unset = UNSET
    retriable: bool | None | Unset = UNSET
    run_input_keyset: None | StateDetailsRunInputKeyset | Unset = UNSET
    scheduled_time: datetime.datetime | None | Unset = UNSET
    task_parameters_id: None | Unset | UUID = UNSET
    task_run_id: None | Unset | UUID = UNSET
    transition_id: None | Unset | UUID = UNSET
    untrackable_result: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.state_details_run_input_keyset import StateDetailsRunInputKeyset

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

        child_flow_run_id: None | str | Unset
        if isinstance(self.child_flow_run_id, Unset):
            child_flow_run_id = UNSET
        elif isinstance(self.child_flow_run_id, UUID):
            child_flow_run_id = str(self.child_flow_run_id)
        else:
            child_flow_run_id = self.child_flow_run_id

        flow_run_id: None | str | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, UUID):
            flow_run_id = str(self.flow_run_id)
        else:
            flow_run_id = self.flow_run_id

        pause_key: None | str | Unset
        if isinstance(self.pause_key, Unset):
            pause_key = UNSET
        else:
            pause_key = self.pause_key

        pause_reschedule = self.pause_reschedule

        pause_timeout: None | str | Unset
        if isinstance(self.pause_timeout, Unset):
            pause_timeout = UNSET
        elif isinstance(self.pause_timeout, datetime.datetime):
            pause_timeout = self.pause_timeout.isoformat()
        else:
            pause_timeout = self.pause_timeout

        refresh_cache: bool | None | Unset
        if isinstance(self.refresh_cache, Unset):
            refresh_cache = UNSET
        else:
            refresh_cache = self.refresh_cache

        retriable: bool | None | Unset
        if isinstance(self.retriable, Unset):
            retriable = UNSET
        else:
            retriable = self.retriable

        run_input_keyset: dict[str, Any] | None | Unset
        if isinstance(self.run_input_keyset, Unset):
            run_input_keyset = UNSET
        elif isinstance(self.run_input_keyset, StateDetailsRunInputKeyset):
            run_input_keyset = self.run_input_keyset.to_dict()
        else:
            run_input_keyset = self.run_input_keyset

        scheduled_time: None | str | Unset
        if isinstance(self.scheduled_time, Unset):
            scheduled_time = UNSET
        elif isinstance(self.scheduled_time, datetime.datetime):
            scheduled_time = self.scheduled_time.isoformat()
        else:
            scheduled_time = self.scheduled_time

        task_parameters_id: None | str | Unset
        if isinstance(self.task_parameters_id, Unset):
            task_parameters_id = UNSET
        elif isinstance(self.task_parameters_id, UUID):
            task_parameters_id = str(self.task_parameters_id)
        else:
            task_parameters_id = self.task_parameters_id

        task_run_id: None | str | Unset
        if isinstance(self.task_run_id, Unset):
            task_run_id = UNSET
        elif isinstance(self.task_run_id, UUID):
            task_run_id = str(self.task_run_id)
        else:
            task_run_id = self.task_run_id

        transition_id: None | str | Unset
        if isinstance(self.transition_id, Unset):
            transition_id = UNSET
        elif isinstance(self.transition_id, UUID):
            transition_id = str(self.transition_id)
        else:
            transition_id = self.transition_id

        untrackable_result = self.untrackable_result

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if cache_expiration is not UNSET:
            field_dict["cache_expiration"] = cache_expiration
        if cache_key is not UNSET:
            field_dict["cache_key"] = cache_key
        if child_flow_run_id is not UNSET:
            field_dict["child_flow_run_id"] = child_flow_run_id
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if pause_key is not UNSET:
            field_dict["pause_key"] = pause_key
        if pause_reschedule is not UNSET:
            field_dict["pause_reschedule"] = pause_reschedule
        if pause_timeout is not UNSET:
            field_dict["pause_timeout"] = pause_timeout
        if refresh_cache is not UNSET:
            field_dict["refresh_cache"] = refresh_cache
        if retriable is not UNSET:
            field_dict["retriable"] = retriable
        if run_input_keyset is not UNSET:
            field_dict["run_input_keyset"] = run_input_keyset
        if scheduled_time is not UNSET:
            field_dict["scheduled_time"] = scheduled_time
        if task_parameters_id is not UNSET:
            field_dict["task_parameters_id"] = task_parameters_id
        if task_run_id is not UNSET:
            field_dict["task_run_id"] = task_run_id
        if transition_id is not UNSET:
            field_dict["transition_id"] = transition_id
        if untrackable_result is not UNSET:
            field_dict["untrackable_result"] = untrackable_result
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.state_details_run_input_keyset import StateDetailsRunInputKeyset

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"StateDetails: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

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

        def _parse_child_flow_run_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                child_flow_run_id_child_flow_run_id = UUID(data)

                return child_flow_run_id_child_flow_run_id
            raise TypeError(
                f"child_flow_run_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        child_flow_run_id = _parse_child_flow_run_id(d.pop("child_flow_run_id", UNSET))

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

        def _parse_pause_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        pause_key = _parse_pause_key(d.pop("pause_key", UNSET))

        pause_reschedule = d.pop("pause_reschedule", UNSET)

        def _parse_pause_timeout(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                pause_timeout_pause_timeout = datetime.datetime.fromisoformat(data)

                return pause_timeout_pause_timeout
            raise TypeError(
                f"pause_timeout: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        pause_timeout = _parse_pause_timeout(d.pop("pause_timeout", UNSET))

        def _parse_refresh_cache(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        refresh_cache = _parse_refresh_cache(d.pop("refresh_cache", UNSET))

        def _parse_retriable(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        retriable = _parse_retriable(d.pop("retriable", UNSET))

        def _parse_run_input_keyset(data: object) -> None | StateDetailsRunInputKeyset | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                run_input_keyset_run_input_keyset = StateDetailsRunInputKeyset.from_dict(data)

                return run_input_keyset_run_input_keyset
            raise TypeError(
                f"run_input_keyset: a {type(data).__name__} that is none of None | StateDetailsRunInputKeyset | Unset"
            )

        run_input_keyset = _parse_run_input_keyset(d.pop("run_input_keyset", UNSET))

        def _parse_scheduled_time(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                scheduled_time_scheduled_time = datetime.datetime.fromisoformat(data)

                return scheduled_time_scheduled_time
            raise TypeError(
                f"scheduled_time: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        scheduled_time = _parse_scheduled_time(d.pop("scheduled_time", UNSET))

        def _parse_task_parameters_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                task_parameters_id_task_parameters_id = UUID(data)

                return task_parameters_id_task_parameters_id
            raise TypeError(
                f"task_parameters_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        task_parameters_id = _parse_task_parameters_id(d.pop("task_parameters_id", UNSET))

        def _parse_task_run_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                task_run_id_task_run_id = UUID(data)

                return task_run_id_task_run_id
            raise TypeError(
                f"task_run_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        task_run_id = _parse_task_run_id(d.pop("task_run_id", UNSET))

        def _parse_transition_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                transition_id_transition_id = UUID(data)

                return transition_id_transition_id
            raise TypeError(
                f"transition_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        transition_id = _parse_transition_id(d.pop("transition_id", UNSET))

        untrackable_result = d.pop("untrackable_result", UNSET)

        found = cls(
            cache_expiration=cache_expiration,
            cache_key=cache_key,
            child_flow_run_id=child_flow_run_id,
            flow_run_id=flow_run_id,
            pause_key=pause_key,
            pause_reschedule=pause_reschedule,
            pause_timeout=pause_timeout,
            refresh_cache=refresh_cache,
            retriable=retriable,
            run_input_keyset=run_input_keyset,
            scheduled_time=scheduled_time,
            task_parameters_id=task_parameters_id,
            task_run_id=task_run_id,
            transition_id=transition_id,
            untrackable_result=untrackable_result,
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
