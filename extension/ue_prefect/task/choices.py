"""The names that a task's form offers, or why it cannot offer any."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import UePrefectError
from ..prefect import lookup
from ..prefect.retry import RetryPolicy
from ..prefect.waiting import Cancellation
from . import inputs
from .fields import LABELS
from .report import logged, redactor_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ..prefect.connection import Connection
    from ..prefect.server import Server

logger = logging.getLogger("UNV")

TIMEOUT = 45.0
"""Seconds that all of it may take; UAC gives 60."""

POLICY = RetryPolicy(budget=TIMEOUT, unresolved=10.0, attempt=30.0)


class Choices(NamedTuple):
    """The values of a dynamic choice; with an `exit_code` other than 0, a message instead."""

    exit_code: int = 0
    message: str = ""
    values: Sequence[str] = ()


def workspaces(fields: Mapping[str, Any]) -> Choices:
    """List the account's workspaces. Takes Credentials, Prefect API URL and CA Bundle File."""
    return _choices(fields, inputs.parse_workspace_choice, lookup.workspace_names)


def deployments(fields: Mapping[str, Any]) -> Choices:
    """List the workspace's deployments. Takes what `workspaces` does, and the workspace."""
    return _choices(fields, inputs.parse_deployment_choice, lookup.deployment_names)


def _choices(
    fields: Mapping[str, Any],
    parse: Callable[[Mapping[str, Any]], Server],
    find: Callable[[Connection], list[str]],
) -> Choices:
    redactor = redactor_of(fields)
    with logged(redactor):
        try:
            cancellation = Cancellation(timeout=TIMEOUT)
            connection = lookup.connect(parse(fields), policy=POLICY, cancellation=cancellation)
            with connection:
                names = find(connection)
            # What is chosen has to be the name itself; what cannot be shown can be given by its id.
            shown = [name for name in names if redactor.line(name) == name]
            if len(shown) < len(names):
                logger.warning("%d names cannot be shown", len(names) - len(shown))
            return Choices(values=shown)
        except UePrefectError as error:
            return Choices(1, redactor.line("; ".join(error.worded(LABELS))))
        except Exception as error:  # noqa: BLE001 - an author gets a sentence, not a traceback
            return Choices(1, redactor.line(f"Unexpected {type(error).__name__}: {error}"))
