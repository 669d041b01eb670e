"""What is read from a server's source, here from endpoints of a server that is none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from scripts.regenerate import inside_prefect
from scripts.regenerate.inside_prefect import NotUnderstoodError, routes_of

if TYPE_CHECKING:
    from collections.abc import Callable


def as_json() -> dict[str, str]:
    return {}


def route(endpoint: Callable[..., Any], status_code: int | None = None) -> Any:
    return SimpleNamespace(
        endpoint=endpoint,
        status_code=status_code,
        operation_id=endpoint.__name__,
        response_field=None,
        include_in_schema=True,
    )


@pytest.fixture
def routing(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """FastAPI's module of that name."""
    module = SimpleNamespace()
    monkeypatch.setattr(inside_prefect, "first_importable", lambda *_: module)
    return module


DOCUMENT = {"paths": {"/a": {"get": {"operationId": "as_json"}}}}


@pytest.mark.usefixtures("routing")
def test_routes_are_those_of_the_application() -> None:
    app = SimpleNamespace(routes=[route(as_json), SimpleNamespace()])
    assert routes_of(app, DOCUMENT) == app.routes[:1]


def test_routes_below_an_included_router_are_found(routing: SimpleNamespace) -> None:
    routing.iter_route_contexts = lambda routes: (one for each in routes for one in each.below)
    app = SimpleNamespace(routes=[SimpleNamespace(below=[route(as_json)])])
    assert len(routes_of(app, DOCUMENT)) == 1


@pytest.mark.usefixtures("routing")
def test_routes_that_are_not_found_are_missed() -> None:
    app = SimpleNamespace(routes=[SimpleNamespace(below=[route(as_json)])])
    with pytest.raises(NotUnderstoodError, match="0 routes, 1 operations"):
        routes_of(app, DOCUMENT)
