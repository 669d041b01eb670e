# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""PATCH /v2/concurrency_limits/{id_or_name}

Update Concurrency Limit V2
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ...answers import read_answer
from ...client import AuthenticatedClient, Client
from ...models.concurrency_limit_v2_update import ConcurrencyLimitV2Update
from ...types import Response

OPERATION = "PATCH /v2/concurrency_limits/{id_or_name}"


def _get_kwargs(
    id_or_name: str | UUID,
    *,
    body: ConcurrencyLimitV2Update,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v2/concurrency_limits/{id_or_name}".format(
            id_or_name=quote(str(id_or_name), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_204(response: httpx.Response) -> None:
    return None


_PARSERS: dict[int, Callable[[httpx.Response], None]] = {
    204: _parse_204,
}


def sync_detailed(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ConcurrencyLimitV2Update,
) -> Response[None]:
    """Update Concurrency Limit V2: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            id_or_name=id_or_name,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ConcurrencyLimitV2Update,
) -> None:
    """Update Concurrency Limit V2: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        id_or_name=id_or_name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ConcurrencyLimitV2Update,
) -> Response[None]:
    """Update Concurrency Limit V2: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            id_or_name=id_or_name,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    id_or_name: str | UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ConcurrencyLimitV2Update,
) -> None:
    """Update Concurrency Limit V2: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            id_or_name=id_or_name,
            client=client,
            body=body,
        )
    ).parsed
