"""Whatever a task's fields hold: exit code 20 or a valid request, valid JSON, and no secret."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.faults.simulated_prefect import ACCOUNT_ID, DEPLOYMENT_ID, WORKSPACE_ID
from tests.faults.simulated_time import SimulatedCancellation, Timeline
from ue_prefect.prefect import lookup
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.server import PREFECT_CLOUD
from ue_prefect.task.fields import CHOICES, CREDENTIAL, FIELDS, raw_credential
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pytest

    from ue_prefect.prefect.server import Server

SECRETS = (
    "correct-horse-battery",
    'back\\slash"quote',
    "geheimes Wörtchen",
    "pnu_0123456789abcdef",
)

secrets = some.sampled_from(SECRETS)
surroundings = some.sampled_from(["", "x", " ", "https://me:", "\n", "{", '"', "\x00", "\ud800"])
odd_texts = some.sampled_from(["", " ", "0", "-1", "1e5", "true", "None", "ÄÖ\u2028"])
odd_texts |= some.sampled_from(["\x00", "\ud800", "\udfff half", "long " * 20_000, "${variable}"])
odd_texts |= some.sampled_from(["[]", "{}", '{"tags": [1]}', '{"a": NaN}', "{" * 50, "[" * 20_000])
texts = odd_texts | some.text(max_size=12)
scalars = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.sampled_from([0, -1, 2**31, 10**400])
    | some.floats()
    | texts
    | some.binary(max_size=6)
)
values = some.recursive(
    scalars,
    lambda inner: (
        some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=5,
)
junk_names = some.text(max_size=8) | some.sampled_from(["credentials.", "credentials.key", "wait "])

right_values: dict[str, some.SearchStrategy[Any]] = {
    **{name: some.sampled_from(["", *choices]) for name, choices in CHOICES.items()},
    "workspace": some.sampled_from([WORKSPACE_ID, "operations", ""]).map(lambda name: [name]),
    "deployment": some.sampled_from([DEPLOYMENT_ID, "nightly", "etl/nightly"]),
    "flow_run_name": some.sampled_from(["", None, "tonight"]),
    "additional_parameters": some.booleans() | some.sampled_from(["true", "false"]),
    "parameters_json": some.sampled_from(["", "{}", '{"tags": ["a"]}', {"parameters": {"n": 1}}]),
    "wait": some.booleans(),
    "polling_interval": some.sampled_from([1, "60", 60]),
    "max_polls": some.sampled_from([None, "", 3, "3"]),
    "api_url": some.sampled_from(["", PREFECT_CLOUD, "http://prefect.test/api"]),
    "ca_bundle": some.sampled_from(["", None]),
    "out_flow_run_id": some.sampled_from(["", DEPLOYMENT_ID]),
}


@some.composite
def credentials(draw: some.DrawFn, secret: str) -> dict[str, Any]:
    """Draw a Credential with a secret: nested, flattened, both, or in a shape that is neither."""
    user = ACCOUNT_ID if draw(some.booleans()) else draw(some.just("operator") | scalars)
    password = secret
    if draw(some.booleans()):
        password = draw(some.sampled_from([f" {secret}", f"{secret}\n"]))
    nested = {"user": user, "password": password}
    flat = {f"{CREDENTIAL}.{part}": value for part, value in nested.items()}
    return draw(
        some.sampled_from(
            [
                *[{CREDENTIAL: nested}] * 6,
                *[flat] * 3,
                {CREDENTIAL: nested, **flat},
                {CREDENTIAL: "", **flat},
                {CREDENTIAL: [user, secret]},
                {CREDENTIAL: secret},
                {CREDENTIAL: {"user": user, "password": [secret]}},
                {CREDENTIAL: {"user": user, "password": {"value": secret}}},
                {CREDENTIAL: {"user": user, "key": secret, "deep": [{secret: secret}]}},
                {CREDENTIAL: {**nested, "token": secret}},
                {f"{CREDENTIAL}.password": [secret], CREDENTIAL: None},
                {f"{CREDENTIAL}.password": {"user": secret}},
                {f"{CREDENTIAL}.token": {"user": {"password": secret}}},
            ]
        )
    )


@some.composite
def tasks(draw: some.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw a secret, and a task's fields that hold it where it belongs, and perhaps elsewhere."""
    secret = draw(secrets)
    fields: dict[str, Any] = {
        name: draw(right) for name, right in right_values.items() if draw(some.integers(0, 19))
    }
    is_tidy = draw(some.booleans())
    for name in draw(some.lists(some.sampled_from(list(FIELDS)), max_size=0 if is_tidy else 3)):
        fields[name] = draw(values)
    fields |= draw(some.dictionaries(junk_names, values, max_size=2))
    for name in (CREDENTIAL, f"{CREDENTIAL}.user", f"{CREDENTIAL}.password"):
        if name in fields and draw(some.integers(0, 9)):
            del fields[name]
    fields |= draw(credentials(secret))
    _, password = raw_credential(fields)
    if isinstance(password, str) and password.strip() == secret:
        anywhere = ["flow_run_name", "junk", secret] if is_tidy else [*FIELDS, "junk", secret]
        for name in draw(some.lists(some.sampled_from(anywhere), max_size=3)):
            if name != CREDENTIAL:
                fields[name] = draw(planted(secret))
    return secret, fields


@some.composite
def planted(draw: some.DrawFn, secret: str) -> Any:
    """Draw a value that holds the secret somewhere."""
    text = draw(surroundings) + secret + draw(surroundings)
    wrapped = [
        text,
        [text],
        [text, text],
        {text: 1},
        {"parameters": {"key": text}},
        {"tags": [{text: None}]},
        json.dumps({"context": {text: text}}),
        json.dumps({text: 1}),
        text.encode(errors="replace"),
    ]
    return draw(some.sampled_from(wrapped))


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


def test_any_fields_end_in_a_clear_error_without_their_secret(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="UNV")
    ends: dict[int, int] = {20: 0, 1: 0}

    @settings(
        max_examples=5000,
        deadline=None,
        derandomize=True,
        database=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(tasks())
    def any_fields(task: tuple[str, dict[str, Any]]) -> None:
        secret, fields = task
        caplog.clear()
        exit_code, status, document = run(fields)
        ends[exit_code] += 1  # there are no others
        if exit_code == 1:
            assert status.startswith("Execution Failed: Prefect cannot be reached at ")
        else:
            assert status.startswith("Data Validation Error: ")
        assert status.isprintable()
        assert document["exit_code"] == exit_code
        assert document["status_description"] == status
        assert document["result"]["errors"]
        assert not any("Traceback" in text for text in (status, *document["result"]["errors"]))
        for text in (*texts_in(document), caplog.text):
            assert secret not in text

    any_fields()
    assert min(ends.values()) > 500, "as good as never a valid request, or never an invalid one"
