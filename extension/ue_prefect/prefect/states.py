"""What a flow run's state means, and what a trigger makes of several: tables of both."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prefect_rest.models import FlowRunResponse


LONGEST_NAME = 255
"""Characters of a state's name that are shown, so that what is said beside it is not driven out."""


class Verdict(Enum):
    """What a state type says about a flow run."""

    STILL_GOING = "still going"
    SUCCESS = "success"
    FAILURE = "failure"


VERDICTS = {
    "SCHEDULED": Verdict.STILL_GOING,
    "PENDING": Verdict.STILL_GOING,
    "RUNNING": Verdict.STILL_GOING,
    "PAUSED": Verdict.STILL_GOING,
    "CANCELLING": Verdict.STILL_GOING,
    "COMPLETED": Verdict.SUCCESS,
    "FAILED": Verdict.FAILURE,
    "CRASHED": Verdict.FAILURE,
    "CANCELLED": Verdict.FAILURE,
}
"""By the types of Prefect's `StateType`. A type that is not here, of a newer Prefect, is still
going: only a state known to be final ends a wait. State *names* (Late, …) never decide."""

TRIGGERS: dict[str, Callable[[Sequence[Verdict]], bool]] = {
    "all_successful": lambda verdicts: all(each is Verdict.SUCCESS for each in verdicts),
    "all_failed": lambda verdicts: all(each is Verdict.FAILURE for each in verdicts),
    "any_successful": lambda verdicts: Verdict.SUCCESS in verdicts,
    "any_failed": lambda verdicts: Verdict.FAILURE in verdicts,
    "all_finished": lambda verdicts: Verdict.STILL_GOING not in verdicts,
}
"""By the names of Prefect's own triggers, whether they are met by what has ended like this."""


def verdict(flow_run: FlowRunResponse) -> Verdict:
    """Judge a flow run by its state's type; one without a state is still going."""
    return VERDICTS.get(state_type(flow_run), Verdict.STILL_GOING)


def is_final(flow_run: FlowRunResponse) -> bool:
    """Tell whether a flow run has ended: COMPLETED, FAILED, CRASHED or CANCELLED."""
    return verdict(flow_run) is not Verdict.STILL_GOING


def state_type(flow_run: FlowRunResponse) -> str:
    """Return the type of the flow run's state, ``""`` when it has none."""
    return str(flow_run.state_type.value) if flow_run.state_type else ""


def state_id(flow_run: FlowRunResponse) -> UUID | None:
    """Return the id of the flow run's state, None when it has none."""
    found = (flow_run.state_id, flow_run.state and flow_run.state.id)
    return next((each for each in found if isinstance(each, UUID)), None)


def state_name(flow_run: FlowRunResponse) -> str:
    """Return the name of the flow run's state, ``""`` when it has none; of a long one, a part."""
    name = str(flow_run.state_name or "")
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
