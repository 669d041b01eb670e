"""Plays scenarios from their cassettes, where nothing but the cassette answers."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.cassettes.cassette_files import API_URL, recorder
from tests.cassettes.scenarios import ids_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path
    from uuid import UUID

    from vcr.cassette import Cassette

    from tests.cassettes.scenarios import Scenario


class NotAsRecorded(AssertionError):
    """A recorded answer was not used, or in another order than it was recorded."""


class RecordedPrefect:
    """Knows the ids that the recorder kept, and lets happen nothing: it has happened."""

    api_url = API_URL

    def __init__(self, cassette: Cassette, scenario: Scenario[Any]) -> None:
        self._cassette = cassette
        self._new_id = ids_of(scenario)

    def new_id(self) -> UUID:
        return self._new_id()

    def deployment_id(self, name: str) -> str:
        return self._kept(f"deployment {name}")

    def earlier_flow_run(self, deployment: str, state_name: str) -> str:
        return self._kept(f"flow run of {deployment}, {state_name}")

    def create_deployments(self, count: int) -> None:
        pass

    def await_state(self, flow_run_id: str, state_name: str) -> None:
        pass

    def resume(self, flow_run_id: str) -> None:
        pass

    def delete(self, flow_run_id: str) -> None:
        pass

    def _kept(self, what: str) -> str:
        return str(self._cassette.get_metadata(what, None))


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
