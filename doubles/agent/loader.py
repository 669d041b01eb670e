"""The loader process as the agent's side sees it: started, told things, listened to, ended."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

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
        extension: what it may import from beside the standard library.
        environ: its whole environment.
        task: what it is to do; goes over STDIN, so nothing of it shows in the process list.
        on_message: called on another thread with the seconds since the start, and the kind and
            content of each message.
        on_silence: called on that thread when no message can come any more.
    """

    def __init__(
        self,
        extension: Path,
        environ: Mapping[str, str],
        task: Mapping[str, Any],
        on_message: OnMessage,
        on_silence: OnSilence,
    ) -> None:
        self._on_message = on_message
        self._on_silence = on_silence
        self._ended: Ended | None = None
        # Files, not pipes: nobody reads them before the end, and a full pipe would block the task.
        self._stdout: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - see _close
        self._stderr: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        reading, writing = os.pipe()
        command = [sys.executable, "-I", "-S", str(_CHILD), str(writing), str(extension)]
        self._started = time.monotonic()
        self._process = subprocess.Popen(
            command,
            env=dict(environ),
            stdin=subprocess.PIPE,
            stdout=self._stdout,
            stderr=self._stderr,
            pass_fds=[writing],
        )
        os.close(writing)
        self._listener = threading.Thread(target=self._listen, args=[reading], daemon=True)
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
        """What the process has logged so far; empty after `wait`, which returns it."""
        return "" if self._stderr.closed else _text(self._stderr)

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
                stdout=_text(self._stdout),
                stderr=_text(self._stderr),
                seconds=time.monotonic() - self._started,
            )
            self._close()
        return self._ended

    def _close(self) -> None:
        self._stdout.close()
        self._stderr.close()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()

    def _listen(self, descriptor: int) -> None:
        with os.fdopen(descriptor, encoding="utf-8") as messages:
            for line in messages:
                message = _parsed(line)
                if message is not None:
                    seconds = time.monotonic() - self._started
                    self._on_message(seconds, message["kind"], message["content"])
        self._on_silence()


def _parsed(line: str) -> dict[str, Any] | None:
    """Parse a message; a process killed while it wrote leaves the beginning of one: no message."""
    try:
        message: dict[str, Any] = json.loads(line)
    except ValueError:
        return None
    return message


def _text(file: IO[bytes]) -> str:
    # Not by seeking: the process writes at the offset that both share.
    return os.pread(file.fileno(), os.fstat(file.fileno()).st_size, 0).decode(errors="replace")
