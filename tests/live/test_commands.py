"""What can be done with a task instance's flow run: dynamic commands, by the built archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.live.real_runs import HELD
from tests.live.run_control import command

if TYPE_CHECKING:
    from doubles.agent import Agent
    from doubles.bank import Bank
    from tests.live.real_runs import RealRuns

pytestmark = [pytest.mark.live, pytest.mark.usefixtures("slow_tasks")]

CANCEL, RESUME = "cancel_flow_run", "resume_flow_run"


def test_a_run_is_cancelled_by_the_command(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    for state, now in (("SCHEDULED", "CANCELLED"), ("RUNNING", "CANCELLING")):
        flow_run_id = real_runs.made(state)
        done = command(agent, prefect_cloud, CANCEL, flow_run_id)
        assert done.rc == 0, done.message
        assert real_runs.state(flow_run_id) == now
    completed = command(agent, prefect_cloud, CANCEL, real_runs.made("COMPLETED"))
    assert completed.rc == 1
    assert "already ended in state Completed" in completed.message


def test_a_run_is_resumed_by_the_command(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    flow_run_id = real_runs.made(**HELD)
    assert command(agent, prefect_cloud, RESUME, flow_run_id).rc == 0
    assert real_runs.history(flow_run_id)[:2] == ["Suspended", "Resuming"]
    again = command(agent, prefect_cloud, RESUME, flow_run_id)
    assert again.rc == 1
    assert "Cannot resume a flow run that is not paused." in again.message
