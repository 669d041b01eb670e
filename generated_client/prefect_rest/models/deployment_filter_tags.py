# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset


@_attrs.define
class DeploymentFilterTags:
    """Filter by `Deployment.tags`."""

    all_: list[str] | None | Unset = UNSET
    """A list of tags. Deployments will be returned only if their tags are a superset of the list"""
    is_null: bool | None | Unset = UNSET
    """If true, only include deployments without tags"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        all_: list[str] | None | Unset
        if isinstance(self.all_, Unset):
            all_ = UNSET
        elif isinstance(self.all_, list):
            all_ = self.all_

        else:
            all_ = self.all_

        is_null: bool | None | Unset
        if isinstance(self.is_null, Unset):
            is_null = UNSET
        else:
            is_null = self.is_null

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        field_dict: dict[str, Any] = {}
        if all_ is not UNSET:
            field_dict["all_"] = all_
        if is_null is not UNSET:
            field_dict["is_null_"] = is_null
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

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"DeploymentFilterTags: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_all_(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"all_: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        all_ = _parse_all_(d.pop("all_", UNSET))

        def _parse_is_null(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_null = _parse_is_null(d.pop("is_null_", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        found = cls(
            all_=all_,
            is_null=is_null,
            operator=operator,
        )
        return found
