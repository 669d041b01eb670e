"""One flow run: launch it once, find it, read it, ask Prefect to cancel it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from prefect_rest import models  # each is loaded when it is used
from prefect_rest.api.deployments import create_flow_run_from_deployment
from prefect_rest.models import DeploymentFlowRunCreate, FlowRunResponse

from . import outcome
from .errors import LookupFailed, NotFound, RequestError

if TYPE_CHECKING:
    from prefect_rest.models import OrchestrationResult
    from prefect_rest.types import Response

    from .connection import Connection
    from .request import Launch

logger = logging.getLogger("UNV")


def launch(
    connection: Connection,
    deployment_id: str,
    wanted: Launch,
    *,
    idempotency_key: str | None = None,
) -> Response[FlowRunResponse]:
    """Create a flow run of a deployment, with one request.

    When an answer was lost and none came later, Prefect is asked whether it made the flow run.

    Args:
        idempotency_key: of all requests with one key Prefect makes one flow run, in all the
            deployments of a flow; None makes up a key that no other launch has.

    Raises:
        LookupFailed: Prefect does not know the deployment.
        RequestError: Prefect refused, or could not be asked.
    """
    key, failed_tries = idempotency_key or str(uuid4()), connection.failed_tries
    try:
        with connection.asking(f"launch deployment {deployment_id}"):
            return create_flow_run_from_deployment.sync_detailed(
                UUID(deployment_id), client=connection.client, body=_body(wanted, key)
            )
    except RequestError as error:
        if connection.failed_tries == failed_tries and not error.may_pass:  # refused at once
            if isinstance(error, NotFound):
                raise LookupFailed(
                    f"There is no deployment {deployment_id} {connection.place}: {error.said}"
                ) from error
            raise
        try:
            found = find(connection, key)
        except RequestError:
            raise RequestError(f"{error}. Whether a flow run was launched is not known") from error
        if found is None:
            raise RequestError(f"{error}. Prefect has no flow run of this launch") from error
        logger.info("Flow run %s was launched all the same", found.parsed.id)
        return found


def _body(wanted: Launch, idempotency_key: str) -> DeploymentFlowRunCreate:
    body = DeploymentFlowRunCreate(idempotency_key=idempotency_key)
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
    return body


def find(connection: Connection, idempotency_key: str) -> Response[FlowRunResponse] | None:
    """Ask Prefect for the flow run that was launched with a key; None when there is none.

    Raises:
        RequestError: Prefect refused, or could not be asked.
    """
    from prefect_rest.api.flow_runs import read_flow_runs
    from prefect_rest.models import (
        FlowRunFilter,
        FlowRunFilterIdempotencyKey,
        ReadFlowRunsBody,
    )

    with_key = FlowRunFilter(idempotency_key=FlowRunFilterIdempotencyKey(any_=[idempotency_key]))
    with connection.asking("find the flow run of a launch"):
        found = read_flow_runs.sync(
            client=connection.client, body=ReadFlowRunsBody(flow_runs=with_key, limit=1)
        )
    return read(connection, str(found[0].id)) if found else None


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
    from prefect_rest.api.flow_runs import read_flow_run

    with connection.asking(f"read flow run {flow_run_id}"):
        return read_flow_run.sync_detailed(UUID(flow_run_id), client=connection.client)


def cancel(
    connection: Connection, flow_run_id: UUID | str, *, transition_id: UUID | None = None
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
            UUID(str(flow_run_id)), client=connection.client, body=SetFlowRunStateBody(state=state)
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
