# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flow_run_notification_policy_filter_is_active import (
        FlowRunNotificationPolicyFilterIsActive,
    )


@_attrs.define
class FlowRunNotificationPolicyFilter:
    """Filter FlowRunNotificationPolicies."""

    is_active: FlowRunNotificationPolicyFilterIsActive | None | Unset = UNSET
    """Filter criteria for `FlowRunNotificationPolicy.is_active`."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.flow_run_notification_policy_filter_is_active import (
            FlowRunNotificationPolicyFilterIsActive,
        )

        is_active: dict[str, Any] | None | Unset
        if isinstance(self.is_active, Unset):
            is_active = UNSET
        elif isinstance(self.is_active, FlowRunNotificationPolicyFilterIsActive):
            is_active = self.is_active.to_dict()
        else:
            is_active = self.is_active

        field_dict: dict[str, Any] = {}
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.flow_run_notification_policy_filter_is_active import (
            FlowRunNotificationPolicyFilterIsActive,
        )

        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"FlowRunNotificationPolicyFilter: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_is_active(
            data: object,
        ) -> FlowRunNotificationPolicyFilterIsActive | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                is_active_type_0 = FlowRunNotificationPolicyFilterIsActive.from_dict(data)

                return is_active_type_0
            raise TypeError(
                f"is_active: a {type(data).__name__} that is none of FlowRunNotificationPolicyFilterIsActive | None | Unset"
            )

        is_active = _parse_is_active(d.pop("is_active", UNSET))

        found = cls(
            is_active=is_active,
        )
        return found
