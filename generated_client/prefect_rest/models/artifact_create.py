# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.artifact_create_data_type_0 import ArtifactCreateDataType0
    from ..models.artifact_create_metadata import ArtifactCreateMetadata


@_attrs.define
class ArtifactCreate:
    """Data used by the Prefect REST API to create an artifact."""

    data: Any | ArtifactCreateDataType0 | None | Unset = UNSET
    """Data associated with the artifact, e.g. a result.; structure depends on the artifact type."""
    description: None | str | Unset = UNSET
    """A markdown-enabled description of the artifact."""
    flow_run_id: None | Unset | UUID = UNSET
    """The flow run associated with the artifact."""
    key: None | str | Unset = UNSET
    """An optional unique reference key for this artifact."""
    metadata: ArtifactCreateMetadata | None | Unset = UNSET
    """User-defined artifact metadata. Content must be string key and value pairs."""
    task_run_id: None | Unset | UUID = UNSET
    """The task run associated with the artifact."""
    type_: None | str | Unset = UNSET
    """An identifier that describes the shape of the data field. e.g. 'result', 'table',
    'markdown'"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.artifact_create_data_type_0 import ArtifactCreateDataType0
        from ..models.artifact_create_metadata import ArtifactCreateMetadata

        data: Any | dict[str, Any] | None | Unset
        if isinstance(self.data, Unset):
            data = UNSET
        elif isinstance(self.data, ArtifactCreateDataType0):
            data = self.data.to_dict()
        else:
            data = self.data

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        flow_run_id: None | str | Unset
        if isinstance(self.flow_run_id, Unset):
            flow_run_id = UNSET
        elif isinstance(self.flow_run_id, UUID):
            flow_run_id = str(self.flow_run_id)
        else:
            flow_run_id = self.flow_run_id

        key: None | str | Unset
        if isinstance(self.key, Unset):
            key = UNSET
        else:
            key = self.key

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, ArtifactCreateMetadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        task_run_id: None | str | Unset
        if isinstance(self.task_run_id, Unset):
            task_run_id = UNSET
        elif isinstance(self.task_run_id, UUID):
            task_run_id = str(self.task_run_id)
        else:
            task_run_id = self.task_run_id

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        if data is not UNSET:
            field_dict["data"] = data
        if description is not UNSET:
            field_dict["description"] = description
        if flow_run_id is not UNSET:
            field_dict["flow_run_id"] = flow_run_id
        if key is not UNSET:
            field_dict["key"] = key
        if metadata is not UNSET:
            field_dict["metadata_"] = metadata
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
        from ..models.artifact_create_data_type_0 import ArtifactCreateDataType0
        from ..models.artifact_create_metadata import ArtifactCreateMetadata

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ArtifactCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_data(data: object) -> Any | ArtifactCreateDataType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                try:
                    data_type_0 = ArtifactCreateDataType0.from_dict(data)

                    return data_type_0
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            return cast(Any | ArtifactCreateDataType0 | None | Unset, data)

        data = _parse_data(d.pop("data", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

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

        def _parse_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        key = _parse_key(d.pop("key", UNSET))

        def _parse_metadata(data: object) -> ArtifactCreateMetadata | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                metadata_metadata = ArtifactCreateMetadata.from_dict(data)

                return metadata_metadata
            raise TypeError(
                f"metadata_: a {type(data).__name__} that is none of ArtifactCreateMetadata | None | Unset"
            )

        metadata = _parse_metadata(d.pop("metadata_", UNSET))

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

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        found = cls(
            data=data,
            description=description,
            flow_run_id=flow_run_id,
            key=key,
            metadata=metadata,
            task_run_id=task_run_id,
            type_=type_,
        )
        return found
