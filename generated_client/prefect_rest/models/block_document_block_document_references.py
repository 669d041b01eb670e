# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

if TYPE_CHECKING:
    from ..models.block_document_block_document_references_additional_property import (
        BlockDocumentBlockDocumentReferencesAdditionalProperty,
    )


@_attrs.define
class BlockDocumentBlockDocumentReferences:
    """Record of the block document's references"""

    additional_properties: dict[str, BlockDocumentBlockDocumentReferencesAdditionalProperty] = (
        _attrs.field(init=False, factory=dict)
    )
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_document_block_document_references_additional_property import (
            BlockDocumentBlockDocumentReferencesAdditionalProperty,
        )

        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"BlockDocumentBlockDocumentReferences: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)
        found = cls()
        for prop_name, prop_dict in d.items():
            additional_property = BlockDocumentBlockDocumentReferencesAdditionalProperty.from_dict(
                prop_dict
            )

            found.additional_properties[prop_name] = additional_property
        return found

    @property
    def additional_keys(self) -> list[str]:
        """The names of the additional fields."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> BlockDocumentBlockDocumentReferencesAdditionalProperty:
        return self.additional_properties[key]

    def __setitem__(
        self, key: str, value: BlockDocumentBlockDocumentReferencesAdditionalProperty
    ) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
