# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.artifact_update_data_type_0 import ArtifactUpdateDataType0
    from ..models.artifact_update_metadata import ArtifactUpdateMetadata


@_attrs.define
class ArtifactUpdate:
    """Data used by the Prefect REST API to update an artifact."""

    data: Any | ArtifactUpdateDataType0 | None | Unset = UNSET
    description: None | str | Unset = UNSET
    metadata: ArtifactUpdateMetadata | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.artifact_update_data_type_0 import ArtifactUpdateDataType0
        from ..models.artifact_update_metadata import ArtifactUpdateMetadata

        data: Any | dict[str, Any] | None | Unset
        if isinstance(self.data, Unset):
            data = UNSET
        elif isinstance(self.data, ArtifactUpdateDataType0):
            data = self.data.to_dict()
        else:
            data = self.data

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, ArtifactUpdateMetadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        field_dict: dict[str, Any] = {}
        if data is not UNSET:
            field_dict["data"] = data
        if description is not UNSET:
            field_dict["description"] = description
        if metadata is not UNSET:
            field_dict["metadata_"] = metadata
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.artifact_update_data_type_0 import ArtifactUpdateDataType0
        from ..models.artifact_update_metadata import ArtifactUpdateMetadata

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ArtifactUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_data(data: object) -> Any | ArtifactUpdateDataType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                try:
                    data_type_0 = ArtifactUpdateDataType0.from_dict(data)

                    return data_type_0
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            return cast(Any | ArtifactUpdateDataType0 | None | Unset, data)

        data = _parse_data(d.pop("data", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_metadata(data: object) -> ArtifactUpdateMetadata | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                metadata_metadata = ArtifactUpdateMetadata.from_dict(data)

                return metadata_metadata
            raise TypeError(
                f"metadata_: a {type(data).__name__} that is none of ArtifactUpdateMetadata | None | Unset"
            )

        metadata = _parse_metadata(d.pop("metadata_", UNSET))

        found = cls(
            data=data,
            description=description,
            metadata=metadata,
        )
        return found
