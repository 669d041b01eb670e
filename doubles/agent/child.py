"""The process an extension runs in: the loader of the agent's double.

Started by `doubles.agent` as ``python -I -S child.py <folder> <extension>``: a bare interpreter
that can import the standard library, the double's ``universal_extension`` and what lies in the
extension, and nothing else. What it is to do, secrets included, comes as one line of JSON on
STDIN; a later line ``cancel`` is the agent's wish to cancel. What the extension says goes as lines
of JSON, ``{"kind": …, "content": {…}}``, to what STDOUT is at the start. The task's own STDOUT and
STDERR are the files ``stdout`` and ``stderr`` in the folder. All of that is the same on Windows.
"""

import importlib
import importlib.util
import json
import logging
import os
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any, TextIO

_PROVIDED = Path(__file__).parent / "provided" / "universal_extension"
_LEVELS = {
    "Trace": logging.DEBUG,
    "Debug": logging.DEBUG,
    "Info": logging.INFO,
    "Warning": logging.WARNING,
    "Error": logging.ERROR,
    "Severe": logging.CRITICAL,
}


class Channel:
    """Lines of JSON to the parent, from any thread."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, kind: str, content: dict[str, Any]) -> None:
        line = json.dumps({"kind": kind, "content": content})
        with self._lock:
            self._stream.write(line + "\n")
            self._stream.flush()


def main(folder: str, extension: str) -> None:
    commands = os.fdopen(os.dup(sys.stdin.fileno()), encoding="utf-8")
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - stays open to the end
    task: dict[str, Any] = json.loads(commands.readline())
    channel = Channel(os.fdopen(os.dup(1), "w", encoding="utf-8"))
    _write_into(folder, stdout=1, stderr=2)
    _log_to_stderr(task["log_level"])
    _provide_universal_extension(channel, task["instance_id"], task["update_seconds"])
    sys.path.insert(0, extension)
    try:
        content = _run(task, commands, channel)
    except Exception as error:  # noqa: BLE001 - whatever an extension raises ends its task
        traceback.print_exc()
        content = {"rc": 1, "message": f"{type(error).__name__}: {error}"}
    channel.send("result", content)


def _write_into(folder: str, **descriptors: int) -> None:
    """Let what is written to descriptors go into files of these names."""
    # Python itself writes the line ends of Windows: the file must not do so once more.
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
    for name, descriptor in descriptors.items():
        file = os.open(Path(folder) / name, flags, 0o600)
        os.dup2(file, descriptor)
        os.close(file)


def _log_to_stderr(level: str) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-8s %(name)s %(message)s"))
    logger = logging.getLogger("UNV")
    logger.addHandler(handler)
    logger.setLevel(_LEVELS[level])
    logger.propagate = False


def _provide_universal_extension(
    channel: Channel, instance_id: str | None, update_seconds: float
) -> None:
    """Make the double's package importable, alone: its folder has neighbours that must not be."""

    def send(kind: str, content: dict[str, Any]) -> None:
        if kind == "output_fields":
            time.sleep(update_seconds)
        channel.send(kind, content)

    spec = importlib.util.spec_from_file_location(
        _PROVIDED.name, _PROVIDED / "__init__.py", submodule_search_locations=[str(_PROVIDED)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"There is no package at {_PROVIDED}")
    package = importlib.util.module_from_spec(spec)
    sys.modules[_PROVIDED.name] = package
    spec.loader.exec_module(package)
    importlib.import_module("universal_extension._agent").connect(send)
    if instance_id is not None:
        package.UniversalExtension._uip_of_task = package.UIP(instance_id)


def _run(task: dict[str, Any], commands: TextIO, channel: Channel) -> dict[str, Any]:
    """Do the task and return the fields of its ``ExtensionResult``."""
    extension = importlib.import_module("extension").Extension()
    threading.Thread(target=_obey, args=(commands, extension, channel), daemon=True).start()
    if task["kind"] == "start":
        result = extension.extension_start(task["fields"])
    else:
        result = _marked(extension, f"dynamic_{task['kind']}", task["name"])(task["fields"])
    return dict(vars(result))


def _marked(extension: Any, mark: str, name: str) -> Any:
    """Return the method that a decorator has marked with a choice's or a command's name."""
    for method in dir(type(extension)):
        if getattr(getattr(type(extension), method), mark, None) == name:
            return getattr(extension, method)
    raise LookupError(f"The extension has no {mark.replace('_', ' ')} {name!r}")


def _obey(commands: TextIO, extension: Any, channel: Channel) -> None:
    """Call ``extension_cancel`` for each wish to cancel, each on a thread of its own."""

    def cancel() -> None:
        started = time.perf_counter()
        extension.extension_cancel()
        channel.send("cancel", {"seconds": time.perf_counter() - started})

    for command in commands:
        if command.strip() == "cancel":
            threading.Thread(target=cancel, daemon=True).start()


if __name__ == "__main__":
    main(*sys.argv[1:])
