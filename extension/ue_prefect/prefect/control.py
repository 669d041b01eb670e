"""Has Prefect change a flow run's state: retry it in place, resume it, cancel it.

Prefect's verdict on a change is the state that the flow run has then; the status (ACCEPT, REJECT,
ABORT, WAIT) only says how it came to that. A flow run that was not under way, for instance, goes
straight to CANCELLED, which Prefect calls a rejected CANCELLING.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid4

from ..errors import Attempted, Cancelled, NotChanged, RequestError, UePrefectError
from .flow_runs import read
from .states import Verdict, state_type, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from prefect_rest import Client
    from prefect_rest.models import FlowRunResponse, OrchestrationResult
    from prefect_rest.types import Response

    from .connection import Connection

    Send = Callable[[Client], OrchestrationResult]

LAST_LOOK = 10.0
"""Seconds in which a flow run is read once more, after the time for a change is over."""

logger = logging.getLogger("ue_prefect")


class Change(NamedTuple):
    """What Prefect is asked to do with a flow run.

    Attributes:
        verb, participle: for messages.
        of: the types of states that Prefect does it in.
        done: the types of states that mean that Prefect did it.
    """

    verb: str
    participle: str
    of: frozenset[str]
    done: frozenset[str]


_GOES_ON = frozenset({"SCHEDULED", "PENDING", "RUNNING"})

_PAUSED = frozenset({"PAUSED"})
_FAILED = frozenset({"FAILED", "CRASHED", "CANCELLED"})

RETRY = Change("retry", "retried", _FAILED, _GOES_ON)
RESUME = Change("resume", "resumed", _PAUSED, _GOES_ON)
CANCEL = Change("cancel", "cancelled", _GOES_ON | _PAUSED, frozenset({"CANCELLING", "CANCELLED"}))


def retry(connection: Connection, flow_run_id: UUID | str) -> FlowRunResponse:
    """Have a flow run that has failed run again, as the same flow run, and return it.

    One that is still going is left as it is, and returned.

    Raises:
        NotChanged: it is COMPLETED, or Prefect did not retry it.
        NotFound: Prefect does not know it.
        RequestError: Prefect refused, or could not be reached.
        Cancelled: the connection's `cancellation` was asked for.
    """
    before = read(connection, str(flow_run_id))
    if verdict(before.parsed) is Verdict.STILL_GOING:
        return before.parsed
    return retried(connection, before.parsed).parsed


def resume(
    connection: Connection, flow_run_id: UUID | str, run_input: Mapping[str, Any] | None = None
) -> FlowRunResponse:
    """Have a flow run that is paused go on, and return it.

    Args:
        run_input: what the flow asked for when it paused.

    Raises:
        NotChanged: Prefect did not resume it: it is not paused, say, or its input does not fit.
        NotFound: Prefect does not know it.
        RequestError: Prefect refused, or could not be reached.
        Cancelled: the connection's `cancellation` was asked for.
    """
    return resumed(connection, read(connection, str(flow_run_id)).parsed, run_input).parsed


def cancel(
    connection: Connection, flow_run_id: UUID | str, *, transition_id: UUID | None = None
) -> OrchestrationResult:
    """Ask Prefect to cancel a flow run, and return Prefect's response.

    A retry with the same `transition_id` changes nothing. A flow run that has ended stays as it
    is. CANCELLING is not the end yet: what runs the flow has to stop it first.

    Raises:
        RequestError: Prefect refused, or could not be reached.
        Cancelled: the connection's `cancellation` was asked for.
    """
    send = _set_state(flow_run_id, "CANCELLING", transition_id=transition_id)
    return _request(connection, CANCEL, UUID(str(flow_run_id)), send)


def retried(connection: Connection, before: FlowRunResponse) -> Response[FlowRunResponse]:
    """Retry a flow run that has ended as it was last read; see `retry`."""
    if verdict(before) is Verdict.SUCCESS:
        # Prefect would do it.
        raise NotChanged(f"Flow run {before.id} is COMPLETED: there is nothing to retry", before)
    send = _set_state(before.id, "SCHEDULED", name="AwaitingRetry", message="Retried by ue-prefect")
    return _changed(connection, RETRY, before, send)


def resumed(
    connection: Connection, before: FlowRunResponse, run_input: Mapping[str, Any] | None
) -> Response[FlowRunResponse]:
    """Resume a flow run as it was last read; see `resume`."""
    from prefect_rest.api.flow_runs import resume_flow_run
    from prefect_rest.models import ResumeFlowRunBody

    body = ResumeFlowRunBody.from_dict({"run_input": run_input} if run_input else {})
    return _changed(
        connection,
        RESUME,
        before,
        lambda client: resume_flow_run.sync(before.id, client=client, body=body),
    )


class Ended(NamedTuple):
    """What came of asking Prefect to cancel a flow run.

    Attributes:
        state: the type of the state that it has now, as far as that is known.
        latest: the flow run as it was read then; None when it could not be read.
        refusal: why it is not cancelled; empty when it is, or is about to be.
    """

    state: str
    latest: Response[FlowRunResponse] | None
    refusal: str


def cancelled(
    connection: Connection, flow_run_id: UUID, *, read_with: Connection | None = None
) -> Ended:
    """Cancel a flow run, read it, and tell what came of it.

    Args:
        read_with: for the reading, which may fail.

    Raises:
        RequestError: Prefect refused, or could not be reached; what came of it is not known.
    """
    result = cancel(connection, flow_run_id)
    latest = None
    try:
        latest = read(read_with or connection, str(flow_run_id))
    except RequestError as error:
        logger.warning("%s", error)
    state = result.state.type_.value if result.state else ""
    # What was read may be older, unless the flow run has ended.
    if latest and (not state or verdict(latest.parsed) is not Verdict.STILL_GOING):
        state = state_type(latest.parsed)
    refusal = "" if state in CANCEL.done else refused(CANCEL, flow_run_id, result)
    return Ended(state, latest, refusal)


def refused(change: Change, flow_run_id: UUID, result: OrchestrationResult) -> str:
    """Say in Prefect's words why it did not change a flow run."""
    reason = result.details.to_dict().get("reason") or "no reason given"
    status = result.status.value
    return f"Prefect did not {change.verb} flow run {flow_run_id}: {status}, {reason}"


class _HasChanged(UePrefectError):
    """The flow run, read after a response was lost, has another state than before."""

    def __init__(self, flow_run: Response[FlowRunResponse]) -> None:
        super().__init__(f"Flow run {flow_run.parsed.id} has changed")
        self.flow_run = flow_run


def _changed(
    connection: Connection, change: Change, before: FlowRunResponse, send: Send
) -> Response[FlowRunResponse]:
    """Ask for a change until it is known what came of it, and return the flow run.

    Asked a second time, Prefect may do a second time what it did already. So when a response is
    lost, the flow run is read: one that has another state than before is not asked for again.

    Raises:
        NotChanged: Prefect did not do it.
        RequestError: Prefect refused, or could not be reached; it says what is not known then.
    """
    flow_run_id = str(before.id)
    is_repeated = False

    def check(connection: Connection = connection) -> None:
        nonlocal is_repeated
        is_repeated = True
        now = read(connection, flow_run_id)
        # What could not be done is not what has changed it.
        if state_type(before) in change.of and now.parsed.state_id != before.state_id:
            logger.info("The response was lost, and flow run %s has changed", flow_run_id)
            raise _HasChanged(now)

    end = connection.cancellation.clock() + connection.policy.budget
    while True:
        try:
            result = _request(connection, change, before.id, send, check)
        except _HasChanged as changed:
            return changed.flow_run
        except RequestError as error:
            if not error.acted:
                raise
            try:
                check(connection.with_policy(connection.policy._replace(budget=LAST_LOOK)))
            except _HasChanged as changed:
                return changed.flow_run
            except RequestError as unread:
                logger.warning("%s", unread)
            error.add(f". Whether flow run {flow_run_id} was {change.participle} is not known")
            raise
        state = result.state.type_.value if result.state else ""
        if state in change.done or (not state and result.status.value == "ACCEPT"):
            try:
                return read(connection, flow_run_id)
            except RequestError as error:
                error.add(f". Flow run {flow_run_id} was {change.participle}")
                raise
            except Cancelled as cancelled:
                cancelled.attempts = Attempted()
                cancelled.attempts.sent = cancelled.attempts.acted = True
                raise
        pause = float(result.details.to_dict().get("delay_seconds") or 1)
        is_over = connection.cancellation.clock() + pause > end
        if result.status.value != "WAIT" or is_over:
            if is_repeated:  # it may be what an earlier attempt did that stands against this one
                try:
                    check()
                except _HasChanged as changed:
                    return changed.flow_run
            raise NotChanged(refused(change, before.id, result), before)
        logger.info("Prefect asks to wait %.0f s to %s flow run %s", pause, change.verb, before.id)
        connection.cancellation.pause(pause)


def _request(
    connection: Connection,
    change: Change,
    flow_run_id: UUID,
    send: Send,
    before_retry: Callable[[], object] = lambda: None,
) -> OrchestrationResult:
    return connection.request(
        f"{change.verb} flow run {flow_run_id}",
        send,
        is_about=lambda result: _is_of(result, flow_run_id),
        changes=True,
        before_retry=before_retry,
    )


def _set_state(
    flow_run_id: UUID | str,
    type_: str,
    *,
    name: str | None = None,
    message: str | None = None,
    transition_id: UUID | None = None,
) -> Send:
    from prefect_rest.api.flow_runs import set_flow_run_state
    from prefect_rest.models import SetFlowRunStateBody, StateCreate, StateDetails, StateType
    from prefect_rest.types import UNSET

    state = StateCreate(
        type_=StateType(type_),
        name=name or UNSET,
        message=message or UNSET,
        state_details=StateDetails(transition_id=transition_id or uuid4()),
    )
    body = SetFlowRunStateBody(state=state)  # not forced: Prefect's rules hold
    wanted = UUID(str(flow_run_id))
    return lambda client: set_flow_run_state.sync(wanted, client=client, body=body)


def _is_of(result: OrchestrationResult, flow_run_id: UUID) -> bool:
    details = result.state.state_details if result.state else None
    return not details or not details.flow_run_id or details.flow_run_id == flow_run_id
