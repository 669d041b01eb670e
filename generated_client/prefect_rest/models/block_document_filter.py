# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.block_document_filter_block_type_id import BlockDocumentFilterBlockTypeId
    from ..models.block_document_filter_id import BlockDocumentFilterId
    from ..models.block_document_filter_is_anonymous import BlockDocumentFilterIsAnonymous
    from ..models.block_document_filter_name import BlockDocumentFilterName


@_attrs.define
class BlockDocumentFilter:
    """Filter BlockDocuments. Only BlockDocuments matching all criteria will be returned"""

    block_type_id: BlockDocumentFilterBlockTypeId | None | Unset = UNSET
    """Filter criteria for `BlockDocument.block_type_id`"""
    id: BlockDocumentFilterId | None | Unset = UNSET
    """Filter criteria for `BlockDocument.id`"""
    is_anonymous: BlockDocumentFilterIsAnonymous | None | Unset = UNSET
    """Filter criteria for `BlockDocument.is_anonymous`. Defaults to excluding anonymous blocks."""
    name: BlockDocumentFilterName | None | Unset = UNSET
    """Filter criteria for `BlockDocument.name`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.block_document_filter_block_type_id import BlockDocumentFilterBlockTypeId
        from ..models.block_document_filter_id import BlockDocumentFilterId
        from ..models.block_document_filter_is_anonymous import BlockDocumentFilterIsAnonymous
        from ..models.block_document_filter_name import BlockDocumentFilterName

        block_type_id: dict[str, Any] | None | Unset
        if isinstance(self.block_type_id, Unset):
            block_type_id = UNSET
        elif isinstance(self.block_type_id, BlockDocumentFilterBlockTypeId):
            block_type_id = self.block_type_id.to_dict()
        else:
            block_type_id = self.block_type_id

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, BlockDocumentFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        is_anonymous: dict[str, Any] | None | Unset
        if isinstance(self.is_anonymous, Unset):
            is_anonymous = UNSET
        elif isinstance(self.is_anonymous, BlockDocumentFilterIsAnonymous):
            is_anonymous = self.is_anonymous.to_dict()
        else:
            is_anonymous = self.is_anonymous

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, BlockDocumentFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        field_dict: dict[str, Any] = {}
        if block_type_id is not UNSET:
            field_dict["block_type_id"] = block_type_id
        if id is not UNSET:
            field_dict["id"] = id
        if is_anonymous is not UNSET:
            field_dict["is_anonymous"] = is_anonymous
        if name is not UNSET:
            field_dict["name"] = name
        if operator is not UNSET:
            field_dict["operator"] = operator
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_document_filter_block_type_id import BlockDocumentFilterBlockTypeId
        from ..models.block_document_filter_id import BlockDocumentFilterId
        from ..models.block_document_filter_is_anonymous import BlockDocumentFilterIsAnonymous
        from ..models.block_document_filter_name import BlockDocumentFilterName

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockDocumentFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_block_type_id(data: object) -> BlockDocumentFilterBlockTypeId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                block_type_id_type_0 = BlockDocumentFilterBlockTypeId.from_dict(data)

                return block_type_id_type_0
            raise TypeError(
                f"block_type_id: a {type(data).__name__} that is none of BlockDocumentFilterBlockTypeId | None | Unset"
            )

        block_type_id = _parse_block_type_id(d.pop("block_type_id", UNSET))

        def _parse_id(data: object) -> BlockDocumentFilterId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = BlockDocumentFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of BlockDocumentFilterId | None | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        def _parse_is_anonymous(data: object) -> BlockDocumentFilterIsAnonymous | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                is_anonymous_type_0 = BlockDocumentFilterIsAnonymous.from_dict(data)

                return is_anonymous_type_0
            raise TypeError(
                f"is_anonymous: a {type(data).__name__} that is none of BlockDocumentFilterIsAnonymous | None | Unset"
            )

        is_anonymous = _parse_is_anonymous(d.pop("is_anonymous", UNSET))

        def _parse_name(data: object) -> BlockDocumentFilterName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = BlockDocumentFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of BlockDocumentFilterName | None | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        found = cls(
            block_type_id=block_type_id,
            id=id,
            is_anonymous=is_anonymous,
            name=name,
            operator=operator,
        )
        return found
