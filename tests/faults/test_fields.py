"""Whatever a task's fields hold: exit code 20 or a valid request, valid JSON, and no secret."""

from __future__ import annotations

import json
import logging
from collections import Counter
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

import httpx

from tests.faults.drawn_fields import draw_task, simplest
from tests.faults.simulated_time import SimulatedCancellation, Timeline
from ue_prefect.prefect import lookup
from ue_prefect.prefect.connection import Connection
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pytest

    from ue_prefect.prefect.server import Server

TASKS = 2500


def refused(server: Server, **settings: Any) -> Connection:
    """Return a connection to where nobody listens."""

    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("[Errno 111] Connection refused", request=request)

    connection = Connection(server, connect=lambda: httpx.MockTransport(refuse), **settings)
    if server.workspace is not None:
        lookup.enter_workspace(connection, server.workspace)
    return connection


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)


def run(fields: Mapping[str, Any]) -> tuple[int, str, dict[str, Any]]:
    """Run a task; return its exit code, its status description and its EXTENSION output."""
    timeline = Timeline()
    cancellation = SimulatedCancellation(timeline, lambda: timeline.now)
    ended = Job(cancellation=cancellation, connect=refused).run(fields)
    document = json.loads(ended.extension_output, parse_constant=no_json)
    return ended.exit_code, ended.status_description, document


def no_json(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")


def check(secret: str, fields: Mapping[str, Any], log: pytest.LogCaptureFixture) -> int:
    """Run a task, assert that it ends as promised, and return its exit code."""
    log.clear()
    exit_code, status, document = run(fields)
    if exit_code == 1:
        assert status.startswith("Execution Failed: Prefect cannot be reached at ")
    else:
        assert exit_code == 20
        assert status.startswith("Data Validation Error: ")
    assert status.isprintable()
    assert document["exit_code"] == exit_code
    assert document["status_description"] == status
    assert document["result"]["errors"]
    assert not any("Traceback" in text for text in (status, *document["result"]["errors"]))
    for text in (*texts_in(document), log.text):
        assert secret not in text
    return exit_code


def test_any_fields_end_in_a_clear_error_without_their_secret(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="ue_prefect")
    ends: Counter[int] = Counter()

    for number in range(TASKS):
        secret, fields = draw_task(Random(number))  # noqa: S311 - no secret
        try:
            ends[check(secret, fields, caplog)] += 1
        except AssertionError as error:
            fields = simplest(fields, partial(fails, secret, caplog))
            raise AssertionError(f"{error}\nof {fields!r}") from error

    is_balanced = min(ends[20], ends[1]) > TASKS / 10
    assert is_balanced, "as good as never a valid request, or never an invalid one"


def fails(secret: str, log: pytest.LogCaptureFixture, fields: Mapping[str, Any]) -> bool:
    """Tell whether a task does not end as promised."""
    try:
        check(secret, fields, log)
    except AssertionError:
        return True
    return False
