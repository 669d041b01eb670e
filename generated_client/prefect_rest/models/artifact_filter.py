# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.artifact_filter_flow_run_id import ArtifactFilterFlowRunId
    from ..models.artifact_filter_id import ArtifactFilterId
    from ..models.artifact_filter_key import ArtifactFilterKey
    from ..models.artifact_filter_task_run_id import ArtifactFilterTaskRunId
    from ..models.artifact_filter_type import ArtifactFilterType


@_attrs.define
class ArtifactFilter:
    """Filter artifacts. Only artifacts matching all criteria will be returned"""

    flow_run_id: ArtifactFilterFlowRunId | None | Unset = UNSET
    """Filter criteria for `Artifact.flow_run_id`"""
    id: ArtifactFilterId | None | Unset = UNSET
    """Filter criteria for `Artifact.id`"""
    key: ArtifactFilterKey | None | Unset = UNSET
    """Filter criteria for `Artifact.key`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    task_run_id: ArtifactFilterTaskRunId | None | Unset = UNSET
    """Filter criteria for `Artifact.task_run_id`"""
    type_: ArtifactFilterType | None | Unset = UNSET
    """Filter criteria for `Artifact.type`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.artifact_filter_flow_run_id import ArtifactFilterFlowRunId
        from ..models.artifact_filter_id import ArtifactFilterId
        from ..models.artifact_filter_key import ArtifactFilterKey
        from ..models.artifact_filter_task_run_id import ArtifactFilterTaskRunId
        from ..models.artifact_filter_type import ArtifactFilterType

        flow_run_id: dict[str, Any] | None | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, ArtifactFilterFlowRunId):
            flow_run_id = self.flow_run_id.to_dict()
        else:
            flow_run_id = self.flow_run_id

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, ArtifactFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        key: dict[str, Any] | None | Unset
        if isinstance(self.key, Unset):
            key = UNSET
        elif isinstance(self.key, ArtifactFilterKey):
            key = self.key.to_dict()
        else:
            key = self.key

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        task_run_id: dict[str, Any] | None | Unset
        if isinstance(self.task_run_id, Unset):
            task_run_id = UNSET
        elif isinstance(self.task_run_id, ArtifactFilterTaskRunId):
            task_run_id = self.task_run_id.to_dict()
        else:
            task_run_id = self.task_run_id

        type_: dict[str, Any] | None | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, ArtifactFilterType):
            type_ = self.type_.to_dict()
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if id is not UNSET:
            field_dict["id"] = id
        if key is not UNSET:
            field_dict["key"] = key
        if operator is not UNSET:
            field_dict["operator"] = operator
        if task_run_id is not UNSET:
            field_dict["task_run_id"] = task_run_id
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
        from ..models.artifact_filter_flow_run_id import ArtifactFilterFlowRunId
        from ..models.artifact_filter_id import ArtifactFilterId
        from ..models.artifact_filter_key import ArtifactFilterKey
        from ..models.artifact_filter_task_run_id import ArtifactFilterTaskRunId
        from ..models.artifact_filter_type import ArtifactFilterType

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ArtifactFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_flow_run_id(data: object) -> ArtifactFilterFlowRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                flow_run_id_type_0 = ArtifactFilterFlowRunId.from_dict(data)

                return flow_run_id_type_0
            raise TypeError(
                f"flow_run_id: a {type(data).__name__} that is none of ArtifactFilterFlowRunId | None | Unset"
            )

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", UNSET))

        def _parse_id(data: object) -> ArtifactFilterId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = ArtifactFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of ArtifactFilterId | None | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_key(data: object) -> ArtifactFilterKey | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                key_type_0 = ArtifactFilterKey.from_dict(data)

                return key_type_0
            raise TypeError(
                f"key: a {type(data).__name__} that is none of ArtifactFilterKey | None | Unset"
            )

        key = _parse_key(d.pop("key", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_task_run_id(data: object) -> ArtifactFilterTaskRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                task_run_id_type_0 = ArtifactFilterTaskRunId.from_dict(data)

                return task_run_id_type_0
            raise TypeError(
                f"task_run_id: a {type(data).__name__} that is none of ArtifactFilterTaskRunId | None | Unset"
            )

        task_run_id = _parse_task_run_id(d.pop("task_run_id", UNSET))

        def _parse_type_(data: object) -> ArtifactFilterType | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                type_type_0 = ArtifactFilterType.from_dict(data)

                return type_type_0
            raise TypeError(
                f"type: a {type(data).__name__} that is none of ArtifactFilterType | None | Unset"
            )

        type_ = _parse_type_(d.pop("type", UNSET))

        found = cls(
            flow_run_id=flow_run_id,
            id=id,
            key=key,
            operator=operator,
            task_run_id=task_run_id,
            type_=type_,
        )
        return found
