"""Waits for other flow runs to end, and tells whether a launch that depends on them may follow."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from ..errors import (
    Input,
    InputError,
    LookupFailed,
    RequestError,
    TriggerNotMet,
    UpstreamTimeout,
)
from .flow_runs import newest_flow_run, read_known
from .polling import MOST_OUTAGE, Polls, is_refused
from .server import is_uuid
from .states import TRIGGERS, Verdict, state_name, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prefect_rest.models import FlowRunResponse

    from ..errors import Description
    from .connection import Connection

logger = logging.getLogger("ue_prefect")


class Upstream(NamedTuple):
    """A flow run that a launch depends on, as it was last read.

    Attributes:
        name: its id, or ``flow/deployment`` for the newest of that deployment.
        flow_run: None while a deployment has none in the time looked at.
    """

    name: str
    flow_run: FlowRunResponse | None

    @property
    def verdict(self) -> Verdict:
        return verdict(self.flow_run) if self.flow_run else Verdict.STILL_GOING

    def __str__(self) -> str:
        if self.flow_run is None:
            return f"{self.name} has not run"
        return f"{self.name} is {state_name(self.flow_run) or 'without a state'}"


def await_trigger(
    connection: Connection,
    trigger: str,
    upstream: Sequence[str],
    *,
    hours: float = 24,
    poll_interval: float = 60,
    max_polls: int | None = None,
    observe: Callable[[Sequence[Upstream]], object] = lambda _: None,
) -> None:
    """Return once flow runs have ended as a trigger wants, as `Prefect.await_trigger` does."""
    if trigger not in TRIGGERS:
        raise InputError((Input("trigger"), f" must be one of: {', '.join(TRIGGERS)}"))
    polls = Polls(connection, poll_interval, max_polls)
    seen = _look(connection, upstream, hours)
    observe(seen)
    while any(each.verdict is Verdict.STILL_GOING for each in seen):
        if polls.are_over:
            raise UpstreamTimeout(f"After {polls.made} polls, {', '.join(map(str, seen))}")
        polls.await_next()
        try:
            seen = _look(polls.connection, upstream, hours)
        except RequestError as error:
            outage = polls.outage()
            if is_refused(error) or outage >= MOST_OUTAGE:
                raise
            logger.warning("No usable response from Prefect for %.0f s: %s", outage, error)
        else:
            polls.note_response()
            observe(seen)
    if not TRIGGERS[trigger]([each.verdict for each in seen]):
        raise TriggerNotMet(f"{trigger}: {', '.join(map(str, seen))}")


def _look(connection: Connection, names: Sequence[str], hours: float) -> list[Upstream]:
    """Read all of them. Raises InputError for all together that Prefect does not know."""
    seen: list[Upstream] = []
    unknown: list[Description] = []
    for name in names:
        try:
            seen.append(Upstream(name, _newest(connection, name, hours)))
        except LookupFailed as error:
            for parts in error.descriptions:
                said = (repr(name) if isinstance(part, Input) else part for part in parts)
                unknown.append((Input("upstream"), ": ", *said))
    if unknown:
        raise InputError(*unknown)
    return seen


def _newest(connection: Connection, name: str, hours: float) -> FlowRunResponse | None:
    if not is_uuid(name):  # anew each time, as it may be deployed anew
        return newest_flow_run(connection, name, hours)
    return read_known(connection, name)
