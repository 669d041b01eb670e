"""Retry and Resume from Python, for tests that are about both of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.unit.responses import connected
from tests.unit.tasks import Prefect, orchestrated, run_id
from ue_prefect import resume, retry

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect_rest.models import FlowRunResponse
    from ue_prefect.prefect.connection import Connection
    from ue_prefect.prefect.waiting import Cancellation

RUN = run_id(0)

Control = tuple[str, "Callable[[Connection], FlowRunResponse]", str, str]

RETRY: Control = "retry", lambda prefect: retry(prefect, RUN), "FAILED", "retried"
RESUME: Control = "resume", lambda prefect: resume(prefect, RUN), "PAUSED", "resumed"
BOTH = pytest.mark.parametrize("control", [RETRY, RESUME], ids=["retry", "resume"])


def does(
    prefect: Prefect,
    act: Callable[[Connection], Any],
    cancellation: Cancellation | None = None,
) -> Any:
    """Do something by a connection of its own."""
    with connected(prefect.response, cancellation=cancellation) as connection:
        return act(connection)


def verdict(status: str, state_type: str | None, **details: Any) -> httpx.Response:
    kind = f"{status.lower()}_details"
    said = orchestrated(state_type or "RUNNING", status, kind, **details)
    return httpx.Response(200, json={**said, "state": said["state"] if state_type else None})
