"""The names that a task's form offers, or why it cannot offer any."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import inputs, lookup
from .errors import UePrefectError
from .report import Redactor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .connection import Connection
    from .request import Server


@dataclass(frozen=True)
class Choices:
    """The values of a dynamic choice; with an `exit_code` other than 0, a message instead."""

    exit_code: int = 0
    message: str = ""
    values: list[str] = field(default_factory=list)


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
    redactor = Redactor(fields)
    try:
        with lookup.connect(parse(fields)) as connection:
            return Choices(values=find(connection))
    except UePrefectError as error:
        return Choices(1, redactor.text(str(error)))
    except Exception as error:  # noqa: BLE001 - an author gets a sentence, not a traceback
        return Choices(1, redactor.text(f"Unexpected {type(error).__name__}: {error}"))
