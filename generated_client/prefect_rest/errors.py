# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""What can go wrong with an answer, as exceptions.

::

    PrefectRestError          an answer that is not the declared one
    ├── ErrorStatus           its status is not a declared success
    └── UnreadableAnswer      its status is, but its body is not of the declared shape

None of them holds httpx's request or response, which carry the API key. What happens before there
is an answer (connection refused, timeout, TLS) is raised by httpx, as ``httpx.TransportError``.
"""

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from .models.error_body import ErrorBody

EXCERPT_LENGTH = 200
"""How many characters a message shows of what was not written for it."""


class PrefectRestError(Exception):
    """An answer that is not the declared one.

    Attributes:
        operation: method and path template, e.g. ``GET /flow_runs/{id}``.
        status_code: the HTTP status, as a number.
        headers: the answer's headers.
        content: the answer's body, as received.
        extensions: what httpx's transport noted about the answer.
    """

    def __init__(
        self,
        operation: str,
        status_code: int,
        headers: httpx.Headers,
        content: bytes,
        *more: object,
    ) -> None:
        super().__init__(operation, status_code, headers, content, *more)
        self.operation = operation
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.extensions: dict[str, Any] = {}

    @property
    def message(self) -> str:
        """What went wrong, as one line of text."""
        return _excerpt(self.content)

    def __str__(self) -> str:
        return f"{self.operation} answered {self.status_code}: {self.message}"


class ErrorStatus(PrefectRestError):
    """The server, or something before it, refused the request or failed."""

    @property
    def message(self) -> str:
        """The server's own words; the beginning of the body, or the status, when it has none."""
        body = self._json()
        parts = []
        if isinstance(body, dict):
            parts = [
                _words(body[key])
                for key in ("exception_message", "exception_detail", "detail")
                if body.get(key)
            ]
        return (
            " ".join(" ".join(parts).split()) or _excerpt(self.content) or _phrase(self.status_code)
        )

    @property
    def body(self) -> "ErrorBody | None":
        """The body as a typed object; ``None`` when it is not one."""
        from .models.error_body import ErrorBody

        try:
            return ErrorBody.from_dict(self._json())
        except (AttributeError, KeyError, TypeError, ValueError):
            return None

    def _json(self) -> Any:
        try:
            return json.loads(self.content)
        except (RecursionError, ValueError):
            return None


class UnreadableAnswer(PrefectRestError):
    """A success whose body is not JSON, or not what the operation answers.

    Attributes:
        reason: what is wrong with the body.
    """

    def __init__(
        self, operation: str, status_code: int, headers: httpx.Headers, content: bytes, reason: str
    ) -> None:
        super().__init__(operation, status_code, headers, content, reason)
        self.reason = reason

    @property
    def message(self) -> str:
        """What is wrong with the body, and its beginning."""
        return f"{_excerpt(self.reason)}; the body is {_excerpt(self.content) or 'empty'}"


def _excerpt(said: bytes | str) -> str:
    """Return the beginning of a text, in one line."""
    text = " ".join((said if isinstance(said, str) else said.decode(errors="replace")).split())
    return text if len(text) <= EXCERPT_LENGTH else f"{text[: EXCERPT_LENGTH - 1]}…"


def _words(said: object) -> str:
    """Put an error's text, or its list of invalid values, into one line."""
    if isinstance(said, str):
        return said
    if isinstance(said, list):
        return "; ".join(map(_words, said))
    if isinstance(said, dict) and isinstance(said.get("msg"), str):
        place = said.get("loc")
        named = ".".join(map(str, place)) if isinstance(place, list) else ""
        return f"{named}: {said['msg']}" if named else str(said["msg"])
    return json.dumps(said, ensure_ascii=False)


def _phrase(status_code: int) -> str:
    """Return what a status means: 502 → Bad Gateway."""
    try:
        return HTTPStatus(status_code).phrase
    except ValueError:
        return "no reason given"


__all__ = ["ErrorStatus", "PrefectRestError", "UnreadableAnswer"]
