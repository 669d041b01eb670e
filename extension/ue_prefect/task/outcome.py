"""How a task ends: exit codes and texts, as task authors know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import FlowRunFailed, InputError, PollingTimeout, UePrefectError
from ..prefect.states import state_type

if TYPE_CHECKING:
    from collections.abc import Mapping

EXIT_CODES: dict[type[UePrefectError], int] = {InputError: 20, PollingTimeout: 40}
"""Of a task that ends with such an error; with any other, it is 1."""

STATUS_DESCRIPTIONS = {
    0: "Task executed successfully.",
    1: "Execution Failed: {}",
    20: "Data Validation Error: {}",
    40: "Polling Timeout: {}",
}

POLLING_TIMEOUT = "maximum polling timeout reached."


def exit_code(error: UePrefectError) -> int:
    """Return the exit code of a task that ends with an error."""
    return next((code for kind, code in EXIT_CODES.items() if isinstance(error, kind)), 1)


def descriptions(error: UePrefectError, labels: Mapping[str, str]) -> list[str]:
    """Describe an error in UAC's words, its inputs by their labels."""
    if isinstance(error, FlowRunFailed):
        return [f"Flow run Reached {state_type(error.flow_run)} State"]
    if isinstance(error, PollingTimeout):
        return [POLLING_TIMEOUT]
    return error.worded(labels)


def status_description(exit_code: int, description: str = "") -> str:
    """Say in UAC's words how a task ended."""
    return STATUS_DESCRIPTIONS[exit_code].format(description)
