# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.artifact_collection_filter_flow_run_id import ArtifactCollectionFilterFlowRunId
    from ..models.artifact_collection_filter_key import ArtifactCollectionFilterKey
    from ..models.artifact_collection_filter_latest_id import ArtifactCollectionFilterLatestId
    from ..models.artifact_collection_filter_task_run_id import ArtifactCollectionFilterTaskRunId
    from ..models.artifact_collection_filter_type import ArtifactCollectionFilterType


@_attrs.define
class ArtifactCollectionFilter:
    """Filter artifact collections. Only artifact collections matching all criteria will be
    returned"""

    flow_run_id: ArtifactCollectionFilterFlowRunId | None | Unset = UNSET
    """Filter criteria for `Artifact.flow_run_id`"""
    key: ArtifactCollectionFilterKey | None | Unset = UNSET
    """Filter criteria for `Artifact.key`"""
    latest_id: ArtifactCollectionFilterLatestId | None | Unset = UNSET
    """Filter criteria for `Artifact.id`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    task_run_id: ArtifactCollectionFilterTaskRunId | None | Unset = UNSET
    """Filter criteria for `Artifact.task_run_id`"""
    type_: ArtifactCollectionFilterType | None | Unset = UNSET
    """Filter criteria for `Artifact.type`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.artifact_collection_filter_flow_run_id import (
            ArtifactCollectionFilterFlowRunId,
        )
        from ..models.artifact_collection_filter_key import ArtifactCollectionFilterKey
        from ..models.artifact_collection_filter_latest_id import ArtifactCollectionFilterLatestId
        from ..models.artifact_collection_filter_task_run_id import (
            ArtifactCollectionFilterTaskRunId,
        )
        from ..models.artifact_collection_filter_type import ArtifactCollectionFilterType

        flow_run_id: dict[str, Any] | None | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, ArtifactCollectionFilterFlowRunId):
            flow_run_id = self.flow_run_id.to_dict()
        else:
            flow_run_id = self.flow_run_id

        key: dict[str, Any] | None | Unset
        if isinstance(self.key, Unset):
            key = UNSET
        elif isinstance(self.key, ArtifactCollectionFilterKey):
            key = self.key.to_dict()
        else:
            key = self.key

        latest_id: dict[str, Any] | None | Unset
        if isinstance(self.latest_id, Unset):
            latest_id = UNSET
        elif isinstance(self.latest_id, ArtifactCollectionFilterLatestId):
            latest_id = self.latest_id.to_dict()
        else:
            latest_id = self.latest_id

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        task_run_id: dict[str, Any] | None | Unset
        if isinstance(self.task_run_id, Unset):
            task_run_id = UNSET
        elif isinstance(self.task_run_id, ArtifactCollectionFilterTaskRunId):
            task_run_id = self.task_run_id.to_dict()
        else:
            task_run_id = self.task_run_id

        type_: dict[str, Any] | None | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, ArtifactCollectionFilterType):
            type_ = self.type_.to_dict()
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if key is not UNSET:
            field_dict["key"] = key
        if latest_id is not UNSET:
            field_dict["latest_id"] = latest_id
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
        from ..models.artifact_collection_filter_flow_run_id import (
            ArtifactCollectionFilterFlowRunId,
        )
        from ..models.artifact_collection_filter_key import ArtifactCollectionFilterKey
        from ..models.artifact_collection_filter_latest_id import ArtifactCollectionFilterLatestId
        from ..models.artifact_collection_filter_task_run_id import (
            ArtifactCollectionFilterTaskRunId,
        )
        from ..models.artifact_collection_filter_type import ArtifactCollectionFilterType

        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"ArtifactCollectionFilter: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_flow_run_id(data: object) -> ArtifactCollectionFilterFlowRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                flow_run_id_type_0 = ArtifactCollectionFilterFlowRunId.from_dict(data)

                return flow_run_id_type_0
            raise TypeError(
                f"flow_run_id: a {type(data).__name__} that is none of ArtifactCollectionFilterFlowRunId | None | Unset"
            )

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", UNSET))

        def _parse_key(data: object) -> ArtifactCollectionFilterKey | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                key_type_0 = ArtifactCollectionFilterKey.from_dict(data)

                return key_type_0
            raise TypeError(
                f"key: a {type(data).__name__} that is none of ArtifactCollectionFilterKey | None | Unset"
            )

        key = _parse_key(d.pop("key", UNSET))

        def _parse_latest_id(data: object) -> ArtifactCollectionFilterLatestId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                latest_id_type_0 = ArtifactCollectionFilterLatestId.from_dict(data)

                return latest_id_type_0
            raise TypeError(
                f"latest_id: a {type(data).__name__} that is none of ArtifactCollectionFilterLatestId | None | Unset"
            )

        latest_id = _parse_latest_id(d.pop("latest_id", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_task_run_id(data: object) -> ArtifactCollectionFilterTaskRunId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                task_run_id_type_0 = ArtifactCollectionFilterTaskRunId.from_dict(data)

                return task_run_id_type_0
            raise TypeError(
                f"task_run_id: a {type(data).__name__} that is none of ArtifactCollectionFilterTaskRunId | None | Unset"
            )

        task_run_id = _parse_task_run_id(d.pop("task_run_id", UNSET))

        def _parse_type_(data: object) -> ArtifactCollectionFilterType | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                type_type_0 = ArtifactCollectionFilterType.from_dict(data)

                return type_type_0
            raise TypeError(
                f"type: a {type(data).__name__} that is none of ArtifactCollectionFilterType | None | Unset"
            )

        type_ = _parse_type_(d.pop("type", UNSET))

        found = cls(
            flow_run_id=flow_run_id,
            key=key,
            latest_id=latest_id,
            operator=operator,
            task_run_id=task_run_id,
            type_=type_,
        )
        return found
