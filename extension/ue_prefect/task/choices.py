"""The names that a task's form offers, or why it cannot offer any."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NamedTuple

from ..prefect import lookup
from . import inputs
from .on_demand import on_demand

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ..prefect.connection import Connection
    from ..prefect.server import Server
    from .on_demand import Connect
    from .redaction import Redactor

logger = logging.getLogger("ue_prefect")


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
    def response(redactor: Redactor, connect: Connect) -> Choices:
        with connect(parse(fields)) as connection:
            names = find(connection)
        # What is chosen has to be the name itself; what cannot be shown can be given by its id.
        shown = [name for name in names if redactor.line(name) == name]
        if len(shown) < len(names):
            logger.warning("%d names cannot be shown", len(names) - len(shown))
        return Choices(values=shown)

    return on_demand(fields, response, Choices)
