"""One flow run: launch it once, wait for its end, ask Prefect to cancel it."""

from __future__ import annotations

import logging
import math
import time
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from prefect_rest import models  # each is loaded when it is used
from prefect_rest.api.deployments import create_flow_run_from_deployment
from prefect_rest.api.flow_runs import read_flow_run
from prefect_rest.models import DeploymentFlowRunCreate, FlowRunResponse

from . import outcome
from .errors import (
    ContactLost,
    FlowRunDeleted,
    FlowRunFailed,
    LookupFailed,
    NotFound,
    PollingTimeout,
    RequestError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import OrchestrationResult
    from prefect_rest.types import Response

    from .connection import Connection
    from .request import Launch

    Observe = Callable[[Response[FlowRunResponse]], None]

MOST_OUTAGE = 1800.0
"""Seconds, half an hour, that a wait bears without an answer from Prefect."""

logger = logging.getLogger("UNV")


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
        body.parameters = models.DeploymentFlowRunCreateParameters.from_dict(wanted.parameters)
    if wanted.context is not None:
        body.context = models.DeploymentFlowRunCreateContext.from_dict(wanted.context)
    if wanted.job_variables is not None:
        variables = models.DeploymentFlowRunCreateJobVariables.from_dict(wanted.job_variables)
        body.job_variables = variables
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
    except RequestError as error:
        if not error.may_pass:
            raise
        raise RequestError(f"{error}. Whether a flow run was launched is not known") from error


def load_models() -> None:
    """Load what reading a flow run takes: best while the answer that has it is on its way."""
    from prefect_rest.models import (  # noqa: F401 - loaded is all they are to be
        CreatedBy,
        FlowRunPolicy,
        FlowRunResponseContext,
        FlowRunResponseJobVariables,
        FlowRunResponseParameters,
        State,
        StateDetails,
        StateDetailsRunInputKeyset,
    )


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
    most_outage: float = MOST_OUTAGE,
    sleep: Callable[[float], object] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> FlowRunResponse:
    """Poll until the flow run has COMPLETED, and return it as it was then.

    The n-th poll is due n intervals after the call. Polls that a slow answer makes overdue are
    left out, so the others stay on their schedule. A poll that Prefect does not answer is one of
    `max_polls`, and does not end the wait unless an outage goes on for too long.

    Args:
        flow_run: as it was launched or last read.
        polling_interval: seconds from poll to poll.
        max_polls: polls to make at most; None polls for as long as it takes.
        observe: is called with each answer.
        most_outage: seconds that Prefect may give no answer before the wait ends.
        sleep: waits for a number of seconds; what it raises ends the wait.
        clock: tells seconds that only ever grow.

    Raises:
        FlowRunFailed: it ended FAILED, CRASHED or CANCELLED.
        PollingTimeout: it was still going after `max_polls` polls; it is left running.
        FlowRunDeleted: Prefect no longer knows it.
        ContactLost: an outage went on for too long.
        RequestError: Prefect refused in a way that does not pass.
    """
    started = answered = clock()
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
        except RequestError as error:
            outage = clock() - answered
            if not error.may_pass:
                raise
            if outage >= most_outage:
                raise ContactLost(
                    f"Flow run {flow_run.id} was {state_name(flow_run)} when Prefect last "
                    f"answered, {outage:.0f} s ago: {error}",
                    flow_run,
                ) from error
            logger.warning(
                "Flow run %s was %s, and may go on; no answer for %.0f s: %s",
                flow_run.id,
                state_name(flow_run),
                outage,
                error,
            )
        else:
            answered = clock()
            flow_run = answer.parsed
            observe(answer)
        polls += 1
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


def has_failed(flow_run: FlowRunResponse) -> bool:
    """Tell whether the flow run ended without success."""
    return outcome.verdict(state_type(flow_run)) is outcome.Verdict.FAILURE


def state_type(flow_run: FlowRunResponse) -> str:
    """Return the type of the flow run's state, ``""`` when it has none."""
    return flow_run.state_type.value if flow_run.state_type else ""


def state_name(flow_run: FlowRunResponse) -> str:
    """Return the name of the flow run's state, ``""`` when it has none."""
    return flow_run.state_name or ""
