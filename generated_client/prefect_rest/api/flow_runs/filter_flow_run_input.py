# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /flow_runs/{id}/input/filter

Filter flow run inputs by key prefix
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.filter_flow_run_input_body import FilterFlowRunInputBody
from ...models.flow_run_input import FlowRunInput
from ...types import Response

OPERATION = "POST /flow_runs/{id}/input/filter"


def _get_kwargs(
    id: UUID,
    *,
    body: FilterFlowRunInputBody,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/flow_runs/{id}/input/filter".format(
            id=quote(str(id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> list[FlowRunInput]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = FlowRunInput.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[FlowRunInput]]] = {
    200: _parse_200,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: FilterFlowRunInputBody,
) -> Response[list[FlowRunInput]]:
    """Filter Flow Run Input: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            id=id,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: FilterFlowRunInputBody,
) -> list[FlowRunInput]:
    """Filter Flow Run Input: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: FilterFlowRunInputBody,
) -> Response[list[FlowRunInput]]:
    """Filter Flow Run Input: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            id=id,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: FilterFlowRunInputBody,
) -> list[FlowRunInput]:
    """Filter Flow Run Input: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    ).parsed
