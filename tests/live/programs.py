"""Runs the programs of the documentation on a real Prefect, and their twins beside them."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.environments import ROOT
from tests.installed import neutral_environ

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from doubles.bank import Bank
    from scripts.sandbox.server import PrefectServer

EXAMPLES = ROOT / "docs" / "examples"
TIMEOUT = 90
"""Seconds for a program to end."""


@dataclass(frozen=True)
class Ended:
    """What a program printed, and its exit code."""

    lines: list[str]
    stderr: str
    exit_code: int


@dataclass(frozen=True)
class Examples:
    """Runs examples with a Python that has the wheel, in the bank's workspace."""

    python: Path
    cloud: Bank

    def run(self, name: str | Path, *arguments: str, **environ: str) -> Ended:
        """Run the example of a name, or any program; an empty value leaves a variable out."""
        workspace = f"/accounts/{self.cloud.account_id}/workspaces/{self.cloud.workspace_id}"
        login = {
            "PREFECT_API_URL": self.cloud.front.api_url + workspace,
            "PREFECT_API_KEY": self.cloud.api_key,
        }
        environ = {**neutral_environ(), **login, **environ}
        wanted = {name: value for name, value in environ.items() if value}
        ended = _run(self.python, _program(name, EXAMPLES), *arguments, environ=wanted)
        assert self.cloud.api_key not in "".join(ended.lines) + ended.stderr
        return ended


@dataclass(frozen=True)
class Twins:
    """Runs the programs of the same names that use Prefect's own client, with the server's Python.

    They talk to the server itself: Prefect's client takes only Prefect's own host for Cloud.
    """

    server: PrefectServer

    def run(self, name: str | Path, *arguments: str) -> Ended:
        """Run the twin of a name, or any program."""
        program = _program(name, EXAMPLES / "with_prefect")
        return _run(self.server.python, program, *arguments, environ=self.server.environ)


def _program(name: str | Path, folder: Path) -> Path:
    return folder / f"{name}.py" if isinstance(name, str) else name


def _run(python: Path, program: Path, *arguments: str, environ: Mapping[str, str]) -> Ended:
    ended = subprocess.run(
        [python, program, *arguments],
        env=environ,
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
    )
    assert "Traceback" not in ended.stderr, ended.stderr
    return Ended(ended.stdout.splitlines(), ended.stderr.strip(), ended.returncode)
