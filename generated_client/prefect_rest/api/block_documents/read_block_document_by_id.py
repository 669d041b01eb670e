# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /block_documents/{id}

Read Block Document By Id
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.block_document import BlockDocument
from ...types import UNSET, Response, Unset

OPERATION = "GET /block_documents/{id}"


def _get_kwargs(
    id: UUID,
    *,
    include_secrets: bool | Unset = False,
) -> dict[str, Any]:
    params: dict[str, Any] = {}

    params["include_secrets"] = include_secrets

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/block_documents/{id}".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> BlockDocument:
    response_200 = BlockDocument.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], BlockDocument]] = {
    200: _parse_200,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    include_secrets: bool | Unset = False,
) -> Response[BlockDocument]:
    """Read Block Document By Id: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            id=id,
            include_secrets=include_secrets,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    include_secrets: bool | Unset = False,
) -> BlockDocument:
    """Read Block Document By Id: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
        include_secrets=include_secrets,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    include_secrets: bool | Unset = False,
) -> Response[BlockDocument]:
    """Read Block Document By Id: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            id=id,
            include_secrets=include_secrets,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    include_secrets: bool | Unset = False,
) -> BlockDocument:
    """Read Block Document By Id: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
            include_secrets=include_secrets,
        )
    ).parsed
