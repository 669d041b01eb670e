"""One flow run: launch it once, wait for its end, ask Prefect to cancel it."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from prefect_rest.api.deployments import create_flow_run_from_deployment
from prefect_rest.api.flow_runs import read_flow_run
from prefect_rest.models import (
    DeploymentFlowRunCreate,
    DeploymentFlowRunCreateContext,
    DeploymentFlowRunCreateJobVariables,
    DeploymentFlowRunCreateParameters,
    FlowRunResponse,
)

from . import outcome
from .errors import FlowRunDeleted, FlowRunFailed, LookupFailed, NotFound, PollingTimeout

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import OrchestrationResult
    from prefect_rest.types import Response

    from .connection import Connection
    from .request import Launch

    Observe = Callable[[Response[FlowRunResponse]], None]


def launch(
    connection: Connection,
    deployment_id: str,
    wanted: Launch,
    *,
    idempotency_key: str | None = None,
) -> Response[FlowRunResponse]:
    """Create a flow run of a deployment, with one request.

    Args:
        idempotency_key: of all requests with one key Prefect makes one flow run, in all the
            deployments of a flow; None makes up a key that no other launch has.

    Raises:
        LookupFailed: Prefect does not know the deployment.
        RequestError: Prefect refused, or could not be asked.
    """
    body = DeploymentFlowRunCreate(idempotency_key=idempotency_key or str(uuid4()))
    if wanted.name is not None:
        body.name = wanted.name
    if wanted.parameters is not None:
        body.parameters = DeploymentFlowRunCreateParameters.from_dict(wanted.parameters)
    if wanted.context is not None:
        body.context = DeploymentFlowRunCreateContext.from_dict(wanted.context)
    if wanted.job_variables is not None:
        body.job_variables = DeploymentFlowRunCreateJobVariables.from_dict(wanted.job_variables)
    if wanted.tags is not None:
        body.tags = list(wanted.tags)
    try:
        with connection.asking(f"launch deployment {deployment_id}"):
            return create_flow_run_from_deployment.sync_detailed(
                UUID(deployment_id), client=connection.client, body=body
            )
    except NotFound as error:
        raise LookupFailed(
            f"There is no deployment {deployment_id} {connection.place}: {error.said}"
        ) from error


def read(connection: Connection, flow_run_id: str) -> Response[FlowRunResponse]:
    """Ask Prefect for a flow run.

    Raises:
        NotFound: Prefect does not know it.
        RequestError: Prefect refused, or could not be asked.
    """
    with connection.asking(f"read flow run {flow_run_id}"):
        return read_flow_run.sync_detailed(UUID(flow_run_id), client=connection.client)


def wait(
    connection: Connection,
    flow_run: FlowRunResponse,
    *,
    polling_interval: float = 60,
    max_polls: int | None = None,
    observe: Observe = lambda _: None,
    sleep: Callable[[float], object] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> FlowRunResponse:
    """Poll until the flow run has COMPLETED, and return it as it was then.

    The n-th poll is due n intervals after the call. Polls that a slow answer makes overdue are
    left out, so the others stay on their schedule.

    Args:
        flow_run: as it was launched or last read.
        polling_interval: seconds from poll to poll.
        max_polls: polls to make at most; None polls for as long as it takes.
        observe: is called with each answer.
        sleep: waits for a number of seconds; what it raises ends the wait.
        clock: tells seconds that only ever grow.

    Raises:
        FlowRunFailed: it ended FAILED, CRASHED or CANCELLED.
        PollingTimeout: it was still going after `max_polls` polls; it is left running.
        FlowRunDeleted: Prefect no longer knows it.
        RequestError: Prefect refused, or could not be asked.
    """
    started = clock()
    polls = intervals = 0
    while (verdict := outcome.verdict(state_type(flow_run))) is outcome.Verdict.STILL_GOING:
        if polls == max_polls:
            raise PollingTimeout(outcome.POLLING_TIMEOUT, flow_run)
        intervals = max(intervals + 1, math.ceil((clock() - started) / polling_interval))
        sleep(max(0.0, started + intervals * polling_interval - clock()))
        try:
            answer = read(connection, str(flow_run.id))
        except NotFound as error:
            raise FlowRunDeleted(
                f"Flow run {flow_run.id} is no longer in Prefect; "
                f"its last known state was {state_name(flow_run)}",
                flow_run,
            ) from error
        polls += 1
        flow_run = answer.parsed
        observe(answer)
    if verdict is outcome.Verdict.FAILURE:
        raise FlowRunFailed(outcome.failure(state_type(flow_run)), flow_run)
    return flow_run


def cancel(
    connection: Connection, flow_run_id: str, *, transition_id: UUID | None = None
) -> OrchestrationResult:
    """Ask Prefect to cancel a flow run, and return what Prefect answered.

    Asking again with the same `transition_id` changes nothing. A flow run that has ended stays as
    it is. CANCELLING is not the end yet: what runs the flow has to stop it first.

    Raises:
        RequestError: Prefect refused, or could not be asked.
    """
    from prefect_rest.api.flow_runs import set_flow_run_state
    from prefect_rest.models import SetFlowRunStateBody, StateCreate, StateDetails, StateType

    state = StateCreate(
        type_=StateType.CANCELLING,
        state_details=StateDetails(transition_id=transition_id or uuid4()),
    )
    with connection.asking(f"cancel flow run {flow_run_id}"):
        return set_flow_run_state.sync(
            UUID(flow_run_id), client=connection.client, body=SetFlowRunStateBody(state=state)
        )


def cancel_answer(result: OrchestrationResult) -> str:
    """Say what Prefect answered to `cancel`.

    The state decides before the status: a flow run that was not under way goes straight to
    CANCELLED, which Prefect calls a rejected CANCELLING.
    """
    if result.state is not None and result.state.type_ in ("CANCELLING", "CANCELLED"):
        return f"Prefect answered {result.state.type_.value}"
    reason = result.details.to_dict().get("reason") or "no reason given"
    return f"Prefect answered {result.status.value}, {reason}"


def state_type(flow_run: FlowRunResponse) -> str:
    """Return the type of the flow run's state, ``""`` when it has none."""
    return flow_run.state_type.value if flow_run.state_type else ""


def state_name(flow_run: FlowRunResponse) -> str:
    """Return the name of the flow run's state, ``""`` when it has none."""
    return flow_run.state_name or ""
