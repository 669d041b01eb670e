"""Holds the specification against real servers: schemathesis makes up calls and checks responses.

    python -m scripts.conformance.fuzz [VERSION...] [--seed N] [--examples N]

For each Prefect version, the document that is exported from it and patched is checked as such, and
then used to call a server of that version, fresh and on SQLite. Every response has to have a
status, a media type, headers and a body that the document declares. The exit code is 1 when
anything is found.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from scripts.environments import ROOT, EnvironmentNotMade, say
from scripts.lock import locked_versions
from scripts.regenerate.check import faults
from scripts.regenerate.export import export
from scripts.regenerate.openapi import SpecificationError, as_text, operations
from scripts.sandbox.server import PrefectServer, ServerStartError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scripts.regenerate.openapi import Json

API_URL = "CONFORMANCE_API_URL"
TALLY = "CONFORMANCE_TALLY"
"""Environment variables for ``conformance_hooks``: the base of the server's API, and the file for
how many calls had what status, ``{operation: {status: calls}}``."""

CHECKS = (
    "response_schema_conformance",
    "status_code_conformance",
    "only_errors_by_default",
    "content_type_conformance",
    "response_headers_conformance",
)
EXCLUDED = {
    "not_a_server_error": "a 500 is Prefect's own affair; that it is declared is what counts here",
    "positive_data_acceptance": "a server may refuse what a schema cannot forbid, and says so",
    "negative_data_rejection": "Prefect ignores unknown fields and converts types, on purpose",
    "missing_required_header": "no operation has one",
    "unsupported_method": "a 405 is an error like the others, and its body is checked",
    "allow_header_conformance": "the client asks no server which methods it has",
    "use_after_free, ensure_resource_availability": "about the server's work, not its document",
    "ignored_auth, object_level_authorization": "the server asks for no login here",
    "stateful": "calls in made-up sequences; objects to call about are there without them",
}
"""Checks and phases of schemathesis that are left out, with the reason."""

RUN_LAST = "^/admin/database/"
"""Operations that take the database from below all others, so they are called after those."""

SETTINGS = {
    "PREFECT_EXPERIMENTAL_EVENTS": "true",  # 2.x has events and automations only then
    "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",  # they take 3.8 most of its time
    "PREFECT_API_SERVICES_SCHEDULER_ENABLED": "false",
    "PREFECT_API_SERVICES_FLOW_RUN_NOTIFICATIONS_ENABLED": "false",
}
"""What a server is to have, and what it is not to do with made-up objects by itself."""

OPTIONS = (
    *("--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--no-shrink"),
    *("--suppress-health-check", "all", "--warnings", "off", "--no-color"),
    *("--generation-database", "none", "--request-timeout", "60", "--checks", ",".join(CHECKS)),
)
CONFIG = """\
[phases.coverage.generation]
mode = "positive"
"""
"""Of the calls at the bounds of what a document admits, those outside are four times as many, and
all are refused in the same way; the random ones have such calls, too."""

FINDINGS = re.compile(
    r"^=+ (?:ERRORS|FAILURES) =+$.*?(?=^=+ SUMMARY =+$)", re.DOTALL | re.MULTILINE
)
"""The part of what schemathesis prints that says what it found, and how to see it again."""

DEFAULT_SEED = 1
DEFAULT_EXAMPLES = 10


class Result(NamedTuple):
    """What came out on one Prefect version."""

    statuses: Mapping[str, Mapping[str, int]]
    total: int
    findings: int

    def __str__(self) -> str:
        calls = sum(sum(one.values()) for one in self.statuses.values())
        never = sorted(
            name
            for name, one in self.statuses.items()
            if not any(status[0] == "2" for status in one)
        )
        lines = [
            f"{calls} calls of {len(self.statuses)} of {self.total} operations; "
            f"{len(self.statuses) - len(never)} were seen to succeed; {self.findings} findings"
        ]
        by_status: Counter[str] = Counter()
        for one in self.statuses.values():
            by_status.update(one)
        said = ", ".join(f"{status} {count}" for status, count in sorted(by_status.items()))
        failing = ", ".join(never) or "none"
        return "\n    ".join([*lines, f"statuses: {said}", f"only errors: {failing}"])


def conform(version: str, document: Json, *, seed: int, examples: int) -> Result:
    """Call a server of a version as a document says; print what is found.

    Raises:
        EnvironmentNotMade, ServerStartError, SpecificationError: see there.
    """
    invalid = faults(document)
    for line in invalid:
        print(line)
    total = sum(1 for _ in operations(document))
    statuses: dict[str, dict[str, int]] = {}
    findings = len(invalid)
    last = any(re.search(RUN_LAST, path) for path in document["paths"])
    say(f"Calling a Prefect {version}")
    with PrefectServer(version, settings=SETTINGS) as server:
        for which in ("--exclude-path-regex", "--include-path-regex") if last else ("",):
            chosen = (which, RUN_LAST) if which else ()
            options = (*chosen, "--seed", str(seed), "--max-examples", str(examples))
            found, tally = fuzz(document, server.api_url, *options)
            findings += found
            statuses.update(tally)
    return Result(statuses, total, findings)


def fuzz(document: Json, api_url: str, *options: str) -> tuple[int, dict[str, dict[str, int]]]:
    """Have schemathesis call a server; return the number of findings and the statuses.

    Raises:
        SpecificationError: it did not come to an end by itself.
    """
    with tempfile.TemporaryDirectory(prefix="conformance-") as folder:
        schema, report, tally = (Path(folder) / name for name in ("api.json", "run", "tally"))
        schema.write_text(as_text(document), encoding="utf-8")
        (Path(folder) / "schemathesis.toml").write_text(CONFIG, encoding="utf-8")
        finished = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "run", str(schema), "--url", api_url),
                *("--report", "json", "--report-json-path", str(report), *OPTIONS, *options),
            ],
            cwd=folder,  # it leaves caches behind
            env={
                **{k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")},
                "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
                "SCHEMATHESIS_HOOKS": "scripts.conformance.hooks",
                API_URL: api_url,
                TALLY: str(tally),
            },
            capture_output=True,
            text=True,
        )
        said = finished.stdout + finished.stderr
        outcome = json.loads(report.read_text(encoding="utf-8")) if report.is_file() else {}
        if outcome.get("stop_reason") != "completed":
            raise SpecificationError(f"schemathesis did not end by itself:\n{said}")
        for part in FINDINGS.findall(said):
            print(part)
        found = outcome["test_cases"]["unique_failures"] + len(outcome["errors"])
        return found, json.loads(tally.read_text(encoding="utf-8"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Hold a document against servers of some versions; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    locked = locked_versions()
    parser.add_argument(
        "versions", nargs="*", metavar="VERSION", default=locked, help="all that have a lock"
    )
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="of what is made up")
    parser.add_argument(
        "--examples",
        type=int,
        default=DEFAULT_EXAMPLES,
        help="random calls of each operation, beside those at the bounds of its values",
    )
    chosen = parser.parse_args(arguments)
    results: dict[str, Result] = {}
    try:
        for version in chosen.versions:
            document, _ = export(version)
            results[version] = conform(
                version, document, seed=chosen.seed, examples=chosen.examples
            )
            print(f"{version}: {results[version]}", flush=True)
    except (EnvironmentNotMade, ServerStartError, SpecificationError) as reason:
        print(reason, file=sys.stderr)
        return 1
    print(f"\nLeft out of schemathesis (seed {chosen.seed}):")
    for what, why in EXCLUDED.items():
        print(f"    {what}: {why}")
    return 1 if any(result.findings for result in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
