# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..models.work_pool_status import WorkPoolStatus
from ..types import pop_required

if TYPE_CHECKING:
    from ..models.work_pool_response_base_job_template import WorkPoolResponseBaseJobTemplate


@_attrs.define
class WorkPoolResponse:
    """``WorkPoolResponse``, as Prefect's REST API has it."""

    base_job_template: WorkPoolResponseBaseJobTemplate
    """The work pool's base job template."""
    concurrency_limit: int | None
    """A concurrency limit for the work pool."""
    created: datetime.datetime | None
    default_queue_id: None | UUID
    """The id of the pool's default queue."""
    description: None | str
    """A description of the work pool."""
    id: UUID
    name: str
    """The name of the work pool."""
    status: None | WorkPoolStatus
    """The current status of the work pool."""
    type_: str
    """The work pool type."""
    updated: datetime.datetime | None
    is_paused: bool = False
    """Pausing the work pool stops the delivery of all work."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        base_job_template = self.base_job_template.to_dict()

        concurrency_limit: int | None
        concurrency_limit = self.concurrency_limit

        created: None | str
        if isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        default_queue_id: None | str
        if isinstance(self.default_queue_id, UUID):
            default_queue_id = str(self.default_queue_id)
        else:
            default_queue_id = self.default_queue_id

        description: None | str
        description = self.description

        id = str(self.id)

        is_paused = self.is_paused

        name = self.name

        status: None | str
        if isinstance(self.status, WorkPoolStatus):
            status = self.status.value
        else:
            status = self.status

        type_ = self.type_

        updated: None | str
        if isinstance(self.updated, datetime.datetime):
            updated = self.updated.isoformat()
        else:
            updated = self.updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["base_job_template"] = base_job_template
        field_dict["concurrency_limit"] = concurrency_limit
        field_dict["created"] = created
        field_dict["default_queue_id"] = default_queue_id
        field_dict["description"] = description
        field_dict["id"] = id
        field_dict["is_paused"] = is_paused
        field_dict["name"] = name
        field_dict["status"] = status
        field_dict["type"] = type_
        field_dict["updated"] = updated
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.work_pool_response_base_job_template import WorkPoolResponseBaseJobTemplate

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkPoolResponse: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        base_job_template = WorkPoolResponseBaseJobTemplate.from_dict(
            d.pop("base_job_template", {})
        )

        def _parse_concurrency_limit(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        concurrency_limit = _parse_concurrency_limit(d.pop("concurrency_limit", None))

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

        def _parse_default_queue_id(data: object) -> None | UUID:
            if data is None:
                return data
            if isinstance(data, str):
                default_queue_id_default_queue_id = UUID(data)

                return default_queue_id_default_queue_id
            raise TypeError(
                f"default_queue_id: a {type(data).__name__} that is none of None | UUID"
            )

        default_queue_id = _parse_default_queue_id(d.pop("default_queue_id", None))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description", None))

        id = UUID(pop_required(d, "WorkPoolResponse", "id"))

        is_paused = d.pop("is_paused", False)

        name = pop_required(d, "WorkPoolResponse", "name")

        def _parse_status(data: object) -> None | WorkPoolStatus:
            if data is None:
                return data
            if isinstance(data, str):
                status_type_0 = WorkPoolStatus(data)

                return status_type_0
            raise TypeError(
                f"status: a {type(data).__name__} that is none of None | WorkPoolStatus"
            )

        status = _parse_status(d.pop("status", None))

        type_ = pop_required(d, "WorkPoolResponse", "type")

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
            base_job_template=base_job_template,
            concurrency_limit=concurrency_limit,
            created=created,
            default_queue_id=default_queue_id,
            description=description,
            id=id,
            is_paused=is_paused,
            name=name,
            status=status,
            type_=type_,
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
