"""The property finds each fault that the extension once had, when it is planted again."""

from __future__ import annotations

import math
from inspect import getsource
from itertools import islice
from textwrap import dedent
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

import httpx
import pytest

from tests.faults.draws import schedule_of
from tests.faults.faults import Fault
from tests.faults.nights import live_through
from tests.faults.simulated_prefect import SimulatedPrefect
from ue_prefect.errors import NotFound, RequestError, TriggerNotMet
from ue_prefect.prefect import (
    control,
    flow_runs,
    gates,
    launches,
    logs,
    lookup,
    polling,
    retry,
    transport,
)
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.control import _Asking
from ue_prefect.prefect.logs import FlowRunLogs
from ue_prefect.prefect.polling import Polls
from ue_prefect.prefect.states import TRIGGERS
from ue_prefect.task import ending, taking_up
from ue_prefect.task.course import Course
from ue_prefect.task.display import Display
from ue_prefect.task.fields import CANCEL, NONE, RESUME, RETRY
from ue_prefect.task.redaction import Redactor

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import DeploymentFlowRunCreate
    from tests.faults.schedules import Schedule
    from ue_prefect.task.run_options import Gate

ENOUGH = 5000  # schedules; among far fewer there is one that shows it
MOST_DRAWN = 40 * ENOUGH


def with_decoded_headers(response: httpx.Response, content: bytearray) -> httpx.Response:
    headers = [each for each in response.headers.items() if each[0] != "content-length"]
    return httpx.Response(response.status_code, headers=headers, content=bytes(content))


_request = Connection.request


def request_of_anybody(self: Connection, *wanted: Any, **more: Any) -> Any:
    return _request(self, *wanted, **{**more, "is_about": lambda _: True})


_body = launches._body


def body_with_another_key(*wanted: Any) -> DeploymentFlowRunCreate:
    body = _body(*wanted)
    body.idempotency_key = str(uuid4())
    return body


_passing_fault = retry.passing_fault


def passing_fault_or_conflict(outcome: httpx.Response | Exception) -> str:
    if isinstance(outcome, httpx.Response) and outcome.status_code == httpx.codes.CONFLICT:
        return "HTTP 409"
    return _passing_fault(outcome)


_pause = retry.Attempts.pause


def pause_of_five(self: retry.Attempts, outcome: httpx.Response | Exception) -> float | None:
    return _pause(self, outcome) if self.count < 5 else None


def no_claim(*_: object) -> None:
    raise RequestError("not claimed")


_await_trigger = taking_up._await_trigger


def launched_all_the_same(course: Course, gate: Gate) -> None:
    try:
        _await_trigger(course, gate)
    except TriggerNotMet:
        deployment_id = lookup.deployment_id(course.connection, course.task.launch.deployment)
        launches.create(course.connection, deployment_id, course.task.launch, str(uuid4()))
        raise


def meets_a_conflict(schedule: Schedule) -> bool:
    return any(each.fault is Fault.CONFLICT for each in (*schedule.turns, *schedule.changes))


def resumes_what_is_not_held(schedule: Schedule) -> bool:
    life = schedule.earlier[0].life if schedule.earlier else schedule.life
    is_held = life.going_as == "PAUSED" or not schedule.waits
    return schedule.action == RESUME and bool(schedule.changes) and not is_held


def is_cancelled_in_a_retry(schedule: Schedule) -> bool:
    cancel = schedule.first_cancel or (None if schedule.has_rerun else schedule.cancel)
    is_early = cancel is not None and (cancel.look or 0) < 20 and (cancel.seconds or 0) < 20
    return schedule.action == RETRY and is_early


def limits_the_start(schedule: Schedule) -> bool:
    life = schedule.earlier[0].life if schedule.earlier else schedule.life
    is_slow = life.starts_in > 60 * (schedule.start_limit or math.inf)
    return schedule.waits and is_slow and not schedule.cancel and not schedule.turns


def is_held_for_a_while(schedule: Schedule) -> bool:
    is_released = any(each.what == "resume" for each in schedule.visits)
    is_limited = schedule.waits and schedule.start_limit
    return schedule.is_held and is_released and bool(is_limited) and schedule.life.starts_in > 300


class Plant(NamedTuple):
    """A fault: one function of the extension with another in its place, and what the property says.

    Attributes:
        owner: the module or class that has the function.
        finding: a pattern.
        where: tells which schedules may show it, where few do.
    """

    owner: object
    name: str
    planted: Any
    finding: str
    where: Callable[[Schedule], object] = lambda _: True


def edited(
    owner: Any,
    name: str,
    before: str,
    after: str,
    finding: str,
    where: Callable[[Schedule], object] = lambda _: True,
) -> Plant:
    """Return a fault that changes a few characters of the function's source."""
    function = getattr(owner, name)
    source = dedent(getsource(function))
    assert before in source, f"{name} has changed: plant this fault in another way"
    found: dict[str, Any] = {}
    code = compile(source.replace(before, after), __file__, "exec", annotations.compiler_flag)
    exec(code, function.__globals__, found)  # noqa: S102 - our own source
    return Plant(owner, name, found[name], finding, where)


PLANTS = {
    "not-found-is-a-proof-while-pending": Plant(
        retry, "is_pending", lambda _: False, "there is a flow run, and it says"
    ),
    "five-tries": Plant(retry.Attempts, "pause", pause_of_five, "gave up early"),
    "headers-are-decoded": Plant(
        transport,
        "with_content",
        with_decoded_headers,
        "knows nothing|is not its own|UnicodeEncodeError|gave up early",
    ),
    "anybody's-response-will-do": Plant(
        Connection, "request", request_of_anybody, "somebody else's"
    ),
    "key-without-the-deployment": edited(
        taking_up,
        "_previous",
        "{deployment_id.lower()}",
        "",
        "is not taken for one|knows nothing",
        lambda schedule: schedule.other_deployment and schedule.takes_up and schedule.has_rerun,
    ),
    "no-idempotency-key": Plant(
        launches, "_body", body_with_another_key, "several flow runs|is not its own"
    ),
    "a-Prefect-that-ignores-keys": Plant(
        SimulatedPrefect, "known", lambda *_: None, "one launch, several flow runs"
    ),
    "a-conflict-is-retried": Plant(
        transport,
        "passing_fault",
        passing_fault_or_conflict,
        "asked again after a refusal",
        meets_a_conflict,
    ),
    "an-outage-since-the-last-response": edited(
        Polls,
        "outage",
        "max(self._began",
        "-self._interval + max(self._began",
        "the outage was shorter",
    ),
    "any-404-says-deleted": Plant(
        polling, "says_deleted", lambda error: isinstance(error, NotFound), "it was not deleted"
    ),
    "waits-for-the-agent": edited(
        Display,
        "_show_fields",
        "self._cancellation.run(partial(self._show, fields), most)",
        "self._show(fields)",
        "too late for the agent",
        lambda schedule: schedule.showing and schedule.showing.seconds > 10 and schedule.cancel,
    ),
    "does-not-claim-what-is-pending": Plant(launches, "claim", no_claim, "why may it be launched"),
    "a-change-is-repeated-blindly": edited(
        _Asking,
        "_verdict",
        "self._send, self._look)",
        "self._send)",
        "repeated blindly|executed more often",
    ),
    "whether-it-has-changed-is-not-looked-at": Plant(
        control, "has_happened", lambda *_: False, "repeated what had been done|executed more often"
    ),
    "what-could-not-be-resumed-has-been": edited(
        control,
        "has_happened",
        "state_type(before) in change.of and",
        "",
        "it was not resumed",
        resumes_what_is_not_held,
    ),
    "a-change-is-forgotten-when-cancelled": edited(
        Course,
        "_settle_change",
        "if not cancelled.sent:",
        "if True:",
        "it is {|it has said that",
        is_cancelled_in_a_retry,
    ),
    "what-goes-on-by-itself-was-cancelled": edited(
        control,
        "has_happened",
        "if change is CANCEL:",
        "if False:",
        "it has said that",
        lambda schedule: schedule.action == CANCEL and schedule.cancel and schedule.changes,
    ),
    "COMPLETED-is-retried": edited(
        control, "retried", "is Verdict.SUCCESS", "is None", "retried what had not failed"
    ),
    "a-rejected-cancel-is-a-failure": Plant(
        control,
        "CANCEL",
        control.CANCEL._replace(done=frozenset({"CANCELLING"})),
        "it is {|it did cancel it",
    ),
    "a-trigger-before-all-have-ended": edited(
        gates, "await_trigger", "while any(", "while all(", "not all had ended|looked at too early"
    ),
    "each-trigger-is-met": Plant(
        gates, "TRIGGERS", dict.fromkeys(TRIGGERS, lambda _: True), "(successful|failed) of "
    ),
    "a-launch-after-30": Plant(
        taking_up, "_await_trigger", launched_all_the_same, "says that it was not|a flow run, and"
    ),
    "a-flow-run-that-is-not-due-yet": edited(
        flow_runs,
        "_due_last",
        "before_=now,",
        "before_=now + timedelta(days=30),",
        "not the newest one",
    ),
    "held-without-a-process-to-come": edited(
        launches, "held", "pause_reschedule=True", "pause_reschedule=False", "nobody will run it"
    ),
    "held-time-counts-for-the-start": edited(
        polling._Start,
        "note",
        "if not self._is_held:",
        "if True:",
        "it had more time to start",
        is_held_for_a_while,
    ),
    "the-start-has-no-limit": edited(
        polling._Start, "note", "self._left <= 0", "False", "it waits on", limits_the_start
    ),
    "a-state's-name-means-nothing": edited(
        ending, "_wait", ")) is not None:", ")) == -1:", "its name has another exit code"
    ),
    "log-lines-twice": edited(
        FlowRunLogs, "new", "if log.id not in self._seen", "if log", "shown twice"
    ),
    "log-lines-from-the-newest-on": edited(
        logs, "_body", "TIMESTAMP_ASC", "TIMESTAMP_DESC", "out of order"
    ),
    "log-lines-only-since-the-last-one": edited(
        FlowRunLogs,
        "new",
        "self._latest - overlap",
        "self._latest + timedelta(seconds=1)",
        "log lines lost",
        lambda schedule: schedule.waits and schedule.logs != NONE and not schedule.cancel,
    ),
    "last-log-lines-are-not-waited-for": Plant(
        logs.Quiet, "goes_on", lambda *_, **__: False, "not waited for|lines lost"
    ),
    "texts-as-they-come": Plant(
        Redactor, "line", lambda _, text, most=1000: str(text)[:most], "not one printable line"
    ),
}


def live_through_enough(where: Callable[[Schedule], object]) -> None:
    drawn = (schedule_of(0, each) for each in range(MOST_DRAWN))
    for schedule in islice(filter(where, drawn), ENOUGH):
        live_through(schedule)


@pytest.mark.parametrize("plant", PLANTS.values(), ids=PLANTS)
def test_a_planted_fault_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plant.owner, plant.name, plant.planted)
    with pytest.raises(AssertionError, match=plant.finding):
        live_through_enough(plant.where)
