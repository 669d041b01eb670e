"""What the guide says that an operator reads is what the code says."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from scripts.environments import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 8
"""Characters of a text that tell it from others."""

VALUES = (
    r"…|\b(?:Running|Completed|Hibernating|FAILED|ABORT|CANCELL\w+)\b|\d[\d.]*|CA Bundle File"
    r"|\b(?:cancel|resume|retry)(?= flow run)"
)
"""What comes into a message from outside, or from a table of the code, where it is spelled out."""

JOINTS = "[;:] | to "
"""Where two texts of the code meet in a message."""

ELSEWHERE = {
    "CERTIFICATE_VERIFY_FAILED",
    "certificate has expired",
    "/create_flow_run",
    "Cannot read flow run",
}
"""Words of Python's, and of requests."""


def cells() -> Iterator[str]:
    """Yield what stands under "you read" in the guide: in the first column, or in the last."""
    guide = (ROOT / "docs" / "operators-guide.md").read_text(encoding="utf-8")
    yield from re.findall(r"^\| (`.+`[^|]*) \| [^|]+ \|$", guide, re.MULTILINE)
    yield from re.findall(r"^\| .+ \| .+ \| .+ \| (`.+`[^|]*) \|$", guide, re.MULTILINE)


MESSAGES = sorted({message for cell in cells() for message in re.findall(r"`([^`]+)`", cell)})


def literals() -> set[str]:
    """Return the texts in the code, docstrings left out."""
    found = set()
    for path in (ROOT / "extension" / "ue_prefect").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        notes = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if id(node) not in notes else set()
    return found


LITERALS = literals()


def is_said(text: str) -> bool:
    return any(text in each for each in LITERALS)


def lowered(text: str) -> str:
    """Return a clause as it is where it does not begin a sentence."""
    return text[0].lower() + text[1:]


def unsaid(message: str) -> list[str]:
    """Return the parts of a message that are in no text of the code."""
    parts = [each.strip(" .:,;") for each in re.split(f"{VALUES}|{JOINTS}", message)]
    ours = [each for each in parts if len(each) >= SHORTEST and each not in ELSEWHERE]
    return [each for each in ours if not is_said(each) and not is_said(lowered(each))]


def test_there_are_messages_to_look_for() -> None:
    assert len(MESSAGES) > 25


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_one_that_the_code_has(message: str) -> None:
    assert unsaid(message) == []


def test_another_message_would_be_found_out() -> None:
    assert unsaid("Flow run … has gone astray, and may go on") == ["has gone astray, and may go on"]
