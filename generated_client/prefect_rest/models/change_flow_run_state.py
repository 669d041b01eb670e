# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, cast

import attrs as _attrs

from ..models.state_type import StateType
from ..types import UNSET, Unset, pop_required


@_attrs.define
class ChangeFlowRunState:
    """Changes the state of a flow run associated with the trigger"""

    state: StateType
    """Enumeration of state types."""
    message: None | str | Unset = UNSET
    """An optional message to associate with the state change"""
    name: None | str | Unset = UNSET
    """The name of the state to change the flow run to"""
    type_: Literal["change-flow-run-state"] | Unset = "change-flow-run-state"
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        state = self.state.value

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

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["state"] = state
        if message is not UNSET:
            field_dict["message"] = message
        if name is not UNSET:
            field_dict["name"] = name
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

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ChangeFlowRunState: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        state = StateType(pop_required(d, "ChangeFlowRunState", "state"))

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

        type_ = cast(Literal["change-flow-run-state"] | Unset, d.pop("type", UNSET))
        if type_ != "change-flow-run-state" and not isinstance(type_, Unset):
            raise ValueError(f"type must match const 'change-flow-run-state', got '{type_}'")

        found = cls(
            state=state,
            message=message,
            name=name,
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
