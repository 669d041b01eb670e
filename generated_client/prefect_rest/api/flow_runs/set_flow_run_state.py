# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /flow_runs/{id}/set_state

Set a flow run state, invoking any orchestration rules.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.orchestration_result import OrchestrationResult
from ...models.set_flow_run_state_body import SetFlowRunStateBody
from ...types import Response

OPERATION = "POST /flow_runs/{id}/set_state"


def _get_kwargs(
    id: UUID,
    *,
    body: SetFlowRunStateBody,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/flow_runs/{id}/set_state".format(
            id=quote(str(id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> OrchestrationResult:
    response_200 = OrchestrationResult.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], OrchestrationResult]] = {
    200: _parse_200,
    201: _parse_200,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: SetFlowRunStateBody,
) -> Response[OrchestrationResult]:
    """Set Flow Run State: send the request, return the whole answer.

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
    body: SetFlowRunStateBody,
) -> OrchestrationResult:
    """Set Flow Run State: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: SetFlowRunStateBody,
) -> Response[OrchestrationResult]:
    """Set Flow Run State: as ``sync_detailed``, but asynchronous."""
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
    body: SetFlowRunStateBody,
) -> OrchestrationResult:
    """Set Flow Run State: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    ).parsed
