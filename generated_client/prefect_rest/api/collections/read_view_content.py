# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /collections/views/{view}

Reads the content of a view from the prefect-collection-registry.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.read_view_content_response_read_view_content_collections_views_view_get import (
    ReadViewContentResponseReadViewContentCollectionsViewsViewGet,
)
from ...types import Response

OPERATION = "GET /collections/views/{view}"


def _get_kwargs(
    view: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/collections/views/{view}".format(
            view=quote(str(view), safe=""),
        ),
    }
    return _kwargs


def _parse_200(
    response: httpx.Response,
) -> ReadViewContentResponseReadViewContentCollectionsViewsViewGet:
    response_200 = ReadViewContentResponseReadViewContentCollectionsViewsViewGet.from_dict(
        json_of(response, dict)
    )

    return response_200


_PARSERS: dict[
    int, Callable[[httpx.Response], ReadViewContentResponseReadViewContentCollectionsViewsViewGet]
] = {
    200: _parse_200,
}


def sync_detailed(
    view: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ReadViewContentResponseReadViewContentCollectionsViewsViewGet]:
    """Read View Content: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            view=view,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    view: str,
    *,
    client: AuthenticatedClient | Client,
) -> ReadViewContentResponseReadViewContentCollectionsViewsViewGet:
    """Read View Content: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        view=view,
        client=client,
    ).parsed


async def asyncio_detailed(
    view: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ReadViewContentResponseReadViewContentCollectionsViewsViewGet]:
    """Read View Content: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            view=view,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    view: str,
    *,
    client: AuthenticatedClient | Client,
) -> ReadViewContentResponseReadViewContentCollectionsViewsViewGet:
    """Read View Content: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            view=view,
            client=client,
        )
    ).parsed
