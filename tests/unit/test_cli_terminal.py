"""What a terminal shows beside the log: for how long a state has lasted, and colour."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import pytest

from tests.unit.responses import Clock
from ue_prefect.cli.terminal import TerminalHandler

if TYPE_CHECKING:
    from collections.abc import Mapping

RED, YELLOW, PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[0m"


class Screen(io.StringIO):
    """A terminal, or what is none, such as a file."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def fileno(self) -> int:
        return 2

    @property
    def lines(self) -> list[str]:
        """What a person sees: a carriage return goes back to the beginning of its line."""
        return [self._seen(line) for line in self.getvalue().split("\n")]

    def _seen(self, line: str) -> str:
        shown = ""
        for part in line.split("\r"):
            shown = part + shown[len(part) :]
        return shown.rstrip()


class Watched:
    """A handler on a screen of 40 columns, in time that is passed in."""

    def __init__(
        self, environ: Mapping[str, str] | None = None, *, is_terminal: bool = True
    ) -> None:
        self.screen = Screen(is_terminal=is_terminal)
        self.clock = Clock()
        self.handler = TerminalHandler(
            self.screen, environ or {}, clock=self.clock, columns=lambda _: (40, 24)
        )

    def log(self, message: str, level: int = logging.INFO) -> None:
        self.handler.handle(logging.LogRecord("ue_prefect", level, "", 0, message, None, None))

    def pass_in(self, state: str, seconds: float) -> None:
        self.handler.show({"out_flow_run_state": state})
        self.clock.now += seconds
        self.handler.tick()


def test_the_last_line_counts_how_long_the_state_has_lasted() -> None:
    watched = Watched()
    watched.handler.tick()
    assert watched.screen.lines == ["Asking Prefect for 0:00"]
    watched.pass_in("Running", 61)
    assert watched.screen.lines == ["Running for 1:01"]
    watched.pass_in("Running", 60)
    assert watched.screen.lines == ["Running for 2:01"]
    watched.pass_in("Paused", 3)
    assert watched.screen.lines == ["Paused for 0:03"]


def test_the_log_is_written_above_it() -> None:
    watched = Watched()
    watched.pass_in("Running", 5)
    watched.log("Flow run is Completed")
    log, rest = watched.screen.lines
    assert (log.partition(" ")[2], rest) == ("Flow run is Completed", "")


def test_in_the_end_it_is_taken_away() -> None:
    watched = Watched()
    watched.pass_in("Completed", 5)
    watched.handler.finish()
    assert watched.screen.lines == [""]


def test_without_any_stderr_nothing_is_shown() -> None:
    handler = TerminalHandler(None, {})
    handler.tick()
    handler.finish()


def test_within_a_second_nothing_is_written_twice() -> None:
    watched = Watched()
    watched.pass_in("Running", 5)
    written = watched.screen.getvalue()
    watched.pass_in("Running", 0.4)
    assert watched.screen.getvalue() == written


def test_a_line_never_wraps_which_could_not_be_taken_back() -> None:
    watched = Watched()
    watched.pass_in("A state's name may have more letters than a line", 5)
    assert len(watched.screen.lines[0]) == 39


@pytest.mark.parametrize(
    ("level", "colour"), [(logging.INFO, ""), (logging.WARNING, YELLOW), (logging.ERROR, RED)]
)
def test_a_terminal_shows_how_serious_a_line_is(
    monkeypatch: pytest.MonkeyPatch, level: int, colour: str
) -> None:
    monkeypatch.setattr("os.name", "posix")
    watched = Watched()
    watched.log("it is so", level)
    (line, _) = watched.screen.getvalue().split("\n")
    assert line.startswith(colour)
    assert line.endswith(PLAIN) == bool(colour)


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colour_gets_none(environ: dict[str, str]) -> None:
    watched = Watched(environ)
    watched.log("it is so", logging.ERROR)
    assert "\x1b" not in watched.screen.getvalue()


@pytest.mark.parametrize("environ", [{}, {"WT_SESSION": "1"}])
def test_on_windows_only_windows_terminal_is_known_to_show_colour(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]
) -> None:
    monkeypatch.setattr("os.name", "nt")
    watched = Watched(environ)
    watched.log("it is so", logging.ERROR)
    assert ("\x1b" in watched.screen.getvalue()) == bool(environ)


@pytest.mark.parametrize("watched", [Watched(is_terminal=False), Watched({"TERM": "dumb"})])
def test_what_is_no_terminal_gets_the_log_alone(watched: Watched) -> None:
    watched.pass_in("Running", 5)
    watched.log("Flow run is Completed", logging.WARNING)
    watched.pass_in("Completed", 5)
    (line, rest) = watched.screen.getvalue().split("\n")
    assert (line.partition(" ")[2], rest) == ("Flow run is Completed", "")


def test_a_terminal_that_has_gone_away_ends_nothing() -> None:
    watched = Watched()
    watched.screen.close()
    watched.pass_in("Running", 5)
