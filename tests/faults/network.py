"""The network before the simulated Prefect: what becomes of a request, and of its response."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

from tests.faults.faults import (
    CONNECTION_FAULTS,
    Fault,
    Kind,
    Turn,
    gateways_words,
    no_connection,
    refusal,
    response,
    spoilt,
)
from tests.faults.simulated_prefect import Received

if TYPE_CHECKING:
    from tests.faults.schedules import Schedule
    from tests.faults.simulated_prefect import SimulatedPrefect
    from tests.faults.simulated_runs import State
    from tests.faults.simulated_time import SimulatedCancellation, Timeline

READ_TIMEOUT = 30.0  # seconds without a byte, after which the client gives up
MOST_REQUESTS = 6000  # of one attempt of the task; any schedule is over long before


class Asked:
    """One request as it went, with what the task got for it.

    Attributes:
        flow_run_id: that it is about; "" for none.
        found: the id of the flow run that Prefect spoke of.
        saw: the state that it was in then.
        was_sent: it left the task, so that it may arrive.
        arrived_at: None for never.
        got: "" for no response, "refusal" for a final one, "response" for Prefect's own.
    """

    def __init__(self, request: Received, turn: Turn, at: float) -> None:
        self.purpose = request.purpose
        self.path = request.path
        self.body = request.body
        self.flow_run_id = _flow_run_id(request)
        state = request.body.get("state") or {}
        self.is_claim = request.purpose == "launch" and state.get("type") == "CANCELLED"
        self.found = ""
        self.saw: State | None = None
        self.turn = turn
        self.at = at
        self.over_at = at
        self.was_sent = False
        self.arrived_at: float | None = None
        self.got = ""

    @property
    def is_unanswered(self) -> bool:
        """Tell whether nobody can know, who sent it, what became of it."""
        return self.was_sent and not self.got


def _flow_run_id(request: Received) -> str:
    _, _, after = request.path.partition("/flow_runs/")
    if after and not after.startswith("filter"):
        return after.split("/")[0]
    of = (request.body.get("logs") or {}).get("flow_run_id") or {}
    return "".join(of.get("any_", []))


class Network:
    """Carries one attempt's requests to the server, and what comes back."""

    def __init__(self, timeline: Timeline, server: SimulatedPrefect, schedule: Schedule) -> None:
        self._timeline = timeline
        self._server = server
        self._turns = iter(schedule.turns)
        self._changes = iter(schedule.changes)
        self._outages = schedule.outages

    def turn(self, request: Received) -> Turn:
        """Return what a request meets, which is the next one."""
        now = self._timeline.now
        for each in self._outages:
            if each.start <= now < each.start + each.seconds:
                return Turn(each.fault, going=1.0)
        if request.purpose in ("retry", "resume", "cancel"):
            turn = next(self._changes, None)
            if turn is not None:
                return turn
        return next(self._turns, Turn())

    def line(
        self, attempt: int, asked: list[Asked], cancellation: SimulatedCancellation
    ) -> httpx.BaseTransport:
        """Return a new connection to the server."""
        return _Line(self, attempt, asked, cancellation)


class _Line(httpx.BaseTransport):
    """One connection. It may have a response on it that nobody has asked for yet."""

    def __init__(
        self,
        network: Network,
        attempt: int,
        asked: list[Asked],
        cancellation: SimulatedCancellation,
    ) -> None:
        self._network = network
        self._timeline = network._timeline
        self._server = network._server
        self._attempt = attempt
        self._asked = asked
        self._pass_until = cancellation.pass_in_work
        self._stray: list[httpx.Response] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        content = request.read()
        body = json.loads(content) if content else {}
        headers = {name.lower(): value for name, value in request.headers.items()}
        received = Received(request.method, request.url.path, headers, body, self._attempt)
        turn = self._network.turn(received)
        asked = Asked(received, turn, self._timeline.now)
        self._asked.append(asked)
        assert len(self._asked) < MOST_REQUESTS, "asks for ever"
        try:
            return self._carried(request, received, asked)
        finally:
            asked.over_at = self._timeline.now

    def _carried(self, request: httpx.Request, received: Received, asked: Asked) -> httpx.Response:
        turn, kind = asked.turn, asked.turn.fault.kind
        began = self._timeline.now
        if kind is Kind.NOT_SENT:
            self._pass_until(began + min(turn.going, 10))
            raise no_connection(turn.fault)
        started = type("", (), {"method": request.method.encode()})
        request.extensions["trace"]("http11.send_request_headers.started", {"request": started})
        asked.was_sent = True
        if kind is Kind.REFUSED:
            self._pass_until(began + turn.coming)
            asked.got = "refusal"
            return response(*refusal(turn.fault), turn)
        responses: list[tuple[int, Any]] = []

        def arrive() -> None:
            asked.arrived_at = self._timeline.now
            status, body = self._server.respond(received, self._timeline.now)
            responses.append((status, body))
            self._note(asked, status, body)

        if kind is Kind.PASSED_ON:
            if turn.variant % 4:  # else it never arrives
                self._timeline.at(began + turn.coming + turn.going, arrive)
            self._pass_until(began + turn.coming)
            if turn.fault is Fault.FOREIGN:
                return self._foreign(received, asked)
            return response(turn.fault.value[1], gateways_words(turn), turn)
        if kind is not Kind.LOST:
            self._timeline.at(began + turn.going, arrive)
        if self._stray:
            asked.turn = turn._replace(fault=Fault.STRAY)
            return self._stray.pop()
        self._pass_until(began + min(turn.going, READ_TIMEOUT))
        if not responses or turn.fault is Fault.SILENT:
            self._pass_until(began + READ_TIMEOUT)
            raise httpx.ReadTimeout("The read operation timed out")
        self._pass_until(self._timeline.now + turn.coming)
        return self._delivered(received, asked, *responses[0])

    def _note(self, asked: Asked, status: int, body: Any) -> None:
        if status >= 400 or asked.purpose not in ("launch", "find", "newest", "read", "upstream"):
            return
        found = body[0] if isinstance(body, list) and body else body
        if found and (run := self._server.run(found["id"])) is not None:
            asked.found, asked.saw = run.id, run.current(self._timeline.now)

    def _delivered(
        self, received: Received, asked: Asked, status: int, body: Any
    ) -> httpx.Response:
        if status >= 400 and asked.turn.fault not in CONNECTION_FAULTS:
            asked.turn = asked.turn._replace(fault=Fault.NONE)  # a refusal is not spoilt
        turn = asked.turn
        if turn.fault.kind is Kind.USABLE:
            asked.got = "response" if status < 400 else "refusal"
            return response(status, body, turn)
        if turn.fault is Fault.STRAY:
            asked.got = "response"
            is_stale = turn.variant % 2 and asked.purpose == "read"
            stray = response(status, body, turn) if is_stale else self._foreign(received, asked)
            self._stray.append(stray)
            return response(status, body, turn)
        if turn.fault is Fault.ERROR_AFTER:
            asked.got = "refusal"
        return spoilt(turn, status, body)

    def _foreign(self, received: Received, asked: Asked) -> httpx.Response:
        if received.path.endswith("/workspaces"):  # it can be told by its shape alone
            asked.turn = asked.turn._replace(fault=Fault.DAMAGED)
        found = self._server.foreign(received, asked.turn.variant, self._timeline.now)
        return response(200, found, asked.turn)
