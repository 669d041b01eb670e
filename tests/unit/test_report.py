"""What leaves a task: its shape, and that all of it passes the redactor."""

from __future__ import annotations

import io
import json
import logging
import threading
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest

from doubles.agent import agent_fields
from prefect_rest.models import FlowRunResponse
from tests.unit.responses import FLOW_RUN_ID, flow_run
from ue_prefect.errors import Input, InputError
from ue_prefect.task.display import output_fields
from ue_prefect.task.outcome import EXECUTION_FAILED, Outcome
from ue_prefect.task.redaction import HIDDEN, Redactor
from ue_prefect.task.report import (
    LONGEST_DESCRIPTION,
    logged,
    redactor_of,
    report,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ue_prefect.task.report import Report

PASSWORD = 'Pa"ss\\w ö rd'
FIELDS = agent_fields(credentials=("operator", PASSWORD), deployment="settlement/nightly")
PAGE = f"http://prefect.test/flow-runs/flow-run/{FLOW_RUN_ID}"


def ended(fields: dict[str, Any], *errors: str, **shown: Any) -> Report:
    """Report the end of a task; one with errors has failed."""
    outcome = Outcome(1, errors, EXECUTION_FAILED) if errors else Outcome()
    return report(fields, redactor_of(fields), outcome, shown=shown)


def extension_output(fields: dict[str, Any], **shown: Any) -> Any:
    return json.loads(ended(fields, **shown).extension_output)


def described(**values: Any) -> FlowRunResponse:
    return FlowRunResponse.from_dict({**flow_run("RUNNING"), **values})


# EXTENSION output.


def test_a_success_has_no_errors() -> None:
    assert extension_output(FIELDS) == {
        "exit_code": 0,
        "status_description": "Task executed successfully.",
        "invocation": {
            "fields": {
                **FIELDS,
                "credentials": {"user": "operator", "password": HIDDEN},
                "credentials.password": HIDDEN,
            }
        },
        "result": {"errors": []},
    }


def test_a_description_is_one_line_of_bounded_length() -> None:
    description = ended({}, *["a\nb\x1b[31m " + "x" * 900] * 9).status_description
    assert description.startswith("Execution Failed: a b")
    assert description.isprintable()
    assert len(description) <= LONGEST_DESCRIPTION + 1


def test_the_flow_run_is_shown_as_prefect_described_it() -> None:
    info = {
        "id": "x",
        "a_field_of_tomorrow": [1, None, {"deep": "ü"}],
        "total_run_time": 0.1,
        "parameters": {"database": "postgresql://reporting@db", "two\nlines": "\x1b[0m"},
    }
    assert extension_output(FIELDS, flow_run_info=info)["result"]["flow_run_info"] == info


def test_the_password_is_hidden_in_all_that_is_reported() -> None:
    form = b64encode(f"operator:{PASSWORD}".encode()).decode()
    fields = {**FIELDS, "flow_run_name": f"run {PASSWORD}", form: "a key"}
    shown = ended(
        fields,
        f"Refused: {form} {PASSWORD}",
        flow_run_info={"parameters": {"echo": [form], PASSWORD: 1}},
        failure={"last_errors": [PASSWORD], "state_message": form},
    )
    for text in (shown.extension_output, shown.status_description):
        assert form not in text
        assert PASSWORD not in text
        assert json.dumps(PASSWORD)[1:-1] not in text


def test_a_user_equal_to_the_password_is_still_shown() -> None:
    fields = agent_fields(credentials=("prefect", "prefect"))
    shown = extension_output(fields)["invocation"]["fields"]
    assert shown["credentials"] == {"user": "prefect", "password": HIDDEN}
    assert shown["credentials.user"] == "prefect"


@pytest.mark.parametrize(
    "credentials",
    [
        {"credentials": {"user": "operator", "password": 12345678}},
        {"credentials": {"user": "operator", "token": "12345678"}},
        {"credentials.password": 12345678},
        {"credentials": "12345678"},
        {"credentials": {"user": {"password": "12345678"}}},
        {"credentials.password": {"user": "12345678"}},
    ],
)
def test_a_credential_of_any_shape_shows_its_user_at_most(credentials: dict[str, Any]) -> None:
    assert "12345678" not in ended(credentials).extension_output


def test_a_key_in_the_wrong_field_is_hidden() -> None:
    key = "pnu_" + "A1b2" * 9
    assert key not in ended({"workspace": key}).extension_output


@pytest.mark.parametrize(
    "address",
    [
        "http://me:geheimwort@host/api",
        "http://me:geheimwort@host:port",
        "http://geheimwort@host/api",
        "me:geheimwort@host",
        "http://me:%67eheimwort@host",
    ],
)
def test_a_login_within_the_address_is_a_secret(address: str) -> None:
    """Though such an address is refused, it is among the fields that are shown."""
    fields = {"api_url": address, "flow_run_name": "geheimwort"}
    shown = ended(fields, "geheimwort")
    assert "geheimwort" not in shown.extension_output
    assert "geheimwort" not in shown.status_description


def test_the_login_of_a_proxy_is_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://me:PxSECR%45T9@proxy.test:3128")
    shown = redactor_of({}).line("407: PxSECR%45T9, PxSECRET9")
    assert shown == f"407: {HIDDEN}, {HIDDEN}"


@pytest.mark.parametrize("login", ["me:x", "me:", "kurz", "a/b:c?d#e"])
def test_a_login_within_the_address_is_hidden_however_short_it_is(login: str) -> None:
    fields = {"api_url": f"https://{login}@host/api"}
    shown = extension_output(fields)["invocation"]["fields"]
    assert shown == {"api_url": f"https://{HIDDEN}@host/api"}


# Output fields.


def test_output_fields_have_no_secret_and_no_second_line() -> None:
    state_name = f"Run{PASSWORD}ning\n\x1b]0;x\x07"
    told = described(state_name=state_name, name=f"{PASSWORD}\u202e")
    shown = output_fields(told, f"{PAGE}?{PASSWORD}", redactor_of(FIELDS))
    for text in shown.values():
        assert PASSWORD not in text
        assert text.isprintable()


# The log.


@pytest.fixture
def stderr() -> Iterator[io.StringIO]:
    """What is written where everything is logged."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_what_a_task_does_is_logged_without_secrets(stderr: io.StringIO) -> None:
    with logged(redactor_of(FIELDS)):
        logging.getLogger("ue_prefect").warning("Refused %s\nFlow run forged", PASSWORD)
        logging.getLogger("ue_prefect").info("Token %s", PASSWORD)
    assert stderr.getvalue() == f"Refused {HIDDEN} Flow run forged\nToken {HIDDEN}\n"


def test_an_error_that_is_logged_is_worded_for_who_reads_it(stderr: io.StringIO) -> None:
    error = InputError((Input("api_url"), " usually ends in /api"))
    with logged(redactor_of({})):
        logging.getLogger("ue_prefect").warning("Not read: %s", error)
    assert stderr.getvalue() == "Not read: Prefect API URL usually ends in /api\n"


@pytest.mark.parametrize("name", ["httpcore", "httpcore.http11", "httpx"])
def test_what_the_network_says_is_not_logged_at_any_level(stderr: io.StringIO, name: str) -> None:
    """At debug level, they show headers."""
    with logged(redactor_of({})):
        logging.getLogger(name).debug("headers")
        logging.getLogger(name).error("headers")
    assert stderr.getvalue() == ""


def test_afterwards_logging_is_as_it_was(stderr: io.StringIO) -> None:
    names = ("ue_prefect", "httpcore", "httpx")
    loggers = [logging.getLogger(name) for name in names]

    def state() -> list[tuple[object, ...]]:
        return [(each.level, each.propagate, each.handlers[:], each.filters[:]) for each in loggers]

    before = state()
    with pytest.raises(ZeroDivisionError), logged(redactor_of({})):
        raise ZeroDivisionError
    assert state() == before
    logging.getLogger("httpx").info("as before")
    assert stderr.getvalue() == "as before\n"


def test_several_tasks_of_one_process_log_each_line_once(stderr: io.StringIO) -> None:
    first, second = logged(redactor_of(FIELDS)), logged(redactor_of({}))
    level = logging.getLogger("httpx").level
    with first:
        second.__enter__()
        logging.getLogger("ue_prefect").warning("Refused %s", PASSWORD)
    second.__exit__(None, None, None)
    assert stderr.getvalue() == f"Refused {HIDDEN}\n"
    assert logging.getLogger("httpx").level == level


def test_a_task_that_ends_meanwhile_takes_nobody_elses_redactor_along(stderr: io.StringIO) -> None:
    class Slow(Redactor):
        def filter(self, record: logging.LogRecord) -> bool:
            begun.set()
            ended.wait(10)
            return super().filter(record)

    begun, ended = threading.Event(), threading.Event()
    first, second = logged(Slow()), logged(redactor_of(FIELDS))
    first.__enter__()
    with second:
        line = ("Refused %s", PASSWORD)
        other = threading.Thread(target=logging.getLogger("ue_prefect").warning, args=line)
        other.start()
        begun.wait(10)
        first.__exit__(None, None, None)
        ended.set()
        other.join()
    assert stderr.getvalue() == f"Refused {HIDDEN}\n"
