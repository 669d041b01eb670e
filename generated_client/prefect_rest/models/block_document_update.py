# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.block_document_update_data import BlockDocumentUpdateData


@_attrs.define
class BlockDocumentUpdate:
    """Data used by the Prefect REST API to update a block document."""

    block_schema_id: None | Unset | UUID = UNSET
    """A block schema ID"""
    data: BlockDocumentUpdateData | Unset = UNSET
    """The block document's data"""
    merge_existing_data: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        block_schema_id: None | str | Unset
        if isinstance(self.block_schema_id, Unset):
            block_schema_id = UNSET
        elif isinstance(self.block_schema_id, UUID):
            block_schema_id = str(self.block_schema_id)
        else:
            block_schema_id = self.block_schema_id

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        merge_existing_data = self.merge_existing_data

        field_dict: dict[str, Any] = {}
        if block_schema_id is not UNSET:
            field_dict["block_schema_id"] = block_schema_id
        if data is not UNSET:
            field_dict["data"] = data
        if merge_existing_data is not UNSET:
            field_dict["merge_existing_data"] = merge_existing_data
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_document_update_data import BlockDocumentUpdateData

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockDocumentUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_block_schema_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                block_schema_id_block_schema_id = UUID(data)

                return block_schema_id_block_schema_id
            raise TypeError(
                f"block_schema_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        block_schema_id = _parse_block_schema_id(d.pop("block_schema_id", UNSET))

        _data = d.pop("data", UNSET)
        data: BlockDocumentUpdateData | Unset
        if isinstance(_data, Unset):
            data = UNSET
        else:
            data = BlockDocumentUpdateData.from_dict(_data)

        merge_existing_data = d.pop("merge_existing_data", UNSET)

        found = cls(
            block_schema_id=block_schema_id,
            data=data,
            merge_existing_data=merge_existing_data,
        )
        return found
