# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /block_schemas/checksum/{checksum}

Read Block Schema By Checksum
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.block_schema import BlockSchema
from ...types import UNSET, Response, Unset

OPERATION = "GET /block_schemas/checksum/{checksum}"


def _get_kwargs(
    checksum: str,
    *,
    version: str | Unset = UNSET,
) -> dict[str, Any]:
    params: dict[str, Any] = {}

    params["version"] = version

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/block_schemas/checksum/{checksum}".format(
            checksum=quote(str(checksum), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> BlockSchema:
    response_200 = BlockSchema.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], BlockSchema]] = {
    200: _parse_200,
}


def sync_detailed(
    checksum: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> Response[BlockSchema]:
    """Read Block Schema By Checksum: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            checksum=checksum,
            version=version,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    checksum: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> BlockSchema:
    """Read Block Schema By Checksum: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        checksum=checksum,
        client=client,
        version=version,
    ).parsed


async def asyncio_detailed(
    checksum: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> Response[BlockSchema]:
    """Read Block Schema By Checksum: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            checksum=checksum,
            version=version,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    checksum: str,
    *,
    client: AuthenticatedClient | Client,
    version: str | Unset = UNSET,
) -> BlockSchema:
    """Read Block Schema By Checksum: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            checksum=checksum,
            client=client,
            version=version,
        )
    ).parsed
