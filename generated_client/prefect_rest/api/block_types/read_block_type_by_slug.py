# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /block_types/slug/{slug}

Get a block type by name.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.block_type import BlockType
from ...types import Response

OPERATION = "GET /block_types/slug/{slug}"


def _get_kwargs(
    slug: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/block_types/slug/{slug}".format(
            slug=quote(str(slug), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> BlockType:
    response_200 = BlockType.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], BlockType]] = {
    200: _parse_200,
}


def sync_detailed(
    slug: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[BlockType]:
    """Read Block Type By Slug: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            slug=slug,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    slug: str,
    *,
    client: AuthenticatedClient | Client,
) -> BlockType:
    """Read Block Type By Slug: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        slug=slug,
        client=client,
    ).parsed


async def asyncio_detailed(
    slug: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[BlockType]:
    """Read Block Type By Slug: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            slug=slug,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    slug: str,
    *,
    client: AuthenticatedClient | Client,
) -> BlockType:
    """Read Block Type By Slug: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            slug=slug,
            client=client,
        )
    ).parsed
