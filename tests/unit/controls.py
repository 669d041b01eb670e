"""Retry and Resume from Python, for tests that are about both of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from tests.unit.responses import connected
from tests.unit.tasks import Prefect, Stage, orchestrated, run_id

if TYPE_CHECKING:
    from collections.abc import Callable

    import ue_prefect
    from prefect_rest.models import FlowRunResponse
    from tests.unit.tasks import Fault
    from ue_prefect.prefect.waiting import Cancellation

RUN = run_id(0)

Control = tuple[str, "Callable[[ue_prefect.Prefect], FlowRunResponse]", str, str]

RETRY: Control = "retry", lambda prefect: prefect.retry(RUN), "FAILED", "retried"
RESUME: Control = "resume", lambda prefect: prefect.resume(RUN), "PAUSED", "resumed"


class Controlled:
    """The first flow run in a state that a change is asked of, and who asks for it from Python.

    Attributes:
        step: what Prefect calls the request.
        before: the type of the state.
        participle: of the change.
    """

    def __init__(self, control: Control) -> None:
        self.step, self._act, self.before, self.participle = control
        self.stage = Stage()
        self.prefect = self.stage.prefect
        self.prefect.have(self.before)

    @property
    def times(self) -> int:
        """How often the change was asked for."""
        return self.prefect.asked.count(self.step)

    def meet(self, *faults: Fault) -> None:
        """Let this happen to the next requests for the change."""
        self.prefect.faults[self.step] = [*faults]

    def ask(self, cancellation: Cancellation | None = None) -> FlowRunResponse:
        cancellation = cancellation or self.stage.clock.cancellation()
        with connected(self.prefect.response, cancellation=cancellation) as connection:
            return self._act(connection)


def does(
    prefect: Prefect,
    act: Callable[[ue_prefect.Prefect], Any],
    cancellation: Cancellation | None = None,
) -> Any:
    """Do something by a connection of its own."""
    with connected(prefect.response, cancellation=cancellation) as connection:
        return act(connection)


def verdict(status: str, state_type: str | None, **details: Any) -> httpx.Response:
    kind = f"{status.lower()}_details"
    said = orchestrated(state_type or "RUNNING", status, kind, **details)
    return httpx.Response(200, json={**said, "state": said["state"] if state_type else None})
