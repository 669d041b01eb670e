"""The command ``ue-prefect``: arguments in, progress on STDERR, a task's exit code out.

Ctrl-C and other signals cancel the task, as an agent does, from the beginning on: that is why what
takes long to import is imported later. A task that is cancelled before it begins exits with 1, too.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial

TYPE_CHECKING = False

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ..prefect.waiting import Cancellation
    from ..task.report import Report

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""What ends a command. Not every system has all of them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ue-prefect`` and return its exit code. A signal cancels the task."""
    cancellation: Cancellation | None = None
    is_cancelled = False

    def cancel(*_: object) -> None:
        nonlocal is_cancelled
        is_cancelled = True
        if cancellation is not None:
            cancellation.cancel()

    numbers = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
    for number in numbers:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup has it
            signal.signal(number, cancel)
    from ..prefect import waiting

    cancellation = waiting.Cancellation()
    if is_cancelled:
        cancellation.cancel()
    try:
        return _run(arguments, cancellation)
    finally:
        _leave_closed_pipes()
        for number in numbers:  # Python's own end would die of one more, and of its exit code
            signal.signal(number, signal.SIG_IGN)


def _run(arguments: Sequence[str] | None, cancellation: Cancellation) -> int:
    import logging

    from ..errors import InputError
    from ..prefect import waiting
    from ..task.outcome import outcome
    from ..task.report import report
    from .arguments import names, parse, redactor, task_fields

    chosen = parse(arguments)
    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stderr)
    logger = logging.getLogger("UNV")
    logger.setLevel(logging.DEBUG if chosen.debug else logging.INFO)
    try:
        fields = task_fields(chosen)
    except InputError as error:
        ended = report({}, redactor(), outcome(error, names(chosen)))
        logger.error("%s", ended.status_description)  # noqa: TRY400 - a sentence, no traceback
    else:
        # On another thread: on Windows this one sees no signal while it waits for a lock.
        work = partial(_carry_out, chosen, fields, cancellation)
        ended = waiting.Cancellation().run(work, float("inf"))
    if chosen.command != "logs" and chosen.output:
        try:
            print(ended.extension_output, flush=True)
        except OSError as error:
            logger.warning("The output cannot be written: %s", error)
    return ended.exit_code


def _carry_out(chosen: Namespace, fields: Mapping[str, Any], cancellation: Cancellation) -> Report:
    from .arguments import names

    if chosen.command == "logs":
        from .logs import show

        return show(chosen, fields, cancellation)
    from ..task.job import Job

    return Job(names=names(chosen), cancellation=cancellation).run(fields)


def _leave_closed_pipes() -> None:
    """Drop what nobody reads: at its end Python would try to write it, and exit with 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
