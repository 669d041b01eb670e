"""What a request carries so that Prefect lets it in: key or password, and a token where wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import httpx
import pytest

from prefect_rest.api.flow_runs import read_flow_run, set_flow_run_state
from tests.unit.responses import FLOW_RUN_ID, InTurn, connected
from ue_prefect.errors import InputError, KeyRefused, Refused, RequestError
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable

MISSING = httpx.Response(403, json={"detail": "Missing CSRF token."})
INVALID = httpx.Response(403, json={"detail": "Invalid CSRF token or client identifier."})
ACCEPTED = {"state": None, "status": "ACCEPT", "details": {"type": "accept_details"}}


def read(connection: Connection) -> None:
    connection.request(
        "read it", lambda client: read_flow_run.sync(UUID(FLOW_RUN_ID), client=client)
    )


def change(connection: Connection) -> None:
    body = {"state": {"type": "CANCELLING"}}
    connection.request(
        "change it",
        lambda client: set_flow_run_state.sync(UUID(FLOW_RUN_ID), client=client, body=body),
        changes=True,
    )


class Guarded:
    """A server that hands out tokens, each valid for so many requests."""

    def __init__(self, valid_for: int) -> None:
        self.asked: list[str] = []
        self._valid_for = valid_for
        self._issued = 0
        self._left = 0

    def response(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(f"{request.method} {request.url.path.rpartition('/')[2]}")
        if request.url.path.endswith("/csrf-token"):
            return self._token(request.url.params["client"])
        if "prefect-csrf-token" not in request.headers:
            return MISSING
        if request.headers["prefect-csrf-token"] != f"token-{self._issued}" or not self._left:
            return INVALID
        self._left -= 1
        return httpx.Response(201, json=ACCEPTED)

    def _token(self, client: str) -> httpx.Response:
        self._issued += 1
        self._left = self._valid_for
        return httpx.Response(200, json={"token": f"token-{self._issued}", "client": client})


def test_the_token_is_asked_for_once_and_again_when_it_has_expired() -> None:
    server = Guarded(valid_for=2)
    with connected(server.response) as connection:
        for _ in range(3):
            change(connection)
    dance = ["POST set_state", "GET csrf-token", "POST set_state"]
    assert server.asked == [*dance, "POST set_state", *dance]


def test_a_server_that_has_no_token_to_give_is_told() -> None:
    def response(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            return MISSING
        return httpx.Response(422, json={"detail": "CSRF protection is disabled."})

    with connected(response) as connection, pytest.raises(Refused, match="protection is disabled"):
        change(connection)


@pytest.mark.parametrize(("act", "requests"), [(read, 1), (change, 2)])
def test_a_server_that_refuses_even_the_question_for_a_token_is_asked_once(
    act: Callable[[Connection], object], requests: int
) -> None:
    """And what only reads needs no token."""
    response = InTurn(MISSING)
    with connected(response) as connection, pytest.raises(KeyRefused, match="Missing CSRF token"):
        act(connection)
    assert len(response.requests) == requests


@pytest.mark.parametrize(
    "token",
    [
        httpx.Response(200, json={"token": "tökén", "client": "c"}),
        httpx.Response(200, json={"token": "日本", "client": "c"}),
        httpx.Response(200, json={"token": "t"}),
        httpx.Response(200, json=["token"]),
        httpx.Response(200, text="no JSON"),
        httpx.Response(204),
    ],
)
def test_a_token_that_cannot_be_sent_is_none(token: httpx.Response) -> None:
    """And nothing came of the request that was refused for the want of it."""

    def response(request: httpx.Request) -> httpx.Response:
        return MISSING if request.method == "POST" else token

    with connected(response) as connection, pytest.raises(RequestError) as error:
        change(connection)
    assert (error.value.sent, error.value.pending) == (True, False)


def test_a_refusal_after_the_token_was_had_is_final() -> None:
    """What asked for the token changes nothing, so nothing is pending."""

    def response(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json={"token": "t", "client": "c"})
        if "prefect-csrf-token" not in request.headers:
            return MISSING
        return httpx.Response(409, json={"detail": "no"})

    with connected(response) as connection, pytest.raises(Refused, match="HTTP 409: no") as error:
        change(connection)
    assert (error.value.sent, error.value.pending) == (True, False)


def test_the_token_is_had_below_the_workspace_with_the_same_login() -> None:
    response = InTurn(MISSING)
    server = Server("http://prefect.test/api", account_id="a", api_key="key")
    with connected(response, server) as connection:
        connection.enter_workspace("w")
        with pytest.raises(KeyRefused):
            change(connection)
    for_token = response.requests[1]
    assert for_token.url.path == "/api/accounts/a/workspaces/w/csrf-token"
    assert for_token.headers["authorization"] == "Bearer key"


@pytest.mark.parametrize("key", ["two words", "schlüssel", "line\nbreak", "tab\t", "\0"])
def test_a_key_that_cannot_be_sent_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(InputError) as refused:
        Connection(Server("http://prefect.test/api", api_key=key))
    assert str(refused.value) == "api_key must have no spaces or special characters"
