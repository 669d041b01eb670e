"""What the recorder plays on a real Prefect, and the replay tests play from its cassettes.

A scenario drives the layer through its real doors. Whatever else happens in Prefect meanwhile it
asks of its `Prefect`, which makes it happen while recording and knows what happened when replaying.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from unittest import mock
from uuid import NAMESPACE_URL, UUID, uuid5

from tests.stage.bank import ACCOUNT_ID, WORKSPACE_ID, bank_fields
from ue_prefect import Cancellation
from ue_prefect.prefect import flow_runs
from ue_prefect.task import choices
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from ue_prefect.task.report import Report

REFUSED_KEY = "a-key-that-was-revoked-9876543210"
UNKNOWN_FLOW_RUN_ID = "00000000-0000-4000-8000-000000000000"
MANY_DEPLOYMENTS = 210  # two pages, with those of the runner
INTERVAL = 60  # seconds on a clock that only moves when the task sleeps

Ended = TypeVar("Ended")


class Prefect(Protocol):
    """Prefect, as far as it is not the task that asks."""

    def new_id(self) -> UUID:
        """Return an id that the layer may use, the same one in each playing."""
        ...

    @property
    def api_url(self) -> str:
        """What the task is given as Prefect API URL."""
        ...

    def deployment_id(self, name: str) -> str:
        """Return the id of the deployment ``flow/deployment``."""
        ...

    def earlier_flow_run(self, deployment: str, state_name: str) -> str:
        """Return the id of a flow run that was launched before, and is in that state."""
        ...

    def create_deployments(self, count: int) -> None:
        """Add deployments that nobody serves."""
        ...

    def await_state(self, flow_run_id: str, state_name: str) -> None:
        """Let time pass until the flow run is in that state."""
        ...

    def resume(self, flow_run_id: str) -> None:
        """Resume a paused flow run, as a person does in Prefect's pages."""
        ...

    def delete(self, flow_run_id: str) -> None:
        """Delete a flow run, as a person does in Prefect's pages."""
        ...


class OffScript(BaseException):
    """A scenario went another way than written. No Exception, since the layer reports those."""


@dataclass
class TaskRun:
    """A task that ended, all that it showed as output fields, and each sleep in seconds."""

    report: Report
    shown: list[dict[str, str]] = field(default_factory=list)
    sleeps: list[float] = field(default_factory=list)


Scenario = Callable[[Prefect], Ended]
Pause = Callable[[Prefect, Job, str], object]
"""What happens while the task sleeps until its next poll; is given the flow run's id."""


def ids_of(scenario: Scenario[Any]) -> Callable[[], UUID]:
    """Return what makes up the ids of a scenario, the same ones every time.

    Each scenario has its own: one server plays all of them, and takes a repeated idempotency key
    for a repeated launch.
    """
    numbers = count(1)
    return lambda: uuid5(NAMESPACE_URL, f"{scenario.__name__} {next(numbers)}")


def launch_by_names_and_wait(prefect: Prefect) -> TaskRun:
    options = """{
        "parameters": {"amount": 7, "seconds": 3},
        "context": {"day": "2024-05-03"},
        "job_variables": {"env": {"REGION": "north"}},
        "tags": ["from-uac"]
    }"""
    return _run_task(
        prefect,
        _until("Running"),
        _until("Completed"),
        deployment="settlement/nightly",
        flow_run_name="Friday's settlement",
        additional_parameters=True,
        parameters_json=options,
        extension_output="Include latest Flow Run information",
    )


def launch_by_ids(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        workspace=WORKSPACE_ID,
        deployment=prefect.deployment_id("settlement/intraday"),
        wait=False,
        extension_output="Include latest Flow Run information",
    )


def run_fails(prefect: Prefect) -> TaskRun:
    return _run_task(prefect, _until("Failed"), deployment="month-end", flow_run_name="May")


def run_crashes(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Crashed"),
        deployment="statements/quarterly",
        flow_run_name="Second quarter",
        extension_output="Include latest Flow Run information",
    )


def run_is_retried_by_its_flow(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("AwaitingRetry"),
        _until("Completed"),
        deployment="market-data/hourly",
        flow_run_name="Opening prices",
    )


def run_is_paused_and_resumed(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Paused"),
        _resume_until("Completed"),
        deployment="payment-release/four-eyes",
        flow_run_name="Release of 3 May",
    )


def run_is_deleted(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Running"),
        _delete,
        deployment="archive/weekly",
        flow_run_name="Deleted archive",
        extension_output="Include latest Flow Run information",
    )


def polls_are_used_up(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Running"),
        _until("Running"),
        deployment="archive/weekly",
        flow_run_name="Slow archive",
        max_polls=2,
        extension_output="Include latest Flow Run information",
    )


def cancel_the_flow_run(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Running"),
        _cancel_the_task,
        deployment="archive/weekly",
        flow_run_name="Cancelled archive",
        on_cancel="Cancel the Flow Run",
        extension_output="Include latest Flow Run information",
    )


def attach_to_a_completed_run(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        workspace=WORKSPACE_ID,
        deployment="settlement/nightly",
        on_rerun="Attach to the previous Flow Run",
        previous=prefect.earlier_flow_run("settlement/nightly", "Completed"),
    )


def attach_to_a_failed_run(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        workspace=WORKSPACE_ID,
        deployment=prefect.deployment_id("reconciliation/nightly"),
        flow_run_name="Second try",
        wait=False,
        on_rerun="Attach to the previous Flow Run",
        previous=prefect.earlier_flow_run("reconciliation/nightly", "Failed"),
    )


def attach_to_an_unknown_run(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        workspace=WORKSPACE_ID,
        deployment="settlement/nightly",
        on_rerun="Attach to the previous Flow Run",
        previous=UNKNOWN_FLOW_RUN_ID,
    )


def deployment_is_ambiguous(prefect: Prefect) -> TaskRun:
    return _run_task(prefect, deployment="nightly")


def deployment_is_unknown(prefect: Prefect) -> TaskRun:
    return _run_task(prefect, deployment="settlement/nightyl")


def workspace_is_ambiguous(prefect: Prefect) -> TaskRun:
    return _run_task(prefect, workspace="Risk", deployment="settlement/nightly")


def workspace_is_another_accounts(prefect: Prefect) -> TaskRun:
    return _run_task(prefect, workspace="Treasury", deployment="settlement/nightly")


def key_is_refused(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect, credentials=(ACCOUNT_ID, REFUSED_KEY), deployment="settlement/nightly"
    )


def parameter_is_refused(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        deployment="settlement/nightly",
        additional_parameters=True,
        parameters_json='{"parameters": {"amount": "a lot"}}',
    )


def choose_a_workspace(prefect: Prefect) -> choices.Choices:
    return choices.workspaces(_fields(prefect, workspace=None))


def choose_among_many_deployments(prefect: Prefect) -> choices.Choices:
    prefect.create_deployments(MANY_DEPLOYMENTS)
    return choices.deployments(_fields(prefect))


def choose_with_a_refused_key(prefect: Prefect) -> choices.Choices:
    return choices.deployments(_fields(prefect, credentials=(ACCOUNT_ID, REFUSED_KEY)))


SCENARIOS: tuple[Scenario[Any], ...] = (
    launch_by_names_and_wait,
    launch_by_ids,
    run_fails,
    run_crashes,
    run_is_retried_by_its_flow,
    run_is_paused_and_resumed,
    run_is_deleted,
    polls_are_used_up,
    cancel_the_flow_run,
    attach_to_a_completed_run,
    attach_to_a_failed_run,
    attach_to_an_unknown_run,
    deployment_is_ambiguous,
    deployment_is_unknown,
    workspace_is_ambiguous,
    workspace_is_another_accounts,
    key_is_refused,
    parameter_is_refused,
    choose_a_workspace,
    choose_with_a_refused_key,
    # The last one: no other is to see its deployments.
    choose_among_many_deployments,
)
"""In the order of recording; any of them can be replayed alone."""

LARGE: tuple[Scenario[Any], ...] = (choose_among_many_deployments,)
"""Those with answers so long that their cassettes are stored compressed."""


def _run_task(prefect: Prefect, *pauses: Pause, previous: str = "", **values: Any) -> TaskRun:
    """Run a task that waits, unless told otherwise, and whose every sleep is one of `pauses`."""
    shown: list[dict[str, str]] = []
    sleeps: list[float] = []
    coming = list(pauses)

    def sleep(seconds: float) -> None:
        if not coming:
            raise OffScript("The task polls more often than the scenario has it")
        sleeps.append(seconds)
        coming.pop(0)(prefect, job, shown[-1]["out_flow_run_id"])

    job = Job(
        shown.append,
        cancellation=Cancellation(clock=lambda: sum(sleeps), sleep=sleep),
        new_id=prefect.new_id,
    )
    fields = _fields(prefect, **{"wait": True, "polling_interval": INTERVAL, **values})
    with mock.patch.object(flow_runs, "uuid4", prefect.new_id):  # a cancel's transition id
        report = job.run({**fields, "out_flow_run_id": previous})
    if coming:
        raise OffScript(f"The task ended {len(coming)} polls early: {report.status_description}")
    return TaskRun(report, shown, sleeps)


def _fields(prefect: Prefect, **values: Any) -> dict[str, Any]:
    return bank_fields(api_url=prefect.api_url, **values)


def _until(state_name: str) -> Pause:
    return lambda prefect, _, flow_run_id: prefect.await_state(flow_run_id, state_name)


def _resume_until(state_name: str) -> Pause:
    def pause(prefect: Prefect, _: Job, flow_run_id: str) -> None:
        prefect.resume(flow_run_id)
        prefect.await_state(flow_run_id, state_name)

    return pause


def _delete(prefect: Prefect, _: Job, flow_run_id: str) -> None:
    prefect.delete(flow_run_id)


def _cancel_the_task(_: Prefect, job: Job, __: str) -> None:
    job.cancel()
