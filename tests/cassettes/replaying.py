"""Plays scenarios from their cassettes, where nothing but the cassette answers."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from scripts.record.cassettes import recorder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from vcr.cassette import Cassette

    from scripts.record.scenarios import Scenario, TaskRun

Ended = TypeVar("Ended")


class Replay(Protocol):
    """Plays a scenario; returns what came of it, and the cassette."""

    def __call__(self, scenario: Scenario[Ended]) -> tuple[Ended, Cassette]: ...


class NotAsRecorded(AssertionError):
    """A recorded response was not used, or in another order than it was recorded."""


def answering(path: Path) -> AbstractContextManager[Cassette]:
    """Answer requests from a cassette, each recorded answer at most once, and no others."""
    settings = {"record_mode": "none", "allow_playback_repeats": False}
    opened: AbstractContextManager[Cassette] = recorder().use_cassette(str(path), **settings)
    return opened


@contextmanager
def replaying(path: Path) -> Iterator[Cassette]:
    """Answer requests from a cassette, each recorded answer exactly once and in its turn.

    Raises:
        NotAsRecorded: the block ended, and it was otherwise.
    """
    with answering(path) as cassette:
        yield cassette
    if not cassette.all_played:
        raise NotAsRecorded(f"{path.name}: {cassette.play_count} of {len(cassette)} were used")
    used = list(cassette.play_counts)
    if used != sorted(used):
        raise NotAsRecorded(f"{path.name}: used in the order {used}")


def requests_in(cassette: Cassette) -> list[str]:
    """Return the recorded requests, ``POST deployments/filter``, without account and workspace."""
    paths = [request.path.partition("/workspaces/")[2] for request in cassette.requests]
    return [
        f"{request.method} {path.partition('/')[2] if path else request.path}"
        for request, path in zip(cassette.requests, paths, strict=True)
    ]


def bodies_in(cassette: Cassette) -> list[Any]:
    """Return the recorded answers' JSON."""
    return [json.loads(response["body"]["string"]) for response in cassette.responses]


def extension_output(ended: TaskRun) -> Any:
    return json.loads(ended.report.extension_output)


def flow_run_info(ended: TaskRun) -> Any:
    return extension_output(ended)["result"]["flow_run_info"]


def states(ended: TaskRun) -> list[str]:
    return [fields["out_flow_run_state"] for fields in ended.shown]


def ending(ended: TaskRun) -> tuple[int, str]:
    """Return the exit code and the status description."""
    return ended.report.exit_code, ended.report.status_description


def flow_runs_read(cassette: Cassette) -> list[Any]:
    """Return all that Prefect said of one flow run, in the order in which it did."""
    bodies = zip(requests_in(cassette), bodies_in(cassette), strict=True)
    return [
        body
        for request, body in bodies
        if request.startswith(("GET flow_runs/", "POST deployments/")) and "state_type" in body
    ]


def asked(cassette: Cassette, request: str) -> list[Any]:
    """Return the bodies of the requests that begin like this."""
    sent = zip(requests_in(cassette), cassette.requests, strict=True)
    return [json.loads(each.body) for name, each in sent if name.startswith(request)]
