"""Every operation of the client that reads is called, on a workspace with one of everything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from scripts.sandbox.server import PrefectServer
from tests.client import under_test
from tests.client.read_many import READ_MANY, ReadMany
from tests.live.operations import OPERATIONS, assert_as_specified, assert_same_json, patient_client
from tests.live.workspace import Workspace
from ue_prefect import paginate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

pytestmark = [pytest.mark.live, pytest.mark.client]

LEFT_OUT = {
    "GET /collections/views/{view}": "the server asks the internet for it",
    "GET /csrf-token": "only a server that demands the token with every request has one",
}

ALWAYS_EMPTY = {"POST /task_workers/filter": "a task worker makes itself known by no operation"}
"""What has nothing to say of a workspace that was filled by operations, and why."""

DOING = (
    *("/bulk", "/bulk_delete", "/bulk_set_state", "/install_system_block_types", "/reset"),
    *("/pause_deployment", "/resume_deployment", "/schedule"),
    *("/set_schedule_active", "/set_schedule_inactive"),
    *("/decrement", "/increment", "/increment-with-lease"),
    "/validate",  # needs no workspace
)
"""How the path of a POST ends that always answers 200, as one does that only asks, and is none."""

MAKING_ANEW = {
    "POST /artifacts/": "each request makes another",
    "POST /deployments/{id}/create_flow_run": "needs an idempotency key, as in test_responses",
    "POST /flow_runs/": "needs an idempotency key, as in test_responses",
    "POST /flow_runs/{id}/resume": "needs a paused flow run, as in test_responses",
    "POST /flow_runs/{id}/set_state": "depends on the state, as in test_responses",
    "POST /task_runs/{id}/set_state": "depends on the state, as that of a flow run",
}
"""What may answer 200 or 201, but not 200 to every second request of the same, and why."""

CUT_BEFORE_SIFTED = {
    "read_concurrency_limits": "Prefect 3.8 cuts a page to its limit, and then takes things out"
}
"""What has short pages before the last one, and why."""

MAKING_ONCE = {
    name
    for name, operation in OPERATIONS.items()
    if {"200", "201"} <= operation["responses"].keys()
} - MAKING_ANEW.keys()


def reads(operation: str) -> bool:
    """Say whether an operation asks for something and makes nothing."""
    method, path = operation.split(" ")
    successes = {code for code in OPERATIONS[operation]["responses"] if code.startswith("2")}
    return method == "GET" or (
        method == "POST" and successes == {"200"} and not path.endswith(DOING)
    )


@pytest.fixture(scope="module")
def workspace(prefect_version: str) -> Iterator[Workspace]:
    """One of everything, on a server of its own, with the services that are off by default."""
    settings = {
        "PREFECT_EXPERIMENTAL_EVENTS": "true",
        "PREFECT_API_SERVICES_EVENT_PERSISTER_FLUSH_INTERVAL": "0.2",
    }
    with (
        PrefectServer(prefect_version, settings=settings) as server,
        patient_client(server.api_url) as client,
    ):
        workspace = Workspace(client)
        workspace.fill()
        yield workspace


@pytest.mark.parametrize("operation", sorted(filter(reads, OPERATIONS.keys() - LEFT_OUT)))
def test_reading_loses_nothing_and_responses_as_specified(
    workspace: Workspace, operation: str
) -> None:
    response = workspace.ask(operation)
    assert_same_json(response)
    assert_as_specified(operation, response)
    assert response.parsed != [] or operation in ALWAYS_EMPTY


@pytest.mark.parametrize("operation", sorted(MAKING_ONCE))
def test_making_the_same_again_finds_it_and_responses_200(
    workspace: Workspace, operation: str
) -> None:
    response = workspace.ask(operation)
    assert response.status_code == 200
    assert_same_json(response)
    assert_as_specified(operation, response)


@pytest.mark.parametrize("many", READ_MANY, ids=lambda many: many.operation)
def test_what_is_read_by_pages_is_all_there_is(workspace: Workspace, many: ReadMany) -> None:
    operation = under_test.operation_modules()[many.operation]
    body = getattr(under_test, many.body)
    read = partial(operation.sync, *[workspace.values["/work_pools/{name}"]] * many.path_arguments)
    at_once = read(client=workspace.client, body=body())
    assert {type(each).__name__ for each in at_once} == {many.item}
    for limit in (200, 1):
        if limit == 1 and many.operation in CUT_BEFORE_SIFTED:
            continue
        before: list[UUID] = []
        after = ids(at_once)
        while before != after:  # the server's own scheduler made more flow runs meanwhile
            before = after
            found = ids(paginate(read, client=workspace.client, body=body(limit=limit)))
            after = ids(read(client=workspace.client, body=body()))
        assert found == after


def ids(found: Iterable[Any]) -> list[UUID]:
    return sorted(each.id for each in found)


def test_what_is_treated_apart_exists() -> None:
    assert LEFT_OUT.keys() | MAKING_ANEW.keys() <= OPERATIONS.keys()
