"""One launch, one flow run: made, found again by its key; and what is known of it."""

from __future__ import annotations

import json
import logging
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from prefect_rest import models  # each is loaded when it is used
from prefect_rest.api.deployments import create_flow_run_from_deployment
from prefect_rest.models import DeploymentFlowRunCreate, FlowRunResponse
from prefect_rest.types import UNSET

from ..errors import Cancelled, Input, InputError, LookupFailed, NotFound, RequestError
from . import lookup
from .clocks import zoned
from .flow_runs import first, search

if TYPE_CHECKING:
    from datetime import datetime

    from prefect_rest.models import StateCreate
    from prefect_rest.types import Response

    from .connection import Connection
    from .server import Launch

logger = logging.getLogger("ue_prefect")


class Fate(Enum):
    """What is known of a launch whose flow run was not seen, as a clause."""

    NOT_MADE = "no flow run was launched"
    NOT_KNOWN = "whether a flow run was launched is not known, and it may still be launched"


def launch(
    connection: Connection, wanted: Launch, *, idempotency_key: str | None = None
) -> FlowRunResponse:
    """Create a flow run and return it.

    Args:
        idempotency_key: of all launches with one key, of all deployments of a flow, Prefect makes
            one flow run. None makes up a new key.

    Raises:
        InputError: the key is that of a flow run of another deployment, or what is wanted cannot
            be written as JSON.
        LookupFailed: there is no such deployment, or several of that name.
        RequestError: Prefect refused, or could not be reached; it says what is known of the launch.
        Cancelled: the connection's `cancellation` was asked for.
    """
    wanted = _written(wanted, idempotency_key)
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


def _written(wanted: Launch, key: str | None) -> Launch:
    """Return what is wanted with its objects as JSON has them. Raises InputError."""
    from .json_values import as_json

    objects = {name: getattr(wanted, name) for name in ("parameters", "context", "job_variables")}
    try:
        written = {name: value and as_json(value, name) for name, value in objects.items()}
        texts = (key, wanted.name, wanted.tags, wanted.work_queue_name)
        json.dumps((written, texts), allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InputError(f"The launch cannot be written as JSON: {error}") from error
    return wanted._replace(**written)


def create(
    connection: Connection,
    deployment_id: str,
    wanted: Launch,
    key: str,
    *,
    state: StateCreate | None = None,
    any_deployment: bool = False,
) -> Response[FlowRunResponse]:
    """Create the flow run of an idempotency key.

    When a response was lost and none came later, Prefect is asked whether it made the flow run.

    Args:
        state: that the flow run begins in; None is SCHEDULED, for when it is wanted.
        any_deployment: the key may be that of a flow run of another deployment of the same flow.

    Raises:
        InputError: what is wanted is not as Prefect takes it.
        LookupFailed: Prefect does not know the deployment.
        RequestError: Prefect refused, or could not be reached; it says what is known of the launch.
    """
    try:
        body = _body(wanted, key, state)
    except (TypeError, ValueError) as error:
        raise InputError(f"The launch does not fit Prefect's API: {error}") from error
    is_ours = partial(_is_of_launch, connection, key, deployment_id, any_deployment)
    try:
        return connection.request(
            f"launch deployment {deployment_id}",
            lambda client: create_flow_run_from_deployment.sync_detailed(
                UUID(deployment_id), client=client, body=body
            ),
            is_about=lambda response: is_ours(response.parsed),
            changes=True,
        )
    except RequestError as error:
        if error.sent and not error.acted:
            if isinstance(error, NotFound) and error.is_prefects:
                raise LookupFailed(
                    f"There is no deployment {deployment_id} {connection.place}: {error.said}"
                ) from error
            raise
        try:
            sent, pending = error.sent, error.pending
            known = find_out(
                connection, key, deployment_id, any_deployment, sent=sent, pending=pending
            )
        except Cancelled as cancelled:
            cancelled.attempts = error.attempts
            raise
        if isinstance(known, Fate):
            error.add(f". {known.value.capitalize()}")
            raise
        logger.info("Flow run %s was launched all the same", known.parsed.id)
        return known


def _is_of_launch(
    connection: Connection,
    key: str,
    deployment_id: str,
    any_deployment: bool,
    flow_run: FlowRunResponse,
) -> bool:
    """Tell whether a flow run is that of a key. Another flow may have the same key."""
    if flow_run.idempotency_key != key:
        return False
    return flow_run.deployment_id == UUID(deployment_id) or (
        any_deployment and flow_run.flow_id == lookup.flow_id(connection, deployment_id)
    )


def find_out(
    connection: Connection,
    key: str,
    deployment_id: str,
    any_deployment: bool = False,
    *,
    sent: bool,
    pending: bool,
) -> Response[FlowRunResponse] | Fate:
    """Ask Prefect what became of a launch, and return its flow run, or else what is known.

    Args:
        any_deployment: as `create` takes it.
        sent: a request may have reached Prefect.
        pending: one that was sent has had no final response. Then what is not found is not known.
    """
    if not sent:
        return Fate.NOT_MADE
    try:
        found = find(connection, key, deployment_id, any_deployment)
    except RequestError as error:
        logger.warning("%s", error)
        return Fate.NOT_KNOWN
    return found or (Fate.NOT_KNOWN if pending else Fate.NOT_MADE)


def claim(
    connection: Connection, deployment_id: str, wanted: Launch, key: str
) -> Response[FlowRunResponse]:
    """Have the flow run of a launch that nobody wants any longer, be it made or not yet.

    A request that is on its way cannot be called back, and may be carried out at any time. But
    Prefect makes one flow run for a key. So this asks for it as one that is CANCELLED from the
    beginning: whichever request comes first makes it, and the response to the other has it, too.

    Raises:
        RequestError: Prefect refused, or could not be reached.
    """
    message = "Cancelled before it was launched"
    cancelled = models.StateCreate(type=models.StateType.CANCELLED, message=message)
    return create(connection, deployment_id, wanted, key, state=cancelled)


def held() -> StateCreate:
    """Return the state of a flow run that waits, without a limit, until somebody resumes it."""
    # Without pause_reschedule, a resume would make it RUNNING with nobody to run it.
    details = models.StateDetails(pause_reschedule=True)
    paused = models.StateType.PAUSED
    return models.StateCreate(type=paused, name="Suspended", state_details=details)


def _scheduled(time: datetime) -> StateCreate:
    """Return the state of a flow run that is to start at a time."""
    details = models.StateDetails(scheduled_time=zoned(time))
    return models.StateCreate(type=models.StateType.SCHEDULED, state_details=details)


def _body(wanted: Launch, key: str, state: StateCreate | None) -> DeploymentFlowRunCreate:
    given = {name: value for name, value in wanted._asdict().items() if value is not None}
    del given["deployment"]
    time = given.pop("scheduled_time", None)
    begins = state or (_scheduled(time) if time else UNSET)
    return DeploymentFlowRunCreate(idempotency_key=key, state=begins, **given)


def find(
    connection: Connection, key: str, deployment_id: str, any_deployment: bool = False
) -> Response[FlowRunResponse] | None:
    """Ask Prefect for the flow run of an idempotency key; None when there is none.

    Args:
        deployment_id: whose flow run it has to be.
        any_deployment: or of another deployment of the same flow.

    Raises:
        RequestError: Prefect refused, or could not be reached.
    """
    with_key = models.FlowRunFilterIdempotencyKey(any_=[key])
    body = models.ReadFlowRunsBody(
        flow_runs=models.FlowRunFilter(idempotency_key=with_key), limit=1
    )
    if any_deployment:
        flow_id = lookup.flow_id(connection, deployment_id)
        body.flows = models.FlowFilter(id=models.FlowFilterId(any_=[flow_id]))
    is_ours = partial(_is_of_launch, connection, key, deployment_id, any_deployment)
    return first(search(connection, "find the flow run of a launch", body, is_ours))
