# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.artifact_data_type_0 import ArtifactDataType0
    from ..models.artifact_metadata import ArtifactMetadata


@_attrs.define
class Artifact:
    """``Artifact``, as Prefect's REST API has it."""

    created: datetime.datetime | None
    data: Any | ArtifactDataType0 | None
    """Data associated with the artifact, e.g. a result.; structure depends on the artifact type."""
    description: None | str
    """A markdown-enabled description of the artifact."""
    flow_run_id: None | UUID
    """The flow run associated with the artifact."""
    id: UUID
    key: None | str
    """An optional unique reference key for this artifact."""
    metadata: ArtifactMetadata | None
    """User-defined artifact metadata. Content must be string key and value pairs."""
    task_run_id: None | UUID
    """The task run associated with the artifact."""
    type_: None | str
    """An identifier that describes the shape of the data field. e.g. 'result', 'table',
    'markdown'"""
    updated: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.artifact_data_type_0 import ArtifactDataType0
        from ..models.artifact_metadata import ArtifactMetadata

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        data: Any | dict[str, Any] | None
        if isinstance(self.data, ArtifactDataType0):
            data = self.data.to_dict()
        else:
            data = self.data

        description: None | str
        description = self.description

        flow_run_id: None | str
        if isinstance(self.flow_run_id, UUID):
            flow_run_id = str(self.flow_run_id)
        else:
            flow_run_id = self.flow_run_id

        id = str(self.id)

        key: None | str
        key = self.key

        metadata: dict[str, Any] | None
        if isinstance(self.metadata, ArtifactMetadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        task_run_id: None | str
        if isinstance(self.task_run_id, UUID):
            task_run_id = str(self.task_run_id)
        else:
            task_run_id = self.task_run_id

        type_: None | str
        type_ = self.type_

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["created"] = created
        field_dict["data"] = data
        field_dict["description"] = description
        field_dict["flow_run_id"] = flow_run_id
        field_dict["id"] = id
        field_dict["key"] = key
        field_dict["metadata_"] = metadata
        field_dict["task_run_id"] = task_run_id
        field_dict["type"] = type_
        field_dict["updated"] = updated
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.artifact_data_type_0 import ArtifactDataType0
        from ..models.artifact_metadata import ArtifactMetadata

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Artifact: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_created(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                created_created = datetime.datetime.fromisoformat(data)

                return created_created
            raise TypeError(
                f"created: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        created = _parse_created(d.pop("created", None))

        def _parse_data(data: object) -> Any | ArtifactDataType0 | None:
            if data is None:
                return data
            if isinstance(data, dict):
                try:
                    data_type_0 = ArtifactDataType0.from_dict(data)

                    return data_type_0
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            return cast(Any | ArtifactDataType0 | None, data)

        data = _parse_data(d.pop("data", None))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description", None))

        def _parse_flow_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                flow_run_id_flow_run_id = UUID(data)

                return flow_run_id_flow_run_id
            raise TypeError(f"flow_run_id: a {type(data).__name__} that is none of None | UUID")

        flow_run_id = _parse_flow_run_id(d.pop("flow_run_id", None))

        id = UUID(pop_required(d, "Artifact", "id"))

        def _parse_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        key = _parse_key(d.pop("key", None))

        def _parse_metadata(data: object) -> ArtifactMetadata | None:
            if data is None:
                return data
            if isinstance(data, dict):
                metadata_metadata = ArtifactMetadata.from_dict(data)

                return metadata_metadata
            raise TypeError(
                f"metadata_: a {type(data).__name__} that is none of ArtifactMetadata | None"
            )

        metadata = _parse_metadata(d.pop("metadata_", None))

        def _parse_task_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                task_run_id_task_run_id = UUID(data)

                return task_run_id_task_run_id
            raise TypeError(f"task_run_id: a {type(data).__name__} that is none of None | UUID")

        task_run_id = _parse_task_run_id(d.pop("task_run_id", None))

        def _parse_type_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        type_ = _parse_type_(d.pop("type", None))

        def _parse_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                updated_updated = datetime.datetime.fromisoformat(data)

                return updated_updated
            raise TypeError(
                f"updated: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        updated = _parse_updated(d.pop("updated", None))

        found = cls(
            created=created,
            data=data,
            description=description,
            flow_run_id=flow_run_id,
            id=id,
            key=key,
            metadata=metadata,
            task_run_id=task_run_id,
            type_=type_,
            updated=updated,
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
