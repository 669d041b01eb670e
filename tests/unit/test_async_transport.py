"""The asynchronous twin: the same policy, the same login, on the client of a connection."""

from __future__ import annotations

import asyncio
import gzip
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest

from prefect_rest.api.flow_runs import read_flow_run, set_flow_run_state
from prefect_rest.models import SetFlowRunStateBody, StateCreate, StateType
from tests.sockets import serving
from tests.unit.responses import FLOW_RUN_ID, AsyncWire, Clock, flow_run
from ue_prefect.errors import Cancelled
from ue_prefect.prefect.async_transport import AsyncRetryingTransport
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.network import Network
from ue_prefect.prefect.retry import Attempts, RetryPolicy
from ue_prefect.prefect.server import Server
from ue_prefect.prefect.transport import NoResponse
from ue_prefect.prefect.waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from prefect_rest.models import FlowRunResponse

Response = httpx.Response | Exception

URL = "http://prefect.test/api/flow_runs/1"
KEY = "a-key-of-a-unit-test"


def found() -> httpx.Response:
    return httpx.Response(200, json=flow_run("RUNNING"))


class InTurn:
    """Gives its responses in turn, the last one for ever; time passes in pauses only."""

    def __init__(self, *responses: Response, policy: RetryPolicy = RetryPolicy()) -> None:  # noqa: B008
        self._responses = [*responses]
        self.asked = 0
        self.before_response: Callable[[], object] = lambda: None
        self.clock = Clock()
        self.cancellation = self.clock.cancellation()
        self.transport = AsyncRetryingTransport(
            AsyncWire(self._response), policy, self.cancellation, sleep=self._sleep
        )

    def send(self, method: str = "GET") -> httpx.Response:
        async def send() -> httpx.Response:
            async with httpx.AsyncClient(transport=self.transport) as client:
                return await client.request(method, URL)

        return asyncio.run(send())

    def _response(self, _: httpx.Request) -> httpx.Response:
        self.asked += 1
        self.before_response()
        response = self._responses.pop(0) if len(self._responses) > 1 else self._responses[0]
        if isinstance(response, Exception):
            raise response
        return response

    async def _sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)


def test_what_may_pass_is_sent_again_and_the_response_knows_its_attempts() -> None:
    server = InTurn(httpx.Response(503), httpx.ReadTimeout(""), found())
    attempts = server.send("POST").extensions["attempts"]
    assert isinstance(attempts, Attempts)
    assert server.asked == attempts.count == 3
    assert (attempts.sent, attempts.pending) == (True, True)


def test_it_keeps_to_the_budget_too() -> None:
    server = InTurn(httpx.Response(503), policy=RetryPolicy(budget=300))
    assert server.send().status_code == 503
    assert 285 < server.clock.now <= 300


def test_when_the_time_is_over_the_last_failure_is_raised() -> None:
    with pytest.raises(NoResponse, match=r"^cut off$") as raised:
        InTurn(httpx.RemoteProtocolError("cut off")).send("POST")
    assert raised.value.attempts.pending


class Endless(httpx.AsyncByteStream):
    """A body that goes on until it is closed."""

    def __init__(self, part: bytes, *, seconds: float = 0.0) -> None:
        self._part = part
        self._seconds = seconds
        self.parts = 0
        self.is_closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            self.parts += 1
            yield self._part
            await asyncio.sleep(self._seconds)

    async def aclose(self) -> None:
        self.is_closed = True


def test_a_gigantic_body_is_not_read_to_its_end() -> None:
    body = Endless(b"x" * 2**22)
    with pytest.raises(NoResponse, match=r"more than 16777216 bytes"):
        InTurn(httpx.Response(200, stream=body)).send()
    assert (body.parts, body.is_closed) == (5, True)


def test_an_encoded_body_is_not_unpacked() -> None:
    body = Endless(gzip.compress(b"x"))
    encoded = httpx.Response(200, stream=body, headers={"content-encoding": "gzip"})
    assert InTurn(encoded, found()).send().status_code == 200
    assert (body.parts, body.is_closed) == (0, True)


def test_a_body_that_drips_is_given_up() -> None:
    body = Endless(b" ", seconds=0.01)
    policy = RetryPolicy(budget=0, attempt=0.05)
    with pytest.raises(NoResponse, match="no whole response in time"):
        InTurn(httpx.Response(200, stream=body), policy=policy).send()
    assert body.is_closed


# Sent, or not.


def test_a_request_whose_connection_is_cut_was_sent_and_is_pending() -> None:
    async def send(address: str) -> None:
        transport = AsyncRetryingTransport(
            httpx.AsyncHTTPTransport(trust_env=False), RetryPolicy(budget=0), Cancellation()
        )
        async with httpx.AsyncClient(transport=transport) as client:
            await client.post(address)

    with serving(lambda *_: None) as address, pytest.raises(NoResponse) as raised:
        asyncio.run(send(address))
    attempts = raised.value.attempts
    assert (attempts.sent, attempts.acted, attempts.pending) == (True, True, True)


# When it is cancelled.


@pytest.mark.parametrize("during", ["the attempt", "the pause"])
def test_a_cancel_is_heeded_before_the_next_attempt_and_says_what_may_have_come_of_those_before(
    monkeypatch: pytest.MonkeyPatch, during: str
) -> None:
    server = InTurn(httpx.Response(502))

    def cancel(*_: object) -> None:
        server.cancellation.cancel()

    if during == "the pause":
        monkeypatch.setattr(server.clock, "sleep", cancel)
    else:
        server.before_response = cancel
    with pytest.raises(Cancelled) as cancelled:
        server.send("POST")
    assert server.asked == 1
    assert (cancelled.value.sent, cancelled.value.pending) == (True, True)


# On a connection.


def over_asyncio(
    monkeypatch: pytest.MonkeyPatch,
    response: Callable[[httpx.Request], httpx.Response],
    server: Server,
) -> Connection:
    """Return a connection whose asynchronous requests `answer` answers."""
    monkeypatch.setattr(Network, "async_transport", lambda _: AsyncWire(response))
    return Connection(server, policy=RetryPolicy(longest_pause=0.01))


def test_an_operation_takes_the_connection_and_has_its_login_its_retries_and_its_workspace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    requests: list[httpx.Request] = []

    def response(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return found() if len(requests) == 3 else httpx.Response(503)

    async def read(connection: Connection) -> FlowRunResponse:
        async with connection:
            return await read_flow_run.asyncio(UUID(FLOW_RUN_ID), client=connection)

    server = Server("https://prefect.test/api", account_id="a", api_key=KEY)
    with over_asyncio(monkeypatch, response, server) as connection:
        connection.enter_workspace("w")
        assert asyncio.run(read(connection)).state_name == "Running"
    url = f"https://prefect.test/api/accounts/a/workspaces/w/flow_runs/{FLOW_RUN_ID}"
    assert [str(each.url) for each in requests] == [url] * 3
    assert {each.headers["authorization"] for each in requests} == {f"Bearer {KEY}"}
    assert requests[0].headers["user-agent"].startswith("ue-prefect/")


def test_a_token_against_forged_requests_is_had_with_asyncio_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def response(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.method} {request.url.path.rpartition('/')[2]}")
        if request.method == "GET":
            token: dict[str, Any] = {"token": "t", "client": request.url.params["client"]}
            return httpx.Response(200, json=token)
        if request.headers.get("prefect-csrf-token") != "t":
            return httpx.Response(403, json={"detail": "Missing CSRF token."})
        details = {"type": "accept_details"}
        return httpx.Response(201, json={"state": None, "status": "ACCEPT", "details": details})

    async def cancel(connection: Connection) -> str:
        body = SetFlowRunStateBody(state=StateCreate(type=StateType.CANCELLING))
        async with connection:
            result = await set_flow_run_state.asyncio(
                UUID(FLOW_RUN_ID), client=connection, body=body
            )
        return str(result.status.value)

    server = Server("http://prefect.test/api")
    with over_asyncio(monkeypatch, response, server) as connection:
        assert asyncio.run(cancel(connection)) == "ACCEPT"
    assert asked == ["POST set_state", "GET csrf-token", "POST set_state"]


def test_a_connection_has_one_asynchronous_client_and_closes_it() -> None:
    async def use_and_close() -> None:
        async with Connection(Server("http://prefect.test/api")) as connection:
            one = connection.get_async_httpx_client()
            assert connection.get_async_httpx_client() is one
            assert not one.is_closed
        assert one.is_closed
        assert connection.get_httpx_client().is_closed

    asyncio.run(use_and_close())
