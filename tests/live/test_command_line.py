"""The command ``ue-prefect`` on a real Prefect: progress on STDERR, the same exit codes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from scripts.sandbox.populate import FIRST
from tests import task_python
from ue_prefect.cli import SIGNALS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from doubles.bank import Bank
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live

WATCHED = ["--deployment", FIRST, "--wait"]
"""A launch whose flow run never starts, watched at intervals of a minute."""

# A session that was started with nohup, or in the background, ignores signals; not so the command.
HEEDS_SIGNALS = """
import runpy, signal
for name in ("SIGTERM", "SIGHUP"):
    if hasattr(signal, name):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
"""
COMMAND = 'runpy.run_module("ue_prefect", run_name="__main__", alter_sys=True)'
SHOWS_ITS_START = """
import os, sys
from ue_prefect.cli import main
os.write(1, b"started\\n")
sys.exit(main())
"""


def start(
    *arguments: str, environ: Mapping[str, str] | None = None, script: str = COMMAND
) -> subprocess.Popen[str]:
    """Start ``ue-prefect launch``; of Prefect's own settings it knows those of `environ`."""
    others = {name: each for name, each in os.environ.items() if not name.startswith("PREFECT_")}
    settings = {"PREFECT_PROFILES_PATH": "/nowhere/profiles.toml", **(environ or {})}
    return subprocess.Popen(
        [*task_python.chosen.command, "-c", HEEDS_SIGNALS + script, "launch", *arguments],
        env={**others, **task_python.command_environ(), **settings},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding=task_python.chosen.encoding,
    )


def bank_launch(cloud: Bank, *arguments: str, script: str = COMMAND) -> subprocess.Popen[str]:
    """Start ``ue-prefect launch`` in the bank's workspace."""
    place = ["--api-url", cloud.front.api_url, "--account-id", cloud.account_id]
    login = {"PREFECT_API_KEY": cloud.api_key}
    all_arguments = [*place, "--workspace", cloud.workspace, *arguments]
    return start(*all_arguments, environ=login, script=script)


def wait_until_launched(command: subprocess.Popen[str]) -> str:
    """Return the id of the flow run that the command watches."""
    assert command.stderr is not None
    for line in command.stderr:
        if launched := re.search(r"Flow run (\S+) is Scheduled", line):
            return launched[1]
    pytest.fail("nothing was launched")


def state_of(prefect: httpx.Client, flow_run_id: str) -> str:
    return str(prefect.get(f"/flow_runs/{flow_run_id}").json()["state_type"])


@pytest.mark.parametrize(
    ("deployment", "exit_code", "end"),
    [("settlement/nightly", 0, "Completed"), ("reconciliation/month-end", 1, "Failed")],
)
def test_it_shows_progress_and_ends_with_the_exit_code_of_a_task(
    prefect_cloud: Bank, deployment: str, exit_code: int, end: str
) -> None:
    options = json.dumps({"parameters": {"seconds": 0.5}})
    arguments = ["--deployment", deployment, "--options", options, "--name", "by hand"]
    more = ["--wait", "--polling-interval", "1", "--output", "json"]
    command = bank_launch(prefect_cloud, *arguments, *more)
    stdout, stderr = command.communicate(timeout=60)
    assert command.returncode == exit_code
    output = json.loads(stdout)
    info = output["result"]["flow_run_info"]
    assert (info["name"], info["state_name"]) == ("by hand", end)
    launched = stderr.index(f"Flow run {info['id']} is Scheduled: by hand, http")
    assert stderr.index(f"Flow run {info['id']} is {end}") > launched
    assert stderr.endswith(f"{output['status_description']}\n")
    assert prefect_cloud.api_key not in stdout + stderr


# Signals


@pytest.mark.parametrize("cancels", [True, False], ids=["cancel", "leave"])
@pytest.mark.parametrize("name", [name for name in SIGNALS if task_python.can_get(name)])
def test_a_signal_settles_the_task_at_once(
    prefect_cloud: Bank, prefect: httpx.Client, name: str, cancels: bool
) -> None:
    command = bank_launch(prefect_cloud, *WATCHED, *(["--cancel"] if cancels else []))
    flow_run_id = wait_until_launched(command)
    command.send_signal(getattr(signal, name))
    _, stderr = command.communicate(timeout=10)
    assert command.returncode == 1
    assert "Traceback" not in stderr
    if cancels:
        assert f"Prefect was asked to cancel flow run {flow_run_id}: its state is now" in stderr
        assert state_of(prefect, flow_run_id) in ("CANCELLED", "CANCELLING")
    else:
        assert f"flow run {flow_run_id} was left running; it was last seen in state" in stderr
        assert state_of(prefect, flow_run_id) == "SCHEDULED"


def test_an_interrupt_ends_at_once_a_wait_whose_interval_is_an_hour(prefect_cloud: Bank) -> None:
    command = bank_launch(prefect_cloud, *WATCHED, "--polling-interval", "3600")
    wait_until_launched(command)
    interrupted = time.monotonic()
    command.send_signal(signal.SIGINT)
    command.communicate(timeout=10)
    assert time.monotonic() - interrupted < 1
    assert command.returncode == 1


@pytest.mark.parametrize("seconds", [0.005, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5])
def test_an_interrupt_while_it_starts_or_launches_is_true_to_what_prefect_has(
    prefect_cloud: Bank, prefect: httpx.Client, seconds: float
) -> None:
    command = bank_launch(prefect_cloud, *WATCHED, "--cancel", script=SHOWS_ITS_START)
    assert command.stdout is not None
    assert command.stdout.readline() == "started\n"
    time.sleep(seconds)
    command.send_signal(signal.SIGINT)
    _, stderr = command.communicate(timeout=10)
    assert command.returncode == 1
    assert "Traceback" not in stderr
    launched = prefect_cloud.launched()
    if stderr.endswith("The task was cancelled; no flow run was launched\n"):
        assert launched == []
    else:
        (flow_run_id,) = launched
        assert f"Prefect was asked to cancel flow run {flow_run_id}: its state is now" in stderr
        assert state_of(prefect, flow_run_id) in ("CANCELLED", "CANCELLING")


# What people do first


def test_settings_alone_say_where_prefect_is(
    prefect_cloud: Bank, prefect: httpx.Client, prefect_server: PrefectServer
) -> None:
    below = f"accounts/{prefect_cloud.account_id}/workspaces/{prefect_cloud.workspace}"
    of_cloud = {
        "PREFECT_API_URL": f"{prefect_cloud.front.api_url}/{below}",
        "PREFECT_API_KEY": prefect_cloud.api_key,
    }
    for environ in (of_cloud, {"PREFECT_API_URL": prefect_server.api_url}):
        command = start("--deployment", FIRST, "--output", "json", environ=environ)
        stdout, _ = command.communicate(timeout=30)
        assert command.returncode == 0
        flow_run_id = json.loads(stdout)["result"]["flow_run_info"]["id"]
        assert state_of(prefect, flow_run_id) == "SCHEDULED"
        prefect.delete(f"/flow_runs/{flow_run_id}").raise_for_status()
