"""A task that ended with an error: whether it had to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.faults.change_truth import FAILED
from tests.faults.facts import CHANGES
from tests.faults.faults import Fault
from tests.faults.gate_truth import looks_at
from ue_prefect.prefect.polling import MOST_OUTAGE
from ue_prefect.task.fields import CANCEL, RETRY

if TYPE_CHECKING:
    from tests.faults.facts import Facts
    from tests.faults.network import Asked

BUDGET, BUDGET_UNRESOLVED = 300.0, 60.0  # seconds for which a request of a task is retried
LONGEST_PAUSE, MOST_ASKED = 15.0, 60.0  # seconds between tries; where the server asks for more
PREFECTS_WORDS = (Fault.CONFLICT, Fault.UNAUTHORIZED)
PURPOSES = {
    "launch deployment": "launch",
    "find the flow run of a launch": "find",
    "find the newest flow run": "newest",
    "retry flow run": "retry",
    "resume flow run": "resume",
    "cancel flow run": "cancel",
    "read flow run": "read",
}
"""What an error says was wanted, and the purpose of such requests."""

BESIDE = ("logs", "task_runs", "reason", "token")  # what never decides how a task ends


def check_failure(facts: Facts) -> None:
    """Assert that a task which ends with an error had to."""
    said, run, fields = facts.said, facts.run, facts.attempt.fields
    if "Reached" in said:
        assert run is not None
        states = {each.type for each in facts.last_states(run)}
        assert any(f"Flow run Reached {each} State" in said for each in states & set(FAILED))
    elif "Flow run had already ended in state" in said:
        assert facts.schedule.action == CANCEL
        assert run is not None
        states = {each.type for each in facts.last_states(run)}
        assert states & {"COMPLETED", "FAILED", "CRASHED"}, f"it is {states}"
    elif "there is nothing to retry" in said:
        assert facts.schedule.action == RETRY
        assert run is not None
        assert run.state(facts.ended) == "COMPLETED"
    elif any(f"Prefect did not {what} flow run" in said for what in CHANGES):
        assert any(each.arrived_at is not None for each in facts.of(*CHANGES))
    elif "is no longer in Prefect" in said or f"Flow run {facts.attempt.shown_id} is gone" in said:
        assert run is not None
        assert not run.exists(facts.ended), "it was not deleted"
    elif "The previous flow run" in said and " is not in workspace" in said:
        _check_unknown(facts, fields["out_flow_run_id"])
    elif said.startswith("Data Validation Error: The flow run ") and " is not in" in said:
        _check_unknown(facts, fields["flow_run"])
    elif "since then, no usable response" in said:
        _check_outage(facts)
    elif "is of deployment" in said:
        is_damaged = facts.has_damaged("read")
        assert facts.schedule.other_deployment or is_damaged
        assert facts.attempt.number == 1
    elif "has no flow run that was due in the last" in said:
        looks = facts.of("newest")
        assert not looks[-1].found or facts.has_damaged("newest")
    elif "Upstream Flow Runs" in said:
        _check_upstream(facts)
    else:
        if "There is no deployment" in said or "no deployments to be seen" in said:
            refused = facts.attempt.asked[-1].turn.fault
            assert refused is Fault.GATEWAYS_404, f"there is one: {said}"
        assert run is None or run.id in said, f"which flow run? {said}"
        _check_patience(facts)


def _check_unknown(facts: Facts, flow_run_id: str) -> None:
    run = facts.server.run(flow_run_id)
    assert run is None or not run.exists(facts.ended), "Prefect knows it"


def _check_upstream(facts: Facts) -> None:
    assert facts.schedule.has_gate
    assert not facts.of("launch")
    for upstream, name in zip(facts.schedule.upstream, facts.upstream, strict=True):
        run = facts.server.run(name)
        looks = [each for each in facts.of("upstream") if each.flow_run_id == name]
        arrived = [each.arrived_at for each in looks if each.arrived_at is not None]
        if any(run is None or not run.exists(at) for at in arrived):
            return
        if upstream.by_name and not upstream.is_known:
            return
    refused = facts.attempt.asked[-1].turn.fault
    assert refused is Fault.GATEWAYS_404 or facts.has_damaged("look up", "reason"), facts.said


def _check_outage(facts: Facts) -> None:
    """Assert that no wait ended before half an hour of polls that failed."""
    asked = [each for each in facts.attempt.asked if each.purpose not in BESIDE]
    _check_length(facts, [each for each in asked if each.got == "response"], facts.of("read"))


def _check_gates_outage(facts: Facts) -> None:
    """Assert the same of the polls of what a launch depends on: all of it has to be read."""
    usable = looks_at(facts, facts.upstream[-1])
    _check_length(facts, usable, facts.of("look up", "upstream", "newest"))


def _check_length(facts: Facts, usable: list[Asked], polls: list[Asked]) -> None:
    since = max((each.over_at for each in usable), default=0)
    failed = [each for each in polls if each.at >= since]
    assert failed, "no poll failed"
    assert facts.ended - failed[0].at >= MOST_OUTAGE, "the outage was shorter"
    assert failed[-1].at - failed[0].at >= MOST_OUTAGE / 2, "only one poll failed"


def _check_patience(facts: Facts) -> None:
    """Assert that a request which may succeed later was retried for its whole time."""
    said, asked = facts.said, [each for each in facts.attempt.asked if each.purpose not in BESIDE]
    assert asked, f"nothing was asked: {said}"
    named = (each for words, each in PURPOSES.items() if re.search(f"(Cannot|to) {words}", said))
    purpose = next(named, "")
    if purpose == "read" and not facts.of("read"):
        purpose = "upstream"
    purpose = purpose or asked[-1].purpose
    failed = [each for each in asked if each.purpose == purpose]
    while "is not known" in said and failed and failed[-1].got == "response":
        failed.pop()  # a last look at what became of it
    assert failed, f"that was not asked: {said}"
    last = failed[-1]
    fault = last.turn.fault
    is_poll = facts.schedule.has_gate and all(looks_at(facts, name) for name in facts.upstream)
    if purpose in ("look up", "upstream", "newest") and is_poll:
        if fault not in PREFECTS_WORDS:
            _check_gates_outage(facts)
        return
    assert last.got != "response", f"Prefect's response is not taken for one: {said}"
    if purpose == "read" and facts.run is not None and not facts.of(*CHANGES):
        assert fault in PREFECTS_WORDS, f"a poll that failed ended it: {said}"
        return
    usable = [each.over_at for each in failed if each.got == "response"]
    if purpose == "read":  # after each change, it is another look
        usable += [each.over_at for each in facts.of(*CHANGES)]
    since = [each for each in failed if each.at >= max(usable, default=0)]
    if all(each.turn.fault.is_retried for each in since):
        is_unresolved = fault is Fault.UNRESOLVED
        budget = BUDGET_UNRESOLVED if is_unresolved else BUDGET
        pause = LONGEST_PAUSE if last.turn.headers is None else MOST_ASKED
        assert facts.ended - since[0].at >= budget - pause, "gave up early"
