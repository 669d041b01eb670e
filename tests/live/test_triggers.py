"""A launch that depends on other flow runs: by the built archive, on a real Prefect."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from tests.live.real_runs import ENDED, UNSERVED
from tests.live.run_control import POLLING_TIMEOUT, SUCCESS, changes, ending, flow_run_id_of

if TYPE_CHECKING:
    from doubles.agent import Agent, FinishedTask
    from doubles.bank import Bank
    from tests.live.real_runs import RealRuns

pytestmark = [pytest.mark.live, pytest.mark.usefixtures("slow_tasks")]

MET = {
    "all_successful": ("COMPLETED", "COMPLETED"),
    "all_failed": ("CRASHED", "CANCELLED"),
    "any_successful": ("FAILED", "COMPLETED"),
    "any_failed": ("COMPLETED", "FAILED"),
    "all_finished": ("FAILED", "COMPLETED"),
}
NOT_MET = {
    "all_successful": ("COMPLETED", "CANCELLED"),
    "all_failed": ("CRASHED", "COMPLETED"),
    "any_successful": ("FAILED", "CANCELLED"),
    "any_failed": ("COMPLETED", "COMPLETED"),
}
AT_ONCE = 3  # tasks


def gated(cloud: Bank, trigger: str, *upstream: str, **values: Any) -> dict[str, Any]:
    """Return the fields of a task that launches when the trigger is met, and does not wait."""
    gate = {"run_options": True, "launch_when": trigger, "upstream": "\n".join(upstream)}
    return cloud.fields(**{"deployment": UNSERVED, "polling_interval": 1, **gate, **values})


def test_a_launch_follows_when_its_trigger_is_met_and_only_then(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    by_id = {state: real_runs.made(state) for state in ENDED}
    by_name = {state: real_runs.deployment() for state in ENDED}
    for state, deployment in by_name.items():
        real_runs.made(state, deployment)

    def play(trigger: str, states: tuple[str, str]) -> FinishedTask:
        return agent.run(gated(prefect_cloud, trigger, by_id[states[0]], by_name[states[1]]))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        tasks = list(pool.map(lambda case: play(*case), [*MET.items(), *NOT_MET.items()]))
    met, not_met = tasks[: len(MET)], tasks[len(MET) :]
    assert [ending(task) for task in met] == [SUCCESS] * len(MET)
    assert {flow_run_id_of(task) for task in met} == {*prefect_cloud.launched()}
    assert len(prefect_cloud.launched()) == len(MET)
    for task, (trigger, (first, second)) in zip(not_met, NOT_MET.items(), strict=True):
        said = (
            f"{trigger}: {by_id[first]} is {first.capitalize()}, "
            f"{by_name[second]} is {second.capitalize()}"
        )
        assert ending(task) == (30, f"Trigger Not Met: {said}")
        assert task.extension_output["exit_code"] == 30
        assert task.extension_output["result"]["errors"] == [said]
        assert "out_flow_run_id" not in task.output_fields


def test_the_trigger_is_looked_at_once_all_upstream_runs_have_ended(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    running, failed = real_runs.made("RUNNING"), real_runs.made("FAILED")
    with (
        agent.start(gated(prefect_cloud, "all_successful", running)) as met,
        agent.start(gated(prefect_cloud, "all_successful", failed, running)) as not_met,
    ):
        message = met.wait_for_output_field("out_flow_run_message")
        assert running in message
        not_met.wait_for_output_field("out_flow_run_message")
        assert changes(prefect_cloud) == []
        real_runs.end(running)
        launched, refused = met.wait(), not_met.wait()
    assert ending(launched) == SUCCESS
    assert prefect_cloud.launched() == [flow_run_id_of(launched)]
    said = f"all_successful: {failed} is Failed, {running} is Completed"
    assert ending(refused) == (30, f"Trigger Not Met: {said}")
    ids = [update.get("out_flow_run_id") for _, update in launched.updates]
    assert {*ids} - {None} == {*prefect_cloud.launched()}  # never those upstream


def test_a_deployment_that_has_not_run_has_not_ended(
    agent: Agent, prefect_cloud: Bank, real_runs: RealRuns
) -> None:
    never = real_runs.deployment()
    real_runs.due(never, +1)
    real_runs.end(real_runs.due(never, -30))
    task = agent.run(gated(prefect_cloud, "all_finished", never, max_polls=2))
    assert ending(task) == POLLING_TIMEOUT
    assert changes(prefect_cloud) == []
    assert never in task.output_fields["out_flow_run_message"]
    assert "out_flow_run_id" not in task.output_fields
    wider = agent.run(gated(prefect_cloud, "all_finished", never, not_older_than=31))
    assert ending(wider) == SUCCESS
