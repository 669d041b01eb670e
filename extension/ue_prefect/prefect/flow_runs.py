"""One flow run: read it, ask Prefect to cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from ..errors import NotFound, RequestError

if TYPE_CHECKING:
    from prefect_rest.models import FlowRunResponse, OrchestrationResult
    from prefect_rest.types import Response

    from .connection import Connection


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
        RequestError: Prefect refused, or could not be reached.
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
        RequestError: Prefect refused, or could not be reached.
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
        changes=True,
    )


def _is_of(result: OrchestrationResult, flow_run_id: UUID) -> bool:
    details = result.state.state_details if result.state else None
    return not details or not details.flow_run_id or details.flow_run_id == flow_run_id
