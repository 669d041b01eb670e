"""What takes long by its nature, started together and early, while other tests go on."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from uuid import uuid4

from doubles.bank import bank
from doubles.busy import prefect_client
from tests.live.real_runs import UNSERVED, RealRuns
from tests.live.run_control import INCLUDE, WATCH

if TYPE_CHECKING:
    from doubles.agent import Agent, FinishedTask, RunningTask

LINES = 450
"""What the streamed flow run logs in 20 s; a page of Prefect's has 200."""

TIMEOUT = 150.0
"""Seconds until the last of them has to have ended."""

CANCEL = "Cancel the Flow Run"
WATCHED_TOO: dict[str, dict[str, Any]] = {
    "in pages": {"polling_interval": 10, "run_options": True, "flow_run_logs": "All"},
    "errors": {"polling_interval": 1, "run_options": True, "flow_run_logs": "Errors"},
}
"""How further tasks watch the flow run that is streamed: by more than a page at once, say."""

LATE = {"wait": True, "polling_interval": 2, "max_polls": 15}

LONG = 3600
"""Seconds; the test that a flow run is for may be the last one."""

FLOW_RUNS: dict[str, tuple[str, dict[str, Any]]] = {
    "failed": ("clearing/evening", {}),
    "crashed": ("clearing/evening", {"crash": True}),
    "running": ("archive/weekly", {"seconds": LONG}),
    "paused": ("payment-release/four-eyes", {"timeout": LONG}),
    "asking": ("loan-approval/desk", {"timeout": LONG}),
}
"""Flow runs that processes bring to a state: the deployment and the parameters of each."""


class Scheduled(NamedTuple):
    """A deployment whose first flow run Prefect itself schedules, and when that is due."""

    deployment: str
    due: datetime


class SlowTasks:
    """Starts tasks and flow runs on entering, and leaves no process on leaving.

    Args:
        agent: runs them.
        api_url: of the Prefect server that is behind their front.

    Attributes:
        runs: the flow runs in that server.
        scheduled: what Prefect's scheduler sees to.
        pool: the name of the work pool without a worker, and a part of the other pools' names.
        flow_runs: the ids of those of `FLOW_RUNS`; each is for one test alone, to change it.
    """

    def __init__(self, agent: Agent, api_url: str) -> None:
        self._agent = agent
        self._api_url = api_url
        self._tasks: dict[str, RunningTask] = {}
        self._cleanup = ExitStack()
        self.pool = f"vault-{uuid4().hex[:8]}"

    def __enter__(self) -> Self:
        with ExitStack() as cleanup:
            self.runs = RealRuns(cleanup.enter_context(prefect_client(self._api_url)))
            cloud = cleanup.enter_context(bank(self._api_url))
            tasks = {name: cloud.fields(**fields) for name, fields in self._all().items()}
            self.scheduled = self._schedule()
            self.flow_runs = {name: self.runs.launch(*each) for name, each in FLOW_RUNS.items()}
            for name, fields in tasks.items():
                self._tasks[name] = cleanup.enter_context(self._agent.start(fields))
            streamed = self._tasks["streamed"].wait_for_output_field("out_flow_run_id")
            for name, fields in WATCHED_TOO.items():
                watched = cloud.fields(action=WATCH, flow_run=streamed, wait=True, **fields)
                self._tasks[name] = cleanup.enter_context(self._agent.start(watched))
            self._cleanup = cleanup.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        ids = [task.output_fields.get("out_flow_run_id") for task in self._tasks.values()]
        self.runs.cancel_all(filter(None, ids))
        self._cleanup.close()

    def running(self, name: str) -> RunningTask:
        """Return a task, which may have ended."""
        return self._tasks[name]

    def ended(self, name: str) -> FinishedTask:
        """Return a task when it has ended."""
        return self._tasks[name].wait(TIMEOUT)

    def _all(self) -> dict[str, dict[str, Any]]:
        watched = {"wait": True, "polling_interval": 1}
        limited = {"wait": True, "polling_interval": 3, "run_options": True, "start_limit": 1}
        return {
            "streamed": {
                **watched,
                "deployment": "audit/yearly",
                "additional_parameters": True,
                "parameters_json": f'{{"parameters": {{"lines": {LINES}, "seconds": 20}}}}',
                "run_options": True,
                "flow_run_logs": "All",
            },
            "not started": {**limited, "deployment": UNSERVED},
            "not started, cancelled": {**limited, "deployment": UNSERVED, "on_cancel": CANCEL},
            "failing": {**watched, "deployment": "valuation/closing", "extension_output": INCLUDE},
            "held": {
                **limited,
                "deployment": "dividends/spring",
                "launch_when": "manual_only",
                "state_exit_codes": "No Data=32, Skipped=31",
            },
            **{name: {**LATE, "deployment": each} for name, each in self._late().items()},
        }

    def _schedule(self) -> Scheduled:
        due = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=12)
        each_day = {"interval": 86400, "anchor_date": due.isoformat(), "timezone": "UTC"}
        schedules = [{"active": True, "schedule": each_day}]
        return Scheduled(self.runs.deployment(schedules=schedules), due)

    def _late(self) -> dict[str, str]:
        """Make deployments whose flow runs nobody takes, each for a reason of its own."""
        pools: dict[str, dict[str, Any]] = {
            self.pool: {},
            f"closed-{self.pool}": {"is_paused": True},
            f"full-{self.pool}": {"concurrency_limit": 0},
        }
        for name, options in pools.items():
            self.runs.ask("/work_pools/", {"name": name, "type": "process", **options})
        queue = {"name": "paused-queue", "is_paused": True}
        self.runs.ask(f"/work_pools/{self.pool}/queues", queue)
        in_queue = {"work_pool_name": self.pool, "work_queue_name": "paused-queue"}
        return {
            "no worker": self.runs.deployment(work_pool_name=self.pool),
            "paused pool": self.runs.deployment(work_pool_name=f"closed-{self.pool}"),
            "full pool": self.runs.deployment(work_pool_name=f"full-{self.pool}"),
            "paused queue": self.runs.deployment(**in_queue),
            "paused deployment": self.runs.deployment(paused=True),
        }
