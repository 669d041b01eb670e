"""Logging in, and what a request that fails is turned into."""

from __future__ import annotations

import asyncio
import re
from base64 import b64encode
from typing import TYPE_CHECKING
from uuid import UUID

import httpx
import pytest

from prefect_rest.api.flow_runs import read_flow_run
from tests.unit.answers import ACCOUNT_ID, FLOW_RUN_ID, connected, flow_run
from ue_prefect.connection import Connection
from ue_prefect.errors import (
    InputError,
    KeyRefused,
    NotFound,
    Refused,
    RequestError,
    UePrefectError,
    Unreachable,
)
from ue_prefect.request import PREFECT_CLOUD, Server

if TYPE_CHECKING:
    from pathlib import Path

KEY = "a-key-of-a-unit-test"
WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"


def sent(server: Server, workspace_id: str | None = None) -> httpx.Request:
    """Return the request that reading a flow run sends."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json=flow_run("RUNNING"))

    with connected(answer, server) as connection:
        if workspace_id is not None:
            connection.enter_workspace(workspace_id)
        read(connection)
    return requests[0]


def read(connection: Connection) -> None:
    with connection.asking("read the flow run"):
        read_flow_run.sync(UUID(FLOW_RUN_ID), client=connection.client)


def error_of(answer: httpx.Response | Exception) -> UePrefectError:
    """Return what reading a flow run raises on an answer."""

    def respond(_: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    server = Server("https://prefect.test/api", api_key=KEY)
    with connected(respond, server) as connection, pytest.raises(UePrefectError) as raised:
        read(connection)
    assert KEY not in str(raised.value)
    return raised.value


def test_a_server_does_not_show_its_secrets() -> None:
    shown = repr(Server(PREFECT_CLOUD, ACCOUNT_ID, api_key=KEY, basic_auth=("me", "wörtchen")))
    assert shown == (
        f"Server(api_url='{PREFECT_CLOUD}', account_id='{ACCOUNT_ID}', workspace=None, "
        "ca_bundle=None)"
    )


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


def test_without_a_login_none_is_sent() -> None:
    assert "authorization" not in sent(Server("http://prefect.test/api")).headers


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
            "https://gate.test/prefect/api",
            WORKSPACE_ID,
            f"https://gate.test/prefect/account/{ACCOUNT_ID}/workspace/{WORKSPACE_ID}"
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
            "Prefect refused the credentials, asked to read the flow run: "
            "HTTP 401: Invalid authentication credentials",
        ),
        (
            403,
            {"detail": "Forbidden"},
            KeyRefused,
            "The credentials do not allow to read the flow run: HTTP 403: Forbidden",
        ),
        (
            404,
            {"detail": "Flow run not found"},
            NotFound,
            "Prefect found nothing, asked to read the flow run: HTTP 404: Flow run not found",
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
    answer = httpx.Response(status, **({"text": body} if isinstance(body, str) else {"json": body}))
    error = error_of(answer)
    assert type(error) is error_type
    assert isinstance(error, Refused)
    assert error.status_code == status
    assert str(error) == said


def test_a_redirect_is_not_followed_but_told() -> None:
    answer = httpx.Response(307, headers={"location": "https://elsewhere.test/api"})
    assert str(error_of(answer)) == (
        "Prefect refused to read the flow run: HTTP 307 to https://elsewhere.test/api. "
        "Correct Prefect API URL"
    )


@pytest.mark.parametrize("body", ["", "<html>Welcome</html>", "[]", '{"id": 7}', "null"])
def test_a_success_that_is_not_what_was_asked_for_is_an_error(body: str) -> None:
    error = error_of(httpx.Response(200, text=body))
    assert type(error) is RequestError
    assert str(error).startswith(
        "What answered at https://prefect.test/api, asked to read the flow run, is not Prefect's "
        "API: GET /flow_runs/{id} answered 200: "
    )
    assert str(error).endswith(". Prefect API URL usually ends in /api")


@pytest.mark.parametrize(
    "failure",
    [
        httpx.ConnectError("[Errno 111] Connection refused"),
        httpx.ReadTimeout(""),
        httpx.RemoteProtocolError("Server disconnected without sending a response."),
    ],
)
def test_no_answer_is_told_with_the_address(failure: httpx.HTTPError) -> None:
    error = error_of(failure)
    assert type(error) is Unreachable
    reason = str(failure) or "ReadTimeout"
    assert str(error) == (
        "Prefect cannot be reached at https://prefect.test/api, asked to read the flow run: "
        f"{reason}"
    )


def test_an_untrusted_certificate_is_told_with_the_remedy() -> None:
    error = error_of(httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed"))
    assert str(error).endswith("set CA Bundle File")


def test_a_ca_bundle_must_hold_certificates(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_text("no certificates")
    with pytest.raises(InputError, match=r"^CA Bundle File holds no certificates in PEM form"):
        Connection(Server(ca_bundle=str(bundle)))


def test_what_an_unreachable_server_raises_does_not_hold_the_key() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        assert KEY in request.headers["authorization"]
        raise httpx.ConnectError("refused", request=request)

    server = Server("https://prefect.test/api", api_key=KEY)
    with connected(refuse, server) as connection, pytest.raises(Unreachable) as raised:
        read(connection)
    cause = raised.value.__cause__
    assert isinstance(cause, httpx.ConnectError)
    assert "authorization" not in cause.request.headers


def test_an_empty_key_is_none() -> None:
    assert "authorization" not in sent(Server("http://prefect.test/api", api_key="")).headers


def test_asyncio_is_refused_as_it_would_know_nothing_of_the_login() -> None:
    with connected(lambda _: httpx.Response(200), Server("http://prefect.test/api")) as connection:
        reading = read_flow_run.asyncio(UUID(FLOW_RUN_ID), client=connection.client)
        with pytest.raises(TypeError, match=r"make a prefect_rest\.Client"):
            asyncio.run(reading)
