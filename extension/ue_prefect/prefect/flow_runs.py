"""One flow run: launch it once, find it, read it, ask Prefect to cancel it."""

from __future__ import annotations

import json
import logging
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid4

from prefect_rest import models  # each is loaded when it is used
from prefect_rest.api.deployments import create_flow_run_from_deployment
from prefect_rest.models import DeploymentFlowRunCreate, FlowRunResponse
from prefect_rest.types import Response

from ..errors import Cancelled, Input, InputError, LookupFailed, NotFound, RequestError
from . import lookup

if TYPE_CHECKING:
    from prefect_rest.models import OrchestrationResult, StateCreate

    from .connection import Connection
    from .server import Launch

logger = logging.getLogger("ue_prefect")


class Fate(Enum):
    """What is known of a launch, as a clause."""

    MADE = "a flow run was launched"
    NOT_MADE = "no flow run was launched"
    NOT_KNOWN = "whether a flow run was launched is not known, and it may still be launched"


class Known(NamedTuple):
    """A launch's fate, and the flow run if it was made."""

    fate: Fate
    flow_run: Response[FlowRunResponse] | None = None


def launch(
    connection: Connection, wanted: Launch, *, idempotency_key: str | None = None
) -> FlowRunResponse:
    """Create a flow run and return it.

    Args:
        idempotency_key: of all launches with one key, of all deployments of a flow, Prefect makes
            one flow run. None makes up a new key.

    Raises:
        InputError: the key is that of a flow run of another deployment.
        LookupFailed: there is no such deployment, or several of that name.
        RequestError: Prefect refused, or could not be asked.
    """
    deployment_id = lookup.deployment_id(connection, wanted.deployment)
    key = idempotency_key or str(uuid4())
    made = create(connection, deployment_id, wanted, key, any_deployment=bool(idempotency_key))
    if made.parsed.deployment_id != UUID(deployment_id):
        raise InputError(
            (
                Input("idempotency_key"),
                f" {idempotency_key!r} is that of flow run {made.parsed.id}, of deployment "
                f"{made.parsed.deployment_id}; nothing was launched of deployment {deployment_id}",
            )
        )
    return made.parsed


def create(
    connection: Connection,
    deployment_id: str,
    wanted: Launch,
    key: str,
    *,
    state: StateCreate | None = None,
    any_deployment: bool = False,
) -> Response[FlowRunResponse]:
    """Create the flow run of an idempotency key, with one request.

    When a response was lost and none came later, Prefect is asked whether it made the flow run.

    Args:
        state: that the flow run begins in; None is SCHEDULED, for now.
        any_deployment: the key may be that of a flow run of another deployment.

    Raises:
        LookupFailed: Prefect does not know the deployment.
        RequestError: Prefect refused, or could not be asked; it says what is known of the launch.
    """
    body, of = _body(wanted, key, state), None if any_deployment else deployment_id
    try:
        return connection.request(
            f"launch deployment {deployment_id}",
            lambda client: create_flow_run_from_deployment.sync_detailed(
                UUID(deployment_id), client=client, body=body
            ),
            is_about=lambda response: _is_of_launch(response.parsed, key, of),
            repeats_unreadable=False,  # by the key it is found sooner
        )
    except RequestError as error:
        if error.sent and not error.acted:
            if isinstance(error, NotFound) and error.is_prefects:
                raise LookupFailed(
                    f"There is no deployment {deployment_id} {connection.place}: {error.said}"
                ) from error
            raise
        try:
            known = find_out(connection, key, of, sent=error.sent, pending=error.pending)
        except Cancelled as cancelled:
            cancelled.sent, cancelled.pending = error.sent, error.pending
            raise
        if known.flow_run is None:
            error.add(f". {known.fate.value.capitalize()}")
            raise
        logger.info("Flow run %s was launched all the same", known.flow_run.parsed.id)
        return known.flow_run


def _is_of_launch(flow_run: FlowRunResponse, key: str, deployment_id: str | None) -> bool:
    return flow_run.idempotency_key == key and (
        deployment_id is None or flow_run.deployment_id == UUID(deployment_id)
    )


def find_out(
    connection: Connection, key: str, deployment_id: str | None, *, sent: bool, pending: bool
) -> Known:
    """Ask Prefect what became of a launch.

    Args:
        sent: a request may have reached Prefect.
        pending: one that was sent has had no final response. Then what is not found is not known.
    """
    if not sent:
        return Known(Fate.NOT_MADE)
    try:
        found = find(connection, key, deployment_id)
    except RequestError as error:
        logger.warning("%s", error)
        return Known(Fate.NOT_KNOWN)
    if found is not None:
        return Known(Fate.MADE, found)
    return Known(Fate.NOT_KNOWN if pending else Fate.NOT_MADE)


def claim(
    connection: Connection, deployment_id: str, wanted: Launch, key: str
) -> Response[FlowRunResponse]:
    """Have the flow run of a launch that nobody wants any longer, be it made or not yet.

    A request that is on its way cannot be called back, and may be carried out at any time. But
    Prefect makes one flow run for a key. So this asks for it as one that is CANCELLED from the
    beginning: whichever request comes first makes it, and the response to the other has it, too.

    Raises:
        RequestError: Prefect refused, or could not be asked.
    """
    message = "Cancelled before it was launched"
    cancelled = models.StateCreate(type_=models.StateType.CANCELLED, message=message)
    return create(connection, deployment_id, wanted, key, state=cancelled)


def _body(wanted: Launch, key: str, state: StateCreate | None) -> DeploymentFlowRunCreate:
    body = DeploymentFlowRunCreate(idempotency_key=key)
    if state is not None:
        body.state = state
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


def find(
    connection: Connection, key: str, deployment_id: str | None
) -> Response[FlowRunResponse] | None:
    """Ask Prefect for the flow run of an idempotency key; None when there is none.

    Args:
        deployment_id: whose flow run it has to be; None for any.

    Raises:
        RequestError: Prefect refused, or could not be asked.
    """
    from prefect_rest.api.flow_runs import read_flow_runs
    from prefect_rest.models import FlowRunFilter, FlowRunFilterIdempotencyKey, ReadFlowRunsBody

    with_key = FlowRunFilter(idempotency_key=FlowRunFilterIdempotencyKey(any_=[key]))
    body = ReadFlowRunsBody(flow_runs=with_key, limit=1)
    found = connection.request(
        "find the flow run of a launch",
        lambda client: read_flow_runs.sync_detailed(client=client, body=body),
        is_about=lambda found: all(
            _is_of_launch(each, key, deployment_id) for each in found.parsed
        ),
    )
    if not found.parsed:
        return None
    content = json.dumps(json.loads(found.content)[0]).encode()
    return Response(found.status_code, content, found.headers, found.parsed[0])


def load_models() -> None:
    """Load what reading a flow run takes: best while the response that has it is on its way."""
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

    wanted = UUID(flow_run_id)
    return connection.request(
        f"read flow run {flow_run_id}",
        lambda client: read_flow_run.sync_detailed(wanted, client=client),
        is_about=lambda response: response.parsed.id == wanted,
    )


def says_deleted(error: RequestError) -> bool:
    """Tell whether Prefect itself says that it has no such flow run.

    A gateway that knows no such route says 404, too.
    """
    if not isinstance(error, NotFound):
        return False
    return error.is_prefects and "flow run" in error.said.lower()


def cancel(
    connection: Connection, flow_run_id: UUID | str, *, transition_id: UUID | None = None
) -> OrchestrationResult:
    """Ask Prefect to cancel a flow run, and return Prefect's response.

    A retry with the same `transition_id` changes nothing. A flow run that has ended stays as it
    is. CANCELLING is not the end yet: what runs the flow has to stop it first.

    Raises:
        RequestError: Prefect refused, or could not be asked.
    """
    from prefect_rest.api.flow_runs import set_flow_run_state
    from prefect_rest.models import SetFlowRunStateBody, StateCreate, StateDetails, StateType

    wanted = UUID(str(flow_run_id))
    state = StateCreate(
        type_=StateType.CANCELLING,
        state_details=StateDetails(transition_id=transition_id or uuid4()),
    )
    body = SetFlowRunStateBody(state=state)
    return connection.request(
        f"cancel flow run {flow_run_id}",
        lambda client: set_flow_run_state.sync(wanted, client=client, body=body),
        is_about=lambda result: _is_of(result, wanted),
    )


def _is_of(result: OrchestrationResult, flow_run_id: UUID) -> bool:
    details = result.state.state_details if result.state else None
    return not details or not details.flow_run_id or details.flow_run_id == flow_run_id
