"""The dynamic commands on a task instance: what they do, and what an operator reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.unit.responses import Wire
from tests.unit.tasks import gateway, run_id
from ue_prefect.prefect.network import Network
from ue_prefect.task import commands, on_demand
from ue_prefect.task.redaction import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.tasks import Stage
    from ue_prefect.task.commands import Done

    Command = Callable[[dict[str, Any]], Done]

RUN = run_id(0)
SECRET = "s3cret-of-a-unit-test"
FIELDS = {
    "credentials": {"user": "operator", "password": SECRET},
    "workspace": [],
    "api_url": "http://prefect.test/api",
    "ca_bundle": "",
    "out_flow_run_id": RUN,
}
ALL = pytest.mark.parametrize(
    "command",
    [
        commands.show_flow_run_logs,
        commands.show_failed_task_runs,
        commands.cancel_flow_run,
        commands.resume_flow_run,
    ],
)


@pytest.fixture(autouse=True)
def _every_connection_leads_to_the_stage(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_demand, "Cancellation", stage.clock.cancellation)
    monkeypatch.setattr(Network, "transport", lambda _: Wire(stage.prefect.response))


# Whichever it is.


@ALL
@pytest.mark.parametrize("flow_run_id", ["", None])
def test_before_there_is_a_flow_run_a_command_says_so_and_asks_nothing(
    stage: Stage, command: Command, flow_run_id: str | None
) -> None:
    assert command({**FIELDS, "out_flow_run_id": flow_run_id}) == (
        1,
        "Flow Run ID is not known yet: the task has no flow run",
        "",
    )
    assert stage.prefect.asked == []


@ALL
def test_a_flow_run_that_prefect_does_not_know_is_told(stage: Stage, command: Command) -> None:
    assert command(FIELDS) == (1, f"There is no flow run {RUN} on http://prefect.test/api", "")
    assert stage.prefect.asked == ["read"]


@ALL
def test_wrong_fields_are_told_all_together_by_their_labels(stage: Stage, command: Command) -> None:
    done = command({"credentials": "", "workspace": "", "api_url": "", "out_flow_run_id": "x"})
    assert done.exit_code == 1
    assert done.message == (
        "Workspace ID or Name is required for Prefect Cloud; "
        "Credentials must have the Account ID, a UUID, as user; "
        "Credentials must have the API key as password; "
        "Flow Run ID is not known, only 'x': the task has no flow run"
    )
    assert stage.prefect.asked == []


@ALL
def test_a_refused_key_is_told_without_the_key(stage: Stage, command: Command) -> None:
    refused = httpx.Response(401, json={"detail": f"Invalid key {SECRET}"})
    stage.prefect.faults["read"] = [refused]
    done = command(FIELDS)
    assert done.exit_code == 1
    assert done.message.endswith(f"HTTP 401: Invalid key {HIDDEN}")


@ALL
def test_a_command_ends_in_45_seconds_though_prefect_gives_no_response(
    stage: Stage, command: Command
) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.faults["read"] = [httpx.Response(503)] * 1000
    done = command(FIELDS)
    assert done.exit_code == 1
    assert "HTTP 503" in done.message
    assert 25 <= stage.clock.now <= 45


@ALL
def test_so_it_does_though_each_response_is_slow(stage: Stage, command: Command) -> None:
    stage.prefect.have("PAUSED")

    def slowly(_: httpx.Response) -> httpx.Response:
        stage.clock.now += 7
        return gateway()

    steps = ("log", "task_runs", "cancel", "resume")
    stage.prefect.faults = {step: [slowly] * 1000 for step in steps}
    is_found_out = command in (commands.cancel_flow_run, commands.resume_flow_run)
    assert command(FIELDS).exit_code == (0 if is_found_out else 1)  # it was carried out
    assert stage.clock.now <= 45 + 7


@ALL
def test_what_nobody_expected_is_a_sentence(
    stage: Stage, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError(f"by {SECRET}")

    monkeypatch.setattr("ue_prefect.prefect.lookup.connect", fail)
    assert command(FIELDS) == (1, f"Unexpected ZeroDivisionError: by {HIDDEN}", "")
    assert stage.prefect.asked == []


# Show Flow Run Logs.


def test_all_log_lines_are_shown_in_their_order(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    stage.prefect.log("begun", 1)
    stage.prefect.log(f"Token {SECRET}", 2, level=40)
    assert commands.show_flow_run_logs(FIELDS) == (
        0,
        f"All 2 log lines of flow run {RUN}.",
        f"2026-11-24 00:00:01 INFO begun\n2026-11-24 00:00:02 ERROR Token {HIDDEN}",
    )


def test_of_very_many_lines_the_newest_are_shown(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    for number in range(1200):
        stage.prefect.log(f"line {number}", number)
    done = commands.show_flow_run_logs(FIELDS)
    assert done.message == f"The newest 1000 log lines of flow run {RUN}."
    lines = done.output.splitlines()
    assert (lines[0][-8:], lines[-1][-9:], len(lines)) == ("line 200", "line 1199", 1000)


def test_of_very_long_lines_the_newest_are_shown(stage: Stage) -> None:
    stage.prefect.have("RUNNING")
    for number in range(900):
        stage.prefect.log(f"{'x' * 1000} {number}", number)
    done = commands.show_flow_run_logs(FIELDS)
    assert len(done.output) <= commands.LONGEST
    assert done.output.endswith(" 899")
    shown = len(done.output.splitlines())
    assert done.message == f"The newest {shown} log lines of flow run {RUN}."


def test_a_flow_run_without_log_lines_is_said_to_have_none(stage: Stage) -> None:
    stage.prefect.have("SCHEDULED")
    said = f"Flow run {RUN} has no log lines."
    assert commands.show_flow_run_logs(FIELDS) == (0, said, said)


# Show Failed Task Runs.


@pytest.mark.parametrize("state_type", ["RUNNING", "COMPLETED", "FAILED"])
def test_a_flow_run_without_failed_task_runs_is_said_to_have_none(
    stage: Stage, state_type: str
) -> None:
    stage.prefect.have(state_type)
    said = f"Flow run {RUN} is {state_type.capitalize()}, and has no failed task runs."
    assert commands.show_failed_task_runs(FIELDS) == (0, said, said)


# Cancel Flow Run.


@pytest.mark.parametrize("state_type", ["SCHEDULED", "PENDING", "RUNNING", "PAUSED"])
def test_a_flow_run_is_cancelled(stage: Stage, state_type: str) -> None:
    stage.prefect.have(state_type)
    said = f"Prefect was asked to cancel flow run {RUN}: its state is now CANCELLING."
    assert commands.cancel_flow_run(FIELDS) == (0, said, said)
    assert stage.prefect.asked.count("cancel") == 1


def test_one_that_is_cancelled_already_is_cancelled(stage: Stage) -> None:
    stage.prefect.have("CANCELLED")
    done = commands.cancel_flow_run(FIELDS)
    assert done.exit_code == 0
    assert "CANCELLED" in done.message
    assert stage.prefect.asked == ["read"]


@pytest.mark.parametrize("state_type", ["COMPLETED", "FAILED", "CRASHED"])
def test_one_that_has_ended_otherwise_cannot_be_cancelled(stage: Stage, state_type: str) -> None:
    stage.prefect.have(state_type)
    done = commands.cancel_flow_run(FIELDS)
    assert done.exit_code == 1
    assert f"had already ended in state {state_type.capitalize()}" in done.message
    assert stage.prefect.asked == ["read"]


# Resume Flow Run.


def test_a_held_flow_run_goes_on(stage: Stage) -> None:
    stage.prefect.have("PAUSED", "Suspended")
    said = f"Flow run {RUN} is resumed: its state is now Resuming."
    assert commands.resume_flow_run(FIELDS) == (0, said, said)
