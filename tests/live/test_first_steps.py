"""The documentation's first steps, each command as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

from scripts.environments import ROOT
from scripts.sandbox import process_group
from tests.installed import neutral_environ

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.live

PAGE = (ROOT / "docs" / "first-steps.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```sh\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
INSTALL, SANDBOX, *LATER = COMMANDS

TIMEOUT = 300
"""Seconds until a sandbox is ready on a machine that has to set up all of it."""

EXPORT = re.compile(r"^ +(export PREFECT_API_URL=\S+)\n", re.MULTILINE)
ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is in the repository, with the environments that are set up already."""
    folder = tmp_path_factory.mktemp("first-steps") / "checkout"
    made = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "venv")
    shutil.copytree(ROOT, folder, ignore=made)
    for kept in (".environments", ".nox"):
        (ROOT / kept).mkdir(exist_ok=True)
        (folder / kept).symlink_to(ROOT / kept)
    return folder


def run(command: str, checkout: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run commands of the page in a shell, and return what they said."""
    shell = ["bash", "-euo", "pipefail", "-c", command]
    everything = {**neutral_environ(), **environ}
    return subprocess.run(
        shell, cwd=checkout, env=everything, capture_output=True, text=True, timeout=TIMEOUT
    )


@contextmanager
def started(command: str, checkout: Path) -> Iterator[str]:
    """Run the sandbox for the length of a ``with`` block; yield the line that it says to copy."""
    log = checkout / "sandbox.log"
    shell = ["bash", "-c", command]
    process = process_group.start(shell, environ=neutral_environ(), folder=checkout, log=log)
    try:
        deadline = time.monotonic() + TIMEOUT
        while not (found := EXPORT.search(log.read_text())):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        yield found[1]
        os.killpg(process.pid, signal.SIGINT)  # Ctrl-C
        process.wait(60)
    finally:
        process_group.stop(process, grace=60)


def test_they_lead_to_a_launched_run_and_a_typed_one(checkout: Path) -> None:
    installed = run(INSTALL, checkout)
    assert installed.returncode == 0, installed.stderr
    with started(SANDBOX, checkout) as export:
        ended = [run(f"{export}\n{command}", checkout) for command in LATER]
    by_command, by_python, failing = ended
    assert by_command.returncode == 0
    assert "Task executed successfully." in by_command.stderr
    assert by_python.returncode == 0, by_python.stderr
    assert re.match(rf"{ID} \S+\nCompleted after \d+\.\d s\n$", by_python.stdout)
    assert failing.returncode == 1
    assert "Execution Failed: Flow run Reached FAILED State" in failing.stderr
    with pytest.raises(httpx.ConnectError):
        httpx.get(export.partition("=")[2], trust_env=False)
