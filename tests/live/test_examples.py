"""The examples of the Python guide on a real Prefect, with what pip installs from the wheel.

They log in to the double of Prefect Cloud with a key, by the settings that Prefect has for that.
"""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from doubles.cloud_front import Response
from scripts.sandbox.populate import FIRST
from tests.installed import EXAMPLES

if TYPE_CHECKING:
    import httpx

    from scripts.sandbox.server import PrefectServer
    from tests.live.programs import Examples
    from tests.live.real_runs import RealRuns

pytestmark = pytest.mark.live

NOBODY = "57ff5fca-4869-4314-b550-c101d0f175b3"


def ask(prefect: httpx.Client, path: str, body: object = None) -> Any:
    """Ask for a path, or send a body to it, and return the response."""
    method = "GET" if body is None else "POST"
    return prefect.request(method, path, json=body).raise_for_status().json()


def scheduled(prefect: httpx.Client, **state_details: str) -> str:
    """Return the id of a new flow run that nobody will run."""
    deployment = ask(prefect, f"/deployments/name/{FIRST}")
    state = {"type": "SCHEDULED", "state_details": state_details}
    launched = ask(prefect, f"/deployments/{deployment['id']}/create_flow_run", {"state": state})
    return str(launched["id"])


def test_every_example_is_run_here_or_in_the_cookbooks_tests() -> None:
    tests = "".join(
        each.read_text(encoding="utf-8")
        for each in (Path(__file__), Path(__file__).with_name("test_cookbook.py"))
    )
    assert [each.name for each in EXAMPLES if f'run("{each.stem}"' not in tests] == []


def test_a_launch_is_waited_for(examples: Examples) -> None:
    ended = examples.run("launch_and_wait", "settlement/nightly", "250")
    (flow_run_id,) = examples.cloud.launched()
    assert ended.lines[0].startswith(f"{flow_run_id} ")
    assert re.fullmatch(r"Completed after \d+\.\d s", ended.lines[1])
    assert ended.exit_code == 0


def test_a_launch_that_fails_says_what_prefect_says_of_it(examples: Examples) -> None:
    ended = examples.run("launch_and_wait", "reconciliation/month-end", "250")
    # A parameter that a flow does not have fails it on Prefect 2, and crashes it on 3.
    (flow_run_id,) = examples.cloud.launched()
    said = rf"^Flow run {flow_run_id} ended (FAILED|CRASHED): \w"
    assert re.search(said, ended.stderr, re.MULTILINE)
    assert ended.exit_code == 1


def test_a_deployment_is_run_as_by_prefects_own_function(examples: Examples) -> None:
    ended = examples.run("run_a_deployment", "settlement/nightly")
    (flow_run_id,) = examples.cloud.launched()
    (line,) = ended.lines
    assert line.startswith(f"{flow_run_id} ")
    assert line.endswith(" Completed")


def test_several_launches_are_waited_for_at_once(examples: Examples) -> None:
    states = {
        "settlement/intraday": "Completed",
        "reconciliation/month-end": "Failed",
        "statements/quarterly": "Crashed",
    }
    ended = examples.run("launch_many", *states)
    ids = [line.split()[0] for line in ended.lines]
    assert [line.split()[1:] for line in ended.lines] == [list(each) for each in states.items()]
    assert set(ids) == set(examples.cloud.launched())


def test_a_flow_run_is_read_with_the_client_alone_and_without_a_key_where_none_is_wanted(
    examples: Examples, prefect: httpx.Client, prefect_server: PrefectServer
) -> None:
    flow_run_id = scheduled(prefect)
    name = ask(prefect, f"/flow_runs/{flow_run_id}")["name"]
    assert examples.run("read_flow_run", flow_run_id).lines == [f"{name} SCHEDULED []"]
    own_server = {"PREFECT_API_URL": prefect_server.api_url, "PREFECT_API_KEY": ""}
    alone = examples.run("read_flow_run", flow_run_id, **own_server)
    connected = examples.run("handle_errors", flow_run_id, **own_server)
    assert alone.lines + connected.lines == [f"{name} SCHEDULED []", f"{name} Scheduled"]
    failed = examples.run("read_flow_run", NOBODY)
    assert (failed.stderr, failed.exit_code) == ("404: Flow run not found", 1)


def test_all_pages_of_a_flow_runs_logs_are_read_in_order(
    examples: Examples, prefect: httpx.Client
) -> None:
    flow_run_id, other = scheduled(prefect), scheduled(prefect)
    began = datetime(2026, 3, 1, 12, tzinfo=UTC)
    logs = [
        {
            "flow_run_id": other if number % 10 == 3 else flow_run_id,
            "level": 20 + number % 2 * 10,
            "name": "prefect.flow_runs",
            "message": f"Booked {number}",
            "timestamp": (began + timedelta(seconds=number)).isoformat(),
        }
        for number in range(500)
    ]
    prefect.post("/logs/", json=logs).raise_for_status()
    ended = examples.run("read_logs", flow_run_id)
    assert ended.lines == [
        f"{began + timedelta(seconds=number):%H:%M:%S} "
        f"{'WARNING' if number % 2 else 'INFO   '} Booked {number}"
        for number in range(500)
        if number % 10 != 3
    ]
    asked = [each for each in examples.cloud.front.exchanges if each.path.endswith("/logs/filter")]
    assert len(asked) == 3


def test_prefects_four_responses_to_a_new_state(examples: Examples, prefect: httpx.Client) -> None:
    later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    flow_run_id = scheduled(prefect, scheduled_time=later)

    def response(state_type: str) -> list[str]:
        return examples.run("set_state", flow_run_id, state_type, "on paper").lines

    assert response("PAUSED") == [
        "REJECT SCHEDULED",
        "Prefect set another state: Cannot pause flows that are not currently running.",
    ]
    status, waits = response("RUNNING")
    assert status == "WAIT SCHEDULED"
    assert re.fullmatch(
        r"to be asked for again in 3\d{3} s: Scheduled time is in the future", waits
    )
    assert response("COMPLETED") == ["ACCEPT COMPLETED", "done"]
    assert ask(prefect, f"/flow_runs/{flow_run_id}")["state"]["message"] == "on paper"
    assert response("CANCELLING") == [
        "ABORT COMPLETED",
        "Prefect left the state as it was: Run is already in terminal state COMPLETED.",
    ]


@pytest.mark.parametrize(
    ("deployment", "seen"),
    [
        (FIRST, ["Cancelled", "ended Cancelled"]),
        ("archive/weekly", ["Cancelling", "ended Cancelled"]),
        ("settlement/intraday", ["Completed", "had already completed"]),
    ],
    ids=["scheduled", "running", "completed"],
)
def test_a_flow_run_is_cancelled(
    examples: Examples, prefect: httpx.Client, deployment: str, seen: list[str]
) -> None:
    deployment_id = ask(prefect, f"/deployments/name/{deployment}")["id"]
    flow_run_id = ask(prefect, f"/deployments/{deployment_id}/create_flow_run", {})["id"]
    until = {"archive/weekly": "RUNNING", "settlement/intraday": "COMPLETED"}.get(deployment)
    deadline = time.monotonic() + 60
    while until and ask(prefect, f"/flow_runs/{flow_run_id}")["state_type"] != until:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert examples.run("cancel", flow_run_id).lines == seen


def test_a_flow_run_that_pauses_itself_is_resumed_to_its_end(
    examples: Examples, prefect: httpx.Client
) -> None:
    ended = examples.run("pause_and_resume", "payment-release/four-eyes")
    assert ended.exit_code == 0
    paused = ended.lines.index("Paused")
    assert ended.lines[paused + 1].startswith("resumed: ")
    assert ended.lines[-1] == "Completed"
    assert ask(prefect, f"/flow_runs/{ended.lines[0]}")["state_type"] == "COMPLETED"


def test_a_failed_flow_run_is_repaired_in_place(examples: Examples, real_runs: RealRuns) -> None:
    flow_run_id = real_runs.launch("clearing/evening")
    assert real_runs.await_process_end(flow_run_id)["state_type"] == "FAILED"
    ended = examples.run("repair_in_place", flow_run_id)
    assert ended.lines == [f"{flow_run_id} Completed, run count 2"]
    again = examples.run("repair_in_place", flow_run_id)
    said = f"not retried: Flow run {flow_run_id} is COMPLETED: there is nothing to retry"
    assert (again.stderr, again.exit_code) == (said, 1)


def test_each_error_is_told_from_the_others(examples: Examples, prefect: httpx.Client) -> None:
    flow_run_id = scheduled(prefect)
    name = ask(prefect, f"/flow_runs/{flow_run_id}")["name"]
    front = examples.cloud.front

    def said(flow_run_id: str = flow_run_id, **environ: str) -> str:
        ended = examples.run("handle_errors", flow_run_id, **environ)
        assert ended.exit_code == (0 if ended.lines else 1)
        return "".join(ended.lines) or ended.stderr.splitlines()[-1]

    assert said() == f"{name} Scheduled"
    assert said(NOBODY) == "There is no such flow run"
    assert said(PREFECT_API_KEY="old") == (
        "Get another API key: HTTP 401: Invalid authentication credentials"
    )
    front.intercept = lambda *_: Response(409, {}, b'{"detail": "locked"}')
    assert said() == "Prefect refused with status 409: HTTP 409: locked"
    front.intercept = lambda *_: Response(200, {}, b'{"hello": "world"}')
    assert said().startswith(
        f"This is not Prefect: Cannot read flow run {flow_run_id}: the response from "
    )
    said_nothing = said(PREFECT_API_URL="http://127.0.0.1:1/api")
    assert said_nothing.startswith("Prefect cannot be reached at http://127.0.0.1:1/api")
    assert said_nothing.endswith(" (try again later)")
