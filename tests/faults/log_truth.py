"""What was shown of a flow run's own log, and of why nobody takes it up."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.faults.facts import is_clean
from tests.faults.faults import Kind
from tests.faults.simulated_place import DEPLOYMENT, POOL
from ue_prefect.task.fields import ALL, ERRORS, LAUNCH, NONE

if TYPE_CHECKING:
    from tests.faults.facts import Facts
    from tests.faults.network import Asked
    from tests.faults.simulated_runs import LogLine, Run

LEVELS = {ERRORS: 40, ALL: 0}
LINE = re.compile(r"Flow run (\S+): \d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*?(step \w+\.\d+\.\d+\.)")
QUIET = 3.0  # seconds for which new lines are waited for after the end


def check(facts: Facts) -> None:
    """Assert that each line was shown once, and in order."""
    shown = [found for line in facts.attempt.log if (found := LINE.match(line))]
    logs, run = facts.of("logs"), facts.run
    if run is not None:
        _check_late(facts, run)
    is_wanted = facts.schedule.waits and facts.schedule.logs != NONE
    assert is_wanted or not shown, "shows a log that is not wanted"
    if run is None or not is_wanted:
        return
    assert all(each[1] == run.id for each in shown), "shows another one's log"
    numbers = [each[2] for each in shown]
    twice = [number for number, times in Counter(numbers).items() if times > 1]
    assert not twice, f"log lines shown twice: {twice}"
    lines = run.log(facts.ended)
    ranks = {each.number: rank for rank, each in enumerate(lines)}
    assert ranks.keys() >= set(numbers), "shows what was never logged"
    if len(set(run.life.lines.delays)) == 1 and not facts.has_damaged("logs"):
        order = [ranks[each] for each in numbers]
        assert order == sorted(order), f"log lines out of order: {numbers}"
    least = LEVELS[facts.schedule.logs]
    wanted = [each for each in lines if each.level >= least]
    assert {each.number for each in wanted} >= set(numbers), "shows a line of another level"
    if facts.attempt.report is not None and not facts.is_cancelled and is_done(facts, run):
        _check_complete(facts, logs, wanted, set(numbers))


def is_done(facts: Facts, run: Run) -> bool:
    """Tell whether the task waited until the flow run's end, and for its last log lines."""
    ends = ("Task executed", "Execution Failed: Flow run Reached", "Flow run ended in state")
    is_end = facts.said.startswith(ends)
    return is_end and facts.attempt.cancelled_at is None and run.exists(facts.ended)


def _check_complete(
    facts: Facts, logs: list[Asked], wanted: list[LogLine], shown: set[str]
) -> None:
    reads = [each for each in facts.attempt.asked if each.purpose in ("read", "launch", "find")]
    end = max((each.over_at for each in reads), default=facts.began)
    last = [each for each in logs if each.at >= end]
    if any(not is_clean(each) or each.turn.fault.kind is not Kind.USABLE for each in last):
        return
    if any(each.arrived_at is None or each.got != "response" for each in last):
        return
    if facts.has_damaged("logs", "read"):
        return
    assert last, "its last log lines were not read"
    final = last[-1].arrived_at or 0.0
    assert final >= end + QUIET - 0.5, "its last log lines were not waited for"
    # Those that came while the last page was read are on the page that would be next.
    lost = [each.number for each in wanted if each.comes_at <= final and each.number not in shown]
    assert not lost, f"log lines lost: {lost}"


def _check_late(facts: Facts, run: Run) -> None:
    """Assert that why nobody takes up a flow run was said once."""
    schedule, place = facts.schedule, facts.server.place
    reasons = [f"deployment {DEPLOYMENT} is paused"] if place.is_paused else []
    if run.life.has_pool and not place.has_worker:
        reasons.append(f"work pool {POOL} has no worker online")
    said = f"Flow run {run.id} is Late: {'; '.join(reasons) or 'Prefect shows no reason'}"
    times = facts.attempt.log.count(said)
    assert times <= 1, f"said {times} times: {said}"
    asked = facts.of("reason")
    is_usable = all(each.got == "response" and is_clean(each) for each in asked)
    is_late = any(run.shown_name(state) == "Late" for _, state in facts.clean_looks(run)[1:])
    is_launched = schedule.action == LAUNCH and not schedule.takes_up
    is_cancelled = facts.attempt.cancelled_at is not None
    if not (schedule.waits and is_launched and is_late) or is_cancelled:
        return
    is_quick = all(each.turn.going + each.turn.coming < 1 for each in asked)
    if is_usable and is_quick and not schedule.other_deployment and facts.attempt.report:
        assert times == 1, f"never said: {said}"
