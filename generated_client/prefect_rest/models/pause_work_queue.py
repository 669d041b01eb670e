# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.pause_work_queue_source import PauseWorkQueueSource
from ..types import UNSET, Unset


@_attrs.define
class PauseWorkQueue:
    """Pauses a Work Queue"""

    source: PauseWorkQueueSource | Unset = PauseWorkQueueSource.SELECTED
    """Whether this Action applies to a specific selected work queue (given by `work_queue_id`),
    or to a work queue that is inferred from the triggering event.  If the source is
    'inferred', the `work_queue_id` may not be set.  If the source is 'selected', the
    `work_queue_id` must be set."""
    type_: Literal["pause-work-queue"] | Unset = "pause-work-queue"
    work_queue_id: None | Unset | UUID = UNSET
    """The identifier of the work queue to pause"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        source: str | Unset = UNSET
        if not isinstance(self.source, Unset):
            source = self.source.value

        type_ = self.type_

        work_queue_id: None | str | Unset
        if isinstance(self.work_queue_id, Unset):
            work_queue_id = UNSET
        elif isinstance(self.work_queue_id, UUID):
            work_queue_id = str(self.work_queue_id)
        else:
            work_queue_id = self.work_queue_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if source is not UNSET:
            field_dict["source"] = source
        if type_ is not UNSET:
            field_dict["type"] = type_
        if work_queue_id is not UNSET:
            field_dict["work_queue_id"] = work_queue_id
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"PauseWorkQueue: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        _source = d.pop("source", UNSET)
        source: PauseWorkQueueSource | Unset
        if isinstance(_source, Unset):
            source = UNSET
        else:
            source = PauseWorkQueueSource(_source)

        type_ = cast(Literal["pause-work-queue"] | Unset, d.pop("type", UNSET))
        if type_ != "pause-work-queue" and not isinstance(type_, Unset):
            raise ValueError(f"type must match const 'pause-work-queue', got '{type_}'")

        def _parse_work_queue_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                work_queue_id_work_queue_id = UUID(data)

                return work_queue_id_work_queue_id
            raise TypeError(
                f"work_queue_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        work_queue_id = _parse_work_queue_id(d.pop("work_queue_id", UNSET))

        found = cls(
            source=source,
            type_=type_,
            work_queue_id=work_queue_id,
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
