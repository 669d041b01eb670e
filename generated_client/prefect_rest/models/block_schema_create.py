# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.block_schema_create_fields import BlockSchemaCreateFields


@_attrs.define
class BlockSchemaCreate:
    """Data used by the Prefect REST API to create a block schema."""

    block_type_id: None | UUID
    """A block type ID"""
    capabilities: list[str] | Unset = UNSET
    """A list of Block capabilities"""
    fields: BlockSchemaCreateFields | Unset = UNSET
    """The block schema's field schema"""
    version: str | Unset = "non-versioned"
    """Human readable identifier for the block schema"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        block_type_id: None | str
        if isinstance(self.block_type_id, UUID):
            block_type_id = str(self.block_type_id)
        else:
            block_type_id = self.block_type_id

        capabilities: list[str] | Unset = UNSET
        if not isinstance(self.capabilities, Unset):
            capabilities = self.capabilities

        fields: dict[str, Any] | Unset = UNSET
        if not isinstance(self.fields, Unset):
            fields = self.fields.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict["block_type_id"] = block_type_id
        if capabilities is not UNSET:
            field_dict["capabilities"] = capabilities
        if fields is not UNSET:
            field_dict["fields"] = fields
        if version is not UNSET:
            field_dict["version"] = version
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_schema_create_fields import BlockSchemaCreateFields

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockSchemaCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_block_type_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                block_type_id_block_type_id = UUID(data)

                return block_type_id_block_type_id
            raise TypeError(f"block_type_id: a {type(data).__name__} that is none of None | UUID")

        block_type_id = _parse_block_type_id(d.pop("block_type_id", None))

        capabilities = cast(list[str], d.pop("capabilities", UNSET))

        _fields = d.pop("fields", UNSET)
        fields: BlockSchemaCreateFields | Unset
        if isinstance(_fields, Unset):
            fields = UNSET
        else:
            fields = BlockSchemaCreateFields.from_dict(_fields)

        version = d.pop("version", UNSET)

        found = cls(
            block_type_id=block_type_id,
            capabilities=capabilities,
            fields=fields,
            version=version,
        )
        return found
