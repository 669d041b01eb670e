"""What a person at a terminal sees beside the log: how long a state has lasted, and colour."""

from __future__ import annotations

import logging
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_RED, _YELLOW, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[0m"


class TerminalHandler(logging.StreamHandler[TextIO]):
    """Writes log lines; on a terminal in colour, and below them a line that counts the seconds.

    Args:
        environ: ``NO_COLOR`` and a ``TERM`` that is dumb are heeded.
        clock: tells seconds that only ever grow.
        columns: tells how wide the terminal is.
    """

    def __init__(
        self,
        stream: TextIO | None,
        environ: Mapping[str, str] = os.environ,
        *,
        clock: Callable[[], float] = time.monotonic,
        columns: Callable[[int], tuple[int, int]] = os.get_terminal_size,
    ) -> None:
        super().__init__(stream)
        self.setFormatter(logging.Formatter("%(asctime)s %(message)s", datefmt="%H:%M:%S"))
        self._state = ""
        self._is_terminal = stream is not None and stream.isatty() and environ.get("TERM") != "dumb"
        # A Windows console shows the codes as text, unless it is Windows Terminal.
        has_colour = os.name != "nt" or bool(environ.get("WT_SESSION"))
        self._is_coloured = self._is_terminal and has_colour and not environ.get("NO_COLOR")
        self._clock = clock
        self._columns = columns
        self._since = clock()
        self._line = ""

    def show(self, fields: Mapping[str, str]) -> None:
        """Take down the output fields of the flow run."""
        state = fields.get("out_flow_run_state", "")
        if state != self._state:
            self._state, self._since = state, self._clock()

    def tick(self) -> None:
        """Show how long the state has lasted, if a second has passed."""
        if not self._is_terminal:
            return
        minutes, seconds = divmod(int(self._clock() - self._since), 60)
        line = f"{self._state or 'Asking Prefect'} for {minutes}:{seconds:02}"
        self.acquire()
        try:
            with suppress(OSError, ValueError):  # where nobody looks any longer
                line = line[: self._columns(self.stream.fileno())[0] - 1]
                if line != self._line:
                    self._erase()
                    self._write(line)
                    self._line = line
        finally:
            self.release()

    def finish(self) -> None:
        """Take the line that counts away, for whatever is written next."""
        with suppress(OSError, ValueError):
            self._erase()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a log line above the one that counts."""
        self.finish()
        super().emit(record)

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of a log line, in the colour of its level."""
        text = super().format(record)
        if not self._is_coloured or record.levelno < logging.WARNING:
            return text
        return f"{_RED if record.levelno >= logging.ERROR else _YELLOW}{text}{_PLAIN}"

    def _erase(self) -> None:
        if self._line:  # by spaces, which every terminal knows
            self._write(f"\r{' ' * len(self._line)}\r")
            self._line = ""

    def _write(self, text: str) -> None:
        self.stream.write(text)
        self.stream.flush()
