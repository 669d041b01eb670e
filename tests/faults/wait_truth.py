"""How a task ended that waited: by its flow run's end, or by a limit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.faults.change_truth import FAILED
from ue_prefect.task.fields import CANCEL, WATCH

if TYPE_CHECKING:
    from tests.faults.facts import Facts
    from tests.faults.network import Asked
    from tests.faults.simulated_runs import Run

WAITS_TO_START = ("SCHEDULED", "PENDING")


def check(facts: Facts) -> None:
    """Assert that a task ended by what its exit code says."""
    code, said = facts.code, facts.said
    codes = _codes(facts)
    if said.startswith("Flow run ended in state "):
        _check_named(facts)
    elif code == 0:
        _check_success(facts)
    elif code == 40:
        _check_polling_timeout(facts)
    elif code == 41:
        _check_start_timeout(facts)
    elif code == 30:
        assert said.startswith("Trigger Not Met: ")
    else:
        assert code in (1, 20), f"exit code {code}"
    if facts.schedule.waits and facts.run is not None and not facts.has_damaged("read"):
        by_end = code == 0 or "Reached" in said
        names = [facts.run.shown_name(each) for each in facts.last_states(facts.run)]
        is_named = all(isinstance(each, str) and each in codes for each in names)
        assert not (by_end and is_named), "its name has another exit code"
    if facts.run is not None and facts.schedule.start_limit and facts.schedule.waits:
        _check_start(facts, facts.run)


def _codes(facts: Facts) -> dict[str, int]:
    parts = [each.split("=") for each in facts.schedule.exit_codes.split(",") if each]
    return {name.strip(): int(code) for name, code in parts}


def _check_named(facts: Facts) -> None:
    assert facts.schedule.waits
    assert facts.run is not None
    ends = [each for each in facts.last_states(facts.run) if each.type in ("COMPLETED", *FAILED)]
    names = [facts.run.shown_name(each) for each in ends]
    codes = _codes(facts)
    found = [name for name in names if isinstance(name, str) and codes.get(name) == facts.code]
    assert found, f"exit code {facts.code}, and it ended as {names}"
    assert facts.said == f"Flow run ended in state {found[-1]}."


def _check_success(facts: Facts) -> None:
    schedule, run = facts.schedule, facts.run
    assert facts.said == "Task executed successfully."
    assert run is not None, "success without a flow run"
    is_late = facts.attempt.cancelled_at == facts.ended  # when all was done but saying so
    assert facts.attempt.cancelled_at is None or schedule.waits or is_late
    if schedule.action == CANCEL:
        return
    states = {each.type for each in facts.last_states(run)}
    if schedule.waits:
        assert "COMPLETED" in states, "success without the end"
    elif schedule.action == WATCH:
        assert states - set(FAILED), "success, and it had failed"


def _check_polling_timeout(facts: Facts) -> None:
    schedule = facts.schedule
    assert facts.said == "Polling Timeout: maximum polling timeout reached."
    assert schedule.max_polls is not None
    waited = facts.ended - facts.began
    assert waited >= (schedule.max_polls - 1) * schedule.polling_interval
    if facts.run is None:
        assert schedule.has_gate
        return
    states = {each.type for each in facts.last_states(facts.run)}
    has_read = any(each.got == "response" for each in facts.of("read")[-1:])
    assert states - {"COMPLETED", *FAILED} or not has_read, "it had ended"


def _check_start_timeout(facts: Facts) -> None:
    schedule, run = facts.schedule, facts.run
    minutes = schedule.start_limit
    assert facts.said == f"Start Timeout: flow run did not start within {minutes} minutes."
    assert schedule.waits
    assert minutes is not None
    assert run is not None
    if facts.has_damaged("read", "launch", "find", "newest"):
        return
    cancels = facts.of("cancel")
    looks = facts.clean_looks(run)
    looks = [each for each in looks if not cancels or _is_before(facts, each[0], cancels[0])]
    assert looks[-1][1].type in WAITS_TO_START, "it has started"
    held = sum(
        later.over_at - earlier.over_at
        for (earlier, before), (later, after) in pairwise(looks)
        if before == after and before.type == "PAUSED"
    )
    until = cancels[0].at if cancels else facts.ended  # what it saw takes time to show
    counts = until - _first_look(facts, run) - held
    assert counts > minutes * 60 - 0.01, "it had more time to start"
    if schedule.cancels_run:
        assert facts.of("cancel"), "it was to be cancelled"


def _is_before(facts: Facts, one: Asked, other: Asked) -> bool:
    asked = facts.attempt.asked
    return asked.index(one) < asked.index(other)


def _first_look(facts: Facts, run: Run) -> float:
    return min(each.at for each in facts.attempt.asked if each.found == run.id)


def _check_start(facts: Facts, run: Run) -> None:
    """Assert that a task which goes on beyond its limit had seen that it started, or was held."""
    looks = facts.clean_looks(run)
    if facts.has_damaged("read") or not looks or facts.schedule.start_limit is None:
        return
    limit = facts.schedule.start_limit * 60
    before = facts.of("launch", "retry", "resume", "cancel")
    since = max([looks[0][0].over_at, *(each.over_at for each in before)])
    over = [
        each
        for each, state in looks[:-1]
        if state.type in WAITS_TO_START and each.at > since + limit
    ]
    went_on = [state for _, state in looks if state.type not in WAITS_TO_START]
    counted = run.run_count(over[0].arrived_at or 0) if over else 0
    assert not over or went_on or counted, "it waits on, and it has not started"
