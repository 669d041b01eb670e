"""Run control with responses that a real Prefect once gave: actions, gates, evidence and logs.

Record them anew with ``nox -s record``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from scripts.record import scenarios
from tests.cassettes.replaying import (
    asked,
    bodies_in,
    ending,
    extension_output,
    flow_run_info,
    flow_runs_read,
    requests_in,
    states,
)
from ue_prefect.prefect.logs import LOOK, QUIET

if TYPE_CHECKING:
    from tests.cassettes.replaying import Replay

pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1"])  # as in test_replay


class TestRetry:
    def test_runs_the_same_run_again(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.failed_run_is_retried_in_place)
        first, *_, last = flow_runs_read(cassette)
        assert (first["state_type"], first["run_count"]) == ("FAILED", 1)
        assert (last["state_type"], last["run_count"]) == ("COMPLETED", 2)
        assert first["id"] == last["id"]
        assert states(ended) == ["Failed", "AwaitingRetry", "Completed"]
        assert ending(ended) == (0, "Task executed successfully.")

    def test_is_never_forced(self, replay: Replay) -> None:
        _, cassette = replay(scenarios.failed_run_is_retried_in_place)
        (sent,) = asked(cassette, "POST flow_runs/")
        assert not sent.get("force")
        assert (sent["state"]["type"], sent["state"]["name"]) == ("SCHEDULED", "AwaitingRetry")

    def test_of_a_completed_run_is_not_asked_for(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.completed_run_is_not_retried)
        flow_run_id = ended.shown[-1]["out_flow_run_id"]
        assert requests_in(cassette)[1:] == [f"GET flow_runs/{flow_run_id}"]
        said = f"Execution Failed: Flow run {flow_run_id} is COMPLETED: there is nothing to retry"
        assert ending(ended) == (1, said)

    def test_on_rerun_launches_nothing(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.rerun_retries_a_failed_run)
        before, after = flow_runs_read(cassette)
        assert (before["id"], before["state_type"]) == (after["id"], "FAILED")
        assert states(ended) == ["Failed", "AwaitingRetry"]
        assert ended.report.exit_code == 0


class TestResume:
    def test_has_a_held_run_begin(self, replay: Replay) -> None:
        (held, resumed), cassette = replay(scenarios.held_run_is_resumed)
        (launched,) = asked(cassette, "POST deployments/")
        assert launched["state"]["name"] == "Suspended"
        assert launched["state"]["state_details"]["pause_reschedule"]
        assert states(held) == ["Suspended"]
        assert held.shown[-1]["out_flow_run_message"] == "Held until it is resumed"
        assert (held.report.exit_code, resumed.report.exit_code) == (0, 0)
        assert states(resumed) == ["Suspended", "Resuming", "Completed"]
        assert resumed.shown[-1]["out_flow_run_id"] == held.shown[-1]["out_flow_run_id"]

    def test_gives_a_paused_run_what_it_asks_for(self, replay: Replay) -> None:
        (without, resumed), cassette = replay(scenarios.paused_run_gets_its_input)
        flow_run_id = without.shown[-1]["out_flow_run_id"]
        assert without.report.exit_code == 1
        said = f"Execution Failed: Prefect did not resume flow run {flow_run_id}: REJECT, "
        assert without.report.status_description.startswith(said)
        assert "'amount' is a required property" in without.report.status_description
        assert resumed.report.exit_code == 0
        assert resumed.shown[-1]["out_flow_run_message"] == "R. Vogt approved 250"
        *_, sent = asked(cassette, f"POST flow_runs/{flow_run_id}/resume")
        assert sent == {"run_input": {"amount": 250, "officer": "R. Vogt"}}


class TestCancelAction:
    def test_waits_until_the_run_has_stopped(self, replay: Replay) -> None:
        ended, _ = replay(scenarios.running_run_is_cancelled)
        assert states(ended) == ["Running", "Cancelling", "Cancelled"]
        assert ending(ended) == (0, "Task executed successfully.")


class TestWatch:
    def test_of_a_deployment_follows_its_newest_run(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.newest_run_is_watched)
        (sent,) = asked(cassette, "POST flow_runs/filter")
        due = sent["flow_runs"]["expected_start_time"]
        before, after = (datetime.fromisoformat(due[key]) for key in ("before_", "after_"))
        assert before - after == timedelta(hours=24)
        assert (sent["sort"], sent["limit"]) == ("EXPECTED_START_TIME_DESC", 1)
        assert states(ended) == ["Running", "Completed"]
        assert ended.report.exit_code == 0
        assert flow_run_info(ended) == flow_runs_read(cassette)[-1]


class TestTrigger:
    def test_that_is_met_launches_once_all_have_ended(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.trigger_is_met)
        messages = [fields["out_flow_run_message"] for fields in ended.shown]
        assert messages[0] == "Waiting to launch: settlement/intraday is Running"
        assert messages[1].startswith("Upstream flow runs have ended: ")
        assert messages[1].endswith(" is Failed, settlement/intraday is Completed")
        assert ended.sleeps == [60]
        launches = ["create_flow_run" in request for request in requests_in(cassette)]
        assert launches == [False] * (len(launches) - 1) + [True]
        assert ended.report.exit_code == 0

    def test_that_is_not_met_launches_nothing(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.trigger_is_not_met)
        failed = bodies_in(cassette)[-1]["id"]
        said = f"all_successful: settlement/intraday is Completed, {failed} is Failed"
        assert ending(ended) == (30, f"Trigger Not Met: {said}")
        assert not any("create_flow_run" in request for request in requests_in(cassette))
        assert ended.sleeps == []


class TestEvidence:
    def test_is_gathered_of_a_run_that_failed(self, replay: Replay) -> None:
        (failed, _, _), _ = replay(scenarios.failed_task_runs_are_told)
        why = "There is no price for DAX 18000 C"
        failure = extension_output(failed)["result"]["failure"]
        assert failure["state_message"].endswith(why)
        (task_run,) = failure["failed_task_runs"]
        assert (task_run["name"], task_run["state"]) == ("price-option-0", "Failed")
        assert task_run["message"].endswith(why)
        assert failure["last_errors"][0] == "The volatility of DAX 18000 C is missing"

    def test_is_looked_for_until_no_more_comes(self, replay: Replay) -> None:
        # Prefect gets the last log lines of a flow run after its end.
        (failed, _, _), cassette = replay(scenarios.failed_task_runs_are_told)
        found = [
            len(lines)
            for request, lines in zip(requests_in(cassette), bodies_in(cassette), strict=True)
            if request == "POST logs/filter"
        ][:-1]  # the last one is the command's
        looks_without_a_new_one = found.count(found[-1])
        assert found == sorted(found)
        assert looks_without_a_new_one * LOOK > QUIET
        failure = extension_output(failed)["result"]["failure"]
        assert len(failure["last_errors"]) == found[-1]

    def test_can_be_had_from_the_menu_of_the_task_instance(self, replay: Replay) -> None:
        (failed, task_runs, log), _ = replay(scenarios.failed_task_runs_are_told)
        assert task_runs.exit_code == log.exit_code == 0
        assert task_runs.message.endswith(" is Failed; failed task runs: 1.")
        assert task_runs.output.startswith("price-option-0 is Failed: ")
        assert log.message.startswith("All ")
        assert failed.shown[-1]["out_flow_run_id"] in log.message
        assert "WARNING The market closes in an hour" in log.output

    def test_of_a_late_run_is_told_once(
        self, replay: Replay, caplog: pytest.LogCaptureFixture
    ) -> None:
        ended, _ = replay(scenarios.late_run_does_not_start)
        flow_run_id = ended.shown[-1]["out_flow_run_id"]
        late = [line for line in caplog.messages if " is Late: " in line]
        assert late == [
            f"Flow run {flow_run_id} is Late: no runner or worker polls for flow runs of "
            f"deployment weekly; work pool {scenarios.POOL} has no worker online"
        ]


class TestLog:
    def test_has_each_line_once_and_in_order(
        self, replay: Replay, caplog: pytest.LogCaptureFixture
    ) -> None:
        ended, cassette = replay(scenarios.log_of_a_run_is_shown)
        entries = [line for line in caplog.messages if "Ledger entry" in line]
        assert [line.rpartition("entry ")[2][:4] for line in entries] == [
            f"{number:04}" for number in range(5)
        ]
        assert "ERROR Ledger entry 0003 is checked" in entries[3]
        (lines,) = {len(each) for each in bodies_in(cassette)[-3:] if isinstance(each, list)} - {0}
        assert lines >= 5
        assert ended.report.exit_code == 1


class TestMeanings:
    def test_a_run_that_does_not_start_in_time_is_cancelled(self, replay: Replay) -> None:
        ended, _ = replay(scenarios.late_run_does_not_start)
        said = "Start Timeout: flow run did not start within 2 minutes."
        assert ending(ended) == (41, said)
        assert states(ended) == ["Scheduled", "Late", "Cancelled"]
