"""The flows of the sandbox, one for each end a flow run can come to.

Runs in Prefect's own environment, of any version measured, and is never imported by the tests:
`scripts.sandbox.runner` starts this file. A bank's night gives the names.
"""

# Prefect is not installed where the types are checked, so every decorator here is unknown there.
# mypy: ignore-errors

import logging
import os
import time

from prefect import flow, get_run_logger, pause_flow_run, serve, task
from prefect.input import RunInput
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

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


@flow(name="clearing")
def clear(failures: int = 1, crash: bool = False, seconds: float = 0.0) -> None:
    """End FAILED, or CRASHED, in the first executions, and COMPLETED when retried after them."""
    time.sleep(seconds)
    if flow_run.run_count <= failures:
        if crash:
            # With another exit code, the runner would crash it once more, even if retried by then.
            raise SystemExit(0)
        raise ConnectionError(f"The clearing house refused batch {flow_run.run_count}")


LEVELS = (logging.INFO, logging.WARNING, logging.INFO, logging.ERROR, logging.INFO)


@flow(name="audit")
def audit(lines: int = 10, seconds: float = 0.0, fail: bool = False) -> None:
    """Log so many lines of mixed levels, evenly over ``seconds``; then end COMPLETED or FAILED."""
    logger = get_run_logger()
    started = time.monotonic()
    for number in range(lines):
        time.sleep(max(0.0, started + seconds * number / lines - time.monotonic()))
        logger.log(LEVELS[number % len(LEVELS)], "Ledger entry %04d is checked", number)
    if fail:
        raise ValueError("The audit found 2 entries without a receipt")


@task(name="price-bond")
def price_bond() -> float:
    """End COMPLETED."""
    return 101.25


@task(name="price-option")
def price_option(asset: str) -> float:
    """End FAILED in the first execution of the flow."""
    get_run_logger().error("The volatility of %s is missing", asset)
    if flow_run.run_count == 1:
        raise LookupError(f"There is no price for {asset}")
    return 3.5


@flow(name="valuation")
def value_portfolio(asset: str = "DAX 18000 C") -> float:
    """End FAILED with one of its tasks, whose error is the flow's; COMPLETED when retried."""
    get_run_logger().warning("The market closes in an hour")
    return price_bond() + price_option(asset)


@flow(name="dividends")
def pay_dividends(state: str = "Skipped", fail: bool = False, seconds: float = 0.0) -> object:
    """End COMPLETED, or FAILED, in a state that is called something else."""
    time.sleep(seconds)
    end = Failed if fail else Completed
    return end(name=state, message="No dividend is due today")


class Approval(RunInput):
    """What a person decides of a loan."""

    amount: int
    officer: str = "nobody"


@flow(name="loan-approval")
def approve_loan(timeout: int = 120) -> object:
    """Wait as PAUSED for an `Approval`; then end COMPLETED, and say what it is."""
    given = pause_flow_run(wait_for_input=Approval, timeout=timeout, poll_interval=1)
    return Completed(message=f"{given.officer} approved {given.amount}")


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
        clear.to_deployment(name="evening"),
        audit.to_deployment(name="yearly"),
        value_portfolio.to_deployment(name="closing"),
        pay_dividends.to_deployment(name="spring"),
        approve_loan.to_deployment(name="desk"),
        limit=int(os.environ["PREFECT_RUNNER_PROCESS_LIMIT"]),
        print_starting_message=False,
    )
