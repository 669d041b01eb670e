"""A task's launch when the agent tells which task instance it is."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from tests.stage.agent import agent_fields
from tests.unit.answers import flow_run
from ue_prefect.job import Job

DEPLOYMENT_ID = "f19f373b-66fd-4606-972c-be85ac27cc15"
ATTACH = "Attach to the previous Flow Run"


class Prefect:
    """Makes one flow run for each idempotency key; `end` is the state type of those before."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.end = "RUNNING"

    def answer(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            number = int(request.url.path[-12:])
            return httpx.Response(200, json=self._flow_run(number, self.end))
        body = json.loads(request.content)
        if request.url.path.endswith("/filter"):
            (key,) = body["flow_runs"]["idempotency_key"]["any_"]
            found = [self._flow_run(self.keys.index(key), self.end)] if key in self.keys else []
            return httpx.Response(200, json=found)
        assert body["idempotency_key"] not in self.keys
        self.keys.append(body["idempotency_key"])
        return httpx.Response(201, json=self._flow_run(len(self.keys) - 1, "SCHEDULED"))

    def _flow_run(self, number: int, state_type: str) -> dict[str, Any]:
        return {**flow_run(state_type), "id": f"00000000-0000-4000-8000-{number:012}"}


@pytest.fixture
def prefect(monkeypatch: pytest.MonkeyPatch) -> Prefect:
    prefect = Prefect()

    def handle_request(_: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        return prefect.answer(request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle_request)
    return prefect


def launched(instance_id: str | None, on_rerun: str | None = ATTACH, previous: str = "") -> str:
    """Run a task that does not wait, and return the id of its flow run."""
    shown: list[dict[str, str]] = []
    fields: dict[str, Any] = agent_fields(
        api_url="http://prefect.test/api", deployment=DEPLOYMENT_ID, on_rerun=on_rerun
    )
    report = Job(shown.append, instance_id=instance_id).run(fields | {"out_flow_run_id": previous})
    assert report.exit_code == 0
    return shown[-1]["out_flow_run_id"]


def test_an_attaching_rerun_finds_the_run_whose_id_was_never_known(prefect: Prefect) -> None:
    assert launched("instance-1") == launched("instance-1")
    assert len(prefect.keys) == 1


def test_a_run_found_so_that_has_failed_is_followed_by_a_new_one(prefect: Prefect) -> None:
    first = launched("instance-1")
    prefect.end = "FAILED"
    second = launched("instance-1")
    assert second != first
    assert launched("instance-1", previous=second) not in (first, second)
    assert len(prefect.keys) == 3


def test_other_task_instances_launch_runs_of_their_own(prefect: Prefect) -> None:
    assert launched("instance-1") != launched("instance-2")
    assert len({*prefect.keys}) == 2


@pytest.mark.parametrize("on_rerun", [None, "Launch a new Flow Run"])
def test_the_default_rerun_launches_from_scratch(prefect: Prefect, on_rerun: str | None) -> None:
    assert launched("instance-1", on_rerun) != launched("instance-1", on_rerun)
    assert len({*prefect.keys}) == 2


def test_without_an_instance_every_launch_is_one_of_its_own(prefect: Prefect) -> None:
    assert launched(None) != launched(None)
    assert len({*prefect.keys}) == 2
