"""The loader process as the agent's side sees it: started, told things, listened to, ended."""

import json
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from doubles.agent.interpreter import Interpreter

_CHILD = Path(__file__).with_name("child.py")

OnMessage = Callable[[float, str, dict[str, Any]], None]
OnSilence = Callable[[], None]


@dataclass(frozen=True)
class Ended:
    """What is left of an ended process; ``code`` is negative for a signal's number."""

    code: int
    stdout: str
    stderr: str
    seconds: float


class Loader:
    """A process of ``child.py`` doing one task: a bare Python, without site-packages.

    Args:
        python: runs it.
        extension: the path of what it may import from beside the standard library.
        environ: its whole environment, but for what the Python needs to start.
        task: what it is to do; goes over STDIN, so nothing of it shows in the process list.
        on_message: called on another thread with the seconds since the start, and the kind and
            content of each message.
        on_silence: called on that thread when no message can come any more.
    """

    def __init__(
        self,
        python: Interpreter,
        extension: str,
        environ: Mapping[str, str],
        task: Mapping[str, Any],
        on_message: OnMessage,
        on_silence: OnSilence,
    ) -> None:
        self._on_message = on_message
        self._on_silence = on_silence
        self._ended: Ended | None = None
        self._python = python
        # Files, not pipes: nobody reads them before the end, and a full pipe would block the task.
        # The process opens them: one of Windows can be given a pipe, but no open file.
        self._files = tempfile.TemporaryDirectory()
        self._said_at_the_start = b""
        command = [*python.command, "-I", "-S"]
        paths = (_CHILD, Path(self._files.name))
        self._started = time.monotonic()
        self._process = subprocess.Popen(
            [*command, *map(python.path, paths), extension],
            env={**environ, **python.environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.tell(json.dumps(task))

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def going_on(self) -> bool:
        return self._process.poll() is None

    @property
    def stderr(self) -> str:
        """What the process has logged so far; `wait` returns it whole."""
        return self._python.text(self._said_at_the_start) + self._text("stderr")

    def tell(self, line: str) -> None:
        """Send a line; one that comes too late is lost, as with any process."""
        if self._process.stdin is not None:
            with suppress(BrokenPipeError, ValueError):  # ended, or closed by `wait`
                self._process.stdin.write(line.encode() + b"\n")
                self._process.stdin.flush()

    def kill(self) -> None:
        self._process.kill()

    def wait(self, timeout: float | None = None) -> Ended:
        """Wait for the end and for the last message; a second call returns the same.

        Raises:
            TimeoutError: it went on after ``timeout`` seconds, and was killed.
        """
        try:
            self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            log = self.wait().stderr
            raise TimeoutError(f"The extension took longer than {timeout} s:\n{log}") from None
        self._listener.join()
        if self._ended is None:
            self._ended = Ended(
                code=self._process.returncode,
                stdout=self._text("stdout"),
                stderr=self.stderr,
                seconds=time.monotonic() - self._started,
            )
            self._close()
        return self._ended

    def _close(self) -> None:
        self._files.cleanup()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()

    def _text(self, name: str) -> str:
        file = Path(self._files.name) / name
        return self._python.text(file.read_bytes()) if file.exists() else ""

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                message = _parsed(line)
                if message is not None:
                    seconds = time.monotonic() - self._started
                    self._on_message(seconds, message["kind"], message["content"])
                elif line.endswith(b"\n"):  # why it did not come as far as to open its files
                    self._said_at_the_start += line
        self._on_silence()


def _parsed(line: bytes) -> dict[str, Any] | None:
    """Parse a message; a process killed while it wrote leaves the beginning of one: no message."""
    try:
        message: dict[str, Any] = json.loads(line)
    except ValueError:
        return None
    return message
