"""The subcommands before a Prefect that is not there: exit codes, errors, and a flow run's log."""

from __future__ import annotations

import io
import json
import logging
import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.unit.responses import Wire
from tests.unit.tasks import DEPLOYMENT_ID, Stage, run_id, task_run
from ue_prefect import cli
from ue_prefect.prefect import waiting
from ue_prefect.prefect.network import Network

if TYPE_CHECKING:
    from collections.abc import Callable

    from ue_prefect.prefect.waiting import Cancellation

RUN = run_id(0)
SECRET = "s3cret-of-a-unit-test"
LAUNCH = ["launch", "--deployment", DEPLOYMENT_ID]

pytestmark = pytest.mark.usefixtures("process_as_it_was")


class Terminal:
    """Commands before one Prefect, in time that passes in pauses only.

    Attributes:
        out, err: what the last command wrote.
    """

    def __init__(
        self, stage: Stage, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        self.prefect, self.clock = stage.prefect, stage.clock
        self.becomes = stage.becomes
        self.out = self.err = ""
        self._capsys = capsys
        self._patch = patch
        patch.setenv("PREFECT_API_URL", "http://prefect.test/api")
        patch.setattr(Network, "transport", lambda _: Wire(self.prefect.response))
        self.cancellation(stage.clock.cancellation)

    def cancellation(self, make: Callable[[], Cancellation]) -> None:
        """Let a command end as this cancellation says."""
        self._patch.setattr(waiting, "Cancellation", make)

    def run(self, *arguments: str) -> int:
        """Run a command, and return its exit code."""
        logging.getLogger().handlers.clear()  # as a process of its own has none
        try:
            exit_code = cli.main(arguments)
        except SystemExit as ended:  # as argparse does
            exit_code = int(str(ended.code))
        self.out, self.err = self._capsys.readouterr()
        return exit_code

    @property
    def last(self) -> str:
        """The last line on STDERR, without its time."""
        return self.err.splitlines()[-1].partition(" ")[2]


@pytest.fixture
def terminal(
    stage: Stage, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    return Terminal(stage, capsys, monkeypatch)


# Each does what the action of its name does.


@pytest.mark.parametrize(
    ("before", "arguments", "after", "step"),
    [
        ("RUNNING", [*LAUNCH, "--wait"], "COMPLETED", "create"),
        ("RUNNING", ["watch", RUN], "COMPLETED", "read"),
        ("RUNNING", ["watch", "--deployment", DEPLOYMENT_ID], "COMPLETED", "newest"),
        ("FAILED", ["retry", RUN, "--wait"], "COMPLETED", "retry"),
        ("PAUSED", ["resume", RUN, "--wait"], "COMPLETED", "resume"),
        ("RUNNING", ["cancel", RUN, "--wait"], "CANCELLED", "cancel"),
    ],
)
def test_a_command_waits_for_the_end(
    terminal: Terminal, before: str, arguments: list[str], after: str, step: str
) -> None:
    terminal.prefect.have(before)
    terminal.becomes(100, after)
    assert terminal.run(*arguments) == 0
    assert terminal.last == "Task executed successfully."
    assert terminal.prefect.asked.count(step) == 1 or step == "read"
    assert terminal.clock.now == 100
    assert terminal.out == ""


@pytest.mark.parametrize(
    ("before", "arguments"),
    [
        ("RUNNING", LAUNCH),
        ("RUNNING", ["watch", RUN, "--no-wait"]),
        ("FAILED", ["retry", RUN]),
        ("PAUSED", ["resume", RUN]),
        ("RUNNING", ["cancel", RUN]),
    ],
)
def test_a_command_that_does_not_wait_ends_at_once(
    terminal: Terminal, before: str, arguments: list[str]
) -> None:
    terminal.prefect.have(before)
    assert terminal.run(*arguments) == 0
    assert terminal.clock.now == 0


@pytest.mark.parametrize(
    ("arguments", "exit_code", "flow_run_id"),
    [
        (LAUNCH, 0, run_id(1)),
        (["watch", RUN, "--max-polls", "2"], 40, RUN),
        (["watch", RUN, "--no-wait"], 0, RUN),
    ],
)
def test_one_that_leaves_a_flow_run_says_how_to_take_it_up_again(
    terminal: Terminal, arguments: list[str], exit_code: int, flow_run_id: str
) -> None:
    terminal.prefect.have("RUNNING")
    server = "--api-url http://prefect.test/api"
    assert terminal.run(*arguments, *server.split()) == exit_code
    assert terminal.last == f"To wait for its end: ue-prefect watch {flow_run_id} {server}"


def test_one_that_is_cancelled_says_it_too(terminal: Terminal, stage: Stage) -> None:
    terminal.prefect.have("RUNNING")
    cancellation = stage.cancelling_when(lambda now: now > 20)
    terminal.cancellation(lambda: cancellation)
    assert terminal.run("watch", RUN) == 1
    assert terminal.last == f"To wait for its end: ue-prefect watch {RUN}"


def test_a_flow_run_that_has_ended_needs_no_such_line(terminal: Terminal) -> None:
    terminal.prefect.have("COMPLETED")
    assert terminal.run("watch", RUN) == 0
    assert "To wait" not in terminal.err


def test_resume_sends_its_input(terminal: Terminal) -> None:
    terminal.prefect.have("PAUSED")
    assert terminal.run("resume", RUN, "--input", '{"approved": true}') == 0
    assert terminal.prefect.sent("resume") == [{"run_input": {"approved": True}}]


def test_launch_holds_the_flow_run_where_it_is_told_to(terminal: Terminal) -> None:
    assert terminal.run(*LAUNCH, "--when", "manual_only") == 0
    (body,) = terminal.prefect.sent("create")
    assert body["state"]["name"] == "Suspended"


def test_launch_takes_several_upstream_flow_runs(terminal: Terminal) -> None:
    for _ in range(2):
        terminal.prefect.have("COMPLETED")
    arguments = ["--when", "all_successful", "--upstream", RUN, "--upstream", run_id(1)]
    assert terminal.run(*LAUNCH, *arguments) == 0
    assert terminal.prefect.asked == ["read", "read", "create"]


def test_watch_looks_as_far_back_as_it_is_told_to(terminal: Terminal) -> None:
    assert terminal.run("watch", "--deployment", DEPLOYMENT_ID, "--not-older-than", "3") == 20
    assert terminal.last.endswith(" has no flow run that was due in the last 3 hours")


# Exit codes.


@pytest.mark.parametrize(
    ("before", "after", "arguments", "exit_code", "said"),
    [
        ("RUNNING", "FAILED", ["watch", RUN], 1, "Flow run Reached FAILED State"),
        ("RUNNING", "RUNNING", ["watch", run_id(7)], 20, f"The flow run {run_id(7)} is not on "),
        (
            "FAILED",
            "FAILED",
            [*LAUNCH, "--when", "any_successful", "--upstream", RUN],
            30,
            f"Trigger Not Met: any_successful: {RUN} is Failed",
        ),
        ("RUNNING", "RUNNING", ["watch", RUN, "--max-polls", "2"], 40, "Polling Timeout: "),
        (
            "SCHEDULED",
            "SCHEDULED",
            ["watch", RUN, "--start-limit", "2"],
            41,
            "Start Timeout: flow run did not start within 2 minutes.",
        ),
        (
            "RUNNING",
            "COMPLETED",
            ["watch", RUN, "--exit-codes", "Completed=7"],
            7,
            "Flow run ended in state Completed.",
        ),
    ],
)
def test_exit_codes_are_those_of_a_task(
    terminal: Terminal, before: str, after: str, arguments: list[str], exit_code: int, said: str
) -> None:
    terminal.prefect.have(before)
    terminal.becomes(100, after)
    assert terminal.run(*arguments) == exit_code
    assert said in terminal.err


def test_a_failures_reason_stands_on_a_line_of_its_own(terminal: Terminal) -> None:
    terminal.prefect.task_runs = [task_run("book", "FAILED", "no amount")]
    terminal.prefect.later = [
        (50, lambda: terminal.prefect.enter("FAILED", message="ValueError: no amount")),
        (50, lambda: terminal.prefect.log("Encountered an exception", level=40)),
    ]
    assert terminal.run(*LAUNCH, "--wait", "--output", "json") == 1
    lines = [line.partition(" ")[2] for line in terminal.err.splitlines()]
    assert lines[-4:] == [
        f"Flow run {RUN} is Failed: ValueError: no amount",
        "Task run book-0 is Failed: no amount",
        f"Flow run {RUN}, ERROR: Encountered an exception",
        "Execution Failed: Flow run Reached FAILED State",
    ]
    assert json.loads(terminal.out)["result"]["failure"] == {
        "state_message": "ValueError: no amount",
        "failed_task_runs": [{"name": "book-0", "state": "Failed", "message": "no amount"}],
        "last_errors": ["Encountered an exception"],
    }


# Errors, in the words of a command line.

UPSTREAM = "--upstream must have a flow run's UUID or a deployment as flow/deployment in each line"
WAIT = ["watch", RUN]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["retry", "x"], "FLOW_RUN must be a UUID, not 'x'"),
        (["logs", "x"], "FLOW_RUN must be a UUID, not 'x'"),
        (["watch"], "FLOW_RUN is required, or --deployment"),
        (["resume", RUN, "--input", "[]"], "--input must be a JSON object, not a list"),
        ([*LAUNCH, "--when", "any_failed"], "--upstream is required"),
        ([*LAUNCH, "--when", "any_failed", "--upstream", "x"], f"{UPSTREAM}, not 'x'"),
        (
            ["watch", "--deployment", "x", "--not-older-than", "0"],
            "--not-older-than must be a whole number from 1 to 2147483647, not '0'",
        ),
        (
            [*WAIT, "--start-limit", "0"],
            "--start-limit must be a whole number from 1 to 2147483647, not '0'",
        ),
        ([*WAIT, "--exit-codes", "=3"], "--exit-codes must have a state's name and an exit code, "),
        (
            [*WAIT, "--exit-codes", "Late=40"],
            "--exit-codes must have a whole number from 1 to 255, except 20, 30, 40, 41, for "
            "'Late', not '40'",
        ),
        ([*WAIT, "--max-polls", "x"], "--max-polls must be a whole number from 1 to "),
    ],
)
def test_an_error_is_about_an_argument(terminal: Terminal, arguments: list[str], said: str) -> None:
    assert terminal.run(*arguments) == 20
    assert terminal.last.startswith(f"Data Validation Error: {said}")
    assert terminal.prefect.asked == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["retry"], "the following arguments are required: FLOW_RUN"),
        (["cancel", "--wait"], "the following arguments are required: FLOW_RUN"),
        (["watch", RUN, "--deployment", "x"], "give FLOW_RUN or --deployment, not both"),
        (["resume", ""], "argument FLOW_RUN: must not be empty"),
        ([*WAIT, "--logs", SECRET], "argument --logs: must be errors or all"),
        (["retry", RUN, "--input", SECRET], "unknown option --input"),
        (["watch", RUN, "--wait"], "unknown option --wait"),
        (["logs", RUN, "--output", "json"], "unknown option --output"),
        (
            [*LAUNCH, "--when", SECRET],
            "argument --when: must be all_successful or all_failed or any_successful or "
            "any_failed or all_finished or manual_only",
        ),
    ],
)
def test_wrong_arguments_are_a_validation_error_that_shows_no_value(
    terminal: Terminal, arguments: list[str], said: str
) -> None:
    assert terminal.run(*arguments) == 20
    assert terminal.err.splitlines()[-1] == f"Data Validation Error: {said}"
    assert SECRET not in terminal.err


@pytest.mark.parametrize("command", ["launch", "watch", "retry", "resume", "cancel", "logs"])
def test_each_command_has_help(terminal: Terminal, command: str) -> None:
    assert terminal.run(command, "--help") == 0
    assert terminal.out.startswith(f"usage: ue-prefect {command} ")


# A flow run's own log.


def test_its_lines_go_to_stdout_and_nothing_else_does(terminal: Terminal) -> None:
    terminal.prefect.have("RUNNING")
    for number in range(450):
        terminal.prefect.log(f"line {number}", number / 100)
    assert terminal.run("logs", RUN) == 0
    lines = terminal.out.splitlines()
    assert lines[0] == "2026-11-24 00:00:00 INFO line 0"
    assert [line.rpartition(" ")[2] for line in lines] == [str(number) for number in range(450)]
    assert terminal.err == ""


@pytest.mark.parametrize("end", ["COMPLETED", "FAILED", "CANCELLED"])
def test_with_follow_lines_are_printed_until_the_flow_run_has_ended(
    terminal: Terminal, end: str
) -> None:
    """However it ended: the log was printed."""
    terminal.prefect.have("RUNNING")
    terminal.prefect.later = [
        (11, lambda: terminal.prefect.log("amid", 11)),
        (21, lambda: terminal.prefect.enter(end)),
        (24, lambda: terminal.prefect.log("last", 22)),
    ]
    assert terminal.run("logs", RUN, "--follow") == 0
    assert [line.rpartition(" ")[2] for line in terminal.out.splitlines()] == ["amid", "last"]
    assert 27 <= terminal.clock.now <= 28


def test_the_log_of_a_flow_run_that_prefect_does_not_know_is_20(terminal: Terminal) -> None:
    assert terminal.run("logs", RUN) == 20
    assert terminal.last == (
        f"Data Validation Error: There is no flow run {RUN}: HTTP 404: Flow run not found"
    )


def test_a_secret_or_a_control_character_in_a_line_is_not_printed(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_API_KEY", SECRET)
    terminal.prefect.have("RUNNING")
    terminal.prefect.log(f"\x1b[31mToken {SECRET}\ntwo", 1)
    assert terminal.run("logs", RUN) == 0
    assert terminal.out == "2026-11-24 00:00:01 INFO [31mToken ****\ntwo\n"


def test_a_character_that_a_console_lacks_is_shown_by_its_number(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "cp1252", write_through=True))
    terminal.prefect.have("RUNNING")
    terminal.prefect.log("Übertrag ✓", 1)
    assert terminal.run("logs", RUN) == 0
    assert written.getvalue().decode("cp1252").endswith(f"INFO Übertrag \\u2713{os.linesep}")


def test_ctrl_c_ends_following_after_what_was_printed(terminal: Terminal, stage: Stage) -> None:
    terminal.prefect.have("RUNNING")
    terminal.prefect.log("first", 1)
    cancellation = stage.cancelling_when(lambda now: now > 20)
    terminal.cancellation(lambda: cancellation)
    assert terminal.run("logs", RUN, "--follow") == 1
    assert terminal.out.endswith("INFO first\n")
    assert "Traceback" not in terminal.err


@pytest.mark.parametrize("arguments", [["logs", RUN], ["logs", RUN, "--follow"]])
def test_a_reader_that_goes_away_ends_the_printing_quietly(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """As `ue-prefect logs … | head -1` has it."""
    terminal.prefect.have("RUNNING")
    terminal.prefect.log("first", 1)
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert terminal.run(*arguments) == 0
        monkeypatch.undo()
    assert "Traceback" not in terminal.err
    assert "Broken pipe" in terminal.err
