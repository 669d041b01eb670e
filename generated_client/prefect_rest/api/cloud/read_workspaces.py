# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /me/workspaces

List every workspace that the key's owner is a member of. The answer is not paged. Relative to the
address of Cloud's API itself, not to that of a workspace.
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.workspace import Workspace
from ...types import Response

OPERATION = "GET /me/workspaces"


def _get_kwargs() -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/me/workspaces",
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> list[Workspace]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = Workspace.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[Workspace]]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[Workspace]]:
    """Read Workspaces: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(**_get_kwargs())
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> list[Workspace]:
    """Read Workspaces: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[Workspace]]:
    """Read Workspaces: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(**_get_kwargs())
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> list[Workspace]:
    """Read Workspaces: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
