# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /work_pools/{work_pool_name}/workers/filter

Read all worker processes
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.read_workers_body import ReadWorkersBody
from ...models.worker_response import WorkerResponse
from ...types import UNSET, Response, Unset

OPERATION = "POST /work_pools/{work_pool_name}/workers/filter"


def _get_kwargs(
    work_pool_name: str,
    *,
    body: ReadWorkersBody | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/work_pools/{work_pool_name}/workers/filter".format(
            work_pool_name=quote(str(work_pool_name), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> list[WorkerResponse]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = WorkerResponse.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[WorkerResponse]]] = {
    200: _parse_200,
}


def sync_detailed(
    work_pool_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: ReadWorkersBody | Unset = UNSET,
) -> Response[list[WorkerResponse]]:
    """Read Workers: send the request, return the whole answer.

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
    body: ReadWorkersBody | Unset = UNSET,
) -> list[WorkerResponse]:
    """Read Workers: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        work_pool_name=work_pool_name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    work_pool_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: ReadWorkersBody | Unset = UNSET,
) -> Response[list[WorkerResponse]]:
    """Read Workers: as ``sync_detailed``, but asynchronous."""
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
    body: ReadWorkersBody | Unset = UNSET,
) -> list[WorkerResponse]:
    """Read Workers: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            work_pool_name=work_pool_name,
            client=client,
            body=body,
        )
    ).parsed
