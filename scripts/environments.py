"""Folders with what was installed from a lock, made once, and anew when the lock changes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
SHOWN_LINES = 12
"""How much of what a failed installation says is shown: why it failed stands at the end."""


class EnvironmentNotMade(Exception):
    """Something could not be installed; the message says what, and what was said about it."""


def ensure_folder(name: str, lock: Path, fill: Callable[[Path], object]) -> Path:
    """Return the folder `name`, after having it filled if that was not done from this lock.

    Raises:
        EnvironmentNotMade: there is no such lock; or it comes from `fill`.
    """
    if not lock.is_file():
        raise EnvironmentNotMade(f"There is no lock {lock.relative_to(ROOT)}")
    folder = ROOT / ".environments" / name
    made_from = folder / "made-from"
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()
    folder.parent.mkdir(exist_ok=True)
    with FileLock(folder.with_name(f"{name}.lock")):  # several processes may want it at once
        if not made_from.is_file() or made_from.read_text() != fingerprint:
            say(f"Installing {name} into {folder.relative_to(ROOT)}")
            shutil.rmtree(folder, ignore_errors=True)
            fill(folder)
            made_from.write_text(fingerprint)
    return folder


def ensure_environment(name: str, lock: Path) -> Path:
    """Return the folder with the commands of a virtual environment that has what a lock says.

    pip installs it: unlike uv, it minds the mirrors and certificates that a machine has for it.

    Raises:
        EnvironmentNotMade: there is no such lock, or an installation failed.
    """

    def fill(folder: Path) -> None:
        run(sys.executable, "-m", "virtualenv", "--quiet", str(folder))
        pip = (str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet")
        run(*pip, "--require-hashes", "-r", str(lock))

    return ensure_folder(name, lock, fill) / "bin"


def run(*command: str) -> str:
    """Return what a command writes to STDOUT.

    Raises:
        EnvironmentNotMade: it failed; with the last it said.
    """
    finished = subprocess.run(command, capture_output=True, text=True)
    if finished.returncode != 0:
        said = f"{finished.stdout}{finished.stderr}".splitlines()[-SHOWN_LINES:]
        raise EnvironmentNotMade("\n".join([f"{' '.join(command)} failed:", *said]))
    return finished.stdout


def say(step: str) -> None:
    """Tell who waits what takes the time."""
    print(f"{step} …", file=sys.stderr)
