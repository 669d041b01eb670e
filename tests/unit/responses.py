"""Responses of a server that is not there: what a real one could not easily be brought to say.

The flow run is one that a real 2.18.1 server described, with the state and name to be filled in.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx

from ue_prefect.prefect.client import Prefect
from ue_prefect.prefect.retry import RetryPolicy
from ue_prefect.prefect.server import Server
from ue_prefect.prefect.waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable

    Response = httpx.Response | Exception | Callable[[], httpx.Response]

FLOW_RUN_ID = "835a90c8-bc96-4fe1-93d1-b3bffb30796a"
ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
FLOW_RUN: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "flow_run_of_2.18.1.json").read_text()
)


def flow_run(state_type: str, state_name: str | None = None) -> dict[str, Any]:
    """Return a flow run as Prefect describes it."""
    name = state_name or state_type.capitalize()
    state = {**FLOW_RUN["state"], "type": state_type, "name": name}
    return {**FLOW_RUN, "state_type": state_type, "state_name": name, "state": state}


class Clock:
    """Time that passes in pauses only, and where a test moves `now`."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.pauses.append(seconds)
        self.now += seconds

    def cancellation(self, timeout: float = math.inf) -> Cancellation:
        """Return a cancellation whose waits pass in this time."""
        return Cancellation(clock=self, sleep=self.sleep, timeout=timeout)


class InTurn:
    """Gives its responses in turn, the last one for ever, and keeps the requests."""

    def __init__(self, *responses: Response) -> None:
        self._responses = [*responses]
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        response = self._responses.pop(0) if len(self._responses) > 1 else self._responses[0]
        if isinstance(response, Exception):
            raise response
        return response if isinstance(response, httpx.Response) else response()


class Wire(httpx.BaseTransport):
    """Gives each request its `response`, and tells like httpx's own transport that it is sent."""

    def __init__(self, response: Callable[[httpx.Request], httpx.Response]) -> None:
        self._response = response

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        request.extensions["trace"](*_sending(request))
        return self._response(request)


class AsyncWire(httpx.AsyncBaseTransport):
    """`Wire` with asyncio."""

    def __init__(self, response: Callable[[httpx.Request], httpx.Response]) -> None:
        self._response = response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        await request.extensions["trace"](*_sending(request))
        return self._response(request)


def _sending(request: httpx.Request) -> tuple[str, dict[str, Any]]:
    sent = SimpleNamespace(method=request.method.encode())
    return "http11.send_request_headers.started", {"request": sent}


def connected(
    response: Callable[[httpx.Request], httpx.Response],
    server: Server | None = None,
    *,
    policy: RetryPolicy = RetryPolicy(),  # noqa: B008 - cannot change
    cancellation: Cancellation | None = None,
) -> Prefect:
    """Return a connection whose requests get their `response`, and that does not really sleep."""
    return Prefect(
        server or Server("http://prefect.test/api"),
        policy=policy,
        cancellation=cancellation or Clock().cancellation(),
        connect=lambda: Wire(response),
    )
