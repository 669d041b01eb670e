# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

if TYPE_CHECKING:
    from ..models.constant import Constant
    from ..models.parameter import Parameter
    from ..models.task_run_result import TaskRunResult


@_attrs.define
class TaskRunCreateTaskInputs:
    """The inputs to the task run."""

    additional_properties: dict[str, list[Constant | Parameter | TaskRunResult]] = _attrs.field(
        init=False, factory=dict
    )
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.constant import Constant
        from ..models.parameter import Parameter
        from ..models.task_run_result import TaskRunResult

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = []
            for additional_property_item_data in prop:
                additional_property_item: dict[str, Any]
                if isinstance(additional_property_item_data, TaskRunResult):
                    additional_property_item = additional_property_item_data.to_dict()
                elif isinstance(additional_property_item_data, Parameter):
                    additional_property_item = additional_property_item_data.to_dict()
                elif isinstance(additional_property_item_data, Constant):
                    additional_property_item = additional_property_item_data.to_dict()
                else:
                    additional_property_item = additional_property_item_data

                field_dict[prop_name].append(additional_property_item)

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.constant import Constant
        from ..models.parameter import Parameter
        from ..models.task_run_result import TaskRunResult

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"TaskRunCreateTaskInputs: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        found = cls()
        for prop_name, prop_dict in d.items():
            additional_property = []
            _additional_property = prop_dict
            for additional_property_item_data in _additional_property:

                def _parse_additional_property_item(
                    data: object,
                ) -> Constant | Parameter | TaskRunResult:
                    if isinstance(data, dict):
                        try:
                            additional_property_item_type_0 = TaskRunResult.from_dict(data)

                            return additional_property_item_type_0
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            additional_property_item_type_1 = Parameter.from_dict(data)

                            return additional_property_item_type_1
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            additional_property_item_type_2 = Constant.from_dict(data)

                            return additional_property_item_type_2
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    raise TypeError(
                        f"AdditionalProperty_item: a {type(data).__name__} that is none of Constant | Parameter | TaskRunResult"
                    )

                additional_property_item = _parse_additional_property_item(
                    additional_property_item_data
                )

                additional_property.append(additional_property_item)

            found.additional_properties[prop_name] = additional_property
        return found

    @property
    def additional_keys(self) -> list[str]:
        """The names of the additional fields."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> list[Constant | Parameter | TaskRunResult]:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: list[Constant | Parameter | TaskRunResult]) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
