"""Each row of the contract's table of input fields: what is accepted, and what is said if not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from doubles.agent import agent_fields
from ue_prefect.errors import InputError
from ue_prefect.prefect.server import PREFECT_CLOUD, Launch, Server
from ue_prefect.task.inputs import (
    parse_deployment_choice,
    parse_task,
    parse_workspace_choice,
)
from ue_prefect.task.run_options import Polling, Wait

if TYPE_CHECKING:
    from pathlib import Path

    from ue_prefect.task.inputs import Task

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
API_KEY = "a-key-of-a-unit-test"
OWN_SERVER = "http://prefect.bank.example:4200/api"


def task(**values: Any) -> Task:
    """Parse a task in Prefect Cloud with nothing wrong in it but `values`."""
    return parse_task(cloud_fields(**values))


def cloud_fields(**values: Any) -> dict[str, Any]:
    usual = {
        "credentials": (ACCOUNT_ID, API_KEY),
        "workspace": "Payments",
        "deployment": "settlement/nightly",
    }
    return agent_fields(**{**usual, **values})


def own_server_task(**values: Any) -> Task:
    """Parse a task on a server of one's own."""
    return task(**{"workspace": None, "api_url": OWN_SERVER, "credentials": None, **values})


def errors(**values: Any) -> list[str]:
    """Parse a task that must be refused, and return what is said."""
    with pytest.raises(InputError) as refused:
        task(**values)
    return refused.value.worded({})


def test_a_task_with_the_required_fields_only_launches_and_does_not_wait() -> None:
    parsed = task()
    assert parsed.server == Server(
        PREFECT_CLOUD, account_id=ACCOUNT_ID, workspace="Payments", api_key=API_KEY
    )
    assert parsed.launch == Launch("settlement/nightly")
    assert parsed.wait is None
    assert parsed.gate is None
    assert parsed.previous is None
    assert not parsed.is_held
    assert not parsed.include_flow_run
    assert not parsed.cancel_flow_run


def test_all_errors_of_a_task_are_reported_together_in_the_order_of_the_form() -> None:
    assert errors(
        action="Prefect Cloud - Sing",
        credentials=("me", ""),
        workspace=None,
        deployment=None,
        additional_parameters=True,
        parameters_json="[]",
        wait=True,
        polling_interval="often",
        max_polls=0,
        start_limit="soon",
        state_exit_codes="Skipped",
        flow_run_logs="Some",
        extension_output="Everything",
        launch_when="all_failed",
        upstream="nightly",
        not_older_than="old",
        on_cancel="Panic",
        on_rerun="Panic",
    ) == [
        "Action must be 'Prefect Cloud - Launch Flow Run' or 'Prefect Cloud - Watch Flow Run' or "
        "'Prefect Cloud - Retry Flow Run' or 'Prefect Cloud - Resume Flow Run' or "
        "'Prefect Cloud - Cancel Flow Run', not 'Prefect Cloud - Sing'",
        "Workspace ID or Name is required for Prefect Cloud",
        "Credentials must have the Account ID, a UUID, as user",
        "Credentials must have the API key as password",
        "Deployment ID or Name is required",
        "Parameters (JSON) must be a JSON object, not a list",
        "Polling Interval (sec) must be a whole number from 1 to 2147483647, not 'often'",
        "Max Number of Polls must be a whole number from 1 to 2147483647, not '0'",
        "Max Minutes until Start must be a whole number from 1 to 2147483647, not 'soon'",
        "Exit Codes by State Name must have a state's name and an exit code, not 'Skipped'",
        "Flow Run Logs must be '--None--' or 'Errors' or 'All', not 'Some'",
        "Extension Output Options must be '--None--' or "
        "'Include latest Flow Run information', not 'Everything'",
        "Upstream Flow Runs must have a flow run's UUID or a deployment as flow/deployment in each "
        "line, not 'nightly'",
        "Not Older Than (hours) must be a whole number from 1 to 2147483647, not 'old'",
        "When Cancelled must be 'Leave the Flow Run running' or 'Cancel the Flow Run', not 'Panic'",
        "On Re-Run must be 'Launch a new Flow Run' or 'Attach to the previous Flow Run' or "
        "'Retry the previous Flow Run', not 'Panic'",
    ]


@pytest.mark.parametrize("hidden", ["", None])
def test_hidden_fields_mean_their_defaults(hidden: Any) -> None:
    assert parse_task(cloud_fields(hidden=hidden)) == task()


def test_fields_the_agent_leaves_out_mean_their_defaults() -> None:
    fields = cloud_fields()
    given = {name: fields[name] for name in ("credentials", "workspace", "deployment")}
    assert parse_task(given) == task()


def test_fields_of_other_templates_are_ignored() -> None:
    assert parse_task({**cloud_fields(), "colour": "green"}) == task()


# Credentials


@pytest.mark.parametrize("shape", ["nested", "flattened", "both"])
def test_a_credential_is_read_in_each_shape(shape: Any) -> None:
    server = parse_task(cloud_fields(credential_shape=shape)).server
    assert (server.account_id, server.api_key) == (ACCOUNT_ID, API_KEY)


def test_white_space_around_a_credential_is_no_part_of_it() -> None:
    server = task(credentials=(f" {ACCOUNT_ID}\n", f"{API_KEY}\n")).server
    assert (server.account_id, server.api_key) == (ACCOUNT_ID, API_KEY)


@pytest.mark.parametrize(
    ("credentials", "said"),
    [
        (("northern", API_KEY), "Credentials must have the Account ID, a UUID, as user"),
        (
            (ACCOUNT_ID, "schlüssel"),
            "Credentials must have an API key without spaces or special characters",
        ),
        (
            (ACCOUNT_ID, "two words"),
            "Credentials must have an API key without spaces or special characters",
        ),
        ((ACCOUNT_ID, "half \ud800"), "Credentials must be valid Unicode text"),
        ((ACCOUNT_ID, 7), "Credentials must have texts as user and password"),
    ],
)
def test_credentials_of_prefect_cloud_are_checked(credentials: Any, said: str) -> None:
    assert said in errors(credentials=credentials)


def test_an_error_never_quotes_a_credential() -> None:
    said = " ".join(errors(credentials=("pasted-the-key-here", "zwei wörter")))
    assert "pasted" not in said
    assert "zwei" not in said


# Workspace


def test_with_a_workspace_account_routes_are_used_on_any_host() -> None:
    server = task(api_url=OWN_SERVER).server
    assert (server.api_url, server.account_id, server.api_key) == (OWN_SERVER, ACCOUNT_ID, API_KEY)


def test_a_choice_takes_one_value() -> None:
    with pytest.raises(InputError, match=r"^Workspace ID or Name takes one value, not 2; "):
        parse_task({**cloud_fields(), "workspace": ["Payments", "Risk"]})


@pytest.mark.parametrize(("value", "type_name"), [(7, "a number"), ({}, "an object")])
def test_text_of_another_type_is_refused(value: object, type_name: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_task({**cloud_fields(), "flow_run_name": value})
    assert str(refused.value) == f"Flow Run Name must be text, not {type_name}"


# Deployment


@pytest.mark.parametrize("deployment", [None, "", "  "])
def test_deployment_is_required(deployment: str | None) -> None:
    assert errors(deployment=deployment) == ["Deployment ID or Name is required"]


# Flow Run Name


def test_flow_run_name_is_left_to_prefect_when_empty() -> None:
    assert task(flow_run_name="").launch.name is None
    assert task(flow_run_name="Settlement of 2026-11-21 ✓").launch.name == (
        "Settlement of 2026-11-21 ✓"
    )


# Additional Optional Parameters, Parameters (JSON)


def test_parameters_are_ignored_unless_the_box_is_ticked() -> None:
    ignored = task(additional_parameters=False, parameters_json="{broken")
    assert ignored.launch == Launch("settlement/nightly")


@pytest.mark.parametrize("text", ["true", "True", " TRUE "])
def test_a_boolean_may_come_as_text(text: str) -> None:
    assert task(wait=text, polling_interval=1).wait == Wait(Polling(1))


@pytest.mark.parametrize("value", ["perhaps", 1, []])
def test_what_is_no_boolean_is_refused(value: Any) -> None:
    with pytest.raises(InputError) as refused:
        parse_task({**cloud_fields(), "wait": value})
    assert str(refused.value) == f"Wait for Success or Failure must be true or false, not {value!r}"


def options(document: object) -> Launch:
    text = document if isinstance(document, str) else json.dumps(document)
    return task(additional_parameters=True, parameters_json=text).launch


def test_parameters_json_may_hold_four_keys() -> None:
    document: dict[str, Any] = {
        "parameters": {"amount": 3, "nested": {"list": [None, 1.5, "x"]}},
        "context": {"run": "night"},
        "job_variables": {"image": "bank/settlement:7"},
        "tags": ["end-of-day", "bank"],
    }
    launch = options(document)
    assert launch == Launch("settlement/nightly", None, **document)


@pytest.mark.parametrize("text", ["", " ", "{}"])
def test_no_parameters_leave_all_to_the_deployment(text: str) -> None:
    assert options(text) == Launch("settlement/nightly")


def test_parameters_that_the_agent_has_parsed_already_are_accepted() -> None:
    fields = cloud_fields(additional_parameters=True)
    parsed = parse_task({**fields, "parameters_json": {"parameters": {"amount": 3}}})
    assert parsed.launch.parameters == {"amount": 3}


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("{", "is not valid JSON: Expecting property name"),
        ("[]", "must be a JSON object, not a list"),
        ("true", "must be a JSON object, not a boolean"),
        ({"parameter": {}}, "has the unknown key 'parameter'; it takes parameters, context,"),
        ({"parameters": []}, "must have an object as 'parameters', not a list"),
        ({"context": "x"}, "must have an object as 'context', not a string"),
        ({"tags": {}}, "must have a list of strings as 'tags', not an object"),
        ({"tags": ["a", 1]}, "must have only strings in 'tags'"),
        ('{"tags": [], "tags": ["a"]}', "is not valid JSON: the key 'tags' is there twice"),
        ('{"parameters": {"a": NaN}}', "is not valid JSON: NaN is not a JSON number"),
        ('{"parameters": {"a": 1e999}}', "is not valid JSON: Out of range float values"),
        ('{"parameters": {"a": "\\ud800"}}', "is not valid JSON: half of a surrogate pair"),
        ('{"parameters":' * 100_000, "is not valid JSON: maximum recursion depth exceeded"),
        ("1" * 5000, "is not valid JSON: Exceeds the limit"),
    ],
)
def test_parameters_json_is_checked(document: object, said: str) -> None:
    text = document if isinstance(document, str) else json.dumps(document)
    (error,) = errors(additional_parameters=True, parameters_json=text)
    assert error.startswith(f"Parameters (JSON) {said}")


# Wait, Polling Interval, Max Number of Polls


def test_max_polls_has_no_limit_when_empty() -> None:
    assert task(wait=True, polling_interval=" 60 ", max_polls="").wait == Wait(Polling(60, None))


def test_polling_fields_are_ignored_without_wait() -> None:
    assert task(wait=False, polling_interval="often", max_polls="-1").wait is None


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "ten", "1e3", "9" * 30, 2**31, True, 2.0, []])
@pytest.mark.parametrize("name", ["polling_interval", "max_polls"])
def test_polling_fields_must_be_positive_integers(name: str, value: Any) -> None:
    fields = {**cloud_fields(wait=True, polling_interval=60), name: value}
    with pytest.raises(InputError, match=r"must be a whole number from 1 to 2147483647, not "):
        parse_task(fields)


# Prefect API URL


@pytest.mark.parametrize(
    ("api_url", "meant"),
    [
        (None, PREFECT_CLOUD),
        (PREFECT_CLOUD, PREFECT_CLOUD),
        (f"{PREFECT_CLOUD}/", PREFECT_CLOUD),
        ("https://gate.bank.example/prefect/api", "https://gate.bank.example/prefect/api"),
        ("http://[::1]:4200/api", "http://[::1]:4200/api"),
    ],
)
def test_api_url_is_an_address(api_url: str | None, meant: str) -> None:
    assert task(api_url=api_url).server.api_url == meant


@pytest.mark.parametrize("api_url", ["https://host/api?key=secret", "https://host/api#secret"])
def test_a_query_which_may_have_a_secret_is_refused_and_not_shown(api_url: str) -> None:
    assert errors(api_url=api_url) == [
        f"Prefect API URL must be an address like {PREFECT_CLOUD}, without '?' and '#'"
    ]


@pytest.mark.parametrize("host", ["prefect.cloud.bank.example", "notprefect.cloud"])
def test_a_host_that_only_looks_like_prefect_cloud_is_a_server_of_ones_own(host: str) -> None:
    assert own_server_task(api_url=f"http://{host}/api").server.api_url == f"http://{host}/api"


def test_the_box_above_the_connection_fields_only_shows_them() -> None:
    assert task(connection_options=False, api_url=OWN_SERVER).server.api_url == OWN_SERVER


# A server of one's own: no workspace, and an address that is not Prefect Cloud's


def test_a_server_of_ones_own_wants_no_credentials() -> None:
    assert own_server_task().server == Server(OWN_SERVER)


def test_user_and_password_are_basic_on_a_server_of_ones_own() -> None:
    server = own_server_task(credentials=("operator", "ein wörtchen")).server
    assert server == Server(OWN_SERVER, basic_auth=("operator", "ein wörtchen"))


def test_a_password_alone_is_bearer_on_a_server_of_ones_own() -> None:
    server = own_server_task(credentials=("", API_KEY)).server
    assert server == Server(OWN_SERVER, api_key=API_KEY)


@pytest.mark.parametrize(
    ("credentials", "said"),
    [
        (("operator", ""), "Credentials must have a password beside the user"),
        (("a:b", "geheim"), "Credentials must have a user without ':' for HTTP Basic"),
        (
            ("", "zwei wörter"),
            "Credentials must have an API key without spaces or special characters",
        ),
    ],
)
def test_credentials_of_a_server_of_ones_own_are_checked(credentials: Any, said: str) -> None:
    with pytest.raises(InputError) as refused:
        own_server_task(credentials=credentials)
    assert str(refused.value) == said


# CA Bundle File


def test_ca_bundle_is_a_file_on_the_agent(tmp_path: Path) -> None:
    bundle = tmp_path / "bank.pem"
    bundle.touch()
    assert task(ca_bundle=str(bundle)).server.ca_bundle == str(bundle)


@pytest.mark.parametrize("path", ["no-such-file.pem", ".", "a\0b", "x" * 5000])
def test_a_ca_bundle_that_is_no_file_is_refused(path: str) -> None:
    assert errors(ca_bundle=path) == [
        f"CA Bundle File must be a file that the agent can read, not {path!r}"
    ]


# On Re-Run

PREVIOUS = "835a90c8-bc96-4fe1-93d1-b3bffb30796a"


@pytest.mark.parametrize(
    ("on_rerun", "previous", "taken_up"),
    [
        (None, PREVIOUS, None),
        ("Launch a new Flow Run", PREVIOUS, None),
        ("Launch a new Flow Run", "nonsense", None),
        ("Attach to the previous Flow Run", PREVIOUS, PREVIOUS),
        ("Attach to the previous Flow Run", "", None),
        ("Attach to the previous Flow Run", None, None),
        ("Retry the previous Flow Run", PREVIOUS, PREVIOUS),
        ("Retry the previous Flow Run", "", None),
    ],
)
def test_a_rerun_takes_up_the_previous_flow_run_only_when_told_to(
    on_rerun: str | None, previous: str | None, taken_up: str | None
) -> None:
    fields = {**cloud_fields(on_rerun=on_rerun), "out_flow_run_id": previous}
    assert parse_task(fields).previous == taken_up


def test_a_malformed_previous_id_is_refused() -> None:
    fields = cloud_fields(on_rerun="Attach to the previous Flow Run")
    with pytest.raises(InputError) as refused:
        parse_task({**fields, "out_flow_run_id": "835a90c8"})
    assert str(refused.value) == "Flow Run ID of the previous run must be a UUID, not '835a90c8'"


# Dynamic choices: only the fields they depend on


def test_workspace_choices_need_the_credentials_only() -> None:
    fields = {"credentials": {"user": ACCOUNT_ID, "password": API_KEY}}
    assert parse_workspace_choice(fields) == Server(account_id=ACCOUNT_ID, api_key=API_KEY)


def test_choices_cannot_be_listed_while_a_field_is_a_variable() -> None:
    fields = {
        "credentials": {"user": ACCOUNT_ID, "password": API_KEY},
        "workspace": ["${workspace}"],
    }
    with pytest.raises(InputError, match=r"^Workspace ID or Name holds a variable"):
        parse_deployment_choice(fields)
