# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.validation_error import ValidationError


@_attrs.define
class ErrorBody:
    """What a server says of a request it refused. Every field can be absent."""

    detail: list[ValidationError] | None | str | Unset = UNSET
    """Why, as a text or as one entry for each invalid value."""
    exception_detail: Any | Unset = UNSET
    """What exactly was invalid."""
    exception_message: None | str | Unset = UNSET
    """Why, in one sentence."""
    request_body: Any | Unset = UNSET
    """The body that was refused, as the server read it."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        detail: list[dict[str, Any]] | None | str | Unset
        if isinstance(self.detail, Unset):
            detail = UNSET
        elif isinstance(self.detail, list):
            detail = []
            for detail_type_1_item_data in self.detail:
                detail_type_1_item = detail_type_1_item_data.to_dict()
                detail.append(detail_type_1_item)

        else:
            detail = self.detail

        exception_detail = self.exception_detail

        exception_message: None | str | Unset
        if isinstance(self.exception_message, Unset):
            exception_message = UNSET
        else:
            exception_message = self.exception_message

        request_body = self.request_body

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        if detail is not UNSET:
            field_dict["detail"] = detail
        if exception_detail is not UNSET:
            field_dict["exception_detail"] = exception_detail
        if exception_message is not UNSET:
            field_dict["exception_message"] = exception_message
        if request_body is not UNSET:
            field_dict["request_body"] = request_body
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.validation_error import ValidationError

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"ErrorBody: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_detail(data: object) -> list[ValidationError] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                try:
                    detail_type_1 = []
                    _detail_type_1 = data
                    for detail_type_1_item_data in _detail_type_1:
                        detail_type_1_item = ValidationError.from_dict(detail_type_1_item_data)

                        detail_type_1.append(detail_type_1_item)

                    return detail_type_1
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            return cast(list[ValidationError] | None | str | Unset, data)

        detail = _parse_detail(d.pop("detail", UNSET))

        exception_detail = d.pop("exception_detail", UNSET)

        def _parse_exception_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        exception_message = _parse_exception_message(d.pop("exception_message", UNSET))

        request_body = d.pop("request_body", UNSET)

        found = cls(
            detail=detail,
            exception_detail=exception_detail,
            exception_message=exception_message,
            request_body=request_body,
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
