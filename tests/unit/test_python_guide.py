"""The Python guide shows every example, each is tested, and what the guide points to is there."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from scripts.environments import ROOT
from tests.installed import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = (ROOT / "docs" / "python-guide.md").read_text(encoding="utf-8")
LIVE_TEST = (ROOT / "tests" / "live" / "test_examples.py").read_text(encoding="utf-8")


def names_run(source: str) -> set[str]:
    """Return the names of the examples that a test file runs."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return {
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "run"
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_example_is_run_by_a_test() -> None:
    assert names_run(LIVE_TEST) == {path.stem for path in EXAMPLES}


def test_every_example_is_shown_once_beside_a_link_to_it() -> None:
    shown = re.findall(
        r"^\[(.+)\]\(examples/\1\)\n\n```\{literalinclude\} examples/\1\n:language: python\n```$",
        GUIDE,
        flags=re.MULTILINE,
    )
    assert sorted(shown) == [path.name for path in EXAMPLES]
    assert len(re.findall("literalinclude", GUIDE)) == len(shown)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_says_what_it_is_for_and_how_it_is_called(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    about = ast.get_docstring(ast.parse(source)) or ""
    assert len(about.splitlines()) == 1
    assert (f": {path.name} " in about) == ("sys.argv" in source)


def test_its_contents_are_its_sections() -> None:
    sections = re.findall(r"^## (.+)$", GUIDE, flags=re.MULTILINE)
    contents = re.findall(r"^- \[(.+)\]\(#(.+)\)$", GUIDE, flags=re.MULTILINE)
    assert contents == [(each, each.lower().replace(" ", "-")) for each in sections]


@pytest.mark.parametrize("name", sorted(set(re.findall(r"nox -s (\w+)", GUIDE))))
def test_a_session_that_it_names_exists(name: str) -> None:
    noxfile = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    assert f"def {name}(session: nox.Session)" in noxfile
