# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import attrs as _attrs

from ..types import pop_required

if TYPE_CHECKING:
    from ..models.cron_schedule import CronSchedule
    from ..models.interval_schedule import IntervalSchedule
    from ..models.r_rule_schedule import RRuleSchedule


@_attrs.define
class DeploymentSchedule:
    """``DeploymentSchedule``, as Prefect's REST API has it."""

    created: datetime.datetime | None
    deployment_id: None | UUID
    """The deployment id associated with this schedule."""
    id: UUID
    schedule: CronSchedule | IntervalSchedule | RRuleSchedule
    """The schedule for the deployment."""
    updated: datetime.datetime | None
    active: bool = True
    """Whether or not the schedule is active."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.cron_schedule import CronSchedule
        from ..models.interval_schedule import IntervalSchedule
        from ..models.r_rule_schedule import RRuleSchedule

        active = self.active

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        deployment_id: None | str
        if isinstance(self.deployment_id, UUID):
            deployment_id = str(self.deployment_id)
        else:
            deployment_id = self.deployment_id

        id = str(self.id)

        schedule: dict[str, Any]
        if isinstance(self.schedule, IntervalSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, CronSchedule):
            schedule = self.schedule.to_dict()
        elif isinstance(self.schedule, RRuleSchedule):
            schedule = self.schedule.to_dict()
        else:
            schedule = self.schedule

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["active"] = active
        field_dict["created"] = created
        field_dict["deployment_id"] = deployment_id
        field_dict["id"] = id
        field_dict["schedule"] = schedule
        field_dict["updated"] = updated
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
            raise TypeError(f"DeploymentSchedule: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        active = d.pop("active", True)

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

        def _parse_deployment_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                deployment_id_deployment_id = UUID(data)

                return deployment_id_deployment_id
            raise TypeError(f"deployment_id: a {type(data).__name__} that is none of None | UUID")

        deployment_id = _parse_deployment_id(d.pop("deployment_id", None))

        id = UUID(pop_required(d, "DeploymentSchedule", "id"))

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

        schedule = _parse_schedule(pop_required(d, "DeploymentSchedule", "schedule"))

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
            active=active,
            created=created,
            deployment_id=deployment_id,
            id=id,
            schedule=schedule,
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
