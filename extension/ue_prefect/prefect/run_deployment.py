"""`run_deployment`, called as Prefect's own function of that name, and its asynchronous form."""

from __future__ import annotations

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from ..errors import FlowRunFailed, InputError, PollingTimeout
from .client import connect
from .waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from typing import Any
    from uuid import UUID

    from prefect_rest.models import FlowRunResponse

    from .client import Prefect


def run_deployment(
    name: str | UUID,
    client: None = None,
    parameters: Mapping[str, Any] | None = None,
    scheduled_time: datetime | None = None,
    flow_run_name: str | None = None,
    timeout: float | None = None,
    poll_interval: float = 5,
    tags: Iterable[str] | None = None,
    idempotency_key: str | None = None,
    work_queue_name: str | None = None,
    as_subflow: bool = True,
    job_variables: Mapping[str, Any] | None = None,
    *,
    connection: Prefect | None = None,
) -> FlowRunResponse:
    """Launch a flow run of a deployment, and return it when it has ended, however it ended.

    The arguments are those of Prefect's own ``run_deployment``. A launch or a read that fails is
    retried; a launch is never made twice.

    Args:
        name: ``flow/deployment``, or the deployment's id.
        client: there is none here: give a `connection`.
        parameters: are laid over the deployment's own. Dates, times, durations, ids, paths, enums
            and Decimals may be in them.
        scheduled_time: when it is to start; None is now. Without a time zone it is UTC.
        flow_run_name: Prefect makes one up.
        timeout: seconds after which the flow run is returned as it is then, and goes on. None waits
            for its end, 0 returns it as it was launched.
        poll_interval: seconds from one look at the flow run to the next; the first is at once.
        tags: are added to the deployment's own.
        idempotency_key: of all launches with one key, of all deployments of a flow, Prefect makes
            one flow run.
        work_queue_name: another work queue than the deployment's.
        as_subflow: is heeded in no flow, and refused in one: pass False there.
        job_variables: are laid over the work pool's.
        connection: what `connect` returned. None connects as Prefect's own settings say, and for
            this call only.

    Raises:
        ValueError: `timeout` is less than 0, or `poll_interval` is not more than 0.
        TypeError: a `client` was given.
        InputError, LookupFailed, RequestError: as `connect` and `Prefect.launch` raise them.
        FlowRunDeleted, ContactLost, RequestError: as `Prefect.wait` raises them.
    """
    _check(client, timeout, poll_interval, as_subflow)
    with ExitStack() as stack:
        prefect = stack.enter_context(connect()) if connection is None else connection
        flow_run = prefect.launch(
            name,
            parameters=parameters,
            flow_run_name=flow_run_name,
            tags=tags,
            scheduled_time=scheduled_time,
            job_variables=job_variables,
            work_queue_name=work_queue_name,
            idempotency_key=idempotency_key,
        )
        if timeout == 0:
            return flow_run
        try:
            return prefect.wait(flow_run, poll_interval=poll_interval, timeout=timeout)
        except (FlowRunFailed, PollingTimeout) as ended:
            return ended.flow_run


async def arun_deployment(
    name: str | UUID,
    client: None = None,
    parameters: Mapping[str, Any] | None = None,
    scheduled_time: datetime | None = None,
    flow_run_name: str | None = None,
    timeout: float | None = None,
    poll_interval: float = 5,
    tags: Iterable[str] | None = None,
    idempotency_key: str | None = None,
    work_queue_name: str | None = None,
    as_subflow: bool = True,
    job_variables: Mapping[str, Any] | None = None,
    *,
    connection: Prefect | None = None,
) -> FlowRunResponse:
    """Do as `run_deployment` does, with asyncio; each call has a thread of its own until it ends.

    When it is cancelled, it stops waiting; the flow run goes on.
    """
    _check(client, timeout, poll_interval, as_subflow)  # here: another thread is in no flow
    call = partial(
        run_deployment,
        name,
        None,
        parameters,
        scheduled_time,
        flow_run_name,
        timeout,
        poll_interval,
        tags,
        idempotency_key,
        work_queue_name,
        as_subflow,
        job_variables,
    )

    def run(cancellation: Cancellation) -> FlowRunResponse:
        own = (
            connect(cancellation=cancellation)
            if connection is None
            else connection.with_cancellation(cancellation)
        )
        with own:
            return call(connection=own)

    callers = Cancellation() if connection is None else connection.cancellation
    executor = ThreadPoolExecutor(1)
    cancellation = callers.child()
    try:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, run, cancellation)
    finally:
        cancellation.end("cancelled")
        executor.shutdown(wait=False)


def _check(client: object, timeout: float | None, poll_interval: float, as_subflow: bool) -> None:
    """Refuse what cannot be done, before anything is sent."""
    if client is not None:
        raise TypeError("run_deployment takes no client: give connection=ue_prefect.connect(…)")
    if timeout is not None and not timeout >= 0:
        raise ValueError("timeout must be 0 seconds or more")
    if not poll_interval > 0:
        raise ValueError("poll_interval must be more than 0 seconds")
    if as_subflow and _is_in_flow():
        raise InputError("as_subflow: no subflow can be made of it here; pass as_subflow=False")


def _is_in_flow() -> bool:
    """Tell whether this runs in a flow or a task of Prefect's."""
    context = sys.modules.get("prefect.context")
    return context is not None and any(
        getattr(context, name).get() is not None for name in ("FlowRunContext", "TaskRunContext")
    )
