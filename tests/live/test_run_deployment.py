"""`run_deployment`, called as programs call Prefect's own, on a real Prefect."""

from __future__ import annotations

import asyncio
import json
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from scripts.sandbox.populate import FIRST
from ue_prefect import Prefect, Server, arun_deployment, connect, is_final, run_deployment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prefect_rest.models import FlowRunResponse
    from scripts.sandbox.server import PrefectServer
    from tests.live.programs import Examples, Twins
    from tests.live.real_runs import RealRuns

pytestmark = pytest.mark.live


@pytest.fixture
def connection(prefect_server: PrefectServer) -> Iterator[Prefect]:
    with connect(Server(prefect_server.api_url)) as connection:
        yield connection


def test_a_name_and_an_id_mean_the_same_deployment(connection: Prefect) -> None:
    by_name = run_deployment(
        "settlement/nightly", parameters={"amount": 3}, poll_interval=0.5, connection=connection
    )
    assert by_name.deployment_id is not None
    by_id = run_deployment(by_name.deployment_id, poll_interval=0.5, connection=connection)
    assert [each.state_name for each in (by_name, by_id)] == ["Completed", "Completed"]
    assert by_id.deployment_id == by_name.deployment_id
    assert by_name.parameters["amount"] == 3


def test_the_settings_of_prefect_say_where_it_is(
    prefect_server: PrefectServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_API_URL", prefect_server.api_url)
    failed = run_deployment("reconciliation/nightly", poll_interval=0.5)
    assert (str(failed.state_type), is_final(failed)) == ("FAILED", True)


def test_at_the_timeout_it_is_returned_and_goes_on(connection: Prefect) -> None:
    going = run_deployment(
        "settlement/nightly",
        parameters={"seconds": 20},
        timeout=1,
        poll_interval=0.5,
        connection=connection,
    )
    assert not is_final(going)


def test_every_argument_arrives(connection: Prefect) -> None:
    key, due = f"night of {uuid4()}", datetime.now(UTC).replace(microsecond=0) + timedelta(hours=2)

    def run() -> FlowRunResponse:
        return run_deployment(
            FIRST,
            None,
            {"day": date(2026, 3, 1)},
            due.replace(tzinfo=None),
            "night 17",
            0,
            5,
            {"bank"},
            key,
            None,
            True,
            {"env": {"FOLDER": "/data"}},
            connection=connection,
        )

    launched = run()
    assert launched.id == run().id
    assert (launched.name, launched.tags) == ("night 17", ["bank"])
    assert launched.parameters == {"day": "2026-03-01"}
    assert (launched.expected_start_time, launched.idempotency_key) == (due, key)


PROGRAM = Path(__file__).with_name("every_argument.py")
PREFECTS = "from prefect.deployments import run_deployment"
OURS = {
    "sync": "from ue_prefect import run_deployment",
    "async": "from ue_prefect import arun_deployment as run_deployment",
}


@contextmanager
def pool_deployment(real_runs: RealRuns) -> Iterator[str]:
    """Make a deployment in a work pool that nobody polls; delete the pool, with its queues."""
    pool = f"vault-{uuid4().hex[:8]}"
    real_runs.ask("/work_pools/", {"name": pool, "type": "process"})
    try:
        yield real_runs.deployment(work_pool_name=pool)
    finally:
        real_runs.delete(f"/work_pools/{pool}")


DECIDED = (
    *("deployment_id", "next_scheduled_start_time", "parent_task_run_id", "state_name"),
    *("work_pool_name", "work_queue_name"),
)
"""What a launch decides of a flow run, beside its name, its tags and its key."""


def decided(flow_run: dict[str, Any]) -> dict[str, Any]:
    """Return what a launch has decided, in one writing: that of a Decimal and UTC has changed."""
    parameters = dict(flow_run["parameters"])
    if "at_utc" in parameters:
        parameters["at_utc"] = datetime.fromisoformat(parameters["at_utc"])
        parameters["amount"] = Decimal(parameters["amount"])
    return {each: flow_run.get(each) for each in DECIDED} | {
        "job_variables": flow_run["job_variables"] or {},  # Prefect 2.18.1's client sends {}
        "parameters": parameters,
        "tags": sorted(flow_run["tags"]),
    }


@pytest.mark.twin
def test_a_program_written_for_prefects_function_does_the_same_with_another_import(
    examples: Examples, twins: Twins, real_runs: RealRuns, tmp_path: Path
) -> None:
    text = PROGRAM.read_text(encoding="utf-8")
    assert text.count(PREFECTS) == 1

    def changed(way: str) -> Path:
        program = tmp_path / f"{way}.py"
        program.write_text(text.replace(PREFECTS, OURS[way]), encoding="utf-8")
        return program

    with pool_deployment(real_runs) as name:
        deployment = (name, real_runs.deployment_id(name))
        keys = [f"night of {uuid4()}" for _ in range(2)]
        printed = twins.run(PROGRAM, *deployment, keys[0], *OURS).lines
        for way in OURS:
            printed += examples.run(changed(way), *deployment, keys[1], way).lines
        returned = [json.loads(line) for line in printed]
        known = [[real_runs.read(key) for key, _ in each] for each in returned]

    states = ["Scheduled"] * 5 + ["Completed"]
    assert [[state for _, state in each] for each in returned] == [states] * 4
    for flow_runs, key in zip(known, [f"{key} {way}" for key in keys for way in OURS], strict=True):
        assert flow_runs[0] == flow_runs[1]
        assert (flow_runs[0]["name"], flow_runs[0]["idempotency_key"]) == ("night 17", key)
        assert len({each["id"] for each in flow_runs}) == len(states) - 1
    prefects, *others = ([decided(each) for each in flow_runs] for flow_runs in known)
    assert others == [prefects] * 3


def test_twenty_at_once_are_twenty_flow_runs(connection: Prefect) -> None:
    async def run_all() -> list[str]:
        # Not for now: they would be late in a work queue that another test looks at.
        due = datetime.now(UTC) + timedelta(days=1)
        launch = partial(arun_deployment, FIRST, scheduled_time=due, connection=connection)
        launched = await asyncio.gather(*(launch(timeout=0) for _ in range(20)))
        return [str(each.id) for each in launched]

    assert len(set(asyncio.run(run_all()))) == 20
