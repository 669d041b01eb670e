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
    from ..models.block_schema_fields import BlockSchemaFields
    from ..models.block_type import BlockType


@_attrs.define
class BlockSchema:
    """An ORM representation of a block schema."""

    block_type: BlockType | None
    """The associated block type"""
    block_type_id: None | UUID
    """A block type ID"""
    capabilities: list[str]
    """A list of Block capabilities"""
    checksum: str
    """The block schema's unique checksum"""
    created: datetime.datetime | None
    fields: BlockSchemaFields
    """The block schema's field schema"""
    id: UUID
    updated: datetime.datetime | None
    version: str = "non-versioned"
    """Human readable identifier for the block schema"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.block_type import BlockType

        block_type: dict[str, Any] | None
        if isinstance(self.block_type, BlockType):
            block_type = self.block_type.to_dict()
        else:
            block_type = self.block_type

        block_type_id: None | str
        if isinstance(self.block_type_id, UUID):
            block_type_id = str(self.block_type_id)
        else:
            block_type_id = self.block_type_id

        capabilities = self.capabilities

        checksum = self.checksum

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        fields = self.fields.to_dict()

        id = str(self.id)

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["block_type"] = block_type
        field_dict["block_type_id"] = block_type_id
        field_dict["capabilities"] = capabilities
        field_dict["checksum"] = checksum
        field_dict["created"] = created
        field_dict["fields"] = fields
        field_dict["id"] = id
        field_dict["updated"] = updated
        field_dict["version"] = version
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_schema_fields import BlockSchemaFields
        from ..models.block_type import BlockType

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockSchema: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_block_type(data: object) -> BlockType | None:
            if data is None:
                return data
            if isinstance(data, dict):
                block_type_type_0 = BlockType.from_dict(data)

                return block_type_type_0
            raise TypeError(f"block_type: a {type(data).__name__} that is none of BlockType | None")

        block_type = _parse_block_type(d.pop("block_type", None))

        def _parse_block_type_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                block_type_id_block_type_id = UUID(data)

                return block_type_id_block_type_id
            raise TypeError(f"block_type_id: a {type(data).__name__} that is none of None | UUID")

        block_type_id = _parse_block_type_id(d.pop("block_type_id", None))

        capabilities = cast(list[str], d.pop("capabilities", []))

        checksum = pop_required(d, "BlockSchema", "checksum")

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

        fields = BlockSchemaFields.from_dict(d.pop("fields", {}))

        id = UUID(pop_required(d, "BlockSchema", "id"))

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

        version = d.pop("version", "non-versioned")

        found = cls(
            block_type=block_type,
            block_type_id=block_type_id,
            capabilities=capabilities,
            checksum=checksum,
            created=created,
            fields=fields,
            id=id,
            updated=updated,
            version=version,
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
