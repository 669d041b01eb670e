"""Exports Prefect's REST API specification, from Prefect itself, into ``openapi/<version>.json``.

    python -m scripts.export_specification [VERSION] [--check]

The document comes from the API sub-application of that Prefect version, run in an environment of
its own; ``mend_specification`` then corrects it. With ``--check`` nothing is written: the exit
code is 1 when the committed file is not what the export makes.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

from scripts.environments import ROOT
from scripts.mend_specification import check_counts, expected_counts, mend
from scripts.openapi_document import SpecificationError, as_text
from scripts.prefect_environment import DEFAULT_VERSION, ensure_prefect

INSIDE = Path(__file__).resolve().parent / "inside_prefect.py"
SHOWN_LINES = 20
"""How many lines of a difference ``--check`` prints."""


def ask_prefect(version: str) -> dict[str, Any]:
    """Return what ``inside_prefect`` prints in the environment of that Prefect version.

    Raises:
        SpecificationError: the script failed, or another version is installed there.
    """
    with tempfile.TemporaryDirectory() as home:
        finished = subprocess.run(
            [str(ensure_prefect(version)), str(INSIDE)],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PREFECT_HOME": home, "PYTHONWARNINGS": "ignore"},
        )
    if finished.returncode != 0:
        raise SpecificationError(f"Prefect {version} could not be asked:\n{finished.stderr}")
    answer: dict[str, Any] = json.loads(finished.stdout)
    if answer["prefect_version"] != version:
        raise SpecificationError(f"Asked Prefect {answer['prefect_version']}, not {version}.")
    return answer


def export(version: str) -> tuple[str, dict[str, int]]:
    """Return the text of the mended specification and how many places each mending changed."""
    answer = ask_prefect(version)
    mended, counts = mend(answer["document"], answer["facts"])
    check_counts(version, counts, expected_counts(version))
    return as_text(mended), counts


def first_differences(committed: str, exported: str) -> str:
    """Return the beginning of a unified diff; empty when the texts are equal."""
    lines = difflib.unified_diff(
        committed.splitlines(), exported.splitlines(), "committed", "exported", lineterm="", n=1
    )
    return "\n".join(islice(lines, SHOWN_LINES))


def main() -> int:
    """Write or check the specification of one Prefect version; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("version", nargs="?", default=DEFAULT_VERSION)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    target = ROOT / "openapi" / f"{arguments.version}.json"
    try:
        text, counts = export(arguments.version)
    except SpecificationError as reason:
        print(reason, file=sys.stderr)
        return 1
    if arguments.check:
        committed = target.read_text(encoding="utf-8") if target.is_file() else ""
        if difference := first_differences(committed, text):
            print(f"{target.relative_to(ROOT)} is not what the export makes:\n{difference}")
            print(f"Export it again: python -m scripts.export_specification {arguments.version}")
            return 1
        print(f"{target.relative_to(ROOT)} is what Prefect {arguments.version} says, mended.")
        return 0
    target.write_text(text, encoding="utf-8", newline="\n")
    for name, count in counts.items():
        print(f"{name} = {count}")
    print(f"Wrote {target.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
