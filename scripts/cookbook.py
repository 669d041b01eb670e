"""Counts the lines of the cookbook's programs, and writes its table: `nox -s cookbook`.

In: `docs/cookbook.md`, each task a heading, and the programs that it shows. Out: the table at its
top.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from typing import TYPE_CHECKING, NamedTuple

from scripts.environments import ROOT
from scripts.tables import place_of_table

if TYPE_CHECKING:
    from pathlib import Path

PAGE = ROOT / "docs" / "cookbook.md"
EXAMPLES = ROOT / "docs" / "examples"
TABLE = place_of_table("programs")
HEAD = "| task | lines | with Prefect's client |\n|---|---|---|\n"

_TASK = re.compile(r"^## (.+?)$.*?\{literalinclude\} examples/(\w+\.py)$", re.DOTALL | re.MULTILINE)
_LAYOUT = {
    *(tokenize.COMMENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER, tokenize.INDENT),
    *(tokenize.NEWLINE, tokenize.NL),
}


class Task(NamedTuple):
    """A heading of the cookbook, and the two programs below it."""

    title: str
    ours: Path
    twin: Path


def tasks(page: str) -> list[Task]:
    """Return the cookbook's tasks, in its order."""
    return [
        Task(title, EXAMPLES / name, EXAMPLES / "with_prefect" / name)
        for title, name in _TASK.findall(page)
    ]


def code_lines(program: str) -> int:
    """Count the lines of a program that hold code: no blank ones, comments or docstrings."""
    lines = {
        number
        for token in tokenize.generate_tokens(io.StringIO(program).readline)
        if token.type not in _LAYOUT
        for number in range(token.start[0], token.end[0] + 1)
    }
    for node in ast.walk(ast.parse(program)):
        if isinstance(
            node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
        ) and (ast.get_docstring(node) is not None):
            docstring = node.body[0]
            lines -= set(range(docstring.lineno, (docstring.end_lineno or docstring.lineno) + 1))
    return len(lines)


def with_table(page: str) -> str:
    """Return the page with its table written anew."""
    rows = (
        f"| [{task.title}](#{_anchor(task.title)}) | {_count(task.ours)} | {_count(task.twin)} |\n"
        for task in tasks(page)
    )
    table = HEAD + "".join(rows)
    return TABLE.sub(lambda _: table, page)


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _count(program: Path) -> int:
    return code_lines(program.read_text(encoding="utf-8"))


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
