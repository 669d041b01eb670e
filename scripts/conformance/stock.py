"""Objects that a Prefect server has, so that calls made up by a fuzzer find something.

A made-up id is never that of a flow run. `Stock` makes one object of each kind and puts its id and
names where a call has other ones. What a version does not have is left out, and so is what is made
of it.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from doubles.busy import prefect_client

if TYPE_CHECKING:
    from collections.abc import Mapping

MADE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("flow", "/flows/", {"name": "{n}"}),
    ("pool", "/work_pools/", {"name": "{n}", "type": "process"}),
    ("queue", "/work_pools/{pool[name]}/queues", {"name": "{n}"}),
    ("agents", "/work_queues/", {"name": "{n}-agents"}),
    ("worker", "/work_pools/{pool[name]}/workers/heartbeat", {"name": "{n}"}),
    (
        "deployment",
        "/deployments/",
        {
            "name": "{n}",
            "flow_id": "{flow[id]}",
            "work_pool_name": "{pool[name]}",
            "schedules": [{"active": True, "schedule": {"interval": 3600}}],
            "parameter_openapi_schema": {"type": "object", "properties": {}},
        },
    ),
    ("run", "/deployments/{deployment[id]}/create_flow_run", {}),
    ("input", "/flow_runs/{run[id]}/input", {"key": "{n}", "value": "7"}),
    (
        "task_run",
        "/task_runs/",
        {
            "flow_run_id": "{run[id]}",
            "task_key": "{n}",
            "dynamic_key": "0",
            "state": {"type": "RUNNING"},
        },
    ),
    ("artifact", "/artifacts/", {"key": "{n}", "type": "text", "data": "7"}),
    ("type", "/block_types/", {"name": "{n}", "slug": "{n}"}),
    (
        "schema",
        "/block_schemas/",
        {
            "block_type_id": "{type[id]}",
            "fields": {"title": "{n}", "type": "object", "properties": {}},
        },
    ),
    (
        "document",
        "/block_documents/",
        {"name": "{n}", "block_type_id": "{type[id]}", "block_schema_id": "{schema[id]}"},
    ),
    ("limit", "/concurrency_limits/", {"tag": "{n}", "concurrency_limit": 7}),
    ("limit_2", "/v2/concurrency_limits/", {"name": "{n}", "limit": 7}),
    ("variable", "/variables/", {"name": "{n}", "value": "7"}),
    ("search", "/saved_searches/", {"name": "{n}"}),
    (
        "policy",
        "/flow_run_notification_policies/",
        {"state_names": ["Failed"], "tags": [], "block_document_id": "{document[id]}"},
    ),
    (
        "automation",
        "/automations/",
        {
            "name": "{n}",
            "trigger": {
                "type": "event",
                "posture": "Reactive",
                "expect": ["none"],
                "threshold": 1,
                "within": 10,
            },
            "actions": [{"type": "do-nothing"}],
        },
    ),
)
"""The objects in the order of making: what each is called here, where and of what it is made."""

IN_PATHS: dict[str, dict[str, str]] = {
    "artifacts": {"id": "{artifact[id]}", "key": "{artifact[key]}"},
    "automations": {"id": "{automation[id]}", "resource_id": "prefect.automation.none"},
    "block_documents": {"id": "{document[id]}"},
    "block_schemas": {"id": "{schema[id]}", "checksum": "{schema[checksum]}"},
    "block_types": {
        "id": "{type[id]}",
        "slug": "{type[slug]}",
        "block_document_name": "{document[name]}",
    },
    "collections": {"view": "aggregate-worker-metadata"},
    "concurrency_limits": {"id": "{limit[id]}", "tag": "{n}"},
    "deployments": {
        "id": "{deployment[id]}",
        "schedule_id": "{deployment[schedules][0][id]}",
        "flow_name": "{flow[name]}",
        "deployment_name": "{deployment[name]}",
    },
    "flow_run_notification_policies": {"id": "{policy[id]}"},
    "flow_run_states": {"id": "{run[state_id]}"},
    "flow_runs": {"id": "{run[id]}", "key": "{n}"},
    "flows": {"id": "{flow[id]}", "name": "{flow[name]}"},
    "saved_searches": {"id": "{search[id]}"},
    "task_run_states": {"id": "{task_run[state_id]}"},
    "task_runs": {"id": "{task_run[id]}"},
    "ui": {"id": "{task_run[id]}"},
    "v2": {"id_or_name": "{limit_2[id]}"},
    "variables": {"id": "{variable[id]}", "name": "{variable[name]}"},
    "work_pools": {"name": "{pool[name]}", "work_pool_name": "{pool[name]}"},
    "work_queues": {"id": "{queue[id]}", "name": "{agents[name]}"},
}
"""What parameters of paths can be, by the first part of the path."""

IN_FIELDS: dict[str, str | float] = {
    "block_document_id": "{document[id]}",
    "block_schema_id": "{schema[id]}",
    "block_type_id": "{type[id]}",
    "deployment_id": "{deployment[id]}",
    "flow_id": "{flow[id]}",
    "flow_run_id": "{run[id]}",
    "history_end": "2026-01-02T00:00:00Z",
    "history_interval_seconds": 3600.0,
    "history_start": "2026-01-01T00:00:00Z",
    "task_run_id": "{task_run[id]}",
    "work_pool_name": "{pool[name]}",
    "work_queue_name": "{queue[name]}",
}
"""What fields of bodies and of queries can be, wherever they are texts or numbers."""


class Stock:
    """One object of each kind on a server.

    Args:
        api_url: base of the server's API.
    """

    def __init__(self, api_url: str) -> None:
        self._client = prefect_client(api_url)
        self._numbers = itertools.count()
        self._made: dict[str, Any] = {}

    def renew(self) -> None:
        """Make all objects anew, under other names."""
        self._made = {"n": f"stock{next(self._numbers)}"}
        for name, path, body in MADE:
            try:
                response = self._client.post(self._filled(path), json=self._filled(body))
            except KeyError:
                continue
            if response.is_success:
                self._made[name] = response.json() if response.content else {}

    def has(self, values: dict[str, Any]) -> bool:
        """Say whether a value is that of an object made here."""
        own = {str(made.get("id")) for made in self._made.values() if isinstance(made, dict)}
        return any(str(value) in {*own, self._made["n"]} for value in values.values())

    def place_in_path(self, path: str, parameters: dict[str, Any]) -> None:
        """Put ids and names of the objects into the parameters of a path."""
        self._place(IN_PATHS.get(path.split("/")[1], {}), parameters)

    def place_in_fields(self, value: Any) -> None:
        """Put ids and names of the objects into a body or a query, however deep in it."""
        if isinstance(value, dict):
            plain = [name for name in IN_FIELDS if isinstance(value.get(name), str | int | float)]
            self._place({name: IN_FIELDS[name] for name in plain}, value)
            for each in value.values():
                self.place_in_fields(each)
        elif isinstance(value, list):
            for each in value:
                self.place_in_fields(each)

    def _place(self, known: Mapping[str, str | float], values: dict[str, Any]) -> None:
        for name in known.keys() & values.keys():
            try:
                values[name] = self._filled(known[name])
            except (KeyError, IndexError):
                continue

    def _filled(self, value: Any) -> Any:
        """Return a template with the objects' values in it."""
        if isinstance(value, str):
            return value.format(**self._made)
        if isinstance(value, dict):
            return {name: self._filled(one) for name, one in value.items()}
        if isinstance(value, list):
            return [self._filled(one) for one in value]
        return value
