"""Signals, the environment and long waits on Windows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from doubles.bank import bank
from tests import task_python
from tests.live.test_command_line import WATCHED, bank_launch, wait_until_launched
from tests.sockets import response, serving

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from pathlib import Path

    from doubles.agent import Agent
    from doubles.bank import Bank

LONGEST = 2**31 - 1
"""Seconds: the longest polling interval there is, beyond what Windows waits for at a time."""

BREAKS_WHEN_TOLD = """
import signal, sys, threading
def wait():
    sys.stdin.readline()
    signal.raise_signal(signal.SIGBREAK)
threading.Thread(target=wait, daemon=True).start()
from ue_prefect.cli import main
sys.exit(main())
"""
"""Windows calls a handler on a thread of its own, too; Wine has no console here that could."""


@pytest.mark.live
def test_ctrl_break_ends_at_once_a_wait_whose_interval_is_an_hour(prefect_cloud: Bank) -> None:
    arguments = [*WATCHED, "--polling-interval", "3600"]
    command = bank_launch(prefect_cloud, *arguments, script=BREAKS_WHEN_TOLD)
    wait_until_launched(command)
    interrupted = time.monotonic()
    _, stderr = command.communicate("break\n", timeout=10)
    assert time.monotonic() - interrupted < 1
    assert command.returncode == 1
    assert "was left running" in stderr


@pytest.mark.live
def test_a_task_waits_for_longer_than_windows_can_at_a_time(
    agent: Agent, prefect_cloud: Bank
) -> None:
    fields = prefect_cloud.fields(
        deployment=WATCHED[1], wait=True, polling_interval=LONGEST, max_polls=LONGEST
    )
    with agent.start(fields) as running:
        running.wait_for_output_field("out_flow_run_url")
        time.sleep(1)
        asked = len(prefect_cloud.front.exchanges)
        running.cancel()
        task = running.wait(timeout=5)
    assert task.exit_code == 1
    assert not task.killed
    assert "was left running" in task.message
    assert len(prefect_cloud.front.exchanges) == asked


@pytest.fixture
def front() -> Iterator[Bank]:
    """A bank's front, which knows its workspaces by itself."""
    with bank("http://127.0.0.1:1/api") as cloud:
        yield cloud


def refuse(connection: socket.socket, _: bytes) -> None:
    """Let nobody through."""
    connection.sendall(response("407 Not by this proxy", b""))


@pytest.mark.parametrize(
    ("name", "others", "through"),
    [
        ("HTTP_PROXY", {}, True),
        ("http_proxy", {}, True),
        ("ALL_PROXY", {}, True),
        ("HTTP_PROXY", {"NO_PROXY": "127.0.0.1"}, False),
        ("HTTP_PROXY", {"NO_PROXY": "127.0.0.0/8"}, False),
        ("HTTP_PROXY", {"no_proxy": "*"}, False),
        ("HTTP_PROXY", {"NO_PROXY": "prefect.example"}, True),
    ],
)
def test_the_proxies_of_the_environment_are_heeded(
    archive: Path, front: Bank, name: str, others: dict[str, str], through: bool
) -> None:
    with serving(refuse) as proxy:
        agent = task_python.agent(archive, environ={name: proxy, **others})
        fields = front.fields()
        asked = {name: fields[name] for name in ("credentials", "api_url", "ca_bundle")}
        choice = agent.choices("workspace", asked)
    assert ("407" in choice.message) is through
    assert ("Payments" in choice.values) is not through
