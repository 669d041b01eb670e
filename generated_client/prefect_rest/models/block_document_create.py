# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.block_document_create_data import BlockDocumentCreateData


@_attrs.define
class BlockDocumentCreate:
    """Data used by the Prefect REST API to create a block document."""

    block_schema_id: UUID
    """A block schema ID"""
    block_type_id: UUID
    """A block type ID"""
    data: BlockDocumentCreateData | Unset = UNSET
    """The block document's data"""
    is_anonymous: bool | Unset = False
    """Whether the block is anonymous (anonymous blocks are usually created by Prefect
    automatically)"""
    name: None | str | Unset = UNSET
    """The block document's name. Not required for anonymous block documents."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        block_schema_id = str(self.block_schema_id)

        block_type_id = str(self.block_type_id)

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        is_anonymous = self.is_anonymous

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        field_dict: dict[str, Any] = {}
        field_dict["block_schema_id"] = block_schema_id
        field_dict["block_type_id"] = block_type_id
        if data is not UNSET:
            field_dict["data"] = data
        if is_anonymous is not UNSET:
            field_dict["is_anonymous"] = is_anonymous
        if name is not UNSET:
            field_dict["name"] = name
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_document_create_data import BlockDocumentCreateData

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockDocumentCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        block_schema_id = UUID(pop_required(d, "BlockDocumentCreate", "block_schema_id"))

        block_type_id = UUID(pop_required(d, "BlockDocumentCreate", "block_type_id"))

        _data = d.pop("data", UNSET)
        data: BlockDocumentCreateData | Unset
        if isinstance(_data, Unset):
            data = UNSET
        else:
            data = BlockDocumentCreateData.from_dict(_data)

        is_anonymous = d.pop("is_anonymous", UNSET)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        found = cls(
            block_schema_id=block_schema_id,
            block_type_id=block_type_id,
            data=data,
            is_anonymous=is_anonymous,
            name=name,
        )
        return found
