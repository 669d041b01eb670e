# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class EventOccurredFilter:
    """``EventOccurredFilter``, as Prefect's REST API has it."""

    since: datetime.datetime | Unset = UNSET
    """Only include events after this time (inclusive)"""
    until: datetime.datetime | Unset = UNSET
    """Only include events prior to this time (inclusive)"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        since: str | Unset = UNSET
        if not isinstance(self.since, Unset):
            since = self.since.isoformat()

        until: str | Unset = UNSET
        if not isinstance(self.until, Unset):
            until = self.until.isoformat()

        field_dict: dict[str, Any] = {}
        if since is not UNSET:
            field_dict["since"] = since
        if until is not UNSET:
            field_dict["until"] = until
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"EventOccurredFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        _since = d.pop("since", UNSET)
        since: datetime.datetime | Unset
        if isinstance(_since, Unset):
            since = UNSET
        else:
            since = datetime.datetime.fromisoformat(_since)

        _until = d.pop("until", UNSET)
        until: datetime.datetime | Unset
        if isinstance(_until, Unset):
            until = UNSET
        else:
            until = datetime.datetime.fromisoformat(_until)

        found = cls(
            since=since,
            until=until,
        )
        return found
