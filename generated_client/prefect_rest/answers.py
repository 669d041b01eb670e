# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""Reads an operation's answer: the declared type, or an exception from ``prefect_rest.errors``."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, TypeVar

import httpx

from .errors import ErrorStatus, UnreadableAnswer
from .types import Response

T = TypeVar("T")

_UNREADABLE = (
    AttributeError,
    KeyError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What parsing raises when a body is not of the declared shape."""


def read_answer(
    operation: str, response: httpx.Response, parsers: Mapping[int, Callable[[httpx.Response], T]]
) -> Response[T]:
    """Parse an answer by its status; ``parsers`` has one entry for each declared success.

    Raises:
        ErrorStatus: any other status.
        UnreadableAnswer: the body is not of the declared shape.
    """
    status_code, headers, content = response.status_code, response.headers, response.content
    if status_code not in parsers:
        refused = ErrorStatus(operation, status_code, headers, content)
        refused.extensions = response.extensions
        raise refused
    try:
        parsed = parsers[status_code](response)
    except _UNREADABLE as reason:
        unread = UnreadableAnswer(operation, status_code, headers, content, str(reason))
        unread.extensions = response.extensions
        raise unread from reason
    return Response(HTTPStatus(status_code), content, headers, parsed)


def json_of(response: httpx.Response, kind: type | tuple[type, ...]) -> Any:
    """Return an answer's JSON.

    Raises:
        ValueError: it is not JSON.
        TypeError: it is of another kind than the operation declares.
    """
    found = response.json()
    if not isinstance(found, kind):
        raise TypeError(f"unexpected JSON of type {type(found).__name__}")
    return found
