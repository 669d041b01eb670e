"""The command ``ue-prefect logs``: a flow run's own log lines, to STDOUT."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ..errors import LookupFailed, NotFound, UePrefectError
from ..prefect import flow_runs, lookup
from ..prefect.logs import read_logs, shown
from ..task import inputs
from ..task.fields import ERRORS
from ..task.job import POLICY
from ..task.outcome import Outcome, outcome
from ..task.report import logged, redactor_of, report
from ..task.run_options import LEVELS
from .arguments import names

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping
    from typing import Any

    from ..prefect.waiting import Cancellation
    from ..task.report import Report

INTERVAL = 2.0
"""Seconds from one look for new lines to the next."""

LONGEST_LINE = 20_000
"""Characters."""

logger = logging.getLogger("ue_prefect")


def show(chosen: Namespace, fields: Mapping[str, Any], cancellation: Cancellation) -> Report:
    """Print the lines, with ``--follow`` until the flow run has ended, and return how that went."""
    redactor, called = redactor_of(fields), names(chosen)
    ended = Outcome()
    with logged(redactor, called):
        try:
            server, flow_run_id = inputs.parse_flow_run(fields, called)
            level = LEVELS[ERRORS] if chosen.errors else 0
            with lookup.connect(server, policy=POLICY, cancellation=cancellation) as connection:
                for line in read_logs(
                    connection,
                    flow_run_id,
                    level=level,
                    follow=chosen.follow,
                    poll_interval=INTERVAL,
                ):
                    print(redactor.block(shown(line), LONGEST_LINE), flush=True)
        except NotFound as error:
            unknown = LookupFailed(f"There is no flow run {chosen.flow_run}: {error.said}")
            ended = outcome(unknown if flow_runs.says_deleted(error) else error, called)
        except UePrefectError as error:
            ended = outcome(error, called)
        except OSError as error:  # nobody reads any longer
            logger.info("The lines cannot be written: %s", error)
        ending = report({}, redactor, ended)
        if ended.errors:
            logger.error("%s", ending.status_description)
    return ending
