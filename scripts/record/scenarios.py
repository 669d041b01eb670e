"""What the recorder plays on a real Prefect, and the replay tests play from its cassettes.

A scenario drives the layer through its real doors. Whatever else happens in Prefect meanwhile it
asks of its `Prefect`, which makes it happen while recording and knows what happened when replaying.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from inspect import isfunction
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar
from unittest import mock
from uuid import NAMESPACE_URL, uuid5

from doubles.bank import ACCOUNT_ID, WORKSPACE_ID, bank_fields
from ue_prefect import Cancellation
from ue_prefect.prefect import control, flow_runs
from ue_prefect.task import choices, commands
from ue_prefect.task.fields import ATTACH, CANCEL, RESUME, RETRY, RETRY_PREVIOUS, WATCH
from ue_prefect.task.job import Job

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from vcr.cassette import Cassette

    from ue_prefect.task.commands import Done
    from ue_prefect.task.report import Report

REFUSED_KEY = "a-key-that-was-revoked-9876543210"
UNKNOWN_FLOW_RUN_ID = "00000000-0000-4000-8000-000000000000"
MANY_DEPLOYMENTS = 210  # two pages, with those of the runner
INTERVAL = 60  # seconds on a clock that only moves when the task sleeps
POOL = "counter"
"""The work pool of the deployment that nobody serves; it has no worker."""

LATEST = {"extension_output": "Include latest Flow Run information"}
ATTACHING = {"workspace": WORKSPACE_ID, "on_rerun": ATTACH}

Ended = TypeVar("Ended")


class Prefect:
    """Prefect, as far as it is not the task that asks; here all that is wanted has happened.

    While a scenario is recorded, `scripts.record.write` makes it happen, and has it kept.

    Args:
        api_url: what the task is given as Prefect API URL.
        cassette: has kept what came of it.
        scenario: has ids of its own: one server plays all scenarios, and takes a repeated
            idempotency key for a repeated launch.
    """

    def __init__(self, api_url: str, cassette: Cassette, scenario: Scenario[Any]) -> None:
        self.api_url = api_url
        self._cassette = cassette
        self._scenario = scenario.__name__
        self._ids, self._times = count(1), count(1)

    def new_id(self) -> UUID:
        """Return an id that the layer may use, the same one in each playing."""
        return uuid5(NAMESPACE_URL, f"{self._scenario} {next(self._ids)}")

    def now(self) -> datetime:
        """Return what the layer may take for the time, the same in each playing."""
        return datetime.fromisoformat(self._kept(f"time {next(self._times)}"))

    def let_pass(self, seconds: float) -> None:
        """Let a moment pass in which nothing has to happen."""

    def deployment_id(self, name: str) -> str:
        """Return the id of the deployment ``flow/deployment``."""
        return self._kept(f"deployment {name}")

    def earlier_flow_run(
        self,
        deployment: str,
        state_name: str,
        parameters: dict[str, Any] | None = None,  # noqa: ARG002 - it had them
    ) -> str:
        """Return the id of a flow run that was launched before, and is in that state."""
        return self._kept(f"flow run of {deployment}, {state_name}")

    def unserved_deployment(self) -> str:
        """Return the name of a deployment whose work pool, `POOL`, has no worker."""
        return self._kept("unserved deployment")

    def create_deployments(self, count: int) -> None:
        """Add deployments that nobody serves."""

    def await_state(self, flow_run_id: str, state_name: str) -> None:
        """Let time pass until the flow run is in that state."""

    def delete(self, flow_run_id: str) -> None:
        """Delete a flow run, as a person does in Prefect's pages."""

    def _kept(self, what: str, value: str | None = None) -> str:
        """Return what the cassette keeps under a name, which is this value if it is new."""
        return str(self._cassette.get_metadata(what, value))


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
        **LATEST,
    )


def launch_by_ids(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        workspace=WORKSPACE_ID,
        deployment=prefect.deployment_id("settlement/intraday"),
        wait=False,
        **LATEST,
    )


def run_fails(prefect: Prefect) -> TaskRun:
    return _run_task(prefect, _until("Failed"), deployment="month-end", flow_run_name="May")


def run_crashes(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Crashed"),
        deployment="statements/quarterly",
        flow_run_name="Second quarter",
        **LATEST,
    )


def run_is_deleted(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Running"),
        _delete,
        deployment="archive/weekly",
        flow_run_name="Deleted archive",
        **LATEST,
    )


def polls_are_used_up(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Running"),
        _until("Running"),
        deployment="archive/weekly",
        flow_run_name="Slow archive",
        max_polls=2,
        **LATEST,
    )


def cancel_the_flow_run(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Running"),
        _cancel_the_task,
        deployment="archive/weekly",
        flow_run_name="Cancelled archive",
        on_cancel="Cancel the Flow Run",
        **LATEST,
    )


def attach_to_a_completed_run(prefect: Prefect) -> TaskRun:
    previous = prefect.earlier_flow_run("settlement/nightly", "Completed")
    return _run_task(prefect, deployment="settlement/nightly", previous=previous, **ATTACHING)


def attach_to_a_failed_run(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        deployment=prefect.deployment_id("reconciliation/nightly"),
        flow_run_name="Second try",
        wait=False,
        previous=prefect.earlier_flow_run("reconciliation/nightly", "Failed"),
        **ATTACHING,
    )


def attach_to_an_unknown_run(prefect: Prefect) -> TaskRun:
    previous = UNKNOWN_FLOW_RUN_ID
    return _run_task(prefect, deployment="settlement/nightly", previous=previous, **ATTACHING)


def failed_run_is_retried_in_place(prefect: Prefect) -> TaskRun:
    failed = prefect.earlier_flow_run("clearing/evening", "Failed")
    return _run_task(prefect, _until("Completed"), action=RETRY, flow_run=failed, **LATEST)


def completed_run_is_not_retried(prefect: Prefect) -> TaskRun:
    completed = prefect.earlier_flow_run("settlement/intraday", "Completed")
    return _run_task(prefect, action=RETRY, flow_run=completed)


def rerun_retries_a_failed_run(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        workspace=WORKSPACE_ID,
        deployment=prefect.deployment_id("clearing/evening"),
        wait=False,
        on_rerun=RETRY_PREVIOUS,
        previous=prefect.earlier_flow_run("clearing/evening", "Failed"),
        **LATEST,
    )


def held_run_is_resumed(prefect: Prefect) -> tuple[TaskRun, TaskRun]:
    held = _run_task(
        prefect,
        deployment="settlement/nightly",
        flow_run_name="Held settlement",
        wait=False,
        launch_when="manual_only",
    )
    resumed = _run_task(prefect, _until("Completed"), action=RESUME, flow_run=_id_of(held))
    return held, resumed


def paused_run_gets_its_input(prefect: Prefect) -> tuple[TaskRun, TaskRun]:
    paused = prefect.earlier_flow_run("loan-approval/desk", "Paused")
    without = _run_task(prefect, action=RESUME, flow_run=paused, run_input="{}")
    given = '{"amount": 250, "officer": "R. Vogt"}'
    resumed = _run_task(
        prefect, _until("Completed"), action=RESUME, flow_run=paused, run_input=given
    )
    return without, resumed


def running_run_is_cancelled(prefect: Prefect) -> TaskRun:
    running = prefect.earlier_flow_run("archive/weekly", "Running")
    return _run_task(prefect, _until("Cancelled"), action=CANCEL, flow_run=running)


def newest_run_is_watched(prefect: Prefect) -> TaskRun:
    prefect.earlier_flow_run("settlement/nightly", "Running", {"seconds": 3})
    return _run_task(
        prefect, _until("Completed"), action=WATCH, deployment="settlement/nightly", **LATEST
    )


def trigger_is_met(prefect: Prefect) -> TaskRun:
    failed = prefect.earlier_flow_run("reconciliation/nightly", "Failed")
    running = prefect.earlier_flow_run("settlement/intraday", "Running", {"seconds": 3})

    def until_upstream_has_ended(prefect: Prefect, _: Job, __: str) -> None:
        prefect.await_state(running, "Completed")

    return _run_task(
        prefect,
        until_upstream_has_ended,
        deployment="dividends/spring",
        wait=False,
        launch_when="any_failed",
        upstream=f"{failed}\nsettlement/intraday",
    )


def trigger_is_not_met(prefect: Prefect) -> TaskRun:
    failed = prefect.earlier_flow_run("reconciliation/nightly", "Failed")
    prefect.earlier_flow_run("settlement/intraday", "Completed")
    return _run_task(
        prefect,
        deployment="dividends/spring",
        launch_when="all_successful",
        upstream=f"settlement/intraday\n{failed}",
    )


def log_of_a_run_is_shown(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Running"),
        _until("Failed"),
        deployment="audit/yearly",
        additional_parameters=True,
        parameters_json='{"parameters": {"lines": 5, "seconds": 2, "fail": true}}',
        flow_run_logs="All",
        **LATEST,
    )


def failed_task_runs_are_told(prefect: Prefect) -> tuple[TaskRun, Done, Done]:
    failed = _run_task(prefect, _until("Failed"), deployment="valuation/closing", **LATEST)
    fields = _fields(prefect) | {"out_flow_run_id": _id_of(failed)}
    return failed, commands.show_failed_task_runs(fields), commands.show_flow_run_logs(fields)


def late_run_does_not_start(prefect: Prefect) -> TaskRun:
    return _run_task(
        prefect,
        _until("Late"),
        _until("Late"),
        workspace=WORKSPACE_ID,
        deployment=prefect.unserved_deployment(),
        start_limit=2,
        on_cancel="Cancel the Flow Run",
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


def choose_a_workspace(prefect: Prefect) -> choices.Choices:
    return choices.workspaces(_fields(prefect, workspace=None))


def choose_with_a_refused_key(prefect: Prefect) -> choices.Choices:
    return choices.deployments(_fields(prefect, credentials=(ACCOUNT_ID, REFUSED_KEY)))


# The last one: no other is to see its deployments.
def choose_among_many_deployments(prefect: Prefect) -> choices.Choices:
    prefect.create_deployments(MANY_DEPLOYMENTS)
    return choices.deployments(_fields(prefect))


SCENARIOS: tuple[Scenario[Any], ...] = tuple(
    each
    for name, each in list(globals().items())
    if isfunction(each) and each.__module__ == __name__ and not name.startswith("_")
)
"""Each function above, in the order of recording; any of them can be replayed alone."""

LARGE: tuple[Scenario[Any], ...] = (choose_among_many_deployments,)
"""Those with responses so long that their cassettes are stored compressed."""


def _run_task(prefect: Prefect, *pauses: Pause, previous: str = "", **values: Any) -> TaskRun:
    """Run a task that waits, unless told otherwise, and whose every poll is one of `pauses`."""
    shown: list[dict[str, str]] = []
    sleeps: list[float] = []
    moments: list[float] = []
    coming = list(pauses)

    def sleep(seconds: float) -> None:
        if seconds < 1:  # until the last log lines are looked for again
            moments.append(seconds)
            prefect.let_pass(seconds)
            return
        if not coming:
            raise OffScript("The task polls more often than the scenario has it")
        sleeps.append(seconds)
        latest = shown[-1] if shown else {}
        coming.pop(0)(prefect, job, latest.get("out_flow_run_id", ""))

    job = Job(
        shown.append,
        cancellation=Cancellation(clock=lambda: sum(sleeps) + sum(moments), sleep=sleep),
        new_id=prefect.new_id,
    )
    fields = _fields(prefect, **{"wait": True, "polling_interval": INTERVAL, **values})
    with _always_the_same(prefect):
        report = job.run({**fields, "out_flow_run_id": previous})
    if coming:
        raise OffScript(f"The task ended {len(coming)} polls early: {report.status_description}")
    return TaskRun(report, shown, sleeps)


@contextmanager
def _always_the_same(prefect: Prefect) -> Iterator[None]:
    """Have a change's transition id, and the time up to which a newest run is due, from Prefect."""
    time = mock.Mock(now=lambda _: prefect.now())
    with (
        mock.patch.object(control, "uuid4", prefect.new_id),
        mock.patch.object(flow_runs, "datetime", time),
    ):
        yield


def _id_of(ended: TaskRun) -> str:
    return ended.shown[-1]["out_flow_run_id"]


def _fields(prefect: Prefect, **values: Any) -> dict[str, Any]:
    return bank_fields(api_url=prefect.api_url, **values)


def _until(state_name: str) -> Pause:
    return lambda prefect, _, flow_run_id: prefect.await_state(flow_run_id, state_name)


def _delete(prefect: Prefect, _: Job, flow_run_id: str) -> None:
    prefect.delete(flow_run_id)


def _cancel_the_task(_: Prefect, job: Job, __: str) -> None:
    job.cancel()
