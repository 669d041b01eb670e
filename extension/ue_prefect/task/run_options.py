"""What a task waits for, before a launch and after it, from its fields."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, NamedTuple

from ..prefect.server import is_uuid
from .fields import ALL, ERRORS, FIELDS, NONE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .fields import FieldReader

INTERVAL = int(FIELDS["polling_interval"].default)
HOURS = int(FIELDS["not_older_than"].default)
LEVELS = {ERRORS: logging.ERROR, ALL: logging.NOTSET}
"""The least level of the log lines that are shown, as Python's logging numbers it."""

OUR_EXIT_CODES = (20, 30, 40, 41)
"""Mean something else than a flow run's state."""


class Polling(NamedTuple):
    """How to wait: `interval` in seconds, `max_polls` None for as long as it takes."""

    interval: float
    max_polls: int | None = None


class Wait(NamedTuple):
    """How to wait for the end of the flow run, and what its end means.

    Attributes:
        start_limit: minutes in which it has to start; None for as long as it takes.
        exit_codes: of the task, by the name of the flow run's last state.
        logs: the least level of the log lines that are shown; None for no lines.
    """

    polling: Polling
    start_limit: int | None = None
    exit_codes: Mapping[str, int] = {}
    logs: int | None = None


class Gate(NamedTuple):
    """What has to be so before a launch.

    Attributes:
        trigger: one of `TRIGGERS`.
        upstream: the flow runs it looks at: ids, and deployments as ``flow/deployment``.
        hours: how far back a deployment's newest flow run is looked for.
    """

    trigger: str
    upstream: Sequence[str]
    hours: int
    polling: Polling


def wait(reader: FieldReader) -> Wait | None:
    """Read how to wait; None when the task does not."""
    if not reader.boolean("wait"):
        return None
    polling = _polling(reader, required=True)
    start_limit, exit_codes = reader.positive_integer("start_limit"), _exit_codes(reader)
    level = reader.choice("flow_run_logs")
    return Wait(polling, start_limit, exit_codes, None if level == NONE else LEVELS[level])


def _polling(reader: FieldReader, *, required: bool = False) -> Polling:
    interval = reader.positive_integer("polling_interval", required=required)
    return Polling(interval or INTERVAL, reader.positive_integer("max_polls"))


def _exit_codes(reader: FieldReader) -> dict[str, int]:
    """Read what looks like ``Skipped=31, No Data=32``."""
    field = "state_exit_codes"
    codes: dict[str, int] = {}
    text = reader.text(field)
    for entry in text.split(",") if text else ():
        name, _, number = (part.strip() for part in entry.rpartition("="))
        code = int(number) if re.fullmatch("[0-9]{1,3}", number) else 0
        if not name:
            reader.error(field, f"must have a state's name and an exit code, not {entry.strip()!r}")
        elif name in codes:
            reader.error(field, f"has the state {name!r} twice")
        elif not 1 <= code <= 255 or code in OUR_EXIT_CODES:
            taken = ", ".join(map(str, OUR_EXIT_CODES))
            allowed = f"a whole number from 1 to 255, except {taken}"
            reader.error(field, f"must have {allowed}, for {name!r}, not {number!r}")
        codes[name] = code
    return codes


def gate(reader: FieldReader, trigger: str, wait: Wait | None) -> Gate:
    """Read what a launch depends on; its polls are those of `wait`, and counted apart."""
    field = "upstream"
    lines = [line.strip() for line in reader.text(field, required=True).splitlines()]
    for line in filter(None, lines):
        names = line.split("/")
        if not (is_uuid(line) or (len(names) == 2 and all(names))):
            wanted = "a flow run's UUID or a deployment as flow/deployment"
            reader.error(field, f"must have {wanted} in each line, not {line!r}")
    upstream = tuple(dict.fromkeys(filter(None, lines)))
    return Gate(trigger, upstream, hours(reader), wait.polling if wait else _polling(reader))


def hours(reader: FieldReader) -> int:
    """Read how far back a deployment's newest flow run is looked for."""
    return reader.positive_integer("not_older_than") or HOURS
