"""What leaves a task: its shape, and what must never be in it."""

from __future__ import annotations

import io
import json
import logging
from base64 import b64encode
from typing import Any

import pytest

from tests.stage.agent import agent_fields
from ue_prefect.report import Redactor, report

PASSWORD = 'Pa"ss\\w ö rd'
FIELDS = agent_fields(credentials=("operator", PASSWORD), deployment="settlement/nightly")


def extension_output(fields: dict[str, Any], **more: Any) -> Any:
    return json.loads(report(fields, Redactor(fields), **more).extension_output)


def test_a_success_has_no_errors() -> None:
    assert extension_output(FIELDS) == {
        "exit_code": 0,
        "status_description": "Task executed successfully.",
        "invocation": {
            "fields": {
                **FIELDS,
                "credentials": {"user": "operator", "password": "****"},
                "credentials.password": "****",
            }
        },
        "result": {"errors": []},
    }


def test_each_error_is_listed_and_all_are_in_the_description() -> None:
    output = extension_output({}, exit_code=20, errors=["One is wrong", "Two is wrong"])
    assert output["result"]["errors"] == ["One is wrong", "Two is wrong"]
    assert output["status_description"] == "Data Validation Error: One is wrong; Two is wrong"


def test_the_flow_run_is_shown_as_prefect_described_it() -> None:
    described = {"id": "x", "a_field_of_tomorrow": [1, None, {"deep": "ü"}], "total_run_time": 0.1}
    output = extension_output(FIELDS, flow_run_info=described)
    assert output["result"]["flow_run_info"] == described


@pytest.mark.parametrize(
    "form",
    [
        PASSWORD,
        json.dumps(PASSWORD),
        repr(PASSWORD),
        "Pa%22ss%5Cw%20%C3%B6%20rd",
        b64encode(f"operator:{PASSWORD}".encode()).decode(),
    ],
)
def test_the_password_is_hidden_wherever_it_turns_up(form: str) -> None:
    fields = {**FIELDS, "flow_run_name": f"run {form}", form: "a key"}
    shown = report(
        fields,
        Redactor(fields),
        exit_code=1,
        errors=[f"Refused: {form}"],
        flow_run_info={"parameters": {"echo": [form], form: 1}},
    )
    for text in (shown.extension_output, shown.status_description):
        assert form not in text
        assert PASSWORD not in text


@pytest.mark.parametrize("length", range(4, len(PASSWORD)))
def test_a_beginning_of_the_password_is_hidden_where_a_text_was_shortened(length: int) -> None:
    shortened = f"It said {PASSWORD[:length]}…"
    assert Redactor(FIELDS).text(shortened) == "It said ****…"


def test_what_was_shortened_elsewhere_is_shown() -> None:
    assert Redactor(FIELDS).text("A long text… and more") == "A long text… and more"


def test_a_key_or_an_address_that_was_shortened_is_hidden() -> None:
    assert Redactor({}).text("pnu_A1b2…") == "****…"
    assert Redactor({}).text("by http://me:gehei…") == "by http://****…"


def test_a_user_equal_to_the_password_is_still_shown() -> None:
    fields = agent_fields(credentials=("prefect", "prefect"))
    shown = extension_output(fields)["invocation"]["fields"]
    assert shown["credentials"] == {"user": "prefect", "password": "****"}
    assert shown["credentials.user"] == "prefect"


@pytest.mark.parametrize(
    "credentials",
    [
        {"credentials": {"user": "operator", "password": 12345678}},
        {"credentials": {"user": "operator", "token": "12345678"}},
        {"credentials.password": 12345678},
        {"credentials": "12345678"},
        {"credentials": ["12345678"]},
        {"credentials": {"user": {"password": "12345678"}}},
        {"credentials.password": {"user": "12345678"}},
    ],
)
def test_a_credential_of_any_shape_shows_its_user_at_most(credentials: dict[str, Any]) -> None:
    assert "12345678" not in report(credentials, Redactor(credentials)).extension_output


def test_a_key_in_the_wrong_field_is_hidden() -> None:
    key = "pnu_" + "A1b2" * 9
    assert key not in report({"workspace": key}, Redactor({})).extension_output


def test_a_flow_that_only_looks_like_a_key_is_shown() -> None:
    assert Redactor({}).text("pnb_report/nightly") == "pnb_report/nightly"


def test_a_password_in_an_address_is_hidden() -> None:
    hidden = Redactor({}).text("http://me:geheim@proxy.bank.example:3128/")
    assert hidden == "http://****@proxy.bank.example:3128/"


def test_what_json_has_no_word_for_is_shown_as_text() -> None:
    fields = {"a": float("nan"), "b": float("inf"), "c": b"bytes", "d": {1}, "e": (1, "\ud800")}
    shown = extension_output(fields)["invocation"]["fields"]
    assert shown == {"a": "nan", "b": "inf", "c": "b'bytes'", "d": "{1}", "e": [1, "\ud800"]}


def test_what_is_nested_too_deeply_for_json_is_shown_in_part() -> None:
    deep: Any = PASSWORD
    for _ in range(1000):
        deep = {"in": [deep]}
    output = extension_output(FIELDS, flow_run_info={"name": "my run", "parameters": deep})
    assert output["result"]["flow_run_info"]["name"] == "my run"
    assert '"\\u2026"' in json.dumps(output["result"])


def test_log_lines_and_tracebacks_are_redacted() -> None:
    stream = io.StringIO()
    logger = logging.getLogger("test_log_lines_and_tracebacks_are_redacted")
    handler = logging.StreamHandler(stream)
    handler.addFilter(Redactor(FIELDS))
    logger.addHandler(handler)
    try:
        raise ValueError(PASSWORD)
    except ValueError:
        logger.exception("Refused %s", PASSWORD)
    text = stream.getvalue()
    assert PASSWORD not in text
    assert text.startswith("Refused ****\nTraceback")
    assert text.rstrip().endswith("ValueError: ****")
