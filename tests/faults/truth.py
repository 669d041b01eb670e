"""What a task said of its flow run, against what the simulated Prefect has, then and later."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.faults import gate_truth, launch_truth, log_truth, wait_truth
from tests.faults.change_truth import PARTICIPLES, check_changes, check_words_of_changes
from tests.faults.facts import OUR_IDS, QUOTED, UUID, Facts
from tests.faults.failure_truth import check_failure
from tests.faults.launch_truth import MAY_BE_LAUNCHED, NOT_LAUNCHED
from tests.faults.simulated_place import is_upstream
from tests.faults.simulated_runs import ENDS
from ue_prefect.task.fields import CANCEL, LAUNCH, RESUME

if TYPE_CHECKING:
    from tests.faults.attempt import Attempt
    from tests.faults.schedules import Schedule
    from tests.faults.simulated_runs import Run
    from tests.faults.simulator import Simulator

KILLED_BY_AGENT = 10.0  # seconds after a cancel

MAY_RUN = "may still be running"
PREVIOUS_MAY_RUN = "the previous one, may still be running"


def check(simulator: Simulator, schedule: Schedule, attempt: Attempt) -> None:
    """Assert that what an attempt said is so."""
    _Truth(Facts(simulator, schedule, attempt)).check()


class _Truth:
    """One attempt's words against what there is."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.attempt = facts.attempt
        self.schedule = facts.schedule
        self.said = facts.said
        self.run = facts.run

    def check(self) -> None:
        facts = self.facts
        for earlier, later in pairwise(facts.launched):
            assert not earlier.exists(later.made_at), "one launch, several flow runs"
        self._check_ids()
        self._check_interference()
        check_changes(facts)
        log_truth.check(facts)
        gate_truth.check(facts)
        if self.attempt.report is None:
            return
        cancelled_at = self.attempt.cancelled_at
        if cancelled_at is not None and not facts.slept_since(cancelled_at):
            assert facts.ended - cancelled_at < KILLED_BY_AGENT, "too late for the agent"
        launch_truth.check(facts)
        check_words_of_changes(facts)
        wait_truth.check(facts)
        if facts.code == 1 and facts.is_cancelled:
            self._check_cancelled()
        elif facts.code in (1, 20) and "Flow run ended in state" not in self.said:
            assert self.said.startswith(
                "Execution Failed: " if facts.code == 1 else "Data Validation Error: "
            )
            check_failure(facts)

    def _check_ids(self) -> None:
        """Assert that each id that was shown or said is of a flow run of this task."""
        possible = self.facts.possible
        for output in (*self.attempt.shown, self.attempt.output):
            if output.keys() == {"out_flow_run_message"}:
                assert self.schedule.has_gate, "shows a message, and waits for nothing"
                continue
            found = [run for run in possible if run.id == output.get("out_flow_run_id", "")]
            assert found or not output, f"shows what is none of its flow runs: {output}"
            is_launch = self.schedule.action == LAUNCH
            is_of = not is_launch or found[:1] == [
                run for run in found if run.deployment_id == self.attempt.deployment_id
            ]
            assert is_of, "deployment"
            assert not found or found[0].id in output["out_flow_run_url"]
        given = (self.attempt.fields.get("out_flow_run_id"), self.attempt.fields.get("flow_run"))
        known = {*given, *OUR_IDS, *(run.id for run in possible)}
        for line in (self.said, *self.attempt.log):
            ids = [each for each in UUID.findall(QUOTED.sub("", line)) if not is_upstream(each)]
            others = {each for each in ids if not each.startswith("0000000d-")} - known
            assert not others, f"whose is it? {line}"

    def _check_interference(self) -> None:
        """Assert that no flow run was asked to end that the author wants to be left alone."""
        facts, moment = self.facts, self.attempt.cancelled_at
        cancels, action = facts.of("cancel"), self.schedule.action
        if action != CANCEL:
            may_cancel = self.schedule.cancels_run
            is_late = self.schedule.waits and self.schedule.start_limit  # it may not have started
            assert not cancels or may_cancel, "cancels what was to be left"
            for each in cancels:
                assert is_late or (moment is not None and each.at >= moment), "cancels too early"
        if moment is None or not self.schedule.cancels_run:
            assert not any(each.is_claim for each in facts.of("launch")), "claims it"
        assert not facts.of("resume") or action == RESUME, "resumes it"
        assert not facts.of("retry") or facts.retries, "retries it"
        assert not facts.of("launch") or action == LAUNCH, "launches one"

    def _check_cancelled(self) -> None:
        assert self.attempt.cancelled_at is not None, "nobody has cancelled it"
        run = self.run
        if run is None:
            fates = [NOT_LAUNCHED, MAY_BE_LAUNCHED, PREVIOUS_MAY_RUN]
            if self.schedule.action != LAUNCH:
                named = self.attempt.fields.get("flow_run")
                fates = ["no flow run was found yet"]
                fates = [f"flow run {named} was left as it is"] if named else fates
            assert any(each in self.said for each in fates), self.said
        elif " is not known" in self.said or "; it was last seen in state" in self.said:
            assert run.id in self.said
        elif "has ended in state" in self.said:
            assert run.id in self.said
            states = {each.type for each in self.facts.last_states(run)}
            assert states & set(ENDS), f"it is {states}"
        elif "is no longer in Prefect" in self.said:
            assert not run.exists(self.facts.ended), "it was not deleted"
        elif "is being cancelled" in self.said:
            states = {each.type for each in self.facts.last_states(run)}
            assert states & {"CANCELLING", "CANCELLED"}, f"it is {states}"
        elif "and could not be read since" in self.said:
            done = [each for each in PARTICIPLES if run.changed_by(self.attempt.number, each)]
            assert any(f"was {PARTICIPLES[each]}," in self.said for each in done), self.said
        elif not self.schedule.cancels_run:
            raise AssertionError(f"what has become of it? {self.said}")
        else:
            self._check_cancelled_run(run)
        if "was left running" in self.said:
            assert not self.schedule.cancels_run, "it was not to be left"
        if self.schedule.cancels_run and self.facts.was_reachable():
            self._check_nothing_goes_on()

    def _check_cancelled_run(self, run: Run) -> None:
        assert run.id in self.said
        states = {each.type for each in self.facts.last_states(run)}
        if "its state is now CANCELLED" in self.said:
            assert "CANCELLED" in states, f"it is {states}"
        elif "its state is now CANCELLING" in self.said:
            assert states & {"CANCELLING", "CANCELLED"}, f"it is {states}"
        elif "Prefect did not cancel" in self.said:
            could_not = states & {*ENDS, "PAUSED"}
            assert could_not, f"it is {states}, and was not cancelled"
            assert self.facts.of("cancel")
        else:
            assert MAY_RUN in self.said, self.said

    def _check_nothing_goes_on(self) -> None:
        facts = self.facts
        assert MAY_RUN not in self.said or PREVIOUS_MAY_RUN in self.said, "why may it run?"
        assert MAY_BE_LAUNCHED not in self.said, "why may it be launched?"
        if "may still be" in self.said or "Prefect did not cancel" in self.said:
            return
        concerned = {*facts.launched, self.run} if self.schedule.action == LAUNCH else {self.run}
        for run in concerned - {None}:
            assert run is not None
            # Somebody else may have another mind, and change it again.
            others = [each for each in run.changes if each.at > facts.ended]
            still_there = run.exists(facts.later) and not others
            assert not still_there or run.has_ended(facts.later), "cancelled, and goes on"
