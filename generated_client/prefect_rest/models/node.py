# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import attrs as _attrs

from ..models.node_kind import NodeKind
from ..models.state_type import StateType
from ..types import pop_required

if TYPE_CHECKING:
    from ..models.edge import Edge
    from ..models.graph_artifact import GraphArtifact


@_attrs.define
class Node:
    """``Node``, as Prefect's REST API has it."""

    artifacts: list[GraphArtifact]
    children: list[Edge]
    end_time: datetime.datetime | None
    id: UUID
    kind: NodeKind
    label: str
    parents: list[Edge]
    start_time: datetime.datetime
    state_type: StateType
    """Enumeration of state types."""
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        artifacts = []
        for artifacts_item_data in self.artifacts:
            artifacts_item = artifacts_item_data.to_dict()
            artifacts.append(artifacts_item)

        children = []
        for children_item_data in self.children:
            children_item = children_item_data.to_dict()
            children.append(children_item)

        end_time: None | str
        if isinstance(self.end_time, datetime.datetime):
            end_time = self.end_time.isoformat()
        else:
            end_time = self.end_time

        id = str(self.id)

        kind = self.kind.value

        label = self.label

        parents = []
        for parents_item_data in self.parents:
            parents_item = parents_item_data.to_dict()
            parents.append(parents_item)

        start_time = self.start_time.isoformat()

        state_type = self.state_type.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["artifacts"] = artifacts
        field_dict["children"] = children
        field_dict["end_time"] = end_time
        field_dict["id"] = id
        field_dict["kind"] = kind
        field_dict["label"] = label
        field_dict["parents"] = parents
        field_dict["start_time"] = start_time
        field_dict["state_type"] = state_type
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.edge import Edge
        from ..models.graph_artifact import GraphArtifact

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Node: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        artifacts = []
        _artifacts = d.pop("artifacts", [])
        for artifacts_item_data in _artifacts:
            artifacts_item = GraphArtifact.from_dict(artifacts_item_data)

            artifacts.append(artifacts_item)

        children = []
        _children = d.pop("children", [])
        for children_item_data in _children:
            children_item = Edge.from_dict(children_item_data)

            children.append(children_item)

        def _parse_end_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            if isinstance(data, str):
                end_time_end_time = datetime.datetime.fromisoformat(data)

                return end_time_end_time
            raise TypeError(
                f"end_time: a {type(data).__name__} that is none of datetime.datetime | None"
            )

        end_time = _parse_end_time(d.pop("end_time", None))

        id = UUID(pop_required(d, "Node", "id"))

        kind = NodeKind(pop_required(d, "Node", "kind"))

        label = pop_required(d, "Node", "label")

        parents = []
        _parents = d.pop("parents", [])
        for parents_item_data in _parents:
            parents_item = Edge.from_dict(parents_item_data)

            parents.append(parents_item)

        start_time = datetime.datetime.fromisoformat(pop_required(d, "Node", "start_time"))

        state_type = StateType(pop_required(d, "Node", "state_type"))

        found = cls(
            artifacts=artifacts,
            children=children,
            end_time=end_time,
            id=id,
            kind=kind,
            label=label,
            parents=parents,
            start_time=start_time,
            state_type=state_type,
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
