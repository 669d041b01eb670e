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
    from .terminal import TerminalHandler

LEFT = (0, 40, 41)
"""Exit codes of commands that may leave a flow run to itself."""

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
    from .terminal import TerminalHandler

    _show_any_character()
    chosen = parse(arguments)
    terminal = TerminalHandler(sys.stderr)
    logging.basicConfig(handlers=[terminal])
    logger = logging.getLogger("ue_prefect")
    logger.setLevel(logging.DEBUG if chosen.debug else logging.INFO)
    try:
        fields = task_fields(chosen)
    except InputError as error:
        ended = report({}, redactor(), outcome(error, names(chosen)))
        logger.error("%s", ended.status_description)  # noqa: TRY400 - a sentence, no traceback
    else:
        # On another thread: on Windows this one sees no signal while it waits for a lock.
        work = partial(_carry_out, chosen, fields, cancellation, terminal)
        tick = (lambda: None) if chosen.command == "logs" else terminal.tick
        ended = waiting.Cancellation().run(work, float("inf"), tick=tick)
        terminal.finish()
    if chosen.command != "logs" and chosen.output:
        try:
            print(ended.extension_output, flush=True)
        except OSError as error:
            logger.warning("The output cannot be written: %s", error)
    return ended.exit_code


def _carry_out(
    chosen: Namespace,
    fields: Mapping[str, Any],
    cancellation: Cancellation,
    terminal: TerminalHandler,
) -> Report:
    from .arguments import names, watch_command

    if chosen.command == "logs":
        from .logs import show

        return show(chosen, fields, cancellation)
    import logging

    from ..task.job import Job

    job = Job(terminal.show, names=names(chosen), cancellation=cancellation)
    ended = job.run(fields)
    is_left = cancellation.is_requested or ended.exit_code in LEFT
    if is_left and (flow_run_id := job.going_on):
        logger = logging.getLogger("ue_prefect")
        logger.info("To wait for its end: %s", watch_command(chosen, str(flow_run_id)))
    return ended


def _show_any_character() -> None:
    """Let what an encoding lacks, as that of a Windows console may, be shown by its number."""
    import io

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as Python itself has STDERR


def _leave_closed_pipes() -> None:
    """Drop what nobody reads: at its end Python would try to write it, and exit with 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
