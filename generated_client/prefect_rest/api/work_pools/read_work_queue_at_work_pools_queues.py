# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /work_pools/{work_pool_name}/queues/{name}

Read a work pool queue
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.work_queue_response import WorkQueueResponse
from ...types import Response

OPERATION = "GET /work_pools/{work_pool_name}/queues/{name}"


def _get_kwargs(
    work_pool_name: str,
    name: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/work_pools/{work_pool_name}/queues/{name}".format(
            work_pool_name=quote(str(work_pool_name), safe=""),
            name=quote(str(name), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> WorkQueueResponse:
    response_200 = WorkQueueResponse.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], WorkQueueResponse]] = {
    200: _parse_200,
}


def sync_detailed(
    work_pool_name: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[WorkQueueResponse]:
    """Read Work Queue: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            work_pool_name=work_pool_name,
            name=name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    work_pool_name: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> WorkQueueResponse:
    """Read Work Queue: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        work_pool_name=work_pool_name,
        name=name,
        client=client,
    ).parsed


async def asyncio_detailed(
    work_pool_name: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[WorkQueueResponse]:
    """Read Work Queue: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            work_pool_name=work_pool_name,
            name=name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    work_pool_name: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> WorkQueueResponse:
    """Read Work Queue: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            work_pool_name=work_pool_name,
            name=name,
            client=client,
        )
    ).parsed
