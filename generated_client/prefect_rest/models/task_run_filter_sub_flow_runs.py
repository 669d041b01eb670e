# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class TaskRunFilterSubFlowRuns:
    """Filter by `TaskRun.subflow_run`."""

    exists: bool | None | Unset = UNSET
    """If true, only include task runs that are subflow run parents; if false, exclude parent
    task runs"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        exists: bool | None | Unset
        if isinstance(self.exists, Unset):
            exists = UNSET
        else:
            exists = self.exists

        field_dict: dict[str, Any] = {}
        if exists is not UNSET:
            field_dict["exists_"] = exists
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
                f"TaskRunFilterSubFlowRuns: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_exists(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        exists = _parse_exists(d.pop("exists_", UNSET))

        found = cls(
            exists=exists,
        )
        return found
