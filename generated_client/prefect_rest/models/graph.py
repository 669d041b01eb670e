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
    from ..models.graph_artifact import GraphArtifact
    from ..models.graph_state import GraphState
    from ..models.node import Node


@_attrs.define
class Graph:
    """``Graph``, as Prefect's REST API has it."""

    artifacts: list[GraphArtifact]
    end_time: datetime.datetime | None
    nodes: list[list[Node | UUID]]
    root_node_ids: list[UUID]
    start_time: datetime.datetime
    states: list[GraphState]
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.node import Node

        artifacts = []
        for artifacts_item_data in self.artifacts:
            artifacts_item = artifacts_item_data.to_dict()
            artifacts.append(artifacts_item)

        end_time: None | str
        if isinstance(self.end_time, datetime.datetime):
            end_time = self.end_time.isoformat()
        else:
            end_time = self.end_time

        nodes = []
        for nodes_item_data in self.nodes:
            nodes_item = []
            for nodes_item_item_data in nodes_item_data:
                nodes_item_item: dict[str, Any] | str
                if isinstance(nodes_item_item_data, UUID):
                    nodes_item_item = str(nodes_item_item_data)
                elif isinstance(nodes_item_item_data, Node):
                    nodes_item_item = nodes_item_item_data.to_dict()
                else:
                    nodes_item_item = nodes_item_item_data

                nodes_item.append(nodes_item_item)

            nodes.append(nodes_item)

        root_node_ids = []
        for root_node_ids_item_data in self.root_node_ids:
            root_node_ids_item = str(root_node_ids_item_data)
            root_node_ids.append(root_node_ids_item)

        start_time = self.start_time.isoformat()

        states = []
        for states_item_data in self.states:
            states_item = states_item_data.to_dict()
            states.append(states_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["artifacts"] = artifacts
        field_dict["end_time"] = end_time
        field_dict["nodes"] = nodes
        field_dict["root_node_ids"] = root_node_ids
        field_dict["start_time"] = start_time
        field_dict["states"] = states
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.graph_artifact import GraphArtifact
        from ..models.graph_state import GraphState
        from ..models.node import Node

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Graph: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        artifacts = []
        _artifacts = d.pop("artifacts", [])
        for artifacts_item_data in _artifacts:
            artifacts_item = GraphArtifact.from_dict(artifacts_item_data)

            artifacts.append(artifacts_item)

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

        nodes = []
        _nodes = d.pop("nodes", [])
        for nodes_item_data in _nodes:
            nodes_item = []
            _nodes_item = nodes_item_data
            for nodes_item_item_data in _nodes_item:

                def _parse_nodes_item_item(data: object) -> Node | UUID:
                    if isinstance(data, str):
                        nodes_item_item_type_0 = UUID(data)

                        return nodes_item_item_type_0
                    if isinstance(data, dict):
                        nodes_item_item_type_1 = Node.from_dict(data)

                        return nodes_item_item_type_1
                    raise TypeError(
                        f"nodes_item_item: a {type(data).__name__} that is none of Node | UUID"
                    )

                nodes_item_item = _parse_nodes_item_item(nodes_item_item_data)

                nodes_item.append(nodes_item_item)

            nodes.append(nodes_item)

        root_node_ids = []
        _root_node_ids = d.pop("root_node_ids", [])
        for root_node_ids_item_data in _root_node_ids:
            root_node_ids_item = UUID(root_node_ids_item_data)

            root_node_ids.append(root_node_ids_item)

        start_time = datetime.datetime.fromisoformat(pop_required(d, "Graph", "start_time"))

        states = []
        _states = d.pop("states", [])
        for states_item_data in _states:
            states_item = GraphState.from_dict(states_item_data)

            states.append(states_item)

        found = cls(
            artifacts=artifacts,
            end_time=end_time,
            nodes=nodes,
            root_node_ids=root_node_ids,
            start_time=start_time,
            states=states,
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
