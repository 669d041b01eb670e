# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import pop_required


@_attrs.define
class Workspace:
    """A workspace of Prefect Cloud, and the account it belongs to."""

    account_id: UUID
    """The account's id."""
    account_name: str
    """The account's name, for people. Other accounts can have the same."""
    account_handle: str
    """The account's handle, for addresses. No other account has it."""
    workspace_id: UUID
    """The workspace's id."""
    workspace_name: str
    """The workspace's name, for people. Other workspaces can have the same."""
    workspace_handle: str
    """The workspace's handle, for addresses. Its account has no other with it."""
    workspace_description: str = ""
    """What the workspace is for."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        account_id = str(self.account_id)

        account_name = self.account_name

        account_handle = self.account_handle

        workspace_id = str(self.workspace_id)

        workspace_name = self.workspace_name

        workspace_description = self.workspace_description

        workspace_handle = self.workspace_handle

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["account_id"] = account_id
        field_dict["account_name"] = account_name
        field_dict["account_handle"] = account_handle
        field_dict["workspace_id"] = workspace_id
        field_dict["workspace_name"] = workspace_name
        field_dict["workspace_description"] = workspace_description
        field_dict["workspace_handle"] = workspace_handle
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Workspace: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        account_id = UUID(pop_required(d, "Workspace", "account_id"))

        account_name = pop_required(d, "Workspace", "account_name")

        account_handle = pop_required(d, "Workspace", "account_handle")

        workspace_id = UUID(pop_required(d, "Workspace", "workspace_id"))

        workspace_name = pop_required(d, "Workspace", "workspace_name")

        workspace_description = d.pop("workspace_description", "")

        workspace_handle = pop_required(d, "Workspace", "workspace_handle")

        found = cls(
            account_id=account_id,
            account_name=account_name,
            account_handle=account_handle,
            workspace_id=workspace_id,
            workspace_name=workspace_name,
            workspace_description=workspace_description,
            workspace_handle=workspace_handle,
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
