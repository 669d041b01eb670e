"""The README's table of what was measured on which Prefect, a row for each version.

It stands between two comments. A row that was measured anew takes the place of its version's; the
others stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BEGIN = "<!-- compat -->"
END = "<!-- /compat -->"
HEAD = (
    "| Prefect | REST API | tasks: tests passed | own client: operations, tests passed | failed "
    "| measured with |\n|---|---|---|---|---|---|"
)
SHOWN_FAILURES = 3
"""How many of a version's failures its row names."""

NOTHING = "none"
_A_ROW = re.compile(r"^\| (\d[\w.]*) \|.*$", re.MULTILINE)


class TableError(Exception):
    """The text has no place for the table; the message says what is missing."""


@dataclass(frozen=True)
class Outcome:
    """How a run of tests ended.

    Attributes:
        tests: how many there were, those that were skipped included.
        skipped: how many of them were skipped.
        failures: what failed, by name, each with the first line of its error.
    """

    tests: int = 0
    skipped: int = 0
    failures: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        passed = self.tests - self.skipped - len(self.failures)
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{passed} of {self.tests}{skipped}"


@dataclass(frozen=True)
class Row:
    """What was measured on one Prefect version; what could not be is None."""

    prefect: str
    tasks: Outcome
    client: Outcome
    rest_api: str | None
    operations: int | None
    ue_prefect: str

    @property
    def failures(self) -> dict[str, str]:
        """What failed, by name."""
        return {**self.tasks.failures, **self.client.failures}

    def __str__(self) -> str:
        client = NOTHING if self.operations is None else f"{self.operations}, {self.client}"
        api = self.rest_api or "?"
        cells = (self.prefect, api, self.tasks, client, self._failed(), self.ue_prefect)
        return f"| {' | '.join(map(str, cells))} |"

    def _failed(self) -> str:
        if not self.failures:
            return NOTHING
        # A test that is run with several values is named once.
        names = list(dict.fromkeys(name.partition("[")[0] for name in self.failures))
        more = ", …" if len(names) > SHOWN_FAILURES else ""
        shown = ", ".join(f"`{name}`" for name in names[:SHOWN_FAILURES])
        return f"**{len(self.failures)}**: {shown}{more}"


def check_markers(text: str) -> None:
    """Make sure that a text has a place for the table.

    Raises:
        TableError: it lacks a marker, has one twice, or the second first.
    """
    for marker in (BEGIN, END):
        if (count := text.count(marker)) != 1:
            raise TableError(f"{marker} must be there once, and is {count} times")
    if text.index(END) < text.index(BEGIN):
        raise TableError(f"{BEGIN} must stand before {END}")


def with_rows(text: str, rows: Iterable[Row]) -> str:
    """Return a text whose table has these rows, and of other versions those it had.

    Raises:
        TableError: as `check_markers` does.
    """
    check_markers(text)
    before, _, rest = text.partition(BEGIN)
    table, _, after = rest.partition(END)
    lines = {found[1]: found[0] for found in _A_ROW.finditer(table)}
    lines.update({row.prefect: str(row) for row in rows})
    ordered = [lines[version] for version in sorted(lines, key=_in_order)]
    return "\n".join([before + BEGIN, HEAD, *ordered, END + after])


def _in_order(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]
