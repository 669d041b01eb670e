"""Whatever goes wrong and whenever: one launch, one flow run, and the exit code it deserves."""

from __future__ import annotations

import logging
import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from tests.faults.world import (
    ENDS,
    Attempt,
    Fault,
    Life,
    Outage,
    Run,
    Turn,
    World,
    in_place,
    task_fields,
)
from ue_prefect import retry
from ue_prefect.connection import USUAL_PATIENCE
from ue_prefect.errors import PASSING_STATUSES
from ue_prefect.polling import MOST_OUTAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

INSTANCE_ID = "a-task-instance"
SEEN_ENDS = (
    "killed",
    "has no flow run of this launch",
    "is not known",
    "successfully",
    "Polling Timeout",
    "Reached FAILED",
    "Reached CRASHED",
    "Reached CANCELLED",
    "when Prefect last answered",
    "Prefect refused",
    "cannot be reached",
    "no flow run was launched",
    "has not answered whether",
    "was left running",
    "Prefect answered CANCELL",
    "may be running on",
)
KILLED_BY_AGENT = 10.0  # seconds after a cancel

FOR_CI = settings(
    max_examples=2500,
    deadline=None,
    derandomize=True,
    database=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)

FATES_WITHOUT_A_RUN = (
    "no flow run was launched",
    "Prefect has no flow run of this launch",
    "has not answered whether",
    "the previous one, may be running on",
)


class Schedule(NamedTuple):
    """One night: what the task's author chose, what goes wrong, when somebody steps in.

    Attributes:
        cancel_after: seconds after the start of the last attempt; None for never.
        kill_after: seconds after which the first attempt is killed; None for one attempt only.
        keeps_id: whether the re-run is given the flow run's id, once that was shown.
        knows_instance: whether the agent tells the task instance's id.
    """

    turns: list[Turn]
    outages: list[Outage]
    life: Life
    waits: bool
    polling_interval: int
    max_polls: int | None
    cancel_after: float | None
    cancels_run: bool
    kill_after: float | None
    rests: float
    attaches: bool
    keeps_id: bool
    knows_instance: bool


def seconds(most: float) -> some.SearchStrategy[float]:
    return some.floats(0, most).map(lambda value: round(value, 2))


turns = some.builds(
    Turn,
    some.sampled_from(
        [*[Fault.NONE] * 5, *[each for each in Fault if not each.is_final] * 2, *Fault]
    ),
    some.just(0.0) | seconds(12),
    some.just(0.0) | seconds(12) | seconds(60),
)
outages = some.builds(
    Outage,
    seconds(60) | seconds(600),
    seconds(15) | seconds(MOST_OUTAGE) | some.just(MOST_OUTAGE * 2),
)
lives = some.builds(
    Life,
    some.just(0.0) | seconds(90),
    some.just(0.0) | seconds(5) | seconds(4000),
    some.sampled_from(["COMPLETED", *ENDS]),
    seconds(30),
)
moments = some.none() | some.none() | seconds(3) | seconds(20) | seconds(900)


@some.composite
def schedules(draw: some.DrawFn) -> Schedule:
    never_ends = draw(some.integers(0, 4)) == 0
    life = draw(lives)
    cancel_after = draw(moments)
    away = draw(some.just([]) | some.lists(outages, min_size=1, max_size=1))
    if cancel_after is not None and draw(some.booleans()):
        away = [Outage(cancel_after, 60)]
    return Schedule(
        turns=draw(some.just([]) | some.lists(turns, max_size=12)),
        outages=away,
        life=life._replace(takes=math.inf) if never_ends else life,
        waits=draw(some.integers(0, 4)) > 0,
        polling_interval=draw(some.sampled_from([5, 60, 300, 600])) if not never_ends else 300,
        max_polls=draw(
            some.integers(1, 10) if never_ends else some.none() | some.none() | some.integers(1, 30)
        ),
        cancel_after=cancel_after,
        cancels_run=draw(some.booleans()),
        kill_after=draw(moments),
        rests=draw(seconds(10) | seconds(1000)),
        attaches=draw(some.booleans()),
        keeps_id=draw(some.booleans()),
        knows_instance=draw(some.booleans()),
    )


def live_through(
    schedule: Schedule, monkeypatch: pytest.MonkeyPatch, *, ignores_keys: bool = False
) -> list[Attempt]:
    """Run the task through a schedule, assert all that is promised, and return its attempts."""
    world = World(schedule.turns, schedule.outages, schedule.life, ignores_keys=ignores_keys)
    fields = task_fields(
        wait=schedule.waits,
        polling_interval=schedule.polling_interval,
        max_polls=schedule.max_polls,
        on_cancel=["Cancel the Flow Run" if schedule.cancels_run else ""],
        on_rerun=["Attach to the previous Flow Run" if schedule.attaches else ""],
    )
    instance_id = INSTANCE_ID if schedule.knows_instance else None
    is_rerun = schedule.kill_after is not None
    with in_place(world.connect, monkeypatch):
        first = world.attempt(
            fields,
            instance_id=instance_id,
            cancel_after=None if is_rerun else schedule.cancel_after,
            kill_after=schedule.kill_after,
        )
        check_attempt(first, schedule, world)
        if not is_rerun:
            return [first]
        world.rest(schedule.rests)
        kept = first.shown_id if schedule.keeps_id else ""
        had_failed = any(run.has_failed(world.now) for run in first.launched)
        again = world.attempt(
            {**fields, "out_flow_run_id": kept},
            instance_id=instance_id,
            cancel_after=schedule.cancel_after,
        )
        check_attempt(again, schedule, world)
        check_rerun(first, again, schedule, kept, had_failed=had_failed)
        return [first, again]


def check_attempt(attempt: Attempt, schedule: Schedule, world: World) -> None:
    assert len(attempt.launched) <= 1, "one launch, several flow runs"
    check_requests(attempt)
    if knows_its_run(attempt):
        assert attempt.was_killed or attempt.shown_id == attempt.told[-1].id
    if attempt.report is None:
        return
    if attempt.cancelled_at is not None:
        assert attempt.ended - attempt.cancelled_at < KILLED_BY_AGENT, "too late for the agent"
    run = next((run for run in world.runs if run.id == attempt.shown_id), None)
    code, said = attempt.report.exit_code, attempt.report.status_description
    if code == 0:
        assert said == "Task executed successfully."
        assert run is not None, "success without a flow run"
        if schedule.waits:
            assert run.state(attempt.ended) == "COMPLETED"
    elif code == 40:
        assert run is not None
        assert schedule.max_polls is not None
    elif "Reached" in said:
        assert run is not None
        assert run.has_failed(attempt.ended)
        assert f"Flow run Reached {run.state(attempt.ended)} State" in said
    else:
        assert code == 1
        assert "Unexpected" not in said
        assert run is None or run.id in said, "the operator is not told which flow run"
        if run is None and attempt.launched:
            assert "has not answered whether" in said or "is not known" in said
            looked = [each for each in attempt.asked if each.wish in ("find", "read")]
            assert looked, "the flow run was not looked for"
            assert looked[-1].fault is not Fault.NONE or looked[-1].at < attempt.ended
        check_reason(attempt, schedule, run, said)


def knows_its_run(attempt: Attempt) -> bool:
    """Tell whether Prefect's answer came: not about a previous flow run that had failed."""
    return any(run in attempt.launched or not run.has_failed(attempt.ended) for run in attempt.told)


def check_requests(attempt: Attempt) -> None:
    """Assert that none was repeated that could not help, or too often."""
    for wish in ("launch", "read", "cancel"):
        asked = [each for each in attempt.asked if each.wish == wish]
        assert not any(each.fault.is_final for each in asked[:-1]), "asked again after a refusal"
    for key in {each.key for each in attempt.asked if each.wish == "launch"}:
        assert [each.key for each in attempt.asked].count(key) <= USUAL_PATIENCE.tries


def check_reason(attempt: Attempt, schedule: Schedule, run: Run | None, said: str) -> None:
    """Assert that a task which ends without its flow run's end had to, and says the truth."""
    if "The task was cancelled" in said:
        assert attempt.cancelled_at is not None
        if run is None:
            assert not knows_its_run(attempt)
            assert any(fate in said for fate in FATES_WITHOUT_A_RUN)
        elif not schedule.cancels_run:
            assert "was left running" in said
        elif attempt.cancel_was_answered:
            assert "Prefect answered" in said
            assert not run.is_going(attempt.ended), "cancelled, and goes on"
        else:
            assert "may be running on" in said
            assert any(each.wish == "cancel" for each in attempt.asked)
    elif "when Prefect last answered" in said:
        assert attempt.ended - attempt.answered_at >= MOST_OUTAGE
    elif "has no flow run of this launch" in said:
        assert attempt.asked[-1].wish == "find"
        assert attempt.asked[-1].fault is Fault.NONE
        assert not attempt.launched
    elif "Prefect refused" in said or "cannot be reached" in said or "is not Prefect's API" in said:
        assert attempt.asked[-1].fault is not Fault.NONE or attempt.asked[-1].at < attempt.ended
        assert attempt.asked[-1].fault.is_final or not knows_its_run(attempt)
    else:
        raise AssertionError(f"no reason to end with: {said}")


def check_rerun(
    first: Attempt, again: Attempt, schedule: Schedule, kept: str, *, had_failed: bool
) -> None:
    before = {run.id for run in first.launched}
    if not schedule.attaches:
        assert not before & {run.id for run in again.told}, "a default re-run took up the old one"
        return
    if not before or not (kept or schedule.knows_instance):
        return
    previous = first.launched[0]
    if had_failed:
        assert again.shown_id != previous.id, "took up a flow run that had failed"
    if again.launched:
        assert previous.has_failed(again.ended), "a second flow run beside the first"
    elif again.told:
        assert {run.id for run in again.told} == before


@pytest.fixture(autouse=True)
def _silent_log() -> Iterator[None]:
    """Keep the log short; a killed process takes its filters along."""
    logger = logging.getLogger("UNV")
    filters, level = list(logger.filters), logger.level
    logger.setLevel(logging.CRITICAL + 1)
    yield
    logger.filters[:] = filters
    logger.setLevel(level)


def test_every_schedule_of_faults_ends_as_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: Counter[str] = Counter()

    @FOR_CI
    @given(schedules())
    def every_schedule(schedule: Schedule) -> None:
        ends.update(map(end_of, live_through(schedule, monkeypatch)))

    every_schedule()
    assert ends.keys() >= set(SEEN_ENDS), f"not every end came up: {ends}"


def end_of(attempt: Attempt) -> str:
    """Return in a word how an attempt ended."""
    said = attempt.report.status_description if attempt.report else "killed"
    return next((end for end in SEEN_ENDS if end in said), "another")


def the_first_failure(monkeypatch: pytest.MonkeyPatch, *, ignores_keys: bool = False) -> str:
    """Return what the property says of an extension, or a network, that is broken."""

    @settings(FOR_CI, phases=[Phase.generate])
    @given(schedules())
    def every_schedule(schedule: Schedule) -> None:
        live_through(schedule, monkeypatch, ignores_keys=ignores_keys)

    with pytest.raises(AssertionError) as failure:
        every_schedule()
    return str(failure.value)


def test_without_an_idempotency_key_a_lost_answer_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "one launch, several flow runs" in the_first_failure(monkeypatch, ignores_keys=True)


def test_a_conflict_that_is_retried_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retry, "PASSING_STATUSES", PASSING_STATUSES | {409})
    assert "asked again after a refusal" in the_first_failure(monkeypatch)
