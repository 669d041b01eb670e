# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""DELETE /variables/name/{name}

Delete Variable By Name
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import read_answer
from ...client import AuthenticatedClient, Client
from ...types import Response

OPERATION = "DELETE /variables/name/{name}"


def _get_kwargs(
    name: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/variables/name/{name}".format(
            name=quote(str(name), safe=""),
        ),
    }
    return _kwargs


def _parse_204(response: httpx.Response) -> None:
    return None


_PARSERS: dict[int, Callable[[httpx.Response], None]] = {
    204: _parse_204,
}


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[None]:
    """Delete Variable By Name: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            name=name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> None:
    """Delete Variable By Name: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        name=name,
        client=client,
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[None]:
    """Delete Variable By Name: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            name=name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> None:
    """Delete Variable By Name: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            name=name,
            client=client,
        )
    ).parsed
