# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.state_type import StateType
from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.state_details import StateDetails


@_attrs.define
class StateCreate:
    """Data used by the Prefect REST API to create a new state."""

    type_: StateType
    """Enumeration of state types."""
    data: Any | Unset = UNSET
    """The data of the state to create"""
    id: None | Unset | UUID = UNSET
    message: None | str | Unset = UNSET
    """The message of the state to create"""
    name: None | str | Unset = UNSET
    """The name of the state to create"""
    state_details: StateDetails | Unset = UNSET
    timestamp: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        type_ = self.type_.value

        data = self.data

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        message: None | str | Unset
        if isinstance(self.message, Unset):
            message = UNSET
        else:
            message = self.message

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        state_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.state_details, Unset):
            state_details = self.state_details.to_dict()

        timestamp: None | str | Unset
        if isinstance(self.timestamp, Unset):
            timestamp = UNSET
        elif isinstance(self.timestamp, datetime.datetime):
            timestamp = self.timestamp.isoformat()
        else:
            timestamp = self.timestamp

        field_dict: dict[str, Any] = {}
        field_dict["type"] = type_
        if data is not UNSET:
            field_dict["data"] = data
        if id is not UNSET:
            field_dict["id"] = id
        if message is not UNSET:
            field_dict["message"] = message
        if name is not UNSET:
            field_dict["name"] = name
        if state_details is not UNSET:
            field_dict["state_details"] = state_details
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.state_details import StateDetails

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"StateCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        type_ = StateType(pop_required(d, "StateCreate", "type"))

        data = d.pop("data", UNSET)

        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                id_id = UUID(data)

                return id_id
            raise TypeError(f"id: a {type(data).__name__} that is none of None | Unset | UUID")

        id = _parse_id(d.pop("id", UNSET))

        def _parse_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message = _parse_message(d.pop("message", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        _state_details = d.pop("state_details", UNSET)
        state_details: StateDetails | Unset
        if isinstance(_state_details, Unset):
            state_details = UNSET
        else:
            state_details = StateDetails.from_dict(_state_details)

        def _parse_timestamp(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                timestamp_timestamp = datetime.datetime.fromisoformat(data)

                return timestamp_timestamp
            raise TypeError(
                f"timestamp: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        found = cls(
            type_=type_,
            data=data,
            id=id,
            message=message,
            name=name,
            state_details=state_details,
            timestamp=timestamp,
        )
        return found
