"""The command ``ue-prefect`` on a real Prefect: progress on STDERR, the same exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from scripts.environments import ROOT
from tests.stage.populate import FIRST

if TYPE_CHECKING:
    from tests.stage.bank import Bank

pytestmark = pytest.mark.live


def start(cloud: Bank, *arguments: str) -> subprocess.Popen[str]:
    """Start ``ue-prefect launch`` in the bank's workspace."""
    command = [sys.executable, "-m", "ue_prefect", "launch", "--api-url", cloud.front.api_url]
    login = ["--account-id", cloud.account_id, "--workspace", cloud.workspace]
    paths = os.pathsep.join([str(ROOT / "extension"), str(ROOT / "generated_client")])
    return subprocess.Popen(
        [*command, *login, *arguments],
        env={**os.environ, "PREFECT_API_KEY": cloud.api_key, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    ("deployment", "exit_code", "end"),
    [("settlement/nightly", 0, "Completed"), ("reconciliation/month-end", 1, "Failed")],
)
def test_it_shows_progress_and_ends_with_the_exit_code_of_a_task(
    prefect_cloud: Bank, deployment: str, exit_code: int, end: str
) -> None:
    options = json.dumps({"parameters": {"seconds": 0.5}})
    arguments = ["--deployment", deployment, "--options", options, "--name", "by hand"]
    command = start(prefect_cloud, *arguments, "--wait", "--polling-interval", "1", "--output")
    stdout, stderr = command.communicate(timeout=60)
    assert command.returncode == exit_code
    output = json.loads(stdout)
    info = output["result"]["flow_run_info"]
    assert (info["name"], info["state_name"]) == ("by hand", end)
    launched = stderr.index(f"Flow run {info['id']} is Scheduled: by hand, http")
    assert stderr.index(f"Flow run {info['id']} is {end}") > launched
    assert stderr.endswith(f"{output['status_description']}\n")
    assert prefect_cloud.api_key not in stdout + stderr


def test_an_interrupt_cancels_the_flow_run_if_told_to(prefect_cloud: Bank) -> None:
    command = start(prefect_cloud, "--deployment", FIRST, "--wait", "--cancel")
    assert command.stderr is not None
    while "is Scheduled" not in command.stderr.readline():
        assert command.poll() is None
    command.send_signal(signal.SIGINT)
    _, stderr = command.communicate(timeout=15)
    assert command.returncode == 1
    assert "Prefect answered CANCELL" in stderr
    assert "Traceback" not in stderr
