# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /deployments/{id}/schedule

Schedule runs for a deployment. For backfills, provide start/end times in the past.

This function will generate the minimum number of runs that satisfy the min
and max times, and the min and max counts. Specifically, the following order
will be respected.

    - Runs will be generated starting on or after the `start_time`
    - No more than `max_runs` runs will be generated
    - No runs will be generated after `end_time` is reached
    - At least `min_runs` runs will be generated
    - Runs will be generated until at least `start_time + min_time` is reached
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.schedule_deployment_body import ScheduleDeploymentBody
from ...types import UNSET, Response, Unset

OPERATION = "POST /deployments/{id}/schedule"


def _get_kwargs(
    id: UUID,
    *,
    body: ScheduleDeploymentBody | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/deployments/{id}/schedule".format(
            id=quote(str(id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> Any:
    response_200: Any = json_of(response, object)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], Any]] = {
    200: _parse_200,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ScheduleDeploymentBody | Unset = UNSET,
) -> Response[Any]:
    """Schedule Deployment: send the request, return the whole answer.

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
    body: ScheduleDeploymentBody | Unset = UNSET,
) -> Any:
    """Schedule Deployment: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ScheduleDeploymentBody | Unset = UNSET,
) -> Response[Any]:
    """Schedule Deployment: as ``sync_detailed``, but asynchronous."""
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
    body: ScheduleDeploymentBody | Unset = UNSET,
) -> Any:
    """Schedule Deployment: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
        )
    ).parsed
