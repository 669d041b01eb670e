"""What an operator sees of a flow run while the task runs: log lines and output fields."""

from __future__ import annotations

import logging
from functools import partial
from time import time
from typing import TYPE_CHECKING

from ..errors import Cancelled
from ..prefect.states import state_name, state_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse

    from ..prefect.waiting import Cancellation
    from .redaction import Redactor

MOST_SHOWING = 2.0
"""Seconds that the agent may take to show output fields, before the task goes on."""

LONGEST_MESSAGE = 254
"""Characters of Flow Run Message, and one more that says it is cut."""

logger = logging.getLogger("ue_prefect")


class Display:
    """Shows what has changed. Whatever the agent does with it, the task goes on.

    Args:
        show: is given the output fields whenever they change; may block or raise.
    """

    def __init__(
        self,
        show: Callable[[dict[str, str]], object],
        redactor: Redactor,
        cancellation: Cancellation,
    ) -> None:
        self._show = show
        self._redactor = redactor
        self._cancellation = cancellation
        self._fields: dict[str, str] = {}
        self._is_shown = True
        self._is_blocked = False

    @property
    def unshown(self) -> dict[str, str] | None:
        """The latest output fields, unless the agent has shown them."""
        return None if self._is_shown else self._fields

    def update(self, flow_run: FlowRunResponse, url: str) -> None:
        """Show and log a flow run, if it has changed. Raises Cancelled."""
        fields = output_fields(flow_run, url, self._redactor)
        if fields == self._fields:
            return
        is_first = "out_flow_run_id" not in self._fields
        logger.info("%s", log_line(flow_run, url if is_first else ""))
        self._show_fields(fields)

    def update_message(self, message: str) -> None:
        """Show and log what a task waits for that has no flow run yet. Raises Cancelled."""
        fields = {"out_flow_run_message": self._redactor.line(message, LONGEST_MESSAGE)}
        if fields != self._fields:
            logger.info("%s", message)
            self._show_fields(fields)

    def _show_fields(self, fields: dict[str, str]) -> None:
        self._fields = fields
        self._is_shown = False
        if self._is_blocked:
            return
        try:
            most = min(MOST_SHOWING, self._cancellation.time_left() / 4)
            self._cancellation.run(partial(self._show, fields), most)
            self._is_shown = True
        except Cancelled:
            raise
        except TimeoutError:
            self._is_blocked = True
            logger.warning("The agent takes long to show the output fields; the last ones follow")
        except (Exception, SystemExit, KeyboardInterrupt) as error:  # noqa: BLE001 - whatever it is
            logger.warning("The agent could not show the output fields: %s", error)


def output_fields(flow_run: FlowRunResponse, url: str, redactor: Redactor) -> dict[str, str]:
    """Return the task's output fields for a flow run, always as texts."""
    shown = {
        "out_flow_run_id": flow_run.id,
        "out_flow_run_name": flow_run.name or "",
        "out_flow_run_state": state_name(flow_run),
        "out_flow_run_url": url,
    }
    message = redactor.line(state_message(flow_run), LONGEST_MESSAGE)
    return {name: redactor.line(value) for name, value in shown.items()} | {
        "out_flow_run_message": message
    }


def state_message(flow_run: FlowRunResponse) -> str:
    """Return what the state says of itself; of a flow run that is held, until when it is."""
    message = str((flow_run.state and flow_run.state.message) or "")
    if flow_run.state is None or state_type(flow_run) != "PAUSED":
        return message
    details = flow_run.state.state_details
    until = details.pause_timeout if details else None
    held = "Held until it is resumed"
    if until:
        is_over = until.timestamp() < time()
        held = "Held too long, since" if is_over else "Held until"
        held += f" {until:%Y-%m-%d %H:%M:%S %Z}"
    return f"{held}: {message}" if message else held


def log_line(flow_run: FlowRunResponse, url: str = "") -> str:
    """Say in one line which state a flow run is in; with its page, also what it is called."""
    parts = [f"Flow run {flow_run.id} is {state_name(flow_run) or 'without a state'}"]
    if url:
        parts.append(f"{flow_run.name}, {url}")
    if message := state_message(flow_run):
        parts.append(message[:1000])
    return ": ".join(parts)
