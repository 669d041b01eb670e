"""Schedules of what goes wrong, and when somebody steps in.

They are drawn here, and not by Hypothesis, as that varies an example many times before it draws
another: of as many schedules, these have more in common with a year of nights.
"""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.faults.faults import Fault, Kind, Outage, Turn
from tests.faults.hostile import DAMAGES, HEADERS, TEXTS
from tests.faults.simulated_prefect import (
    DEPLOYMENT,
    DEPLOYMENT_ID,
    FLOW,
    WORKSPACE,
    WORKSPACE_ID,
)
from tests.faults.simulated_runs import ENDS, Life
from tests.faults.simulator import Moment, Showing, Sleep
from ue_prefect.prefect.polling import MOST_OUTAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

INTERVALS = (5, 60, 300, 600, 1800, 3600)
LONG_INTERVAL = 300

RECOVERABLE = [each for each in Fault if not each.is_final]
IN_FLIGHT = [each for each in Fault if each.kind in (Kind.PASSED_ON, Kind.LOST, Kind.ACTED)]
FAULTS = [*[Fault.NONE] * 40, *RECOVERABLE * 2, *IN_FLIGHT, *Fault]
OUTAGES = [
    *(Fault.NO_CONNECTION, Fault.UNRESOLVED, Fault.CONNECT_TIMEOUT, Fault.PAGE_404),
    *(Fault.GATEWAYS_503, Fault.BAD_GATEWAY, Fault.NEVER_ARRIVES, Fault.PAGE_AFTER),
    *(Fault.FOREIGN, Fault.GATEWAYS_404, Fault.NO_CONTENT, Fault.HALF),
]


class Schedule(NamedTuple):
    """One night: what the task's author chose, what goes wrong, when somebody steps in.

    Attributes:
        workspace, deployment: as the author calls it.
        sleep: of the agent's machine.
        cancel: of the last attempt.
        first_cancel, first_kill: of the first of two attempts; neither for one attempt only.
        keeps_id: whether the re-run is given the flow run's id, once that was shown.
        knows_instance: whether the agent tells the task instance's id.
        other_deployment: whether the re-run is of another deployment.
    """

    turns: tuple[Turn, ...] = ()
    outages: tuple[Outage, ...] = ()
    life: Life = Life()
    showing: Showing | None = None
    wants_token: bool = False
    workspace: str = WORKSPACE_ID
    deployment: str = DEPLOYMENT_ID
    sleep: Sleep | None = None
    waits: bool = False
    polling_interval: int = 60
    max_polls: int | None = None
    include_flow_run: bool = False
    at_debug_level: bool = False
    cancel: Moment | None = None
    cancels_run: bool = False
    first_cancel: Moment | None = None
    first_kill: Moment | None = None
    rests: float = 0.0
    attaches: bool = False
    keeps_id: bool = False
    knows_instance: bool = False
    other_deployment: bool = False

    @property
    def has_rerun(self) -> bool:
        return self.first_cancel is not None or self.first_kill is not None


def schedule_of(seed: int, number: int) -> Schedule:
    """Return one of the schedules of a seed, always the same."""
    return _Draw(Random(f"{seed} {number}")).schedule()  # noqa: S311 - no secret


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
        yield schedule._replace(**{name: getattr(plain, name)})
    for name, default in Life._field_defaults.items():
        yield schedule._replace(life=schedule.life._replace(**{name: default}))
    turns = schedule.turns
    for at, turn in enumerate(turns):
        yield schedule._replace(turns=turns[:at] + turns[at + 1 :])
        for name, default in Turn._field_defaults.items():
            simpler = turn._replace(**{name: default})
            yield schedule._replace(turns=(*turns[:at], simpler, *turns[at + 1 :]))


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


class _Draw:
    """Draws by chance."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._one_of = random.choice

    def schedule(self) -> Schedule:
        life = self._life()
        never_ends = self._is_one_in(4)
        interval = self._one_of(INTERVALS)
        if never_ends or life.deleted_after is not None:
            life = life._replace(takes=math.inf)
            interval = max(interval, LONG_INTERVAL)
        elif interval >= MOST_OUTAGE and self._is_one_in(2):
            life = life._replace(takes=life.takes * 5)
        cancel = self._instant() if self._is_one_in(2) else None
        is_rerun, is_killed = self._is_one_in(2), self._is_one_in(2)
        most_polls = self._random.randint(1, 10 if never_ends else 30)
        return Schedule(
            turns=self._turns(),
            outages=self._outages(cancel, interval),
            life=life,
            showing=self._showing() if self._is_one_in(4) else None,
            wants_token=self._is_one_in(12),
            workspace=WORKSPACE if self._is_one_in(12) else WORKSPACE_ID,
            deployment=self._one_of((*[DEPLOYMENT_ID] * 8, DEPLOYMENT, f"{FLOW}/{DEPLOYMENT}")),
            sleep=self._sleep() if self._is_one_in(12) and not life.deleted_after else None,
            waits=not self._is_one_in(4),
            polling_interval=interval,
            max_polls=most_polls if never_ends or self._is_one_in(3) else None,
            include_flow_run=self._is_one_in(2),
            at_debug_level=self._is_one_in(8),
            cancel=cancel,
            cancels_run=self._is_one_in(2),
            first_cancel=self._instant() if is_rerun and not is_killed else None,
            first_kill=self._instant() if is_rerun and is_killed else None,
            rests=self._seconds(10, 1000) if is_rerun else 0.0,
            attaches=self._is_one_in(2),
            keeps_id=self._is_one_in(2),
            knows_instance=self._is_one_in(2),
            other_deployment=self._is_one_in(4),
        )

    def _turns(self) -> tuple[Turn, ...]:
        if self._is_one_in(4):
            return ()
        return tuple(
            Turn(
                self._one_of(FAULTS),
                going=self._seconds(0, 0, 12, 300),
                coming=self._seconds(0, 0, 12, 60),
                headers=self._random.randrange(len(HEADERS)) if self._is_one_in(2) else None,
                variant=self._random.randrange(DAMAGES),
            )
            for _ in range(self._random.randint(1, self._one_of((2, 5, 12))))
        )

    def _outages(self, cancel: Moment | None, interval: int) -> tuple[Outage, ...]:
        fault = self._one_of(OUTAGES)
        if self._is_one_in(4):  # one in which just so many polls fall
            first, polls = self._random.randint(1, 4), self._one_of((1, 1, 1, 2, 3))
            return (Outage((first - 0.5) * interval, polls * interval, fault),)
        if self._is_one_in(4):
            return (Outage(self._seconds(0, 60, 600), self._seconds(15, 900, 4000, 9999), fault),)
        if cancel is not None and cancel.seconds is not None and self._is_one_in(4):
            return (Outage(cancel.seconds, 60, fault),)
        return ()

    def _life(self) -> Life:
        return Life(
            starts_in=self._seconds(0, 90),
            takes=self._seconds(0, 5, 4000),
            ends_as=self._one_of(("COMPLETED", *ENDS)),
            stops_in=self._seconds(30),
            going_as=self._one_of(("RUNNING", "RUNNING", "PAUSED", "ROLLING_BACK")),
            deleted_after=self._one_of((*[None] * 8, 1500.0, 2500.0)),
            name=self._one_of(("settlement", self._one_of(TEXTS))),
            state_name=self._one_of(("", self._one_of(TEXTS))),
            message=self._one_of((None, self._one_of(TEXTS))),
        )

    def _sleep(self) -> Sleep:
        return Sleep(self._seconds(20, 900, 4000), self._seconds(60, 4000, 30_000))

    def _showing(self) -> Showing:
        return Showing(
            self._one_of((0.0, 1.0, 15.0)),
            raises=self._is_one_in(3),
            after=self._random.randint(0, 2),
            times=self._one_of((1, 10**6)),
        )

    def _instant(self) -> Moment:
        if self._is_one_in(2):
            return Moment(look=self._random.randint(1, self._one_of((20, 60, 200))))
        return Moment(self._seconds(3, 20, 900))

    def _seconds(self, *most: float) -> float:
        """Draw some seconds, to a hundredth, up to one of those given."""
        return round(self._random.uniform(0, self._one_of(most)), 2)

    def _is_one_in(self, number: int) -> bool:
        return self._random.randrange(number) == 0
