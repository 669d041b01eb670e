# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class ConcurrencyLimitCreate:
    """Data used by the Prefect REST API to create a concurrency limit."""

    concurrency_limit: int
    """The concurrency limit."""
    tag: str
    """A tag the concurrency limit is applied to."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        concurrency_limit = self.concurrency_limit

        tag = self.tag

        field_dict: dict[str, Any] = {}
        field_dict["concurrency_limit"] = concurrency_limit
        field_dict["tag"] = tag
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ConcurrencyLimitCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        concurrency_limit = pop_required(d, "ConcurrencyLimitCreate", "concurrency_limit")

        tag = pop_required(d, "ConcurrencyLimitCreate", "tag")

        found = cls(
            concurrency_limit=concurrency_limit,
            tag=tag,
        )
        return found
