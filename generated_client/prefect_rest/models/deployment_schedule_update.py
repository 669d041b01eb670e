# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cron_schedule import CronSchedule
    from ..models.interval_schedule import IntervalSchedule
    from ..models.r_rule_schedule import RRuleSchedule


@_attrs.define
class DeploymentScheduleUpdate:
    """``DeploymentScheduleUpdate``, as Prefect's REST API has it."""

    active: bool | None | Unset = UNSET
    """Whether or not the schedule is active."""
    schedule: CronSchedule | IntervalSchedule | None | RRuleSchedule | Unset = UNSET
    """The schedule for the deployment."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.cron_schedule import CronSchedule
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        active: bool | None | Unset
        if isinstance(self.active, Unset):
            active = UNSET
        else:
            active = self.active

        schedule: dict[str, Any] | None | Unset
        if isinstance(self.schedule, Unset):
            schedule = UNSET
        elif isinstance(self.schedule, IntervalSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, CronSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, RRuleSchedule):
            schedule = self.schedule.to_dict()
        else:
            schedule = self.schedule

        field_dict: dict[str, Any] = {}
        if active is not UNSET:
            field_dict["active"] = active
        if schedule is not UNSET:
            field_dict["schedule"] = schedule
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.cron_schedule import CronSchedule
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        if not isinstance(src_dict, Mapping):
            raise TypeError(
                f"DeploymentScheduleUpdate: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_active(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        active = _parse_active(d.pop("active", UNSET))

        def _parse_schedule(
            data: object,
        ) -> CronSchedule | IntervalSchedule | None | RRuleSchedule | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                try:
                    schedule_type_0 = IntervalSchedule.from_dict(data)

                    return schedule_type_0
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    schedule_type_1 = CronSchedule.from_dict(data)

                    return schedule_type_1
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    schedule_type_2 = RRuleSchedule.from_dict(data)

                    return schedule_type_2
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            raise TypeError(
                f"schedule: a {type(data).__name__} that is none of CronSchedule | IntervalSchedule | None | RRuleSchedule | Unset"
            )

        schedule = _parse_schedule(d.pop("schedule", UNSET))

        found = cls(
            active=active,
            schedule=schedule,
        )
        return found
