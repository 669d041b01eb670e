"""Why a flow run failed, or why nothing takes it up: as far as Prefect tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.responses import connected
from tests.unit.tasks import DEPLOYMENT_ID, Stage, run_id, task_run
from ue_prefect.errors import RequestError
from ue_prefect.prefect.logs import Quiet
from ue_prefect.prefect.reasons import failed_task_runs, last_errors, why_late
from ue_prefect.prefect.retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ue_prefect.prefect.connection import Connection

RUN = UUID(run_id(0))
QUEUE_ID = "00000000-0000-4000-8000-0000000000e0"
FORBIDDEN = httpx.Response(403, json={"detail": "Forbidden"})


@pytest.fixture
def connection(stage: Stage) -> Iterator[Connection]:
    stage.prefect.have("FAILED")
    with connected(
        stage.prefect.response,
        policy=RetryPolicy(budget=0),
        cancellation=stage.clock.cancellation(),
    ) as connection:
        yield connection


# The task runs that failed.


def test_failed_task_runs_come_in_the_order_in_which_they_ended(
    stage: Stage, connection: Connection
) -> None:
    stage.prefect.task_runs = [  # as Prefect is asked for them: the last one first
        task_run("task-3", "CRASHED", "Out of memory", number=3),
        task_run("task-2", "COMPLETED", number=2),
        task_run("task-1", "FAILED", "ValueError: no amount", number=1),
    ]
    assert failed_task_runs(connection, RUN) == [
        ("task-1-0", "Failed", "ValueError: no amount"),
        ("task-3-0", "Crashed", "Out of memory"),
    ]


def test_after_a_retry_in_place_the_last_attempt_of_each_task_counts(
    stage: Stage, connection: Connection
) -> None:
    """Prefect 3 has the task runs of the first attempt beside those of the second."""
    stage.prefect.task_runs = [
        task_run("book", "FAILED", "Again", number=4, attempt=2),
        task_run("load", "COMPLETED", number=3, attempt=2),
        task_run("book", "FAILED", "At first", number=2),
        task_run("load", "FAILED", "At first", number=1),
    ]
    assert failed_task_runs(connection, RUN) == [("book-0", "Failed", "Again")]


def test_each_failed_run_of_a_task_is_told_that_runs_several_times(
    stage: Stage, connection: Connection
) -> None:
    stage.prefect.task_runs = [
        task_run("book", "FAILED", "Friday", number=2),
        task_run("book", "FAILED", "Monday", number=1),
    ]
    told = [each.message for each in failed_task_runs(connection, RUN)]
    assert told == ["Monday", "Friday"]


def test_a_failed_task_run_without_a_message_has_an_empty_one(
    stage: Stage, connection: Connection
) -> None:
    stage.prefect.task_runs = [
        task_run("task-1", "FAILED", number=1),
        {**task_run("task-2", "FAILED", number=2), "state": None, "state_name": None},
    ]
    assert failed_task_runs(connection, RUN) == [("task-2-0", "", ""), ("task-1-0", "Failed", "")]


def test_a_failed_task_run_is_told_however_many_have_completed_since(
    stage: Stage, connection: Connection
) -> None:
    stage.prefect.task_runs = [
        *(task_run("book", "COMPLETED", number=number) for number in range(500, 200, -1)),
        *(
            task_run("book", "FAILED", f"No {number}", number=number)
            for number in range(200, -1, -1)
        ),
    ]
    told = failed_task_runs(connection, RUN)
    assert [each.message for each in told] == [f"No {number}" for number in range(201)]


def test_task_runs_of_another_flow_run_are_no_response(
    stage: Stage, connection: Connection
) -> None:
    foreign = {**task_run("task-1", "FAILED", number=1), "flow_run_id": run_id(7)}
    stage.prefect.faults["task_runs"] = [httpx.Response(200, json=[foreign])]
    with pytest.raises(RequestError, match="is about something else"):
        failed_task_runs(connection, RUN)


# The last errors.


def errors(connection: Connection) -> list[str]:
    lines = last_errors(connection, RUN, Quiet(connection.cancellation))
    return [line.message for line in lines]


def test_the_last_ten_errors_are_told_once_they_have_come(
    stage: Stage, connection: Connection
) -> None:
    """At the end of a flow run, none of them is there yet."""
    for second in range(12):
        stage.prefect.later.append(
            (2, lambda second=second: stage.prefect.log(f"error {second}", second, level=40))  # type: ignore[misc]
        )
    stage.prefect.log("fine", 30)
    assert errors(connection) == [f"error {number}" for number in range(2, 12)]
    assert 5 <= stage.clock.now <= 5.5
    assert {body["logs"]["level"]["ge_"] for body in stage.prefect.sent("log")} == {40}


# Late.

DEPLOYMENT = {"id": DEPLOYMENT_ID, "name": "nightly", "flow_id": run_id(5), "status": "READY"}
POOL = {"id": run_id(6), "name": "night", "type": "process", "is_paused": False}
QUEUE = {"id": QUEUE_ID, "name": "default", "is_paused": False}
WORKER = {"id": run_id(7), "name": "w", "work_pool_id": run_id(6), "status": "ONLINE"}
AS_USUAL = {
    f"deployments/{DEPLOYMENT_ID}": DEPLOYMENT,
    "work_pools/night": POOL,
    "work_pools/night/workers/filter": [WORKER],
    f"work_queues/{QUEUE_ID}": QUEUE,
}


def late(stage: Stage, **values: Any) -> FlowRunResponse:
    of = {"deployment_id": DEPLOYMENT_ID, "work_pool_name": "night", "work_queue_id": QUEUE_ID}
    stage.prefect.have("SCHEDULED", "Late", **{**of, **values})
    return FlowRunResponse.from_dict(stage.prefect.runs[-1])


@pytest.mark.parametrize(
    ("path", "change", "said"),
    [
        ("deployments/", {"paused": True}, ["deployment nightly is paused"]),
        (
            "deployments/",
            {"status": "NOT_READY"},
            ["no runner or worker polls for flow runs of deployment nightly"],
        ),
        (
            "deployments/",
            {"concurrency_limit": 1},
            ["deployment nightly has a concurrency limit of 1"],
        ),
        ("work_pools/night", {"is_paused": True}, ["work pool night is paused"]),
        (
            "work_pools/night",
            {"concurrency_limit": 2},
            ["work pool night has a concurrency limit of 2"],
        ),
        ("work_queues/", {"is_paused": True}, ["work queue default is paused"]),
        (
            "work_queues/",
            {"concurrency_limit": 3},
            ["work queue default has a concurrency limit of 3"],
        ),
        ("nothing", {}, []),
    ],
)
def test_each_reason_that_prefect_tells_is_a_clause(
    stage: Stage, connection: Connection, path: str, change: dict[str, Any], said: list[str]
) -> None:
    for each, described in AS_USUAL.items():
        is_this = each == path or (path.endswith("/") and each.startswith(path))
        stage.prefect.others[each] = {**described, **change} if is_this else described  # type: ignore[dict-item]
    assert why_late(connection, late(stage)) == said


@pytest.mark.parametrize("workers", [[], [{**WORKER, "status": "OFFLINE"}]])
def test_a_work_pool_without_a_worker_online_is_a_reason(
    stage: Stage, connection: Connection, workers: list[Any]
) -> None:
    stage.prefect.others = {**AS_USUAL, "work_pools/night/workers/filter": workers}
    assert why_late(connection, late(stage)) == ["work pool night has no worker online"]


def test_a_flow_run_of_no_deployment_has_no_reason(stage: Stage, connection: Connection) -> None:
    nothing = {"deployment_id": None, "work_pool_name": None, "work_queue_id": None}
    assert why_late(connection, late(stage, **nothing)) == []
    assert stage.prefect.asked == []


def test_what_was_read_before_an_error_is_told_with_it(
    stage: Stage, connection: Connection
) -> None:
    stage.prefect.others = {f"deployments/{DEPLOYMENT_ID}": {**DEPLOYMENT, "paused": True}}
    stage.prefect.faults["other"] = [None, FORBIDDEN]
    paused, unread = why_late(connection, late(stage))
    assert paused == "deployment nightly is paused"
    assert unread.startswith("more could not be read: ")
    assert " to read the work pool of flow run " in unread
    assert unread.endswith(": HTTP 403: Forbidden")


@pytest.mark.parametrize(
    ("path", "other"),
    [
        (f"deployments/{DEPLOYMENT_ID}", {**DEPLOYMENT, "id": run_id(8), "paused": True}),
        ("work_pools/night", {**POOL, "name": "day", "is_paused": True}),
        ("work_pools/night/workers/filter", [{**WORKER, "work_pool_id": run_id(8)}]),
        (f"work_queues/{QUEUE_ID}", {**QUEUE, "id": run_id(8), "is_paused": True}),
    ],
)
def test_a_response_about_something_else_is_no_reason(
    stage: Stage, connection: Connection, path: str, other: Any
) -> None:
    stage.prefect.others = {**AS_USUAL, path: other}
    (unread,) = why_late(connection, late(stage))
    assert unread.startswith("more could not be read: ")
    assert unread.endswith(" is about something else")
