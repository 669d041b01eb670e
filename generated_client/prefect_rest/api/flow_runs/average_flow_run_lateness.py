# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /flow_runs/lateness

Query for average flow-run lateness in seconds.
"""

from collections.abc import Callable
from typing import Any, cast

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.average_flow_run_lateness_body import AverageFlowRunLatenessBody
from ...types import UNSET, Response, Unset

OPERATION = "POST /flow_runs/lateness"


def _get_kwargs(
    *,
    body: AverageFlowRunLatenessBody | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/flow_runs/lateness",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> float | None:
    def _parse_response_200(data: object) -> float | None:
        if data is None:
            return data
        return cast(float | None, data)

    response_200 = _parse_response_200(json_of(response, object))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], float | None]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AverageFlowRunLatenessBody | Unset = UNSET,
) -> Response[float | None]:
    """Average Flow Run Lateness: send the request, return the whole answer.

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
    body: AverageFlowRunLatenessBody | Unset = UNSET,
) -> float | None:
    """Average Flow Run Lateness: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: AverageFlowRunLatenessBody | Unset = UNSET,
) -> Response[float | None]:
    """Average Flow Run Lateness: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: AverageFlowRunLatenessBody | Unset = UNSET,
) -> float | None:
    """Average Flow Run Lateness: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
