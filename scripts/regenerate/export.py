"""Exports a Prefect version's REST API specification, from Prefect itself, and patches it.

The document comes from the API sub-application of that Prefect version, run in an environment of
its own; ``patches`` then corrects it.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.environments import say
from scripts.regenerate.openapi import SpecificationError
from scripts.regenerate.patches import apply_patches, check_counts, expected_counts
from scripts.sandbox.environment import ensure_prefect

if TYPE_CHECKING:
    from scripts.regenerate.openapi import Json

INSIDE = Path(__file__).resolve().parent / "inside_prefect.py"


def export(version: str) -> tuple[Json, dict[str, int]]:
    """Return the patched specification, and how many places each patch changed.

    Raises:
        EnvironmentNotMade, SpecificationError: see there.
    """
    response = ask_prefect(version)
    patched, counts = apply_patches(response["document"], response["facts"])
    check_counts(version, counts, expected_counts(version))
    return patched, counts


def ask_prefect(version: str) -> Json:
    """Return what ``inside_prefect`` prints in the environment of that Prefect version.

    Raises:
        SpecificationError: the script failed, or another version is installed there.
    """
    python = ensure_prefect(version)
    say(f"Asking Prefect {version} for its specification")
    with tempfile.TemporaryDirectory() as home:
        finished = subprocess.run(
            [str(python), str(INSIDE)],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PREFECT_HOME": home, "PYTHONWARNINGS": "ignore"},
        )
    if finished.returncode != 0:
        # What went wrong stands in the last line; those above are Prefect's own source.
        reason = finished.stderr.strip().rpartition("\n")[2]
        raise SpecificationError(f"Prefect {version} could not be asked: {reason}")
    response: Json = json.loads(finished.stdout)
    if response["prefect_version"] != version:
        raise SpecificationError(f"Asked Prefect {response['prefect_version']}, not {version}.")
    return response
