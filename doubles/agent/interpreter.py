"""The Python that an extension runs with: this one, another one, or one of Windows, run by Wine."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_WINE = "wine"
_DRIVE_C = "drive_c"
_PASSED_ON = ("HOME", "WINEPREFIX")


@dataclass(frozen=True)
class Interpreter:
    """A Python, and what is different about it.

    One of Windows ends in ``.exe``. Wine runs it, in the prefix that ``WINEPREFIX`` names.
    """

    python: Path = Path(sys.executable)

    @property
    def is_windows(self) -> bool:
        return self.python.suffix == ".exe"

    @property
    def command(self) -> list[str]:
        """What starts it."""
        return [*([_WINE] if self.is_windows else []), str(self.python)]

    @property
    def environ(self) -> Mapping[str, str]:
        """Variables that it needs to start, whatever it runs."""
        if not self.is_windows:
            return {}
        # Wine's own messages would stand among those of a task.
        passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        return {"WINEDEBUG": "-all", **passed_on}

    def path(self, path: Path) -> str:
        """Return a path of this machine as this Python has to be told it."""
        path = path.absolute()
        if not self.is_windows:
            return str(path)
        drive_c = Path(os.environ.get("WINEPREFIX", Path.home() / ".wine")) / _DRIVE_C
        drive, parts = "Z:", path.parts[1:]  # Wine's name for all that there is
        if path.is_relative_to(drive_c):
            drive, parts = "C:", path.relative_to(drive_c).parts
        return "\\".join([drive, *parts])

    @property
    def encoding(self) -> str:
        """In which it writes to STDOUT and STDERR."""
        return "cp1252" if self.is_windows else "utf-8"

    def text(self, written: bytes) -> str:
        """Return what it has written to STDOUT or STDERR."""
        text = written.decode(self.encoding, errors="replace")
        return text.replace("\r\n", "\n") if self.is_windows else text
