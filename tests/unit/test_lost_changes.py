"""Run control from Python: what a lost response leads to, and what is true after a cancel."""

from __future__ import annotations

import httpx
import pytest

from tests.unit.controls import RESUME, RETRY, RUN, Controlled, does
from tests.unit.tasks import (
    FOREIGN_ID,
    Prefect,
    gateway,
    lost,
    orchestrated,
    refusal,
)
from ue_prefect.errors import Cancelled, KeyRefused, NotChanged, NotFound, RequestError

BUSY = httpx.Response(503, json={"exception_message": "database is locked"})
NOT_FOUND = httpx.Response(404, json={"detail": "Flow run not found"})


# Responses that are lost.


def test_after_a_lost_response_another_state_is_followed_and_nothing_is_sent(
    control: Controlled,
) -> None:
    control.meet(lost)
    assert control.ask().state_type == "SCHEDULED"
    assert control.prefect.asked == ["read", control.step, "read"]


def test_after_a_lost_response_the_same_state_is_asked_for_again(control: Controlled) -> None:
    """So it is of a server that is busy, or asks to come back later: each costs one look."""
    come_back = httpx.Response(429, headers={"Retry-After": "1"})
    control.meet(gateway(), gateway(), BUSY, come_back)  # not carried out
    assert control.ask().state_type == "SCHEDULED"
    assert control.prefect.asked == [*["read", control.step] * 5, "read"]


def test_a_state_of_the_same_type_is_another_when_it_has_another_id(control: Controlled) -> None:
    """The change was carried out, and the flow run has come to the same state again."""

    def carry_out_and_lose(response: httpx.Response) -> httpx.Response:
        control.prefect.enter(control.before)
        return lost(response)

    control.meet(carry_out_and_lose)
    assert control.ask().state_type == control.before
    assert control.times == 1


def test_when_it_cannot_be_found_out_it_is_said_to_be_not_known(control: Controlled) -> None:
    control.meet(*[lost] * 1000)
    control.prefect.faults["read"] = [None, *[BUSY] * 1000]
    with pytest.raises(RequestError) as unknown:
        control.ask()
    assert str(unknown.value).endswith(
        f". Whether flow run {RUN} was {control.participle} is not known"
    )
    assert unknown.value.acted
    assert control.times == 1
    assert 60 <= control.stage.clock.now <= 90 + 20


@pytest.mark.parametrize(
    "response", [NOT_FOUND, httpx.Response(404, html="<html>no such route</html>")]
)
def test_a_flow_run_that_is_gone_after_the_lost_response_is_not_known(
    control: Controlled, response: httpx.Response
) -> None:
    control.meet(lost)
    control.prefect.faults["read"] = [None, *[response] * 1000]
    with pytest.raises(NotFound) as unknown:
        control.ask()
    assert str(unknown.value).endswith(
        f". Whether flow run {RUN} was {control.participle} is not known"
    )
    assert control.times == 1


def test_a_refusal_at_once_is_told_as_it_is(control: Controlled) -> None:
    control.meet(httpx.Response(403, json={"detail": "Forbidden"}))
    with pytest.raises(KeyRefused) as refused:
        control.ask()
    assert "not known" not in str(refused.value)
    assert control.prefect.asked == ["read", control.step]


def test_a_flow_run_that_cannot_be_read_after_the_change_was_changed(control: Controlled) -> None:
    control.prefect.faults["read"] = [None, httpx.Response(403, json={"detail": "Forbidden"})]
    with pytest.raises(KeyRefused) as unread:
        control.ask()
    assert str(unread.value).endswith(
        f"HTTP 403: Forbidden. Flow run {RUN} was {control.participle}"
    )
    assert control.times == 1


def test_a_response_about_another_flow_run_is_a_lost_one(control: Controlled) -> None:
    other = orchestrated("SCHEDULED", "ACCEPT", "accept_details")
    other["state"]["state_details"]["flow_run_id"] = FOREIGN_ID
    control.meet(lambda _: httpx.Response(201, json=other))  # ours is carried out, too
    assert control.ask().state_type == "SCHEDULED"
    assert control.times == 1


def test_all_requests_of_one_retry_ask_for_the_same_transition() -> None:
    prefect = Prefect()
    prefect.have("FAILED")
    prefect.faults["retry"] = [gateway(), gateway()]
    does(prefect, RETRY[1])
    prefect.state = "FAILED"
    does(prefect, RETRY[1])
    ids = [body["state"]["state_details"]["transition_id"] for body in prefect.sent("retry")]
    assert len(ids) == 4
    assert len(set(ids)) == 2


def test_a_refusal_because_of_what_the_lost_request_did_is_none(control: Controlled) -> None:
    """It was carried out only after the look that followed it."""
    control.meet(gateway(), lambda _: refusal("It is not as it was."))
    assert control.ask().state_type == "SCHEDULED"
    assert control.prefect.asked == ["read", control.step, "read", control.step, "read"]


def test_what_cannot_be_resumed_was_not_resumed_though_its_state_has_changed() -> None:
    """A flow run that is not paused, and comes to its end while the response is lost."""
    prefect = Prefect()
    prefect.have("RUNNING")

    def end_and_lose(response: httpx.Response) -> httpx.Response:
        prefect.state = "COMPLETED"
        return lost(response)

    prefect.faults["resume"] = [end_and_lose]
    with pytest.raises(NotChanged, match="ABORT, Cannot resume a flow run that is not paused"):
        does(prefect, RESUME[1])


# Cancelled.


@pytest.mark.parametrize("during", ["pause", "read"])
def test_who_cancels_after_a_lost_response_is_told_that_it_may_be_carried_out(
    control: Controlled, during: str
) -> None:
    prefect = control.prefect
    control.meet(*[gateway()] * 1000)
    if during == "read":
        prefect.faults["read"] = [None, *[BUSY] * 1000]
        cancellation = control.stage.cancelling_when(lambda _: prefect.asked.count("read") > 2)
    else:
        cancellation = control.stage.cancelling_when(lambda _: True)
    with pytest.raises(Cancelled) as cancelled:
        control.ask(cancellation)
    assert (cancelled.value.sent, cancelled.value.pending) == (True, True)


def test_who_cancels_before_anything_is_sent_is_told_that_nothing_was(control: Controlled) -> None:
    cancellation = control.stage.clock.cancellation()

    def cancel_now(response: httpx.Response) -> httpx.Response:
        cancellation.cancel()
        return response

    control.prefect.faults["read"] = [cancel_now]
    with pytest.raises(Cancelled) as cancelled:
        control.ask(cancellation)
    assert not cancelled.value.pending
    assert control.times == 0


def test_who_cancels_after_prefect_has_done_it_is_told_that_it_was_done(
    control: Controlled,
) -> None:
    control.prefect.faults["read"] = [None, *[BUSY] * 1000]
    with pytest.raises(Cancelled) as cancelled:
        control.ask(control.stage.cancelling_when(lambda now: now > 1))
    told = cancelled.value
    assert (told.sent, told.acted, told.pending) == (True, True, False)
    assert control.times == 1
