"""From the package to a COMPLETED flow run, by Stonebranch's uip and a Controller's double."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from doubles.busy import prefect_client
from doubles.controller import Controller
from scripts.environments import ensure_environment
from scripts.package.build import build_package
from scripts.package.uip_cli import LOCK, uip
from scripts.tasks.write import FOLDER
from scripts.template.file_format import task_key
from scripts.template.write import KEPT
from tests.controller_client import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from doubles.bank import Bank
    from scripts.sandbox.server import PrefectServer

    Uip = Callable[..., str]

pytestmark = pytest.mark.live

TASKS: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.json")
}


@pytest.fixture
def controller() -> Iterator[Controller]:
    with Controller() as controller:
        yield controller


@pytest.fixture
def client(controller: Controller, prefect_cloud: Bank) -> Iterator[Client]:
    """A user of the Controller, which has the credentials that the tasks name."""
    with Client(controller) as client:
        for name in {task["credentialField1"]["value"] for task in TASKS.values()}:
            client.create_credential(name, prefect_cloud.account_id, prefect_cloud.api_key)
        yield client


@pytest.fixture
def project(uip_project: Path, tmp_path: Path) -> Path:
    """A copy of our project, which a test may change and build anew."""
    return shutil.copytree(uip_project, tmp_path / "project")


@pytest.fixture
def uip_of_controller(controller: Controller, project: Path) -> Uip:
    """The command ``uip`` in our project, logged in to the Controller."""
    login = {"UIP_USERID": controller.user, "UIP_PASSWORD": controller.password}
    variables = {**login, "UIP_URL": controller.url, "NO_PROXY": "127.0.0.1"}
    return lambda *arguments: uip(project, *arguments, **variables)


@pytest.fixture
def template_file(project: Path) -> Path:
    """The template in the project."""
    return project / "src" / "templates" / "template.json"


def here(task: dict[str, Any], cloud: Bank, **values: Any) -> dict[str, Any]:
    """Return a task for the Prefect of this machine, which is polled each second."""
    values |= {"connection_options": True, "api_url": cloud.front.api_url, "polling_interval": 1}
    fields = {
        task_key(KEPT["mappings"][name]): {"name": name, "value": value}
        for name, value in values.items()
    }
    return task | fields


def test_uip_pushes_the_package_and_launches_a_task_whose_flow_run_is_repaired_and_completes(
    uip_of_controller: Uip, client: Client, prefect_cloud: Bank, prefect_server: PrefectServer
) -> None:
    """Its flow fails at first, and UAC's retry options have the same flow run retried."""
    assert "Imported the template" in uip_of_controller("push", "-a")
    repaired = here(TASKS["repair-in-place"], prefect_cloud, deployment="clearing/evening")
    repaired |= {"retryInterval": 1}
    for task in {**TASKS, "repair-in-place": repaired}.values():
        created = client.post("task", task)
        assert created.status_code == 200, created.text
    name = repaired["name"]
    assert "Launched the task" in uip_of_controller("task", "launch", "-N", name)
    client.ended(taskName=name)
    status = uip_of_controller("task", "status", name)
    assert re.search(r"Success\S* \(0\) .* Task executed successfully\.", status)
    output = uip_of_controller("task", "output", name)
    first, last = map(json.loads, re.findall(r"^{\n.*?^}$", output, re.MULTILINE | re.DOTALL))
    assert (first["exit_code"], last["exit_code"]) == (1, 0)
    assert [last["result"]["flow_run_info"]["id"]] == prefect_cloud.launched()
    with prefect_client(prefect_server.api_url) as prefect:
        (flow_run_id,) = prefect_cloud.launched()
        flow_run = prefect.get(f"/flow_runs/{flow_run_id}").json()
    assert (flow_run["state_type"], flow_run["run_count"]) == ("COMPLETED", 2)


def test_the_package_that_is_released_is_taken_as_well(client: Client, tmp_path: Path) -> None:
    imported = client.import_template(build_package(tmp_path).read_bytes())
    assert imported.status_code == 200, imported.text
    sys_id = client.launch(TASKS["retry"] | {"textField8": {"name": "flow_run", "value": "?"}})
    ended = client.ended(sysId=sys_id)
    assert (ended["status"], ended["exitCode"]) == ("Failed", "20")
    assert ended["statusDescription"].startswith("Data Validation Error: Flow Run ID")


def test_the_templates_that_uip_starts_with_are_as_described(controller: Controller) -> None:
    """So the description is not stricter than what Stonebranch itself has a Controller import."""
    starters = [*ensure_environment("uip-cli", LOCK).parent.glob("lib/*/*/uip/**/template.json")]
    assert len(starters) == 2
    for starter in starters:
        template = json.loads(starter.read_text(encoding="utf-8"))
        assert controller.description.template_problems(template) == []


def test_a_key_that_is_misspelt_in_the_template_is_told_by_its_path(
    uip_of_controller: Uip, template_file: Path
) -> None:
    template = json.loads(template_file.read_text(encoding="utf-8"))
    template["fields"][3]["fieldMaping"] = template["fields"][3].pop("fieldMapping")
    template_file.write_text(json.dumps(template), encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        uip_of_controller("push", "-a")
    assert (
        "Status 400: $.fields[3].fieldMaping: the description has no such" in refused.value.stdout
    )


def test_a_field_that_is_renamed_in_the_template_alone_is_told_by_the_path_in_a_task(
    uip_of_controller: Uip, client: Client, template_file: Path
) -> None:
    template = json.loads(template_file.read_text(encoding="utf-8"))
    by_name = {field["name"]: field for field in template["fields"]}
    by_name["deployment"]["name"] = "flow_deployment"
    by_name["workspace"]["fieldMapping"] = "Choice Field 9"
    template_file.write_text(json.dumps(template), encoding="utf-8")
    uip_of_controller("push", "-a")
    refused = client.post("task", TASKS["launch-by-names"])
    assert refused.status_code == 400
    assert refused.text.splitlines() == [
        "$.choiceField2: the template has no field of this mapping",
        "$.choiceField3.name: the template's field is not 'deployment', but 'flow_deployment'",
    ]
