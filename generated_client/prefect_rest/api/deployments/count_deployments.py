# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /deployments/count

Count deployments.
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.count_deployments_body import CountDeploymentsBody
from ...types import UNSET, Response, Unset

OPERATION = "POST /deployments/count"


def _get_kwargs(
    *,
    body: CountDeploymentsBody | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/deployments/count",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> int:
    response_200: int = json_of(response, int)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], int]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CountDeploymentsBody | Unset = UNSET,
) -> Response[int]:
    """Count Deployments: send the request, return the whole answer.

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
    body: CountDeploymentsBody | Unset = UNSET,
) -> int:
    """Count Deployments: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CountDeploymentsBody | Unset = UNSET,
) -> Response[int]:
    """Count Deployments: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CountDeploymentsBody | Unset = UNSET,
) -> int:
    """Count Deployments: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
