# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /deployments/name/{flow_name}/{deployment_name}

Get a deployment using the name of the flow and the deployment.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.deployment_response import DeploymentResponse
from ...types import Response

OPERATION = "GET /deployments/name/{flow_name}/{deployment_name}"


def _get_kwargs(
    flow_name: str,
    deployment_name: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/deployments/name/{flow_name}/{deployment_name}".format(
            flow_name=quote(str(flow_name), safe=""),
            deployment_name=quote(str(deployment_name), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> DeploymentResponse:
    response_200 = DeploymentResponse.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], DeploymentResponse]] = {
    200: _parse_200,
}


def sync_detailed(
    flow_name: str,
    deployment_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeploymentResponse]:
    """Read Deployment By Name: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            flow_name=flow_name,
            deployment_name=deployment_name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    flow_name: str,
    deployment_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeploymentResponse:
    """Read Deployment By Name: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        flow_name=flow_name,
        deployment_name=deployment_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    flow_name: str,
    deployment_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeploymentResponse]:
    """Read Deployment By Name: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            flow_name=flow_name,
            deployment_name=deployment_name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    flow_name: str,
    deployment_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeploymentResponse:
    """Read Deployment By Name: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            flow_name=flow_name,
            deployment_name=deployment_name,
            client=client,
        )
    ).parsed
