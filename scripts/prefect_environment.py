"""A Python environment with one Prefect version, and only that, in it.

The servers this project talks to run apart from its own environment: Prefect pins versions of
httpx and pydantic that would otherwise decide ours. An environment is made once, from the locked
``requirements/prefect-<version>.txt``, and made again when that lock changes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_VERSION = "2.18.1"


class EnvironmentNotMade(Exception):
    """The environment of a Prefect version could not be made; the message says what to do."""


def lock_file(version: str) -> Path:
    return ROOT / "requirements" / f"prefect-{version}.txt"


def ensure_environment(version: str = DEFAULT_VERSION) -> Path:
    """Return the Python of the environment with ``prefect==version``, making it when needed.

    Raises:
        EnvironmentNotMade: no lock for that version, or an installation that failed.
    """
    lock = lock_file(version)
    if not lock.is_file():
        raise EnvironmentNotMade(f"No lock for Prefect {version}: {lock} does not exist.")
    folder = ROOT / ".environments" / f"prefect-{version}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    made_from = folder / "made-from"
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()
    if python.exists() and made_from.is_file() and made_from.read_text() == fingerprint:
        return python
    print(f"Installing Prefect {version} into {folder.relative_to(ROOT)} …", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    _run(sys.executable, "-m", "virtualenv", "--quiet", str(folder))
    _run(str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(lock))
    made_from.write_text(fingerprint)
    return python


def _run(*command: str) -> None:
    finished = subprocess.run(command, capture_output=True, text=True)
    if finished.returncode != 0:
        shown = " ".join(command)
        raise EnvironmentNotMade(f"{shown} failed:\n{finished.stdout}{finished.stderr}".rstrip())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("version", nargs="?", default=DEFAULT_VERSION)
    print(ensure_environment(parser.parse_args().version))
