# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.flow_run_create_context import FlowRunCreateContext
    from ..models.flow_run_create_parameters import FlowRunCreateParameters
    from ..models.flow_run_policy import FlowRunPolicy
    from ..models.state_create import StateCreate


@_attrs.define
class FlowRunCreate:
    """Data used by the Prefect REST API to create a flow run."""

    flow_id: UUID
    """The id of the flow being run."""
    context: FlowRunCreateContext | Unset = UNSET
    """The context of the flow run."""
    deployment_id: None | Unset | UUID = UNSET
    """DEPRECATED: The id of the deployment associated with this flow run, if available."""
    empirical_policy: FlowRunPolicy | Unset = UNSET
    """Defines of how a flow run should retry."""
    flow_version: None | str | Unset = UNSET
    """The version of the flow being run."""
    idempotency_key: None | str | Unset = UNSET
    """An optional idempotency key. If a flow run with the same idempotency key has already been
    created, the existing flow run will be returned."""
    infrastructure_document_id: None | Unset | UUID = UNSET
    name: str | Unset = UNSET
    """The name of the flow run. Defaults to a random slug if not specified."""
    parameters: FlowRunCreateParameters | Unset = UNSET
    parent_task_run_id: None | Unset | UUID = UNSET
    state: None | StateCreate | Unset = UNSET
    """The state of the flow run to create"""
    tags: list[str] | Unset = UNSET
    """A list of tags for the flow run."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.state_create import StateCreate

        flow_id = str(self.flow_id)

        context: dict[str, Any] | Unset = UNSET
        if not isinstance(self.context, Unset):
            context = self.context.to_dict()

        deployment_id: None | str | Unset
        if isinstance(self.deployment_id, Unset):
            deployment_id = UNSET
        elif isinstance(self.deployment_id, UUID):
            deployment_id = str(self.deployment_id)
        else:
            deployment_id = self.deployment_id

        empirical_policy: dict[str, Any] | Unset = UNSET
        if not isinstance(self.empirical_policy, Unset):
            empirical_policy = self.empirical_policy.to_dict()

        flow_version: None | str | Unset
        if isinstance(self.flow_version, Unset):
            flow_version = UNSET
        else:
            flow_version = self.flow_version

        idempotency_key: None | str | Unset
        if isinstance(self.idempotency_key, Unset):
            idempotency_key = UNSET
        else:
            idempotency_key = self.idempotency_key

        infrastructure_document_id: None | str | Unset
        if isinstance(self.infrastructure_document_id, Unset):
            infrastructure_document_id = UNSET
        elif isinstance(self.infrastructure_document_id, UUID):
            infrastructure_document_id = str(self.infrastructure_document_id)
        else:
            infrastructure_document_id = self.infrastructure_document_id

        name = self.name

        parameters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.parameters, Unset):
            parameters = self.parameters.to_dict()

        parent_task_run_id: None | str | Unset
        if isinstance(self.parent_task_run_id, Unset):
            parent_task_run_id = UNSET
        elif isinstance(self.parent_task_run_id, UUID):
            parent_task_run_id = str(self.parent_task_run_id)
        else:
            parent_task_run_id = self.parent_task_run_id

        state: dict[str, Any] | None | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, StateCreate):
            state = self.state.to_dict()
        else:
            state = self.state

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict["flow_id"] = flow_id
        if context is not UNSET:
            field_dict["context"] = context
        if deployment_id is not UNSET:
            field_dict["deployment_id"] = deployment_id
        if empirical_policy is not UNSET:
            field_dict["empirical_policy"] = empirical_policy
        if flow_version is not UNSET:
            field_dict["flow_version"] = flow_version
        if idempotency_key is not UNSET:
            field_dict["idempotency_key"] = idempotency_key
        if infrastructure_document_id is not UNSET:
            field_dict["infrastructure_document_id"] = infrastructure_document_id
        if name is not UNSET:
            field_dict["name"] = name
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
        if parent_task_run_id is not UNSET:
            field_dict["parent_task_run_id"] = parent_task_run_id
        if state is not UNSET:
            field_dict["state"] = state
        if tags is not UNSET:
            field_dict["tags"] = tags
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.flow_run_create_context import FlowRunCreateContext
        from ..models.flow_run_create_parameters import FlowRunCreateParameters
        from ..models.flow_run_policy import FlowRunPolicy
        from ..models.state_create import StateCreate

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"FlowRunCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        flow_id = UUID(pop_required(d, "FlowRunCreate", "flow_id"))

        _context = d.pop("context", UNSET)
        context: FlowRunCreateContext | Unset
        if isinstance(_context, Unset):
            context = UNSET
        else:
            context = FlowRunCreateContext.from_dict(_context)

        def _parse_deployment_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                deployment_id_deployment_id = UUID(data)

                return deployment_id_deployment_id
            raise TypeError(
                f"deployment_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        deployment_id = _parse_deployment_id(d.pop("deployment_id", UNSET))

        _empirical_policy = d.pop("empirical_policy", UNSET)
        empirical_policy: FlowRunPolicy | Unset
        if isinstance(_empirical_policy, Unset):
            empirical_policy = UNSET
        else:
            empirical_policy = FlowRunPolicy.from_dict(_empirical_policy)

        def _parse_flow_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        flow_version = _parse_flow_version(d.pop("flow_version", UNSET))

        def _parse_idempotency_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        idempotency_key = _parse_idempotency_key(d.pop("idempotency_key", UNSET))

        def _parse_infrastructure_document_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                infrastructure_document_id_infrastructure_document_id = UUID(data)

                return infrastructure_document_id_infrastructure_document_id
            raise TypeError(
                f"infrastructure_document_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        infrastructure_document_id = _parse_infrastructure_document_id(
            d.pop("infrastructure_document_id", UNSET)
        )

        name = d.pop("name", UNSET)

        _parameters = d.pop("parameters", UNSET)
        parameters: FlowRunCreateParameters | Unset
        if isinstance(_parameters, Unset):
            parameters = UNSET
        else:
            parameters = FlowRunCreateParameters.from_dict(_parameters)

        def _parse_parent_task_run_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                parent_task_run_id_parent_task_run_id = UUID(data)

                return parent_task_run_id_parent_task_run_id
            raise TypeError(
                f"parent_task_run_id: a {type(data).__name__} that is none of None | Unset | UUID"
            )

        parent_task_run_id = _parse_parent_task_run_id(d.pop("parent_task_run_id", UNSET))

        def _parse_state(data: object) -> None | StateCreate | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                state_type_0 = StateCreate.from_dict(data)

                return state_type_0
            raise TypeError(
                f"state: a {type(data).__name__} that is none of None | StateCreate | Unset"
            )

        state = _parse_state(d.pop("state", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        found = cls(
            flow_id=flow_id,
            context=context,
            deployment_id=deployment_id,
            empirical_policy=empirical_policy,
            flow_version=flow_version,
            idempotency_key=idempotency_key,
            infrastructure_document_id=infrastructure_document_id,
            name=name,
            parameters=parameters,
            parent_task_run_id=parent_task_run_id,
            state=state,
            tags=tags,
        )
        return found
