"""The client's operations, called and judged by their names in the specification.

The client is the committed one, or that of another Prefect version: see `under_test`. With
``POST /flows/filter`` for a name, a test can go through all operations there are, and one that is
generated later is among them by itself.
"""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING, Any

import attrs
import httpx
import jsonschema

from doubles.busy import UnlessBusy
from tests.client import under_test
from tests.client.under_test import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prefect_rest.types import Response


DOCUMENT: dict[str, Any] = json.loads(under_test.place.specification.read_text(encoding="utf-8"))
"""What the client was generated from."""

OPERATIONS: dict[str, Any] = {
    f"{method.upper()} {path}": operation
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
}
"""What the specification says of each operation, by its name."""

COMPONENTS = {"components": DOCUMENT["components"]}
"""What stands beside a schema of the document for its references to be found."""

_ENDS_IN_Z = re.compile(r'(T\d\d:\d\d:\d\d(?:\.\d+)?)Z"')


@contextmanager
def patient_client(api_url: str) -> Iterator[Client]:
    """Open a client of a server's that asks again while the server is busy."""
    transport = {"transport": UnlessBusy()}
    with Client(api_url, timeout=httpx.Timeout(30), httpx_args=transport) as client:
        yield client


_MODULES: dict[str, Any] = {
    str(module.OPERATION): module for module in under_test.operation_modules().values()
}

as_json = import_module(f"{under_test.place.package.name}.converters").as_json
"""Returns what is read from JSON as the JSON that it is written as."""


def parameters_of(operation: str) -> set[str]:
    """Return the names of an operation's parameters."""
    return signature(_MODULES[operation].sync_detailed).parameters.keys() - {"client"}


def call(client: Client, operation: str, **arguments: Any) -> Response[Any]:
    """Call an operation with JSON: ids as texts, bodies as objects."""
    response: Response[Any] = _MODULES[operation].sync_detailed(client=client, **arguments)
    return response


def json_of(response: Response[Any]) -> Any:
    """Return what the server sent: JSON, or text where it says so, or nothing.

    A time in UTC ends in ``+00:00`` there, as 2.x and Python write it; 3.x sends a ``Z``.
    """
    if response.headers.get("content-type", "").startswith("text/"):
        return response.content.decode()
    return json.loads(_with_offsets(response.content.decode())) if response.content else None


def assert_same_json(response: Response[Any]) -> None:
    """Check that a response, parsed and written again, is what the server sent, field for field.

    Texts are compared, since Python takes ``1``, ``1.0`` and ``True`` for the same.
    """
    assert as_text(as_json(response.parsed)) == as_text(json_of(response))


def as_text(value: Any) -> str:
    return _with_offsets(json.dumps(value, indent=1, sort_keys=True))


def _with_offsets(text: str) -> str:
    return _ENDS_IN_Z.sub(r'\1+00:00"', text)


def assert_as_specified(operation: str, response: Response[Any]) -> None:
    """Check what a parser lets pass: that values are of the declared types, and fields declared."""
    content = OPERATIONS[operation]["responses"][str(response.status_code)].get("content", {})
    for media_type, declared in content.items():
        assert response.headers["content-type"].startswith(media_type)
        jsonschema.validate(json_of(response), {**declared["schema"], **COMPONENTS})
    assert list(undeclared_fields(response.parsed)) == []


def undeclared_fields(parsed: Any) -> Iterator[str]:
    """Yield the fields that no model declares."""
    if isinstance(parsed, list | tuple):
        for one in parsed:
            yield from undeclared_fields(one)
    elif isinstance(parsed, dict):
        yield from undeclared_fields(list(parsed.values()))
    elif attrs.has(type(parsed)):
        values = attrs.asdict(parsed, recurse=False)
        others = values.pop("additional_properties", {})
        yield from (f"{type(parsed).__name__}.{name}" for name in others)
        for value in (*values.values(), *others.values()):
            yield from undeclared_fields(value)
