"""Sends a request as `transport` does, with asyncio, over the same policy."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

import httpx

from ..errors import Cancelled, UePrefectError
from .retry import Attempts
from .transport import (
    concluded,
    is_sending,
    only_reads,
    pause_after,
    refuse_encoding,
    refuse_large,
    with_content,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .retry import RetryPolicy
    from .waiting import Cancellation


class AsyncRetryingTransport(httpx.AsyncBaseTransport):
    """Sends a request again when that may help, and waits for no response for ever.

    Args:
        transport: sends each attempt.
        cancellation: is heeded between two attempts; what is under way then goes on.
        sleep: waits a number of seconds.
    """

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport,
        policy: RetryPolicy,
        cancellation: Cancellation,
        *,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._transport = transport
        self._policy = policy
        self._cancellation = cancellation
        self._sleep = sleep

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        attempts: Attempts = request.extensions.setdefault(
            "attempts", Attempts(self._policy, self._cancellation.clock)
        )
        try:
            while True:
                self._cancellation.check()
                outcome = await self._attempt(request, attempts)
                pause = pause_after(outcome, request, attempts, self._cancellation)
                if pause is None:
                    return concluded(outcome, attempts)
                await self._sleep(pause)
        except Cancelled as cancelled:
            cancelled.attempts = attempts
            raise

    async def _attempt(
        self, request: httpx.Request, attempts: Attempts
    ) -> httpx.Response | Exception:
        was_sent = False

        async def trace(event: str, info: dict[str, Any]) -> None:
            nonlocal was_sent
            was_sent = was_sent or is_sending(event, info)

        request.extensions["trace"] = trace
        outcome = await self._whole_response(request)
        attempts.note(outcome, was_sent=was_sent, is_change=not only_reads(request))
        return outcome

    async def _whole_response(self, request: httpx.Request) -> httpx.Response | Exception:
        content = bytearray()
        try:
            async with asyncio.timeout(self._policy.attempt):
                response = await self._transport.handle_async_request(request)
                async with aclosing(response):
                    refuse_encoding(response)
                    async for chunk in response.aiter_bytes():
                        content += chunk
                        refuse_large(content)
        except TimeoutError:
            return httpx.ReadTimeout("no complete response in time")
        except UePrefectError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this attempt's outcome
            return error
        return with_content(response, content)

    async def aclose(self) -> None:
        await self._transport.aclose()
