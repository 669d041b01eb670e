"""Everything between a task and Prefect goes wrong here, once in each way that is known.

The tasks run from the built archive, through a front that spoils answers, before a real Prefect;
how many flow runs there are is asked of Prefect itself, behind the front.
"""

from __future__ import annotations

import json
import re
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from doubles.agent import Agent
from doubles.bank import Bank, bank
from tests.live import faults
from tests.live.faults import LAUNCH, POLL, Faults, Held, after, before, runs
from ue_prefect.task import job
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterator

    import httpx

    from doubles.agent import FinishedTask, RunningTask
    from doubles.cloud_front import Exchange, Intercept, Response
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live

SUCCESS = (0, "Task executed successfully.")
ATTACH = "Attach to the previous Flow Run"
CANCEL = "Cancel the Flow Run"
WATCHED: dict[str, Any] = {"wait": True, "polling_interval": 1}
BRIEFLY = 3.0  # seconds that a launch is retried, where a test waits for that
AGENTS_PATIENCE = 10.0
MOST_MEMORY = 220  # MiB, of a process that was sent 70


@pytest.fixture
def cloud(prefect_server: PrefectServer) -> Iterator[Bank]:
    """A bank's account behind a front that a test may spoil; its flow runs nobody takes."""
    with bank(prefect_server.api_url) as opened:
        yield opened


@pytest.fixture
def name() -> str:
    """A name that no other flow run has."""
    return f"fault-{uuid4()}"


@pytest.fixture
def fields(cloud: Bank, deployment_id: str, name: str) -> dict[str, Any]:
    """The fields of a task whose launch is its first and only request."""
    return fields_for(cloud, deployment_id, name)


def fields_for(cloud: Bank, deployment_id: str, name: str, **values: Any) -> dict[str, Any]:
    return cloud.fields(
        workspace=cloud.workspace_id, deployment=deployment_id, flow_run_name=name, **values
    )


def ending(task: FinishedTask) -> tuple[int, str]:
    return task.exit_code, task.message


def cancelled(flow_run_id: object) -> tuple[int, str]:
    """Return how a task ends whose flow run was cancelled before it ran."""
    done = f"Prefect was asked to cancel flow run {flow_run_id}: its state is now CANCELLED"
    return 1, f"Execution Failed: The task was cancelled; {done}"


def asked(cloud: Bank, path: str) -> list[Exchange]:
    """Return the requests for a path, without those that a busy server behind the front refused."""
    return [each for each in cloud.front.exchanges if path in each.path and not is_busy(each)]


def is_busy(exchange: Exchange) -> bool:
    return exchange.status == 503 and b"not this time" not in exchange.response


def settle(prefect: httpx.Client, flow_run_id: str, state: str) -> None:
    """End a flow run in Prefect, as its runner does."""
    body = {"state": {"type": state}, "force": True}
    prefect.post(f"/flow_runs/{flow_run_id}/set_state", json=body).raise_for_status()


def state_of(prefect: httpx.Client, flow_run_id: object) -> str:
    return str(prefect.get(f"/flow_runs/{flow_run_id}").json()["state_type"])


def peak_memory(running: RunningTask) -> int:
    """Return the most memory that a task's process has had, in MiB."""
    status = Path(f"/proc/{running.pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found
    return int(found[1]) // 1024


# A launch whose response goes wrong


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(after(faults.hung_up), id="hung-up"),
        pytest.param(after(lambda _: faults.refusal(500)), id="500"),
        pytest.param(after(lambda _: faults.page(502)), id="502-page"),
        pytest.param(after(lambda _: faults.refusal(503)), id="503"),
        pytest.param(after(lambda _: faults.page(504)), id="504-page"),
        pytest.param(after(lambda _: faults.page(200)), id="200-page"),
        pytest.param(after(faults.cut_off), id="cut-off"),
        pytest.param(after(faults.cut_json), id="half-of-the-json"),
    ],
)
def test_a_launch_whose_response_is_lost_after_prefect_acted_is_one_flow_run(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    fault: Intercept,
) -> None:
    cloud.front.intercept = Faults(LAUNCH, fault)
    task = agent.run(fields)
    assert ending(task) == SUCCESS
    (flow_run,) = runs(prefect, name)
    assert task.output_fields["out_flow_run_id"] == flow_run["id"]
    assert "create_flow_run: " in task.stderr
    assert "; trying again in " in task.stderr


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(before(faults.hung_up(faults.page(200))), id="hung-up"),
        pytest.param(before(faults.refusal(408)), id="408"),
        pytest.param(before(faults.refusal(500)), id="500"),
        pytest.param(before(faults.page(502)), id="502-page"),
        pytest.param(before(faults.refusal(503)), id="503"),
        pytest.param(before(faults.page(200)), id="200-page"),
    ],
)
def test_a_launch_that_does_not_reach_prefect_is_asked_for_again(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    fault: Intercept,
) -> None:
    cloud.front.intercept = Faults(LAUNCH, fault)
    task = agent.run(fields)
    assert ending(task) == SUCCESS
    assert len(runs(prefect, name)) == 1
    assert "; trying again in " in task.stderr


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_a_launch_waits_as_long_as_a_busy_prefect_asks(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    form: str,
) -> None:
    def busy(*_: object) -> Response:
        pause = "1" if form == "seconds" else faults.in_a_second()
        return faults.refusal(429, retry_after=pause)

    cloud.front.intercept = Faults(LAUNCH, busy)
    task = agent.run(fields)
    assert ending(task) == SUCCESS
    assert len(runs(prefect, name)) == 1
    first, second, *_ = asked(cloud, LAUNCH)
    assert 0.9 < second.started - first.ended < 4
    assert "HTTP 429; trying again in " in task.stderr


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (400, "Prefect refused to launch deployment {}: HTTP 400: not this time"),
        (401, "Prefect refused the credentials to launch deployment {}: HTTP 401: "),
        (403, "The credentials are not allowed to launch deployment {}: HTTP 403: not this time"),
        (409, "Prefect refused to launch deployment {}: HTTP 409: not this time"),
        (422, "Prefect refused to launch deployment {}: HTTP 422: not this time"),
    ],
)
def test_a_launch_that_prefect_refuses_for_good_is_asked_for_once(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    deployment_id: str,
    status: int,
    said: str,
) -> None:
    cloud.front.intercept = Faults(LAUNCH, before(faults.refusal(status)))
    task = agent.run(fields)
    assert task.exit_code == 1
    assert task.message.startswith(f"Execution Failed: {said.format(deployment_id)}")
    assert len(cloud.front.exchanges) == 1
    assert runs(prefect, name) == []


def test_a_launch_follows_no_redirect(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any], name: str
) -> None:
    with bank("http://127.0.0.1:1/api") as elsewhere:
        away = faults.refusal(307, location=f"{elsewhere.front.api_url}/there")
        cloud.front.intercept = Faults(LAUNCH, before(away))
        task = agent.run(fields)
        assert elsewhere.front.exchanges == []
    assert task.exit_code == 1
    assert f"HTTP 307 to {elsewhere.front.api_url}/there. Correct Prefect API URL" in task.message
    assert len(cloud.front.exchanges) == 1
    assert runs(prefect, name) == []


def test_a_launch_is_retried_for_five_minutes() -> None:
    assert job.POLICY.budget == 300


@pytest.mark.parametrize(
    ("fault", "fate"),
    [
        pytest.param(
            before(faults.hung_up(faults.page(200))),
            "Whether a flow run was launched is not known, and it may still be launched",
            id="hung-up",
        ),
        pytest.param(before(faults.refusal(503)), "No flow run was launched", id="503"),
    ],
)
def test_a_launch_while_prefect_is_away_for_good_fails_after_its_time(
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    fault: Intercept,
    fate: str,
) -> None:
    cloud.front.intercept = Faults(LAUNCH, last=fault)
    report = Job(connect=faults.connect_for(BRIEFLY)).run(fields)
    assert report.exit_code == 1
    assert report.status_description.startswith("Execution Failed: Prefect ")
    assert " to launch deployment " in report.status_description
    assert report.status_description.endswith(f". {fate}")
    *creates, look_up = [each.path.rpartition("/")[2] for each in cloud.front.exchanges]
    assert set(creates) == {"create_flow_run"}
    assert len(creates) > 1
    assert look_up == "filter"
    assert runs(prefect, name) == []


def test_a_launch_that_cannot_be_sent_is_said_to_have_launched_nothing(
    fields: dict[str, Any],
) -> None:
    connect = faults.connect_for(BRIEFLY)
    for nowhere in ("127.0.0.1:1", "prefect.invalid"):
        report = Job(connect=connect).run({**fields, "api_url": f"http://{nowhere}/api"})
        assert report.exit_code == 1
        assert report.status_description.startswith(
            f"Execution Failed: Prefect cannot be reached at http://{nowhere}/api to launch "
        )
        assert report.status_description.endswith(". No flow run was launched")


def test_a_launch_whose_responses_are_all_lost_is_found(
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO", logger="UNV")
    cloud.front.intercept = Faults(LAUNCH, last=after(faults.hung_up))
    shown: list[dict[str, str]] = []
    report = Job(shown.append, connect=faults.connect_for(BRIEFLY)).run(fields)
    assert (report.exit_code, report.status_description) == SUCCESS
    assert len(asked(cloud, LAUNCH)) > 1
    (flow_run,) = runs(prefect, name)
    assert [each["out_flow_run_id"] for each in shown] == [flow_run["id"]]
    assert f"Flow run {flow_run['id']} was launched all the same" in caplog.text


@pytest.mark.parametrize("spoil", [faults.another_type, faults.another_shape])
def test_a_launch_whose_response_is_not_as_declared_is_one_flow_run(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    spoil: Callable[[Response], Response],
) -> None:
    cloud.front.intercept = Faults(LAUNCH, last=after(spoil))
    task = agent.run(fields)
    assert ending(task) == SUCCESS
    assert [each["id"] for each in runs(prefect, name)] == [task.output_fields["out_flow_run_id"]]


@pytest.mark.parametrize(
    "lost",
    [
        pytest.param(after(faults.hung_up), id="hung-up"),
        pytest.param(after(lambda _: faults.refusal(500)), id="500"),
    ],
)
def test_a_launch_that_is_refused_after_an_response_was_lost_is_found(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    lost: Intercept,
) -> None:
    cloud.front.intercept = Faults(LAUNCH, lost, last=before(faults.refusal(409)))
    task = agent.run(fields)
    assert ending(task) == SUCCESS
    assert [each["id"] for each in runs(prefect, name)] == [task.output_fields["out_flow_run_id"]]


def test_a_launch_of_which_nothing_can_be_learned_says_so(
    agent: Agent, cloud: Bank, fields: dict[str, Any]
) -> None:
    cloud.front.intercept = Faults("", after(faults.hung_up), last=before(faults.refusal(401)))
    task = agent.run(fields)
    assert task.exit_code == 1
    assert task.message.endswith(
        "HTTP 401: not this time. "
        "Whether a flow run was launched is not known, and it may still be launched"
    )


# A wait that goes wrong


@pytest.mark.parametrize(
    ("state", "wrong", "logged"),
    [
        pytest.param(
            "COMPLETED",
            [before(faults.refusal(503)), after(faults.hung_up)],
            ["HTTP 503", "disconnected without"],
            id="503-and-hung-up",
        ),
        pytest.param(
            "CRASHED",
            [after(faults.cut_off), before(faults.page(200))],
            ["without sending complete", "a web page instead of a response"],
            id="cut-off-and-page",
        ),
    ],
)
def test_a_wait_goes_on_when_polls_go_wrong_and_ends_as_its_flow_run_does(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    state: str,
    wrong: list[Intercept],
    logged: list[str],
) -> None:
    cloud.front.intercept = Faults(POLL, *wrong)
    with agent.start({**fields, "wait": True, "polling_interval": 2}) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        settle(prefect, flow_run_id, state)
        task = running.wait()
    failure = f"Execution Failed: Flow run Reached {state} State"
    assert ending(task) == (SUCCESS if state == "COMPLETED" else (1, failure))
    for said in logged:
        assert re.search(f"{flow_run_id}: .*{said}.*; trying again in ", task.stderr)
    assert len(runs(prefect, name)) == 1


def test_a_state_never_seen_is_shown_and_waited_through(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any]
) -> None:
    cloud.front.intercept = Faults(POLL, after(faults.of_the_future))
    with agent.start({**fields, **WATCHED}) as running:
        running.wait_for_output_field("out_flow_run_state", "Hibernating")
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        settle(prefect, flow_run_id, "COMPLETED")
        task = running.wait()
    assert ending(task) == SUCCESS
    assert f"Flow run {flow_run_id} is Hibernating" in task.stderr


def test_polls_that_fail_altogether_do_not_end_the_wait(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any]
) -> None:
    away = before(faults.refusal(503))
    cloud.front.intercept = Faults(POLL, *[away] * 8)
    with agent.start({**fields, **WATCHED}) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        settle(prefect, flow_run_id, "COMPLETED")
        task = running.wait()
    assert ending(task) == SUCCESS
    said = f"Flow run {flow_run_id} was Scheduled, and may go on; no usable response from Prefect"
    assert re.search(rf"{said} for \d+ s: .*HTTP 503", task.stderr)


def test_a_key_that_is_revoked_meanwhile_ends_the_wait_at_once(
    agent: Agent, cloud: Bank, fields: dict[str, Any]
) -> None:
    with agent.start({**fields, **WATCHED}) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        cloud.front.revoke(cloud.api_key)
        task = running.wait(timeout=5)
    assert ending(task) == (
        1,
        f"Execution Failed: Prefect refused the credentials to read flow run {flow_run_id}: "
        "HTTP 401: Invalid authentication credentials",
    )


def test_a_gigantic_response_is_not_read_to_its_end(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any]
) -> None:
    cloud.front.intercept = Faults(POLL, after(faults.gigantic))
    with agent.start({**fields, **WATCHED}) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        running.wait_for_log("more than 16777216 bytes")
        memory = peak_memory(running)
        settle(prefect, flow_run_id, "COMPLETED")
        task = running.wait()
    assert ending(task) == SUCCESS
    assert memory < MOST_MEMORY


# Cancel


def test_a_task_cancelled_in_a_back_off_ends_at_once(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any], name: str
) -> None:
    away = before(faults.refusal(503, retry_after="20"))
    cloud.front.intercept = Faults(LAUNCH, last=away)
    with agent.start(fields) as running:
        running.wait_for_log("; trying again in ")
        started = time.monotonic()
        running.cancel()
        task = running.wait(timeout=AGENTS_PATIENCE)
    assert time.monotonic() - started < 2
    assert ending(task) == (
        1,
        "Execution Failed: The task was cancelled; no flow run was launched",
    )
    assert runs(prefect, name) == []


@pytest.mark.parametrize(
    ("on_cancel", "fate"),
    [
        (CANCEL, "Prefect was asked to cancel flow run {}: its state is now CANCELLED"),
        ("", "flow run {} was left running; it was last seen in state Scheduled"),
    ],
)
def test_a_task_cancelled_in_the_back_off_of_a_launch_settles_the_flow_run_that_was_made(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    on_cancel: str,
    fate: str,
) -> None:
    lost = after(lambda _: faults.refusal(503, retry_after="20"))
    cloud.front.intercept = Faults(LAUNCH, last=lost)
    with agent.start({**fields, "on_cancel": [on_cancel]}) as running:
        running.wait_for_log("; trying again in ")
        started = time.monotonic()
        running.cancel()
        task = running.wait(timeout=AGENTS_PATIENCE)
    assert time.monotonic() - started < 2
    (flow_run,) = runs(prefect, name)
    assert task.output_fields["out_flow_run_id"] == flow_run["id"]
    assert ending(task) == (
        1,
        f"Execution Failed: The task was cancelled; {fate.format(flow_run['id'])}",
    )
    assert flow_run["state_type"] == ("CANCELLED" if on_cancel else "SCHEDULED")


def test_a_task_cancelled_while_its_launch_hangs_cancels_the_flow_run_that_was_made(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any], name: str
) -> None:
    held = Held()
    cloud.front.intercept = Faults(LAUNCH, held)
    try:
        with agent.start({**fields, "on_cancel": [CANCEL]}) as running:
            wait_until_launched(prefect, name)
            running.cancel()
            task = running.wait(timeout=AGENTS_PATIENCE)
    finally:
        held.release()
    assert not task.killed
    (flow_run,) = runs(prefect, name)
    assert flow_run["state_type"] == "CANCELLED"
    assert str(flow_run["id"]) in task.message


def test_a_task_cancelled_long_before_its_launchs_response_cancels_the_flow_run_that_was_made(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any], name: str
) -> None:
    held = Held()
    cloud.front.intercept = Faults(LAUNCH, held)
    with agent.start({**fields, "on_cancel": [CANCEL]}) as running:
        wait_until_launched(prefect, name)
        running.cancel()
        time.sleep(3)
        held.release()
        task = running.wait(timeout=AGENTS_PATIENCE)
    (flow_run,) = runs(prefect, name)
    assert not task.killed
    assert ending(task) == cancelled(flow_run["id"])
    assert flow_run["state_type"] == "CANCELLED"


def test_a_task_whose_poll_hangs_or_drips_is_cancelled_in_time(
    agent: Agent,
    prefect_server: PrefectServer,
    prefect: httpx.Client,
    deployment_id: str,
    name: str,
) -> None:
    held = Held()
    slow: list[Intercept] = [held, after(faults.dripping), after(faults.dripping_body)]
    with ExitStack() as stack:
        stack.callback(held.release)
        tasks: list[RunningTask] = []
        hung: list[threading.Event] = []
        for each in slow:
            spoiled = Faults(POLL, each)
            cloud = stack.enter_context(bank(prefect_server.api_url, intercept=spoiled))
            stack.callback(held.release)  # before the front closes, which waits for its responses
            fields = fields_for(cloud, deployment_id, name, on_cancel=CANCEL, **WATCHED)
            tasks.append(stack.enter_context(agent.start(fields)))
            hung.append(spoiled.asked)
        for running, is_polled in zip(tasks, hung, strict=True):
            assert is_polled.wait(30)
            running.cancel()
        ended = [running.wait(timeout=AGENTS_PATIENCE + 1) for running in tasks]
    assert [task.killed for task in ended] == [False] * 3
    for task in ended:
        flow_run_id = task.output_fields["out_flow_run_id"]
        assert ending(task) == cancelled(flow_run_id)
        assert state_of(prefect, flow_run_id) == "CANCELLED"


def test_a_task_cancelled_before_its_launchs_response_ends_in_time_although_the_cancel_hangs(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any], name: str
) -> None:
    held, hanging = Held(), Held()
    launching, cancelling = Faults(LAUNCH, held), Faults("/set_state", last=hanging)
    cloud.front.intercept = lambda request, forward: launching(
        request, lambda passed: cancelling(passed, forward)
    )
    try:
        with agent.start({**fields, "on_cancel": [CANCEL]}) as running:
            wait_until_launched(prefect, name)
            running.cancel()
            time.sleep(5.5)
            held.release()
            task = running.wait(timeout=AGENTS_PATIENCE + 1)
    finally:
        held.release()
        hanging.release()
    assert not task.killed
    assert task.output_fields["out_flow_run_id"] in task.message


# Killed, and run again


def wait_until_launched(prefect: httpx.Client, name: str) -> None:
    deadline = time.monotonic() + 30
    while not runs(prefect, name):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_rerun_finds_the_flow_run_of_a_task_that_was_killed(
    agent: Agent, prefect: httpx.Client, fields: dict[str, Any], name: str
) -> None:
    with agent.start({**fields, **WATCHED, "on_rerun": [ATTACH]}) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        running.kill()
        killed = running.wait()
    assert killed.killed
    with agent.start(killed.rerun_fields("out_flow_run_id")) as running:
        assert running.wait_for_output_field("out_flow_run_id") == flow_run_id
        settle(prefect, flow_run_id, "COMPLETED")
        task = running.wait()
    assert ending(task) == SUCCESS
    assert f"The task attaches to flow run {flow_run_id}, the previous one" in task.stderr
    assert len(runs(prefect, name)) == 1


@pytest.mark.parametrize(("on_rerun", "count"), [(ATTACH, 1), ("Launch a new Flow Run", 2)])
def test_only_an_attaching_rerun_finds_the_flow_run_of_a_task_killed_before_it_knew_its_id(
    agent: Agent,
    cloud: Bank,
    prefect: httpx.Client,
    fields: dict[str, Any],
    name: str,
    on_rerun: str,
    count: int,
) -> None:
    held = Held()
    cloud.front.intercept = Faults(LAUNCH, held)
    instance_id = str(uuid4())
    with agent.start({**fields, "on_rerun": [on_rerun]}, instance_id=instance_id) as running:
        wait_until_launched(prefect, name)
        running.kill()
        killed = running.wait()
    held.release()
    assert killed.output_fields == {}
    (first,) = runs(prefect, name)
    task = agent.run(killed.rerun_fields("out_flow_run_id"), instance_id=instance_id)
    assert ending(task) == SUCCESS
    assert len(runs(prefect, name)) == count
    assert (task.output_fields["out_flow_run_id"] == first["id"]) is (on_rerun == ATTACH)


def test_an_attaching_rerun_takes_no_failed_flow_run_for_its_own_when_an_response_is_lost(
    agent: Agent, cloud: Bank, prefect: httpx.Client, fields: dict[str, Any], name: str
) -> None:
    instance_id = str(uuid4())
    attaching = {**fields, "on_rerun": [ATTACH]}
    first = agent.run(attaching, instance_id=instance_id).output_fields["out_flow_run_id"]
    settle(prefect, first, "FAILED")
    cloud.front.intercept = Faults(LAUNCH, after(faults.hung_up))
    task = agent.run(attaching, instance_id=instance_id)
    assert ending(task) == SUCCESS
    assert task.output_fields["out_flow_run_id"] != first
    assert len(runs(prefect, name)) == 2


# Secrets


def all_texts(task: FinishedTask) -> str:
    """Return everything that left a task."""
    shown = json.dumps([*task.updates, *task.events])
    return "\n".join(
        [task.message, task.extension_output_text or "", task.stdout, task.stderr, shown]
    )


def test_the_key_is_shown_nowhere_when_a_server_echoes_requests(
    agent: Agent, cloud: Bank, fields: dict[str, Any], name: str
) -> None:
    cloud.front.intercept = Faults(LAUNCH, faults.echo(500), faults.echo(400))
    named = {**fields, "flow_run_name": f"{name} {cloud.api_key}"}
    task = agent.run(named, log_level="Trace")
    assert task.exit_code == 1
    assert "HTTP 400: Bearer ****" in task.message
    assert f'"name": "{name} ****"' in task.message.replace('":"', '": "')
    assert "Traceback" in task.stderr
    assert cloud.api_key not in all_texts(task)


def test_no_part_of_the_key_is_shown_when_an_echo_is_shortened(
    agent: Agent, cloud: Bank, fields: dict[str, Any]
) -> None:
    preface = "." * 170
    cloud.front.intercept = Faults(LAUNCH, faults.echo(400, preface=preface))
    task = agent.run(fields)
    assert f"HTTP 400: {preface}Bearer " in task.message
    assert cloud.api_key[:8] not in all_texts(task)


def test_the_key_is_in_no_process_argument(
    agent: Agent, cloud: Bank, fields: dict[str, Any]
) -> None:
    with agent.start({**fields, **WATCHED}) as running:
        running.wait_for_output_field("out_flow_run_id")
        process = Path(f"/proc/{running.pid}")
        known_to_others = [(process / kind).read_text() for kind in ("cmdline", "environ", "comm")]
    assert cloud.api_key not in "".join(known_to_others)


def test_the_password_of_a_proxy_is_shown_nowhere(
    archive: Path, cloud: Bank, fields: dict[str, Any]
) -> None:
    secret = "proxys-own-secret"
    proxy = f"http://night:{secret}@127.0.0.1:1"
    proxies = {"HTTP_PROXY": proxy, "http_proxy": proxy, "HTTPS_PROXY": proxy}
    agent = Agent(archive, environ=proxies)
    by_tls = {**fields, "api_url": "https://prefect.invalid/api"}
    with (
        agent.start(fields, log_level="Trace") as plain,
        agent.start(by_tls, log_level="Trace") as encrypted,
    ):
        for running in (plain, encrypted):
            running.wait_for_log("; trying again in ")
            running.cancel()
        for task in (plain.wait(), encrypted.wait()):
            assert ending(task) == (
                1,
                "Execution Failed: The task was cancelled; no flow run was launched",
            )
            assert secret not in all_texts(task)
    assert cloud.front.exchanges == []
