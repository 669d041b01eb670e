# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /work_pools/{name}/get_scheduled_flow_runs

Load scheduled runs for a worker
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.get_scheduled_flow_runs_body import GetScheduledFlowRunsBody
from ...models.worker_flow_run_response import WorkerFlowRunResponse
from ...types import UNSET, Response, Unset

OPERATION = "POST /work_pools/{name}/get_scheduled_flow_runs"


def _get_kwargs(
    name: str,
    *,
    body: GetScheduledFlowRunsBody | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/work_pools/{name}/get_scheduled_flow_runs".format(
            name=quote(str(name), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> list[WorkerFlowRunResponse]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = WorkerFlowRunResponse.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[WorkerFlowRunResponse]]] = {
    200: _parse_200,
}


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: GetScheduledFlowRunsBody | Unset = UNSET,
) -> Response[list[WorkerFlowRunResponse]]:
    """Get Scheduled Flow Runs: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            name=name,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: GetScheduledFlowRunsBody | Unset = UNSET,
) -> list[WorkerFlowRunResponse]:
    """Get Scheduled Flow Runs: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        name=name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: GetScheduledFlowRunsBody | Unset = UNSET,
) -> Response[list[WorkerFlowRunResponse]]:
    """Get Scheduled Flow Runs: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            name=name,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    body: GetScheduledFlowRunsBody | Unset = UNSET,
) -> list[WorkerFlowRunResponse]:
    """Get Scheduled Flow Runs: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            name=name,
            client=client,
            body=body,
        )
    ).parsed
