"""What there is, and what was asked: all that the words of one attempt are held against."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.faults.faults import Fault, Kind
from tests.faults.simulated_place import (
    ACCOUNT_ID,
    DEPLOYMENT_ID,
    OTHER_DEPLOYMENT_ID,
    WORKSPACE_ID,
)
from ue_prefect.task.fields import LAUNCH, RETRY

if TYPE_CHECKING:
    from tests.faults.attempt import Attempt
    from tests.faults.network import Asked
    from tests.faults.schedules import Schedule
    from tests.faults.simulated_runs import Run, State
    from tests.faults.simulator import Simulator

TEN_MINUTES = 600.0

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
OUR_IDS = (ACCOUNT_ID, WORKSPACE_ID, DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID)
QUOTED = re.compile(r"(; the body is |has an unexpected status, HTTP ).*")  # what cannot be read

CHANGES = ("retry", "resume", "cancel")


class Facts:
    """All that is known of one attempt, and of what it was about.

    Attributes:
        launched: by this attempt.
        possible: the flow runs that it may show.
        target: the flow run that the author named.
        run: the flow run that it showed last.
        asked: its requests by their purpose.
    """

    def __init__(self, simulator: Simulator, schedule: Schedule, attempt: Attempt) -> None:
        self.attempt = attempt
        self.schedule = schedule
        self.server = simulator.server
        self.upstream = simulator.upstream
        self.said = attempt.said
        self.began, self.ended = attempt.began, attempt.ended
        self.later = attempt.ended + TEN_MINUTES
        self.runs = simulator.runs
        self.launched = [run for run in self.runs if run.made_by == attempt.number]
        self.target = self.server.run(attempt.fields.get("flow_run") or "")
        self.run = self.server.run(attempt.shown_id)
        self.possible = self._possible()
        self.asked: dict[str, list[Asked]] = {}
        for each in attempt.asked:
            self.asked.setdefault(each.purpose, []).append(each)

    def _possible(self) -> list[Run]:
        if self.schedule.action == LAUNCH:
            number, takes_up = self.attempt.number, self.schedule.takes_up
            earlier = [run for run in self.runs if 0 <= run.made_by < number]
            return self.launched + (earlier if takes_up else [])
        if self.schedule.watches_deployment:
            of = self.attempt.deployment_id
            return [run for run in self.runs if run.deployment_id == of]
        return [self.target] if self.target is not None else []

    def of(self, *purposes: str) -> list[Asked]:
        """Return the requests for such purposes, in their order."""
        return [each for each in self.attempt.asked if each.purpose in purposes]

    @property
    def code(self) -> int:
        assert self.attempt.report is not None
        return self.attempt.report.exit_code

    @property
    def retries(self) -> bool:
        """Tell whether the author wants a flow run to be retried."""
        return self.schedule.action == RETRY or self.schedule.retries_previous

    @property
    def is_cancelled(self) -> bool:
        return "The task was cancelled" in self.said

    def slept_since(self, moment: float) -> bool:
        """Tell whether the agent's machine slept between a moment and the task's end."""
        sleep = self.schedule.sleep
        return sleep is not None and moment <= sleep.start + sleep.seconds <= self.ended

    def was_reachable(self) -> bool:
        """Tell whether all that was asked since the cancel could have its response at once."""
        moment = self.attempt.cancelled_at
        if moment is None or self.slept_since(moment):
            return False
        since = [each.turn for each in self.attempt.asked if each.at >= moment]
        return all(
            each.fault.kind is Kind.USABLE and each.going + each.coming <= 0.1 for each in since
        )

    def last_states(self, run: Run) -> list[State]:
        """Return the states of a flow run from the task's last look at it on."""
        looks = [
            each
            for each in self.attempt.asked
            if each.found == run.id and each.arrived_at is not None and not is_late(each)
        ]
        if not looks or looks[-1].saw is None or looks[-1].arrived_at is None:
            return run.states(self.began, self.ended)
        return [looks[-1].saw, *run.states(looks[-1].arrived_at, self.ended)]

    def clean_looks(self, run: Run) -> list[tuple[Asked, State]]:
        """Return the responses that told a flow run's state as it was, with that state."""
        return [
            (each, each.saw)
            for each in self.of("launch", "find", "newest", "read")
            if each.saw is not None
            and each.found == run.id
            and each.got == "response"
            and is_clean(each)
        ]

    def has_damaged(self, *purposes: str) -> bool:
        """Tell whether a response may have been used that was not as Prefect sent it."""
        return any(not is_clean(each) for each in self.of(*purposes))


def is_clean(asked: Asked) -> bool:
    """Tell whether a response was as Prefect sent it."""
    return asked.turn.fault not in (Fault.DAMAGED, Fault.STRAY, Fault.FOREIGN)


def is_late(asked: Asked) -> bool:
    """Tell whether a request arrived when nobody waited for its response any longer."""
    return asked.arrived_at is not None and asked.arrived_at > asked.over_at
