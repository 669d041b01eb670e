"""The agent's side: starts the loader process, talks to it and tells how the task ended."""

import json
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Self, TypedDict, Unpack

from doubles.agent.interpreter import Interpreter
from doubles.agent.loader import Loader, OnMessage, OnSilence

EXTENSION_CANCEL_TIMEOUT = 10.0
"""Seconds from ``extension_cancel`` to the kill, the agent's documented default."""

Update = tuple[float, dict[str, Any]]
"""Seconds since the process was started, and the output fields that got a value then."""


class TaskOptions(TypedDict, total=False):
    """How a task is started.

    ``log_level`` is one of Trace, Debug, Info (default), Warning, Error, Severe. With
    ``instance_id`` the extension has ``self.uip``; without, as on older agents, it has none.
    ``cancel_timeout`` is
    `EXTENSION_CANCEL_TIMEOUT` unless given. ``on_update`` is called with each update as it comes,
    on another thread. ``update_seconds`` is how long the agent keeps an extension waiting that
    updates its output fields.
    """

    log_level: str
    instance_id: str | None
    cancel_timeout: float
    on_update: Callable[[float, dict[str, Any]], None]
    update_seconds: float


@dataclass(frozen=True)
class FinishedTask:
    """How a task ended.

    ``exit_code`` is the extension's, or the process's where the extension gave no result: -9 when
    it was killed. ``output_fields`` holds the last value of each, ``updates`` every change,
    ``events`` what was published, ``seconds`` the life of the process, ``cancel_seconds`` how long
    each call of ``extension_cancel`` took that has returned.
    """

    fields: Mapping[str, Any]
    exit_code: int
    message: str
    killed: bool
    output_fields: Mapping[str, Any]
    updates: Sequence[Update]
    events: Sequence[Mapping[str, Any]]
    extension_output_text: str | None
    stdout: str
    stderr: str
    seconds: float
    cancel_seconds: Sequence[float]

    @property
    def extension_output(self) -> Any:
        """The EXTENSION output parsed, or None if there is none.

        Raises:
            ValueError: it is not JSON.
        """
        return json.loads(self.extension_output_text) if self.extension_output_text else None

    def rerun_fields(self, *preserved: str) -> dict[str, Any]:
        """The fields of a re-run: the same, and the ``preserved`` Output Only fields beside them.

        A preserved field that never got a value is empty.
        """
        return {**self.fields, **{name: self.output_fields.get(name, "") for name in preserved}}


@dataclass(frozen=True)
class FinishedChoice:
    """The response to a dynamic choice; ``rc`` other than 0 means that ``message`` says why not."""

    rc: int
    message: str
    values: Sequence[str]
    stdout: str
    stderr: str


@dataclass(frozen=True)
class FinishedCommand:
    """The response to a dynamic command; ``rc`` other than 0 means that ``message`` says why not.

    With ``output``, the task instance gets ``output_data`` as an output called ``output_name``;
    with an ``rc`` other than 0 an agent shows the message, and nothing else.
    """

    rc: int
    message: str
    output: bool
    output_data: str | None
    output_name: str | None
    stdout: str
    stderr: str


class RunningTask:
    """A task whose process is going on. As a context manager it leaves no process behind."""

    def __init__(
        self,
        load: Callable[[OnMessage, OnSilence], Loader],
        fields: Mapping[str, Any],
        *,
        cancel_timeout: float,
        on_update: Callable[[float, dict[str, Any]], None] | None,
    ) -> None:
        self._fields = fields
        self._cancel_timeout = cancel_timeout
        self._on_update = on_update
        self._cancel_timer: threading.Timer | None = None
        self._killed = ""
        self._silent = False
        self._updates: list[Update] = []
        self._events: list[dict[str, Any]] = []
        self._cancel_seconds: list[float] = []
        self._returned: dict[str, Any] | None = None
        self._changed = threading.Condition()
        self._loader = load(self._hear, self._note_silence)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._finish()

    @property
    def pid(self) -> int:
        """The process, to measure it."""
        return self._loader.pid

    @property
    def result(self) -> dict[str, Any]:
        """What an ended extension returned: the fields of its ``ExtensionResult``."""
        code = self._loader.wait().code
        return self._returned or {
            "rc": code,
            "message": self._killed or f"Ended without a result (process exit code {code})",
        }

    @property
    def output_fields(self) -> dict[str, Any]:
        """The output fields as the task instance shows them now."""
        with self._changed:
            return _merged(self._updates)

    def wait_for_output_field(self, name: str, value: Any = None, *, timeout: float = 30.0) -> Any:
        """Wait until an output field has had some value, or ``value`` if given; return it.

        Raises:
            TimeoutError: not within ``timeout`` seconds, or not before the task ended.
        """

        def seen() -> list[Any]:
            values = [fields[name] for _, fields in self._updates if name in fields]
            return [one for one in values if value is None or one == value]

        with self._changed:
            self._changed.wait_for(lambda: seen() or self._silent, timeout)
            if found := seen():
                return found[0]
            wanted = name if value is None else f"{name} = {value!r}"
            raise TimeoutError(
                f"{wanted} was not shown, but {self._updates}; the log:\n{self._loader.stderr}"
            )

    def cancel(self) -> None:
        """Have ``extension_cancel`` called, and the process killed if it does not end in time.

        Can be repeated; the time runs from the first.
        """
        self._loader.tell("cancel")
        if self._cancel_timer is None:
            reason = f"Killed: still running {self._cancel_timeout:g} s after extension_cancel"
            self._cancel_timer = threading.Timer(self._cancel_timeout, self._kill, [reason])
            self._cancel_timer.daemon = True
            self._cancel_timer.start()

    def kill(self) -> None:
        """End the process at once (SIGKILL), if it still goes on."""
        self._kill("Killed")

    def wait(self, timeout: float = 60.0) -> FinishedTask:
        """Wait until the task has ended; a second call returns the same.

        Raises:
            TimeoutError: it did not end within ``timeout`` seconds, and was killed.
        """
        self._loader.wait(timeout)
        return self._finish()

    def _hear(self, seconds: float, kind: str, content: dict[str, Any]) -> None:
        if kind == "result":
            self._returned = content
            content = content.get("output_fields") or {}
        if kind == "event":
            self._events.append(content)
        elif kind == "cancel":
            self._cancel_seconds.append(content["seconds"])
        elif content:
            with self._changed:
                self._updates.append((seconds, content))
                self._changed.notify_all()
            if self._on_update:
                self._on_update(seconds, content)

    def _note_silence(self) -> None:
        with self._changed:
            self._silent = True
            self._changed.notify_all()

    def _kill(self, reason: str) -> None:
        if self._loader.going_on:
            self._killed = reason
            self._loader.kill()

    def _finish(self) -> FinishedTask:
        ended = self._loader.wait()
        if self._cancel_timer:
            self._cancel_timer.cancel()
        result = self.result
        return FinishedTask(
            fields=self._fields,
            exit_code=result["rc"],
            message=result["message"],
            killed=bool(self._killed),
            output_fields=_merged(self._updates),
            updates=tuple(self._updates),
            events=tuple(self._events),
            extension_output_text=result.get("unv_output"),
            stdout=ended.stdout,
            stderr=ended.stderr,
            seconds=ended.seconds,
            cancel_seconds=tuple(self._cancel_seconds),
        )


class Agent:
    """Runs an extension as an agent does.

    Args:
        extension: where ``extension.py`` is at the root: a folder, or the built archive; a text is
            a path as the agent's own system has it.
        environ: variables of the agent's own environment, such as a proxy's; the processes see
            these, ``PATH`` and ``LANG``, and nothing else of the surroundings.
        python: the agent's own, this one unless given.
    """

    def __init__(
        self,
        extension: Path | str,
        *,
        environ: Mapping[str, str] | None = None,
        python: Interpreter | None = None,
    ) -> None:
        self._python = python or Interpreter()
        if isinstance(extension, Path):
            extension = self._python.path(extension.resolve())
        self._extension = extension
        self._environ = {"LANG": "C.UTF-8", "PATH": os.environ.get("PATH", ""), **(environ or {})}

    def start(self, fields: Mapping[str, Any], **options: Unpack[TaskOptions]) -> RunningTask:
        """Start a task with its fields in the agent's shapes (see `agent_fields`)."""
        return self._start({"kind": "start"}, fields, options)

    def _start(
        self, wanted: Mapping[str, str], fields: Mapping[str, Any], options: TaskOptions
    ) -> RunningTask:
        task = {
            **wanted,
            "fields": dict(fields),
            "log_level": options.get("log_level", "Info"),
            "instance_id": options.get("instance_id"),
            "update_seconds": options.get("update_seconds", 0.0),
        }
        return RunningTask(
            partial(Loader, self._python, self._extension, self._environ, task),
            fields,
            cancel_timeout=options.get("cancel_timeout", EXTENSION_CANCEL_TIMEOUT),
            on_update=options.get("on_update"),
        )

    def run(
        self, fields: Mapping[str, Any], *, timeout: float = 60.0, **options: Unpack[TaskOptions]
    ) -> FinishedTask:
        """Start a task and wait for its end.

        Raises:
            TimeoutError: it did not end within ``timeout`` seconds, and was killed.
        """
        with self.start(fields, **options) as task:
            return task.wait(timeout)

    def choices(
        self, field: str, fields: Mapping[str, Any], *, timeout: float = 60.0
    ) -> FinishedChoice:
        """Open the dynamic choice ``field``; ``fields`` are those it depends on, and no others.

        Raises:
            TimeoutError: it did not end within ``timeout`` seconds, and was killed.
        """
        result, ended = self._ask("choice", field, fields, timeout)
        return FinishedChoice(
            result["rc"],
            result["message"],
            tuple(result.get("values") or ()),
            ended.stdout,
            ended.stderr,
        )

    def command(
        self, name: str, fields: Mapping[str, Any], *, timeout: float = 60.0
    ) -> FinishedCommand:
        """Carry out the dynamic command ``name`` on a task instance, Out Of Process.

        So it runs in a process of its own, beside the task or after it. ``fields`` are those that
        the template gives the command, and no others.

        Raises:
            TimeoutError: it did not end within ``timeout`` seconds, an agent's own limit unless
                given, and was killed.
        """
        result, ended = self._ask("command", name, fields, timeout)
        return FinishedCommand(
            result["rc"],
            result["message"],
            bool(result.get("output")),
            result.get("output_data"),
            result.get("output_name"),
            ended.stdout,
            ended.stderr,
        )

    def _ask(
        self, kind: str, name: str, fields: Mapping[str, Any], timeout: float
    ) -> tuple[dict[str, Any], FinishedTask]:
        """Have the extension's method for ``name`` called, in a process of its own."""
        with self._start({"kind": kind, "name": name}, fields, {}) as asked:
            ended = asked.wait(timeout)
            return asked.result, ended


def _merged(updates: Sequence[Update]) -> dict[str, Any]:
    return {name: value for _, fields in updates for name, value in fields.items()}
