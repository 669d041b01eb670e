# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.work_pool_update_base_job_template import WorkPoolUpdateBaseJobTemplate


@_attrs.define
class WorkPoolUpdate:
    """Data used by the Prefect REST API to update a work pool."""

    base_job_template: None | Unset | WorkPoolUpdateBaseJobTemplate = UNSET
    concurrency_limit: int | None | Unset = UNSET
    description: None | str | Unset = UNSET
    is_paused: bool | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.work_pool_update_base_job_template import WorkPoolUpdateBaseJobTemplate

        base_job_template: dict[str, Any] | None | Unset
        if isinstance(self.base_job_template, Unset):
            base_job_template = UNSET
        elif isinstance(self.base_job_template, WorkPoolUpdateBaseJobTemplate):
            base_job_template = self.base_job_template.to_dict()
        else:
            base_job_template = self.base_job_template

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

        is_paused: bool | None | Unset
        if isinstance(self.is_paused, Unset):
            is_paused = UNSET
        else:
            is_paused = self.is_paused

        field_dict: dict[str, Any] = {}
        if base_job_template is not UNSET:
            field_dict["base_job_template"] = base_job_template
        if concurrency_limit is not UNSET:
            field_dict["concurrency_limit"] = concurrency_limit
        if description is not UNSET:
            field_dict["description"] = description
        if is_paused is not UNSET:
            field_dict["is_paused"] = is_paused
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.work_pool_update_base_job_template import WorkPoolUpdateBaseJobTemplate

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"WorkPoolUpdate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)

        def _parse_base_job_template(data: object) -> None | Unset | WorkPoolUpdateBaseJobTemplate:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                base_job_template_base_job_template = WorkPoolUpdateBaseJobTemplate.from_dict(data)

                return base_job_template_base_job_template
            raise TypeError(
                f"base_job_template: a {type(data).__name__} that is none of None | Unset | WorkPoolUpdateBaseJobTemplate"
            )

        base_job_template = _parse_base_job_template(d.pop("base_job_template", UNSET))

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

        def _parse_is_paused(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_paused = _parse_is_paused(d.pop("is_paused", UNSET))

        found = cls(
            base_job_template=base_job_template,
            concurrency_limit=concurrency_limit,
            description=description,
            is_paused=is_paused,
        )
        return found
