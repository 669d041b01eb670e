# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /flow_runs/

Create a flow run. If a flow run with the same flow_id and
idempotency key already exists, the existing flow run will be returned.

If no state is provided, the flow run will be created in a PENDING state.
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.flow_run_create import FlowRunCreate
from ...models.flow_run_response import FlowRunResponse
from ...types import Response

OPERATION = "POST /flow_runs/"


def _get_kwargs(
    *,
    body: FlowRunCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/flow_runs/",
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> FlowRunResponse:
    response_200 = FlowRunResponse.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], FlowRunResponse]] = {
    200: _parse_200,
    201: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: FlowRunCreate,
) -> Response[FlowRunResponse]:
    """Create Flow Run: send the request, return the whole answer.

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
    body: FlowRunCreate,
) -> FlowRunResponse:
    """Create Flow Run: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: FlowRunCreate,
) -> Response[FlowRunResponse]:
    """Create Flow Run: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: FlowRunCreate,
) -> FlowRunResponse:
    """Create Flow Run: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
