# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /hello

Say hello!
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...types import Response

OPERATION = "GET /hello"


def _get_kwargs() -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/hello",
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> Any:
    response_200: Any = json_of(response, object)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], Any]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """Hello: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(**_get_kwargs())
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """Hello: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """Hello: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(**_get_kwargs())
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """Hello: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
