# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /artifacts/{key}/latest

Retrieve the latest artifact from the artifact table.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.artifact import Artifact
from ...types import Response

OPERATION = "GET /artifacts/{key}/latest"


def _get_kwargs(
    key: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/artifacts/{key}/latest".format(
            key=quote(str(key), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> Artifact:
    response_200 = Artifact.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], Artifact]] = {
    200: _parse_200,
}


def sync_detailed(
    key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Artifact]:
    """Read Latest Artifact: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            key=key,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Artifact:
    """Read Latest Artifact: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        key=key,
        client=client,
    ).parsed


async def asyncio_detailed(
    key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Artifact]:
    """Read Latest Artifact: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            key=key,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Artifact:
    """Read Latest Artifact: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            key=key,
            client=client,
        )
    ).parsed
