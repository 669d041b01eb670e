"""Flow Run Message and the log: what an operator sees of a flow run while the task runs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.responses import FLOW_RUN_ID, Clock, flow_run
from ue_prefect.task.display import Display, log_line, output_fields
from ue_prefect.task.redaction import HIDDEN, Redactor

PAGE = f"http://prefect.test/flow-runs/flow-run/{FLOW_RUN_ID}"
SECRET = "s3cret-of-a-unit-test"

HOUR = timedelta(hours=1)


def described(state_type: str, message: str | None, **details: Any) -> FlowRunResponse:
    told = flow_run(state_type)
    details = {**told["state"]["state_details"], **details}
    state = {**told["state"], "message": message, "state_details": details}
    return FlowRunResponse.from_dict({**told, "state": state})


def shown(state_type: str, message: str | None, **details: Any) -> str:
    told = described(state_type, message, **details)
    return output_fields(told, PAGE, Redactor([SECRET]))["out_flow_run_message"]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (None, ""),
        ("", ""),
        ("Flow run encountered an exception: ValueError: no amount", None),
        ("two\nlines\tand \x1b[31mcolour", "two lines and [31mcolour"),
        (f"the key is {SECRET}", f"the key is {HIDDEN}"),
    ],
)
def test_the_message_is_the_states_on_one_line_without_secrets(
    message: str | None, said: str | None
) -> None:
    assert shown("FAILED", message) == (message if said is None else said)


@pytest.mark.parametrize("length", [254, 255, 256, 5000])
def test_the_message_has_at_most_255_characters(length: int) -> None:
    said = shown("FAILED", "x" * length)
    assert len(said) <= 255
    assert said.startswith("x" * 254)
    assert said.endswith("…") == (length > 254)


@pytest.mark.parametrize(
    ("held_for", "said"), [(HOUR, "Held until"), (-HOUR, "Held too long, since")]
)
def test_a_held_flow_run_says_until_when(held_for: timedelta, said: str) -> None:
    until = datetime.now(UTC).replace(microsecond=0) + held_for
    text = f"{said} {until:%Y-%m-%d %H:%M:%S} UTC"
    assert shown("PAUSED", None, pause_timeout=until.isoformat()) == text
    assert shown("PAUSED", "Approve the amount", pause_timeout=until.isoformat()) == (
        f"{text}: Approve the amount"
    )


def test_one_that_waits_for_ever_says_for_what() -> None:
    assert shown("PAUSED", None) == "Held until it is resumed"
    assert shown("PAUSED", "Suspended by hand") == "Held until it is resumed: Suspended by hand"


def test_the_time_of_a_pause_that_is_over_is_not_shown() -> None:
    assert shown("RUNNING", "going", pause_timeout="2026-11-24T18:30:00Z") == "going"


def test_a_flow_run_without_a_state_has_no_message() -> None:
    stateless = {**flow_run("RUNNING"), "state": None, "state_type": None, "state_name": None}
    told = FlowRunResponse.from_dict(stateless)
    assert output_fields(told, PAGE, Redactor())["out_flow_run_message"] == ""
    assert log_line(told) == f"Flow run {FLOW_RUN_ID} is without a state"


def test_the_first_line_of_a_flow_run_names_its_page_though_a_gate_was_shown_before(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO", "ue_prefect")
    display = Display(lambda _: None, Redactor(), Clock().cancellation())
    display.update_message("Waiting to launch")
    display.update(described("SCHEDULED", None), PAGE)
    display.update(described("RUNNING", None), PAGE)
    _, first, second = caplog.messages
    assert first.endswith(f": my run, {PAGE}")
    assert second == f"Flow run {FLOW_RUN_ID} is Running"
