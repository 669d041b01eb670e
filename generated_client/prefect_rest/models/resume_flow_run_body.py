# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resume_flow_run_body_run_input import ResumeFlowRunBodyRunInput


@_attrs.define
class ResumeFlowRunBody:
    """``ResumeFlowRunBody``, as Prefect's REST API has it."""

    run_input: None | ResumeFlowRunBodyRunInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.resume_flow_run_body_run_input import ResumeFlowRunBodyRunInput

        run_input: dict[str, Any] | None | Unset
        if isinstance(self.run_input, Unset):
            run_input = UNSET
        elif isinstance(self.run_input, ResumeFlowRunBodyRunInput):
            run_input = self.run_input.to_dict()
        else:
            run_input = self.run_input

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if run_input is not UNSET:
            field_dict["run_input"] = run_input
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.resume_flow_run_body_run_input import ResumeFlowRunBodyRunInput

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ResumeFlowRunBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_run_input(data: object) -> None | ResumeFlowRunBodyRunInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                run_input_run_input = ResumeFlowRunBodyRunInput.from_dict(data)

                return run_input_run_input
            raise TypeError(
                f"run_input: a {type(data).__name__} that is none of None | ResumeFlowRunBodyRunInput | Unset"
            )

        run_input = _parse_run_input(d.pop("run_input", UNSET))

        found = cls(
            run_input=run_input,
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
