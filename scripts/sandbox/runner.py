"""A real Prefect runner that serves the flows of the sandbox, alive for a ``with`` block."""

import subprocess
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import httpx

from scripts.environments import ROOT
from scripts.sandbox import process_group
from scripts.sandbox.server import PrefectServer

FLOWS = Path("scripts", "sandbox", "flows.py")
"""From `ROOT`: where the flows are defined."""

DEPLOYMENTS = (
    "settlement/nightly",
    "settlement/intraday",
    "reconciliation/nightly",
    "reconciliation/month-end",
    "statements/quarterly",
    "market-data/hourly",
    "payment-release/four-eyes",
    "archive/weekly",
    "clearing/evening",
    "audit/yearly",
    "valuation/closing",
    "dividends/spring",
    "loan-approval/desk",
)
"""What ``flows.py`` serves, as ``flow/deployment``; the runner is ready when all of these are."""

PASSED_THROUGH = ("Late", "Pending", "Submitting")
"""States on the way to Running that a run may skip, or pass too quickly to be seen: which ones
there are depends on how busy the machine is, and on the version (3.8 has Submitting)."""

START_TIMEOUT = 60.0
"""Seconds a runner may take to register its deployments and poll for each of them."""

STOP_GRACE = 5.0
"""Seconds between asking the runner to stop and killing it with the flow runs it still has."""

LIMIT = 20
"""How many flow runs may go on at once; more of them wait as Scheduled or Late."""

_POLL = 0.1
_LOG_SHOWN = 4000


class RunnerError(Exception):
    """The runner ended, or did not get ready in time; its log is quoted."""


class FlowRunner:
    """Serves `DEPLOYMENTS` on ``server`` from entering to leaving.

    Args:
        server: a server inside its own ``with`` block, which must outlive this one.
    """

    def __init__(self, server: PrefectServer) -> None:
        self.server = server
        self._cleanup = ExitStack()

    def __enter__(self) -> Self:
        """Start the runner; return when it polls for every deployment.

        Raises:
            RunnerError: it ended, or took longer than `START_TIMEOUT`.
        """
        with ExitStack() as cleanup:
            self._process = self._start()
            cleanup.callback(process_group.stop, self._process, grace=STOP_GRACE)
            self._await_ready()
            self._cleanup = cleanup.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._cleanup.close()

    def check(self) -> None:
        """Raise a RunnerError if the runner is no longer there.

        2.18.1's ends when a flow run that it has taken, and not yet started, is deleted.
        """
        if self._process.poll() is not None:
            raise self._error(f"ended with code {self._process.returncode}")

    @property
    def log(self) -> Path:
        """The file with everything the runner and its flow runs wrote."""
        return self.server.home / "runner.log"

    def _start(self) -> subprocess.Popen[bytes]:
        environ = {
            **self.server.environ,
            "PREFECT_RUNNER_POLL_FREQUENCY": "1",
            "PREFECT_RUNNER_PROCESS_LIMIT": str(LIMIT),
            # The flow runs keep their log in Prefect, as they do unless told otherwise.
            "PREFECT_LOGGING_TO_API_ENABLED": "true",
        }
        # Prefect wants the file of a served flow below the working directory.
        return process_group.start(
            [str(self.server.python), str(FLOWS)], environ=environ, folder=ROOT, log=self.log
        )

    def _await_ready(self) -> None:
        deadline = time.monotonic() + START_TIMEOUT
        with httpx.Client(base_url=self.server.api_url, trust_env=False) as client:
            while missing := [name for name in DEPLOYMENTS if not _is_polled(client, name)]:
                self.check()
                if time.monotonic() > deadline:
                    raise self._error(f"does not poll for {', '.join(missing)}")
                time.sleep(_POLL)

    def _error(self, what: str) -> RunnerError:
        log = self.log.read_text(errors="replace")[-_LOG_SHOWN:]
        return RunnerError(f"The runner {what}. Its log ends:\n{log}")


def _is_polled(client: httpx.Client, name: str) -> bool:
    """Tell whether a runner asks for this deployment's runs: the server then calls it READY."""
    response = client.get(f"/deployments/name/{name}")
    return response.is_success and response.json()["status"] == "READY"
