# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /concurrency_limits/tag/{tag}

Get a concurrency limit by tag.

The `active slots` field contains a list of TaskRun IDs currently using a
concurrency slot for the specified tag.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.concurrency_limit import ConcurrencyLimit
from ...types import Response

OPERATION = "GET /concurrency_limits/tag/{tag}"


def _get_kwargs(
    tag: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/concurrency_limits/tag/{tag}".format(
            tag=quote(str(tag), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> ConcurrencyLimit:
    response_200 = ConcurrencyLimit.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], ConcurrencyLimit]] = {
    200: _parse_200,
}


def sync_detailed(
    tag: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ConcurrencyLimit]:
    """Read Concurrency Limit By Tag: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            tag=tag,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    tag: str,
    *,
    client: AuthenticatedClient | Client,
) -> ConcurrencyLimit:
    """Read Concurrency Limit By Tag: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        tag=tag,
        client=client,
    ).parsed


async def asyncio_detailed(
    tag: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ConcurrencyLimit]:
    """Read Concurrency Limit By Tag: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            tag=tag,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    tag: str,
    *,
    client: AuthenticatedClient | Client,
) -> ConcurrencyLimit:
    """Read Concurrency Limit By Tag: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            tag=tag,
            client=client,
        )
    ).parsed
