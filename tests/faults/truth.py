"""What a task said of its flow run, against what the simulated Prefect has, then and later."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.faults.faults import Fault, Kind
from tests.faults.simulated_prefect import (
    ACCOUNT_ID,
    DEPLOYMENT_ID,
    OTHER_DEPLOYMENT_ID,
    WORKSPACE_ID,
)
from ue_prefect.prefect.polling import MOST_OUTAGE

if TYPE_CHECKING:
    from tests.faults.attempt import Attempt
    from tests.faults.schedules import Schedule
    from tests.faults.simulated_runs import Run
    from tests.faults.simulator import Simulator

TEN_MINUTES = 600.0
KILLED_BY_AGENT = 10.0  # seconds after a cancel
BUDGET, BUDGET_UNRESOLVED = 300.0, 60.0  # seconds for which a request of a launch is retried
LONGEST_PAUSE, MOST_ASKED = 15.0, 60.0  # seconds between tries; where the server asks for more

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
OUR_IDS = (ACCOUNT_ID, WORKSPACE_ID, DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID)
QUOTED = re.compile(r"(; the body is |is not a usual one: HTTP ).*")  # what cannot be read

PREFECTS_WORDS = (Fault.CONFLICT, Fault.UNAUTHORIZED)
NOT_LAUNCHED = "no flow run was launched"
MAY_BE_LAUNCHED = "it may still be launched"
MAY_RUN = "may still be running"
PREVIOUS_MAY_RUN = "the previous one, may still be running"


class Truth:
    """One attempt's words against what there is."""

    def __init__(self, simulator: Simulator, schedule: Schedule, attempt: Attempt) -> None:
        self.attempt = attempt
        self.schedule = schedule
        self.said = attempt.said
        self.ended = attempt.ended
        self.later = attempt.ended + TEN_MINUTES
        self.runs = simulator.runs
        self.launched = [run for run in self.runs if run.made_by == attempt.number]
        earlier = [run for run in self.runs if 0 <= run.made_by < attempt.number]
        self.possible = self.launched + (earlier if schedule.attaches else [])
        self.run = next((run for run in self.runs if run.id == attempt.shown_id), None)
        self.asked = {
            wish: [each for each in attempt.asked if each.wish == wish]
            for wish in ("launch", "find", "read", "cancel", "look up", "token")
        }

    def check(self) -> None:
        """Assert that it is so."""
        for earlier, later in pairwise(self.launched):
            assert not earlier.exists(later.made_at), "one launch, several flow runs"
        self._check_ids()
        self._check_interference()
        if self.attempt.report is None:
            return
        cancelled_at = self.attempt.cancelled_at
        if cancelled_at is not None and not self._slept_since(cancelled_at):
            assert self.ended - cancelled_at < KILLED_BY_AGENT, "too late for the agent"
        self._check_launch()
        code = self.attempt.report.exit_code
        if code == 0:
            self._check_success()
        elif code == 40:
            self._check_polling_timeout()
        elif "The task was cancelled" in self.said:
            self._check_cancelled()
        else:
            assert code in (1, 20), f"exit code {code}"
            assert self.said.startswith(
                "Execution Failed: " if code == 1 else "Data Validation Error: "
            )
            self._check_failure()

    def _slept_since(self, moment: float) -> bool:
        """Tell whether the agent's machine slept between a moment and the task's end."""
        sleep = self.schedule.sleep
        return sleep is not None and moment <= sleep.start + sleep.seconds <= self.ended

    def _check_ids(self) -> None:
        """Assert that each id that was shown or said is of a flow run of this task."""
        for output in (*self.attempt.shown, self.attempt.output):
            found = [run for run in self.possible if run.id == output.get("out_flow_run_id", "")]
            assert found or not output, f"shows what is none of its flow runs: {output}"
            assert not found or found[0].deployment_id == self.attempt.deployment_id, "deployment"
            assert not found or found[0].id in output["out_flow_run_url"]
        given = (self.attempt.fields.get("out_flow_run_id"), *OUR_IDS)
        known = {*given, *(run.id for run in self.possible)}
        for line in (self.said, *self.attempt.log):
            assert set(UUID.findall(QUOTED.sub("", line))) <= known, f"whose is it? {line}"
        was_told = any(each.got == "response" for each in self.asked["launch"])
        if was_told and self.attempt.report is not None and self.launched:
            assert self.run is self.launched[-1], "the last one shown is not its own"

    def _check_interference(self) -> None:
        """Assert that no flow run was asked to end that the author wants to be left alone."""
        moment = self.attempt.cancelled_at
        if moment is None or not self.schedule.cancels_run:
            assert not self.asked["cancel"], "cancels what was to be left"
            assert not any(each.is_claim for each in self.asked["launch"]), "claims it"
        for each in self.asked["cancel"]:
            assert moment is not None
            assert each.at >= moment

    def _check_launch(self) -> None:
        """Assert that what is said of the launch is so, then and ten minutes later."""
        unanswered = [each for each in self.asked["launch"] if each.is_unanswered]
        if MAY_BE_LAUNCHED in self.said:
            assert self.run is None
            asked = self.attempt.asked
            launches = self.asked["launch"]
            since = asked[asked.index(launches[-1]) :] if launches else asked
            found = [each for each in since if each.wish == "find" and each.got == "response"]
            has_earlier = self.schedule.attaches and not launches  # which may be on its way
            assert unanswered or not found or has_earlier, "all was answered, and it knows nothing"
            for run in self.launched:
                assert not any(run.exists(each.arrived_at or 0) for each in found), "found it"
        elif self.run is None:
            assert not self.launched, f"there is a flow run, and it says: {self.said}"
        if NOT_LAUNCHED in self.said.lower():
            assert not self.launched, "no flow run was launched, it says"

    def _check_success(self) -> None:
        assert self.said == "Task executed successfully."
        assert self.run is not None, "success without a flow run"
        assert self.attempt.cancelled_at is None or self.schedule.waits or self._is_late_cancel()
        if self.schedule.waits:
            assert self.run.state(self.ended) == "COMPLETED", "success without the end"

    def _is_late_cancel(self) -> bool:
        """Tell whether the cancel came when all had been done, or all but saying so."""
        return self.attempt.cancelled_at == self.ended

    def _check_polling_timeout(self) -> None:
        assert self.said == "Polling Timeout: maximum polling timeout reached."
        assert self.schedule.max_polls is not None
        assert self.run is not None
        waited = self.ended - self.attempt.began
        assert waited >= (self.schedule.max_polls - 1) * self.schedule.polling_interval

    def _check_cancelled(self) -> None:
        assert self.attempt.cancelled_at is not None, "nobody has cancelled it"
        if self.run is None:
            fates = (NOT_LAUNCHED, MAY_BE_LAUNCHED, PREVIOUS_MAY_RUN)
            assert any(each in self.said for each in fates), self.said
        elif "has ended in state" in self.said:
            assert self.run.id in self.said
            assert self.run.has_ended(self.ended), "it has not ended"
        elif "is no longer in Prefect" in self.said:
            assert not self.run.exists(self.ended), "it was not deleted"
        elif not self.schedule.cancels_run:
            assert f"flow run {self.run.id} was left running" in self.said
        else:
            self._check_cancelled_run(self.run)
        if self.schedule.cancels_run and self._prefect_was_reachable():
            self._check_nothing_goes_on()

    def _check_cancelled_run(self, run: Run) -> None:
        assert run.id in self.said
        state = run.state(self.ended)
        if "its state is now CANCELLED" in self.said:
            assert state == "CANCELLED", f"it is {state}"
        elif "its state is now CANCELLING" in self.said:
            assert state in ("CANCELLING", "CANCELLED"), f"it is {state}"
        elif "Prefect did not cancel" in self.said:
            assert run.has_ended(self.ended), f"it is {state}, and was not cancelled"
            assert self.attempt.number in run.cancelled_by
        else:
            assert MAY_RUN in self.said, self.said

    def _prefect_was_reachable(self) -> bool:
        """Tell whether all that was asked since the cancel could have its response at once."""
        moment = self.attempt.cancelled_at
        if moment is None or self._slept_since(moment):
            return False
        since = [each.turn for each in self.attempt.asked if each.at >= moment]
        return all(
            each.fault.kind is Kind.USABLE and each.going + each.coming <= 0.1 for each in since
        )

    def _check_nothing_goes_on(self) -> None:
        assert MAY_RUN not in self.said or PREVIOUS_MAY_RUN in self.said, "why may it run?"
        assert MAY_BE_LAUNCHED not in self.said, "why may it be launched?"
        for run in {*self.launched, self.run} - {None}:
            assert run is not None
            still_there = run.exists(self.later)
            assert not still_there or run.has_ended(self.later), "cancelled, and goes on"

    def _check_failure(self) -> None:
        """Assert that a task which ends with an error had to."""
        run = self.run
        if "Reached" in self.said:
            assert run is not None
            assert run.has_failed(self.ended)
            assert f"Flow run Reached {run.state(self.ended)} State" in self.said
        elif "is no longer in Prefect" in self.said:
            assert run is not None
            assert not run.exists(self.ended), "it was not deleted"
        elif "The previous flow run" in self.said and " is not in workspace" in self.said:
            previous = self.attempt.fields["out_flow_run_id"]
            assert not any(each.exists(self.ended) for each in self.runs if each.id == previous)
        elif "since then, no usable response" in self.said:
            self._check_outage()
        elif "is of deployment" in self.said:
            is_damaged = self.asked["read"][-1].turn.fault is Fault.DAMAGED
            assert self.schedule.other_deployment or is_damaged
            assert self.attempt.number == 1
        else:
            if "There is no deployment" in self.said or "no deployments to be seen" in self.said:
                refused = self.attempt.asked[-1].turn.fault
                assert refused is Fault.GATEWAYS_404, f"there is one: {self.said}"
            assert run is None or run.id in self.said, f"which flow run? {self.said}"
            self._check_patience()

    def _check_outage(self) -> None:
        """Assert that no wait ended before half an hour of polls that failed."""
        asked = self.attempt.asked
        usable = [each.over_at for each in asked if each.got == "response"]
        failed = [
            each for each in asked if each.wish == "read" and each.at >= max(usable, default=0)
        ]
        assert failed, "no poll failed"
        assert self.ended - failed[0].at >= MOST_OUTAGE, "the outage was shorter"
        assert failed[-1].at - failed[0].at >= MOST_OUTAGE / 2, "only one poll failed"

    def _check_patience(self) -> None:
        """Assert that a request which may succeed later was retried for its whole time."""
        asked = self.attempt.asked
        assert asked, f"nothing was asked: {self.said}"
        if self.run is not None:
            last = self.asked["read"][-1]
            assert last.turn.fault in PREFECTS_WORDS, f"a poll that failed ended it: {self.said}"
            return
        wish = "launch" if self.asked["launch"] else asked[-1].wish
        last = self.asked[wish][-1]
        fault = last.turn.fault
        assert last.got != "response", f"Prefect's response is not taken for one: {self.said}"
        if fault.is_retried and wish != "token":
            budget = BUDGET_UNRESOLVED if fault is Fault.UNRESOLVED else BUDGET
            pause = LONGEST_PAUSE if last.turn.headers is None else MOST_ASKED
            assert self.ended - self.asked[wish][0].at >= budget - pause, "gave up early"
