# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required


@_attrs.define
class FlowRunNotificationPolicyCreate:
    """Data used by the Prefect REST API to create a flow run notification policy."""

    block_document_id: UUID
    """The block document ID used for sending notifications"""
    state_names: list[str]
    """The flow run states that trigger notifications"""
    tags: list[str]
    """The flow run tags that trigger notifications (set [] to disable)"""
    is_active: bool | Unset = True
    """Whether the policy is currently active"""
    message_template: None | str | Unset = UNSET
    """A templatable notification message. Use {braces} to add variables. Valid variables
    include: 'flow_id', 'flow_name', 'flow_run_id', 'flow_run_name',
    'flow_run_notification_policy_id', 'flow_run_parameters', 'flow_run_state_message',
    'flow_run_state_name', 'flow_run_state_timestamp', 'flow_run_state_type', 'flow_run_url'"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        block_document_id = str(self.block_document_id)

        state_names = self.state_names

        tags = self.tags

        is_active = self.is_active

        message_template: None | str | Unset
        if isinstance(self.message_template, Unset):
            message_template = UNSET
        else:
            message_template = self.message_template

        field_dict: dict[str, Any] = {}
        field_dict["block_document_id"] = block_document_id
        field_dict["state_names"] = state_names
        field_dict["tags"] = tags
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if message_template is not UNSET:
            field_dict["message_template"] = message_template
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
                f"FlowRunNotificationPolicyCreate: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)
        block_document_id = UUID(
            pop_required(d, "FlowRunNotificationPolicyCreate", "block_document_id")
        )

        state_names = cast(list[str], d.pop("state_names", []))

        tags = cast(list[str], d.pop("tags", []))

        is_active = d.pop("is_active", UNSET)

        def _parse_message_template(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message_template = _parse_message_template(d.pop("message_template", UNSET))

        found = cls(
            block_document_id=block_document_id,
            state_names=state_names,
            tags=tags,
            is_active=is_active,
            message_template=message_template,
        )
        return found
