# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.block_document_filter import BlockDocumentFilter
    from ..models.block_schema_filter import BlockSchemaFilter
    from ..models.block_type_filter import BlockTypeFilter


@_attrs.define
class CountBlockDocumentsBody:
    """``CountBlockDocumentsBody``, as Prefect's REST API has it."""

    block_documents: BlockDocumentFilter | None | Unset = UNSET
    block_schemas: BlockSchemaFilter | None | Unset = UNSET
    block_types: BlockTypeFilter | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.block_document_filter import BlockDocumentFilter
        from ..models.block_schema_filter import BlockSchemaFilter
        from ..models.block_type_filter import BlockTypeFilter

        block_documents: dict[str, Any] | None | Unset
        if isinstance(self.block_documents, Unset):
            block_documents = UNSET
        elif isinstance(self.block_documents, BlockDocumentFilter):
            block_documents = self.block_documents.to_dict()
        else:
            block_documents = self.block_documents

        block_schemas: dict[str, Any] | None | Unset
        if isinstance(self.block_schemas, Unset):
            block_schemas = UNSET
        elif isinstance(self.block_schemas, BlockSchemaFilter):
            block_schemas = self.block_schemas.to_dict()
        else:
            block_schemas = self.block_schemas

        block_types: dict[str, Any] | None | Unset
        if isinstance(self.block_types, Unset):
            block_types = UNSET
        elif isinstance(self.block_types, BlockTypeFilter):
            block_types = self.block_types.to_dict()
        else:
            block_types = self.block_types

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if block_documents is not UNSET:
            field_dict["block_documents"] = block_documents
        if block_schemas is not UNSET:
            field_dict["block_schemas"] = block_schemas
        if block_types is not UNSET:
            field_dict["block_types"] = block_types
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_document_filter import BlockDocumentFilter
        from ..models.block_schema_filter import BlockSchemaFilter
        from ..models.block_type_filter import BlockTypeFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"CountBlockDocumentsBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_block_documents(data: object) -> BlockDocumentFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                block_documents_type_0 = BlockDocumentFilter.from_dict(data)

                return block_documents_type_0
            raise TypeError(
                f"block_documents: a {type(data).__name__} that is none of BlockDocumentFilter | None | Unset"
            )

        block_documents = _parse_block_documents(d.pop("block_documents", UNSET))

        def _parse_block_schemas(data: object) -> BlockSchemaFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                block_schemas_type_0 = BlockSchemaFilter.from_dict(data)

                return block_schemas_type_0
            raise TypeError(
                f"block_schemas: a {type(data).__name__} that is none of BlockSchemaFilter | None | Unset"
            )

        block_schemas = _parse_block_schemas(d.pop("block_schemas", UNSET))

        def _parse_block_types(data: object) -> BlockTypeFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                block_types_type_0 = BlockTypeFilter.from_dict(data)

                return block_types_type_0
            raise TypeError(
                f"block_types: a {type(data).__name__} that is none of BlockTypeFilter | None | Unset"
            )

        block_types = _parse_block_types(d.pop("block_types", UNSET))

        found = cls(
            block_documents=block_documents,
            block_schemas=block_schemas,
            block_types=block_types,
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
