"""Names to ids, in the cases that a real server is not brought to easily."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.responses import ACCOUNT_ID, InTurn, connected
from ue_prefect.errors import LookupFailed, NotFound, RequestError
from ue_prefect.prefect import lookup
from ue_prefect.prefect.paging import PAGE
from ue_prefect.prefect.server import PREFECT_CLOUD, Server

if TYPE_CHECKING:
    from ue_prefect.prefect.connection import Connection


def workspace(number: int, name: str, handle: str, account_id: str = ACCOUNT_ID) -> dict[str, Any]:
    return {
        "account_id": account_id,
        "account_name": "Northern Bank",
        "account_handle": "northern",
        "workspace_id": f"00000000-0000-4000-8000-{number:012}",
        "workspace_name": name,
        "workspace_description": "",
        "workspace_handle": handle,
    }


def account(*workspaces: dict[str, Any], status: int = 200) -> Connection:
    """Return a connection to an account with these workspaces."""

    def response(request: httpx.Request) -> httpx.Response:
        assert request.url.path == "/api/me/workspaces"
        return httpx.Response(status, json=list(workspaces))

    return connected(response, Server(PREFECT_CLOUD, account_id=ACCOUNT_ID, api_key="key"))


def entered(connection: Connection, name: str) -> int:
    """Return the number of the workspace that a name leads to."""
    with connection:
        lookup.enter_workspace(connection, name)
        return int((connection.workspace_id or "")[-12:])


def test_what_is_the_handle_of_one_and_the_name_of_another_is_refused() -> None:
    connection = account(workspace(1, "risk", "risk-1"), workspace(2, "Risk", "risk"))
    with pytest.raises(LookupFailed, match=r"give one of: Risk, risk-1$"):
        entered(connection, "risk")


def test_a_server_without_accounts_says_so() -> None:
    with pytest.raises(
        LookupFailed, match=r"has no workspaces: HTTP 404: .* leave workspace empty$"
    ):
        entered(account(status=404), "Payments")


@settings(deadline=None)  # which a busy machine may miss
@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=4), st.permutations("abcd"))
def test_every_choice_leads_to_a_workspace_of_its_own(names: list[str], handles: str) -> None:
    workspaces = [workspace(n, name, handles[n]) for n, name in enumerate(names)]
    with account(*workspaces) as connection:
        choices = lookup.workspace_names(connection)
    reached = [entered(account(*workspaces), choice) for choice in choices]
    assert sorted(reached) == list(range(len(names)))


def test_a_server_that_repeats_its_pages_does_not_go_on_for_ever() -> None:
    deployment: dict[str, Any] = json.loads(DEPLOYMENT)
    page = [
        {**deployment, "id": f"00000000-0000-4000-8000-{n:012}", "name": f"d{n}"}
        for n in range(PAGE)
    ]
    flow = {"id": deployment["flow_id"], "name": "settlement", "created": None, "updated": None}
    asked: list[str] = []

    def response(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(200, json=page if "deployments" in request.url.path else [flow])

    with connected(response) as connection:
        assert len(lookup.deployment_names(connection)) == PAGE
    assert asked == ["/api/deployments/filter"] * 2 + ["/api/flows/filter"]


# Deployments by their names.

UUID_TEXT = "f19f373b-66fd-4606-972c-be85ac27cc15"


def unasked(request: httpx.Request) -> httpx.Response:
    raise AssertionError(request.url)


@pytest.mark.parametrize("deployment", [UUID_TEXT, UUID_TEXT.upper()])
def test_an_id_costs_no_request(deployment: str) -> None:
    with connected(unasked) as connection:
        assert lookup.deployment_id(connection, deployment) == deployment


@pytest.mark.parametrize(
    "deployment",
    [
        f"../{UUID_TEXT}",
        "../..",
        "a/b/",
        "a/b/c",
        "/nightly",
        "a//b",
        " / ",
        "settlement%2Fnightly",
        "%2e%2e/%2e%2e",
        "a & b",
        "x" * 2**20,
        f"{'x' * 2**20}/nightly",
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_name_in_prefect_is_refused_without_a_request(deployment: str) -> None:
    with connected(unasked) as connection, pytest.raises(LookupFailed) as failed:
        lookup.deployment_id(connection, deployment)
    assert str(failed.value).startswith("deployment must be an id, a name or flow/deployment, not ")
    assert len(str(failed.value)) < 500
    (said,) = failed.value.worded({"deployment": "Deployment ID or Name"})
    assert said.startswith("Deployment ID or Name must be an id")


@pytest.mark.parametrize(
    ("deployment", "path"),
    [
        ("settlement/nightly", b"/api/deployments/name/settlement/nightly"),
        ("a.b/c..d", b"/api/deployments/name/a.b/c..d"),
        ("Bücher?/#1", b"/api/deployments/name/B%C3%BCcher%3F/%231"),
        ("a b/c\\d", b"/api/deployments/name/a%20b/c%5Cd"),
    ],
)
def test_any_other_name_reaches_its_own_route(deployment: str, path: bytes) -> None:
    name = {"name": deployment.partition("/")[2]}
    response = InTurn(httpx.Response(200, json=json.loads(DEPLOYMENT) | name))
    with connected(response) as connection:
        assert lookup.deployment_id(connection, deployment) == json.loads(DEPLOYMENT)["id"]
    assert [each.url.raw_path for each in response.requests] == [path]


def test_a_deployment_of_another_name_is_no_response() -> None:
    other = {**json.loads(DEPLOYMENT), "name": "weekly"}
    with (
        connected(lambda _: httpx.Response(200, json=other)) as connection,
        pytest.raises(
            RequestError, match="find deployment settlement/nightly: the response is about"
        ),
    ):
        lookup.deployment_id(connection, "settlement/nightly")


def test_a_list_whose_filter_was_ignored_is_no_response() -> None:
    all_there_are = [{**json.loads(DEPLOYMENT), "name": name} for name in ("nightly", "weekly")]
    with (
        connected(lambda _: httpx.Response(200, json=all_there_are)) as connection,
        pytest.raises(RequestError, match="list deployments: the response is about something else"),
    ):
        lookup.deployment_id(connection, "nightly")


def test_a_page_that_says_404_does_not_say_that_a_deployment_is_not_there() -> None:
    page = httpx.Response(404, html="<html>default backend - 404</html>")
    with connected(lambda _: page) as connection, pytest.raises(NotFound):
        lookup.deployment_id(connection, "settlement/nightly")


DEPLOYMENT = """{
    "id": "00000000-0000-4000-8000-000000000000",
    "flow_id": "afd099c5-fb00-4237-96b4-555610677393",
    "name": "nightly"
}"""
