"""What can go wrong with one request, and the responses that come of it."""

from __future__ import annotations

import json
import socket
from enum import Enum
from typing import Any, NamedTuple

import httpx

from tests.faults.hostile import CONTENT_TYPES, HEADERS, damaged


class Kind(Enum):
    """How far a request comes that meets a fault."""

    NOT_SENT = "there is no connection"
    REFUSED = "it is refused, before Prefect or by it, and is not carried out"
    PASSED_ON = "something before Prefect responds; Prefect may get it yet"
    LOST = "it does not arrive"
    ACTED = "Prefect acts, and the response is lost or spoilt"
    USABLE = "Prefect acts, and the response is odd, but to be used"


class Fault(Enum):
    """What goes wrong with one request, with a number to tell those of one kind apart."""

    NONE = Kind.USABLE, 0
    CONTENT_TYPE = Kind.USABLE, 1
    NO_CONNECTION = Kind.NOT_SENT, 0
    UNRESOLVED = Kind.NOT_SENT, 1
    CONNECT_TIMEOUT = Kind.NOT_SENT, 2
    UNAVAILABLE = Kind.REFUSED, 503
    TOO_MANY = Kind.REFUSED, 429
    CONFLICT = Kind.REFUSED, 409
    UNAUTHORIZED = Kind.REFUSED, 401
    GATEWAYS_404 = Kind.REFUSED, 404
    PAGE_404 = Kind.REFUSED, 1404
    PAGE_403 = Kind.REFUSED, 1403
    REDIRECT = Kind.REFUSED, 302
    BAD_GATEWAY = Kind.PASSED_ON, 502
    GATEWAY_TIMEOUT = Kind.PASSED_ON, 504
    GATEWAYS_503 = Kind.PASSED_ON, 503
    GATEWAYS_500 = Kind.PASSED_ON, 500
    GATEWAYS_408 = Kind.PASSED_ON, 408
    GATEWAYS_499 = Kind.PASSED_ON, 499
    GATEWAYS_524 = Kind.PASSED_ON, 524
    FOREIGN = Kind.PASSED_ON, 200
    NEVER_ARRIVES = Kind.LOST, 0
    SILENT = Kind.ACTED, 0
    CUT_OFF = Kind.ACTED, 1
    RESET = Kind.ACTED, 2
    ODD_FAILURE = Kind.ACTED, 3
    ERROR_AFTER = Kind.ACTED, 4
    PAGE_AFTER = Kind.ACTED, 5
    HALF = Kind.ACTED, 6
    EMPTY = Kind.ACTED, 7
    ACCEPTED = Kind.ACTED, 8
    NO_CONTENT = Kind.ACTED, 9
    DAMAGED = Kind.ACTED, 10
    STRAY = Kind.ACTED, 12
    ENCODED = Kind.ACTED, 13

    @property
    def kind(self) -> Kind:
        kind: Kind = self.value[0]
        return kind

    @property
    def is_final(self) -> bool:
        """Tell whether a retry is of no use."""
        return self.kind is Kind.REFUSED and self not in (Fault.UNAVAILABLE, Fault.TOO_MANY)

    @property
    def is_retried(self) -> bool:
        """Tell whether the same request is sent again at once; a task may go on otherwise, too."""
        return not self.is_final and self not in (
            *(Fault.NONE, Fault.CONTENT_TYPE, Fault.ACCEPTED, Fault.NO_CONTENT, Fault.EMPTY),
            *(Fault.DAMAGED, Fault.ODD_FAILURE, Fault.STRAY),
        )


CONNECTION_FAULTS = (Fault.SILENT, Fault.CUT_OFF, Fault.RESET, Fault.ODD_FAILURE)


class Turn(NamedTuple):
    """What one request meets.

    Attributes:
        going: seconds until it arrives, also when it has been given up before.
        coming: seconds until the response is there.
        headers: which of `HEADERS` the response has; None for none.
        variant: which of several spoilt or foreign responses, and so on.
    """

    fault: Fault = Fault.NONE
    going: float = 0.0
    coming: float = 0.0
    headers: int | None = None
    variant: int = 0


class Outage(NamedTuple):
    """From a moment on, and for some seconds, every request meets one fault."""

    start: float
    seconds: float
    fault: Fault = Fault.NO_CONNECTION


def no_connection(fault: Fault) -> Exception:
    if fault is Fault.CONNECT_TIMEOUT:
        return httpx.ConnectTimeout("timed out")
    if fault is Fault.NO_CONNECTION:
        return httpx.ConnectError("[Errno 111] Connection refused")
    unresolved = httpx.ConnectError("[Errno -2] Name or service not known")
    unresolved.__cause__ = socket.gaierror(-2, "Name or service not known")
    return unresolved


def refusal(fault: Fault) -> tuple[int, Any]:
    match fault:
        case Fault.UNAVAILABLE:
            return 503, {"exception_message": "Service Unavailable"}
        case Fault.TOO_MANY:
            return 429, {"detail": "Too many requests"}
        case Fault.CONFLICT:
            return 409, {"detail": "Data conflict"}
        case Fault.UNAUTHORIZED:
            return 401, {"detail": "Invalid authentication credentials"}
        case Fault.GATEWAYS_404:
            return 404, {"detail": "Not Found"}
        case Fault.REDIRECT:
            return 302, b""
        case _:
            return fault.value[1] % 1000, _page(0)


def _page(variant: int) -> bytes:
    return (b"<html>\x1b[2J\xe4 no</html>", b"", b"upstream \x00 gone", b"<html>Log in</html>")[
        variant % 4
    ]


def gateways_words(turn: Turn) -> Any:
    if turn.variant % 3 == 0:
        return {"detail": "The upstream server did not respond"}
    return _page(turn.variant)


def response(status: int, body: Any, turn: Turn) -> httpx.Response:
    """Return a response; a body of bytes is a web page, or nothing."""
    is_json = not isinstance(body, bytes)
    content_type = b"application/json" if is_json else b"text/html"
    if turn.fault is Fault.CONTENT_TYPE:
        content_type = CONTENT_TYPES[turn.variant % len(CONTENT_TYPES)]
    headers = [(b"content-type", content_type)]
    if turn.headers is not None:
        headers.append(HEADERS[turn.headers])
    content = json.dumps(body).encode() if is_json else body
    return httpx.Response(status, headers=headers, content=content)


def spoilt(turn: Turn, status: int, body: Any) -> httpx.Response:
    as_json = [(b"content-type", b"application/json")]
    content = json.dumps(body).encode()
    match turn.fault:
        case Fault.CUT_OFF:
            raise httpx.RemoteProtocolError("peer closed connection \x1b[1m")
        case Fault.RESET:
            raise httpx.ReadError("[Errno 104] Connection reset by peer")
        case Fault.ODD_FAILURE:
            raise OverflowError("date value out of range")
        case Fault.ERROR_AFTER:
            return response(500, {"exception_message": "Internal Server Error"}, turn)
        case Fault.PAGE_AFTER:
            return response(200, _page(turn.variant), turn)
        case Fault.HALF:
            half = content[: len(content) // 2]
            return httpx.Response(status, headers=as_json, content=half)
        case Fault.EMPTY:
            return httpx.Response(status, headers=as_json)
        case Fault.ACCEPTED:
            return response(202, body, turn)
        case Fault.NO_CONTENT:
            return httpx.Response(204)
        case Fault.ENCODED:
            encoded = [*as_json, (b"content-encoding", b"gzip")]
            return httpx.Response(status, headers=encoded, stream=httpx.ByteStream(b"\x1f\x8b\x08"))
        case _:
            return httpx.Response(status, headers=as_json, content=damaged(body, turn.variant))
