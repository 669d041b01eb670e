"""What a task did to a flow run that there was: retried, resumed or cancelled it, once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.faults.facts import CHANGES, is_clean, is_late
from ue_prefect.task.fields import CANCEL, RESUME, RETRY

if TYPE_CHECKING:
    from tests.faults.facts import Facts
    from tests.faults.network import Asked
    from tests.faults.simulated_runs import Run

FAILED = ("FAILED", "CRASHED", "CANCELLED")
PARTICIPLES = {"retry": "retried", "resume": "resumed", "cancel": "cancelled"}


def check_changes(facts: Facts) -> None:
    """Assert that nothing was done twice that was wanted once."""
    for run in facts.runs:
        done = run.changed_by(facts.attempt.number, "retry")
        late = [each for each in facts.of("retry") if is_late(each)]
        assert len(done) <= 1 + len(late), "executed more often than was wanted"
    for what in ("retry", "resume"):
        _check_repeats(facts, facts.of(what))


def _check_repeats(facts: Facts, requests: list[Asked]) -> None:
    """Assert that before each repeat, the flow run was read, and was as it had been."""
    if not requests or (run := facts.server.run(requests[0].flow_run_id)) is None:
        return
    looks = facts.clean_looks(run)
    asked = facts.attempt.asked
    earlier = asked[: asked.index(requests[0])]
    first = [state for each, state in looks if each in earlier]
    if requests[0].purpose == "retry" and first and not facts.has_damaged("read", "find"):
        assert first[-1].type in FAILED, "retried what had not failed"
    if requests[0].purpose == "resume" and first and first[-1].type != "PAUSED":
        first = []  # Prefect has to say so
    for before, after in pairwise(requests):
        if not before.was_sent or (facts.schedule.wants_token and before.got == "refusal"):
            continue
        between = asked[asked.index(before) + 1 : asked.index(after)]
        reads = [each for each in between if each.purpose == "read"]
        assert any(each.arrived_at is not None for each in reads), "repeated blindly"
        if not (reads and is_clean(reads[-1]) and first and not facts.has_damaged("read")):
            continue
        seen = [state for each, state in looks if each is reads[-1]]
        assert not seen or seen[0].id == first[-1].id, "repeated what had been done"


def check_words_of_changes(facts: Facts) -> None:
    """Assert that what is said of a change is so, then and later."""
    said, number = facts.said, facts.attempt.number
    unanswered = [
        each
        for each in facts.of(*CHANGES)
        if each.was_sent and not (each.turn.fault.is_final and each.got)
    ]
    uncertain = ("may still be", "is not known")
    if not any(each in said for each in uncertain) and (
        facts.is_cancelled or facts.code in (1, 20)
    ):
        for run in facts.runs:
            mine = [each for each in run.changes if each.asked_by == number]
            late = [each for each in mine if each.at > facts.ended]
            # One that was repeated, and then done, may be done again by the first that was sent.
            assert not late or len(late) < len(mine), f"it has said that, then came its {late}"
    for participle in PARTICIPLES.values():
        if f"may still be {participle}" in said or f" was {participle} is not known" in said:
            assert unanswered, "all was answered, and it knows nothing"
    if "was left as it is" in said:
        assert not facts.of(*CHANGES), "it was not left as it is"
    if facts.code == 0 and facts.run is not None:
        _check_done(facts, facts.run)
    for what in CHANGES:
        if f"Prefect did not {what} " in said and facts.run is not None:
            done = facts.run.changed_by(number, what)
            assert not [each for each in done if each.at <= facts.ended], f"it did {what} it"


def _check_done(facts: Facts, run: Run) -> None:
    """Assert that a task which succeeded has done what it was for."""
    action, seen = facts.schedule.action, facts.clean_looks(run)
    others = any(each.asked_by != facts.attempt.number for each in run.changes)
    if facts.has_damaged("read") or others:
        return
    if action == RETRY:
        is_retried = run.changed_by(facts.attempt.number, "retry")
        was_going = seen and seen[0][1].type not in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
        assert is_retried or was_going, "success, and it was not retried"
    elif action == RESUME:
        is_resumed = run.changed_by(facts.attempt.number, "resume")
        was_lost = any(each.got != "response" for each in facts.of("resume"))
        was_held = seen and seen[0][1].type == "PAUSED"
        is_over = was_lost and was_held and run.state(facts.ended) != "PAUSED"  # whoever did it
        assert is_resumed or is_over, "success, and it was not resumed"
    elif action == CANCEL:
        wanted = ("CANCELLED",) if facts.schedule.waits else ("CANCELLED", "CANCELLING")
        assert run.state(facts.ended) in wanted, "success, and it is not cancelled"
