# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.cron_schedule import CronSchedule
    from ..models.interval_schedule import IntervalSchedule
    from ..models.r_rule_schedule import RRuleSchedule


@_attrs.define
class DeploymentScheduleCreate:
    """``DeploymentScheduleCreate``, as Prefect's REST API has it."""

    schedule: CronSchedule | IntervalSchedule | RRuleSchedule
    """The schedule for the deployment."""
    active: bool | Unset = True
    """Whether or not the schedule is active."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.cron_schedule import CronSchedule
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        schedule: dict[str, Any]
        if isinstance(self.schedule, IntervalSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, CronSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, RRuleSchedule):
            schedule = self.schedule.to_dict()
        else:
            schedule = self.schedule

        active = self.active

        field_dict: dict[str, Any] = {}
        field_dict["schedule"] = schedule
        if active is not UNSET:
            field_dict["active"] = active
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
                f"DeploymentScheduleCreate: not an object but {type(src_dict).__name__}"
            )
        d = dict(src_dict)

        def _parse_schedule(data: object) -> CronSchedule | IntervalSchedule | RRuleSchedule:
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
                f"schedule: a {type(data).__name__} that is none of CronSchedule | IntervalSchedule | RRuleSchedule"
            )

        schedule = _parse_schedule(pop_required(d, "DeploymentScheduleCreate", "schedule"))

        active = d.pop("active", UNSET)

        found = cls(
            schedule=schedule,
            active=active,
        )
        return found
