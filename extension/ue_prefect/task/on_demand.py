"""What is asked for beside a task, by its form or its menu: in time, and with words if it fails."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ..prefect import lookup
from ..prefect.retry import RetryPolicy
from ..prefect.waiting import Cancellation
from .fields import LABELS
from .outcome import outcome
from .report import logged, redactor_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..prefect.connection import Connection
    from ..prefect.server import Server
    from .redaction import Redactor

    Connect = Callable[[Server], Connection]

ResultT = TypeVar("ResultT")

TIMEOUT = 45.0
"""Seconds that all of it may take; UAC gives 60."""

POLICY = RetryPolicy(budget=TIMEOUT, unresolved=10.0, attempt=30.0)


def on_demand(
    fields: Mapping[str, Any],
    response: Callable[[Redactor, Connect], ResultT],
    failed: Callable[[int, str], ResultT],
) -> ResultT:
    """Return what `response` makes, or what `failed` makes of an exit code and a sentence.

    Args:
        fields: those that it depends on, with the secrets that are hidden.
        response: is given what logs in, for no longer than `TIMEOUT`.
    """
    redactor = redactor_of(fields)
    with logged(redactor):
        try:
            cancellation = Cancellation(timeout=TIMEOUT)
            connect = partial(lookup.connect, policy=POLICY, cancellation=cancellation)
            return response(redactor, connect)
        except Exception as error:  # noqa: BLE001 - a person gets a sentence, not a traceback
            return failed(1, redactor.line("; ".join(outcome(error, LABELS).errors)))
