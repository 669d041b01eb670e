# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required


@_attrs.define
class SendNotification:
    """Send a notification when an Automation is triggered"""

    block_document_id: UUID
    """The identifier of the notification block to use"""
    body: str
    """The text of the notification to send"""
    subject: str | Unset = "Prefect automated notification"
    type_: Literal["send-notification"] | Unset = "send-notification"
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        block_document_id = str(self.block_document_id)

        body = self.body

        subject = self.subject

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["block_document_id"] = block_document_id
        field_dict["body"] = body
        if subject is not UNSET:
            field_dict["subject"] = subject
        if type_ is not UNSET:
            field_dict["type"] = type_
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"SendNotification: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        block_document_id = UUID(pop_required(d, "SendNotification", "block_document_id"))

        body = pop_required(d, "SendNotification", "body")

        subject = d.pop("subject", UNSET)

        type_ = cast(Literal["send-notification"] | Unset, d.pop("type", UNSET))
        if type_ != "send-notification" and not isinstance(type_, Unset):
            raise ValueError(f"type must match const 'send-notification', got '{type_}'")

        found = cls(
            block_document_id=block_document_id,
            body=body,
            subject=subject,
            type_=type_,
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
