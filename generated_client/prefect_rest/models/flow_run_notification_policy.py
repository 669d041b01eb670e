# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class FlowRunNotificationPolicy:
    """An ORM representation of a flow run notification."""

    block_document_id: UUID
    """The block document ID used for sending notifications"""
    created: datetime.datetime | None
    id: UUID
    message_template: None | str
    """A templatable notification message. Use {braces} to add variables. Valid variables
    include: 'flow_id', 'flow_name', 'flow_run_id', 'flow_run_name',
    'flow_run_notification_policy_id', 'flow_run_parameters', 'flow_run_state_message',
    'flow_run_state_name', 'flow_run_state_timestamp', 'flow_run_state_type', 'flow_run_url'"""
    state_names: list[str]
    """The flow run states that trigger notifications"""
    tags: list[str]
    """The flow run tags that trigger notifications (set [] to disable)"""
    updated: datetime.datetime | None
    is_active: bool = True
    """Whether the policy is currently active"""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        block_document_id = str(self.block_document_id)

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        id = str(self.id)

        is_active = self.is_active

        message_template: None | str
        message_template = self.message_template

        state_names = self.state_names

        tags = self.tags

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["block_document_id"] = block_document_id
        field_dict["created"] = created
        field_dict["id"] = id
        field_dict["is_active"] = is_active
        field_dict["message_template"] = message_template
        field_dict["state_names"] = state_names
        field_dict["tags"] = tags
        field_dict["updated"] = updated
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
                f"FlowRunNotificationPolicy: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)
        block_document_id = UUID(pop_required(d, "FlowRunNotificationPolicy", "block_document_id"))

        def _parse_created(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                created_created = datetime.datetime.fromisoformat(data)

                return created_created
            raise TypeError(
                f"created: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        created = _parse_created(d.pop("created", None))

        id = UUID(pop_required(d, "FlowRunNotificationPolicy", "id"))

        is_active = d.pop("is_active", True)

        def _parse_message_template(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        message_template = _parse_message_template(d.pop("message_template", None))

        state_names = cast(list[str], d.pop("state_names", []))

        tags = cast(list[str], d.pop("tags", []))

        def _parse_updated(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                updated_updated = datetime.datetime.fromisoformat(data)

                return updated_updated
            raise TypeError(
                f"updated: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        updated = _parse_updated(d.pop("updated", None))

        found = cls(
            block_document_id=block_document_id,
            created=created,
            id=id,
            is_active=is_active,
            message_template=message_template,
            state_names=state_names,
            tags=tags,
            updated=updated,
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
