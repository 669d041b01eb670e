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
    from ..models.state_details import StateDetails


@_attrs.define
class State:
    """Represents the state of a run."""

    data: Any
    """Data associated with the state, e.g. a result. Content must be storable as JSON."""
    id: UUID
    message: None | str
    name: None | str
    state_details: StateDetails
    timestamp: datetime.datetime
    type_: StateType
    """Enumeration of state types."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        data = self.data

        id = str(self.id)

        message: None | str
        message = self.message

        name: None | str
        name = self.name

        state_details = self.state_details.to_dict()

        timestamp = self.timestamp.isoformat()

        type_ = self.type_.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["data"] = data
        field_dict["id"] = id
        field_dict["message"] = message
        field_dict["name"] = name
        field_dict["state_details"] = state_details
        field_dict["timestamp"] = timestamp
        field_dict["type"] = type_
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
            raise TypeError(f"State: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        data = d.pop("data", None)

        id = UUID(pop_required(d, "State", "id"))

        def _parse_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        message = _parse_message(d.pop("message", None))

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name", None))

        state_details = StateDetails.from_dict(d.pop("state_details", {}))

        timestamp = datetime.datetime.fromisoformat(pop_required(d, "State", "timestamp"))

        type_ = StateType(pop_required(d, "State", "type"))

        found = cls(
            data=data,
            id=id,
            message=message,
            name=name,
            state_details=state_details,
            timestamp=timestamp,
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
