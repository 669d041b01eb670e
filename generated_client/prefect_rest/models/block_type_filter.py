# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.block_type_filter_name import BlockTypeFilterName
    from ..models.block_type_filter_slug import BlockTypeFilterSlug


@_attrs.define
class BlockTypeFilter:
    """Filter BlockTypes"""

    name: BlockTypeFilterName | None | Unset = UNSET
    """Filter criteria for `BlockType.name`"""
    slug: BlockTypeFilterSlug | None | Unset = UNSET
    """Filter criteria for `BlockType.slug`"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.block_type_filter_name import BlockTypeFilterName
        from ..models.block_type_filter_slug import BlockTypeFilterSlug

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, BlockTypeFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        slug: dict[str, Any] | None | Unset
        if isinstance(self.slug, Unset):
            slug = UNSET
        elif isinstance(self.slug, BlockTypeFilterSlug):
            slug = self.slug.to_dict()
        else:
            slug = self.slug

        field_dict: dict[str, Any] = {}
        if name is not UNSET:
            field_dict["name"] = name
        if slug is not UNSET:
            field_dict["slug"] = slug
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.block_type_filter_name import BlockTypeFilterName
        from ..models.block_type_filter_slug import BlockTypeFilterSlug

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"BlockTypeFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_name(data: object) -> BlockTypeFilterName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = BlockTypeFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of BlockTypeFilterName | None | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        def _parse_slug(data: object) -> BlockTypeFilterSlug | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                slug_type_0 = BlockTypeFilterSlug.from_dict(data)

                return slug_type_0
            raise TypeError(
                f"slug: a {type(data).__name__} that is none of BlockTypeFilterSlug | None | Unset"
            )

        slug = _parse_slug(d.pop("slug", UNSET))

        found = cls(
            name=name,
            slug=slug,
        )
        return found
