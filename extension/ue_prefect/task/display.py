"""What an operator sees of a flow run while the task runs: log lines and output fields."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from ..errors import Cancelled
from .report import log_line, output_fields

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse

    from ..prefect.waiting import Cancellation
    from .redaction import Redactor

MOST_SHOWING = 2.0
"""Seconds that the agent may take to show output fields, before the task goes on."""

logger = logging.getLogger("UNV")


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
        logger.info("%s", log_line(flow_run, "" if self._fields else url))
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
