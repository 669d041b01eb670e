"""Prefect servers of one's own: with logins, CSRF protection, and an API below another path.

Prefect has CSRF protection in 2.18.1, and HTTP Basic and another path in 3.8; these are switched on
in real servers. A Bearer token is what a proxy before a server asks for, so a front plays one.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

import ue_prefect
from doubles.agent import agent_fields
from doubles.cloud_front import CloudFront, Workspace
from prefect_rest.api.flow_runs import read_flow_run, set_flow_run_state
from prefect_rest.api.flows import create_flow
from prefect_rest.models import FlowCreate, SetFlowRunStateBody, StateCreate, StateType
from scripts.sandbox.populate import TAKES_NO_PARAMETERS
from scripts.sandbox.server import PrefectServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doubles.agent import Agent

pytestmark = pytest.mark.live

CSRF = {"PREFECT_SERVER_CSRF_PROTECTION_ENABLED": "true"}
LOGIN = ("night-shift", "P@ss:w/rd +1%")
API_PATH = "/scheduling/prefect/api"
DEPLOYMENT = "ledger/closing"
CANCEL = "Cancel the Flow Run"


class OwnServer:
    """A server with one deployment, which nobody serves, and what a task needs to log in."""

    def __init__(self, server: PrefectServer, login: tuple[str, str] | None) -> None:
        self.api_url = server.api_url
        self.login = login
        with self.connected() as prefect:
            flow, _, name = DEPLOYMENT.partition("/")
            flow_id = create_flow.sync(client=prefect, body=FlowCreate(name=flow)).id
            # Not with 2.18.1's model, which has defaults that a 3.8 refuses.
            body = {"name": name, "flow_id": str(flow_id), **TAKES_NO_PARAMETERS}
            plain = prefect.get_httpx_client()
            plain.post("/deployments/", json=body).raise_for_status()

    @contextmanager
    def connected(self) -> Iterator[ue_prefect.Prefect]:
        wanted = ue_prefect.Server(self.api_url, basic_auth=self.login)
        with ue_prefect.connect(wanted) as prefect:
            yield prefect

    def fields(self, **values: Any) -> dict[str, Any]:
        usual = {
            "api_url": self.api_url,
            "credentials": self.login or ("", ""),
            "deployment": DEPLOYMENT,
        }
        return agent_fields(**{**usual, **values})

    def complete(self, flow_run_id: str) -> None:
        """End a flow run, as what runs it does."""
        body = SetFlowRunStateBody(state=StateCreate(type=StateType.COMPLETED), force=True)
        with self.connected() as prefect:
            set_flow_run_state.sync(UUID(flow_run_id), client=prefect, body=body)

    def state_of(self, flow_run_id: str) -> str:
        with self.connected() as prefect:
            state = read_flow_run.sync(UUID(flow_run_id), client=prefect).state
        return state.type.value if state else ""


@pytest.fixture(scope="module")
def guarded() -> Iterator[OwnServer]:
    """A Prefect 3.8.8 with everything: Basic, CSRF, a path of its own."""
    with PrefectServer("3.8.8", settings=CSRF, api_path=API_PATH, login=LOGIN) as server:
        yield OwnServer(server, LOGIN)


@pytest.fixture(scope="module", params=["csrf", "guarded"])
def own_server(request: pytest.FixtureRequest, prefect_version: str) -> Iterator[OwnServer]:
    """A server with CSRF protection, and `guarded`."""
    if request.param == "guarded":
        yield request.getfixturevalue("guarded")
        return
    with PrefectServer(prefect_version, settings=CSRF) as server:
        yield OwnServer(server, None)


def test_a_launch_is_watched_to_its_end(agent: Agent, own_server: OwnServer) -> None:
    with agent.start(own_server.fields(wait=True, polling_interval=1)) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        own_server.complete(flow_run_id)
        task = running.wait()
    assert (task.exit_code, task.message) == (0, "Task executed successfully.")
    page = task.output_fields["out_flow_run_url"]
    assert page == f"{own_server.api_url.removesuffix('/api')}/flow-runs/flow-run/{flow_run_id}"
    assert LOGIN[1] not in task.stderr + str(task.extension_output_text)


def test_a_cancelled_task_cancels_its_flow_run(agent: Agent, own_server: OwnServer) -> None:
    fields = own_server.fields(wait=True, polling_interval=1, on_cancel=CANCEL)
    with agent.start(fields) as running:
        flow_run_id = running.wait_for_output_field("out_flow_run_id")
        running.cancel()
        task = running.wait()
    assert task.message.endswith(f"cancel flow run {flow_run_id}: its state is now CANCELLED")
    assert own_server.state_of(flow_run_id) == "CANCELLED"


@pytest.mark.parametrize(
    "credentials",
    [
        pytest.param((LOGIN[0], "wrong"), id="wrong-password"),
        pytest.param(("", "a-token-of-the-stage"), id="as-bearer"),
        pytest.param(("", ""), id="none"),
    ],
)
def test_a_login_that_the_server_refuses_is_told(
    agent: Agent, guarded: OwnServer, credentials: tuple[str, str]
) -> None:
    task = agent.run(guarded.fields(credentials=credentials))
    assert task.exit_code == 1
    assert task.message == (
        "Execution Failed: Prefect refused the credentials to find deployment "
        f"{DEPLOYMENT}: HTTP 401: Unauthorized"
    )
    assert "trying again" not in task.stderr


class BehindAProxy(Workspace):
    """A server whose proxy asks for a token, and adds nothing to its addresses."""

    @property
    def path(self) -> str:
        return ""


def test_a_token_alone_is_sent_as_bearer(agent: Agent, prefect_server: PrefectServer) -> None:
    token = "a-token-of-the-stage"
    server = BehindAProxy("", "", "", "", "", "", "", prefect_server.api_url)
    with CloudFront({token: [server]}) as proxy:
        fields = agent_fields(api_url=proxy.api_url, deployment="settlement/intraday")
        tokens = [token, "another-token", ""]
        tasks = [agent.run({**fields, **credential("", each)}) for each in tokens]
        assert [each.key_known for each in proxy.exchanges] == [True, True, False, False]
    assert [task.exit_code for task in tasks] == [0, 1, 1]
    for task in tasks[1:]:
        assert "HTTP 401: Invalid authentication credentials" in task.message
    assert not any(value in task.stderr for value in tokens[:2] for task in tasks)


def credential(user: str, password: str) -> dict[str, Any]:
    fields = agent_fields(credentials=(user, password))
    return {name: value for name, value in fields.items() if name.startswith("credentials")}
