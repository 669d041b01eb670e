"""What went wrong in a request, in our errors' terms."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx

from prefect_rest.errors import ErrorStatus, PrefectRestError, UnreadableResponse

from ..errors import (
    Input,
    KeyRefused,
    NotFound,
    Refused,
    RequestError,
    Unreachable,
    Unreadable,
    one_line,
)
from .retry import is_prefects_error, may_pass, passing_fault
from .transport import NoResponse, ResponseTooLarge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..errors import Description

MOST_WORDS = 8000
"""Bytes of a response that are read for its words."""


@contextmanager
def translated(purpose: str, api_url: str) -> Iterator[None]:
    """Raise what goes wrong in a request as one of our errors.

    Args:
        purpose: what was wanted, to follow "to" or "Cannot" in a description.

    Raises:
        Unreachable, Unreadable, KeyRefused, NotFound, Refused, RequestError
    """
    try:
        yield
    except PrefectRestError as error:
        if isinstance(error, ErrorStatus):
            failed = _refused(error, purpose)
        else:
            failed = Unreadable(_not_prefects(api_url, purpose, _words(error)))
        failed.attempts = error.extensions.get("attempts", failed.attempts)
        raise failed from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        if isinstance(error, httpx.RequestError):
            error.request = httpx.Request("GET", api_url)  # the one that was sent has the key
        failed = _no_response(error, purpose, api_url)
        if isinstance(error, NoResponse):
            failed.attempts = error.attempts
        raise failed from error


def _no_response(error: Exception, purpose: str, api_url: str) -> RequestError:
    reason = one_line(str(error) or type(error).__name__)
    cause = error.__cause__ if isinstance(error, NoResponse) else error
    if isinstance(cause, ResponseTooLarge):
        failed = RequestError(_not_prefects(api_url, purpose, reason))
    else:
        what = f"Prefect cannot be reached at {api_url} to {purpose}: {reason}"
        hint: Description = ""
        if "CERTIFICATE_VERIFY_FAILED" in reason and re.search("self-signed|issuer", reason):
            hint = (". For an authority of your own, set ", Input("ca_bundle"))
        failed = Unreachable((what, *hint))
    failed.may_pass = isinstance(cause, Exception) and bool(passing_fault(cause))
    return failed


def _words(error: PrefectRestError) -> str:
    """Return a response's own words; whole, unlike `message`, as they may yet have secrets."""
    content = one_line(error.content[:MOST_WORDS].decode(errors="replace"))
    if isinstance(error, UnreadableResponse):
        return f"{error.reason}; the body is {content or 'empty'}"
    return (
        error.message
        if is_prefects_error(error.status_code, error.content)
        else content or error.message
    )


def _not_prefects(api_url: str, purpose: str, reason: str) -> Description:
    what = (
        f"Cannot {purpose}: the response from {api_url} is not one of Prefect's API: "
        f"{one_line(reason)}"
    )
    return (f"{what}. ", Input("api_url"), " usually ends in /api")


def _refused(error: ErrorStatus, purpose: str) -> RequestError:
    status = error.status_code
    said = f"HTTP {status}: {one_line(_words(error))}"
    is_prefects = is_prefects_error(status, error.content)
    kind: type[Refused] = Refused
    what: Description = (f"Prefect refused to {purpose}: {said}",)
    if httpx.codes.is_success(status):
        return RequestError(
            f"Cannot {purpose}: Prefect's response has an unexpected status, {said}"
        )
    if status == httpx.codes.UNAUTHORIZED:
        kind, what = KeyRefused, f"Prefect refused the credentials to {purpose}: {said}"
    elif status == httpx.codes.FORBIDDEN:
        kind, what = KeyRefused, f"The credentials are not allowed to {purpose}: {said}"
    elif status == httpx.codes.NOT_FOUND:
        kind, what = NotFound, f"Cannot {purpose}: not found, {said}"
    elif httpx.codes.is_redirect(status):
        target = one_line(error.extensions.get("location", "nowhere"))
        what = (
            f"Prefect refused to {purpose}: HTTP {status} to {target}. Correct ",
            Input("api_url"),
        )
    refused = kind(what, status, said, is_prefects=is_prefects)
    refused.may_pass = may_pass(status)
    return refused
