"""The flows of the stage, one for each end a flow run can come to.

Runs in Prefect's own environment, of any version measured, and is never imported by the tests:
`tests.stage.runner` starts this file. A bank's night gives the names.
"""

# Prefect is not installed where the types are checked, so every decorator here is unknown there.
# mypy: ignore-errors

import os
import time

from prefect import flow, pause_flow_run, serve
from prefect.runtime import flow_run

RETRY_DELAY = 4
"""Seconds a failed run is shown as ``AwaitingRetry``: seen by whoever polls each second."""


@flow(name="settlement")
def settle(amount: int = 1, urgent: bool = False, seconds: float = 0.0) -> int:
    """End COMPLETED after ``seconds``."""
    time.sleep(seconds)
    return -amount if urgent else amount


@flow(name="reconciliation")
def reconcile(seconds: float = 0.0) -> None:
    """End FAILED after ``seconds``."""
    time.sleep(seconds)
    raise ValueError("The ledgers differ by 3.50")


@flow(name="statements")
def print_statements(seconds: float = 0.0) -> None:
    """End CRASHED after ``seconds``: Prefect takes the exit of a flow's process for a crash."""
    time.sleep(seconds)
    raise SystemExit(1)


@flow(name="market-data", retries=1, retry_delay_seconds=RETRY_DELAY)
def fetch_market_data() -> None:
    """Fail once, wait as ``AwaitingRetry``, then end COMPLETED."""
    if flow_run.run_count == 1:
        raise ConnectionError("The exchange does not answer")


@flow(name="payment-release")
def release_payment(timeout: int = 120) -> None:
    """Wait as PAUSED until resumed, then end COMPLETED; end FAILED after ``timeout`` seconds."""
    pause_flow_run(timeout=timeout, poll_interval=1)


@flow(name="archive")
def archive(seconds: float = 600.0) -> None:
    """Run for long, in naps short enough to notice at once that the run is cancelled."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.1)


if __name__ == "__main__":
    serve(
        # Two flows have a deployment called "nightly", so that name alone is ambiguous.
        settle.to_deployment(
            name="nightly",
            tags=["bank", "end-of-day"],
            parameters={"amount": 100},
            enforce_parameter_schema=True,
        ),
        settle.to_deployment(name="intraday"),
        reconcile.to_deployment(name="nightly"),
        reconcile.to_deployment(name="month-end"),
        print_statements.to_deployment(name="quarterly"),
        fetch_market_data.to_deployment(name="hourly"),
        release_payment.to_deployment(name="four-eyes"),
        archive.to_deployment(name="weekly"),
        limit=int(os.environ["PREFECT_RUNNER_PROCESS_LIMIT"]),
        print_starting_message=False,
    )
