"""The doubles are what the live tests, the recorder and the demo take them for."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from doubles.agent import Agent, agent_fields
from doubles.busy import prefect_client
from doubles.cloud_front import CloudFront, Workspace
from scripts.sandbox.populate import FIRST
from scripts.sandbox.server import PrefectServer
from tests.sockets import response, serving

KEY = "pnu_of_the_stage"
OTHER_KEY = "pnu_of_somebody_else"


def workspace(upstream_api_url: str, number: int = 1) -> Workspace:
    return Workspace(
        account_id=f"aaaaaaaa-0000-4000-8000-00000000000{number}",
        account_name=f"Bank {number}",
        account_handle=f"bank-{number}",
        workspace_id=f"bbbbbbbb-0000-4000-8000-00000000000{number}",
        workspace_name="Production",
        workspace_description="",
        workspace_handle="production",
        upstream_api_url=upstream_api_url,
    )


def client(front: CloudFront, key: str = KEY, **options: Any) -> httpx.Client:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return httpx.Client(base_url=front.api_url, headers=headers, trust_env=False, **options)


def echo_request(connection: socket.socket, request: bytes) -> None:
    """Answer, where a Prefect server would, with what reached it."""
    connection.sendall(response("201 Created", request, "Content-Type: application/x-echo"))


@pytest.fixture(scope="module")
def echo() -> Iterator[str]:
    """The address of a server that echoes, in the place of a Prefect server's."""
    with serving(echo_request) as address:
        yield f"{address}/api"


@pytest.fixture
def front(echo: str) -> Iterator[CloudFront]:
    with CloudFront({KEY: [workspace(echo)], OTHER_KEY: [workspace(echo, 2)]}) as front:
        yield front


class TestCloudFront:
    @pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer x"}, {"Authorization": KEY}])
    def test_refuses_a_key_it_does_not_know(
        self, front: CloudFront, header: dict[str, str]
    ) -> None:
        with client(front, key="") as cloud:
            response = cloud.get("/me/workspaces", headers=header)
        assert response.status_code == 401
        assert response.json() == {"detail": "Invalid authentication credentials"}
        assert [exchange.key_known for exchange in front.exchanges] == [False]

    def test_hides_the_workspaces_of_others(self, front: CloudFront, echo: str) -> None:
        with client(front) as cloud:
            response = cloud.post(workspace(echo, 2).path + "/deployments/filter", json={})
        assert response.status_code == 404

    def test_forwards_everything_but_the_key(self, front: CloudFront, echo: str) -> None:
        with client(front) as cloud:
            passed_on = cloud.post(
                workspace(echo).path + "/flows/a%20b/%C3%BC?q=1%2F2&q=%7B",
                content=b'{"a":  1}',
                headers={"Content-Type": "application/json", "X-PREFECT-API-VERSION": "0.8.4"},
            )
        head, _, body = passed_on.text.partition("\r\n\r\n")
        request, *headers = head.lower().split("\r\n")
        assert passed_on.status_code == 201
        assert passed_on.headers["content-type"] == "application/x-echo"
        assert request == "post /api/flows/a%20b/%c3%bc?q=1%2f2&q=%7b http/1.1"
        assert body == '{"a":  1}'
        assert {"content-type: application/json", "x-prefect-api-version: 0.8.4"} <= {*headers}
        assert KEY not in passed_on.text

    def test_records_requests_without_the_key(self, front: CloudFront, echo: str) -> None:
        path = workspace(echo).path + "/deployments/filter"
        with client(front) as cloud:
            cloud.post(f"{path}?x=1", json={"limit": 1})
        (exchange,) = front.exchanges
        assert (exchange.method, exchange.path) == ("POST", path)
        assert (exchange.status, exchange.body, exchange.key_known) == (201, b'{"limit":1}', True)
        assert KEY not in repr(exchange)

    @pytest.mark.live
    def test_passes_on_a_servers_responses_byte_for_byte(
        self, prefect_server: PrefectServer
    ) -> None:
        here = workspace(prefect_server.api_url)
        calls: list[tuple[str, str, Any]] = [
            ("POST", "/flows/filter", {"limit": 5}),
            ("POST", "/flows/filter", {"limit": "many"}),
            ("GET", f"/deployments/name/{FIRST}", None),
            ("GET", "/deployments/name/branch-000-ledger/nothing", None),
            ("DELETE", f"/flow_runs/{here.account_id}", None),
        ]
        with (
            prefect_client(prefect_server.api_url) as api,
            CloudFront({KEY: [here]}) as front,
            client(front) as cloud,
        ):
            for method, path, body in calls:
                direct = api.request(method, path, json=body)
                passed_on = cloud.request(method, here.path + path, json=body)
                assert passed_on.status_code == direct.status_code
                assert passed_on.headers["content-type"] == direct.headers["content-type"]
                assert passed_on.content == direct.content


EXTENSION = """
import json, os, time
import paid
from universal_extension import ExtensionResult, UniversalExtension, event, logger, ui


class Extension(UniversalExtension):
    def extension_start(self, fields):
        print("to stdout")
        logger.debug("only in detail")
        logger.info("amount %s", fields["amount"])
        ui.update_output_fields({"state": "Running"})
        event.publish("started", {"amount": fields["amount"]})
        if fields["amount"] == "raise":
            raise ValueError("no such amount")
        if fields["amount"] == "exit":
            os._exit(7)
        if fields["amount"] == "hang":
            time.sleep(60)
        ui.update_output_fields({"state": "Completed"})
        output = json.dumps({"paid": fields["amount"]})
        receipt = {"receipt": "r-1"}
        return ExtensionResult(message=paid.WORD, output_fields=receipt, unv_output=output)

    def extension_cancel(self):
        pass
"""


@pytest.fixture
def agent(tmp_path: Path) -> Agent:
    (tmp_path / "extension.py").write_text(EXTENSION)
    (tmp_path / "paid.py").write_text("WORD = 'paid'\n")
    return Agent(tmp_path)


class TestAgent:
    def test_runs_a_task(self, agent: Agent) -> None:
        task = agent.run({"amount": "5"})
        assert (task.exit_code, task.message, task.killed) == (0, "paid", False)
        assert task.extension_output == {"paid": "5"}
        assert task.stdout == "to stdout\n"
        assert "INFO" in task.stderr
        assert "amount 5" in task.stderr
        assert "only in detail" not in task.stderr
        assert task.events == ({"name": "started", "attributes": {"amount": "5"}, "ttl": None},)

    def test_shows_output_fields_with_their_times(self, agent: Agent) -> None:
        live: list[dict[str, Any]] = []
        task = agent.run({"amount": "5"}, on_update=lambda _seconds, fields: live.append(fields))
        assert live == [{"state": "Running"}, {"state": "Completed"}, {"receipt": "r-1"}]
        assert [fields for _, fields in task.updates] == live
        times = [seconds for seconds, _ in task.updates]
        assert 0 < times[0] <= times[1] <= times[2] <= task.seconds
        assert task.output_fields == {"state": "Completed", "receipt": "r-1"}

    def test_kills_what_does_not_end_after_a_cancel(self, agent: Agent) -> None:
        with agent.start({"amount": "hang"}, cancel_timeout=0.2) as running:
            running.wait_for_output_field("state")
            running.cancel()
            task = running.wait()
        assert task.killed
        assert task.exit_code == -9
        assert task.message == "Killed: still running 0.2 s after extension_cancel"
        assert task.output_fields == {"state": "Running"}

    @pytest.mark.parametrize(
        ("amount", "exit_code", "message"),
        [
            ("raise", 1, "ValueError: no such amount"),
            ("exit", 7, "Ended without a result (process exit code 7)"),
        ],
    )
    def test_tells_how_an_extension_broke(
        self, agent: Agent, amount: str, exit_code: int, message: str
    ) -> None:
        task = agent.run({"amount": amount})
        assert (task.exit_code, task.message, task.killed) == (exit_code, message, False)


class TestAgentFields:
    def test_know_the_input_fields(self) -> None:
        with pytest.raises(TypeError, match="workspce"):
            agent_fields(workspce="x")
