# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.block_schema_filter_block_type_id import BlockSchemaFilterBlockTypeId
    from ..models.block_schema_filter_capabilities import BlockSchemaFilterCapabilities
    from ..models.block_schema_filter_id import BlockSchemaFilterId
    from ..models.block_schema_filter_version import BlockSchemaFilterVersion


@_attrs.define
class BlockSchemaFilter:
    """Filter BlockSchemas"""

    block_capabilities: BlockSchemaFilterCapabilities | None | Unset = UNSET
    """Filter criteria for `BlockSchema.capabilities`"""
    block_type_id: BlockSchemaFilterBlockTypeId | None | Unset = UNSET
    """Filter criteria for `BlockSchema.block_type_id`"""
    id: BlockSchemaFilterId | None | Unset = UNSET
    """Filter criteria for `BlockSchema.id`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""
    version: BlockSchemaFilterVersion | None | Unset = UNSET
    """Filter criteria for `BlockSchema.version`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.block_schema_filter_block_type_id import BlockSchemaFilterBlockTypeId
        from ..models.block_schema_filter_capabilities import BlockSchemaFilterCapabilities
        from ..models.block_schema_filter_id import BlockSchemaFilterId
        from ..models.block_schema_filter_version import BlockSchemaFilterVersion

        block_capabilities: dict[str, Any] | None | Unset
        if isinstance(self.block_capabilities, Unset):
            block_capabilities = UNSET
        elif isinstance(self.block_capabilities, BlockSchemaFilterCapabilities):
            block_capabilities = self.block_capabilities.to_dict()
        else:
            block_capabilities = self.block_capabilities

        block_type_id: dict[str, Any] | None | Unset
        if isinstance(self.block_type_id, Unset):
            block_type_id = UNSET
        elif isinstance(self.block_type_id, BlockSchemaFilterBlockTypeId):
            block_type_id = self.block_type_id.to_dict()
        else:
            block_type_id = self.block_type_id

        id: dict[str, Any] | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, BlockSchemaFilterId):
            id = self.id.to_dict()
        else:
            id = self.id

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        version: dict[str, Any] | None | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        elif isinstance(self.version, BlockSchemaFilterVersion):
            version = self.version.to_dict()
        else:
            version = self.version

        field_dict: dict[str, Any] = {}
        if block_capabilities is not UNSET:
            field_dict["block_capabilities"] = block_capabilities
        if block_type_id is not UNSET:
            field_dict["block_type_id"] = block_type_id
        if id is not UNSET:
            field_dict["id"] = id
        if operator is not UNSET:
            field_dict["operator"] = operator
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
        from ..models.block_schema_filter_block_type_id import BlockSchemaFilterBlockTypeId
        from ..models.block_schema_filter_capabilities import BlockSchemaFilterCapabilities
        from ..models.block_schema_filter_id import BlockSchemaFilterId
        from ..models.block_schema_filter_version import BlockSchemaFilterVersion

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockSchemaFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_block_capabilities(data: object) -> BlockSchemaFilterCapabilities | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                block_capabilities_type_0 = BlockSchemaFilterCapabilities.from_dict(data)

                return block_capabilities_type_0
            raise TypeError(
                f"block_capabilities: a {type(data).__name__} that is none of BlockSchemaFilterCapabilities | None | Unset"
            )

        block_capabilities = _parse_block_capabilities(d.pop("block_capabilities", UNSET))

        def _parse_block_type_id(data: object) -> BlockSchemaFilterBlockTypeId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                block_type_id_type_0 = BlockSchemaFilterBlockTypeId.from_dict(data)

                return block_type_id_type_0
            raise TypeError(
                f"block_type_id: a {type(data).__name__} that is none of BlockSchemaFilterBlockTypeId | None | Unset"
            )

        block_type_id = _parse_block_type_id(d.pop("block_type_id", UNSET))

        def _parse_id(data: object) -> BlockSchemaFilterId | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                id_type_0 = BlockSchemaFilterId.from_dict(data)

                return id_type_0
            raise TypeError(
                f"id: a {type(data).__name__} that is none of BlockSchemaFilterId | None | Unset"
            )

        id = _parse_id(d.pop("id", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        def _parse_version(data: object) -> BlockSchemaFilterVersion | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                version_type_0 = BlockSchemaFilterVersion.from_dict(data)

                return version_type_0
            raise TypeError(
                f"version: a {type(data).__name__} that is none of BlockSchemaFilterVersion | None | Unset"
            )

        version = _parse_version(d.pop("version", UNSET))

        found = cls(
            block_capabilities=block_capabilities,
            block_type_id=block_type_id,
            id=id,
            operator=operator,
            version=version,
        )
        return found
