# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class TaskRunPolicy:
    """Defines of how a task run should retry."""

    max_retries: int | Unset = 0
    """The maximum number of retries. Field is not used. Please use `retries` instead."""
    retries: int | None | Unset = UNSET
    """The number of retries."""
    retry_delay: int | list[int] | None | Unset = UNSET
    """A delay time or list of delay times between retries, in seconds."""
    retry_delay_seconds: float | Unset = 0.0
    """The delay between retries. Field is not used. Please use `retry_delay` instead."""
    retry_jitter_factor: float | None | Unset = UNSET
    """Determines the amount a retry should jitter"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        max_retries = self.max_retries

        retries: int | None | Unset
        if isinstance(self.retries, Unset):
            retries = UNSET
        else:
            retries = self.retries

        retry_delay: int | list[int] | None | Unset
        if isinstance(self.retry_delay, Unset):
            retry_delay = UNSET
        elif isinstance(self.retry_delay, list):
            retry_delay = self.retry_delay

        else:
            retry_delay = self.retry_delay

        retry_delay_seconds = self.retry_delay_seconds

        retry_jitter_factor: float | None | Unset
        if isinstance(self.retry_jitter_factor, Unset):
            retry_jitter_factor = UNSET
        else:
            retry_jitter_factor = self.retry_jitter_factor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if max_retries is not UNSET:
            field_dict["max_retries"] = max_retries
        if retries is not UNSET:
            field_dict["retries"] = retries
        if retry_delay is not UNSET:
            field_dict["retry_delay"] = retry_delay
        if retry_delay_seconds is not UNSET:
            field_dict["retry_delay_seconds"] = retry_delay_seconds
        if retry_jitter_factor is not UNSET:
            field_dict["retry_jitter_factor"] = retry_jitter_factor
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRunPolicy: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        max_retries = d.pop("max_retries", UNSET)

        def _parse_retries(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        retries = _parse_retries(d.pop("retries", UNSET))

        def _parse_retry_delay(data: object) -> int | list[int] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(int | list[int] | None | Unset, data)
            return cast(int | list[int] | None | Unset, data)

        retry_delay = _parse_retry_delay(d.pop("retry_delay", UNSET))

        retry_delay_seconds = d.pop("retry_delay_seconds", UNSET)

        def _parse_retry_jitter_factor(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        retry_jitter_factor = _parse_retry_jitter_factor(d.pop("retry_jitter_factor", UNSET))

        found = cls(
            max_retries=max_retries,
            retries=retries,
            retry_delay=retry_delay,
            retry_delay_seconds=retry_delay_seconds,
            retry_jitter_factor=retry_jitter_factor,
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
