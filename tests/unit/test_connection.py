"""Logging in, and what a request that fails is turned into."""

from __future__ import annotations

import re
import threading
from base64 import b64encode
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest

from prefect_rest.api.deployments import create_flow_run_from_deployment
from prefect_rest.api.flow_runs import read_flow_run
from prefect_rest.models import DeploymentFlowRunCreate
from tests.unit.responses import ACCOUNT_ID, FLOW_RUN_ID, Clock, InTurn, Wire, connected, flow_run
from ue_prefect.errors import (
    KeyRefused,
    NotFound,
    Refused,
    RequestError,
    UePrefectError,
    Unreachable,
    Unreadable,
)
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.retry import Attempts, RetryPolicy
from ue_prefect.prefect.server import PREFECT_CLOUD, Server
from ue_prefect.prefect.transport import LARGEST_RESPONSE, NoResponse
from ue_prefect.prefect.waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = "a-key-of-a-unit-test"
WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"


def sent(server: Server, workspace_id: str | None = None) -> httpx.Request:
    """Return the request that reading a flow run sends."""
    response = InTurn(described())
    with connected(response, server) as connection:
        if workspace_id is not None:
            connection.enter_workspace(workspace_id)
        read(connection)
    return response.requests[0]


def read(connection: Connection) -> None:
    connection.request(
        "read the flow run",
        lambda client: read_flow_run.sync(UUID(FLOW_RUN_ID), client=client),
    )


def error_of(response: httpx.Response | Exception) -> UePrefectError:
    """Return what reading a flow run raises on a response."""
    server = Server("https://prefect.test/api", api_key=KEY)
    with connected(InTurn(response), server) as connection, pytest.raises(UePrefectError) as raised:
        read(connection)
    assert KEY not in str(raised.value)
    return raised.value


def test_an_api_key_is_sent_as_bearer_token() -> None:
    request = sent(Server(PREFECT_CLOUD, account_id=ACCOUNT_ID, api_key=KEY), WORKSPACE_ID)
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert str(request.url) == (
        f"{PREFECT_CLOUD}/accounts/{ACCOUNT_ID}/workspaces/{WORKSPACE_ID}/flow_runs/{FLOW_RUN_ID}"
    )


def test_user_and_password_are_sent_as_basic() -> None:
    request = sent(Server("http://prefect.test/below/api", basic_auth=("operator", "wörtchen")))
    login = b64encode("operator:wörtchen".encode()).decode()
    assert request.headers["authorization"] == f"Basic {login}"
    assert str(request.url) == f"http://prefect.test/below/api/flow_runs/{FLOW_RUN_ID}"


def test_every_request_says_who_asks_and_for_which_version() -> None:
    headers = sent(Server("http://prefect.test/api")).headers
    assert headers["x-prefect-api-version"] == "0.8.4"
    assert re.fullmatch(r"ue-prefect/\d+\.\d+\.\d+", headers["user-agent"])


@pytest.mark.parametrize(
    ("api_url", "workspace_id", "page"),
    [
        (
            PREFECT_CLOUD,
            WORKSPACE_ID,
            f"https://app.prefect.cloud/account/{ACCOUNT_ID}/workspace/{WORKSPACE_ID}"
            f"/flow-runs/flow-run/{FLOW_RUN_ID}",
        ),
        (
            "http://127.0.0.1:4200/api",
            None,
            f"http://127.0.0.1:4200/flow-runs/flow-run/{FLOW_RUN_ID}",
        ),
    ],
)
def test_a_flow_run_has_a_page(api_url: str, workspace_id: str | None, page: str) -> None:
    with Connection(Server(api_url, account_id=ACCOUNT_ID)) as connection:
        if workspace_id is not None:
            connection.enter_workspace(workspace_id)
        assert connection.flow_run_url(FLOW_RUN_ID) == page


@pytest.mark.parametrize(
    ("status", "body", "error_type", "said"),
    [
        (
            401,
            {"detail": "Invalid authentication credentials"},
            KeyRefused,
            "Prefect refused the credentials to read the flow run: "
            "HTTP 401: Invalid authentication credentials",
        ),
        (
            403,
            {"detail": "Forbidden"},
            KeyRefused,
            "The credentials are not allowed to read the flow run: HTTP 403: Forbidden",
        ),
        (
            404,
            {"detail": "Flow run not found"},
            NotFound,
            "Cannot read the flow run: not found, HTTP 404: Flow run not found",
        ),
        (
            409,
            {"exception_message": "Data conflict"},
            Refused,
            "Prefect refused to read the flow run: HTTP 409: Data conflict",
        ),
        (
            500,
            "<html>\n  <h1>Oops</h1>\n</html>",
            Refused,
            "Prefect refused to read the flow run: HTTP 500: <html> <h1>Oops</h1> </html>",
        ),
    ],
)
def test_an_error_status_is_told_in_prefects_words(
    status: int, body: object, error_type: type[Refused], said: str
) -> None:
    response = httpx.Response(
        status, **({"text": body} if isinstance(body, str) else {"json": body})
    )
    error = error_of(response)
    assert type(error) is error_type
    assert isinstance(error, Refused)
    assert error.status_code == status
    assert str(error) == said


def test_a_redirect_is_not_followed_but_told() -> None:
    response = httpx.Response(307, headers={"location": "https://elsewhere.test/api"})
    assert str(error_of(response)) == (
        "Prefect refused to read the flow run: HTTP 307 to https://elsewhere.test/api. "
        "Correct api_url"
    )


@pytest.mark.parametrize("body", ["", "<html>Welcome</html>", "[]", '{"id": 7}', "null"])
def test_a_success_that_is_not_what_was_asked_for_is_an_error(body: str) -> None:
    error = error_of(httpx.Response(200, text=body))
    assert type(error) is Unreadable
    assert str(error).startswith(
        "Cannot read the flow run: the response from https://prefect.test/api is not one of "
        "Prefect's API: "
    )
    assert str(error).endswith(". api_url usually ends in /api")
    assert error.worded({"api_url": "--api-url"})[0].endswith(". --api-url usually ends in /api")


@pytest.mark.parametrize(
    "failure",
    [
        httpx.ConnectError("[Errno 111] Connection refused"),
        httpx.ReadTimeout(""),
        httpx.RemoteProtocolError("Server disconnected without sending a response."),
    ],
)
def test_no_response_is_told_with_the_address(failure: httpx.HTTPError) -> None:
    error = error_of(failure)
    assert type(error) is Unreachable
    reason = str(failure) or "ReadTimeout"
    assert str(error) == (
        f"Prefect cannot be reached at https://prefect.test/api to read the flow run: {reason}"
    )


@pytest.mark.parametrize(
    ("failure", "may_pass"),
    [
        (httpx.ConnectError("[Errno 111] Connection refused"), True),
        (httpx.ReadTimeout(""), True),
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed"), False),
        (httpx.ProxyError("407 Proxy Authentication Required"), False),
        (OverflowError("too large"), False),
        (httpx.Response(200, content=b"x" * (LARGEST_RESPONSE + 1)), False),
    ],
)
def test_what_is_not_worth_another_try_is_not_said_to_pass(
    failure: httpx.Response | Exception, may_pass: bool
) -> None:
    error = error_of(failure)
    assert isinstance(error, RequestError)
    assert isinstance(error.attempts, Attempts)
    assert (error.may_pass, error.attempts.count > 1) == (may_pass, may_pass)


@pytest.mark.parametrize(
    ("fault", "has_remedy"),
    [
        ("self-signed certificate", True),
        ("unable to get local issuer certificate", True),
        ("certificate has expired", False),
        ("certificate is not valid for '127.0.0.1'", False),
    ],
)
def test_an_untrusted_certificate_is_told_with_the_remedy(fault: str, has_remedy: bool) -> None:
    error = error_of(httpx.ConnectError(f"[SSL: CERTIFICATE_VERIFY_FAILED] {fault}"))
    assert str(error).endswith(". For an authority of your own, set ca_bundle") == has_remedy


def test_what_an_unreachable_server_raises_does_not_hold_the_key() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        assert KEY in request.headers["authorization"]
        raise httpx.ConnectError("refused")

    server = Server("https://prefect.test/api", api_key=KEY)
    with connected(refuse, server) as connection, pytest.raises(Unreachable) as raised:
        read(connection)
    cause = raised.value.__cause__
    assert isinstance(cause, NoResponse)
    assert "authorization" not in cause.request.headers
    assert isinstance(cause.__cause__, httpx.ConnectError)
    with pytest.raises(RuntimeError, match="has not been set"):
        print(cause.__cause__.request)


def test_an_empty_key_is_none() -> None:
    assert "authorization" not in sent(Server("http://prefect.test/api", api_key="")).headers


# Whose response it is.


def described(**values: Any) -> httpx.Response:
    return httpx.Response(200, json={**flow_run("RUNNING"), **values})


OTHER_ID = "00000000-0000-4000-8000-000000000001"


def read_own(connection: Connection) -> str:
    """Read the flow run; a response about another one is none. Return the id of what came."""
    found = connection.request(
        "read the flow run",
        lambda client: read_flow_run.sync(UUID(FLOW_RUN_ID), client=client),
        is_about=lambda found: str(found.id) == FLOW_RUN_ID,
    )
    return str(found.id)


def test_a_response_about_something_else_is_no_response_and_asked_for_again() -> None:
    response = InTurn(described(id=OTHER_ID), described(id=OTHER_ID), described())
    clock = Clock()
    with connected(response, cancellation=clock.cancellation()) as connection:
        assert read_own(connection) == FLOW_RUN_ID
    assert len(clock.pauses) == 2


def test_the_connection_that_a_stray_response_came_on_is_not_used_again() -> None:
    made: list[Wire] = []
    response = InTurn(described(id=OTHER_ID), described())

    def connect() -> Wire:
        made.append(Wire(response))
        return made[-1]

    with Connection(
        Server("http://prefect.test/api"), cancellation=Clock().cancellation(), connect=connect
    ) as connection:
        read_own(connection)
        assert len(made) == 2


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param(lambda: described(id=OTHER_ID), lambda: httpx.Response(503), id="stray"),
        pytest.param(lambda: httpx.Response(200, json=[]), lambda: httpx.Response(503), id="list"),
        pytest.param(lambda: httpx.Response(503), lambda: described(id=OTHER_ID), id="busy"),
        pytest.param(*[lambda: httpx.Response(200, text='{"id": "835a')] * 2, id="cut-off"),
    ],
)
def test_a_request_has_one_budget_whatever_makes_its_responses_unusable(
    first: Callable[[], httpx.Response], then: Callable[[], httpx.Response]
) -> None:
    clock = Clock()
    with (
        connected(
            lambda _: first() if clock.now < 60 else then(), cancellation=clock.cancellation()
        ) as connection,
        pytest.raises(RequestError),
    ):
        read_own(connection)
    assert 70 < clock.now <= 90


def launch_own(connection: Connection) -> None:
    connection.request(
        "launch a flow run",
        lambda client: create_flow_run_from_deployment.sync(
            UUID(int=1), client=client, body=DeploymentFlowRunCreate()
        ),
        is_about=lambda flow_run: str(flow_run.id) == FLOW_RUN_ID,
        changes=True,
    )


def test_what_may_have_come_of_a_request_is_remembered_over_all_its_attempts() -> None:
    """A stray response says nothing about the request; the refusal after it only of the last."""
    response = InTurn(described(id=OTHER_ID), httpx.Response(409, json={"detail": "no"}))
    with connected(response) as connection, pytest.raises(Refused) as refused:
        launch_own(connection)
    error = refused.value
    assert (error.sent, error.acted, error.pending) == (True, True, True)
    assert isinstance(error.attempts, Attempts)
    assert error.attempts.count == 2


def test_a_change_whose_response_is_unreadable_is_not_sent_again() -> None:
    response = InTurn(httpx.Response(200, json=[]))
    with connected(response) as connection, pytest.raises(Unreadable):
        launch_own(connection)
    assert len(response.requests) == 1


def test_a_deadline_nearer_than_the_budget_ends_unreadable_responses() -> None:
    """Without pauses in between there would be thousands of requests."""
    response = InTurn(httpx.Response(200, json=[]))
    policy = RetryPolicy(budget=6, longest_pause=2)
    with (
        Connection(
            Server("http://prefect.test/api"),
            policy=policy,
            cancellation=Cancellation(timeout=0.4),
            connect=lambda: httpx.MockTransport(response),
        ) as connection,
        pytest.raises(Unreadable),
    ):
        read_own(connection)
    assert 1 <= len(response.requests) <= 3


def test_an_unforeseen_failure_of_an_operation_may_have_sent_something() -> None:
    def fail(_: object) -> None:
        raise OverflowError("too large")

    with (
        connected(lambda _: described()) as connection,
        pytest.raises(
            RequestError, match=r"^Unexpected failure to read .*: OverflowError: too large"
        ) as error,
    ):
        connection.request("read the flow run", fail)
    assert (error.value.sent, error.value.pending) == (True, True)


# One connection, many threads.


def test_the_faults_that_another_thread_meets_change_nothing_here() -> None:
    """A plain 404 is final, and nothing is pending after it, whatever goes on beside it."""
    broken = UUID(int=1)
    met_faults = threading.Barrier(2, timeout=10)

    def response(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith(str(broken)):
            return httpx.Response(503)
        met_faults.wait()  # until the other has met some of its faults
        return httpx.Response(404, json={"detail": "Flow run not found"})

    errors: dict[UUID, RequestError] = {}

    def read_one(connection: Connection, wanted: UUID) -> None:
        try:
            connection.request("read it", lambda client: read_flow_run.sync(wanted, client=client))
        except RequestError as error:
            errors[wanted] = error
        if wanted == broken:
            met_faults.wait()

    policy = RetryPolicy(budget=20)  # by the common clock less than the other may take
    with connected(response, policy=policy) as connection:
        other = threading.Thread(target=read_one, args=(connection, broken))
        other.start()
        read_one(connection, UUID(int=2))
        other.join()
    assert type(errors[broken]) is Refused
    plain = errors[UUID(int=2)]
    assert type(plain) is NotFound
    assert (plain.sent, plain.pending, plain.may_pass) == (True, False, False)
    assert errors[broken].may_pass
