"""The Controller's double takes what is as described, runs it, and says where all else is wrong."""

from __future__ import annotations

import json
import time
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest

from doubles.controller import Controller
from scripts.template.file_format import FIELD, TEMPLATE
from tests.controller_client import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

ENDS_AS_TOLD = """
import time
from universal_extension import ExtensionResult, UniversalExtension, logger, ui

class Extension(UniversalExtension):
    def extension_start(self, fields):
        shown = {name: value for name, value in fields.items() if name != "login.password"}
        time.sleep(fields["amount"] // 60 * 60)
        done = fields.get("job", "")
        ui.update_output_fields({"job": done + "x", "stage": "over"})
        logger.warning("run %s", len(done))
        return ExtensionResult(
            rc=0 if len(done) == 2 else 7, message="It is over.", unv_output=repr(shown)
        )
"""
FIELDS = [
    ("amount", "Integer", "Integer Field 2", {}),
    ("kind", "Choice", "Choice Field 1", {}),
    ("login", "Credential", "Credential Field 1", {}),
    ("job", "Text", "Text Field 1", {"preserveOutputOnRerun": True}),
    ("stage", "Text", "Text Field 2", {"extensionStatus": True}),
]
TASK = {
    "type": "taskUniversal",
    "name": "End of day",
    "template": "Ledger",
    "intField2": {"name": "amount", "value": 5},
    "choiceField1": {"name": "kind", "value": "net"},
    "credentialField1": {"name": "login", "value": "Ledger clerk"},
}


def package(**changes: Any) -> bytes:
    """Return a package with the small extension; `changes` are to its first field."""
    fields = [
        FIELD
        | {"name": name, "fieldType": kind, "fieldMapping": mapping, **more}
        | ({"fieldRestriction": "Output Only"} if more else {})
        for name, kind, mapping, more in FIELDS
    ]
    fields[0] |= changes
    archive, whole = BytesIO(), BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("extension.py", ENDS_AS_TOLD)
    with zipfile.ZipFile(whole, "w") as opened:
        opened.writestr(
            "template.json", json.dumps(TEMPLATE | {"name": "Ledger", "fields": fields})
        )
        opened.writestr("extension_archive.zip", archive.getvalue())
    return whole.getvalue()


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """A Controller that has the template and a credential."""
    with Controller() as controller, Client(controller) as client:
        assert client.import_template(package()).status_code == 200
        assert client.create_credential("Ledger clerk", "clerk", "pw").status_code == 200
        yield client


def test_a_task_is_given_its_fields_by_their_mappings_and_shows_its_outputs(client: Client) -> None:
    sys_id = client.launch(TASK | {"name": "Ends"})
    ended = client.ended(sysId=sys_id)
    assert (ended["status"], ended["exitCode"], ended["extensionStatus"]) == ("Failed", "7", "over")
    assert ended["statusDescription"] == "It is over."
    given = {"amount": 5, "kind": ["net"], "login": {"user": "clerk", "password": "pw"}}
    assert client.outputs(sys_id, "EXTENSION") == [repr(given | {"login.user": "clerk"})]


def test_retries_and_re_runs_are_given_the_outputs_that_are_kept(client: Client) -> None:
    sys_id = client.launch(TASK | {"name": "Retried", "retryMaximum": 1, "retryExitCodes": "5-7"})
    assert client.ended(sysId=sys_id)["exitCode"] == "7"
    assert client.post("taskinstance/rerun", {"id": sys_id}).json()["success"]
    assert client.ended(sysId=sys_id)["status"] == "Success"
    assert [log.split()[-1] for log in client.outputs(sys_id, "STDERR")] == ["0", "1", "2"]


def test_a_task_is_read_and_changed_by_its_id(client: Client) -> None:
    first = client.launch(TASK | {"name": "Changed"})
    read = client.http.get("/resources/task", params={"taskname": "Changed"}).json()
    assert read == TASK | {"name": "Changed", "sysId": read["sysId"]}
    changed = read | {"intField2": {"name": "amount", "value": 6}, "name": "Changed once"}
    assert client.http.put("/resources/task", json=changed).status_code == 200
    launched = client.post("task/launch", {"name": "Changed once"}).json()
    for sys_id, amount in ((first, "5"), (launched["sysId"], "6")):
        client.ended(sysId=sys_id)
        (output,) = client.outputs(sys_id, "EXTENSION")
        assert f"'amount': {amount}" in output
    assert client.http.get("/resources/task", params={"taskname": "Changed"}).status_code == 404
    assert client.http.put("/resources/task", json=TASK | {"sysId": "0"}).status_code == 404


def test_lists_have_what_fits_the_name_and_the_type(client: Client) -> None:
    client.post("task", TASK | {"name": "Listed alone"})
    wanted = {"name": "Listed al*", "type": "Universal"}
    assert client.post("task/list", wanted).json() == [
        {"name": "Listed alone", "type": "Universal"}
    ]
    assert client.post("task/list", wanted | {"type": "Linux/Unix"}).json() == []


def test_an_attempt_that_the_double_gives_up_is_a_failure_that_says_why(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doubles.controller.tasks.LONGEST", 0.1)
    long = {"name": "Too long", "intField2": {"name": "amount", "value": 60}}
    ended = client.ended(sysId=client.launch(TASK | long))
    assert (ended["status"], ended["exitCode"]) == ("Failed", "")
    assert ended["statusDescription"].startswith("The extension took longer than 0.1 s")


def test_other_exit_codes_are_no_reason_to_retry_and_can_be_a_success(client: Client) -> None:
    options = {"retryMaximum": 1, "retryExitCodes": "1,20", "exitCodes": "0,7"}
    sys_id = client.launch(TASK | {"name": "Not retried", **options})
    assert client.ended(sysId=sys_id)["status"] == "Success"
    assert len(client.outputs(sys_id, "STDERR")) == 1


@pytest.mark.parametrize(
    ("request_", "problem"),
    [
        (lambda one: one.post("task", TASK | {"agnet": "x"}), "$.agnet: the description has no s"),
        (lambda one: one.post("task", TASK | {"retryMaximum": "2"}), "$.retryMaximum: '2' is not"),
        (
            lambda one: one.post("task", TASK | {"startHeld": True}),
            "$.startHeld: the double does not",
        ),
        (lambda one: one.post("task", TASK | {"exitCodes": "0,x"}), "$.exitCodes: '0,x' is not ex"),
        (lambda one: one.post("task", TASK | {"exitCodes": ""}), "$.exitCodes: '' is not exit co"),
        (
            lambda one: one.post("task", TASK | {"retryExitCodes": "1,,40-"}),
            "$.retryExitCodes: '1,,40-' is not exit codes",
        ),
        (
            lambda one: one.post("credential", {"name": "x", "type": "AWS"}),
            "$.type: the double does not heed it",
        ),
        (
            lambda one: [one.post("task", TASK | {"name": "Twice"}) for _ in range(2)][1],
            "$.name: there is a task of this name",
        ),
        (lambda one: one.post("task", TASK | {"type": "taskUnix"}), "$.type: 'taskUnix' is not on"),
        (lambda one: one.post("task", TASK | {"template": "Leger"}), "$.template: there is no tem"),
        (
            lambda one: one.post("task", TASK | {"intField1": {}}),
            "$.intField1: the template has no",
        ),
        (
            lambda one: one.post("task", TASK | {"intField2": {"name": "amount", "value": "5"}}),
            "$.intField2.value: '5' is not of type 'integer'",
        ),
        (
            lambda one: one.post("task", TASK | {"intField2": {"name": "sum", "value": 5}}),
            "$.intField2.name: the template's field is not 'sum', but 'amount'",
        ),
        (
            lambda one: one.post(
                "task", TASK | {"credentialField1": {"name": "login", "value": "nobody"}}
            ),
            "$.credentialField1.value: there is no credential 'nobody'",
        ),
        (lambda one: one.post("task/launch", {"name": "?"}), "$.name: there is no task '?'"),
        (lambda one: one.post("task/launch", {"simulate": True}), "$.simulate: the double does"),
        (
            lambda one: one.post("taskinstance/rerun", {"id": "?"}),
            "$.id: there is no task instance",
        ),
        (lambda one: one.import_template(b"no zip file"), "the package: File is not a zip file"),
        (lambda one: one.import_template(package(lable="Sum")), "$.fields[0].lable: the descr"),
        (lambda one: one.import_template(package(sequence="1")), "$.fields[0].sequence: '1' is"),
        (lambda one: one.import_template(package(fieldMapping=None)), "$.fields[0].fieldMapping: "),
        (
            lambda one: one.http.get("/resources/taskinstance/retrieveoutput?taskinstance=1"),
            "query: there is no parameter 'taskinstance'",
        ),
        (
            lambda one: one.http.post("/resources/task", content="type: taskUniversal"),
            "a body is application/json, not application/octet-stream",
        ),
    ],
)
def test_what_is_not_as_described_is_refused_with_its_path(
    client: Client, request_: Callable[[Client], httpx.Response], problem: str
) -> None:
    response = request_(client)
    assert (response.status_code, response.headers["content-type"]) == (400, "text/plain")
    assert response.text.startswith(problem)


def test_a_refusal_whose_media_type_is_not_described_is_told_as_well(client: Client) -> None:
    response = client.post("task/list", {"templateName": "x"})
    assert response.status_code == 400
    assert response.text == "$.templateName: the double does not heed it"


def test_a_task_that_still_runs_ends_with_its_controller() -> None:
    started = time.monotonic()
    with Controller() as controller, Client(controller) as client:
        client.import_template(package())
        client.create_credential("Ledger clerk", "clerk", "pw")
        sys_id = client.launch(TASK | {"intField2": {"name": "amount", "value": 60}})
        assert client.post("taskinstance/rerun", {"id": sys_id}).status_code == 400
        (listed,) = client.post("taskinstance/list", {"sysId": sys_id}).json()
        assert (listed["status"], listed["exitCode"]) == ("Running", "")
    assert time.monotonic() - started < 60


def test_who_has_no_password_is_told_nothing(client: Client) -> None:
    refused = client.http.post("/resources/task/list", json={}, auth=("ops.admin", "guessed"))
    assert (refused.status_code, refused.text) == (401, "")


def test_a_response_that_is_not_as_described_is_the_doubles_own_fault(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sys_id = client.launch(TASK | {"name": "Listed"})
    listed = {"type": "Universal", "sysId": sys_id, "exitcode": "0"}
    monkeypatch.setattr("doubles.controller.tasks.TaskInstance.listed", lambda _: listed)
    response = client.post("taskinstance/list", {"sysId": sys_id})
    assert response.status_code == 500
    assert "$[0].exitcode: the description has no such key" in response.text
