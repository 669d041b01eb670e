# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class ReadWorkQueueRunsBody:
    """``ReadWorkQueueRunsBody``, as Prefect's REST API has it."""

    agent_id: None | Unset | UUID = UNSET
    """An optional unique identifier for the agent making this query. If provided, the Prefect
    REST API will track the last time this agent polled the work queue."""
    limit: int | None | Unset = UNSET
    """Defaults to PREFECT_API_DEFAULT_LIMIT if not provided."""
    scheduled_before: datetime.datetime | None | Unset = UNSET
    """Only flow runs scheduled to start before this time will be returned."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        agent_id: None | str | Unset
        if isinstance(self.agent_id, Unset):
            agent_id = UNSET
        elif isinstance(self.agent_id, UUID):
            agent_id = str(self.agent_id)
        else:
            agent_id = self.agent_id

        limit: int | None | Unset
        if isinstance(self.limit, Unset):
            limit = UNSET
        else:
            limit = self.limit

        scheduled_before: None | str | Unset
        if isinstance(self.scheduled_before, Unset):
            scheduled_before = UNSET
        elif isinstance(self.scheduled_before, datetime.datetime):
            scheduled_before = self.scheduled_before.isoformat()
        else:
            scheduled_before = self.scheduled_before

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if agent_id is not UNSET:
            field_dict["agent_id"] = agent_id
        if limit is not UNSET:
            field_dict["limit"] = limit
        if scheduled_before is not UNSET:
            field_dict["scheduled_before"] = scheduled_before
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ReadWorkQueueRunsBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_agent_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                agent_id_agent_id = UUID(data)

                return agent_id_agent_id
            raise TypeError(
                f"agent_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        agent_id = _parse_agent_id(d.pop("agent_id", UNSET))

        def _parse_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        limit = _parse_limit(d.pop("limit", UNSET))

        def _parse_scheduled_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                scheduled_before_scheduled_before = datetime.datetime.fromisoformat(data)

                return scheduled_before_scheduled_before
            raise TypeError(
                f"scheduled_before: a {type(data).__name__} that is none of datetime.datetime | None | Unset"
            )

        scheduled_before = _parse_scheduled_before(d.pop("scheduled_before", UNSET))

        found = cls(
            agent_id=agent_id,
            limit=limit,
            scheduled_before=scheduled_before,
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
