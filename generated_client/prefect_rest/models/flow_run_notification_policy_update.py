# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset


@_attrs.define
class FlowRunNotificationPolicyUpdate:
    """Data used by the Prefect REST API to update a flow run notification policy."""

    block_document_id: None | Unset | UUID = UNSET
    is_active: bool | None | Unset = UNSET
    message_template: None | str | Unset = UNSET
    state_names: list[str] | None | Unset = UNSET
    tags: list[str] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        block_document_id: None | str | Unset
        if isinstance(self.block_document_id, Unset):
            block_document_id = UNSET
        elif isinstance(self.block_document_id, UUID):
            block_document_id = str(self.block_document_id)
        else:
            block_document_id = self.block_document_id

        is_active: bool | None | Unset
        if isinstance(self.is_active, Unset):
            is_active = UNSET
        else:
            is_active = self.is_active

        message_template: None | str | Unset
        if isinstance(self.message_template, Unset):
            message_template = UNSET
        else:
            message_template = self.message_template

        state_names: list[str] | None | Unset
        if isinstance(self.state_names, Unset):
            state_names = UNSET
        elif isinstance(self.state_names, list):
            state_names = self.state_names

        else:
            state_names = self.state_names

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        field_dict: dict[str, Any] = {}
        if block_document_id is not UNSET:
            field_dict["block_document_id"] = block_document_id
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if message_template is not UNSET:
            field_dict["message_template"] = message_template
        if state_names is not UNSET:
            field_dict["state_names"] = state_names
        if tags is not UNSET:
            field_dict["tags"] = tags
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
                f"FlowRunNotificationPolicyUpdate: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_block_document_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                block_document_id_block_document_id = UUID(data)

                return block_document_id_block_document_id
            raise TypeError(
                f"block_document_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        block_document_id = _parse_block_document_id(d.pop("block_document_id", UNSET))

        def _parse_is_active(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_active = _parse_is_active(d.pop("is_active", UNSET))

        def _parse_message_template(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message_template = _parse_message_template(d.pop("message_template", UNSET))

        def _parse_state_names(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"state_names: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        state_names = _parse_state_names(d.pop("state_names", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                return cast(list[str] | None | Unset, data)
            raise TypeError(
                f"tags: a {type(data).__name__} that is none of list[str] | None | Unset"
            )

        tags = _parse_tags(d.pop("tags", UNSET))

        found = cls(
            block_document_id=block_document_id,
            is_active=is_active,
            message_template=message_template,
            state_names=state_names,
            tags=tags,
        )
        return found
