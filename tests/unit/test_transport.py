"""The transports that retry: what they hand on, what they give up, and what they leave behind."""

from __future__ import annotations

import asyncio
import gzip
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sockets import port, response, serving
from tests.unit.responses import AsyncWire, Clock, InTurn, Wire, flow_run
from ue_prefect.errors import Cancelled
from ue_prefect.prefect import transport
from ue_prefect.prefect.async_transport import AsyncRetryingTransport
from ue_prefect.prefect.retry import Attempts, RetryPolicy
from ue_prefect.prefect.transport import NoResponse, RetryingTransport
from ue_prefect.prefect.waiting import Cancellation

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable, Iterator

    from tests.unit.responses import Response

ONCE = RetryPolicy(budget=0)
READ = "http://prefect.test/api/flow_runs/1"
CREATE = "http://prefect.test/api/deployments/1/create_flow_run"
BOTH = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])


def found() -> httpx.Response:
    return httpx.Response(200, json=flow_run("RUNNING"))


class Sender:
    """Sends requests that get responses in turn; time passes in pauses only."""

    def __init__(
        self,
        *responses: Response,
        policy: RetryPolicy = RetryPolicy(),  # noqa: B008 - cannot change
        cancellation: Cancellation | None = None,
        is_async: bool = False,
    ) -> None:
        self._is_async = is_async
        self._policy = policy
        self._response = InTurn(*responses)
        self.clock = Clock()
        self.cancellation = cancellation or self.clock.cancellation()
        self.transport = RetryingTransport(lambda: Wire(self._response), policy, self.cancellation)

    @property
    def requests(self) -> list[httpx.Request]:
        return self._response.requests

    @property
    def asked(self) -> int:
        return len(self.requests)

    def send(self, method: str = "GET", url: str = READ) -> httpx.Response:
        if self._is_async:
            return asyncio.run(self._send(method, url))
        with httpx.Client(transport=self.transport) as client:
            return client.request(method, url)

    async def _send(self, method: str, url: str) -> httpx.Response:
        wire = AsyncWire(self._response)
        transport = AsyncRetryingTransport(wire, self._policy, self.cancellation, sleep=self._sleep)
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.request(method, url)

    async def _sleep(self, seconds: float) -> None:
        self.cancellation.pause(seconds)


def attempts_of(response: httpx.Response) -> Attempts:
    attempts = response.extensions["attempts"]
    assert isinstance(attempts, Attempts)
    return attempts


def no_response(server: Sender) -> NoResponse:
    with pytest.raises(NoResponse) as raised:
        server.send("POST", CREATE)
    return raised.value


# How long a request is tried.


@BOTH
def test_what_may_pass_is_sent_again_and_the_response_knows_its_attempts(is_async: bool) -> None:
    server = Sender(httpx.Response(503), httpx.ReadTimeout(""), found(), is_async=is_async)
    attempts = attempts_of(server.send("POST", CREATE))
    assert server.asked == attempts.count == 3
    assert (attempts.sent, attempts.pending) == (True, True)


def test_a_final_response_comes_as_it_is_after_one_attempt() -> None:
    server = Sender(httpx.Response(404, json={"detail": "Flow run not found"}))
    response = server.send()
    attempts = attempts_of(response)
    assert response.json() == {"detail": "Flow run not found"}
    assert (attempts.count, attempts.sent, attempts.pending) == (1, True, False)


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("GET", READ),
        ("HEAD", READ),
        ("POST", "http://prefect.test/api/flow_runs/filter"),
        ("POST", "http://prefect.test/api/flow_runs/count"),
    ],
)
def test_what_only_reads_leaves_nothing_pending(method: str, url: str) -> None:
    attempts = attempts_of(Sender(httpx.Response(502)).send(method, url))
    assert (attempts.sent, attempts.pending) == (True, False)


@BOTH
def test_when_the_time_is_over_the_last_failure_is_raised_with_what_may_have_come_of_all(
    is_async: bool,
) -> None:
    server = Sender(httpx.Response(503), httpx.ReadTimeout(""), is_async=is_async)
    error = no_response(server)
    assert str(error) == "ReadTimeout"
    assert 75 < server.clock.now <= 90
    assert (error.attempts.sent, error.attempts.pending) == (True, True)


def test_no_pause_goes_beyond_the_deadline_of_all_waits() -> None:
    """Instead, what came last is handed on."""
    server = Sender(httpx.Response(503, headers={"retry-after": "30"}))
    server.cancellation.deadline = 40
    assert server.send().status_code == 503
    assert server.clock.now == 30


def test_an_exception_of_any_kind_is_the_outcome_of_an_attempt_that_may_have_been_sent() -> None:
    error = no_response(Sender(OverflowError("timestamp out of range")))
    assert str(error) == "OverflowError timestamp out of range"
    assert (error.attempts.count, error.attempts.sent, error.attempts.pending) == (1, True, True)


# What it hands on.


def test_a_cookie_is_neither_handed_on_nor_sent_back() -> None:
    headers = [(b"Set-Cookie", b"session=\xff; Path=/"), (b"set-cookie", b"a=b")]
    server = Sender(httpx.Response(200, headers=headers, json=flow_run("RUNNING")))
    with httpx.Client(transport=server.transport) as client:
        assert "set-cookie" not in client.get(READ).headers
        client.get(READ)
    assert "cookie" not in server.requests[1].headers


@pytest.mark.parametrize("status", [202, 203, 204, 205, 206, 226, 299])
def test_an_unusual_success_is_handed_on_as_one_of_which_nothing_is_known(status: int) -> None:
    server = Sender(httpx.Response(status))
    response = server.send("POST", CREATE)
    assert response.status_code == status
    assert attempts_of(response).pending


class Endless(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that goes on until it is closed; each part as soon as it is wanted."""

    def __init__(self, part: bytes) -> None:
        self._part = part
        self.parts = 0
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.parts += 1
            yield self._part

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self:
            yield part
            await asyncio.sleep(0)

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.close()


@BOTH
def test_a_gigantic_body_is_not_read_to_its_end(is_async: bool) -> None:
    body = Endless(b"x" * 2**20)
    server = Sender(httpx.Response(200, stream=body), is_async=is_async)
    with pytest.raises(NoResponse, match=r"more than 16777216 bytes"):
        server.send()
    assert body.parts == transport.LARGEST_RESPONSE // 2**20 + 1
    assert body.is_closed
    assert server.asked == 1


@BOTH
@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate, gzip", "x-\n"])
def test_a_body_that_is_encoded_though_nobody_asked_is_not_unpacked(
    encoding: str, is_async: bool
) -> None:
    body = Endless(gzip.compress(b"x" * 2**20))
    encoded = httpx.Response(200, stream=body, headers={"content-encoding": encoding})
    server = Sender(encoded, found(), is_async=is_async)
    assert server.send().status_code == 200
    assert (body.parts, body.is_closed) == (0, True)
    assert server.asked == 2


def test_a_body_said_to_be_encoded_as_identity_is_read() -> None:
    headers = {"content-encoding": "identity"}
    assert Sender(httpx.Response(200, text="plain", headers=headers)).send().text == "plain"


# When the task is cancelled.


@BOTH
def test_a_cancel_ends_the_pause_and_says_what_may_have_come_of_it(is_async: bool) -> None:
    cancellation = Cancellation(clock=Clock(), sleep=lambda _: cancellation.cancel())
    server = Sender(httpx.Response(502), cancellation=cancellation, is_async=is_async)
    with pytest.raises(Cancelled) as cancelled:
        server.send("POST", CREATE)
    assert server.asked == 1
    assert (cancelled.value.sent, cancelled.value.pending) == (True, True)


def cancelled_meanwhile(cancellation: Cancellation, response: httpx.Response) -> Sender:
    """Return a server whose response comes just after the task was cancelled."""

    def give() -> httpx.Response:
        cancellation.cancel()
        return response

    return Sender(give, cancellation=cancellation)


def test_a_cancel_that_comes_with_a_fault_is_heeded_before_the_next_attempt() -> None:
    busy = httpx.Response(503, json={"exception_message": "busy"}, headers={"retry-after": "60"})
    server = cancelled_meanwhile(Clock().cancellation(), busy)
    with pytest.raises(Cancelled) as cancelled:
        server.send("POST", CREATE)
    assert server.asked == 1
    assert (cancelled.value.sent, cancelled.value.pending) == (True, False)


def test_a_response_that_is_there_counts_though_the_task_is_cancelled() -> None:
    made = httpx.Response(201, json=flow_run("SCHEDULED"))
    server = cancelled_meanwhile(Clock().cancellation(), made)
    assert server.send("POST", CREATE).status_code == 201


def test_nothing_is_sent_once_the_task_is_cancelled_and_none_is_said_to_have_been() -> None:
    """Not even over a connection on which another request was sent."""
    server = Sender(found())
    server.send()
    client = httpx.Client(transport=server.transport)
    client.get(READ)
    server.cancellation.cancel()
    with pytest.raises(Cancelled) as cancelled:
        client.post(CREATE)
    assert (cancelled.value.sent, cancelled.value.pending) == (False, False)
    assert server.asked == 2


class Stuck:
    """A transport that goes on when it is told to; in real time, on another thread."""

    def __init__(self, *, is_sent: bool) -> None:
        self.goes_on = threading.Event()
        self.has_begun = threading.Event()
        self.has_ended = threading.Event()
        self.reached_the_server = False
        self.is_closed = False
        self._is_sent = is_sent

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        try:
            if self._is_sent:
                Wire(lambda _: found()).handle_request(request)
                self.reached_the_server = True
            self.has_begun.set()
            assert self.goes_on.wait(30)
            if not self._is_sent:
                Wire(lambda _: found()).handle_request(request)
                self.reached_the_server = True
            return found()
        finally:
            self.has_ended.set()

    def close(self) -> None:
        self.is_closed = True


@contextmanager
def stuck(*, is_sent: bool) -> Iterator[Stuck]:
    """A transport that is stuck before or after it sends; goes on when the test is over."""
    one = Stuck(is_sent=is_sent)
    try:
        yield one
    finally:
        one.goes_on.set()
        assert one.has_ended.wait(10)


def sending_by(stuck: Stuck, policy: RetryPolicy, cancellation: Cancellation) -> httpx.Client:
    connect: Callable[[], Any] = lambda: stuck  # noqa: E731 - it has all that is used of it
    return httpx.Client(transport=RetryingTransport(connect, policy, cancellation))


@pytest.mark.parametrize("is_sent", [False, True])
def test_an_attempt_that_takes_too_long_is_given_up_and_known_to_be_sent_or_not(
    is_sent: bool,
) -> None:
    with stuck(is_sent=is_sent) as one, pytest.raises(NoResponse) as raised:
        sending_by(one, ONCE._replace(attempt=0.05), Cancellation()).post(CREATE)
    assert str(raised.value) == "no complete response in time"
    attempts = raised.value.attempts
    assert (attempts.sent, attempts.pending) == (is_sent, is_sent)
    assert one.is_closed


def test_an_attempt_that_was_given_up_before_it_was_sent_is_never_sent() -> None:
    with stuck(is_sent=False) as one:
        with pytest.raises(NoResponse):
            sending_by(one, ONCE._replace(attempt=0.05), Cancellation()).post(CREATE)
        one.goes_on.set()
        assert one.has_ended.wait(10)
        assert not one.reached_the_server


@pytest.mark.parametrize("is_sent", [False, True])
def test_reading_ends_at_once_when_the_task_is_cancelled(is_sent: bool) -> None:
    cancellation = Cancellation()
    with stuck(is_sent=is_sent) as one:

        def cancel() -> None:
            one.has_begun.wait(10)
            cancellation.cancel()

        threading.Thread(target=cancel).start()
        began = time.monotonic()
        with pytest.raises(Cancelled) as cancelled:
            sending_by(one, RetryPolicy(), cancellation).get(READ)
        assert time.monotonic() - began < 2
        assert cancelled.value.sent == is_sent


def test_a_cancel_does_not_wait_for_what_connects() -> None:
    """It reads the CA bundle, which may be on a network drive that hangs."""
    cancellation, released, connected = Cancellation(), threading.Event(), threading.Event()

    def connect() -> httpx.BaseTransport:
        cancellation.cancel()
        released.wait(10)
        connected.set()
        return Wire(InTurn(found()))

    hanging = RetryingTransport(connect, ONCE, cancellation)
    with pytest.raises(Cancelled):
        hanging.handle_request(httpx.Request("GET", READ))
    assert not connected.is_set()
    released.set()


def test_a_change_under_way_is_heard_out_when_the_task_is_cancelled() -> None:
    """As its response says what has become of the flow run."""
    cancellation = Cancellation()
    with stuck(is_sent=True) as one:

        def cancel_and_go_on() -> None:
            one.has_begun.wait(10)
            cancellation.cancel()
            one.goes_on.set()

        threading.Thread(target=cancel_and_go_on).start()
        assert sending_by(one, RetryPolicy(), cancellation).post(CREATE).status_code == 200


# Over a real socket: what is left behind.


def over_the_network(policy: RetryPolicy, cancellation: Cancellation | None = None) -> httpx.Client:
    network = RetryingTransport(
        lambda: httpx.HTTPTransport(trust_env=False), policy, cancellation or Cancellation()
    )
    return httpx.Client(transport=network, timeout=10)


def test_a_response_that_drips_for_ever_leaves_no_thread_and_no_socket() -> None:
    hung_up = threading.Event()

    def drip(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        try:
            while True:
                connection.sendall(b" ")
                time.sleep(0.01)
        except OSError:
            hung_up.set()

    before = set(threading.enumerate())
    with serving(drip) as url:
        serving_threads = set(threading.enumerate()) - before
        with over_the_network(ONCE._replace(attempt=0.2)) as client:
            for _ in range(5):
                hung_up.clear()
                with pytest.raises(NoResponse, match="no complete response in time"):
                    client.get(url)
                assert hung_up.wait(5)
        ended = time.monotonic() + 5
        while ours := set(threading.enumerate()) - before - serving_threads:
            assert time.monotonic() < ended, ours
            time.sleep(0.01)


def test_a_connection_is_kept_from_request_to_request_and_closed_with_the_client() -> None:
    connections: list[int] = []
    hung_up = threading.Event()

    def respond(connection: socket.socket, _: bytes) -> None:
        connections.append(connection.fileno())
        while True:
            connection.sendall(response("200 OK", b"{}"))
            if not connection.recv(65536):
                hung_up.set()
                return

    with serving(respond) as url:
        with over_the_network(ONCE) as client:
            assert [client.get(url).json() for _ in range(3)] == [{}] * 3
        assert hung_up.wait(5)
    assert len(connections) == 1


def test_a_port_where_nobody_listens_is_a_request_that_was_never_sent() -> None:
    with (
        port("closed") as closed,
        over_the_network(ONCE) as client,
        pytest.raises(NoResponse) as raised,
    ):
        client.post(f"http://127.0.0.1:{closed}/api")
    assert (raised.value.attempts.sent, raised.value.attempts.pending) == (False, False)


def test_a_request_whose_connection_is_cut_was_sent_and_is_pending() -> None:
    with (
        serving(lambda *_: None) as url,
        over_the_network(ONCE) as client,
        pytest.raises(NoResponse) as raised,
    ):
        client.post(url)
    assert (raised.value.attempts.sent, raised.value.attempts.pending) == (True, True)


def test_header_bytes_from_the_network_come_as_they_are() -> None:
    def sends_back(connection: socket.socket, _: bytes) -> None:
        connection.sendall(response("200 OK", b"{}", "Via: 1.1 Z\xfcrich"))

    with serving(sends_back) as url, over_the_network(ONCE) as client:
        got = client.get(url)
    assert got.json() == {}
    assert (b"Via", b"1.1 Z\xfcrich") in got.headers.raw
