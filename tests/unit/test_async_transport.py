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
from tests.unit.answers import FLOW_RUN_ID, Clock, flow_run
from ue_prefect.prefect.async_transport import AsyncRetryingTransport
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.network import Network
from ue_prefect.prefect.retry import Attempts, RetryPolicy
from ue_prefect.prefect.server import Server
from ue_prefect.prefect.transport import NoResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from prefect_rest.models import FlowRunResponse

Answer = httpx.Response | Exception

URL = "http://prefect.test/api/flow_runs/1"
KEY = "a-key-of-a-unit-test"


def found() -> httpx.Response:
    return httpx.Response(200, json=flow_run("RUNNING"))


class Prefect:
    """Gives its answers one after the other, the last one for ever; time passes in pauses only."""

    def __init__(self, *answers: Answer, policy: RetryPolicy = RetryPolicy()) -> None:  # noqa: B008
        self._answers = [*answers]
        self.asked = 0
        self.clock = Clock()
        self.transport = AsyncRetryingTransport(
            httpx.MockTransport(self._answer), policy, clock=self.clock, sleep=self._sleep
        )

    def send(self, method: str = "GET") -> httpx.Response:
        async def send() -> httpx.Response:
            async with httpx.AsyncClient(transport=self.transport) as client:
                return await client.request(method, URL)

        return asyncio.run(send())

    def _answer(self, _: httpx.Request) -> httpx.Response:
        self.asked += 1
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def _sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)


def test_what_may_pass_is_sent_again_and_the_response_knows_its_attempts() -> None:
    prefect = Prefect(httpx.Response(503), httpx.ReadTimeout(""), found())
    attempts = prefect.send("POST").extensions["attempts"]
    assert isinstance(attempts, Attempts)
    assert prefect.asked == attempts.count == 3
    assert (attempts.sent, attempts.pending) == (True, True)


def test_what_only_reads_leaves_nothing_pending() -> None:
    attempts = Prefect(httpx.Response(502)).send("GET").extensions["attempts"]
    assert (attempts.sent, attempts.pending) == (True, False)


def test_it_keeps_to_the_budget_too() -> None:
    prefect = Prefect(httpx.Response(503), policy=RetryPolicy(budget=300))
    assert prefect.send().status_code == 503
    assert 285 < prefect.clock.now <= 300


def test_when_the_time_is_over_the_last_failure_is_raised() -> None:
    with pytest.raises(NoResponse, match=r"^cut off$") as raised:
        Prefect(httpx.RemoteProtocolError("cut off")).send("POST")
    assert raised.value.attempts.pending


def test_what_cannot_change_is_sent_once() -> None:
    prefect = Prefect(httpx.Response(404, json={"detail": "Flow run not found"}))
    assert prefect.send().json() == {"detail": "Flow run not found"}
    assert prefect.asked == 1


def test_a_header_byte_that_is_not_ascii_changes_nothing() -> None:
    header = (b"via", "1.1 Zürich-proxy".encode("latin-1"))
    response = Prefect(httpx.Response(200, headers=[header], json={})).send()
    assert header in response.headers.raw


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
        Prefect(httpx.Response(200, stream=body)).send()
    assert (body.parts, body.is_closed) == (5, True)


def test_an_encoded_body_is_not_unpacked() -> None:
    body = Endless(gzip.compress(b"x"))
    encoded = httpx.Response(200, stream=body, headers={"content-encoding": "gzip"})
    assert Prefect(encoded, found()).send().status_code == 200
    assert (body.parts, body.is_closed) == (0, True)


def test_a_body_that_drips_is_given_up() -> None:
    body = Endless(b" ", seconds=0.01)
    policy = RetryPolicy(budget=0, attempt=0.05)
    with pytest.raises(NoResponse, match="no whole response in time"):
        Prefect(httpx.Response(200, stream=body), policy=policy).send()
    assert body.is_closed


# On a connection.


def over_asyncio(
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[[httpx.Request], httpx.Response],
    server: Server,
) -> Connection:
    """Return a connection whose asynchronous requests `answer` answers."""
    monkeypatch.setattr(Network, "async_transport", lambda _: httpx.MockTransport(answer))
    return Connection(server, policy=RetryPolicy(longest_pause=0.01))


def test_an_operation_takes_the_connection_and_has_its_login_its_retries_and_its_workspace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return found() if len(requests) == 3 else httpx.Response(503)

    async def read(connection: Connection) -> FlowRunResponse:
        async with connection.client.get_async_httpx_client():
            return await read_flow_run.asyncio(UUID(FLOW_RUN_ID), client=connection.client)

    server = Server("https://prefect.test/api", account_id="a", api_key=KEY)
    with over_asyncio(monkeypatch, answer, server) as connection:
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

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.method} {request.url.path.rpartition('/')[2]}")
        if request.method == "GET":
            token: dict[str, Any] = {"token": "t", "client": request.url.params["client"]}
            return httpx.Response(200, json=token)
        if request.headers.get("prefect-csrf-token") != "t":
            return httpx.Response(403, json={"detail": "Missing CSRF token."})
        details = {"type": "accept_details"}
        return httpx.Response(201, json={"state": None, "status": "ACCEPT", "details": details})

    async def cancel(connection: Connection) -> str:
        body = SetFlowRunStateBody(state=StateCreate(type_=StateType.CANCELLING))
        async with connection.client.get_async_httpx_client():
            result = await set_flow_run_state.asyncio(
                UUID(FLOW_RUN_ID), client=connection.client, body=body
            )
        return str(result.status.value)

    server = Server("http://prefect.test/api")
    with over_asyncio(monkeypatch, answer, server) as connection:
        assert asyncio.run(cancel(connection)) == "ACCEPT"
    assert asked == ["POST set_state", "GET csrf-token", "POST set_state"]


def test_a_connection_has_one_asynchronous_client() -> None:
    with Connection(Server("http://prefect.test/api")) as connection:
        one = connection.client.get_async_httpx_client()
        assert connection.client.get_async_httpx_client() is one
        asyncio.run(one.aclose())
