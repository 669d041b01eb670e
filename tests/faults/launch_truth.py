"""What a task said of its launch, against the flow runs that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.faults.facts import Facts

NOT_LAUNCHED = "no flow run was launched"
MAY_BE_LAUNCHED = "it may still be launched"


def check(facts: Facts) -> None:
    """Assert that what is said of the launch is so, then and ten minutes later."""
    for each in facts.launched if facts.schedule.is_held else ():
        is_claimed = each.begun_as.type == "CANCELLED"
        assert is_claimed or each.begun_as.is_suspended, "held, so that nobody will run it"
    said, run, launches = facts.said, facts.run, facts.of("launch")
    was_told = any(each.got == "response" for each in launches)
    if was_told and facts.launched:
        assert run is facts.launched[-1], "the last one shown is not its own"
    if MAY_BE_LAUNCHED in said:
        _check_unknown(facts)
    elif run is None:
        assert not facts.launched, f"there is a flow run, and it says: {said}"
    if NOT_LAUNCHED in said.lower():
        assert not facts.launched, "no flow run was launched, it says"
        previous = facts.server.run(facts.attempt.fields.get("out_flow_run_id") or "")
        if facts.schedule.takes_up and previous is not None:
            states = facts.last_states(previous)
            is_over = not previous.exists(facts.ended) or any(
                each.type in ("FAILED", "CRASHED", "CANCELLED") for each in states
            )
            assert is_over, "no flow run was launched, it says, and the previous one goes on"


def _check_unknown(facts: Facts) -> None:
    launches, asked = facts.of("launch"), facts.attempt.asked
    unanswered = [each for each in launches if each.is_unanswered]
    assert facts.run is None
    since = asked[asked.index(launches[-1]) :] if launches else asked
    found = [each for each in since if each.purpose == "find" and each.got == "response"]
    has_earlier = facts.schedule.takes_up and not launches  # which may be on its way
    assert unanswered or not found or has_earlier, "all was answered, and it knows nothing"
    for run in facts.launched:
        assert not any(run.exists(each.arrived_at or 0) for each in found), "found it"
