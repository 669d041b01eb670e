# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /logs/

Create new logs from the provided schema.
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.log_create import LogCreate
from ...types import Response

OPERATION = "POST /logs/"


def _get_kwargs(
    *,
    body: list[LogCreate],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/logs/",
    }
    _kwargs["json"] = []
    for body_item_data in body:
        body_item = body_item_data.to_dict()
        _kwargs["json"].append(body_item)

    return _kwargs


def _parse_201(response: httpx.Response) -> Any:
    response_201: Any = json_of(response, object)

    return response_201


_PARSERS: dict[int, Callable[[httpx.Response], Any]] = {
    201: _parse_201,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[LogCreate],
) -> Response[Any]:
    """Create Logs: send the request, return the whole answer.

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
    body: list[LogCreate],
) -> Any:
    """Create Logs: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[LogCreate],
) -> Response[Any]:
    """Create Logs: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: list[LogCreate],
) -> Any:
    """Create Logs: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
