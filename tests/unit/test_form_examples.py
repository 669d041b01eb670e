"""The author's guide shows tasks that work, each with its picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from doubles.agent import agent_fields
from scripts.environments import ROOT
from scripts.form.examples import EXAMPLES
from scripts.template.layout import COMMANDS
from ue_prefect.task.fields import FIELDS, LAUNCH
from ue_prefect.task.inputs import parse_task

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = ROOT / "docs" / "authors-guide.md"
LARGEST_PICTURE = 200_000
"""In bytes."""


def as_the_agent_gives_it(example: dict[str, str], ca_bundle: Path) -> dict[str, Any]:
    """Turn what an example's form holds into a task's fields."""
    fields: dict[str, Any] = {}
    for name, text in example.items():
        if name not in FIELDS or FIELDS[name].kind == "Output":
            continue
        fields[name] = text == "true" if FIELDS[name].kind == "Boolean" else text
    if fields.get("wait"):
        fields.setdefault("polling_interval", FIELDS["polling_interval"].default)
    if "ca_bundle" in fields:
        fields["ca_bundle"] = str(ca_bundle)
    fields["credentials"] = ("6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10", "a-key-of-a-test")
    return agent_fields(**fields)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_a_task_without_errors(name: str, tmp_path: Path) -> None:
    ca_bundle = tmp_path / "authorities.pem"
    ca_bundle.touch()
    example = EXAMPLES[name]
    task = parse_task(as_the_agent_gives_it(example, ca_bundle))
    assert task.action == example.get("action", LAUNCH)
    assert task.launch.deployment == example.get("deployment", "")
    assert task.flow_run == example.get("flow_run")
    assert task.server.workspace == example.get("workspace")


def test_the_guide_shows_each_example_once_and_no_other_picture() -> None:
    shown = re.findall(r"\]\(images/([a-z-]+)\.png\)", GUIDE.read_text(encoding="utf-8"))
    assert shown == list(EXAMPLES)
    assert {path.stem for path in (GUIDE.parent / "images").iterdir()} == set(EXAMPLES)


def test_each_action_has_a_picture_and_a_gate_has_one() -> None:
    actions = {example.get("action", LAUNCH) for example in EXAMPLES.values()}
    assert actions == set(FIELDS["action"].choices)
    assert any("launch_when" in example for example in EXAMPLES.values())


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_picture_is_small_enough_to_load_at_once(name: str) -> None:
    assert (GUIDE.parent / "images" / f"{name}.png").stat().st_size <= LARGEST_PICTURE


def test_the_guide_tells_every_field() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert [field.label for field in FIELDS.values() if field.label not in text] == []


def test_the_guide_tells_every_choice_and_every_command() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    choices = [choice for field in FIELDS.values() for choice in field.choices]
    assert [each for each in (*choices, *COMMANDS.values()) if each not in text] == []
