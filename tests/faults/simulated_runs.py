"""The flow runs of the simulated Prefect: what becomes of each of them, and when."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDS = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
EPOCH = datetime(2026, 11, 24, tzinfo=UTC)
"""When a simulated clock shows 0."""

LATE = 15.0  # seconds after which Prefect calls a flow run Late that nobody has taken up
SOON = 0.01  # seconds that the quickest runner takes to take up a flow run
SOMEBODY = -2  # by whom a flow run was made or changed, if by no attempt of the task

FLOW_RUN: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "flow_run_of_2.18.1.json").read_text()
)
_state_numbers = count(1)


def moment(seconds: float) -> datetime:
    """Return what a calendar shows when a simulated clock shows so many seconds."""
    return EPOCH + timedelta(seconds=seconds)


class Lines(NamedTuple):
    """What a flow run logs each time it runs.

    Attributes:
        number: of lines.
        every: seconds from line to line.
        delays: seconds until Prefect has a line, in turn.
        text: what follows a line's number.
    """

    number: int = 0
    every: float = 1.0
    delays: tuple[float, ...] = (0.5,)
    text: str = ""


class Life(NamedTuple):
    """How a flow run goes: SCHEDULED, PENDING, then RUNNING or `going_as`, then its end.

    Attributes:
        pending, takes: seconds; infinity for never.
        stops_in: seconds from CANCELLING to CANCELLED.
        going_as: what it is in for most of its time. PAUSED: it runs for a moment before.
        ends_again: how it ends after a retry.
        is_suspended: PAUSED means that no process is left of it.
        wants_input: a resume has to give input.
        persists_result: COMPLETED is for good.
        has_pool: a work pool's workers run it.
        deleted_after: seconds after which somebody deletes it.
        name, state_name, message: what Prefect shows; a `state_name` of "" is the usual one.
        end_name: of its last state.
    """

    starts_in: float = 1.0
    pending: float = 0.0
    takes: float = 100.0
    ends_as: str = "COMPLETED"
    ends_again: str = "COMPLETED"
    stops_in: float = 5.0
    going_as: str = "RUNNING"
    is_suspended: bool = False
    wants_input: bool = False
    persists_result: bool = False
    has_pool: bool = False
    deleted_after: float | None = None
    name: Any = "settlement"
    state_name: Any = ""
    end_name: Any = ""
    message: Any = None
    lines: Lines = Lines()


class State(NamedTuple):
    """A state of a flow run, from a moment on.

    Attributes:
        name: "" for the usual one.
        id: Prefect gives every state another one.
        counts: it adds to `run_count`.
        is_suspended: PAUSED with ``pause_reschedule``.
        transition_id: as whoever asked for it gave it.
    """

    at: float
    type: str
    id: str
    name: Any = ""
    counts: bool = False
    is_suspended: bool = False
    transition_id: str | None = None


def new_state(at: float, type_: str, name: Any = "", **more: Any) -> State:
    """Return a state with an id of its own."""
    return State(at, type_, str(UUID(int=next(_state_numbers), version=4)), name, **more)


class Change(NamedTuple):
    """What Prefect did with a flow run when it was asked to."""

    at: float
    what: str
    asked_by: int


class LogLine(NamedTuple):
    """A line of a flow run's log.

    Attributes:
        number: by which it is known: no other line of any flow run has it.
        at, comes_at: when it was logged, and when Prefect has it.
    """

    number: str
    at: float
    comes_at: float
    level: int
    message: str


class Run:
    """A flow run of the simulated server.

    Attributes:
        made_by: number of the attempt of the task that sent the request which made it.
        due_at: when it was expected to start.
        changes: each time that a request has brought it into another state.
    """

    def __init__(
        self,
        flow_run_id: str,
        deployment_id: str,
        key: str,
        made_at: float,
        made_by: int,
        life: Life,
        *,
        due_in: float = 0.0,
    ) -> None:
        self.id = flow_run_id
        self.deployment_id = deployment_id
        self.key = key
        self.made_at = made_at
        self.made_by = made_by
        self.due_at = made_at + due_in
        self.life = life
        self.changes: list[Change] = []
        self._states = [new_state(made_at, "SCHEDULED")]
        if life.starts_in > LATE:
            self._states.append(new_state(self.due_at + LATE, "SCHEDULED", "Late"))
        self._states += self._execution(self.due_at, life.ends_as)

    def _execution(self, due: float, ends_as: str) -> Iterator[State]:
        life = self.life
        at = due + max(life.starts_in, SOON)
        if life.pending:
            yield new_state(at, "PENDING")
            at += life.pending
        is_paused = life.going_as == "PAUSED"
        yield new_state(at, "RUNNING" if is_paused else life.going_as, counts=True)
        if is_paused:
            yield new_state(at, "PAUSED", is_suspended=life.is_suspended)
        if not math.isinf(life.takes):
            yield new_state(at + life.takes, ends_as, life.end_name)

    def begin_as(self, state: dict[str, Any]) -> None:
        """Be in a state from the beginning on."""
        name = state.get("name", "")
        is_suspended = bool((state.get("state_details") or {}).get("pause_reschedule"))
        assert state["type"] in ("CANCELLED", "PAUSED")
        self._states = [new_state(self.made_at, state["type"], name, is_suspended=is_suspended)]

    @property
    def begun_as(self) -> State:
        return self._states[0]

    def current(self, now: float) -> State:
        """Return the state that the flow run is in at a moment."""
        begun = [each for each in self._states if each.at <= now]
        return begun[-1]

    def states(self, start: float, end: float) -> list[State]:
        """Return the states that it was in from one moment to another."""
        begun = [each for each in self._states if start < each.at <= end]
        return [self.current(start), *begun] if start >= self.made_at else begun

    def state(self, now: float) -> str:
        return self.current(now).type

    def run_count(self, now: float) -> int:
        return sum(each.counts for each in self._states if each.at <= now)

    def exists(self, now: float) -> bool:
        gone = self.life.deleted_after
        return self.made_at <= now and (gone is None or now < self.made_at + gone)

    def has_ended(self, now: float) -> bool:
        return self.state(now) in ENDS

    def has_failed(self, now: float) -> bool:
        return self.has_ended(now) and self.state(now) != "COMPLETED"

    def changed_by(self, attempt: int, what: str) -> list[Change]:
        return [each for each in self.changes if (each.asked_by, each.what) == (attempt, what)]

    def follow(self, now: float, *states: State) -> None:
        """Go on like this from now on, and not as it would have."""
        self._states = [each for each in self._states if each.at <= now] + list(states)

    def go_again(self, now: float, first: State) -> None:
        """Run once more, from a moment on."""
        self.follow(now, first, *self._execution(now, self.life.ends_again))

    def go_on(self, now: float) -> None:
        """Go on after a pause."""
        life, before = self.life, self.current(now)
        if not before.is_suspended:
            # Whatever runs it sees that, unless it was never taken up.
            end = new_state(now + life.takes, life.ends_as, life.end_name)
            runs = [new_state(now, "RUNNING")]
            self.follow(now, *runs, *([end] if self.run_count(now) and life.takes < 1e9 else []))
            return
        starts = now + max(life.starts_in, SOON)
        after = [new_state(now, "SCHEDULED", "Resuming"), new_state(starts, "RUNNING")]
        if not math.isinf(life.takes):
            after.append(new_state(starts + life.takes, life.ends_as, life.end_name))
        self.follow(now, *after)

    def log(self, now: float) -> list[LogLine]:
        """Return the lines that it has logged so far, those included that are on their way."""
        lines: list[LogLine] = []
        number, every, delays, text = self.life.lines
        later = [each.at for each in self._states[1:]]
        runs = [
            (each.at, end)
            for each, end in zip(self._states, [*later, math.inf], strict=True)
            if each.type in ("RUNNING", "ROLLING_BACK") and each.at <= now
        ]
        for which, (start, end) in enumerate(runs):
            for each in range(number):
                at = start + each * every
                if at > now or at >= end:
                    break
                name = f"step {self.id[-3:]}.{which}.{each}."
                delay = delays[each % len(delays)]
                level = (20, 40, 10, 30, 50, 25)[each % 6]
                lines.append(LogLine(name, at, at + delay, level, f"{name} {text}"))
        return lines

    def document(self, now: float) -> dict[str, Any]:
        """Return the flow run as Prefect describes it."""
        state = self.full_state(now)
        has_pool = self.life.has_pool
        return {
            **FLOW_RUN,
            "work_pool_name": "pool" if has_pool else None,
            "work_queue_id": FLOW_RUN["id"] if has_pool else None,
            "id": self.id,
            "deployment_id": self.deployment_id,
            "idempotency_key": self.key,
            "name": self.life.name,
            "run_count": self.run_count(now),
            "expected_start_time": moment(self.due_at).isoformat(),
            "state": state,
            "state_id": state["id"],
            "state_type": state["type"],
            "state_name": state["name"],
        }

    def shown_name(self, state: State) -> Any:
        """Return the name by which Prefect shows a state."""
        life = self.life
        if life.state_name == "" or (life.end_name != "" and state.name == life.end_name):
            return state.type.capitalize() if state.name == "" else state.name
        return life.state_name

    def full_state(self, now: float) -> dict[str, Any]:
        state = self.current(now)
        usual = FLOW_RUN["state"]
        details = {
            **usual["state_details"],
            "flow_run_id": self.id,
            "pause_reschedule": state.is_suspended,
            "transition_id": state.transition_id,
        }
        return {
            **usual,
            "id": state.id,
            "type": state.type,
            "name": self.shown_name(state),
            "timestamp": moment(state.at).isoformat(),
            "message": self.life.message,
            "state_details": details,
        }
