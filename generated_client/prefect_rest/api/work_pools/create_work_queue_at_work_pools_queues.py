# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /work_pools/{work_pool_name}/queues

Creates a new work pool queue. If a work pool queue with the same
name already exists, an error will be raised.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.work_queue_create import WorkQueueCreate
from ...models.work_queue_response import WorkQueueResponse
from ...types import Response

OPERATION = "POST /work_pools/{work_pool_name}/queues"


def _get_kwargs(
    work_pool_name: str,
    *,
    body: WorkQueueCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/work_pools/{work_pool_name}/queues".format(
            work_pool_name=quote(str(work_pool_name), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_201(response: httpx.Response) -> WorkQueueResponse:
    response_201 = WorkQueueResponse.from_dict(json_of(response, dict))

    return response_201


_PARSERS: dict[int, Callable[[httpx.Response], WorkQueueResponse]] = {
    201: _parse_201,
}


def sync_detailed(
    work_pool_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkQueueCreate,
) -> Response[WorkQueueResponse]:
    """Create Work Queue: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            work_pool_name=work_pool_name,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    work_pool_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkQueueCreate,
) -> WorkQueueResponse:
    """Create Work Queue: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        work_pool_name=work_pool_name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    work_pool_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkQueueCreate,
) -> Response[WorkQueueResponse]:
    """Create Work Queue: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            work_pool_name=work_pool_name,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    work_pool_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkQueueCreate,
) -> WorkQueueResponse:
    """Create Work Queue: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            work_pool_name=work_pool_name,
            client=client,
            body=body,
        )
    ).parsed
