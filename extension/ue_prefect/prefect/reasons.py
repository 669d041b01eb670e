"""Why a flow run failed, or why nothing takes it up: as far as Prefect tells."""

from __future__ import annotations

import logging
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..errors import RequestError
from . import logs, lookup
from .paging import paged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any
    from uuid import UUID

    from prefect_rest.models import (
        FlowRunResponse,
        Log,
        StateType,
        TaskRun,
        WorkPoolResponse,
        WorkQueueResponse,
    )

    from .connection import Connection

MOST_ERRORS = 10
"""Log lines that are shown of a failure."""

MOST_TASK_RUNS = 1000
"""Task runs of a flow run that are read."""


class FailedTaskRun(NamedTuple):
    """A task run of a flow run that ended FAILED or CRASHED."""

    name: str
    state: str
    message: str


def failed_task_runs(connection: Connection, flow_run_id: UUID) -> list[FailedTaskRun]:
    """Return the newest failed task runs of a flow run, in the order in which they ended.

    After a retry in place, Prefect 3 has the task runs of before beside the new ones: of each task,
    the last attempt counts.

    Raises:
        RequestError: Prefect refused, or could not be reached.
    """
    from prefect_rest.models import StateType

    failed = _task_runs(connection, flow_run_id, StateType.FAILED, StateType.CRASHED)
    completed = _task_runs(connection, flow_run_id, StateType.COMPLETED) if failed else []
    attempts: dict[str, int] = {}
    for each in (*failed, *completed):
        attempts[each.task_key] = max(attempts.get(each.task_key, 0), each.flow_run_run_count)
    return [
        FailedTaskRun(each.name, each.state_name or "", (each.state and each.state.message) or "")
        for each in reversed(failed)
        if each.flow_run_run_count == attempts[each.task_key]
    ]


def _task_runs(connection: Connection, flow_run_id: UUID, *types: StateType) -> list[TaskRun]:
    """Return the newest of a flow run's task runs in such states, the newest first."""
    from prefect_rest import models
    from prefect_rest.api.task_runs import read_task_runs

    def read(page: Mapping[str, Any]) -> list[TaskRun]:
        return connection.request(
            f"read the task runs of flow run {flow_run_id}",
            lambda client: read_task_runs.sync(client=client, body=page),
            is_about=lambda found: all(each.flow_run_id == flow_run_id for each in found),
        )

    body = models.ReadTaskRunsBody(
        flow_runs=models.FlowRunFilter(id=models.FlowRunFilterId(any_=[flow_run_id])),
        task_runs=models.TaskRunFilter(
            state=models.TaskRunFilterState(type=models.TaskRunFilterStateType(any_=[*types]))
        ),
        sort=models.TaskRunSort.END_TIME_DESC,
    )
    return list(islice(paged(read, body), MOST_TASK_RUNS))


def last_errors(connection: Connection, flow_run_id: UUID, quiet: logs.Quiet) -> list[Log]:
    """Return the last lines that tell of errors of a flow run that has ended; waits for them.

    Raises:
        RequestError: Prefect refused in a way that does not pass.
        Cancelled: the connection's `cancellation` was asked for.
    """
    latest: list[Log] = []
    goes_on = True
    while goes_on:
        before = latest
        with quiet.bearing():
            latest = logs.newest(connection, flow_run_id, logging.ERROR, MOST_ERRORS, end=quiet.end)
        goes_on = quiet.goes_on(is_new=before != latest)
    return latest


def why_late(connection: Connection, flow_run: FlowRunResponse) -> list[str]:
    """Say why nobody takes up a flow run that is due, as far as Prefect tells, a clause each."""
    reasons: list[str] = []
    try:
        for reason in _why_late(connection, flow_run):
            reasons.append(reason)  # noqa: PERF402 - what came before an error counts
    except RequestError as error:
        reasons.append(f"more could not be read: {error}")
    return reasons


def _why_late(connection: Connection, flow_run: FlowRunResponse) -> Iterator[str]:
    from prefect_rest.api.work_pools import read_work_pool, read_workers
    from prefect_rest.api.work_queues import read_work_queue
    from prefect_rest.models import DeploymentStatus, ReadWorkersBody, WorkerStatus

    def read(what: str) -> str:
        return f"read {what} of flow run {flow_run.id}"

    if (deployment_id := flow_run.deployment_id) is not None:
        deployment = lookup.deployment(connection, deployment_id, read("the deployment"))
        if deployment.paused:
            yield f"deployment {deployment.name} is paused"
        if deployment.status is not DeploymentStatus.READY:
            yield f"no runner or worker polls for flow runs of deployment {deployment.name}"
        limit = deployment.additional_properties.get("concurrency_limit")  # since Prefect 3
        if limit is not None:
            yield f"deployment {deployment.name} has a concurrency limit of {limit}"
    if pool_name := flow_run.work_pool_name:
        pool = connection.request(
            read("the work pool"),
            lambda client: read_work_pool.sync(pool_name, client=client),
            is_about=lambda pool: pool.name == pool_name,
        )
        yield from _held_back(f"work pool {pool_name}", pool)
        workers = connection.request(
            read("the workers"),
            lambda client: read_workers.sync(pool_name, client=client, body=ReadWorkersBody()),
            is_about=lambda workers: all(each.work_pool_id == pool.id for each in workers),
        )
        if not any(each.status is WorkerStatus.ONLINE for each in workers):
            yield f"work pool {pool_name} has no worker online"
    if (queue_id := flow_run.work_queue_id) is not None:
        queue = connection.request(
            read("the work queue"),
            lambda client: read_work_queue.sync(queue_id, client=client),
            is_about=lambda queue: queue.id == queue_id,
        )
        yield from _held_back(f"work queue {queue.name}", queue)


def _held_back(called: str, by: WorkPoolResponse | WorkQueueResponse) -> Iterator[str]:
    if by.is_paused:
        yield f"{called} is paused"
    if by.concurrency_limit is not None:
        yield f"{called} has a concurrency limit of {by.concurrency_limit}"
