# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /csrf-token

Create or update a CSRF token for a client
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.csrf_token import CsrfToken
from ...types import UNSET, Response

OPERATION = "GET /csrf-token"


def _get_kwargs(
    *,
    client_query: str,
) -> dict[str, Any]:
    params: dict[str, Any] = {}

    params["client"] = client_query

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/csrf-token",
        "params": params,
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> CsrfToken:
    response_200 = CsrfToken.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], CsrfToken]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    client_query: str,
) -> Response[CsrfToken]:
    """Create Csrf Token: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            client_query=client_query,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    client_query: str,
) -> CsrfToken:
    """Create Csrf Token: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        client_query=client_query,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    client_query: str,
) -> Response[CsrfToken]:
    """Create Csrf Token: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            client_query=client_query,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    client_query: str,
) -> CsrfToken:
    """Create Csrf Token: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            client_query=client_query,
        )
    ).parsed
