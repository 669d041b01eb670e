"""Measures the project against real Prefect servers, and writes the README's table of it.

    python -m scripts.compat.measure VERSION... [--archive ARCHIVE]

On each version, the tests of the tasks run from the archive that is shipped, and those of the
client with the one that is generated from that version. A row is written as soon as it is known;
the exit code is 1 when a test failed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from scripts.compat.table import Outcome, Row, TableError, check_markers, with_rows
from scripts.environments import ROOT, EnvironmentNotMade
from scripts.package.build import build_archive
from scripts.regenerate.openapi import operations
from scripts.sandbox.environment import ensure_prefect
from ue_prefect import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

README = ROOT / "README.md"
ENDS = {"PASSED": 0, "SKIPPED": 0, "FAILED": 1, "ERROR": 1}
"""How pytest says, in a line of its own, that a test has ended; 1 for one that failed."""

_BACK = "\r" if sys.stdout.isatty() else ""
"""Begins what is written over the line before; a log has no such lines."""


def measure(version: str, archive: Path) -> Row:
    """Run all that there is to be run on one Prefect version."""
    try:
        ensure_prefect(version)
    except EnvironmentNotMade as error:
        return _not_measured(version, "Prefect", str(error))
    with tempfile.TemporaryDirectory() as folder:
        server = ("--prefect", version)
        tasks = run_tests(f"{version} tasks", *server, "-m", "not client", "--archive", archive)
        client = Path(folder) / "client"
        if reason := regenerate(version, client):
            return _not_measured(version, "regenerate", reason, tasks)
        document = json.loads((client / "openapi.json").read_text(encoding="utf-8"))
        outcome = run_tests(f"{version} own client", *server, "-m", "client", "--client", client)
    return Row(
        prefect=version,
        tasks=tasks,
        client=outcome,
        rest_api=document["info"]["version"],
        operations=sum(1 for _ in operations(document)),
        ue_prefect=f"ue-prefect {__version__}",
    )


def _not_measured(version: str, what: str, reason: str, tasks: Outcome | None = None) -> Row:
    print(f"{version} {what}: {reason}", flush=True)
    failed = Outcome(failures={what: reason})
    return Row(version, tasks or Outcome(), failed, None, None, f"ue-prefect {__version__}")


def regenerate(version: str, folder: Path) -> str | None:
    """Generate a version's own client into a folder; return why that failed, or None."""
    print(f"{version} own client: is generated …", flush=True)
    command = [sys.executable, "-m", "scripts.regenerate.write", version, "--output", str(folder)]
    finished = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if finished.returncode == 0:
        return None
    return (finished.stderr or finished.stdout).strip().rpartition("\n")[2]


def run_tests(step: str, *options: str | Path) -> Outcome:
    """Run tests/live with pytest's options, and say how far it is and what failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "tests/live", "-v", f"--junitxml={report}"]
        exit_code, said = _watch(step, [*command, *map(str, options)])
        has_run = exit_code in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
        outcome = read_report(report) if has_run else Outcome(1, failures={"pytest": said})
    print(f"{_BACK}{step}: {outcome} tests passed", flush=True)
    for name, error in outcome.failures.items():
        print(f"    {name}: {error}", flush=True)
    return outcome


def _watch(step: str, command: Sequence[str]) -> tuple[int, str]:
    """Run pytest and count the tests as they end; return its exit code and its last words."""
    ended = failed = 0
    said = ""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT
    ) as process:
        for line in process.stdout or ():
            said = line.strip() or said
            words = set(line.split()) & ENDS.keys() if line.startswith("tests/") else set()
            if words:
                ended += 1
                failed += max(ENDS[word] for word in words)
                if _BACK:
                    print(f"{_BACK}{step}: {ended} tests, {failed} failed", end="", flush=True)
    return process.returncode, said


def read_report(path: Path) -> Outcome:
    """Read what pytest says of each test in its JUnit report."""
    cases = list(ElementTree.parse(path).iter("testcase"))  # noqa: S314 - our own file
    failures = {
        case.get("name", ""): _first_line(problem)
        for case in cases
        for problem in case
        if problem.tag in ("failure", "error")
    }
    skipped = sum(case.find("skipped") is not None for case in cases)
    return Outcome(len(cases), skipped, failures)


def _first_line(problem: ElementTree.Element) -> str:
    return (problem.get("message") or problem.text or "").strip().partition("\n")[0]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and write the table; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("versions", nargs="+", metavar="VERSION")
    parser.add_argument("--archive", type=Path, help="measure this one, not one that is built")
    chosen = parser.parse_args(arguments)
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        try:
            check_markers(README.read_text(encoding="utf-8"))
            archive = chosen.archive or build_archive(Path(folder))
            for version in chosen.versions:
                row = measure(version, archive.resolve())
                failed = failed or bool(row.failures)
                text = with_rows(README.read_text(encoding="utf-8"), [row])
                README.write_text(text, encoding="utf-8", newline="\n")
                print(row, flush=True)
        except TableError as error:
            print(f"{README.name}: {error}", file=sys.stderr)
            return 1
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
