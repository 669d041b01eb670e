# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""GET /task_run_states/

Get states associated with a task run.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.state import State
from ...types import UNSET, Response

OPERATION = "GET /task_run_states/"


def _get_kwargs(
    *,
    task_run_id: UUID,
) -> dict[str, Any]:
    params: dict[str, Any] = {}

    json_task_run_id = str(task_run_id)
    params["task_run_id"] = json_task_run_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/task_run_states/",
        "params": params,
    }
    return _kwargs


def _parse_200(response: httpx.Response) -> list[State]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = State.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[State]]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    task_run_id: UUID,
) -> Response[list[State]]:
    """Read Task Run States: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            task_run_id=task_run_id,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    task_run_id: UUID,
) -> list[State]:
    """Read Task Run States: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        task_run_id=task_run_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    task_run_id: UUID,
) -> Response[list[State]]:
    """Read Task Run States: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            task_run_id=task_run_id,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    task_run_id: UUID,
) -> list[State]:
    """Read Task Run States: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            task_run_id=task_run_id,
        )
    ).parsed
