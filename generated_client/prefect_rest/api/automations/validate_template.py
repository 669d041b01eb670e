# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /templates/validate

Validate Template
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import read_answer
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

OPERATION = "POST /templates/validate"


def _get_kwargs(
    *,
    body: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/templates/validate",
    }
    if not isinstance(body, Unset):
        _kwargs["json"] = body

    return _kwargs


def _parse_200(response: httpx.Response) -> None:
    return None


_PARSERS: dict[int, Callable[[httpx.Response], None]] = {
    200: _parse_200,
    204: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: str | Unset = UNSET,
) -> Response[None]:
    """Validate Template: send the request, return the whole answer.

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
    body: str | Unset = UNSET,
) -> None:
    """Validate Template: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: str | Unset = UNSET,
) -> Response[None]:
    """Validate Template: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: str | Unset = UNSET,
) -> None:
    """Validate Template: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
