"""Draws schedules by chance.

They are drawn here, and not by Hypothesis, as that varies an example many times before it draws
another: of as many schedules, these have more in common with a year of nights.
"""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING, Any

from tests.faults.faults import Fault, Kind, Outage, Turn
from tests.faults.hostile import DAMAGES, HEADERS, TEXTS
from tests.faults.schedules import Schedule
from tests.faults.simulated_place import DEPLOYMENT, DEPLOYMENT_ID, FLOW, WORKSPACE, WORKSPACE_ID
from tests.faults.simulated_runs import ENDS, Life, Lines
from tests.faults.simulator import Earlier, Moment, Showing, Sleep, Upstream, Visit
from ue_prefect.prefect.polling import MOST_OUTAGE
from ue_prefect.prefect.states import TRIGGERS
from ue_prefect.task.fields import (
    ALL,
    ALWAYS,
    ATTACH,
    CANCEL,
    ERRORS,
    LAUNCH,
    LAUNCH_NEW,
    MANUAL_ONLY,
    NONE,
    RESUME,
    RETRY,
    RETRY_PREVIOUS,
    WATCH,
)

if TYPE_CHECKING:
    from collections.abc import Callable

INTERVALS = (5, 60, 300, 600, 1800, 3600)
LONG_INTERVAL = 300
HOUR = 3600.0

RECOVERABLE = [each for each in Fault if not each.is_final]
IN_FLIGHT = [each for each in Fault if each.kind in (Kind.PASSED_ON, Kind.LOST, Kind.ACTED)]
FAULTS = [*[Fault.NONE] * 40, *RECOVERABLE * 2, *IN_FLIGHT, *Fault]
CHANGE_FAULTS = [*[Fault.NONE] * 4, *IN_FLIGHT * 2, *RECOVERABLE]
OUTAGES = [
    *(Fault.NO_CONNECTION, Fault.UNRESOLVED, Fault.CONNECT_TIMEOUT, Fault.PAGE_404),
    *(Fault.GATEWAYS_503, Fault.BAD_GATEWAY, Fault.NEVER_ARRIVES, Fault.PAGE_AFTER),
    *(Fault.FOREIGN, Fault.GATEWAYS_404, Fault.NO_CONTENT, Fault.HALF),
]
EXIT_CODES = (
    "Skipped=31, No Data=32",
    "Failed=50, Crashed=51, Completed=7",
    "Cancelled=9, Running=8, Late=99, Paused=77, Scheduled=78",
)
END_NAMES = ("Skipped", "No Data", "skipped", "Failed")


def schedule_of(seed: int, number: int) -> Schedule:
    """Return one of the schedules of a seed, always the same."""
    return _Draw(Random(f"{seed} {number}")).schedule()  # noqa: S311 - no secret


class _Draw:
    """Draws by chance."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._one_of = random.choice

    def schedule(self) -> Schedule:
        schedule = self._usual()
        action = self._one_of((*[LAUNCH] * 6, WATCH, RETRY, RETRY, RESUME, CANCEL))
        draw: dict[str, Callable[[Schedule], Schedule]] = {
            LAUNCH: self._launch,
            WATCH: self._watch,
            RETRY: self._retry,
            RESUME: self._resume,
            CANCEL: self._cancel,
        }
        schedule = draw[action](schedule._replace(action=action))
        lives = [schedule.life, *(each.life for each in schedule.earlier)]
        never_ends = (
            schedule.is_held
            or schedule.has_gate
            or any(each.takes > HOUR * 9 or each.deleted_after is not None for each in lives)
        )
        if never_ends:
            most = self._random.randint(1, 10)
            interval = max(schedule.polling_interval, LONG_INTERVAL)
            return schedule._replace(polling_interval=interval, max_polls=most)
        return schedule

    def _usual(self) -> Schedule:
        life = self._life()
        interval = self._one_of(INTERVALS)
        if self._is_one_in(4) or life.deleted_after is not None:
            life = life._replace(takes=math.inf)
        elif interval >= MOST_OUTAGE and self._is_one_in(2):
            life = life._replace(takes=life.takes * 5)
        cancel = self._instant() if self._is_one_in(2) else None
        is_rerun, is_killed = self._is_one_in(2), self._is_one_in(2)
        return Schedule(
            turns=self._turns(),
            changes=self._changes() if self._is_one_in(2) else (),
            outages=self._outages(cancel, interval),
            life=life,
            showing=self._showing() if self._is_one_in(4) else None,
            wants_token=self._is_one_in(12),
            is_newer=self._is_one_in(2),
            is_paused=self._is_one_in(4),
            has_worker=self._is_one_in(2),
            visits=(self._visit(),) if self._is_one_in(12) else (),
            workspace=WORKSPACE if self._is_one_in(12) else WORKSPACE_ID,
            deployment=self._one_of((*[DEPLOYMENT_ID] * 8, DEPLOYMENT, f"{FLOW}/{DEPLOYMENT}")),
            sleep=self._sleep() if self._is_one_in(12) and not life.deleted_after else None,
            waits=not self._is_one_in(4),
            polling_interval=interval,
            max_polls=self._random.randint(1, 30) if self._is_one_in(3) else None,
            start_limit=self._one_of((1, 2, 10, 60)) if self._is_one_in(4) else None,
            exit_codes=self._one_of(("", "", *EXIT_CODES)),
            logs=self._one_of((NONE, NONE, ERRORS, ALL)),
            include_flow_run=self._is_one_in(2),
            at_debug_level=self._is_one_in(8),
            cancel=cancel,
            cancels_run=self._is_one_in(2),
            first_cancel=self._instant() if is_rerun and not is_killed else None,
            first_kill=self._instant() if is_rerun and is_killed else None,
            rests=self._seconds(10, 1000) if is_rerun else 0.0,
            keeps_id=self._is_one_in(2),
            knows_instance=self._is_one_in(2),
        )

    def _launch(self, schedule: Schedule) -> Schedule:
        schedule = schedule._replace(
            on_rerun=self._one_of((LAUNCH_NEW, LAUNCH_NEW, ATTACH, ATTACH, RETRY_PREVIOUS)),
            other_deployment=self._is_one_in(4),
        )
        if self._is_one_in(8):
            visits = schedule.visits if self._is_one_in(3) else (self._visit("resume"),)
            limit = self._one_of((1, 10)) if self._is_one_in(2) else schedule.start_limit
            life = schedule.life._replace(starts_in=self._seconds(90, 4000))
            return schedule._replace(
                launch_when=MANUAL_ONLY, visits=visits, start_limit=limit, life=life
            )
        if self._is_one_in(3):
            number = self._one_of((1, 2, 2, 3))
            return schedule._replace(
                launch_when=self._one_of(tuple(TRIGGERS)),
                upstream=tuple(self._upstream() for _ in range(number)),
                hours=self._one_of((1, 24)),
            )
        return schedule._replace(launch_when=ALWAYS)

    def _watch(self, schedule: Schedule) -> Schedule:
        earlier = tuple(self._earlier(schedule) for _ in range(self._one_of((1, 1, 2, 3))))
        return schedule._replace(
            earlier=earlier, watches_deployment=self._is_one_in(3), hours=self._one_of((1, 24))
        )

    def _retry(self, schedule: Schedule) -> Schedule:
        if self._is_one_in(6):
            return schedule._replace(earlier=(self._earlier(schedule),))
        life = schedule.life._replace(
            takes=min(schedule.life.takes, self._seconds(5, 900)),
            ends_as=self._one_of((*ENDS, *ENDS[1:])),
        )
        age = life.starts_in + life.pending + life.takes + self._seconds(1, 4000)
        return schedule._replace(earlier=(Earlier(age, life),))

    def _resume(self, schedule: Schedule) -> Schedule:
        if self._is_one_in(5):
            return schedule._replace(earlier=(self._earlier(schedule),))
        life = schedule.life._replace(
            going_as="PAUSED", is_suspended=self._is_one_in(2), wants_input=self._is_one_in(4)
        )
        age = life.starts_in + life.pending + self._seconds(1, min(life.takes, 4000))
        return schedule._replace(earlier=(Earlier(age, life),), gives_input=self._is_one_in(2))

    def _cancel(self, schedule: Schedule) -> Schedule:
        visits = schedule.visits
        if self._is_one_in(8):
            visits = (Visit(0.0, "cancel"),)
        return schedule._replace(earlier=(self._earlier(schedule),), visits=visits)

    def _earlier(self, schedule: Schedule) -> Earlier:
        due_in = self._seconds(HOUR, 9 * HOUR) if self._is_one_in(8) else 0.0
        life = schedule.life._replace(ends_as=self._one_of(ENDS))
        return Earlier(self._seconds(1, 900, 9000, 99_000), life, due_in, not self._is_one_in(20))

    def _upstream(self) -> Upstream:
        if not self._is_one_in(2):
            return Upstream(runs=(self._upstream_run(),), is_known=not self._is_one_in(30))
        runs = tuple(self._upstream_run() for _ in range(self._one_of((0, 1, 1, 2, 3))))
        return Upstream(by_name=True, runs=runs, is_known=not self._is_one_in(30))

    def _upstream_run(self) -> Earlier:
        life = Life(
            starts_in=self._seconds(0, 90),
            takes=math.inf if self._is_one_in(12) else self._seconds(0, 600, 4000),
            ends_as=self._one_of((*ENDS, "COMPLETED")),
            deleted_after=1e4 if self._is_one_in(20) else None,
            state_name=self._one_of(("", "", None, self._one_of(TEXTS))),
        )
        age = self._seconds(900, 9000, 9000, 99_000)
        if self._is_one_in(6):
            age = -self._seconds(900, 4000)
        return Earlier(age, life, self._seconds(HOUR) if self._is_one_in(8) else 0.0)

    def _visit(self, *whats: str) -> Visit:
        what = self._one_of(whats or ("resume", "cancel", "retry"))
        return Visit(self._seconds(60, 900, 4000), what)

    def _turns(self) -> tuple[Turn, ...]:
        if self._is_one_in(4):
            return ()
        number = self._random.randint(1, self._one_of((2, 5, 12)))
        return tuple(self._turn(FAULTS) for _ in range(number))

    def _changes(self) -> tuple[Turn, ...]:
        return tuple(self._turn(CHANGE_FAULTS) for _ in range(self._random.randint(1, 4)))

    def _turn(self, faults: list[Fault]) -> Turn:
        return Turn(
            self._one_of(faults),
            going=self._seconds(0, 0, 12, 300),
            coming=self._seconds(0, 0, 12, 60),
            headers=self._random.randrange(len(HEADERS)) if self._is_one_in(2) else None,
            variant=self._random.randrange(DAMAGES),
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
            starts_in=self._seconds(0, 90, 90, 4000),
            pending=self._seconds(0, 0, 30),
            takes=self._seconds(0, 5, 4000),
            ends_as=self._one_of(("COMPLETED", *ENDS)),
            ends_again=self._one_of(("COMPLETED", *ENDS)),
            stops_in=self._seconds(30),
            going_as=self._one_of(("RUNNING", "RUNNING", "PAUSED", "ROLLING_BACK")),
            is_suspended=self._is_one_in(2),
            persists_result=self._is_one_in(2),
            has_pool=self._is_one_in(2),
            deleted_after=self._one_of((*[None] * 8, 1500.0, 2500.0)),
            name=self._one_of(("settlement", self._one_of(TEXTS))),
            state_name=self._one_of(("", "", None, self._one_of(TEXTS))),
            end_name=self._one_of(("", "", self._one_of(END_NAMES))),
            message=self._one_of((None, self._one_of(TEXTS))),
            lines=self._lines(),
        )

    def _lines(self) -> Lines:
        text: Any = self._one_of(("", self._one_of(TEXTS)))
        return Lines(
            self._one_of((0, 3, 20, 20, 250)),
            self._one_of((0.01, 0.5, 5.0, 20.0)),
            self._one_of(((0.0,), (0.5,), (2.5,), (0.1, 2.5), (40.0, 0.1))),
            text if isinstance(text, str) else "",
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
        return Moment(self._seconds(3, 20, 900, 4000))

    def _seconds(self, *most: float) -> float:
        """Draw some seconds, to a hundredth, up to one of those given."""
        return round(self._random.uniform(0, self._one_of(most)), 2)

    def _is_one_in(self, number: int) -> bool:
        return self._random.randrange(number) == 0
