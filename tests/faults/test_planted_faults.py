"""The property finds each fault that the extension once had, when it is planted again."""

from __future__ import annotations

from inspect import getsource
from textwrap import dedent
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

import httpx
import pytest

from tests.faults.nights import live_through
from tests.faults.schedules import schedule_of
from tests.faults.simulated_prefect import SimulatedPrefect
from ue_prefect.errors import NotFound, RequestError
from ue_prefect.prefect import launches, polling, retry, transport
from ue_prefect.prefect.connection import Connection
from ue_prefect.task.display import Display
from ue_prefect.task.job import Job
from ue_prefect.task.redaction import Redactor

if TYPE_CHECKING:
    from prefect_rest.models import DeploymentFlowRunCreate, FlowRunResponse
    from prefect_rest.types import Response

ENOUGH = 5000  # schedules; among far fewer there is one that shows it


def changed(function: Any, before: str, after: str) -> Any:
    """Return a function of the extension with a few characters of its source changed."""
    source = dedent(getsource(function))
    assert before in source, f"{function.__name__} has changed: plant this fault in another way"
    found: dict[str, Any] = {}
    code = compile(source.replace(before, after), __file__, "exec", annotations.compiler_flag)
    exec(code, function.__globals__, found)  # noqa: S102 - our own source
    return found[function.__name__]


def with_decoded_headers(response: httpx.Response, content: bytearray) -> httpx.Response:
    headers = [each for each in response.headers.items() if each[0] != "content-length"]
    return httpx.Response(response.status_code, headers=headers, content=bytes(content))


_request = Connection.request


def request_of_anybody(self: Connection, *wanted: Any, **more: Any) -> Any:
    return _request(self, *wanted, **{**more, "is_about": lambda _: True})


def key_of_any_deployment(
    self: Job, deployment_id: str, failed: Response[FlowRunResponse] | None
) -> str:
    assert UUID(deployment_id)
    after = failed.parsed.id if failed else ""
    return str(uuid5(NAMESPACE_OID, f"{self._instance_id} {after}"))


_body = launches._body


def body_with_another_key(*wanted: Any) -> DeploymentFlowRunCreate:
    body = _body(*wanted)
    body.idempotency_key = str(uuid4())
    return body


_passing_fault = retry.passing_fault


def passing_fault_or_conflict(outcome: httpx.Response | Exception) -> str:
    if isinstance(outcome, httpx.Response) and outcome.status_code == httpx.codes.CONFLICT:
        return "HTTP 409"
    return _passing_fault(outcome)


_pause = retry.Attempts.pause


def pause_of_five(self: retry.Attempts, outcome: httpx.Response | Exception) -> float | None:
    return _pause(self, outcome) if self.count < 5 else None


def no_claim(*_: object) -> None:
    raise RequestError("not claimed")


class Plant(NamedTuple):
    """A fault: one function of the extension with another in its place, and what the property says.

    Attributes:
        owner: the module or class that has the function.
        finding: a pattern.
    """

    owner: object
    name: str
    planted: Any
    finding: str


PLANTS = {
    "not-found-is-a-proof-while-pending": Plant(
        retry, "is_pending", lambda _: False, "there is a flow run, and it says"
    ),
    "five-tries": Plant(retry.Attempts, "pause", pause_of_five, "gave up early"),
    "headers-are-decoded": Plant(
        transport,
        "with_content",
        with_decoded_headers,
        "knows nothing|is not its own|UnicodeEncodeError",
    ),
    "anybody's-response-will-do": Plant(
        Connection, "request", request_of_anybody, "somebody else's"
    ),
    "key-without-the-deployment": Plant(
        Job, "_key_after", key_of_any_deployment, "is not taken for one|knows nothing"
    ),
    "no-idempotency-key": Plant(
        launches, "_body", body_with_another_key, "several flow runs|is not its own"
    ),
    "a-Prefect-that-ignores-keys": Plant(
        SimulatedPrefect, "known", lambda *_: None, "one launch, several flow runs"
    ),
    "a-conflict-is-retried": Plant(
        transport, "passing_fault", passing_fault_or_conflict, "asked again after a refusal"
    ),
    "an-outage-since-the-last-response": Plant(
        polling,
        "wait",
        changed(polling.wait, "failing_since = max(", "failing_since = -polling_interval + max("),
        "the outage was shorter",
    ),
    "any-404-says-deleted": Plant(
        polling, "says_deleted", lambda error: isinstance(error, NotFound), "it was not deleted"
    ),
    "waits-for-the-agent": Plant(
        Display,
        "update",
        changed(
            Display.update,
            "self._cancellation.run(partial(self._show, fields), most)",
            "self._show(fields)",
        ),
        "too late for the agent",
    ),
    "does-not-claim-what-is-pending": Plant(launches, "claim", no_claim, "why may it be launched"),
    "texts-as-they-come": Plant(
        Redactor, "line", lambda _, text, most=1000: str(text)[:most], "not one printable line"
    ),
}


def live_through_enough() -> None:
    for each in range(ENOUGH):
        live_through(schedule_of(0, each))


@pytest.mark.parametrize("plant", PLANTS.values(), ids=PLANTS)
def test_a_planted_fault_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plant.owner, plant.name, plant.planted)
    with pytest.raises(AssertionError, match=plant.finding):
        live_through_enough()
