"""What is promised of a task, whatever goes wrong and whenever."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.faults import truth
from tests.faults.facts import CHANGES, QUOTED
from tests.faults.hostile import API_KEY
from tests.faults.simulated_place import FOREIGN_ID
from tests.faults.simulated_prefect import SOMEBODY_ELSES
from ue_prefect.task.fields import LAUNCH

if TYPE_CHECKING:
    from tests.faults.attempt import Attempt
    from tests.faults.network import Asked
    from tests.faults.schedules import Schedule
    from tests.faults.simulator import Simulator


def check(simulator: Simulator, schedule: Schedule) -> None:
    """Assert all that is promised; nothing is in flight any more."""
    for attempt in simulator.attempts:
        _check_texts(attempt)
        _check_requests(attempt)
        truth.check(simulator, schedule, attempt)
    if schedule.has_rerun and schedule.action == LAUNCH:
        _check_rerun(simulator, schedule)


def _check_texts(attempt: Attempt) -> None:
    lines = [attempt.said, *attempt.log]
    for output in (*attempt.shown, attempt.output):
        assert all(type(each) is str for each in output.values()), f"no texts: {output}"
        lines += output.values()
    for line in lines:
        assert line.isprintable(), f"not one printable line: {line!r}"
    document = attempt.report.extension_output if attempt.report else ""
    for text in (*lines, *attempt.tracebacks, document):
        assert API_KEY not in text, f"the API key is shown: {text}"
        assert "Unexpected" not in text or text in attempt.tracebacks, f"unexpected: {text}"
        text = text.partition("; there are: ")[0]  # all that a list of Prefect's has
        is_quoted = text in attempt.tracebacks or QUOTED.search(text)
        is_foreign = FOREIGN_ID in text or SOMEBODY_ELSES in text
        assert not is_foreign or is_quoted, f"somebody else's: {text}"
    if attempt.report is not None:
        parsed = json.loads(document)
        known = parsed["result"].get("flow_run_info")
        assert known is None or known["id"] == attempt.shown_id, "another one's information"
        assert parsed["exit_code"] == attempt.report.exit_code
        assert parsed["status_description"] == attempt.said


def _check_requests(attempt: Attempt) -> None:
    """Assert that none was repeated that could not help."""
    last: dict[tuple[str, str, bool], Asked] = {}
    for asked in attempt.asked:
        which = asked.purpose, asked.path, asked.is_claim
        before = last.get(which)
        # A refused poll may be a gateway's word, and what finds out what was made is another look.
        if before is not None and asked.purpose in ("launch", *CHANGES):
            assert not (before.turn.fault.is_final and before.got), "asked again after a refusal"
        last[which] = asked


def _check_rerun(simulator: Simulator, schedule: Schedule) -> None:
    first, again = simulator.attempts
    runs = [[run for run in simulator.runs if run.made_by == each] for each in (0, 1)]
    if not schedule.takes_up:
        shown = {each.get("out_flow_run_id") for each in again.shown}
        assert not shown & {run.id for run in runs[0]}, "a default re-run took up the old one"
        return
    kept = bool(again.fields["out_flow_run_id"])
    is_found = kept or schedule.knows_instance
    if first.deployment_id != again.deployment_id or not is_found:
        return
    for previous in runs[0]:
        for run in runs[1]:
            went_on = previous.exists(run.made_at) and not previous.has_failed(run.made_at)
            assert not went_on or previous.made_at > run.made_at, "a second one beside the first"
        had_failed = previous.exists(again.began) and previous.has_failed(again.began)
        if had_failed and again.report is not None and again.cancelled_at is None:
            is_again = again.shown_id == previous.id
            assert not is_again or schedule.retries_previous, "took up what had failed"
