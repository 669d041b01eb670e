"""What a launch waited for, and whether it came or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults.simulated_runs import ENDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.faults.facts import Facts
    from tests.faults.network import Asked
    from tests.faults.simulated_runs import Run, State

HOUR = 3600.0

MET: dict[str, Callable[[Sequence[bool]], bool]] = {
    "all_successful": all,
    "all_failed": lambda successes: not any(successes),
    "any_successful": any,
    "any_failed": lambda successes: not all(successes),
    "all_finished": lambda _: True,
}
"""By a trigger's name, whether it is met by such successes of what has ended."""


def check(facts: Facts) -> None:
    """Assert that a launch came after what it depends on, or that nothing was launched."""
    for each in facts.of("newest"):
        run = facts.server.run(each.found)
        oldest = each.at - facts.schedule.hours * HOUR
        assert run is None or oldest <= run.due_at <= each.over_at, "that is not the newest one"
    if not facts.schedule.has_gate or (facts.schedule.takes_up and facts.attempt.number):
        return
    launches = [each for each in facts.of("launch") if not each.is_claim]
    before = launches[0].at if launches else facts.ended
    is_over = facts.attempt.report is not None and facts.code == 30
    if is_over:
        assert not launches, "launched, and says that it was not"
    if (launches or is_over) and not facts.has_damaged("upstream", "newest"):
        seen = _last_look(facts, before)
        assert all(each is not None for each in seen), "looked at too early"
        names = [each.type if each else "" for each, _ in filter(None, seen)]
        assert all(each in ENDS for each in names), f"not all had ended: {names}"
        is_met = MET[facts.schedule.launch_when]([each == "COMPLETED" for each in names])
        assert is_met == bool(launches), f"{facts.schedule.launch_when} of {names}"
        if is_over:
            _check_words(facts, [each for each in seen if each is not None])


def _last_look(facts: Facts, before: float) -> list[tuple[State, Run] | None]:
    """Return what was seen last of each, in the author's order; None for nothing."""
    seen: list[tuple[State, Run] | None] = []
    for name in facts.upstream:
        looks = [each for each in looks_at(facts, name) if each.over_at <= before]
        run = facts.server.run(looks[-1].found) if looks else None
        saw = looks[-1].saw if looks else None
        seen.append((saw, run) if run is not None and saw is not None else None)
    return seen


def looks_at(facts: Facts, name: str) -> list[Asked]:
    """Return the requests about one of those that a launch depends on which had a response."""
    if "/" not in name:
        looks = [each for each in facts.of("upstream") if each.flow_run_id == name]
    else:
        looks = [each for each in facts.of("newest") if _is_of(facts, each, name)]
    return [each for each in looks if each.got == "response"]


def _is_of(facts: Facts, asked: Asked, name: str) -> bool:
    deployment_id = facts.server.place.others.get(name.partition("/")[2])
    return deployment_id in asked.body["flow_runs"]["deployment_id"]["any_"]


def _check_words(facts: Facts, seen: Sequence[tuple[State, Run]]) -> None:
    said = facts.said
    assert said.startswith(f"Trigger Not Met: {facts.schedule.launch_when}: "), said
    place = 0
    for name, (state, run) in zip(facts.upstream, seen, strict=True):
        shown = run.shown_name(state)
        words = f"{name} is {shown}" if shown == state.type.capitalize() else f"{name} is "
        assert words in said[place:], f"{words}? {said}"
        place = said.index(words, place) + len(words)
