"""Schedules of what goes wrong, and when somebody steps in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tests.faults.faults import Fault, Turn
from tests.faults.simulated_place import DEPLOYMENT_ID, WORKSPACE_ID
from tests.faults.simulated_runs import Life
from ue_prefect.task.fields import ALWAYS, LAUNCH, LAUNCH_NEW, MANUAL_ONLY, NONE, RETRY_PREVIOUS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.faults.faults import Outage
    from tests.faults.simulator import Earlier, Moment, Showing, Sleep, Upstream, Visit


class Schedule(NamedTuple):
    """One night: what the task's author chose, what goes wrong, when somebody steps in.

    Attributes:
        turns: what each request meets, in their order; those after the last meet no fault.
        changes: the same, for those that are to change a flow run's state, as long as there are.
        life: of what the task launches.
        is_newer: Prefect is a 3.8, and no 2.18.
        workspace, deployment: as the author calls it.
        earlier: flow runs of the deployment that are there before; a task that launches none takes
            up the first.
        watches_deployment: it is not told which flow run, but the deployment.
        hours: how far back a deployment's newest flow run is looked for.
        start_limit: minutes.
        sleep: of the agent's machine.
        cancel: of the last attempt.
        first_cancel, first_kill: of the first of two attempts; neither for one attempt only.
        keeps_id: whether the re-run is given the flow run's id, once that was shown.
        knows_instance: whether the agent tells the task instance's id.
        other_deployment: whether the re-run is of another deployment.
    """

    turns: tuple[Turn, ...] = ()
    changes: tuple[Turn, ...] = ()
    outages: tuple[Outage, ...] = ()
    life: Life = Life()
    showing: Showing | None = None
    wants_token: bool = False
    is_newer: bool = False
    is_paused: bool = False
    has_worker: bool = True
    visits: tuple[Visit, ...] = ()
    workspace: str = WORKSPACE_ID
    deployment: str = DEPLOYMENT_ID
    action: str = LAUNCH
    earlier: tuple[Earlier, ...] = ()
    watches_deployment: bool = False
    gives_input: bool = False
    launch_when: str = ALWAYS
    upstream: tuple[Upstream, ...] = ()
    hours: int = 24
    sleep: Sleep | None = None
    waits: bool = False
    polling_interval: int = 60
    max_polls: int | None = None
    start_limit: int | None = None
    exit_codes: str = ""
    logs: str = NONE
    include_flow_run: bool = False
    at_debug_level: bool = False
    cancel: Moment | None = None
    cancels_run: bool = False
    first_cancel: Moment | None = None
    first_kill: Moment | None = None
    rests: float = 0.0
    on_rerun: str = LAUNCH_NEW
    keeps_id: bool = False
    knows_instance: bool = False
    other_deployment: bool = False

    @property
    def has_rerun(self) -> bool:
        return self.first_cancel is not None or self.first_kill is not None

    @property
    def takes_up(self) -> bool:
        """Tell whether a re-run goes on with what an earlier one launched."""
        return self.action == LAUNCH and self.on_rerun != LAUNCH_NEW

    @property
    def retries_previous(self) -> bool:
        return self.action == LAUNCH and self.on_rerun == RETRY_PREVIOUS

    @property
    def has_gate(self) -> bool:
        return self.action == LAUNCH and self.launch_when not in (ALWAYS, MANUAL_ONLY)

    @property
    def is_held(self) -> bool:
        return self.action == LAUNCH and self.launch_when == MANUAL_ONLY


def simplest(schedule: Schedule, fails: Callable[[Schedule], bool]) -> Schedule:
    """Leave out of a schedule what it does not need in order to fail."""
    is_simpler = True
    while is_simpler:
        is_simpler = False
        for simpler in _simpler(schedule):
            if simpler != schedule and fails(simpler):
                schedule, is_simpler = simpler, True
                break
    return schedule


def _simpler(schedule: Schedule) -> Iterator[Schedule]:
    """Yield schedules with one thing less."""
    plain = Schedule()
    for name in schedule._fields:
        if name != "action":
            yield schedule._replace(**{name: getattr(plain, name)})
    for name, default in Life._field_defaults.items():
        yield schedule._replace(life=schedule.life._replace(**{name: default}))
        for at, each in enumerate(schedule.earlier):
            simpler = each._replace(life=each.life._replace(**{name: default}))
            yield schedule._replace(earlier=_with(schedule.earlier, at, simpler))
    for at in range(len(schedule.upstream)):
        yield schedule._replace(upstream=_with(schedule.upstream, at))
    for turns in _simpler_turns(schedule.turns):
        yield schedule._replace(turns=turns)
    for turns in _simpler_turns(schedule.changes):
        yield schedule._replace(changes=turns)


def _simpler_turns(turns: tuple[Turn, ...]) -> Iterator[tuple[Turn, ...]]:
    for at, turn in enumerate(turns):
        yield _with(turns, at)
        for name, default in Turn._field_defaults.items():
            yield _with(turns, at, turn._replace(**{name: default}))


def _with(items: tuple[Any, ...], at: int, *instead: Any) -> tuple[Any, ...]:
    return (*items[:at], *instead, *items[at + 1 :])


def described(value: Any) -> str:
    """Return a schedule, or a part of one, without what is as usual in it."""
    if isinstance(value, Fault):
        return str(value)
    if not hasattr(value, "_asdict"):
        is_list = isinstance(value, tuple)
        return f"({', '.join(map(described, value))},)" if is_list else repr(value)
    usual = type(value)._field_defaults
    odd = {name: each for name, each in value._asdict().items() if each != usual.get(name)}
    shown = ", ".join(f"{name}={described(each)}" for name, each in odd.items())
    return f"{type(value).__name__}({shown})"
