"""The Python that runs what is shipped: that of the tests, or that of ``--task-python``."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from doubles.agent import Agent, Interpreter
from scripts.environments import ROOT
from scripts.package.dependencies import ensure_dependencies

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

chosen = Interpreter()


def use(python: Path) -> None:
    """Let it be another one."""
    global chosen
    chosen = Interpreter(python)


def agent(extension: Path | str, environ: Mapping[str, str] | None = None) -> Agent:
    """Return an agent that has it."""
    return Agent(extension, environ=environ, python=chosen)


def command_environ() -> dict[str, str]:
    """Return the variables with which it can run the command ``ue-prefect``."""
    folders = (ROOT / "extension", ROOT / "generated_client", ensure_dependencies())
    separator = ";" if chosen.is_windows else os.pathsep
    return {"PYTHONPATH": separator.join(map(chosen.path, folders)), **chosen.environ}


def can_get(name: str) -> bool:
    """Tell whether a signal can be sent to it from here; Wine makes a Ctrl-C of an interrupt."""
    return name == "SIGINT" if chosen.is_windows else hasattr(signal, name)
