"""When one request is sent again, how soon, and for how long.

Whatever a task asks of Prefect may be asked twice: a launch carries an idempotency key, a cancel a
transition id, all else only reads. Who asks for something else over a `Connection` has to think of
that, or give it a `Patience` with one try. How long a flow run is waited for is another matter:
see `polling.wait`.
"""

from __future__ import annotations

import logging
import random
import re
from contextlib import closing
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx

from .errors import PASSING_STATUSES, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger("UNV")


LARGEST_ANSWER = 64 * 2**20
"""Bytes; a longer answer is not read to its end."""

TICK = 0.25
"""Seconds after which one who waits for an answer looks up."""

_FAILURES = (
    httpx.DecodingError,
    httpx.NetworkError,
    httpx.ProxyError,
    httpx.RemoteProtocolError,
    httpx.TimeoutException,
)
_FINAL = re.compile("CERTIFICATE_VERIFY_FAILED|^407")
"""Failures among these that asking again does not mend: who to trust, or a proxy's login."""
_OF_THE_TRANSFER = {"content-length", "transfer-encoding"}


class Patience(NamedTuple):
    """How much is tried for one request.

    Attributes:
        tries: at most.
        budget: seconds from the first try, after which no other begins.
        answer: seconds that the whole answer to one try may take.
        longest_pause: seconds between two tries, whatever the server asks for.
    """

    tries: int = 5
    budget: float = 90.0
    answer: float = 60.0
    longest_pause: float = 30.0

    def pause(self, failed_tries: int, spent: float, retry_after: str = "") -> float | None:
        """Return the seconds to wait before the next try, None when there is to be none.

        They double from half a second on, and half of them is random, so that many tasks do not
        come back at once. A server may ask for more.

        Args:
            failed_tries: so far, one at least.
            spent: seconds since the first try.
            retry_after: the header of that name: seconds, or a date.
        """
        pause = 2.0 ** (failed_tries - 2) * random.uniform(0.5, 1)  # noqa: S311 - no secret
        pause = min(max(pause, _seconds(retry_after)), self.longest_pause)
        is_over = failed_tries >= self.tries or spent + pause > self.budget
        return None if is_over else pause


class RetryingClient(httpx.Client):
    """Sends a request again when that may help, and waits for no answer for ever.

    `csrf_headers` are asked for when a server wants them, and sent with all that follows.
    """

    def __init__(
        self,
        patience: Patience,
        sleep: Callable[[float], object],
        tick: Callable[[], object],
        clock: Callable[[], float],
        csrf_headers: Callable[[], dict[str, str]],
        **settings: Any,
    ) -> None:
        super().__init__(**settings)
        self._patience = patience
        self._sleep = sleep
        self._tick = tick
        self._clock = clock
        self._csrf_headers = csrf_headers
        self.failed_tries = 0

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        answer = self._send(request, options)
        if request.method != "GET" and _wants_csrf_token(answer):
            wanted = self._csrf_headers()
            self.headers.update(wanted)
            request.headers.update(wanted)
            request.headers.update(self.headers)
            answer = self._send(request, options)
        return answer

    def _send(self, request: httpx.Request, options: dict[str, Any]) -> httpx.Response:
        started = self._clock()
        failed_tries = 0
        while True:
            answer: httpx.Response | Exception
            try:
                answer = self._answer(request, options)
                reason, asked = _passing_fault(answer), answer.headers.get("retry-after", "")
                if not reason:
                    return answer
            except _FAILURES as error:
                if _FINAL.search(str(error)):
                    raise
                answer, reason, asked = error, str(error) or type(error).__name__, ""
            failed_tries += 1
            self.failed_tries += 1
            pause = self._patience.pause(failed_tries, self._clock() - started, asked)
            if pause is None:
                if isinstance(answer, Exception):
                    raise answer
                return answer
            what = f"{request.method} {request.url.path}: {one_line(reason)}"
            logger.warning("%s; trying again in %.1f s", what, pause)
            self._sleep(pause)

    def _answer(self, request: httpx.Request, options: dict[str, Any]) -> httpx.Response:
        """Return the whole answer, asked for on another thread: httpx only bounds its parts."""
        ends: list[httpx.Response | BaseException] = []

        def ask() -> None:
            try:
                begun = super(RetryingClient, self).send(request, stream=True, **options)
                ends.append(_read(begun))
            except BaseException as error:  # noqa: BLE001 - raised on the other thread
                ends.append(error)

        thread = Thread(target=ask, daemon=True)
        thread.start()
        ticks = 0
        while thread.is_alive() and ticks * TICK < self._patience.answer:
            self._tick()
            thread.join(TICK)
            ticks += 1
        if not ends:
            said = f"no whole answer within {self._patience.answer:g} s"
            raise httpx.ReadTimeout(said, request=request)
        if isinstance(ends[0], BaseException):
            raise ends[0]
        return ends[0]


class AnswerTooLarge(httpx.TransportError):
    """An answer with more than LARGEST_ANSWER bytes."""


def _read(response: httpx.Response) -> httpx.Response:
    """Read an answer that has only begun, as far as it may be large."""
    content = bytearray()
    with closing(response):
        if encoding := response.headers.get("content-encoding", "").replace("identity", ""):
            # Not asked for, and a few bytes of it can be as many as there is memory.
            raise httpx.DecodingError(f"its answer is encoded as {one_line(encoding)}")
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > LARGEST_ANSWER:
                raise AnswerTooLarge(f"its answer has more than {LARGEST_ANSWER} bytes")
    headers = [(k, v) for k, v in response.headers.multi_items() if k not in _OF_THE_TRANSFER]
    return httpx.Response(
        response.status_code, headers=headers, content=bytes(content), request=response.request
    )


def _wants_csrf_token(response: httpx.Response) -> bool:
    return response.status_code == httpx.codes.FORBIDDEN and b"CSRF token" in response.content


def _passing_fault(response: httpx.Response) -> str:
    """Say what makes an answer one that may be better next time; nothing if it is final."""
    if response.status_code in PASSING_STATUSES:
        return f"HTTP {response.status_code}"
    if not response.is_success:
        return ""
    kind = response.headers.get("content-type", "application/json")
    if "html" in kind:
        return "a web page instead of an answer"
    try:
        if "json" in kind and response.content:
            response.json()
    except (ValueError, RecursionError):
        return "an answer that is cut off, or no JSON"
    return ""


def _seconds(retry_after: str) -> float:
    """Return what a Retry-After header asks for; 0 when it has no meaning."""
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        asked = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    if asked.tzinfo is None:
        asked = asked.replace(tzinfo=UTC)
    return (asked - datetime.now(UTC)).total_seconds()
