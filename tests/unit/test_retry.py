"""When a request is sent again, how soon, and what is never waited for."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING
from uuid import UUID

import httpx
import pytest

from prefect_rest.api.flow_runs import read_flow_run
from tests.unit.answers import FLOW_RUN_ID, flow_run
from ue_prefect import retry
from ue_prefect.connection import Connection
from ue_prefect.errors import Cancelled, Refused, RequestError, Unreachable
from ue_prefect.request import Server
from ue_prefect.retry import Patience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Answer = httpx.Response | Exception


class Prefect:
    """Gives its answers one after the other, the last one for ever."""

    def __init__(self, *answers: Answer) -> None:
        self._answers = [*answers]
        self.asked = 0
        self.pauses: list[float] = []

    def read(
        self,
        patience: Patience | None = None,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        """Read a flow run; time passes in pauses only."""
        with (
            Connection(
                Server("http://prefect.test/api"),
                patience=patience or Patience(),
                sleep=sleep or self.pauses.append,
                clock=lambda: sum(self.pauses),
                transport=httpx.MockTransport(self._answer),
            ) as connection,
            connection.asking("read the flow run"),
        ):
            read_flow_run.sync(UUID(FLOW_RUN_ID), client=connection.client)

    def _answer(self, _: httpx.Request) -> httpx.Response:
        self.asked += 1
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


def found() -> httpx.Response:
    return httpx.Response(200, json=flow_run("RUNNING"))


@pytest.mark.parametrize(
    "failure",
    [
        *(httpx.Response(status) for status in (408, 429, 500, 502, 503, 504)),
        httpx.ConnectError("refused"),
        httpx.ReadTimeout(""),
        httpx.RemoteProtocolError("cut off"),
        httpx.Response(200, html="<html>Welcome</html>"),
        httpx.Response(200, text='{"id": "835a', headers={"content-type": "application/json"}),
        httpx.Response(200, text="[" * 10**5, headers={"content-type": "application/json"}),
    ],
)
def test_what_may_pass_is_tried_again(failure: Answer) -> None:
    prefect = Prefect(failure, found())
    prefect.read()
    assert prefect.asked == 2


@pytest.mark.parametrize("status", [307, 400, 401, 403, 404, 409, 422])
def test_what_cannot_change_is_asked_once(status: int) -> None:
    prefect = Prefect(httpx.Response(status))
    with pytest.raises(Refused):
        prefect.read()
    assert prefect.asked == 1


def test_an_untrusted_certificate_is_met_once() -> None:
    prefect = Prefect(httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed"))
    with pytest.raises(Unreachable) as unreachable:
        prefect.read()
    assert prefect.asked == 1
    assert not unreachable.value.may_pass


def test_pauses_double_and_vary_and_none_follows_the_last_try() -> None:
    prefect = Prefect(httpx.Response(503))
    with pytest.raises(Refused, match=r"HTTP 503") as refused:
        prefect.read()
    assert prefect.asked == 5
    assert refused.value.may_pass
    for pause, longest in zip(prefect.pauses, [0.5, 1, 2, 4], strict=True):
        assert longest / 2 <= pause <= longest


def in_seconds(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [
        ("7", 7, 7),
        ("86400", 30, 30),
        (20, 18, 20),
        (86400, 30, 30),
        (-60, 0.25, 0.5),
        ("Sat, 22 Nov 2036 07:00:00", 30, 30),
        ("soon", 0.25, 0.5),
        ("", 0.25, 0.5),
    ],
    ids=["seconds", "a day", "date", "tomorrow", "past", "no zone", "words", "empty"],
)
def test_a_server_may_ask_for_a_pause_in_seconds_or_by_a_date_up_to_a_cap(
    asked: str | int, least: float, most: float
) -> None:
    header = asked if isinstance(asked, str) else in_seconds(asked)
    prefect = Prefect(httpx.Response(429, headers={"retry-after": header}), found())
    prefect.read()
    (pause,) = prefect.pauses
    assert least <= pause <= most


def test_a_budget_bounds_all_tries_together() -> None:
    prefect = Prefect(httpx.Response(429, headers={"retry-after": "30"}))
    with pytest.raises(Refused):
        prefect.read(Patience(tries=100, budget=70))
    assert prefect.pauses == [30, 30]
    assert prefect.asked == 3


def test_what_sleeping_raises_ends_the_tries() -> None:
    def stop(_: float) -> None:
        raise Cancelled("stopped")

    prefect = Prefect(httpx.Response(503))
    with pytest.raises(Cancelled):
        prefect.read(sleep=stop)
    assert prefect.asked == 1


class Endless(httpx.SyncByteStream):
    """A body that goes on until it is closed; each part as soon as it is wanted."""

    def __init__(self, part: bytes) -> None:
        self._part = part
        self.parts = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.parts += 1
            yield self._part


def test_a_gigantic_answer_is_not_read_to_its_end() -> None:
    body = Endless(b"x" * 2**20)
    prefect = Prefect(httpx.Response(200, stream=body))
    with pytest.raises(RequestError, match=r"more than 67108864 bytes"):
        prefect.read()
    assert body.parts == retry.LARGEST_ANSWER // 2**20 + 1
    assert prefect.asked == 1


class Hanging(httpx.BaseTransport):
    """Answers when the test is over."""

    def __init__(self) -> None:
        self.is_over = threading.Event()

    def handle_request(self, _: httpx.Request) -> httpx.Response:
        self.is_over.wait(30)
        return found()


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    transport = Hanging()
    yield transport
    transport.is_over.set()


def read_from(transport: Hanging, patience: Patience, tick: Callable[[], object]) -> None:
    server = Server("http://prefect.test/api")
    connection = Connection(server, patience=patience, tick=tick, transport=transport)
    with connection, connection.asking("read the flow run"):
        read_flow_run.sync(UUID(FLOW_RUN_ID), client=connection.client)


def test_an_answer_that_does_not_come_is_given_up(hanging: Hanging) -> None:
    with pytest.raises(Unreachable, match=r"no whole answer within 0\.25 s"):
        read_from(hanging, Patience(tries=1, answer=0.25), tick=lambda: None)


def test_who_waits_for_an_answer_can_stop_waiting(hanging: Hanging) -> None:
    def stop() -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        read_from(hanging, Patience(), tick=stop)
