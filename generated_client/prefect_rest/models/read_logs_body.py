# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..models.log_sort import LogSort
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.log_filter import LogFilter


@_attrs.define
class ReadLogsBody:
    """``ReadLogsBody``, as Prefect's REST API has it."""

    limit: int | None | Unset = UNSET
    """Defaults to PREFECT_API_DEFAULT_LIMIT if not provided."""
    logs: LogFilter | None | Unset = UNSET
    offset: int | Unset = 0
    sort: LogSort | Unset = LogSort.TIMESTAMP_ASC
    """Defines log sorting options."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.log_filter import LogFilter

        limit: int | None | Unset
        if isinstance(self.limit, Unset):
            limit = UNSET
        else:
            limit = self.limit

        logs: dict[str, Any] | None | Unset
        if isinstance(self.logs, Unset):
            logs = UNSET
        elif isinstance(self.logs, LogFilter):
            logs = self.logs.to_dict()
        else:
            logs = self.logs

        offset = self.offset

        sort: str | Unset = UNSET
        if not isinstance(self.sort, Unset):
            sort = self.sort.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if limit is not UNSET:
            field_dict["limit"] = limit
        if logs is not UNSET:
            field_dict["logs"] = logs
        if offset is not UNSET:
            field_dict["offset"] = offset
        if sort is not UNSET:
            field_dict["sort"] = sort
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.log_filter import LogFilter

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ReadLogsBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        limit = _parse_limit(d.pop("limit", UNSET))

        def _parse_logs(data: object) -> LogFilter | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                logs_type_0 = LogFilter.from_dict(data)

                return logs_type_0
            raise TypeError(
                f"logs: a {type(data).__name__} that is none of LogFilter | None | Unset"
            )

        logs = _parse_logs(d.pop("logs", UNSET))

        offset = d.pop("offset", UNSET)

        _sort = d.pop("sort", UNSET)
        sort: LogSort | Unset
        if isinstance(_sort, Unset):
            sort = UNSET
        else:
            sort = LogSort(_sort)

        found = cls(
            limit=limit,
            logs=logs,
            offset=offset,
            sort=sort,
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
