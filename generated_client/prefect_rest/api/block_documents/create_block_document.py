# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /block_documents/

Create a new block document.
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.block_document import BlockDocument
from ...models.block_document_create import BlockDocumentCreate
from ...types import Response

OPERATION = "POST /block_documents/"


def _get_kwargs(
    *,
    body: BlockDocumentCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/block_documents/",
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_201(response: httpx.Response) -> BlockDocument:
    response_201 = BlockDocument.from_dict(json_of(response, dict))

    return response_201


_PARSERS: dict[int, Callable[[httpx.Response], BlockDocument]] = {
    201: _parse_201,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: BlockDocumentCreate,
) -> Response[BlockDocument]:
    """Create Block Document: send the request, return the whole answer.

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
    body: BlockDocumentCreate,
) -> BlockDocument:
    """Create Block Document: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: BlockDocumentCreate,
) -> Response[BlockDocument]:
    """Create Block Document: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: BlockDocumentCreate,
) -> BlockDocument:
    """Create Block Document: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
