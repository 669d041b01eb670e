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
    from ..models.block_document_block_document_references import (
        BlockDocumentBlockDocumentReferences,
    )
    from ..models.block_document_data import BlockDocumentData
    from ..models.block_schema import BlockSchema
    from ..models.block_type import BlockType


@_attrs.define
class BlockDocument:
    """An ORM representation of a block document."""

    block_document_references: BlockDocumentBlockDocumentReferences
    """Record of the block document's references"""
    block_schema: BlockSchema | None
    """The associated block schema"""
    block_schema_id: UUID
    """A block schema ID"""
    block_type: BlockType | None
    """The associated block type"""
    block_type_id: UUID
    """A block type ID"""
    block_type_name: None | str
    """The associated block type's name"""
    created: datetime.datetime | None
    data: BlockDocumentData
    """The block document's data"""
    id: UUID
    name: None | str
    """The block document's name. Not required for anonymous block documents."""
    updated: datetime.datetime | None
    is_anonymous: bool = False
    """Whether the block is anonymous (anonymous blocks are usually created by Prefect
    automatically)"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.block_schema import BlockSchema
        from ..models.block_type import BlockType

        block_document_references = self.block_document_references.to_dict()

        block_schema: dict[str, Any] | None
        if isinstance(self.block_schema, BlockSchema):
            block_schema = self.block_schema.to_dict()
        else:
            block_schema = self.block_schema

        block_schema_id = str(self.block_schema_id)

        block_type: dict[str, Any] | None
        if isinstance(self.block_type, BlockType):
            block_type = self.block_type.to_dict()
        else:
            block_type = self.block_type

        block_type_id = str(self.block_type_id)

        block_type_name: None | str
        block_type_name = self.block_type_name

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        data = self.data.to_dict()

        id = str(self.id)

        is_anonymous = self.is_anonymous

        name: None | str
        name = self.name

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["block_document_references"] = block_document_references
        field_dict["block_schema"] = block_schema
        field_dict["block_schema_id"] = block_schema_id
        field_dict["block_type"] = block_type
        field_dict["block_type_id"] = block_type_id
        field_dict["block_type_name"] = block_type_name
        field_dict["created"] = created
        field_dict["data"] = data
        field_dict["id"] = id
        field_dict["is_anonymous"] = is_anonymous
        field_dict["name"] = name
        field_dict["updated"] = updated
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_document_block_document_references import (
            BlockDocumentBlockDocumentReferences,
        )
        from ..models.block_document_data import BlockDocumentData
        from ..models.block_schema import BlockSchema
        from ..models.block_type import BlockType

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockDocument: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        block_document_references = BlockDocumentBlockDocumentReferences.from_dict(
            d.pop("block_document_references", {})
        )

        def _parse_block_schema(data: object) -> BlockSchema | None:
            if data is None:
                return data
            if isinstance(data, dict):
                block_schema_type_0 = BlockSchema.from_dict(data)

                return block_schema_type_0
            raise TypeError(
                f"block_schema: a {type(data).__name__} that is none of BlockSchema | None"
            )

        block_schema = _parse_block_schema(d.pop("block_schema", None))

        block_schema_id = UUID(pop_required(d, "BlockDocument", "block_schema_id"))

        def _parse_block_type(data: object) -> BlockType | None:
            if data is None:
                return data
            if isinstance(data, dict):
                block_type_type_0 = BlockType.from_dict(data)

                return block_type_type_0
            raise TypeError(f"block_type: a {type(data).__name__} that is none of BlockType | None")

        block_type = _parse_block_type(d.pop("block_type", None))

        block_type_id = UUID(pop_required(d, "BlockDocument", "block_type_id"))

        def _parse_block_type_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        block_type_name = _parse_block_type_name(d.pop("block_type_name", None))

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

        data = BlockDocumentData.from_dict(d.pop("data", {}))

        id = UUID(pop_required(d, "BlockDocument", "id"))

        is_anonymous = d.pop("is_anonymous", False)

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name", None))

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
            block_document_references=block_document_references,
            block_schema=block_schema,
            block_schema_id=block_schema_id,
            block_type=block_type,
            block_type_id=block_type_id,
            block_type_name=block_type_name,
            created=created,
            data=data,
            id=id,
            is_anonymous=is_anonymous,
            name=name,
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
