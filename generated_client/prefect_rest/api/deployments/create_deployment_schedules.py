# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /deployments/{id}/schedules

Create Deployment Schedules
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.deployment_schedule import DeploymentSchedule
from ...models.deployment_schedule_create import DeploymentScheduleCreate
from ...types import Response

OPERATION = "POST /deployments/{id}/schedules"


def _get_kwargs(
    id: UUID,
    *,
    body: list[DeploymentScheduleCreate],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/deployments/{id}/schedules".format(
            id=quote(str(id), safe=""),
        ),
    }
    _kwargs["json"] = []
    for body_item_data in body:
        body_item = body_item_data.to_dict()
        _kwargs["json"].append(body_item)

    return _kwargs


def _parse_201(response: httpx.Response) -> list[DeploymentSchedule]:
    response_201 = []
    _response_201 = json_of(response, list)
    for response_201_item_data in _response_201:
        response_201_item = DeploymentSchedule.from_dict(response_201_item_data)

        response_201.append(response_201_item)

    return response_201


_PARSERS: dict[int, Callable[[httpx.Response], list[DeploymentSchedule]]] = {
    201: _parse_201,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: list[DeploymentScheduleCreate],
) -> Response[list[DeploymentSchedule]]:
    """Create Deployment Schedules: send the request, return the whole answer.

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
    body: list[DeploymentScheduleCreate],
) -> list[DeploymentSchedule]:
    """Create Deployment Schedules: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: list[DeploymentScheduleCreate],
) -> Response[list[DeploymentSchedule]]:
    """Create Deployment Schedules: as ``sync_detailed``, but asynchronous."""
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
    body: list[DeploymentScheduleCreate],
) -> list[DeploymentSchedule]:
    """Create Deployment Schedules: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    ).parsed
