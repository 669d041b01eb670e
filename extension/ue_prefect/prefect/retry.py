"""When one request is sent again, how soon, and for how long; what may have come of it.

Whatever a task asks of Prefect may be asked twice: a launch carries an idempotency key, a cancel a
transition id, all else only reads. Who asks for something else over a `Connection` has to think of
that, or give it ``RetryPolicy(budget=0)``. How long a flow run is waited for is another matter: see
`polling.wait`.
"""

from __future__ import annotations

import json
import math
import random
import re
import socket
from typing import TYPE_CHECKING, NamedTuple

import httpx

from ..errors import Attempted
from .clocks import from_now

if TYPE_CHECKING:
    from collections.abc import Callable

_TIMED_OUT = (408, 460, 499)
"""HTTP statuses by which servers and gateways say that a request took too long."""

_LATER = (425, 429)
"""HTTP statuses that ask for a retry."""

_NEVER = (501, 505, 511)
"""Faults of a server that do not pass; all others from 500 on, also the gateways' own, may."""

LONGEST_RETRY_AFTER = 60.0
"""Seconds of pause that a server may ask for; a retry comes then all the same."""

_PASSING_FAILURES = (
    httpx.DecodingError,
    httpx.NetworkError,
    httpx.ProxyError,
    httpx.RemoteProtocolError,
    httpx.TimeoutException,
)
_FINAL = (
    "CERTIFICATE_VERIFY_FAILED|WRONG_VERSION_NUMBER|HTTP_REQUEST|UNSUPPORTED_PROTOCOL"
    "|HANDSHAKE_FAILURE|PROTOCOL_VERSION|CERTIFICATE_REQUIRED|UNKNOWN_CA|^407"
)
"""Failures among these that a retry does not cure: TLS that does not fit, or a proxy's login."""


class RetryPolicy(NamedTuple):
    """How long one request is tried.

    Attributes:
        budget: seconds from the first attempt, after which no other begins.
        unresolved: the same, while the host's name cannot be resolved: more often a slip.
        attempt: seconds that the whole response to one attempt may take.
        longest_pause: seconds between two attempts, unless the server asks for more.
    """

    budget: float = 90.0
    unresolved: float = 60.0
    attempt: float = 60.0
    longest_pause: float = 15.0

    def pause(
        self, attempts: int, spent: float, retry_after: str = "", *, is_unresolved: bool = False
    ) -> float | None:
        """Return the seconds to wait before the next attempt, None when there is to be none.

        They double from half a second on, and half of them is random, so that many tasks do not
        come back at once.

        Args:
            attempts: so far, one at least.
            spent: seconds since the first attempt began.
            retry_after: the header of that name: seconds, or a date.
        """
        doubled = 2.0 ** min(attempts - 2, 10)
        pause = min(doubled, self.longest_pause) * random.uniform(0.5, 1)  # noqa: S311 - no secret
        pause = max(pause, min(seconds_asked(retry_after), LONGEST_RETRY_AFTER))
        budget = min(self.budget, self.unresolved) if is_unresolved else self.budget
        return None if spent + pause > budget else pause


class Attempts(Attempted):
    """The attempts at one request: the time they take, and what may have come of them.

    Attributes:
        count: how many there were.
    """

    def __init__(
        self,
        policy: RetryPolicy,
        clock: Callable[[], float],
        before_retry: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__()
        self.count = 0
        self.before_retry = before_retry
        self._policy = policy
        self._clock = clock
        self._began = clock()

    def note(
        self, outcome: httpx.Response | Exception, *, was_sent: bool, is_change: bool = True
    ) -> None:
        """Take down how one attempt ended."""
        self.count += 1
        self.sent = self.sent or was_sent
        self.acted = self.acted or (was_sent and is_change and not _is_refusal(outcome))
        self.pending = self.pending or (was_sent and is_change and is_pending(outcome))

    def pause(self, outcome: httpx.Response | Exception) -> float | None:
        """Return the seconds to wait before the next attempt, None when there is to be none."""
        asked, is_unresolved = "", False
        if isinstance(outcome, httpx.Response):
            asked = outcome.headers.get("retry-after", "")
        else:
            is_unresolved = _is_unresolved(outcome)
        spent = self._clock() - self._began
        return self._policy.pause(self.count, spent, asked, is_unresolved=is_unresolved)


def passing_fault(outcome: httpx.Response | Exception) -> str:
    """Say what makes an outcome one that may be better next time; nothing if it is final."""
    if isinstance(outcome, Exception):
        reason = str(outcome) or type(outcome).__name__
        passes = isinstance(outcome, _PASSING_FAILURES) and not re.search(_FINAL, reason)
        return reason if passes else ""
    if may_pass(outcome.status_code):
        return f"HTTP {outcome.status_code}"
    if not outcome.is_success:
        return ""
    kind = outcome.headers.get("content-type", "application/json").lower()
    if "html" in kind:
        return "a web page instead of a response from Prefect"
    try:
        if "json" in kind and outcome.content:
            outcome.json()
    except (ValueError, RecursionError):
        return "a response that is cut off, or not JSON"
    return ""


def is_pending(outcome: httpx.Response | Exception) -> bool:
    """Tell whether a server may act yet on a request that was sent and ended like this.

    A gateway's own fault says nothing about Prefect.
    """
    if isinstance(outcome, Exception) or outcome.is_success:
        return True
    status = outcome.status_code
    return status in (*_TIMED_OUT, 502, 504) or (
        status >= 500 and not is_prefects_error(status, outcome.content)
    )


def _is_refusal(outcome: httpx.Response | Exception) -> bool:
    if isinstance(outcome, Exception) or outcome.is_success:
        return False
    return outcome.status_code < 500 and outcome.status_code not in (*_TIMED_OUT, *_LATER)


def may_pass(status: int) -> bool:
    """Tell whether a retry may bring another HTTP status than this one."""
    return status in (*_TIMED_OUT, *_LATER) or (status >= 500 and status not in _NEVER)


def is_prefects_error(status: int, content: bytes) -> bool:
    """Tell whether a response is one of Prefect's errors, and not of something before it.

    Prefect says why it refuses as `detail` or `exception_message`, as gateways do, too; what fails
    within it, with 500 or 503, it says as `exception_message` alone.
    """
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return False
    keys = {"exception_message"} if status >= 500 else {"detail", "exception_message"}
    return isinstance(body, dict) and not body.keys().isdisjoint(keys)


def seconds_asked(retry_after: str) -> float:
    """Return what a Retry-After header asks for; 0 when it has no meaning."""
    try:
        return float(retry_after) if math.isfinite(float(retry_after)) else 0.0
    except ValueError:
        pass
    try:
        return from_now(retry_after).total_seconds()
    except (ValueError, OverflowError):
        return 0.0


def _is_unresolved(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, socket.gaierror):
        error = error.__cause__ or error.__context__
    return error is not None
