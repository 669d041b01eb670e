# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /ui/task_runs/count

Read Task Run Counts By State
"""

from collections.abc import Callable
from typing import Any

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.count_by_state import CountByState
from ...models.read_task_run_counts_by_state_body import ReadTaskRunCountsByStateBody
from ...types import UNSET, Response, Unset

OPERATION = "POST /ui/task_runs/count"


def _get_kwargs(
    *,
    body: ReadTaskRunCountsByStateBody | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/ui/task_runs/count",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> CountByState:
    response_200 = CountByState.from_dict(json_of(response, dict))

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], CountByState]] = {
    200: _parse_200,
}


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ReadTaskRunCountsByStateBody | Unset = UNSET,
) -> Response[CountByState]:
    """Read Task Run Counts By State: send the request, return the whole answer.

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
    body: ReadTaskRunCountsByStateBody | Unset = UNSET,
) -> CountByState:
    """Read Task Run Counts By State: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ReadTaskRunCountsByStateBody | Unset = UNSET,
) -> Response[CountByState]:
    """Read Task Run Counts By State: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ReadTaskRunCountsByStateBody | Unset = UNSET,
) -> CountByState:
    """Read Task Run Counts By State: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
