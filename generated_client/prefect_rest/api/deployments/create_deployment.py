# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /deployments/

Gracefully creates a new deployment from the provided schema. If a deployment with
the same name and flow_id already exists, the deployment is updated.

If the deployment has an active schedule, flow runs will be scheduled.
When upserting, any scheduled runs from the existing deployment will be deleted.
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.deployment_create import DeploymentCreate
from ...models.deployment_response import DeploymentResponse
from ...types import Response

OPERATION = "POST /deployments/"


def _get_kwargs(
    *,
    body: DeploymentCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/deployments/",
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> DeploymentResponse:
    response_200 = DeploymentResponse.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], DeploymentResponse]] = {
    200: _parse_200,
    201: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DeploymentCreate,
) -> Response[DeploymentResponse]:
    """Create Deployment: send the request, return the whole answer.

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
    body: DeploymentCreate,
) -> DeploymentResponse:
    """Create Deployment: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DeploymentCreate,
) -> Response[DeploymentResponse]:
    """Create Deployment: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: DeploymentCreate,
) -> DeploymentResponse:
    """Create Deployment: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
