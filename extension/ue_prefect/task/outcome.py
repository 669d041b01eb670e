"""How a task ends: exit codes and texts, as task authors know them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import (
    FlowRunError,
    FlowRunFailed,
    InputError,
    PollingTimeout,
    StartTimeout,
    TriggerNotMet,
    UePrefectError,
    UpstreamTimeout,
)
from ..prefect.states import state_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prefect_rest.models import FlowRunResponse


class Outcome(NamedTuple):
    """How a task ended.

    Attributes:
        errors: one description each.
        status: the status description; ``{}`` stands for the errors.
    """

    exit_code: int = 0
    errors: Sequence[str] = ()
    status: str = "Task executed successfully."


class NamedEnd(FlowRunError):
    """The flow run ended in a state whose name means an exit code of the author's."""

    def __init__(self, description: str, flow_run: FlowRunResponse, exit_code: int) -> None:
        super().__init__(description, flow_run)
        self.exit_code = exit_code


EXECUTION_FAILED = "Execution Failed: {}"

OUTCOMES: dict[type[UePrefectError], tuple[int, str]] = {
    InputError: (20, "Data Validation Error: {}"),
    TriggerNotMet: (30, "Trigger Not Met: {}"),
    PollingTimeout: (40, "Polling Timeout: {}"),
    UpstreamTimeout: (40, "Polling Timeout: {}"),
    StartTimeout: (41, "Start Timeout: {}"),
}
"""Exit code and status description of a task that ends with such an error; with any other, it is 1
and `EXECUTION_FAILED`."""

POLLING_TIMEOUT = "maximum polling timeout reached."


def outcome(error: Exception, names: Mapping[str, str]) -> Outcome:
    """Return how a task ends with an error.

    Args:
        names: what each input is called.
    """
    if not isinstance(error, UePrefectError):
        return Outcome(1, [f"Unexpected {type(error).__name__}: {error}"], EXECUTION_FAILED)
    if isinstance(error, NamedEnd):
        return Outcome(error.exit_code, error.worded(names), "{}")
    ends = (end for kind, end in OUTCOMES.items() if isinstance(error, kind))
    exit_code, status = next(ends, (1, EXECUTION_FAILED))
    errors = error.worded(names)
    if isinstance(error, FlowRunFailed):
        errors = [f"Flow run Reached {state_type(error.flow_run)} State"]
    elif isinstance(error, PollingTimeout | UpstreamTimeout):
        errors = [POLLING_TIMEOUT]
    return Outcome(exit_code, errors, status)
