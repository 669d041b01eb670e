"""Run control from Python: what is asked of Prefect, and what its verdicts mean."""

from __future__ import annotations

import httpx
import pytest

from prefect_rest.models import FlowRunResponse
from tests.unit.controls import RESUME, RETRY, RUN, Control, Controlled, does, verdict
from tests.unit.responses import flow_run
from tests.unit.tasks import (
    Prefect,
    lost,
)
from ue_prefect.errors import NotChanged
from ue_prefect.prefect import control

RUNNING = FlowRunResponse.from_dict({**flow_run("RUNNING"), "id": RUN})


# What is asked.


@pytest.mark.parametrize(
    "state_type", ["SCHEDULED", "PENDING", "RUNNING", "PAUSED", "CANCELLING", "HIBERNATING"]
)
def test_a_flow_run_that_is_still_going_is_not_retried_but_returned(state_type: str) -> None:
    prefect = Prefect()
    prefect.have(state_type)
    assert does(prefect, RETRY[1]).state_type == state_type
    assert prefect.asked == ["read"]


# Prefect's verdicts.


@pytest.mark.parametrize(
    ("control", "status", "state_type", "is_done"),
    [
        (RETRY, "ACCEPT", "SCHEDULED", True),
        (RETRY, "ACCEPT", None, True),
        (RETRY, "REJECT", "PENDING", True),  # Prefect was asked, and it goes on
        (RETRY, "REJECT", "COMPLETED", False),
        (RETRY, "REJECT", "FAILED", False),
        (RETRY, "REJECT", None, False),
        (RETRY, "ABORT", None, False),
        (RESUME, "ACCEPT", "SCHEDULED", True),
        (RESUME, "ACCEPT", "RUNNING", True),
        (RESUME, "ACCEPT", None, True),
        (RESUME, "REJECT", "PAUSED", False),
        (RESUME, "REJECT", "FAILED", False),
        (RESUME, "REJECT", None, False),
        (RESUME, "ABORT", None, False),
    ],
)
def test_the_state_tells_whether_prefect_did_it_and_without_one_the_status(
    control: Control, status: str, state_type: str | None, is_done: bool
) -> None:
    controlled = Controlled(control)
    step, prefect = controlled.step, controlled.prefect
    prefect.faults[step] = [verdict(status, state_type, reason="As the rules say.")]
    if is_done:
        assert str(controlled.ask().id) == RUN
    else:
        with pytest.raises(NotChanged) as refused:
            controlled.ask()
        assert str(refused.value) == (
            f"Prefect did not {step} flow run {RUN}: {status}, As the rules say."
        )
        assert str(refused.value.flow_run.id) == RUN
    assert prefect.asked.count(step) == 1


def test_a_verdict_without_a_reason_says_that_there_is_none() -> None:
    prefect = Prefect()
    prefect.have("FAILED")
    prefect.faults["retry"] = [verdict("ABORT", None)]
    with pytest.raises(NotChanged, match=r": ABORT, no reason given$"):
        does(prefect, RETRY[1])


@pytest.mark.parametrize(
    ("status", "state_type", "then", "state"),
    [
        ("ACCEPT", "CANCELLING", "CANCELLING", "CANCELLING"),
        ("ACCEPT", "CANCELLING", "CANCELLED", "CANCELLED"),
        ("REJECT", "CANCELLED", "CANCELLED", "CANCELLED"),  # it was SCHEDULED or PAUSED
        ("REJECT", "CANCELLING", "CANCELLING", "CANCELLING"),  # somebody was faster
        ("ABORT", None, "CANCELLED", "CANCELLED"),
        ("ABORT", None, "CANCELLING", "CANCELLING"),
    ],
)
def test_a_flow_run_is_cancelled_whatever_prefect_calls_it(
    status: str, state_type: str | None, then: str, state: str
) -> None:
    prefect = Prefect()
    prefect.have(then)
    prefect.faults["cancel"] = [verdict(status, state_type)]
    cancelled = does(prefect, lambda connection: control.cancelled(connection, RUNNING))
    assert cancelled.state == state
    assert cancelled.latest.parsed.state_type == then


@pytest.mark.parametrize(
    ("status", "state_type", "then"),
    [
        ("ABORT", None, "COMPLETED"),
        ("REJECT", "COMPLETED", "COMPLETED"),
        ("REJECT", "FAILED", "FAILED"),
        ("ACCEPT", "CANCELLING", "COMPLETED"),  # it ended meanwhile
    ],
)
def test_a_flow_run_that_ends_otherwise_is_not_cancelled(
    status: str, state_type: str | None, then: str
) -> None:
    prefect = Prefect()
    prefect.have(then)
    prefect.faults["cancel"] = [verdict(status, state_type, reason="It is so.")]
    with pytest.raises(NotChanged) as refused:
        does(prefect, lambda connection: control.cancelled(connection, RUNNING))
    assert str(refused.value) == f"Flow run had already ended in state {then.capitalize()}."
    assert refused.value.latest is not None


@pytest.mark.parametrize(("status", "state_type"), [("ABORT", None), ("REJECT", "PAUSED")])
def test_a_flow_run_that_is_not_cancelled_is_told_in_prefects_words(
    status: str, state_type: str | None
) -> None:
    prefect = Prefect()
    prefect.have("RUNNING")
    prefect.faults["cancel"] = [verdict(status, state_type, reason="It is so.")]
    with pytest.raises(NotChanged) as refused:
        does(prefect, lambda connection: control.cancelled(connection, RUNNING))
    assert str(refused.value) == f"Prefect did not cancel flow run {RUN}: {status}, It is so."


def test_a_cancel_after_which_the_flow_run_cannot_be_read_is_one() -> None:
    prefect = Prefect()
    prefect.have("RUNNING")
    prefect.faults["read"] = [httpx.Response(403, json={"detail": "Forbidden"})]
    cancelled = does(prefect, lambda connection: control.cancelled(connection, RUNNING))
    assert cancelled == ("CANCELLING", None)


def test_a_cancel_whose_response_is_lost_is_not_repeated_once_it_has_happened() -> None:
    prefect = Prefect()
    prefect.have("RUNNING")
    prefect.faults["cancel"] = [lost]
    cancelled = does(prefect, lambda connection: control.cancelled(connection, RUNNING))
    assert cancelled.state == "CANCELLING"
    assert prefect.asked == ["cancel", "read"]


# Prefect asks to wait.


def test_where_prefect_asks_to_wait_it_is_asked_again_then(control: Controlled) -> None:
    control.meet(*[verdict("WAIT", None, delay_seconds=7)] * 2)
    control.ask()
    assert control.times == 3
    assert control.stage.clock.pauses == [7, 7]


def test_a_wait_without_end_ends_with_the_time_for_a_request(control: Controlled) -> None:
    control.meet(*[verdict("WAIT", None, delay_seconds=20, reason="Not yet.")] * 1000)
    with pytest.raises(NotChanged, match=r": WAIT, Not yet\.$"):
        control.ask()
    assert 60 <= control.stage.clock.now <= 90
