"""A Prefect that is simulated, with time passed in and a fault for every request that wants one.

This is a double, for schedules of faults that no real server can be brought to live through a
thousand times a minute. It keeps what a task relies on and nothing more: flow runs by their
idempotency key, a flow run's states over time, cancelling, and 404 for what it does not know. A
real server's answer gives every flow run its shape. That a real server behaves so is for the live
tests to show.

All is done on one thread, so that a schedule always goes the same way: a request is answered, the
clock moved and the task cancelled or killed from within the task's own sleeping and waiting.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from enum import Enum
from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

import httpx

from tests.unit.answers import ACCOUNT_ID, FLOW_RUN
from ue_prefect import connection, flow_run, lookup, retry
from ue_prefect.connection import Connection
from ue_prefect.errors import Cancelled
from ue_prefect.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pytest

    from ue_prefect.report import Report
    from ue_prefect.request import Server
    from ue_prefect.retry import Patience

WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"
DEPLOYMENT_ID = "400fc9de-7351-48fc-8683-091b9c8c54a4"
API_KEY = "a-key-of-a-simulated-world"
ENDS = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
READ_TIMEOUT = 30.0  # seconds without a byte, after which the client gives up
WISHES = {"create_flow_run": "launch", "set_state": "cancel", "filter": "find"}
MOST_REQUESTS = 5000  # of one attempt; any schedule is over long before


class Fault(Enum):
    """What goes wrong with one request; where the server acts, its answer is lost."""

    NONE = "none"
    NO_CONNECTION = "no connection"
    UNAVAILABLE = "503"
    BAD_GATEWAY = "502 with a web page"
    NO_ANSWER = "acted, then silent"
    CUT_OFF = "acted, then the connection cut"
    ERROR_AFTER = "acted, then 500"
    HALF_AN_ANSWER = "acted, then half of the JSON"
    PAGE_AFTER = "acted, then a web page with 200"
    CONFLICT = "409"
    UNAUTHORIZED = "401"

    @property
    def is_final(self) -> bool:
        """Tell whether asking again is of no use."""
        return self in (Fault.CONFLICT, Fault.UNAUTHORIZED)

    @property
    def spares_the_server(self) -> bool:
        """Tell whether the server never came to act on the request."""
        before = (Fault.NO_CONNECTION, Fault.UNAVAILABLE, Fault.BAD_GATEWAY)
        return self in before or self.is_final


class Turn(NamedTuple):
    """What one request meets: seconds on its way, a fault, seconds on the way back."""

    fault: Fault = Fault.NONE
    going: float = 0.0
    coming: float = 0.0


class Outage(NamedTuple):
    """From a moment on, and for some seconds, no request reaches the server."""

    start: float
    seconds: float


class Life(NamedTuple):
    """How every flow run goes: SCHEDULED, RUNNING, its end; `takes` infinity for never."""

    starts_in: float = 1.0
    takes: float = 100.0
    ends_as: str = "COMPLETED"
    stops_in: float = 5.0


class Run:
    """A flow run of the simulated server."""

    def __init__(self, number: int, launched_at: float, life: Life) -> None:
        self.id = str(UUID(int=number, version=4))
        self._launched_at = launched_at
        self._life = life
        self._cancelled_at: float | None = None

    def state(self, now: float) -> str:
        """Return the type of the state that the flow run is in at a moment."""
        if self._cancelled_at is not None:
            return "CANCELLING" if now < self._cancelled_at + self._life.stops_in else "CANCELLED"
        age = now - self._launched_at
        if age < self._life.starts_in:
            return "SCHEDULED"
        return "RUNNING" if age < self._life.starts_in + self._life.takes else self._life.ends_as

    def has_failed(self, now: float) -> bool:
        return self.state(now) in ENDS and self.state(now) != "COMPLETED"

    def is_going(self, now: float) -> bool:
        return self.state(now) not in (*ENDS, "CANCELLING")

    def cancel(self, now: float) -> dict[str, Any]:
        """Do as Prefect does when asked for CANCELLING, and return what it answers."""
        before = self.state(now)
        if before in ENDS:
            details = {"type": "abort_details", "reason": "This run has already terminated."}
            return {"state": None, "status": "ABORT", "details": details}
        if before == "SCHEDULED":
            self._cancelled_at = now - self._life.stops_in
            details = {"type": "reject_details", "reason": "Scheduled only."}
            return {"state": self._full_state(now), "status": "REJECT", "details": details}
        if before != "CANCELLING":
            self._cancelled_at = now
        details = {"type": "accept_details"}
        return {"state": self._full_state(now), "status": "ACCEPT", "details": details}

    def document(self, now: float) -> dict[str, Any]:
        """Return the flow run as Prefect describes it."""
        state = self._full_state(now)
        return {
            **FLOW_RUN,
            "id": self.id,
            "state": state,
            "state_type": state["type"],
            "state_name": state["name"],
        }

    def _full_state(self, now: float) -> dict[str, Any]:
        state_type = self.state(now)
        return {**FLOW_RUN["state"], "type": state_type, "name": state_type.capitalize()}


class Asked(NamedTuple):
    """One request as it went: what it was for, by which key, what it met, when."""

    wish: str
    key: str
    fault: Fault
    at: float


class Killed(BaseException):
    """The process is no more. Nothing of a task can catch that."""


class Attempt:
    """One run or re-run of the task, and what could be seen of it from outside."""

    def __init__(self, began: float) -> None:
        self.began = began
        self.ended = began
        self.report: Report | None = None
        self.shown: list[dict[str, str]] = []
        self.launched: list[Run] = []
        self.asked: list[Asked] = []
        self.told: list[Run] = []
        self.answered_at = began
        self.cancelled_at: float | None = None
        self.cancel_was_answered = False

    @property
    def was_killed(self) -> bool:
        return self.report is None

    @property
    def shown_id(self) -> str:
        return self.shown[-1]["out_flow_run_id"] if self.shown else ""


class World:
    """The server, the network before it, and the clock.

    Args:
        turns: what each request meets, in their order; those after the last meet no fault.
        ignores_keys: makes a flow run for every launch, as if it had no idempotency key.
    """

    def __init__(
        self,
        turns: Sequence[Turn] = (),
        outages: Sequence[Outage] = (),
        life: Life = Life(),  # noqa: B008 - cannot change
        *,
        ignores_keys: bool = False,
    ) -> None:
        self.now = 0.0
        self.runs: list[Run] = []
        self._turns = iter(turns)
        self._outages = outages
        self._life = life
        self._ignores_keys = ignores_keys
        self._by_key: dict[str, Run] = {}
        self._coming: list[tuple[float, Callable[[], None]]] = []
        self._attempt = Attempt(0.0)
        self._ids = count(1)

    def attempt(
        self,
        fields: dict[str, Any],
        *,
        instance_id: str | None = None,
        cancel_after: float | None = None,
        kill_after: float | None = None,
    ) -> Attempt:
        """Run the task once, cancelled or killed some seconds after its start."""
        attempt = self._attempt = Attempt(self.now)
        job = Job(
            attempt.shown.append,
            instance_id=instance_id,
            clock=lambda: self.now,
            sleep=self._sleep_in_task,
            new_id=lambda: UUID(int=10**6 + next(self._ids)),
        )

        def cancel() -> None:
            attempt.cancelled_at = self.now
            job.cancel()

        def kill() -> None:
            raise Killed

        self._coming = []
        if kill_after is not None:
            self._coming.append((self.now + kill_after, kill))
        if cancel_after is not None:
            self._coming.append((self.now + cancel_after, cancel))
        self._coming.sort(key=lambda each: each[0])
        try:
            self._pass(0.0)
            attempt.report = job.run(fields)
        except Killed:
            pass
        finally:
            self._coming = []
        attempt.ended = self.now
        return attempt

    def rest(self, seconds: float) -> None:
        """Let time go by while no task runs."""
        self._pass(seconds)

    def connect(
        self,
        server: Server,
        *,
        patience: Patience = connection.USUAL_PATIENCE,
        sleep: Callable[[float], object] | None = None,
        tick: Callable[[], object] = lambda: None,
    ) -> Connection:
        """Stand in for `Connection`: the same, with its requests and its time in this world."""
        return Connection(
            server,
            patience=patience,
            sleep=sleep or self._pass,
            tick=tick,
            clock=lambda: self.now,
            transport=httpx.MockTransport(
                partial(self._answer, limit=min(patience.answer, READ_TIMEOUT), tick=tick)
            ),
        )

    def _sleep_in_task(self, seconds: float) -> None:
        """Sleep as a task does: a cancel ends it early."""
        end = self.now + seconds
        while self._coming and self._coming[0][0] <= end:
            self._next()
            if self._attempt.cancelled_at is not None:
                return
        self.now = max(self.now, end)

    def _pass(self, seconds: float, tick: Callable[[], object] = lambda: None) -> None:
        end = self.now + seconds
        while self._coming and self._coming[0][0] <= end:
            self._next()
        if self._attempt.cancelled_at is not None:
            while self.now < end:
                self.now = min(end, self.now + retry.TICK)
                tick()
        self.now = max(self.now, end)

    def _next(self) -> None:
        at, happen = self._coming.pop(0)
        self.now = max(self.now, at)
        happen()

    def _answer(
        self, request: httpx.Request, limit: float, tick: Callable[[], object]
    ) -> httpx.Response:
        body = json.loads(request.content) if request.content else {}
        wish = request.url.path.rpartition("/")[2]
        wish = WISHES.get(wish, "read")
        attempt = self._attempt
        is_out = any(each.start <= self.now < each.start + each.seconds for each in self._outages)
        turn = Turn(Fault.NO_CONNECTION) if is_out else next(self._turns, Turn())
        attempt.asked.append(Asked(wish, body.get("idempotency_key", ""), turn.fault, self.now))

        assert len(attempt.asked) < MOST_REQUESTS, "asks for ever"

        def act() -> httpx.Response:
            if wish == "launch":
                return self._launch(body["idempotency_key"])
            if wish == "find":
                return self._find(*body["flow_runs"]["idempotency_key"]["any_"])
            return self._about_a_run(request, body)

        try:
            self._pass(min(turn.going, limit), tick)
        except (Cancelled, Killed):
            if not turn.fault.spares_the_server:
                act()  # what is on its way arrives, whoever has gone meanwhile
            raise
        if turn.fault is Fault.NO_CONNECTION:
            raise httpx.ConnectError("[Errno 111] Connection refused", request=request)
        refusal = _refusal(turn.fault)
        if refusal is not None:
            return refusal
        answer = act()
        silence = turn.fault is Fault.NO_ANSWER or turn.going + turn.coming >= limit
        self._pass(max(0.0, limit - turn.going) if silence else turn.coming, tick)
        if silence:
            raise httpx.ReadTimeout("The read operation timed out", request=request)
        if turn.fault is Fault.CUT_OFF:
            raise httpx.RemoteProtocolError("peer closed connection", request=request)
        if turn.fault is not Fault.NONE:
            return _spoilt(turn.fault, answer)
        self._deliver(wish, answer)
        return answer

    def _deliver(self, wish: str, answer: httpx.Response) -> None:
        """Note what the task has learned."""
        self._attempt.answered_at = self.now
        if wish == "cancel":
            self._attempt.cancel_was_answered = True
        elif wish != "find":  # which is followed by a read
            found = answer.json().get("id")
            self._attempt.told += [run for run in self.runs if run.id == found]

    def _launch(self, key: str) -> httpx.Response:
        run = None if self._ignores_keys else self._by_key.get(key)
        status = 200
        if run is None:
            status = 201
            run = Run(len(self.runs) + 1, self.now, self._life)
            self.runs.append(run)
            self._attempt.launched.append(run)
            self._by_key[key] = run
        return httpx.Response(status, json=run.document(self.now))

    def _find(self, key: str) -> httpx.Response:
        run = self._by_key.get(key)
        return httpx.Response(200, json=[run.document(self.now)] if run else [])

    def _about_a_run(self, request: httpx.Request, body: dict[str, Any]) -> httpx.Response:
        for run in self.runs:
            if run.id in request.url.path:
                if request.method == "GET":
                    return httpx.Response(200, json=run.document(self.now))
                assert body["state"]["type"] == "CANCELLING"
                return httpx.Response(201, json=run.cancel(self.now))
        return httpx.Response(404, json={"detail": "Flow run not found"})


def _refusal(fault: Fault) -> httpx.Response | None:
    match fault:
        case Fault.UNAVAILABLE:
            return httpx.Response(503)
        case Fault.BAD_GATEWAY:
            return httpx.Response(502, html="<html>Bad Gateway</html>")
        case Fault.CONFLICT:
            return httpx.Response(409, json={"detail": "Data conflict"})
        case Fault.UNAUTHORIZED:
            return httpx.Response(401, json={"detail": "Invalid authentication credentials"})
        case _:
            return None


def _spoilt(fault: Fault, answer: httpx.Response) -> httpx.Response:
    if fault is Fault.ERROR_AFTER:
        return httpx.Response(500, json={"exception_message": "Internal Server Error"})
    if fault is Fault.PAGE_AFTER:
        return httpx.Response(200, html="<html>Log in first</html>")
    half = answer.content[: len(answer.content) // 2]
    return httpx.Response(200, content=half, headers={"content-type": "application/json"})


class AtOnce:
    """Stands in for a thread: has done its work when `start` returns."""

    def __init__(self, target: Callable[[], None], daemon: bool) -> None:
        assert daemon
        self.start = target

    def is_alive(self) -> bool:
        return False


@contextmanager
def in_place(connect: Callable[..., Connection], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have all connections of a task made by `connect`, and its requests on the task's thread."""
    with monkeypatch.context() as patch:
        patch.setattr(lookup, "Connection", connect)
        patch.setattr(connection, "Connection", connect)  # the twin's
        patch.setattr(retry, "Thread", AtOnce)
        patch.setattr(connection, "_trust", _trust_once)
        yield


_trust_once = cache(connection._trust)
flow_run.load_models()


def task_fields(**more: Any) -> dict[str, Any]:
    """Return the fields of a task that launches with one request."""
    return {
        "credentials": {"user": ACCOUNT_ID, "password": API_KEY},
        "workspace": [WORKSPACE_ID],
        "deployment": [DEPLOYMENT_ID],
        **more,
    }
