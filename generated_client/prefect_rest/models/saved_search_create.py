# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.saved_search_filter import SavedSearchFilter


@_attrs.define
class SavedSearchCreate:
    """Data used by the Prefect REST API to create a saved search."""

    name: str
    """The name of the saved search."""
    filters: list[SavedSearchFilter] | Unset = UNSET
    """The filter set for the saved search."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        name = self.name

        filters: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.filters, Unset):
            filters = []
            for filters_item_data in self.filters:
                filters_item = filters_item_data.to_dict()
                filters.append(filters_item)

        field_dict: dict[str, Any] = {}
        field_dict["name"] = name
        if filters is not UNSET:
            field_dict["filters"] = filters
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.saved_search_filter import SavedSearchFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"SavedSearchCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        name = pop_required(d, "SavedSearchCreate", "name")

        _filters = d.pop("filters", UNSET)
        filters: list[SavedSearchFilter] | Unset = UNSET
        if _filters is not UNSET:
            filters = []
            for filters_item_data in _filters:
                filters_item = SavedSearchFilter.from_dict(filters_item_data)

                filters.append(filters_item)

        found = cls(
            name=name,
            filters=filters,
        )
        return found
