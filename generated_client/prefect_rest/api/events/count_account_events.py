# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""POST /events/count-by/{countable}

Returns distinct objects and the count of events associated with them.  Objects
that can be counted include the day the event occurred, the type of event, or
the IDs of the resources associated with the event.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import httpx

from ...answers import json_of, read_answer
from ...client import AuthenticatedClient, Client
from ...models.count_account_events_body import CountAccountEventsBody
from ...models.countable import Countable
from ...models.event_count import EventCount
from ...types import Response

OPERATION = "POST /events/count-by/{countable}"


def _get_kwargs(
    countable: Countable,
    *,
    body: CountAccountEventsBody,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/events/count-by/{countable}".format(
            countable=quote(str(countable), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    return _kwargs


def _parse_200(response: httpx.Response) -> list[EventCount]:
    response_200 = []
    _response_200 = json_of(response, list)
    for response_200_item_data in _response_200:
        response_200_item = EventCount.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


_PARSERS: dict[int, Callable[[httpx.Response], list[EventCount]]] = {
    200: _parse_200,
}


def sync_detailed(
    countable: Countable,
    *,
    client: AuthenticatedClient | Client,
    body: CountAccountEventsBody,
) -> Response[list[EventCount]]:
    """Count Account Events: send the request, return the whole answer.

    Raises:
        prefect_rest.errors.ErrorStatus: the answer is not a success.
        prefect_rest.errors.UnreadableAnswer: it is, but its body is not of the declared type.
        httpx.TransportError: there was no answer.
    """
    response = client.get_httpx_client().request(
        **_get_kwargs(
            countable=countable,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


def sync(
    countable: Countable,
    *,
    client: AuthenticatedClient | Client,
    body: CountAccountEventsBody,
) -> list[EventCount]:
    """Count Account Events: as ``sync_detailed``, but return the body only."""
    return sync_detailed(
        countable=countable,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    countable: Countable,
    *,
    client: AuthenticatedClient | Client,
    body: CountAccountEventsBody,
) -> Response[list[EventCount]]:
    """Count Account Events: as ``sync_detailed``, but asynchronous."""
    response = await client.get_async_httpx_client().request(
        **_get_kwargs(
            countable=countable,
            body=body,
        )
    )
    return read_answer(OPERATION, response, _PARSERS)


async def asyncio(
    countable: Countable,
    *,
    client: AuthenticatedClient | Client,
    body: CountAccountEventsBody,
) -> list[EventCount]:
    """Count Account Events: as ``sync``, but asynchronous."""
    return (
        await asyncio_detailed(
            countable=countable,
            client=client,
            body=body,
        )
    ).parsed
