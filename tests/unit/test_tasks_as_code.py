"""The tasks in ``docs/tasks`` are the author's guide's, as a Controller's REST API takes them."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from doubles.bank import ACCOUNT_ID
from doubles.controller import Description
from doubles.controller.tasks import Template
from scripts.environments import ROOT
from scripts.form.examples import EXAMPLES
from scripts.tasks import write
from scripts.tasks.write import FOLDER, build_tasks
from scripts.template.write import TEMPLATE_FILE
from tests.unit.test_form_examples import as_the_agent_gives_it
from ue_prefect.task.inputs import parse_task

if TYPE_CHECKING:
    from pathlib import Path

TASKS = build_tasks()
DESCRIPTION = Description()
PAGE = ROOT / "docs" / "tasks-as-code.md"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Our template, as a Controller has it."""
    package = BytesIO()
    with zipfile.ZipFile(package, "w") as opened:
        opened.write(TEMPLATE_FILE, "template.json")
        opened.writestr("extension_archive.zip", b"")
    return Template(package.getvalue(), tmp_path_factory.mktemp("template"), DESCRIPTION)


def test_the_committed_tasks_are_what_the_fields_and_the_examples_make(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["write", "--check"])
    assert write.main() == 0
    monkeypatch.setattr(write, "as_text", json.dumps)
    assert write.main() == 1
    assert "run python -m scripts.tasks.write" in capsys.readouterr().out


@pytest.mark.parametrize("name", TASKS)
def test_a_task_is_as_described(name: str) -> None:
    made = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    assert DESCRIPTION.problems("TaskUniversalWsData", made) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_task_gives_the_extension_what_the_form_of_the_guide_does(
    name: str, template: Template, tmp_path: Path
) -> None:
    made = TASKS[f"{name}.json"]
    ca_bundle = tmp_path / "authorities.pem"
    ca_bundle.touch()
    if "textField3" in made:
        made = made | {"textField3": made["textField3"] | {"value": str(ca_bundle)}}
    credentials = {made["credentialField1"]["value"]: (ACCOUNT_ID, "a-key-of-a-test")}
    assert template.task_problems(made, credentials) == []
    given = parse_task(template.fields(made, credentials))
    assert given == parse_task(as_the_agent_gives_it(EXAMPLES[name], ca_bundle))


def test_the_page_shows_parts_of_the_tasks_that_it_names() -> None:
    shown = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for text, name in zip(shown, ("wait-for-the-end", "repair-in-place"), strict=True):
        assert json.loads(text).items() <= TASKS[f"{name}.json"].items()


def test_the_page_links_each_task() -> None:
    linked = re.findall(r"\]\(tasks/([a-z-]+\.json)\)", PAGE.read_text(encoding="utf-8"))
    assert set(linked) == set(TASKS)
