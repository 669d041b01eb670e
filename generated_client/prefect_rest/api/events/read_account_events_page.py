# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /events/filter/next

Returns the next page of Events for a previous query against the given Account, and
the URL to request the next page (if there are more results).
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.event_page import EventPage
from ...types import UNSET, Response

OPERATION = "GET /events/filter/next"


def _get_kwargs(
    *,
    page_token: str,
) -> dict[str, Any]:
    params: dict[str, Any] = {}

    params["page-token"] = page_token

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/events/filter/next",
        "params": params,
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> EventPage:
    response_200 = EventPage.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], EventPage]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    page_token: str,
) -> Response[EventPage]:
    """Read Account Events Page: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            page_token=page_token,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    page_token: str,
) -> EventPage:
    """Read Account Events Page: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        page_token=page_token,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    page_token: str,
) -> Response[EventPage]:
    """Read Account Events Page: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            page_token=page_token,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    page_token: str,
) -> EventPage:
    """Read Account Events Page: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            page_token=page_token,
        )
    ).parsed
