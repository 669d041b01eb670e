"""Measures the project against real Prefect servers, and writes the README's table of it.

    python -m scripts.compat.measure VERSION... [--archive ARCHIVE]

On each version, the tests of the tasks run from the archive that is shipped, and those of the
client with the one that is generated from that version. A row takes the place of its version's as
soon as it is known; the exit code is 1 when a test failed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from packaging.version import Version

from scripts.environments import ROOT, EnvironmentNotMade
from scripts.package.build import build_archive
from scripts.regenerate.openapi import operations
from scripts.sandbox.environment import ensure_prefect
from scripts.tables import place_of_table
from ue_prefect import __version__

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

README = ROOT / "README.md"
TABLE = place_of_table("compat")
HEAD = (
    "| Prefect | REST API | tasks: tests passed | own client: operations, tests passed | failed "
    "| measured with |\n|---|---|---|---|---|---|"
)
SHOWN_FAILURES = 3
"""How many failures a row names."""


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
    """What was measured on one Prefect version, as far as it could be."""

    prefect: str
    tasks: Outcome
    client: Outcome
    rest_api: str = "?"
    operations: int = 0

    @property
    def failures(self) -> dict[str, str]:
        """What failed, by name."""
        return {**self.tasks.failures, **self.client.failures}

    def __str__(self) -> str:
        client = f"{self.operations}, {self.client}" if self.operations else "none"
        cells = (self.prefect, self.rest_api, self.tasks, client, named(self.failures))
        return f"| {' | '.join(map(str, cells))} | ue-prefect {__version__} |"


def named(failures: Mapping[str, str]) -> str:
    """Return how many failures there are, and the names of the first."""
    # A test that is run with several values is named once.
    names = list(dict.fromkeys(f"`{name.partition('[')[0]}`" for name in failures))
    shown = ", ".join([*names[:SHOWN_FAILURES], *(["…"] if names[SHOWN_FAILURES:] else [])])
    return f"**{len(failures)}**: {shown}" if names else "none"


def with_row(text: str, row: Row) -> str:
    """Return a text whose table has this row, and of other versions those it had."""

    def written(table: re.Match[str]) -> str:
        lines = {line.split()[1]: line for line in table[0].splitlines() if line[2:3].isdigit()}
        lines[row.prefect] = str(row)
        return "\n".join([HEAD, *(lines[one] for one in sorted(lines, key=Version)), ""])

    return TABLE.sub(written, text)


def measure(version: str, archive: Path) -> Row:
    """Run all that there is to be run on one Prefect version."""
    try:
        ensure_prefect(version)
    except EnvironmentNotMade as error:
        return Row(version, Outcome(), Outcome(failures={"Prefect": str(error)}))
    with tempfile.TemporaryDirectory() as folder:
        tasks = run_tests(
            "--prefect", version, "-m", "not client and not twin", "--archive", archive
        )
        client = Path(folder) / "client"
        script = [sys.executable, "-m", "scripts.regenerate.write", version, "--output"]
        if subprocess.run([*script, str(client)], cwd=ROOT).returncode:
            failed = Outcome(failures={"regenerate": "the client could not be generated"})
            return Row(version, tasks, failed)
        document = json.loads((client / "openapi.json").read_text(encoding="utf-8"))
        outcome = run_tests("--prefect", version, "-m", "client", "--client", client)
    count = sum(1 for _ in operations(document))
    return Row(version, tasks, outcome, document["info"]["version"], count)


def run_tests(*options: str | Path) -> Outcome:
    """Run tests/live with pytest's options, and say what failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "tests/live", "-q", f"--junitxml={report}"]
        finished = subprocess.run([*command, *options], cwd=ROOT)
        if finished.returncode > 1:  # it could not run, or there was no such test
            return Outcome(1, failures={"pytest": f"exit code {finished.returncode}"})
        return read_report(report)


def read_report(path: Path) -> Outcome:
    """Read what pytest says of each test in its JUnit report."""
    cases = list(ElementTree.parse(path).iter("testcase"))  # noqa: S314 - our own file
    failures = {
        case.get("name", ""): problem.get("message", "").partition("\n")[0]
        for case in cases
        for problem in case
        if problem.tag in ("failure", "error")
    }
    skipped = sum(case.find("skipped") is not None for case in cases)
    return Outcome(len(cases), skipped, failures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and write the table; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("versions", nargs="+", metavar="VERSION")
    parser.add_argument("--archive", type=Path, help="measure this one, not one that is built")
    chosen = parser.parse_args(arguments)
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        archive = chosen.archive or build_archive(Path(folder))
        for version in chosen.versions:
            row = measure(version, archive.resolve())
            failed = failed or bool(row.failures)
            text = with_row(README.read_text(encoding="utf-8"), row)
            README.write_text(text, encoding="utf-8", newline="\n")
            print(row, *(f"    {name}: {why}" for name, why in row.failures.items()), sep="\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
