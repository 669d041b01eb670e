# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.work_pool_create_base_job_template import WorkPoolCreateBaseJobTemplate


@_attrs.define
class WorkPoolCreate:
    """Data used by the Prefect REST API to create a work pool."""

    name: str
    """The name of the work pool."""
    base_job_template: WorkPoolCreateBaseJobTemplate | Unset = UNSET
    """The work pool's base job template."""
    concurrency_limit: int | None | Unset = UNSET
    """A concurrency limit for the work pool."""
    description: None | str | Unset = UNSET
    """The work pool description."""
    is_paused: bool | Unset = False
    """Pausing the work pool stops the delivery of all work."""
    type_: str | Unset = "prefect-agent"
    """The work pool type."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        name = self.name

        base_job_template: dict[str, Any] | Unset = UNSET
        if not isinstance(self.base_job_template, Unset):
            base_job_template = self.base_job_template.to_dict()

        concurrency_limit: int | None | Unset
        if isinstance(self.concurrency_limit, Unset):
            concurrency_limit = UNSET
        else:
            concurrency_limit = self.concurrency_limit

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        is_paused = self.is_paused

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict["name"] = name
        if base_job_template is not UNSET:
            field_dict["base_job_template"] = base_job_template
        if concurrency_limit is not UNSET:
            field_dict["concurrency_limit"] = concurrency_limit
        if description is not UNSET:
            field_dict["description"] = description
        if is_paused is not UNSET:
            field_dict["is_paused"] = is_paused
        if type_ is not UNSET:
            field_dict["type"] = type_
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.work_pool_create_base_job_template import WorkPoolCreateBaseJobTemplate

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkPoolCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        name = pop_required(d, "WorkPoolCreate", "name")

        _base_job_template = d.pop("base_job_template", UNSET)
        base_job_template: WorkPoolCreateBaseJobTemplate | Unset
        if isinstance(_base_job_template, Unset):
            base_job_template = UNSET
        else:
            base_job_template = WorkPoolCreateBaseJobTemplate.from_dict(_base_job_template)

        def _parse_concurrency_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        concurrency_limit = _parse_concurrency_limit(d.pop("concurrency_limit", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        is_paused = d.pop("is_paused", UNSET)

        type_ = d.pop("type", UNSET)

        found = cls(
            name=name,
            base_job_template=base_job_template,
            concurrency_limit=concurrency_limit,
            description=description,
            is_paused=is_paused,
            type_=type_,
        )
        return found
