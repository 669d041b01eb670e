# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /flow_runs/{id}/graph-v2

Get a graph of the tasks and subflow runs for the given flow run
"""

import datetime
from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.graph import Graph
from ...types import UNSET, Response, Unset

OPERATION = "GET /flow_runs/{id}/graph-v2"


def _get_kwargs(
    id: UUID,
    *,
    since: datetime.datetime | Unset = datetime.datetime.fromisoformat("0001-01-01T00:00:00"),
) -> dict[str, Any]:
    params: dict[str, Any] = {}

    json_since: str | Unset = UNSET
    if not isinstance(since, Unset):
        json_since = since.isoformat()
    params["since"] = json_since

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/flow_runs/{id}/graph-v2".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> Graph:
    response_200 = Graph.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], Graph]] = {
    200: _parse_200,
}


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.datetime | Unset = datetime.datetime.fromisoformat("0001-01-01T00:00:00"),
) -> Response[Graph]:
    """Read Flow Run Graph V2: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            id=id,
            since=since,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.datetime | Unset = datetime.datetime.fromisoformat("0001-01-01T00:00:00"),
) -> Graph:
    """Read Flow Run Graph V2: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id=id,
        client=client,
        since=since,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.datetime | Unset = datetime.datetime.fromisoformat("0001-01-01T00:00:00"),
) -> Response[Graph]:
    """Read Flow Run Graph V2: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            id=id,
            since=since,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.datetime | Unset = datetime.datetime.fromisoformat("0001-01-01T00:00:00"),
) -> Graph:
    """Read Flow Run Graph V2: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id=id,
            client=client,
            since=since,
        )
    ).parsed
