"""Requests with asyncio: given up in time, and with the login of a connection."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from uuid import UUID

import httpx
import pytest

from prefect_rest.api.flow_runs import read_flow_run
from tests.sockets import serving
from tests.unit.responses import FLOW_RUN_ID, AsyncWire, InTurn, flow_run
from ue_prefect.prefect.async_transport import AsyncRetryingTransport
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.network import Network
from ue_prefect.prefect.retry import Attempts, RetryPolicy
from ue_prefect.prefect.server import Server
from ue_prefect.prefect.transport import NoResponse
from ue_prefect.prefect.waiting import Cancellation

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse

KEY = "a-key-of-a-unit-test"


def attempts_of(talk: Callable[[socket.socket, bytes], object], said: str) -> Attempts:
    """Return the attempts of a request that a server on the loopback gives no response to."""

    async def send(address: str) -> None:
        policy = RetryPolicy(budget=0, attempt=0.2)
        network = httpx.AsyncHTTPTransport(trust_env=False)
        transport = AsyncRetryingTransport(network, policy, Cancellation())
        async with httpx.AsyncClient(transport=transport) as client:
            await client.post(address)

    with serving(talk) as address, pytest.raises(NoResponse, match=said) as raised:
        asyncio.run(send(address))
    return raised.value.attempts


def test_a_request_whose_connection_is_cut_was_sent_and_is_pending() -> None:
    attempts = attempts_of(lambda *_: None, "disconnected without")
    assert (attempts.sent, attempts.acted, attempts.pending) == (True, True, True)


def test_a_body_that_does_not_come_is_given_up_and_its_connection_closed() -> None:
    def begin(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")
        assert connection.recv(1) == b""

    assert attempts_of(begin, "no complete response in time").pending


def over_asyncio(
    monkeypatch: pytest.MonkeyPatch,
    response: Callable[[httpx.Request], httpx.Response],
    server: Server,
) -> Connection:
    """Return a connection whose asynchronous requests get their `response`."""
    monkeypatch.setattr(Network, "async_transport", lambda _: AsyncWire(response))
    return Connection(server, policy=RetryPolicy(longest_pause=0.01))


def test_an_operation_takes_the_connection_and_has_its_login_its_retries_and_its_workspace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    busy = httpx.Response(503)
    response = InTurn(busy, busy, httpx.Response(200, json=flow_run("RUNNING")))

    async def read(connection: Connection) -> FlowRunResponse:
        async with connection:
            return await read_flow_run.asyncio(UUID(FLOW_RUN_ID), client=connection)

    server = Server("https://prefect.test/api", account_id="a", api_key=KEY)
    with over_asyncio(monkeypatch, response, server) as connection:
        connection.enter_workspace("w")
        assert asyncio.run(read(connection)).state_name == "Running"
    url = f"https://prefect.test/api/accounts/a/workspaces/w/flow_runs/{FLOW_RUN_ID}"
    assert [str(each.url) for each in response.requests] == [url] * 3
    assert {each.headers["authorization"] for each in response.requests} == {f"Bearer {KEY}"}
    assert response.requests[0].headers["user-agent"].startswith("ue-prefect/")


def test_a_connection_has_one_asynchronous_client_and_closes_it() -> None:
    async def use_and_close() -> None:
        async with Connection(Server("http://prefect.test/api")) as connection:
            one = connection.get_async_httpx_client()
            assert connection.get_async_httpx_client() is one
            assert not one.is_closed
        assert one.is_closed
        assert connection.get_httpx_client().is_closed

    asyncio.run(use_and_close())
