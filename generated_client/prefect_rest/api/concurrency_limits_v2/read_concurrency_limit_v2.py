# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /v2/concurrency_limits/{id_or_name}

Read Concurrency Limit V2
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.concurrency_limit_v2 import ConcurrencyLimitV2
from ...types import Response

OPERATION = "GET /v2/concurrency_limits/{id_or_name}"


def _get_kwargs(
    id_or_name: str | UUID,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v2/concurrency_limits/{id_or_name}".format(
            id_or_name=quote(str(id_or_name), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> ConcurrencyLimitV2:
    response_200 = ConcurrencyLimitV2.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], ConcurrencyLimitV2]] = {
    200: _parse_200,
}


def sync_detailed(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ConcurrencyLimitV2]:
    """Read Concurrency Limit V2: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            id_or_name=id_or_name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
) -> ConcurrencyLimitV2:
    """Read Concurrency Limit V2: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id_or_name=id_or_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ConcurrencyLimitV2]:
    """Read Concurrency Limit V2: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            id_or_name=id_or_name,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
) -> ConcurrencyLimitV2:
    """Read Concurrency Limit V2: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
        )
    ).parsed
