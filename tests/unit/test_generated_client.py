"""The generated client: that it is what the scripts make, and what its templates promise."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import pkgutil
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

import prefect_rest.api
from prefect_rest import AuthenticatedClient, Client
from prefect_rest.api.admin import read_version
from prefect_rest.api.cloud import read_workspaces
from prefect_rest.api.deployments import create_flow_run_from_deployment, delete_deployment
from prefect_rest.api.flow_runs import count_flow_runs, read_flow_run, read_flow_run_input
from prefect_rest.errors import ErrorStatus, PrefectRestError, UnreadableAnswer
from prefect_rest.models import (
    DeploymentFlowRunCreate,
    ErrorBody,
    FlowRunResponse,
    OrchestrationResult,
    SetStateStatus,
    State,
    StateType,
    WorkQueueWithStatus,
    Workspace,
)
from prefect_rest.types import UNSET, OpenIntEnum
from scripts.client_folder import COMMITTED, package_differences
from scripts.environments import ROOT
from scripts.generate_client import GenerationError, check_types, generate, with_cloud
from scripts.openapi_document import operations

FLOW_RUN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "flow_run_of_2.18.1.json").read_text(encoding="utf-8")
)
RUN_ID = UUID(FLOW_RUN["id"])
OUTPUT = COMMITTED.package


def client_answering(status: int, **answer: Any) -> Client:
    """Return a client of a server that gives one and the same answer to everything."""
    transport = httpx.MockTransport(lambda _: httpx.Response(status, **answer))
    return Client("http://prefect.test/api", httpx_args={"transport": transport})


def endpoint_modules() -> list[str]:
    found = pkgutil.walk_packages(prefect_rest.api.__path__, "prefect_rest.api.")
    return [module.name for module in found if not module.ispkg]


# --- It is what the scripts make -----------------------------------------------------------------


def committed_document() -> dict[str, Any]:
    """Return what the committed client is generated from."""
    return with_cloud(json.loads(COMMITTED.specification.read_text(encoding="utf-8")))


def test_the_committed_client_is_what_is_generated_and_one_character_more_is_not(
    tmp_path: Path,
) -> None:
    generated, edited = tmp_path / "generated", tmp_path / "edited"
    generate(committed_document(), generated, "2.18.1")
    assert package_differences(OUTPUT, generated) == []
    shutil.copytree(OUTPUT, edited, ignore=shutil.ignore_patterns("__pycache__"))
    module = edited / "api" / "flow_runs" / "read_flow_run.py"
    module.write_text(module.read_text(encoding="utf-8") + "#", encoding="utf-8")
    (edited / "types.py").unlink()
    (edited / "more.py").touch()
    assert package_differences(edited, generated) == [
        "missing:   types.py",
        "extra:     more.py",
        "different: api/flow_runs/read_flow_run.py",
    ]


def test_every_generated_file_says_so_at_its_top() -> None:
    for path in OUTPUT.rglob("*.py"):
        assert path.read_text(encoding="utf-8").startswith("# Generated from "), path


def test_the_package_says_what_it_was_made_from() -> None:
    assert (OUTPUT / "SPECIFICATION_VERSION").read_text(encoding="utf-8") == "2.18.1\n"
    assert (OUTPUT / "GENERATOR_VERSION").read_text(encoding="utf-8") == "0.29.1\n"
    assert (OUTPUT / "py.typed").is_file()


def test_another_generator_than_the_pinned_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda _: "0.0.1")
    with pytest.raises(GenerationError, match=r"openapi-python-client 0\.0\.1 is installed"):
        generate(committed_document(), tmp_path / "prefect_rest", "2.18.1")


def test_a_package_that_is_not_fully_typed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(OUTPUT.parent))
    package = tmp_path / "prefect_rest"
    package.mkdir()
    (package / "__init__.py").write_text("def of_what_type(x): ...\n", encoding="utf-8")
    with pytest.raises(GenerationError, match=r"mypy: prefect_rest/__init__\.py:1: error"):
        check_types(package)


def test_every_operation_has_the_same_four_functions() -> None:
    modules = endpoint_modules()
    assert len(modules) == sum(1 for _ in operations(committed_document())) == 171
    for name in modules:
        module = import_module(name)
        for function in ("sync", "sync_detailed", "asyncio", "asyncio_detailed"):
            assert callable(getattr(module, function)), f"{name}.{function}"


# --- Loading -------------------------------------------------------------------------------------


def test_launching_and_reading_load_only_the_models_they_name() -> None:
    program = (
        "import sys\n"
        "import prefect_rest.api.deployments.create_flow_run_from_deployment\n"
        "import prefect_rest.api.flow_runs.read_flow_run\n"
        "print(*sorted(name for name in sys.modules if name.startswith('prefect_rest')))"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        cwd=OUTPUT.parent,
    )
    assert finished.stdout.split() == [
        "prefect_rest",
        "prefect_rest.answers",
        "prefect_rest.api",
        "prefect_rest.api.deployments",
        "prefect_rest.api.deployments.create_flow_run_from_deployment",
        "prefect_rest.api.flow_runs",
        "prefect_rest.api.flow_runs.read_flow_run",
        "prefect_rest.client",
        "prefect_rest.errors",
        "prefect_rest.models",
        "prefect_rest.models.deployment_flow_run_create",
        "prefect_rest.models.flow_run_response",
        "prefect_rest.models.state_type",
        "prefect_rest.types",
    ]


def test_every_model_can_be_had_from_the_models_package() -> None:
    models = import_module("prefect_rest.models")
    for name in models.__all__:
        assert getattr(models, name).__name__ == name
    assert set(models.__all__) <= set(dir(models))
    with pytest.raises(AttributeError, match="NoSuchModel"):
        _ = models.NoSuchModel


def test_a_users_script_is_fully_typed(tmp_path: Path) -> None:
    script = tmp_path / "user.py"
    script.write_text(
        "import datetime\n"
        "from uuid import UUID\n"
        "from prefect_rest import Client\n"
        "from prefect_rest.api.flow_runs import read_flow_run\n"
        "from prefect_rest.models import FlowRunResponse, State, StateType\n"
        "run: FlowRunResponse = read_flow_run.sync(UUID(int=0), client=Client('http://x'))\n"
        "start: datetime.datetime | None = run.start_time\n"
        "state: State | None = run.state\n"
        "kind: StateType | None = state.type_ if state else None\n"
        "reveal_type(run.start_time)\n"
        "from prefect_rest.models import Misspelled\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", str(script)]
    environment = {"MYPYPATH": str(OUTPUT.parent), "PATH": ""}
    finished = subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, env=environment
    )
    assert 'Revealed type is "datetime.datetime | None"' in finished.stdout
    assert finished.stdout.count("error:") == 1, finished.stdout
    assert 'has no attribute "Misspelled"' in finished.stdout


# --- Models --------------------------------------------------------------------------------------


def test_an_answer_comes_out_as_it_went_in() -> None:
    assert FlowRunResponse.from_dict(FLOW_RUN).to_dict() == FLOW_RUN


def test_unknown_fields_survive_at_every_depth() -> None:
    newer = copy.deepcopy(FLOW_RUN)
    newer["labels"] = {"a": 1}
    newer["state"]["colour"] = "green"
    newer["state"]["state_details"]["depth"] = [1]
    run = FlowRunResponse.from_dict(newer)
    assert run.to_dict() == newer
    assert run["labels"] == {"a": 1}


@pytest.mark.parametrize(
    ("missing", "read"),
    [
        ("start_time", None),
        ("state", None),
        ("tags", []),
        ("run_count", 0),
        ("auto_scheduled", False),
        ("total_run_time", 0.0),
    ],
)
def test_a_missing_field_with_an_obvious_empty_value_has_it(missing: str, read: object) -> None:
    run = FlowRunResponse.from_dict({k: v for k, v in FLOW_RUN.items() if k != missing})
    assert getattr(run, missing) == read


@pytest.mark.parametrize("missing", ["parameters", "context", "empirical_policy"])
def test_a_missing_object_is_an_empty_one(missing: str) -> None:
    run = FlowRunResponse.from_dict({k: v for k, v in FLOW_RUN.items() if k != missing})
    assert getattr(run, missing).to_dict() == {}


@pytest.mark.parametrize("missing", ["id", "name", "flow_id"])
def test_a_missing_field_that_nothing_stands_in_for_is_named(missing: str) -> None:
    with pytest.raises(ValueError, match=f"FlowRunResponse: the field '{missing}' is missing"):
        FlowRunResponse.from_dict({k: v for k, v in FLOW_RUN.items() if k != missing})


@pytest.mark.parametrize(("field", "value"), [("start_time", "soon"), ("state", "RUNNING")])
def test_a_nullable_value_that_cannot_be_read_is_not_passed_on_untyped(
    field: str, value: object
) -> None:
    with pytest.raises((TypeError, ValueError)):
        FlowRunResponse.from_dict({**FLOW_RUN, field: value})


def test_a_request_leaves_out_what_nobody_set() -> None:
    assert DeploymentFlowRunCreate().to_dict() == {}
    assert DeploymentFlowRunCreate(tags=["a"], idempotency_key=UNSET).to_dict() == {"tags": ["a"]}


def test_a_copied_request_still_leaves_out_what_nobody_set() -> None:
    body = DeploymentFlowRunCreate(name="a")
    for again in (copy.deepcopy(body), pickle.loads(pickle.dumps(body))):  # noqa: S301
        assert again == body
        assert again.to_dict() == {"name": "a"}


@pytest.mark.parametrize(
    ("details", "kind"),
    [
        ({"type": "accept_details"}, "StateAcceptDetails"),
        ({"type": "reject_details", "reason": "late"}, "StateRejectDetails"),
        ({"type": "abort_details", "reason": None}, "StateAbortDetails"),
        ({"type": "wait_details", "delay_seconds": 3, "reason": "full"}, "StateWaitDetails"),
    ],
)
def test_the_details_of_an_orchestration_are_told_apart(details: dict[str, Any], kind: str) -> None:
    answer = {"state": None, "status": "ACCEPT", "details": details}
    result = OrchestrationResult.from_dict(answer)
    assert type(result.details).__name__ == kind
    assert result.status is SetStateStatus.ACCEPT
    assert result.to_dict() == answer


def test_details_of_an_unknown_kind_are_not_taken_for_another() -> None:
    answer = {"state": None, "status": "ACCEPT", "details": {"type": "later_details"}}
    with pytest.raises(TypeError, match="details"):
        OrchestrationResult.from_dict(answer)


def test_the_schema_that_no_route_returns_is_there() -> None:
    assert {"status", "healthy", "name"} <= set(WorkQueueWithStatus.__annotations__)


# --- Open enums ----------------------------------------------------------------------------------


def test_an_unknown_state_type_stays_typed_in_an_answer() -> None:
    newer = {**FLOW_RUN, "state": {**FLOW_RUN["state"], "type": "DREAMING"}}
    state = FlowRunResponse.from_dict(newer).state
    assert isinstance(state, State)
    assert isinstance(state.type_, StateType)
    assert state.type_.value == state.type_.name == "DREAMING"
    assert state.to_dict()["type"] == "DREAMING"


def test_an_unknown_value_behaves_like_a_member() -> None:
    unknown = StateType("DREAMING")
    assert unknown == StateType("DREAMING") == "DREAMING"
    assert unknown != StateType("SLEEPING")
    assert hash(unknown) == hash(StateType("DREAMING"))
    assert str(unknown) == "DREAMING"
    assert repr(unknown) == "<StateType.DREAMING: 'DREAMING'>"
    for again in (copy.copy(unknown), copy.deepcopy(unknown), pickle.loads(pickle.dumps(unknown))):  # noqa: S301
        assert isinstance(again, StateType)
        assert again == unknown
    assert pickle.loads(pickle.dumps(StateType.FAILED)) is StateType.FAILED  # noqa: S301
    assert copy.deepcopy(StateType.FAILED) is StateType.FAILED


def test_no_answer_can_make_an_enum_grow() -> None:
    before = list(StateType)
    for number in range(100):
        StateType(f"UNKNOWN_{number}")
    assert list(StateType) == before
    assert "UNKNOWN_1" not in StateType.__members__
    assert "UNKNOWN_1" not in StateType._value2member_map_


@pytest.mark.parametrize("value", [None, 3, b"RUNNING", ["RUNNING"]])
def test_what_is_no_text_is_no_state_type(value: Any) -> None:
    with pytest.raises(ValueError, match="StateType"):
        StateType(value)


def test_an_enum_of_numbers_is_open_too() -> None:
    class Level(OpenIntEnum):
        INFO = 20

    unknown = Level(35)
    assert isinstance(unknown, Level)
    assert unknown == 35
    assert copy.deepcopy(unknown) == unknown
    assert list(Level) == [Level.INFO]
    with pytest.raises(ValueError, match="Level"):
        Level("35")  # type: ignore[arg-type]


# --- Answers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [200, 201])
def test_a_run_is_read_whether_it_is_new_or_was_there(status: int) -> None:
    client = client_answering(status, json=FLOW_RUN)
    body = DeploymentFlowRunCreate()
    whole = create_flow_run_from_deployment.sync_detailed(RUN_ID, client=client, body=body)
    assert whole.status_code == status
    assert whole.parsed.id == RUN_ID
    assert json.loads(whole.content) == FLOW_RUN
    assert create_flow_run_from_deployment.sync(RUN_ID, client=client, body=body) == whole.parsed


def test_asynchronous_functions_give_the_same() -> None:
    async def read() -> tuple[FlowRunResponse, FlowRunResponse]:
        async with client_answering(200, json=FLOW_RUN) as client:
            detailed = await read_flow_run.asyncio_detailed(RUN_ID, client=client)
            return await read_flow_run.asyncio(RUN_ID, client=client), detailed.parsed

    assert asyncio.run(read()) == (FlowRunResponse.from_dict(FLOW_RUN),) * 2


def test_an_answer_without_a_body_is_none() -> None:
    client = client_answering(204)
    assert delete_deployment.sync_detailed(RUN_ID, client=client).content == b""
    delete_deployment.sync(RUN_ID, client=client)


def test_answers_that_are_no_objects_are_read_too() -> None:
    assert count_flow_runs.sync(client=client_answering(200, json=3)) == 3
    assert read_version.sync(client=client_answering(200, json="2.18.1")) == "2.18.1"
    text = read_flow_run_input.sync(RUN_ID, "key", client=client_answering(200, text="not JSON"))
    assert text == "not JSON"


def test_workspaces_are_read_from_cloud() -> None:
    entry = {
        "account_id": str(UUID(int=1)),
        "account_name": "Acme",
        "account_handle": "acme",
        "workspace_id": str(UUID(int=2)),
        "workspace_name": "Production",
        "workspace_description": "",
        "workspace_handle": "production",
    }
    (workspace,) = read_workspaces.sync(client=client_answering(200, json=[entry]))
    assert isinstance(workspace, Workspace)
    assert workspace.to_dict() == entry
    del entry["workspace_description"]
    assert read_workspaces.sync(client=client_answering(200, json=[entry])) == [workspace]


def refusal(status: int = 422, **answer: Any) -> ErrorStatus:
    with pytest.raises(ErrorStatus) as caught:
        read_flow_run.sync(RUN_ID, client=client_answering(status, **answer))
    return caught.value


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"detail": "Run not found"}, "Run not found"),
        (
            {"detail": [{"loc": ["path", "id"], "msg": "not a uuid", "type": "type_error"}]},
            "path.id: not a uuid",
        ),
        (
            {
                "exception_message": "Invalid request received.",
                "exception_detail": [
                    {"loc": ["body", "tags"], "msg": "may not be null", "type": "t"},
                    {"loc": ["body", "n", 0], "msg": "too small", "type": "t"},
                ],
                "request_body": {"tags": None},
            },
            "Invalid request received. body.tags: may not be null; body.n.0: too small",
        ),
        ({"exception_message": "Internal Server Error"}, "Internal Server Error"),
        ({"detail": {"code": 7}}, '{"code": 7}'),
        ({"reason": "other"}, '{"reason":"other"}'),
    ],
)
def test_a_refusal_speaks_in_the_servers_words(body: dict[str, Any], message: str) -> None:
    error = refusal(json=body)
    assert error.message == message
    assert str(error) == f"GET /flow_runs/{{id}} answered 422: {message}"


def test_a_refusal_by_something_before_the_server_is_shown_in_short() -> None:
    assert refusal(502, html="<html>\n" + "x" * 999).message == "<html> " + "x" * 192 + "…"
    assert refusal(503).message == "Service Unavailable"
    assert refusal(299).message == "no reason given"
    assert refusal(502, html="<html>").body is None


def test_a_refusal_has_its_body_typed_and_all_that_was_received() -> None:
    entry = {"loc": ["path", "id"], "msg": "not a uuid", "type": "t"}
    error = refusal(json={"detail": [entry]}, headers={"Retry-After": "7"})
    assert isinstance(error.body, ErrorBody)
    assert error.body.to_dict() == {"detail": [entry]}
    assert (error.operation, error.status_code) == ("GET /flow_runs/{id}", 422)
    assert error.headers["retry-after"] == "7"
    assert json.loads(error.content) == {"detail": [entry]}
    assert isinstance(error, PrefectRestError)


def test_a_redirect_is_no_success() -> None:
    assert refusal(307, headers={"location": "/login"}).status_code == 307


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"text": "<html>Log in</html>"}, "Expecting value"),
        ({"json": [FLOW_RUN]}, "unexpected JSON of type list"),
        ({"json": {}}, "FlowRunResponse: the field 'flow_id' is missing"),
        ({"json": {**FLOW_RUN, "id": 3}}, ""),
        ({"content": b"[" * 100_000}, ""),
    ],
)
def test_a_success_that_cannot_be_read_is_an_error(answer: dict[str, Any], reason: str) -> None:
    with pytest.raises(UnreadableAnswer) as caught:
        read_flow_run.sync(RUN_ID, client=client_answering(200, **answer))
    assert reason in caught.value.message
    assert caught.value.__cause__ is not None
    assert caught.value.status_code == 200
    assert len(str(caught.value)) < 500


def test_no_exception_holds_the_request_with_its_key() -> None:
    key = "pnu_secret"
    transport = httpx.MockTransport(lambda _: httpx.Response(401, json={"detail": "no"}))
    client = AuthenticatedClient("http://x", token=key, httpx_args={"transport": transport})
    with pytest.raises(ErrorStatus) as caught:
        read_flow_run.sync(RUN_ID, client=client)
    assert key not in repr(client)
    assert key not in f"{caught.value!r}{vars(caught.value)}"
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert str(again) == str(caught.value)
    held = vars(caught.value).values()
    assert not any(isinstance(value, httpx.Request | httpx.Response) for value in held)


# --- Requests ------------------------------------------------------------------------------------


def sent_by(make: type[Client], **settings: Any) -> httpx.Request:
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(201, json=FLOW_RUN)

    client = make(
        "http://prefect.test/api",
        httpx_args={"transport": httpx.MockTransport(answer)},
        **settings,
    )
    body = DeploymentFlowRunCreate(tags=["a"])
    create_flow_run_from_deployment.sync(RUN_ID, client=client, body=body)
    return sent[0]


def test_a_request_says_which_api_version_it_was_made_for_and_no_more() -> None:
    request = sent_by(Client)
    assert str(request.url) == f"http://prefect.test/api/deployments/{RUN_ID}/create_flow_run"
    assert json.loads(request.content) == {"tags": ["a"]}
    assert request.headers["x-prefect-api-version"] == "0.8.4"
    assert "authorization" not in request.headers


def test_an_authenticated_client_shows_its_key() -> None:
    assert sent_by(AuthenticatedClient, token="k").headers["authorization"] == "Bearer k"
    bare = sent_by(AuthenticatedClient, token="k", prefix="", auth_header_name="X-Key")
    assert bare.headers["x-key"] == "k"


def test_a_client_with_other_headers_leaves_the_first_alone() -> None:
    first = Client("http://x", headers={"a": "1"})
    with first as entered, entered.with_headers({"b": "2"}) as second:
        assert second.get_httpx_client().headers["b"] == "2"
        assert second.get_httpx_client().headers["a"] == "1"
        assert "b" not in first.get_httpx_client().headers


def test_an_httpx_client_of_ones_own_is_used_as_it_is() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=FLOW_RUN))
    with httpx.Client(base_url="http://x", transport=transport) as own:
        client = Client("http://elsewhere").set_httpx_client(own)
        assert client.get_httpx_client() is own
        assert read_flow_run.sync(RUN_ID, client=client).id == RUN_ID


def test_the_root_of_the_repository_is_not_in_the_client() -> None:
    for path in OUTPUT.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert str(ROOT) not in path.read_text(encoding="utf-8"), path
