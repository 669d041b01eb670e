"""Responses that are not what they seem: each task ends as its own flow run does, and launches one.

A front before a real Prefect makes them: headers that are not ASCII, records of other flow runs,
statuses that no Prefect gives, values of wrong types.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from doubles.bank import bank
from doubles.cloud_front import Response
from tests.live import faults
from tests.live.faults import LAUNCH, POLL, Faults, after, before, connect_for, runs
from ue_prefect import Cancellation
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from doubles.agent import Agent
    from doubles.bank import Bank
    from doubles.cloud_front import Forward, Intercept, Request
    from scripts.sandbox.server import PrefectServer
    from ue_prefect.task.report import Report

pytestmark = pytest.mark.live

SUCCESS = (0, "Task executed successfully.")
CANCEL = "Cancel the Flow Run"
BRIEFLY = 2.0  # seconds that a request is retried
ANOTHER_KEY = "the-key-of-another-launch"


def settle(prefect: httpx.Client, flow_run_id: object, state: str) -> None:
    body = {"state": {"type": state}, "force": True}
    prefect.post(f"/flow_runs/{flow_run_id}/set_state", json=body).raise_for_status()


def fields_for(cloud: Bank, deployment_id: str, name: str, **values: Any) -> dict[str, Any]:
    return cloud.fields(
        workspace=cloud.workspace_id, deployment=deployment_id, flow_run_name=name, **values
    )


class Played:
    """A task that ran in this process, as its flow run was made to end."""

    def __init__(
        self, prefect: httpx.Client, cloud: Bank, deployment_id: str, *, polls: bool, **values: Any
    ) -> None:
        self.name = f"strange-{uuid4()}"
        self.shown: list[dict[str, str]] = []
        self.pauses: list[float] = []
        watched = {"wait": True, "polling_interval": 60} if polls else {}
        given = fields_for(cloud, deployment_id, self.name, **watched)
        self._prefect = prefect
        job = Job(
            self.shown.append,
            instance_id=str(uuid4()),
            cancellation=Cancellation(sleep=self._pause),
            connect=connect_for(BRIEFLY),
        )
        self.report: Report = job.run({**given, **values})
        self.found = runs(prefect, self.name)

    def _pause(self, seconds: float) -> None:
        """Let the flow run end while the task waits for its first poll, and wait for nothing."""
        self.pauses.append(seconds)
        if seconds > 20 and self.shown:
            settle(self._prefect, self.shown[0]["out_flow_run_id"], "COMPLETED")

    @property
    def ending(self) -> tuple[int, str]:
        return self.report.exit_code, self.report.status_description


# Headers


HEADERS = {
    "Via": "1.1 Z\xfcrich-proxy",
    "Location": "/fl\xc3\xbcgel",
    "Set-Cookie": "n\xe4chte=\xff\xfe; Path=/",
    "X-Note": "\xa0\x85",
    "Prefect-Csrf-Token": "\xe2\x82\xac",
}


def test_headers_that_are_not_ascii_change_nothing(
    agent: Agent, prefect_server: PrefectServer, prefect: httpx.Client, deployment_id: str
) -> None:
    def adorned(request: Request, forward: Forward) -> Response:
        response = faults.patient(forward)(request)
        return replace(response, headers={**response.headers, **HEADERS})

    watched = {"wait": True, "polling_interval": 1}
    completed, cancelled = (f"headers-{uuid4()}" for _ in range(2))
    with (
        bank(prefect_server.api_url, intercept=adorned) as cloud,
        agent.start(fields_for(cloud, deployment_id, completed, **watched)) as first,
        agent.start(
            fields_for(cloud, deployment_id, cancelled, on_cancel=CANCEL, **watched)
        ) as second,
    ):
        settle(prefect, first.wait_for_output_field("out_flow_run_id"), "COMPLETED")
        to_cancel = second.wait_for_output_field("out_flow_run_id")
        second.cancel()
        ended = [first.wait(), second.wait()]
    done = f"Prefect was asked to cancel flow run {to_cancel}: its state is now CANCELLED"
    assert [(task.exit_code, task.message) for task in ended] == [
        SUCCESS,
        (1, f"Execution Failed: The task was cancelled; {done}"),
    ]
    assert [len(runs(prefect, name)) for name in (completed, cancelled)] == [1, 1]


# A launch


def changed(**values: Any) -> Callable[[Response], Response]:
    """Return what changes values of a record that Prefect answers with."""

    def change(response: Response) -> Response:
        return replace(response, body=json.dumps({**json.loads(response.body), **values}).encode())

    return change


def with_state(**values: Any) -> Callable[[Response], Response]:
    def change(response: Response) -> Response:
        record = json.loads(response.body)
        return replace(
            response, body=json.dumps({**record, "state": {**record["state"], **values}}).encode()
        )

    return change


def busy(retry_after: str) -> Intercept:
    return after(lambda _: faults.refusal(503, retry_after=retry_after))


LAUNCHES: dict[str, list[Intercept]] = {
    "202": [after(lambda response: replace(response, status=202))],
    "204": [after(lambda response: replace(response, status=204, body=b""))],
    "another deployment's": [after(changed(deployment_id=str(uuid4())))],
    "another key's": [after(changed(idempotency_key=ANOTHER_KEY))],
    "without a key": [after(changed(idempotency_key=None))],
    "a message that is a number": [after(with_state(message=7))],
    "a message that is a list": [after(with_state(message=["a", {"b": None}]))],
    "a name that is a number": [after(changed(name=7))],
    "retry after a number too large": [busy("1e400")],
    "retry after no number": [busy("nan")],
    "retry after less than nothing": [busy("-5")],
    "retry after a date far off": [busy("Fri, 31 Dec 9999 23:59:59 -1200")],
    "retry after no date": [busy("Mon, 99 Foo 20x6 99:99:99 GMT")],
    "retry after what is not ASCII": [busy("\xb2\xff")],
}


def test_a_launch_answered_strangely_is_one_flow_run_and_a_success(
    prefect_server: PrefectServer, prefect: httpx.Client, deployment_id: str
) -> None:
    def play(spoiled: list[Intercept]) -> Played:
        with bank(prefect_server.api_url, intercept=Faults(LAUNCH, *spoiled)) as cloud:
            return Played(prefect, cloud, deployment_id, polls=True)

    with ThreadPoolExecutor(4) as pool:
        played = dict(zip(LAUNCHES, pool.map(play, LAUNCHES.values()), strict=True))
    assert {kind: each.ending for kind, each in played.items()} == dict.fromkeys(LAUNCHES, SUCCESS)
    for kind, each in played.items():
        (flow_run,) = each.found
        assert {shown["out_flow_run_id"] for shown in each.shown} == {flow_run["id"]}, kind
        assert all(type(text) is str for shown in each.shown for text in shown.values()), kind
        assert max(each.pauses) <= 60, kind


def without_filter(request: Request, forward: Forward) -> Response:
    """Answer a look-up with whatever there is."""
    body = {**json.loads(request.body), "flow_runs": None}
    return forward(replace(request, body=json.dumps(body).encode()))


def test_a_look_up_whose_filter_is_ignored_finds_nothing_and_proves_nothing(
    prefect_server: PrefectServer, prefect: httpx.Client, deployment_id: str
) -> None:
    lost, ignoring = Faults(LAUNCH, last=after(faults.hung_up)), Faults("", last=without_filter)

    def intercept(request: Request, forward: Forward) -> Response:
        meet = ignoring if request.target.endswith("/filter") else lost
        return meet(request, forward)

    with bank(prefect_server.api_url, intercept=intercept) as cloud:
        launched = Played(prefect, cloud, deployment_id, polls=False)
        attaching = Played(
            prefect,
            cloud,
            deployment_id,
            polls=False,
            on_rerun=["Attach to the previous Flow Run"],
        )
    assert launched.report.exit_code == attaching.report.exit_code == 1
    assert launched.shown == attaching.shown == []
    assert launched.report.status_description.endswith(
        "Whether a flow run was launched is not known, and it may still be launched"
    )
    assert len(launched.found) == 1
    assert "is about something else" in attaching.report.status_description
    assert attaching.found == []


# A poll


def other_record(state: str) -> Intercept:
    """Answer a poll with the record of another flow run."""

    def fault(request: Request, forward: Forward) -> Response:
        response = forward(request)
        record = json.loads(response.body)
        state_of_other = {**record["state"], "type": state, "name": state.capitalize()}
        other = {
            "id": str(uuid4()),
            "name": "somebody else's",
            "state": state_of_other,
            "state_type": state,
            "state_name": state.capitalize(),
        }
        return replace(response, body=json.dumps({**record, **other}).encode())

    return fault


POLLS: dict[str, list[Intercept]] = {
    "another run that failed": [other_record("FAILED")],
    "another run that goes on": [other_record("RUNNING")] * 3,
    "202": [after(lambda response: replace(response, status=202))],
    "204": [after(lambda response: replace(response, status=204, body=b""))],
    "404, a page": [before(faults.page(404))],
    "404, a gateway's": [
        before(
            Response(
                404,
                {"content-type": "application/json"},
                b'{"message": "no Route matched with those values"}',
            )
        )
    ],
    "401, a page": [before(faults.page(401))],
    "403, a page": [before(faults.page(403))],
    "a message that is a number": [after(with_state(message=7))],
    "an empty body": [after(lambda response: replace(response, body=b""))],
    "null": [after(lambda response: replace(response, body=b"null"))],
    "retry after a date far off": [busy("Fri, 31 Dec 9999 23:59:59 -1200")],
}


def test_a_poll_answered_strangely_does_not_end_the_wait_otherwise_than_the_flow_run(
    prefect_server: PrefectServer, prefect: httpx.Client, deployment_id: str
) -> None:
    def play(spoiled: list[Intercept]) -> Played:
        with bank(prefect_server.api_url, intercept=Faults(POLL, *spoiled)) as cloud:
            return Played(prefect, cloud, deployment_id, polls=True)

    with ThreadPoolExecutor(4) as pool:
        played = dict(zip(POLLS, pool.map(play, POLLS.values()), strict=True))
    assert {kind: each.ending for kind, each in played.items()} == dict.fromkeys(POLLS, SUCCESS)
    for kind, each in played.items():
        (flow_run,) = each.found
        assert {shown["out_flow_run_id"] for shown in each.shown} == {flow_run["id"]}, kind
