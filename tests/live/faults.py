"""What goes wrong between a task and Prefect, for the front to play: responses lost, broken, slow.

A fault is an `Intercept` of the front: it may let Prefect act before it spoils the response.
"""

from __future__ import annotations

import json
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from doubles.busy import unless_busy
from doubles.cloud_front import Response

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

    from doubles.cloud_front import Forward, Intercept, Request

LAUNCH = "/create_flow_run"

DRIP = 0.2
"""Seconds between two bytes of a response that drips."""


# Responses


def refusal(status: int, **headers: str) -> Response:
    """Return a response with an error status, in the words that Prefect uses."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    content = {"content-type": "application/json", **named}
    said = "exception_message" if status >= 500 else "detail"
    return Response(status, content, json.dumps({said: "not this time"}).encode())


def page(status: int) -> Response:
    """Return a web page, as proxies and login portals respond."""
    return Response(status, {"content-type": "text/html"}, b"<html><h1>Please sign in</h1></html>")


def hung_up(response: Response) -> Response:
    """Return nothing of a response; the connection is closed."""
    return replace(response, pieces=lambda _: ())


def cut_off(response: Response) -> Response:
    """Return a response whose last bytes never come."""
    return replace(response, pieces=lambda whole: [whole[:-20]])


def cut_json(response: Response) -> Response:
    """Return a response that is whole for HTTP, and half of its JSON."""
    return replace(response, body=response.body[: len(response.body) // 2])


def dripping_body(response: Response) -> Response:
    """Return a response whose body comes byte by byte."""

    def pieces(whole: bytes) -> Iterator[bytes]:
        head, _, body = whole.partition(b"\r\n\r\n")
        yield head + b"\r\n\r\n"
        yield from _drops(body)

    return replace(response, pieces=pieces)


def _drops(whole: bytes) -> Iterator[bytes]:
    for byte in whole:
        yield bytes([byte])
        time.sleep(DRIP)


# Faults


def before(response: Response) -> Intercept:
    """Answer in Prefect's stead, which hears nothing of the request."""
    return lambda _request, _forward: response


def after(spoil: Callable[[Response], Response]) -> Intercept:
    """Let Prefect act, and spoil its response."""
    return lambda request, forward: spoil(forward(request))


def patient(forward: Forward) -> Forward:
    """Return a way to Prefect that has no faults of its own: no 503 of a busy SQLite."""
    return lambda request: unless_busy(lambda: forward(request), lambda response: response.status)


class Faults:
    """Meets the first requests whose path has ``path`` in it with one fault each.

    Args:
        last: meets all requests of that path which follow; None lets them pass.
    """

    def __init__(self, path: str, *faults: Intercept, last: Intercept | None = None) -> None:
        self._path = path
        self._faults = iter(faults)
        self._last = last
        self._lock = threading.Lock()
        self.asked = threading.Event()

    def __call__(self, request: Request, forward: Forward) -> Response:
        to_prefect = patient(forward)
        if self._path not in request.target:
            return to_prefect(request)
        with self._lock:
            fault = next(self._faults, self._last)
        self.asked.set()
        return fault(request, to_prefect) if fault else to_prefect(request)


class Held:
    """Holds responses back: what Prefect did stays untold until `release` or 30 s have passed."""

    def __init__(self) -> None:
        self._released = threading.Event()

    def __call__(self, request: Request, forward: Forward) -> Response:
        response = forward(request)

        def pieces(whole: bytes) -> Iterator[bytes]:
            self._released.wait(30)
            yield whole

        return replace(response, pieces=pieces)

    def release(self) -> None:
        """Let the responses go."""
        self._released.set()


class Late:
    """Lets requests reach Prefect only some seconds later, whatever became of who sent them.

    Attributes:
        asked: the first request has come.
        delivered: Prefect has responded to the first request.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._released = threading.Event()
        self.asked = threading.Event()
        self.delivered = threading.Event()

    def __call__(self, request: Request, forward: Forward) -> Response:
        self.asked.set()
        self._released.wait(self._seconds)
        response = forward(request)
        self.delivered.set()
        return response

    def release(self) -> None:
        """Let the requests go at once from now on."""
        self._released.set()


# What Prefect knows


def runs(prefect: httpx.Client, name: str) -> list[dict[str, object]]:
    """Return the flow runs of a name that are in Prefect."""
    asked = {"flow_runs": {"name": {"any_": [name]}}}
    found: list[dict[str, object]] = prefect.post("/flow_runs/filter", json=asked).json()
    return found
