# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.set_state_status import SetStateStatus
from ..types import pop_required

if TYPE_CHECKING:
    from ..models.state import State
    from ..models.state_abort_details import StateAbortDetails
    from ..models.state_accept_details import StateAcceptDetails
    from ..models.state_reject_details import StateRejectDetails
    from ..models.state_wait_details import StateWaitDetails


@_attrs.define
class OrchestrationResult:
    """A container for the output of state orchestration."""

    details: StateAbortDetails | StateAcceptDetails | StateRejectDetails | StateWaitDetails
    state: None | State
    status: SetStateStatus
    """Enumerates return statuses for setting run states."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.state import State
        from ..models.state_abort_details import StateAbortDetails
        from ..models.state_accept_details import StateAcceptDetails
        from ..models.state_reject_details import StateRejectDetails
        from ..models.state_wait_details import StateWaitDetails

        details: dict[str, Any]
        if isinstance(self.details, StateAcceptDetails):
            details = self.details.to_dict()
        elif isinstance(self.details, StateWaitDetails):
            details = self.details.to_dict()
        elif isinstance(self.details, StateRejectDetails):
            details = self.details.to_dict()
        elif isinstance(self.details, StateAbortDetails):
            details = self.details.to_dict()
        else:
            details = self.details

        state: dict[str, Any] | None
        if isinstance(self.state, State):
            state = self.state.to_dict()
        else:
            state = self.state

        status = self.status.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["details"] = details
        field_dict["state"] = state
        field_dict["status"] = status
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.state import State
        from ..models.state_abort_details import StateAbortDetails
        from ..models.state_accept_details import StateAcceptDetails
        from ..models.state_reject_details import StateRejectDetails
        from ..models.state_wait_details import StateWaitDetails

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"OrchestrationResult: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_details(
            data: object,
        ) -> StateAbortDetails | StateAcceptDetails | StateRejectDetails | StateWaitDetails:
            if isinstance(data, dict):
                try:
                    details_type_0 = StateAcceptDetails.from_dict(data)

                    return details_type_0
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    details_type_1 = StateWaitDetails.from_dict(data)

                    return details_type_1
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    details_type_2 = StateRejectDetails.from_dict(data)

                    return details_type_2
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    details_type_3 = StateAbortDetails.from_dict(data)

                    return details_type_3
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            raise TypeError(
                f"details: a {type(data).__name__} that is none of StateAbortDetails | StateAcceptDetails | StateRejectDetails | StateWaitDetails"
            )

        details = _parse_details(pop_required(d, "OrchestrationResult", "details"))

        def _parse_state(data: object) -> None | State:
            if data is None:
                return data
            if isinstance(data, dict):
                state_type_0 = State.from_dict(data)

                return state_type_0
            raise TypeError(f"state: a {type(data).__name__} that is none of None | State")

        state = _parse_state(d.pop("state", None))

        status = SetStateStatus(pop_required(d, "OrchestrationResult", "status"))

        found = cls(
            details=details,
            state=state,
            status=status,
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
