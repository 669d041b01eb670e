"""What is read from a server's source, here from endpoints of a server that is none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from scripts.regenerate import inside_prefect
from scripts.regenerate.inside_prefect import (
    NotUnderstoodError,
    bare_errors,
    copied_fields,
    routes_of,
    text_responses,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class TextResponse:
    media_type = "text/plain"


def StreamingResponse(_content: object, media_type: str) -> object:  # noqa: N802 - as it is called
    return media_type


def as_json() -> dict[str, str]:
    return {}


def as_text() -> TextResponse:
    return TextResponse()


def as_table() -> object:
    return StreamingResponse("a,b", media_type="text/csv; charset=utf-8")


def as_bytes() -> object:
    return StreamingResponse("a", media_type="application/octet-stream")


def as_nothing(response: SimpleNamespace, confirm: bool = False) -> None:
    if not confirm:
        response.status_code = 400


def route(endpoint: Callable[..., Any], status_code: int | None = None) -> Any:
    return SimpleNamespace(
        endpoint=endpoint,
        status_code=status_code,
        operation_id=endpoint.__name__,
        response_field=None,
        include_in_schema=True,
    )


def test_a_text_is_told_by_the_annotation_or_by_what_is_returned() -> None:
    routes = map(route, (as_json, as_text, as_table, as_bytes))
    assert text_responses(routes) == {"as_text": "text/plain", "as_table": "text/csv"}


def test_only_what_responses_nothing_refuses_without_a_word() -> None:
    assert bare_errors([route(as_nothing, 204), route(as_json, 204)]) == {"as_nothing": [400]}
    assert bare_errors([route(as_nothing, 200), route(as_nothing)]) == {}


def test_a_field_that_a_model_fills_from_another_is_found() -> None:
    def fill(_model: object, values: dict[str, Any]) -> dict[str, Any]:
        return {**values, "delay": values["delay"] or values["delay_seconds"]}

    names = ("delay", "delay_seconds", "tries")
    fields = {name: SimpleNamespace(alias=name) for name in names}
    model = SimpleNamespace(__fields__=fields, __post_root_validators__=[(False, fill)])
    assert copied_fields(model) == {"delay": "delay_seconds"}
    assert copied_fields(SimpleNamespace(__fields__=fields, __post_root_validators__=[])) == {}


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
