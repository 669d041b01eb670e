"""The programs of the cookbook on a real Prefect, each beside its twin with Prefect's own client.

A test that takes `programs` is run for both: what they print, and what Prefect has then, is the
same.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from tests.live.real_runs import HELD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.live.programs import Examples, Twins
    from tests.live.real_runs import RealRuns

pytestmark = pytest.mark.live


@pytest.fixture(params=["examples", pytest.param("twins", marks=pytest.mark.twin)])
def programs(request: pytest.FixtureRequest) -> Examples | Twins:
    wanted: Examples | Twins = request.getfixturevalue(request.param)
    return wanted


def runs_of(real_runs: RealRuns, deployment: str) -> dict[str, Any]:
    """Return the flow runs of a deployment by their ids."""
    wanted = {"deployment_id": {"any_": [real_runs.deployment_id(deployment)]}}
    found = real_runs.ask("/flow_runs/filter", {"flow_runs": wanted})
    return {each["id"]: each for each in found}


@pytest.mark.parametrize(
    ("deployment", "state", "exit_code"),
    [("settlement/nightly", "COMPLETED", 0), ("reconciliation/nightly", "FAILED", 1)],
)
def test_a_script_fails_when_its_flow_run_fails(
    programs: Examples | Twins, real_runs: RealRuns, deployment: str, state: str, exit_code: int
) -> None:
    ended = programs.run("launch_or_fail", deployment)
    ((flow_run_id, name, state_name),) = (line.split() for line in ended.lines)
    assert real_runs.state(flow_run_id) == state == state_name.upper()
    said = f"{name} ended {state}" if exit_code else ""
    assert (ended.stderr, ended.exit_code) == (said, exit_code)


def test_twenty_launched_at_once_are_twenty_flow_runs(
    programs: Examples | Twins, real_runs: RealRuns
) -> None:
    deployment = real_runs.deployment()
    ended = programs.run("launch_twenty", deployment)
    launched = {line.split()[1]: line.split()[0] for line in ended.lines}
    known = runs_of(real_runs, deployment)
    real_runs.cancel_all(known)
    assert {key: each["parameters"]["day"] for key, each in known.items()} == launched
    days = [date(2026, 3, 1) + timedelta(days=number) for number in range(20)]
    assert [line.split()[0] for line in ended.lines] == [str(day) for day in days]


def test_a_flow_run_is_launched_once_whoever_launches_it(
    examples: Examples, programs: Examples | Twins, real_runs: RealRuns
) -> None:
    deployment = real_runs.deployment()
    ended = [each.run("launch_once", deployment) for each in (examples, programs)]
    (flow_run_id,) = runs_of(real_runs, deployment)
    assert {line.split()[0] for each in ended for line in each.lines} == {flow_run_id}


def test_a_flow_run_is_launched_for_tonight(
    programs: Examples | Twins, real_runs: RealRuns
) -> None:
    deployment = real_runs.deployment()
    tonight = datetime.now().astimezone().replace(hour=23, minute=59, second=0, microsecond=0)
    ended = programs.run("launch_tonight", deployment, "23:59")
    ((flow_run_id, known),) = runs_of(real_runs, deployment).items()
    assert ended.lines == [f"{flow_run_id} {known['name']}"]
    assert datetime.fromisoformat(known["expected_start_time"]) == tonight


def test_a_launch_waits_for_others(programs: Examples | Twins, real_runs: RealRuns) -> None:
    deployment, *upstream = (real_runs.deployment() for _ in range(3))
    for each in upstream:
        real_runs.made("COMPLETED", each)
    ended = programs.run("launch_after", deployment, *upstream)
    assert [line.split()[0] for line in ended.lines] == list(runs_of(real_runs, deployment))
    real_runs.made("FAILED", upstream[0])
    ended = programs.run("launch_after", deployment, *upstream)
    said = f"{upstream[0]} is Failed, {upstream[1]} is Completed"
    assert re.fullmatch(f"not launched: .*{said}", ended.stderr)
    assert ended.exit_code == 1
    assert len(runs_of(real_runs, deployment)) == 1


def test_a_log_is_followed_to_its_end(programs: Examples | Twins) -> None:
    lines = programs.run("follow_the_log", "audit/yearly").lines
    entries = [line for line in lines if "Ledger entry" in line]
    assert [line.split()[4] for line in entries] == [f"{number:04}" for number in range(10)]
    assert re.fullmatch(r"\d\d:\d\d:\d\d ERROR   Ledger entry 0003 is checked", entries[3])


def test_what_failed_since_yesterday_is_listed_the_latest_first(
    programs: Examples | Twins, real_runs: RealRuns
) -> None:
    made = [real_runs.made(state) for state in ("FAILED", "COMPLETED", "CRASHED")]
    listed = programs.run("list_failed_flow_runs").lines
    found = {line.split()[0]: line.split()[-1] for line in listed}
    assert [found.get(each) for each in made] == ["Failed", None, "Crashed"]
    due = [datetime.fromisoformat(" ".join(line.split()[1:3])) for line in listed]
    assert due == sorted(due, reverse=True)


def test_what_failed_is_retried(programs: Examples | Twins, real_runs: RealRuns) -> None:
    deployment = real_runs.deployment()
    failed, crashed, other = (
        real_runs.made(state, deployment) for state in ("FAILED", "CRASHED", "COMPLETED")
    )
    ended = programs.run("retry_failed", deployment)
    assert set(ended.lines) == {f"{failed} AwaitingRetry", f"{crashed} AwaitingRetry"}
    states = [real_runs.state(each) for each in (failed, crashed, other)]
    assert states == ["SCHEDULED", "SCHEDULED", "COMPLETED"]


def test_what_is_late_is_cancelled(programs: Examples | Twins, real_runs: RealRuns) -> None:
    deployment = real_runs.deployment()
    late, later = (real_runs.due(deployment, hours) for hours in (-1, 1))
    real_runs.await_state_name(late, "Late")
    ended = programs.run("cancel_late", deployment)
    assert ended.lines == [f"{late} Cancelled"]
    assert [real_runs.state(each) for each in (late, later)] == ["CANCELLED", "SCHEDULED"]


def test_what_is_paused_is_resumed(programs: Examples | Twins, real_runs: RealRuns) -> None:
    deployment = real_runs.deployment()
    held, other = real_runs.made(deployment=deployment, **HELD), real_runs.due(deployment, 1)
    ended = programs.run("resume_paused", deployment)
    assert ended.lines == [f"{held} {real_runs.read(held)['state_name']}"]
    assert [real_runs.state(each) for each in (held, other)] == ["SCHEDULED", "SCHEDULED"]


def test_flow_runs_are_counted_over_all_pages(
    examples: Examples, programs: Examples | Twins, real_runs: RealRuns
) -> None:
    deployment, other = real_runs.deployment(), f"ledger {uuid4()}"
    known = real_runs.ask(f"/deployments/name/{deployment}")
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    scheduled = {"type": "SCHEDULED", "state_details": {"scheduled_time": tomorrow}}
    for state in [scheduled] * 203 + [{"type": "PENDING"}] * 2:
        # One after the other: the runner needs the database, too.
        body = {"flow_id": known["flow_id"], "deployment_id": known["id"], "state": state}
        real_runs.ask("/flow_runs/", body)
    counted = programs.run("count_by_state", deployment).lines
    assert counted == ["  203 Scheduled", "    2 Pending"]

    flow = deployment.partition("/")[0]
    ended = examples.run("count_by_state_async", flow, other)
    by_state, of_nothing = (line.removeprefix(f"{flow} ") for line in ended.lines)
    assert sorted(by_state.strip("{}").split(", ")) == ["'PENDING': 2", "'SCHEDULED': 203"]
    assert of_nothing == f"{other} {{}}"


@contextmanager
def work_queue(real_runs: RealRuns) -> Iterator[str]:
    """Create a work queue that is never polled, give its name, and delete it."""
    queue = real_runs.ask("/work_queues/", {"name": f"ledger {uuid4()}"})
    try:
        yield str(queue["name"])
    finally:
        real_runs.delete(f"/work_queues/{queue['id']}")


def test_work_queues_are_healthy_when_polled(
    programs: Examples | Twins, real_runs: RealRuns
) -> None:
    with work_queue(real_runs) as polled:
        for queue in real_runs.ask("/work_queues/filter", {}):
            real_runs.ask(f"/work_queues/{queue['id']}/get_runs", {})
        ended = programs.run("work_queue_health")
        others = [line for line in ended.lines if "not healthy" in line]  # have late flow runs
        assert all("vault-" in line for line in others)
        assert ended.exit_code == (1 if others else 0)
        assert any(
            re.fullmatch(rf".+/{polled}: healthy, 0 late, polled {datetime.now(UTC).year}-.+", line)
            for line in ended.lines
        )
        with work_queue(real_runs) as neglected:
            ended = programs.run("work_queue_health")
            assert ended.exit_code == 1
            not_healthy = {line.partition(":")[0] for line in ended.lines if "not healthy" in line}
            assert not_healthy == {f"default-agent-pool/{neglected}"} | {
                line.partition(":")[0] for line in others
            }
            assert (
                f"default-agent-pool/{neglected}: not healthy, 0 late, polled None" in ended.lines
            )
