# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /automations/related-to/{resource_id}

Read Automations Related To Resource
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.automation import Automation
from ...types import Response

OPERATION = "GET /automations/related-to/{resource_id}"


def _get_kwargs(
    resource_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/automations/related-to/{resource_id}".format(
            resource_id=quote(str(resource_id), safe=""),
        ),
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> list[Automation]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = Automation.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[Automation]]] = {
    200: _parse_200,
}


def sync_detailed(
    resource_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[Automation]]:
    """Read Automations Related To Resource: send the request, return the whole answer.

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
) -> list[Automation]:
    """Read Automations Related To Resource: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        resource_id=resource_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    resource_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[Automation]]:
    """Read Automations Related To Resource: as ``sync_detailed``, but asynchronous."""
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
) -> list[Automation]:
    """Read Automations Related To Resource: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            resource_id=resource_id,
            client=client,
        )
    ).parsed
