# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /events

Record a batch of Events
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import read_answer
from ...client import AuthenticatedClient, Client
from ...models.event import Event
from ...types import Response

OPERATION = "POST /events"


def _get_kwargs(
    *,
    body: list[Event],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/events",
    }
    _kwargs["json"] = []
    for body_item_data in body:
        body_item = body_item_data.to_dict()
        _kwargs["json"].append(body_item)

    return _kwargs


def _parse_204(response: httpx.Response) -> None:
    return None


_PARSERS: dict[int, Callable[[httpx.Response], None]] = {
    204: _parse_204,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[Event],
) -> Response[None]:
    """Create Events: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: list[Event],
) -> None:
    """Create Events: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[Event],
) -> Response[None]:
    """Create Events: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: list[Event],
) -> None:
    """Create Events: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
