# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.flow_run import FlowRun


@_attrs.define
class WorkerFlowRunResponse:
    """``WorkerFlowRunResponse``, as Prefect's REST API has it."""

    flow_run: FlowRun
    """An ORM representation of flow run data."""
    work_pool_id: UUID
    work_queue_id: UUID
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        flow_run = self.flow_run.to_dict()

        work_pool_id = str(self.work_pool_id)

        work_queue_id = str(self.work_queue_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["flow_run"] = flow_run
        field_dict["work_pool_id"] = work_pool_id
        field_dict["work_queue_id"] = work_queue_id
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.flow_run import FlowRun

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkerFlowRunResponse: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        flow_run = FlowRun.from_dict(pop_required(d, "WorkerFlowRunResponse", "flow_run"))

        work_pool_id = UUID(pop_required(d, "WorkerFlowRunResponse", "work_pool_id"))

        work_queue_id = UUID(pop_required(d, "WorkerFlowRunResponse", "work_queue_id"))

        found = cls(
            flow_run=flow_run,
            work_pool_id=work_pool_id,
            work_queue_id=work_queue_id,
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
