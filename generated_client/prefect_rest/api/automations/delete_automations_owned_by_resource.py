# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""DELETE /automations/owned-by/{resource_id}

Delete Automations Owned By Resource
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...types import Response

OPERATION = "DELETE /automations/owned-by/{resource_id}"


def _get_kwargs(
    resource_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/automations/owned-by/{resource_id}".format(
            resource_id=quote(str(resource_id), safe=""),
        ),
    }
    return _kwargs


def _parse_202(response: httpx.Response) -> Any:
    response_202: Any = json_of(response, object)

    return response_202


_PARSERS: dict[int, Callable[[httpx.Response], Any]] = {
    202: _parse_202,
}


def sync_detailed(
    resource_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """Delete Automations Owned By Resource: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            resource_id=resource_id,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    resource_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """Delete Automations Owned By Resource: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        resource_id=resource_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    resource_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """Delete Automations Owned By Resource: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            resource_id=resource_id,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    resource_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """Delete Automations Owned By Resource: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            resource_id=resource_id,
            client=client,
        )
    ).parsed
