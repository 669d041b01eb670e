"""A server that is busy for a moment: on SQLite, Prefect answers 503 when two write at once.

It hangs up after that response, with no word of it before. So a connection that more than one
thread might use is not used twice: a request on it can come to nothing.
"""

from __future__ import annotations

import time
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable

Answered = TypeVar("Answered")

ONE_REQUEST_EACH = httpx.Limits(max_keepalive_connections=0)
"""Connections for a server that may hang up after any response."""

_TRIES = 100
_PAUSE = 0.05


def unless_busy(ask: Callable[[], Answered], status_of: Callable[[Answered], int]) -> Answered:
    """Ask again, for about five seconds at most, while the response is 503; return the last one."""
    for _ in range(_TRIES):
        if status_of(response := ask()) != HTTPStatus.SERVICE_UNAVAILABLE:
            break
        time.sleep(_PAUSE)
    return response


def prefect_client(api_url: str) -> httpx.Client:
    """Return a plain client of a Prefect server's API that asks again while that is busy."""
    return httpx.Client(base_url=api_url, transport=UnlessBusy(), timeout=30, trust_env=False)


class UnlessBusy(httpx.HTTPTransport):
    """Sends a request again while the server is busy."""

    def __init__(self) -> None:
        super().__init__(limits=ONE_REQUEST_EACH)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        def ask() -> httpx.Response:
            response = super(UnlessBusy, self).handle_request(request)
            response.read()
            return response

        return unless_busy(ask, lambda response: response.status_code)
