# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..models.operator import Operator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.automation_filter_created import AutomationFilterCreated
    from ..models.automation_filter_name import AutomationFilterName


@_attrs.define
class AutomationFilter:
    """``AutomationFilter``, as Prefect's REST API has it."""

    created: AutomationFilterCreated | None | Unset = UNSET
    """Filter criteria for `Automation.created`"""
    name: AutomationFilterName | None | Unset = UNSET
    """Filter criteria for `Automation.name`"""
    operator: Operator | Unset = Operator.AND
    """Operators for combining filter criteria."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.automation_filter_created import AutomationFilterCreated
        from ..models.automation_filter_name import AutomationFilterName

        created: dict[str, Any] | None | Unset
        if isinstance(self.created, Unset):
            created = UNSET
        elif isinstance(self.created, AutomationFilterCreated):
            created = self.created.to_dict()
        else:
            created = self.created

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, AutomationFilterName):
            name = self.name.to_dict()
        else:
            name = self.name

        operator: str | Unset = UNSET
        if not isinstance(self.operator, Unset):
            operator = self.operator.value

        field_dict: dict[str, Any] = {}
        if created is not UNSET:
            field_dict["created"] = created
        if name is not UNSET:
            field_dict["name"] = name
        if operator is not UNSET:
            field_dict["operator"] = operator
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.automation_filter_created import AutomationFilterCreated
        from ..models.automation_filter_name import AutomationFilterName

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"AutomationFilter: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_created(data: object) -> AutomationFilterCreated | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                created_type_0 = AutomationFilterCreated.from_dict(data)

                return created_type_0
            raise TypeError(
                f"created: a {type(data).__name__} that is none of AutomationFilterCreated | None | Unset"
            )

        created = _parse_created(d.pop("created", UNSET))

        def _parse_name(data: object) -> AutomationFilterName | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                name_type_0 = AutomationFilterName.from_dict(data)

                return name_type_0
            raise TypeError(
                f"name: a {type(data).__name__} that is none of AutomationFilterName | None | Unset"
            )

        name = _parse_name(d.pop("name", UNSET))

        _operator = d.pop("operator", UNSET)
        operator: Operator | Unset
        if isinstance(_operator, Unset):
            operator = UNSET
        else:
            operator = Operator(_operator)

        found = cls(
            created=created,
            name=name,
            operator=operator,
        )
        return found
