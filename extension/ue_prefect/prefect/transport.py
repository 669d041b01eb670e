"""Sends a request until there is a whole response, or it is no longer worth trying.

A transport around httpx's own, so that each operation of the generated client is sent like this
over a `Connection`.
"""

from __future__ import annotations

import logging
import socket
from contextlib import closing, suppress
from copy import copy
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx

from ..errors import Cancelled, UePrefectError, one_line
from .retry import Attempts, passing_fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from .retry import RetryPolicy
    from .waiting import Cancellation

logger = logging.getLogger("ue_prefect")

LARGEST_RESPONSE = 16 * 2**20
"""Bytes; a longer response is not read to its end."""

_NOT_PASSED_ON = (b"content-length", b"transfer-encoding", b"set-cookie", b"location")
"""Headers that say how a body was sent, or that httpx would act on: nothing here needs a cookie, or
follows a redirect, whose address need not even be one."""


class NoResponse(httpx.TransportError):
    """A request that brought no response, and what may have come of its `attempts`."""

    def __init__(self, reason: str, attempts: Attempts) -> None:
        super().__init__(reason)
        self.attempts = attempts


class ResponseTooLarge(httpx.TransportError):
    """A response with more than LARGEST_RESPONSE bytes."""


class RetryingTransport(httpx.BaseTransport):
    """Sends a request again when that may help, and waits for no response for ever.

    A response has its `Attempts` as ``extensions["attempts"]``.

    Args:
        connect: returns the transport of a new connection to the server.
        meanwhile: is called while a response is on its way.
    """

    def __init__(
        self,
        connect: Callable[[], httpx.BaseTransport],
        policy: RetryPolicy,
        cancellation: Cancellation,
        *,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> None:
        self._connect = connect
        self._policy = policy
        self._cancellation = cancellation
        self._meanwhile = meanwhile
        self._idle: list[KeptConnection] = []

    def with_policy(self, policy: RetryPolicy) -> RetryingTransport:
        """Return a transport that tries for another time, over the same connections."""
        other = copy(self)
        other._policy = policy
        return other

    def with_cancellation(self, cancellation: Cancellation) -> RetryingTransport:
        """Return a transport that something else stops, with connections of its own."""
        other = copy(self)
        other._cancellation = cancellation
        other._idle = []
        return other

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        # A `Connection` that asks again, and a login that takes several requests, pass on theirs.
        attempts: Attempts = request.extensions.setdefault(
            "attempts", Attempts(self._policy, self._cancellation.clock)
        )
        try:
            while True:
                outcome = self._attempt(request, attempts)
                pause = pause_after(outcome, request, attempts, self._cancellation)
                if pause is None:
                    return concluded(outcome, attempts)
                self._cancellation.pause(pause)
                attempts.before_retry()
        except Cancelled as cancelled:
            cancelled.attempts = attempts
            raise

    def _attempt(self, request: httpx.Request, attempts: Attempts) -> httpx.Response | Exception:
        try:
            connection = self._idle.pop()
            connection.was_sent = False
        except IndexError:
            connection = KeptConnection(self._connect, self._cancellation)
        outcome: httpx.Response | Exception = Cancelled()
        is_change = not only_reads(request)
        try:
            outcome = self._cancellation.run(
                partial(connection.send, request),
                self._policy.attempt,
                may_have_acted=lambda: is_change and connection.was_sent,
                meanwhile=self._meanwhile,
            )
        except TimeoutError:
            outcome = httpx.ReadTimeout("no complete response in time")
        except UePrefectError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the request may have been sent
            outcome = error
        finally:
            if not isinstance(outcome, httpx.Response):
                connection.give_up()  # first: from then on, nothing is sent that was not before
            attempts.note(outcome, was_sent=connection.was_sent, is_change=is_change)
            if isinstance(outcome, httpx.Response):
                self._idle.append(connection)
        return outcome

    def close(self) -> None:
        """Close the connections that are kept, and with them what may yet come on them."""
        while self._idle:
            self._idle.pop().give_up()


class KeptConnection:
    """One connection to the server, which is kept from request to request.

    Attributes:
        was_sent: the last request may have reached the server.
    """

    def __init__(
        self, connect: Callable[[], httpx.BaseTransport], cancellation: Cancellation
    ) -> None:
        self.was_sent = False
        self._connect = connect
        self._cancellation = cancellation
        self._transport: httpx.BaseTransport | None = None
        self._stream: Any = None
        self._is_busy = False
        self._is_given_up = False

    def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the whole response."""
        self._is_busy = True
        traced = httpx.Request(
            request.method,
            request.url,
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "trace": self._trace},
        )
        try:
            if self._transport is None:
                self._transport = self._connect()
            return whole_response(self._transport.handle_request(traced))
        finally:
            self._is_busy = False  # before the look at what `give_up` sets on another thread
            if self._is_given_up:
                self._close()

    def give_up(self) -> None:
        """Send nothing more, and let nobody wait for what is to come."""
        self._is_given_up = True
        if self._stream is not None:
            with suppress(OSError, AttributeError, TypeError):
                # Closing alone does not wake a thread that waits for bytes.
                raw = self._stream.get_extra_info("socket")
                socket.socket.shutdown(raw, socket.SHUT_RDWR)
        if not self._is_busy:  # else the thread that sends closes: a new connection may get the
            self._close()  # descriptor as soon as it is free, and that thread would read from it

    def _close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def _trace(self, event: str, info: dict[str, Any]) -> None:
        """Learn from httpcore what goes on: https://www.encode.io/httpcore/extensions/#trace."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._stream = info["return_value"]
            if self._is_given_up:
                self._stream.close()
                raise httpx.ConnectTimeout("given up")
        if is_sending(event, info):
            self.was_sent = True  # before the look at what is set on another thread
            if self._is_given_up or self._cancellation.is_stopping:
                self.was_sent = False
                raise httpx.WriteTimeout("given up")


def is_sending(event: str, info: dict[str, Any]) -> bool:
    """Tell whether httpcore begins to send a request, and not the one to a proxy for a tunnel."""
    is_request = event.endswith("send_request_headers.started")
    return is_request and info["request"].method != b"CONNECT"


def only_reads(request: httpx.Request) -> bool:
    """Tell whether a request changes nothing at Prefect."""
    return request.method in ("GET", "HEAD") or request.url.path.endswith(("/filter", "/count"))


def whole_response(response: httpx.Response) -> httpx.Response:
    """Read a response that has only begun, as far as it may be large."""
    content = bytearray()
    with closing(response):
        refuse_encoding(response)
        for chunk in response.iter_bytes():
            content += chunk
            refuse_large(content)
    return with_content(response, content)


def refuse_encoding(response: httpx.Response) -> None:
    """Raise DecodingError for a compressed body: nobody asked for it, and few bytes can be many."""
    if (
        encoding := response.headers.get("content-encoding", "")
        .lower()
        .replace("identity", "")
        .strip(" ,")
    ):
        raise httpx.DecodingError(f"the response is encoded as {one_line(encoding)}")


def refuse_large(content: bytearray) -> None:
    """Raise ResponseTooLarge for more than LARGEST_RESPONSE bytes."""
    if len(content) > LARGEST_RESPONSE:
        raise ResponseTooLarge(f"the response has more than {LARGEST_RESPONSE} bytes")


def with_content(response: httpx.Response, content: bytearray) -> httpx.Response:
    """Return a response with its body, headers byte for byte: not all of them are ASCII."""
    headers = [each for each in response.headers.raw if each[0].lower() not in _NOT_PASSED_ON]
    return httpx.Response(
        response.status_code,
        headers=headers,
        content=bytes(content),
        extensions={"location": response.headers.get("location", "nowhere")},
    )


def concluded(outcome: httpx.Response | Exception, attempts: Attempts) -> httpx.Response:
    """Return the response to the last attempt, or raise NoResponse."""
    if isinstance(outcome, Exception):
        name = "" if isinstance(outcome, httpx.HTTPError) else f"{type(outcome).__name__} "
        raise NoResponse(
            name + one_line(str(outcome) or type(outcome).__name__), attempts
        ) from outcome
    outcome.extensions["attempts"] = attempts
    return outcome


def pause_after(
    outcome: httpx.Response | Exception,
    request: httpx.Request,
    attempts: Attempts,
    cancellation: Cancellation,
) -> float | None:
    """Return the seconds until a request is sent again, and log why; None when it is not.

    Raises:
        Cancelled: it would be, but `cancel` was called.
    """
    reason = passing_fault(outcome)
    pause = attempts.pause(outcome) if reason else None
    if pause is not None:
        cancellation.check()
    if pause is None or pause > cancellation.time_left():
        return None
    what = f"{request.method} {request.url.path}: {one_line(reason, 300)}"
    logger.warning("%s; trying again in %.1f s", what, pause)
    return pause
