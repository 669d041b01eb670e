"""One flow run: read it by its id, or find a deployment's newest."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from ..errors import LookupFailed, NotChanged, NotFound, RequestError
from .clocks import skew
from .lookup import deployment_id
from .states import state_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from prefect_rest.models import FlowRunResponse, ReadFlowRunsBody
    from prefect_rest.types import Response

    from .connection import Connection

MOST_HOURS = 24 * 366 * 100
"""A hundred years. More than that is no date."""


def load_models() -> None:
    """Load what reading a flow run takes: best while the response that has it is on its way."""
    from prefect_rest.models import (  # noqa: F401 - loaded is all they are to be
        CreatedBy,
        FlowRunPolicy,
        FlowRunResponse,
        State,
        StateDetails,
        StateType,
    )


def read(connection: Connection, flow_run_id: str) -> Response[FlowRunResponse]:
    """Ask Prefect for a flow run.

    Raises:
        NotFound: Prefect does not know it.
        RequestError: Prefect refused, or could not be reached.
    """
    from prefect_rest.api.flow_runs import read_flow_run

    wanted = UUID(flow_run_id)
    return connection.request(
        f"read flow run {flow_run_id}",
        lambda client: read_flow_run.sync_detailed(wanted, client=client),
        is_about=lambda response: response.parsed.id == wanted,
    )


def read_known(connection: Connection, flow_run_id: str) -> FlowRunResponse:
    """Return the flow run that is meant, or raise LookupFailed if there is none; else as `read`."""
    try:
        return read(connection, flow_run_id).parsed
    except NotFound as error:
        if not says_deleted(error):
            raise
        raise LookupFailed(f"There is no flow run {flow_run_id} {connection.place}") from error


def says_deleted(error: RequestError) -> bool:
    """Tell whether Prefect itself says that it has no such flow run.

    A gateway that knows no such route says 404, too.
    """
    if not isinstance(error, NotFound):
        return False
    return error.is_prefects and "flow run" in error.said.lower()


def already_ended(
    flow_run: FlowRunResponse, latest: Response[FlowRunResponse] | None = None
) -> NotChanged:
    """Return the error of a flow run that has ended before it could be cancelled."""
    what = f"Flow run had already ended in state {state_name(flow_run)}."
    return NotChanged(what, flow_run, latest)


def newest_flow_run(
    connection: Connection, deployment: str, hours: float = 24
) -> FlowRunResponse | None:
    """Return the flow run of a deployment that was due last, as `Prefect.newest_flow_run` does."""
    found = newest(connection, deployment_id(connection, deployment), hours)
    return found.parsed if found else None


def newest(
    connection: Connection, deployment_id: str, hours: float
) -> Response[FlowRunResponse] | None:
    """Find the flow run of a deployment as `newest_flow_run` does, by the deployment's id."""
    found = _due_last(connection, deployment_id, hours, datetime.now(UTC))
    if ahead := skew(found.headers):
        found = _due_last(connection, deployment_id, hours, datetime.now(UTC) + ahead)
    return first(found)


def _due_last(
    connection: Connection, deployment_id: str, hours: float, now: datetime
) -> Response[list[FlowRunResponse]]:
    from prefect_rest import models

    of = UUID(deployment_id)
    due = models.FlowRunFilterExpectedStartTime(
        before_=now, after_=now - timedelta(hours=min(hours, MOST_HOURS))
    )
    wanted = models.FlowRunFilter(
        deployment_id=models.FlowRunFilterDeploymentId(any_=[of]), expected_start_time=due
    )
    body = models.ReadFlowRunsBody(
        flow_runs=wanted, sort=models.FlowRunSort.EXPECTED_START_TIME_DESC, limit=1
    )
    purpose = f"find the newest flow run of deployment {deployment_id}"
    return search(connection, purpose, body, lambda flow_run: flow_run.deployment_id == of)


def search(
    connection: Connection,
    purpose: str,
    body: ReadFlowRunsBody | Mapping[str, Any],
    is_about: Callable[[FlowRunResponse], bool],
) -> Response[list[FlowRunResponse]]:
    """Return the flow runs that Prefect finds. Raises RequestError."""
    from prefect_rest.api.flow_runs import read_flow_runs

    return connection.request(
        purpose,
        lambda client: read_flow_runs.sync_detailed(client=client, body=body),
        is_about=lambda found: all(map(is_about, found.parsed)),
    )


def first(found: Response[list[FlowRunResponse]]) -> Response[FlowRunResponse] | None:
    """Return the first of the flow runs that were found, as if it had been read alone."""
    from prefect_rest.types import Response

    if not found.parsed:
        return None
    content = json.dumps(json.loads(found.content)[0]).encode()
    return Response(found.status_code, content, found.headers, found.parsed[0])
