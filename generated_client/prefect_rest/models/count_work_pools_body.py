# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.work_pool_filter import WorkPoolFilter


@_attrs.define
class CountWorkPoolsBody:
    """``CountWorkPoolsBody``, as Prefect's REST API has it."""

    work_pools: None | Unset | WorkPoolFilter = UNSET
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.work_pool_filter import WorkPoolFilter

        work_pools: dict[str, Any] | None | Unset
        if isinstance(self.work_pools, Unset):
            work_pools = UNSET
        elif isinstance(self.work_pools, WorkPoolFilter):
            work_pools = self.work_pools.to_dict()
        else:
            work_pools = self.work_pools

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if work_pools is not UNSET:
            field_dict["work_pools"] = work_pools
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.work_pool_filter import WorkPoolFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"CountWorkPoolsBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_work_pools(data: object) -> None | Unset | WorkPoolFilter:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                work_pools_type_0 = WorkPoolFilter.from_dict(data)

                return work_pools_type_0
            raise TypeError(
                f"work_pools: a {type(data).__name__} that is none of None | Unset | WorkPoolFilter"
            )

        work_pools = _parse_work_pools(d.pop("work_pools", UNSET))

        found = cls(
            work_pools=work_pools,
        )
        found.additional_properties = d
        return found

    @property
    def additional_keys(self) -> list[str]:
        """The names of the additional fields."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
