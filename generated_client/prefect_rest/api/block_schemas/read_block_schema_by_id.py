# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /block_schemas/{id}

Get a block schema by id.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.block_schema import BlockSchema
from ...types import Response

OPERATION = "GET /block_schemas/{id}"


def _get_kwargs(
    id: UUID,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/block_schemas/{id}".format(
            id=quote(str(id), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> BlockSchema:
    response_200 = BlockSchema.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], BlockSchema]] = {
    200: _parse_200,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[BlockSchema]:
    """Read Block Schema By Id: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            id=id,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> BlockSchema:
    """Read Block Schema By Id: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[BlockSchema]:
    """Read Block Schema By Id: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            id=id,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
) -> BlockSchema:
    """Read Block Schema By Id: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
        )
    ).parsed
