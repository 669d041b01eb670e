"""Has Prefect change a flow run's state: retry it in place, resume it, cancel it.

Prefect's verdict on a change is the state that the flow run has then; the status (ACCEPT, REJECT,
ABORT, WAIT) only says how it came to that. A flow run that was not under way, for instance, goes
straight to CANCELLED, which Prefect calls a rejected CANCELLING.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid4

from prefect_rest.types import Response

from ..errors import Attempted, Cancelled, NotChanged, RequestError, UePrefectError
from .flow_runs import already_ended, read
from .states import Verdict, is_final, state_id, state_type, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from prefect_rest.models import FlowRunResponse, OrchestrationResult
    from prefect_rest.operation import HasClient

    from .connection import Connection

    Send = Callable[[HasClient], OrchestrationResult]

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


class Changed(NamedTuple):
    """A flow run that Prefect has changed.

    Attributes:
        state: the type of the state that it has now.
        latest: the flow run as it was read then; None where one that is cancelled could not be.
    """

    state: str
    latest: Response[FlowRunResponse] | None


def retried(connection: Connection, before: FlowRunResponse) -> Changed:
    """Have a flow run that has ended, as it was last read, run again as the same flow run.

    Raises as `cancelled`; NotChanged if it is COMPLETED, too.
    """
    if verdict(before) is Verdict.SUCCESS:
        # Prefect would do it.
        raise NotChanged(f"Flow run {before.id} is COMPLETED: there is nothing to retry", before)
    send = _set_state(before.id, "SCHEDULED", name="AwaitingRetry", message="Retried by ue-prefect")
    return _Asking(connection, RETRY, before, send).settled(connection)


def resumed(
    connection: Connection, before: FlowRunResponse, run_input: Mapping[str, Any] | None
) -> Changed:
    """Have a flow run that was paused when it was last read go on. Raises as `cancelled`.

    Args:
        run_input: what the flow asked for when it paused.
    """
    from prefect_rest.api.flow_runs import resume_flow_run
    from prefect_rest.models import ResumeFlowRunBody

    body = ResumeFlowRunBody.from_dict({"run_input": run_input} if run_input else {})

    def send(client: HasClient) -> OrchestrationResult:
        return resume_flow_run.sync(before.id, client=client, body=body)

    return _Asking(connection, RESUME, before, send).settled(connection)


def cancelled(
    connection: Connection, before: FlowRunResponse, *, read_with: Connection | None = None
) -> Changed:
    """Cancel a flow run as it was last read, and read it.

    Args:
        read_with: for the reading, which may fail.

    Raises:
        NotChanged: it had ended otherwise, or Prefect did not cancel it.
        RequestError: Prefect refused, or could not be reached; it says what is not known then.
        Cancelled: the connection's `cancellation` was asked for.
    """
    asking = _Asking(connection, CANCEL, before, _set_state(before.id, "CANCELLING"))
    return asking.settled(read_with or connection)


def has_happened(change: Change, before: FlowRunResponse, now: FlowRunResponse) -> bool:
    """Tell from a flow run's state whether Prefect did what it was asked for.

    One that goes on comes into other states by itself; one that waits for a change does not.
    """
    if change is CANCEL:
        return state_type(now) in CANCEL.done
    return state_type(before) in change.of and _identity(before) != _identity(now)


def _identity(flow_run: FlowRunResponse) -> tuple[object, ...]:
    """Return what tells one state of a flow run from the next."""
    known = state_id(flow_run)
    return (known,) if known else (state_type(flow_run), flow_run.state_name, flow_run.run_count)


class _Settled(UePrefectError):
    """The flow run, read before it is asked for a second time, is not to be asked for."""

    def __init__(self, flow_run: Response[FlowRunResponse]) -> None:
        super().__init__(f"Flow run {flow_run.parsed.id} has changed")
        self.flow_run = flow_run


class _Asking:
    """Asks Prefect for a change until it is known what came of it.

    Asked a second time, Prefect may do a second time what it did already. So before each retry the
    flow run is read: one that has changed, or cannot be changed any longer, is not asked for again.
    """

    def __init__(
        self, connection: Connection, change: Change, before: FlowRunResponse, send: Send
    ) -> None:
        self._connection = connection
        self._change = change
        self._before = before
        self._send = send
        self._is_repeated = False

    def settled(self, read_with: Connection) -> Changed:
        """Ask, read the flow run, and tell what came of it. Raises as `cancelled`."""
        change, before = self._change, self._before
        result = self._verdict()
        if isinstance(result, Response):
            return self._judged(state_type(result.parsed), result, "")
        state = result.state.type.value if result.state else ""
        is_taken = state in change.done or (not state and result.status.value == "ACCEPT")
        latest: Response[FlowRunResponse] | None = None
        try:
            latest = read(read_with, str(before.id))
        except RequestError as error:
            if is_taken and change is not CANCEL:  # then what is waited for is not known
                error.add(f". Flow run {before.id} was {change.participle}")
                raise
            logger.warning("%s", error)
        except Cancelled as stopped:
            stopped.attempts = Attempted()
            stopped.attempts.sent = stopped.attempts.acted = stopped.attempts.done = is_taken
            raise
        reason = result.details.to_dict().get("reason") or "no reason given"
        refusal = f"{result.status.value}, {reason}"
        return self._judged(state, latest, "" if is_taken else refusal)

    def _judged(
        self, state: str, latest: Response[FlowRunResponse] | None, refusal: str
    ) -> Changed:
        change, before = self._change, self._before
        if latest is not None and change is CANCEL:
            now = latest.parsed
            if is_final(now) and state_type(now) not in CANCEL.done:
                raise already_ended(now, latest)
            if state_type(now) in CANCEL.done:
                return Changed(state_type(now), latest)
        if refusal:
            # What an earlier attempt did may be what stands against a later one.
            if self._is_repeated and latest and has_happened(change, before, latest.parsed):
                return Changed(state_type(latest.parsed), latest)
            what = f"Prefect did not {change.verb} flow run {before.id}: {refusal}"
            raise NotChanged(what, latest.parsed if latest else before, latest)
        return Changed(state or (state_type(latest.parsed) if latest else "CANCELLING"), latest)

    def _verdict(self) -> OrchestrationResult | Response[FlowRunResponse]:
        """Return Prefect's response; where it was lost, the flow run that has changed since."""
        connection, change, before = self._connection, self._change, self._before
        end = connection.cancellation.clock() + connection.policy.budget
        while True:
            try:
                result = _request(connection, change, before.id, self._send, self._look)
            except _Settled as settled:
                return settled.flow_run
            except RequestError as error:
                if not error.acted:
                    raise
                try:
                    self._look(LAST_LOOK)
                except _Settled as settled:
                    return settled.flow_run
                except RequestError as unread:
                    logger.warning("%s", unread)
                except Cancelled as stopped:
                    stopped.attempts = error.attempts
                    raise
                error.add(f". Whether flow run {before.id} was {change.participle} is not known")
                raise
            pause = float(result.details.to_dict().get("delay_seconds") or 1)
            is_over = connection.cancellation.clock() + pause > end
            if result.status.value != "WAIT" or is_over:
                return result
            what = f"{change.verb} flow run {before.id}"
            logger.info("Prefect asks to wait %.0f s before trying again to %s", pause, what)
            connection.cancellation.pause(pause)

    def _look(self, seconds: float | None = None) -> None:
        """Read the flow run. Raises _Settled if it is not to be asked for again."""
        connection, change, before = self._connection, self._change, self._before
        self._is_repeated = True
        if seconds is not None:
            connection = connection.with_policy(connection.policy._replace(budget=seconds))
        now = read(connection, str(before.id))
        is_over = is_final(now.parsed)
        if has_happened(change, before, now.parsed) or (change is CANCEL and is_over):
            logger.info("Flow run %s has changed; the request is not repeated", before.id)
            raise _Settled(now)


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
) -> Send:
    from prefect_rest.api.flow_runs import set_flow_run_state
    from prefect_rest.models import SetFlowRunStateBody, StateCreate, StateDetails, StateType
    from prefect_rest.types import UNSET

    state = StateCreate(
        type=StateType(type_),
        name=name or UNSET,
        message=message or UNSET,
        state_details=StateDetails(transition_id=uuid4()),
    )
    body = SetFlowRunStateBody(state=state)  # not forced: Prefect's rules hold
    wanted = UUID(str(flow_run_id))
    return lambda client: set_flow_run_state.sync(wanted, client=client, body=body)


def _is_of(result: OrchestrationResult, flow_run_id: UUID) -> bool:
    details = result.state.state_details if result.state else None
    return not details or not details.flow_run_id or details.flow_run_id == flow_run_id
