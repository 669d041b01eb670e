# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class ArtifactCollectionFilterKey:
    """Filter by `ArtifactCollection.key`."""

    any_: list[str] | None | Unset = UNSET
    """A list of artifact keys to include"""
    exists: bool | None | Unset = UNSET
    """If `true`, only include artifacts with a non-null key. If `false`, only include artifacts
    with a null key. Should return all rows in the ArtifactCollection table if specified."""
    like: None | str | Unset = UNSET
    """A string to match artifact keys against. This can include SQL wildcard characters like `%`
    and `_`."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        any_: list[str] | None | Unset
        if isinstance(self.any_, Unset):
            any_ = UNSET
        elif isinstance(self.any_, list):
            any_ = self.any_

        else:
            any_ = self.any_

        exists: bool | None | Unset
        if isinstance(self.exists, Unset):
            exists = UNSET
        else:
            exists = self.exists

        like: None | str | Unset
        if isinstance(self.like, Unset):
            like = UNSET
        else:
            like = self.like

        field_dict: dict[str, Any] = {}
        if any_ is not UNSET:
            field_dict["any_"] = any_
        if exists is not UNSET:
            field_dict["exists_"] = exists
        if like is not UNSET:
            field_dict["like_"] = like
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"ArtifactCollectionFilterKey: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_any_(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"any_: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        any_ = _parse_any_(d.pop("any_", UNSET))

        def _parse_exists(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        exists = _parse_exists(d.pop("exists_", UNSET))

        def _parse_like(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        like = _parse_like(d.pop("like_", UNSET))

        found = cls(
            any_=any_,
            exists=exists,
            like=like,
        )
        return found
