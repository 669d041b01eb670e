"""A login to Prefect, and what a failure of a request means."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import urlsplit, urlunsplit

import httpx

from .. import __version__
from ..errors import (
    Cancelled,
    Input,
    InputError,
    RequestError,
    UePrefectError,
    Unreadable,
    one_line,
)
from .failures import translated
from .login import Login
from .network import Network
from .retry import Attempts, RetryPolicy
from .server import api_url_problem
from .transport import RetryingTransport
from .waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from prefect_rest.operation import HasClient

    from .server import Server

ParsedT = TypeVar("ParsedT")

TIMEOUT = httpx.Timeout(30, connect=10)
"""Seconds, for each step of an attempt on its own."""

HEADERS = {
    "Accept-Encoding": "identity",
    "User-Agent": f"ue-prefect/{__version__}",
}


class Connection:
    """A login to one Prefect server, and from `enter_workspace` on to one workspace of it.

    Use it as a context manager, or `close` it; with `asyncio`, as an asynchronous one, or `aclose`
    it. The generated operations take it as their `client`.

    Args:
        server: where to log in. A `workspace` in it has to be entered by id.
        policy: how long one request is tried.
        cancellation: what ends every wait for Prefect.
        connect: returns what carries the requests of one connection, for tests.
        meanwhile: is called while a response is on its way.

    Raises:
        InputError: the address, the key, or the address of a proxy is malformed.
    """

    def __init__(
        self,
        server: Server,
        *,
        policy: RetryPolicy = RetryPolicy(),  # noqa: B008 - cannot change
        cancellation: Cancellation | None = None,
        connect: Callable[[], httpx.BaseTransport] | None = None,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> None:
        if problem := api_url_problem(server.api_url):
            raise InputError((Input("api_url"), f" {problem}"))
        self.api_url = server.api_url.rstrip("/")
        self.account_id = server.account_id
        self.workspace_id: str | None = None
        self.cancellation = cancellation or Cancellation()
        self.policy = policy
        self._login = Login(server)
        self._network = Network(server)
        transport = RetryingTransport(
            connect or self._network.transport, policy, self.cancellation, meanwhile=meanwhile
        )
        self._send_by(transport)

    def _send_by(self, transport: RetryingTransport) -> None:
        self._transport = transport
        self._httpx = httpx.Client(transport=transport, **self._settings())
        self._async_httpx: httpx.AsyncClient | None = None

    def get_httpx_client(self) -> httpx.Client:
        """Return what sends requests, with this login and these retries."""
        return self._httpx

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return what sends requests asynchronously, with this login and these retries."""
        if self._async_httpx is None:
            from .async_transport import AsyncRetryingTransport

            transport = AsyncRetryingTransport(
                self._network.async_transport(), self.policy, self.cancellation
            )
            self._async_httpx = httpx.AsyncClient(transport=transport, **self._settings())
        return self._async_httpx

    def _settings(self) -> dict[str, Any]:
        base_url = self._login.base_url
        return {"auth": self._login, "base_url": base_url, "headers": HEADERS, "timeout": TIMEOUT}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections to Prefect, but those of asynchronous operations: see `aclose`."""
        self._httpx.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close all connections to Prefect."""
        self.close()
        if self._async_httpx is not None:
            await self._async_httpx.aclose()

    def with_policy(self, policy: RetryPolicy) -> Self:
        """Return the same login, by which requests are tried for another time."""
        other = copy(self)
        other.policy = policy
        other._send_by(self._transport.with_policy(policy))
        return other

    def within(self, seconds: float) -> Self:
        """Return the same login, by which requests are tried for no longer than this."""
        policy = self.policy
        if seconds >= policy.attempt:
            return self
        budget = min(policy.budget, seconds)
        return self.with_policy(policy._replace(budget=budget, attempt=seconds))

    def with_cancellation(self, cancellation: Cancellation) -> Self:
        """Return the same login, by which something else ends every wait. It is to be closed."""
        other = copy(self)
        other.cancellation = cancellation
        other._send_by(self._transport.with_cancellation(cancellation))
        return other

    def enter_workspace(self, workspace_id: str) -> None:
        """Send what follows to one workspace of the account."""
        self.workspace_id = workspace_id
        below = f"{self.api_url}/accounts/{self.account_id}/workspaces/{workspace_id}"
        self._httpx.base_url = self._login.base_url = httpx.URL(below)
        if self._async_httpx is not None:
            self._async_httpx.base_url = self._login.base_url

    @property
    def place(self) -> str:
        """Where things are looked for, to follow "There is no … " in an error."""
        if self.workspace_id is None:
            return f"on {self.api_url}"
        return f"in workspace {self.workspace_id}"

    def flow_run_url(self, flow_run_id: str) -> str:
        """Return the address of the page where a person sees the flow run.

        Prefect Cloud's pages are on ``app.`` where its API is on ``api.``; a server of one's own
        has them beside its API.
        """
        url = urlsplit(self.api_url)
        host = url.netloc
        path = url.path.removesuffix("/api")
        if self.workspace_id is not None:
            if host.startswith("api."):
                host = "app." + host.removeprefix("api.")
            path += f"/account/{self.account_id}/workspace/{self.workspace_id}"
        return urlunsplit((url.scheme, host, f"{path}/flow-runs/flow-run/{flow_run_id}", "", ""))

    def request(
        self,
        purpose: str,
        send: Callable[[HasClient], ParsedT],
        *,
        is_about: Callable[[ParsedT], bool] = lambda _: True,
        changes: bool = False,
        before_retry: Callable[[], object] = lambda: None,
    ) -> ParsedT:
        """Call an operation until its response is about what was asked, and return that.

        A response may be another request's: from a cache, a proxy, or late on a kept connection.

        Args:
            purpose: what is wanted, to follow "to" or "Cannot" in an error.
            send: calls the operation with the client it is given.
            changes: it changes something. Else a response of another shape than Prefect's is none
                either.
            before_retry: is called before each attempt but the first; what it raises ends them.

        Raises:
            RequestError: there was no such response; `attempts` are all of them.
            Cancelled: the `cancellation` was asked for.
        """
        attempts = Attempts(self.policy, self.cancellation.clock, before_retry)
        client = self._sharing(attempts)
        unusable: RequestError
        try:
            while True:
                self.cancellation.check()
                try:
                    with self.translate_errors(purpose):
                        response = send(client)
                    if is_about(response):
                        return response
                    unusable = RequestError(
                        f"Cannot {purpose}: the response is about something else"
                    )
                except Unreadable as error:
                    if changes:
                        raise
                    unusable = error
                self._transport.close()
                pause = attempts.pause(unusable)
                if pause is None or pause > self.cancellation.time_left():
                    self.cancellation.check()
                    raise unusable
                self.cancellation.pause(pause)
                before_retry()
        except (Cancelled, RequestError) as failed:
            failed.attempts = attempts
            raise
        except UePrefectError:
            raise
        except Exception as failed:
            reason = one_line(f"{type(failed).__name__}: {failed}")
            raise RequestError(f"Unexpected failure to {purpose}: {reason}") from failed

    def _sharing(self, attempts: Attempts) -> HasClient:
        """Return a client to which all requests are attempts at the same one."""
        sender = copy(self._httpx)
        sender.event_hooks = {
            "request": [lambda request: request.extensions.update(attempts=attempts)]
        }
        return _Holder(sender)

    def translate_errors(self, purpose: str) -> AbstractContextManager[None]:
        """Raise what goes wrong in requests as our errors.

        Args:
            purpose: what is wanted, to follow "to" or "Cannot" in an error.

        Raises:
            Unreachable, KeyRefused, NotFound, Refused, RequestError
        """
        return translated(purpose, self.api_url)


class _Holder:
    """What an operation takes for one request."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def get_httpx_client(self) -> httpx.Client:
        return self._client
