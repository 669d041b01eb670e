"""When a request is sent again, how soon and for how long; and what may have come of it."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.responses import Clock, flow_run
from ue_prefect.prefect.retry import (
    LONGEST_RETRY_AFTER,
    Attempts,
    RetryPolicy,
    is_pending,
    is_prefects_error,
    may_pass,
    passing_fault,
    seconds_asked,
)

Outcome = httpx.Response | Exception

JSON = {"content-type": "application/json"}
PREFECTS_ERROR = {"exception_message": "Internal Server Error"}
PAGE = "<html>Bad Gateway</html>"


# How soon.


@pytest.mark.parametrize(
    ("attempts", "longest"), [(1, 0.5), (2, 1), (3, 2), (4, 4), (5, 8), (6, 15)]
)
def test_pauses_double_up_to_a_longest_one_and_vary_by_half(attempts: int, longest: float) -> None:
    pauses = [RetryPolicy().pause(attempts, 0) or 0.0 for _ in range(100)]
    assert longest / 2 <= min(pauses) < max(pauses) <= longest


def test_the_ten_thousandth_pause_is_no_longer_than_the_longest() -> None:
    assert (RetryPolicy().pause(10_000, 0) or 0.0) <= 15


def in_seconds(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("retry_after", "least", "most"),
    [
        ("7", 7, 7),
        ("2.5", 2.5, 2.5),
        ("86400", LONGEST_RETRY_AFTER, LONGEST_RETRY_AFTER),
        ("9" * 400, 0.25, 0.5),
        ("1e400", 0.25, 0.5),
        ("nan", 0.25, 0.5),
        (20, 18, 20),  # a date so many seconds from now
        (86400, LONGEST_RETRY_AFTER, LONGEST_RETRY_AFTER),
        (-60, 0.25, 0.5),
        ("Sat, 22 Nov 2036 07:00:00", LONGEST_RETRY_AFTER, LONGEST_RETRY_AFTER),
        ("Fri, 31 Dec 9999 23:59:59 -1200", LONGEST_RETRY_AFTER, LONGEST_RETRY_AFTER),
        ("Mon, 01 Jan 0001 00:00:00 +1200", 0.25, 0.5),
        ("Fri, 31 Dec 99999 23:59:59 GMT", 0.25, 0.5),
        ("Fri, 31 Dec 2036 23:59:59 +99999999999", 0.25, 0.5),
        ("soon", 0.25, 0.5),
    ],
)
def test_a_server_may_ask_for_a_pause_up_to_a_cap_and_nonsense_asks_for_none(
    retry_after: str | int, least: float, most: float
) -> None:
    header = retry_after if isinstance(retry_after, str) else in_seconds(retry_after)
    pause = RetryPolicy(budget=300).pause(1, 0, header)
    assert pause is not None
    assert least <= pause <= most


@given(st.text())
def test_no_header_whatever_is_in_it_makes_a_pause_that_cannot_be_kept(header: str) -> None:
    assert seconds_asked(header) == seconds_asked(header)
    assert 0 < (RetryPolicy(budget=300).pause(1, 0, header) or 0.0) <= LONGEST_RETRY_AFTER


# How long.


def tried(policy: RetryPolicy, outcome: Outcome, took: float = 0.0) -> tuple[int, float]:
    """Return how many attempts with this outcome there are, and the seconds until the last."""
    clock = Clock()
    attempts = Attempts(policy, clock)
    while True:
        clock.now += took
        attempts.note(outcome, was_sent=True)
        pause = attempts.pause(outcome)
        if pause is None:
            return attempts.count, clock.now
        clock.sleep(pause)


def test_attempts_go_on_until_the_budget_not_for_a_number_of_tries() -> None:
    count, spent = tried(RetryPolicy(budget=300), httpx.Response(503))
    assert count > 20
    assert 285 < spent <= 300


def test_from_python_a_request_is_tried_for_90_seconds() -> None:
    _, spent = tried(RetryPolicy(), httpx.Response(503))
    assert 75 < spent <= 90


def test_a_budget_bounds_what_the_server_asks_for_too() -> None:
    outcome = httpx.Response(429, headers={"retry-after": "30"})
    assert tried(RetryPolicy(budget=70), outcome) == (3, 60)


def test_the_time_that_attempts_take_is_of_the_budget() -> None:
    count, spent = tried(RetryPolicy(budget=300), httpx.ReadTimeout(""), took=60)
    assert count == 5
    assert 300 < spent < 360


def unresolved() -> httpx.ConnectError:
    """Return the error that httpx raises for a name that the resolver does not know."""
    try:
        try:
            raise socket.gaierror(-2, "Name or service not known")
        except socket.gaierror as error:
            raise OSError(str(error)) from error
    except OSError as error:
        failure = httpx.ConnectError(str(error))
        failure.__cause__ = error
        return failure


def test_a_name_that_is_not_resolved_is_tried_for_60_seconds() -> None:
    _, spent = tried(RetryPolicy(budget=300), unresolved())
    assert 45 < spent <= 60


# What may pass.


@pytest.mark.parametrize(
    "outcome",
    [
        *(httpx.Response(status) for status in (408, 429, 500, 502, 503, 504)),
        httpx.ConnectError("[Errno 111] Connection refused"),
        httpx.ConnectError("[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred"),
        httpx.ReadTimeout(""),
        httpx.RemoteProtocolError("cut off"),
        httpx.DecodingError("the response is encoded as gzip"),
        httpx.Response(200, html="<html>Welcome</html>"),
        httpx.Response(200, content=b"{}", headers={"content-type": "Text/HTML; charset=utf-8"}),
        httpx.Response(201, text='{"id": "835a', headers=JSON),
        httpx.Response(200, content=b'{"id": "\xff"}', headers=JSON),
        httpx.Response(200, text="[" * 10**5, headers=JSON),
    ],
)
def test_what_may_pass_has_a_reason(outcome: Outcome) -> None:
    assert passing_fault(outcome)


@pytest.mark.parametrize(
    "outcome",
    [
        *(httpx.Response(status) for status in (301, 307, 400, 401, 403, 404, 405, 409, 422, 501)),
        httpx.Response(200, json=flow_run("RUNNING")),
        httpx.Response(204),
        httpx.Response(202, headers=JSON),
        httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"),
        httpx.ConnectError("[SSL: WRONG_VERSION_NUMBER] wrong version number"),
        httpx.ProxyError("407 Proxy Authentication Required"),
        OverflowError("too large"),
    ],
)
def test_what_a_retry_does_not_change_is_final(outcome: Outcome) -> None:
    assert passing_fault(outcome) == ""


# What may have come of it.


@pytest.mark.parametrize(
    "outcome",
    [
        httpx.ReadTimeout(""),
        httpx.RemoteProtocolError("Server disconnected"),
        OverflowError("too large"),
        httpx.Response(201, text='{"id": "835a', headers=JSON),
        httpx.Response(200, html="<html>Welcome</html>"),
        httpx.Response(204),
        httpx.Response(502, html=PAGE),
        httpx.Response(502, json=PREFECTS_ERROR),
        httpx.Response(503),
    ],
)
def test_after_these_prefect_may_act_yet(outcome: Outcome) -> None:
    assert is_pending(outcome)


@pytest.mark.parametrize(
    "outcome",
    [
        *(httpx.Response(status, json={"detail": "no"}) for status in (400, 401, 403, 404, 409)),
        httpx.Response(422, json={"exception_message": "Invalid request received."}),
        httpx.Response(429),
        httpx.Response(500, json=PREFECTS_ERROR),
        httpx.Response(503, json=PREFECTS_ERROR),
        httpx.Response(307, headers={"location": "https://elsewhere.test/api"}),
    ],
)
def test_after_a_refusal_prefect_does_not_act(outcome: Outcome) -> None:
    assert not is_pending(outcome)


LOST = (httpx.ReadTimeout(""), True)
UNSENT = (httpx.ConnectError("refused"), False)
REFUSAL = (httpx.Response(409, json={"detail": "no"}), True)
BUSY = (httpx.Response(503, json=PREFECTS_ERROR), True)


@pytest.mark.parametrize(
    ("outcomes", "sent", "acted", "pending"),
    [
        pytest.param([UNSENT, UNSENT], False, False, False, id="nothing-sent"),
        pytest.param([REFUSAL], True, False, False, id="refused-at-once"),
        pytest.param([UNSENT, REFUSAL], True, False, False, id="refused-when-sent"),
        pytest.param([BUSY], True, True, False, id="failed-in-prefect"),
        pytest.param([BUSY, REFUSAL], True, True, False, id="refused-after-a-failure"),
        pytest.param([LOST], True, True, True, id="lost"),
        pytest.param([UNSENT, LOST, REFUSAL], True, True, True, id="refused-after-one-lost"),
    ],
)
def test_what_may_have_come_of_it_is_told_of_all_attempts_together(
    outcomes: list[tuple[Outcome, bool]], sent: bool, acted: bool, pending: bool
) -> None:
    attempts = Attempts(RetryPolicy(), Clock())
    for outcome, was_sent in outcomes:
        attempts.note(outcome, was_sent=was_sent)
    assert attempts.count == len(outcomes)
    assert (attempts.sent, attempts.acted, attempts.pending) == (sent, acted, pending)


def test_what_only_reads_is_not_acted_on_and_leaves_nothing_pending() -> None:
    attempts = Attempts(RetryPolicy(), Clock())
    attempts.note(httpx.ReadTimeout(""), was_sent=True, is_change=False)
    assert (attempts.sent, attempts.acted, attempts.pending) == (True, False, False)


def test_a_fault_of_a_server_or_a_gateway_may_pass_and_what_prefect_refuses_may_not() -> None:
    final = {*range(200, 400), *range(400, 500), 501, 505, 511} - {408, 425, 429, 460, 499}
    assert {status for status in range(200, 600) if not may_pass(status)} == final


def test_a_gateways_fault_is_not_prefects_though_it_has_a_detail() -> None:
    fault = {"title": "Service Unavailable", "detail": "upstream timed out"}
    assert is_pending(httpx.Response(503, json=fault))
    assert not is_pending(httpx.Response(503, json=PREFECTS_ERROR))
    assert is_pending(httpx.Response(408, json=PREFECTS_ERROR))
    assert is_prefects_error(404, b'{"detail": "Flow run not found"}')
