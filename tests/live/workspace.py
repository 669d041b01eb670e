"""A workspace with one of everything there is in Prefect, all of it a bank's."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.live.operations import (
    OPERATIONS,
    assert_as_specified,
    assert_same_json,
    call,
    json_of,
    parameters_of,
)

if TYPE_CHECKING:
    from prefect_rest import Client
    from prefect_rest.types import Response

TIMEOUT = 15.0
"""Seconds until what the server does by itself has to be done."""

_POLL = 0.1
_LONG_AGO = "2020-01-01T00:00:00+00:00"
_FAR_AWAY = "2040-01-01T00:00:00+00:00"


class Workspace:
    """A server's operations, and the values they need to find what `fill` put there.

    Attributes:
        values: what stands for a parameter, by the path up to it: ``/flows/{id}``, or
            ``/flow_run_states/?flow_run_id`` for one in the query.
        bodies: the body of an operation that needs one.
    """

    def __init__(self, client: Client) -> None:
        self.client = client
        self.values: dict[str, str] = {}
        self.bodies: dict[str, Any] = {}

    def ask(self, operation: str, body: Any = None, **arguments: str) -> Response[Any]:
        """Call an operation; what it needs and is not given here comes from `values`, `bodies`."""
        _, path = operation.split(" ")
        known: dict[str, Any] = {}
        for name in parameters_of(operation):
            up_to_it, placeholder, _ = path.partition(f"{{{name}}}")
            place = up_to_it + placeholder if placeholder else f"{path}?{name}"
            if place in self.values:
                known[name] = self.values[place]
        body = self.bodies.get(operation) if body is None else body
        if body is not None:
            known["body"] = body
        return call(self.client, operation, **known | arguments)

    def create(self, operation: str, body: Any, **arguments: str) -> Any:
        """Make something, check the response, remember the body; return the response's JSON."""
        response = self.ask(operation, body, **arguments)
        assert_same_json(response)
        assert_as_specified(operation, response)
        self.bodies[operation] = body
        return json_of(response)

    def fill(self) -> None:
        """Put one of everything there is into the workspace."""
        self._add_flow_and_work_pool()
        self._add_deployment()
        self._add_flow_runs()
        self._add_task_runs()
        self._add_blocks()
        self._add_the_small_things()
        self._add_events_and_automation()
        self._add_the_bare_ones()

    def _add_flow_and_work_pool(self) -> None:
        flow = self.create("POST /flows/", {"name": "teller", "tags": ["branch"]})
        self.values["/flows/{id}"] = flow["id"]
        self.values["/flows/name/{name}"] = flow["name"]
        for asked in ("count-deployments", "next-runs"):
            self.bodies[f"POST /ui/flows/{asked}"] = {"flow_ids": [flow["id"]]}
        pool = {"name": "vault", "type": "process", "concurrency_limit": 5}
        self.create("POST /work_pools/", pool)
        self.values["/work_pools/{name}"] = "vault"
        self.values["/work_pools/{work_pool_name}"] = "vault"
        queue = self.create("POST /work_pools/{work_pool_name}/queues", {"name": "urgent"})
        self.values["/work_pools/{work_pool_name}/queues/{name}"] = queue["name"]
        self.values["/work_queues/{id}"] = queue["id"]
        heartbeat = {"name": "guard", "heartbeat_interval_seconds": 30}
        self.ask("POST /work_pools/{work_pool_name}/workers/heartbeat", heartbeat)
        tagged = {"name": "by-tag", "filter": {"tags": ["branch"]}}
        self.create("POST /work_queues/", tagged)
        self.values["/work_queues/name/{name}"] = "by-tag"

    def _add_deployment(self) -> None:
        start = "2030-01-01T00:00:00+00:00"
        deployment = self.create(
            "POST /deployments/",
            {
                "name": "daily",
                "flow_id": self.values["/flows/{id}"],
                "tags": ["branch"],
                "parameters": {"amount": 1},
                "parameter_openapi_schema": {"type": "object", "properties": {}},
                "pull_steps": [{"prefect.deployments.steps.set_working_directory": {}}],
                "work_pool_name": "vault",
                "work_queue_name": "urgent",
                "schedules": [
                    {"schedule": {"interval": 3600.0, "anchor_date": start}},
                    {"schedule": {"cron": "0 6 * * *", "timezone": "Europe/Zurich"}},
                    {"schedule": {"rrule": "FREQ=DAILY;COUNT=2"}, "active": False},
                ],
            },
        )
        self.values["/deployments/{id}"] = deployment["id"]
        self.values["/deployments/name/{flow_name}"] = "teller"
        self.values["/deployments/name/{flow_name}/{deployment_name}"] = "daily"
        self.bodies["POST /deployments/get_scheduled_flow_runs"] = {
            "deployment_ids": [deployment["id"]]
        }

    def _add_flow_runs(self) -> None:
        launch = {"parameters": {"amount": 2}, "tags": ["audit"], "job_variables": {"env": {}}}
        for _ in range(2):
            run = self.create("POST /deployments/{id}/create_flow_run", launch)
        self.values["/flow_runs/{id}"] = run["id"]
        self.bodies["POST /ui/flow_runs/count-task-runs"] = {"flow_run_ids": [run["id"]]}
        self.values["/flow_run_states/?flow_run_id"] = run["id"]
        self.values["/flow_run_states/{id}"] = run["state_id"]
        for state_type in ("PENDING", "RUNNING"):
            wish = {"state": {"type": state_type}}
            self.create("POST /flow_runs/{id}/set_state", wish)
        question = {
            "key": "approver-name",
            "value": '{"name": "Ada"}',
            "sender": "prefect.flow-run",
        }
        self.ask("POST /flow_runs/{id}/input", question)
        self.values["/flow_runs/{id}/input/{key}"] = question["key"]
        self.bodies["POST /flow_runs/{id}/input/filter"] = {"prefix": "approver"}
        span = {
            "history_start": _LONG_AGO,
            "history_end": _FAR_AWAY,
            "history_interval_seconds": 86400.0 * 365,
        }
        self.bodies["POST /flow_runs/history"] = span
        self.bodies["POST /task_runs/history"] = span

    def _add_task_runs(self) -> None:
        flow_run_id = self.values["/flow_runs/{id}"]
        count = {"flow_run_id": flow_run_id, "task_key": "count", "dynamic_key": "0"}
        first = self.create("POST /task_runs/", count)
        inputs = {"coins": [{"input_type": "task_run", "id": first["id"]}]}
        report = {
            **count,
            "task_key": "report",
            "task_inputs": inputs,
            "state": {"type": "PENDING"},
        }
        second = self.create("POST /task_runs/", report)
        for task_run, end in ((first, "COMPLETED"), (second, "FAILED")):
            for state_type in ("RUNNING", end):
                wish = {"state": {"type": state_type}}
                result = self.create("POST /task_runs/{id}/set_state", wish, id=task_run["id"])
        self.values["/task_runs/{id}"] = second["id"]
        self.values["/ui/task_runs/{id}"] = second["id"]
        self.values["/task_run_states/?task_run_id"] = second["id"]
        self.values["/task_run_states/{id}"] = result["state"]["id"]
        self.bodies["POST /ui/task_runs/dashboard/counts"] = {
            "task_runs": {"start_time": {"after_": _LONG_AGO, "before_": _FAR_AWAY}}
        }
        table = {
            "key": "till",
            "type": "table",
            "data": '[{"coin": 1}]',
            "description": "What is in the till",
            "metadata_": {"currency": "EUR"},
            "flow_run_id": flow_run_id,
            "task_run_id": second["id"],
        }
        artifact = self.create("POST /artifacts/", table)
        self.values["/artifacts/{id}"] = artifact["id"]
        self.values["/artifacts/{key}"] = "till"
        entry = {
            "name": "teller",
            "level": 20,
            "message": "Opened",
            "timestamp": "2030-01-01T00:00:00.500000+00:00",
            "flow_run_id": flow_run_id,
        }
        self.ask("POST /logs/", [entry])

    def _add_blocks(self) -> None:
        described = {"name": "Safe", "slug": "safe", "description": "Where money is"}
        block_type = self.create("POST /block_types/", described)
        self.values["/block_types/{id}"] = block_type["id"]
        self.values["/block_types/slug/{slug}"] = "safe"
        fields = {"title": "Safe", "type": "object", "properties": {"depth": {"type": "integer"}}}
        shape = {"block_type_id": block_type["id"], "fields": fields, "capabilities": ["notify"]}
        block_schema = self.create("POST /block_schemas/", shape)
        self.values["/block_schemas/{id}"] = block_schema["id"]
        self.values["/block_schemas/checksum/{checksum}"] = block_schema["checksum"]
        content = {
            "name": "main-safe",
            "data": {"depth": 3},
            "block_type_id": block_type["id"],
            "block_schema_id": block_schema["id"],
        }
        document = self.create("POST /block_documents/", content)
        self.values["/block_documents/{id}"] = document["id"]
        by_name = "/block_types/slug/{slug}/block_documents/name/{block_document_name}"
        self.values[by_name] = "main-safe"
        policy = {
            "state_names": ["Failed"],
            "tags": ["audit"],
            "block_document_id": document["id"],
            "message_template": "{flow_run_name} failed",
        }
        if (notify := "POST /flow_run_notification_policies/") in OPERATIONS:
            created = self.create(notify, policy)
            self.values["/flow_run_notification_policies/{id}"] = created["id"]

    def _add_the_small_things(self) -> None:
        variable = {"name": "branch_code", "value": "0042", "tags": ["branch"]}
        self.values["/variables/{id}"] = self.create("POST /variables/", variable)["id"]
        self.values["/variables/name/{name}"] = "branch_code"
        by_tag = {"tag": "printer", "concurrency_limit": 2}
        limit = self.create("POST /concurrency_limits/", by_tag)
        self.values["/concurrency_limits/{id}"] = limit["id"]
        self.values["/concurrency_limits/tag/{tag}"] = "printer"
        by_name = {"name": "counter", "limit": 3, "slot_decay_per_second": 0.5}
        limit = self.create("POST /v2/concurrency_limits/", by_name)
        self.values["/v2/concurrency_limits/{id_or_name}"] = limit["id"]
        wanted = {"object": "flow_run", "property": "name", "type": "string", "operation": "equals"}
        search = {"name": "mine", "filters": [{**wanted, "value": "teller"}]}
        self.values["/saved_searches/{id}"] = self.create("PUT /saved_searches/", search)["id"]

    def _add_events_and_automation(self) -> None:
        resource_id = f"prefect.flow-run.{self.values['/flow_runs/{id}']}"
        event = {
            "event": "bank.opened",
            "occurred": "2026-01-01T06:00:00+00:00",
            "resource": {"prefect.resource.id": resource_id},
            "related": [
                {"prefect.resource.id": "bank.branch.1", "prefect.resource.role": "branch"}
            ],
            "payload": {"doors": 2},
        }
        self.create("POST /events", [{**event, "id": str(uuid4())} for _ in range(3)])
        self.bodies["POST /events/filter"] = {
            "limit": 1,
            "filter": {"occurred": {"since": _LONG_AGO, "until": _FAR_AWAY}},
        }
        self.bodies["POST /events/count-by/{countable}"] = {"filter": {}}
        self.values["/events/count-by/{countable}"] = "event"
        self._await_events()
        event_trigger = {
            "type": "event",
            "posture": "Reactive",
            "match": {"prefect.resource.id": resource_id},
            "expect": ["bank.closed"],
            "within": 0.0,
        }
        any_of = {"type": "compound", "within": 60.0, "require": "any", "triggers": [event_trigger]}
        in_turn = {"type": "sequence", "within": 60.0, "triggers": [event_trigger, any_of]}
        for number, trigger in enumerate([event_trigger, any_of, in_turn]):
            automation = {
                "name": f"Call the manager {number}",
                "trigger": trigger,
                "actions": self._every_action(),
                "owner_resource": resource_id,
            }
            created = self.create("POST /automations/", automation)
        self.values["/automations/{id}"] = created["id"]
        self.values["/automations/related-to/{resource_id}"] = resource_id

    def _every_action(self) -> list[Any]:
        deployment = {"source": "selected", "deployment_id": self.values["/deployments/{id}"]}
        queue = {"source": "selected", "work_queue_id": self.values["/work_queues/{id}"]}
        block = {"block_document_id": self.values["/block_documents/{id}"]}
        inferred = {"source": "inferred"}
        return [
            {"type": "do-nothing"},
            {"type": "run-deployment", **deployment, "parameters": {"amount": 1}},
            {"type": "run-deployment", **inferred},
            {"type": "pause-deployment", **deployment},
            {"type": "resume-deployment", **inferred},
            {"type": "change-flow-run-state", "state": "FAILED", "name": "Closed"},
            {"type": "cancel-flow-run"},
            {"type": "suspend-flow-run"},
            {"type": "call-webhook", **block, "payload": "{}"},
            {"type": "send-notification", **block, "body": "Closed"},
            {"type": "pause-work-pool", **inferred},
            {"type": "resume-work-pool", **inferred},
            {"type": "pause-work-queue", **queue},
            {"type": "resume-work-queue", **inferred},
            {"type": "pause-automation", **inferred},
            {"type": "resume-automation", **inferred},
        ]

    def _await_events(self) -> None:
        """Wait until the server, which writes events down later, knows of them."""
        deadline = time.monotonic() + TIMEOUT
        while (page := self.ask("POST /events/filter").parsed).next_page is None:
            assert time.monotonic() < deadline, "the server keeps no events"
            time.sleep(_POLL)
        self.values["/events/filter/next?page_token"] = page.next_page.partition("page-token=")[2]

    def _add_the_bare_ones(self) -> None:
        """Add things with no more than they must have: they answer with the most nulls."""
        flow_id = self.create("POST /flows/", {"name": "bare"})["id"]
        run = self.create("POST /flow_runs/", {"flow_id": flow_id})
        dummy = {"flow_run_id": run["id"], "task_key": "child", "dynamic_key": "0"}
        task_run = self.create("POST /task_runs/", dummy)
        self.create("POST /flow_runs/", {"flow_id": flow_id, "parent_task_run_id": task_run["id"]})
        self.create("POST /deployments/", {"name": "bare", "flow_id": flow_id})
        self.create("POST /artifacts/", {})
        self.create("POST /work_pools/", {"name": "bare"})
        self.create("POST /work_queues/", {"name": "bare"})
        block_type = self.create("POST /block_types/", {"name": "Bare", "slug": "bare"})
        block_schema = self.create("POST /block_schemas/", {"block_type_id": block_type["id"]})
        anonymous = {"is_anonymous": True, "block_type_id": block_type["id"]}
        anonymous["block_schema_id"] = block_schema["id"]
        self.create("POST /block_documents/", anonymous)
        self.create("PUT /saved_searches/", {"name": "bare"})
