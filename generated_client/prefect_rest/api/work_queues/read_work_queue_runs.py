# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /work_queues/{id}/get_runs

Get flow runs from the work queue.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.flow_run_response import FlowRunResponse
from ...models.read_work_queue_runs_body import ReadWorkQueueRunsBody
from ...types import UNSET, Response, Unset

OPERATION = "POST /work_queues/{id}/get_runs"


def _get_kwargs(
    id: UUID,
    *,
    body: ReadWorkQueueRunsBody | Unset = UNSET,
    x_prefect_ui: bool | Unset = False,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_prefect_ui, Unset):
        headers["x-prefect-ui"] = "true" if x_prefect_ui else "false"

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/work_queues/{id}/get_runs".format(
            id=quote(str(id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_200(response: httpx.Response) -> list[FlowRunResponse]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = FlowRunResponse.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[FlowRunResponse]]] = {
    200: _parse_200,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ReadWorkQueueRunsBody | Unset = UNSET,
    x_prefect_ui: bool | Unset = False,
) -> Response[list[FlowRunResponse]]:
    """Read Work Queue Runs: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            id=id,
            body=body,
            x_prefect_ui=x_prefect_ui,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ReadWorkQueueRunsBody | Unset = UNSET,
    x_prefect_ui: bool | Unset = False,
) -> list[FlowRunResponse]:
    """Read Work Queue Runs: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
        body=body,
        x_prefect_ui=x_prefect_ui,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ReadWorkQueueRunsBody | Unset = UNSET,
    x_prefect_ui: bool | Unset = False,
) -> Response[list[FlowRunResponse]]:
    """Read Work Queue Runs: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            id=id,
            body=body,
            x_prefect_ui=x_prefect_ui,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ReadWorkQueueRunsBody | Unset = UNSET,
    x_prefect_ui: bool | Unset = False,
) -> list[FlowRunResponse]:
    """Read Work Queue Runs: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            x_prefect_ui=x_prefect_ui,
        )
    ).parsed
