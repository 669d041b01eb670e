# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.state_create import StateCreate


@_attrs.define
class SetFlowRunStateBody:
    """``SetFlowRunStateBody``, as Prefect's REST API has it."""

    state: StateCreate
    """Data used by the Prefect REST API to create a new state."""
    force: bool | Unset = False
    """If false, orchestration rules will be applied that may alter or prevent the state
    transition. If True, orchestration rules are not applied."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        state = self.state.to_dict()

        force = self.force

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["state"] = state
        if force is not UNSET:
            field_dict["force"] = force
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.state_create import StateCreate

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"SetFlowRunStateBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        state = StateCreate.from_dict(pop_required(d, "SetFlowRunStateBody", "state"))

        force = d.pop("force", UNSET)

        found = cls(
            state=state,
            force=force,
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
