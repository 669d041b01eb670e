# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /block_capabilities/

Read Available Block Capabilities
"""

from collections.abc import Callable
from typing import Any, cast

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...types import Response

OPERATION = "GET /block_capabilities/"


def _get_kwargs() -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/block_capabilities/",
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> list[str]:
    response_200 = cast(list[str], json_of(response, list))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[str]]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[str]]:
    """Read Available Block Capabilities: send the request, return the whole answer.

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
) -> list[str]:
    """Read Available Block Capabilities: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[str]]:
    """Read Available Block Capabilities: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(**_get_kwargs())
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> list[str]:
    """Read Available Block Capabilities: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
