"""Sends a request as `transport` does, with asyncio, over the same policy."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

import httpx

from ..errors import UePrefectError
from .retry import Attempts, passing_fault
from .transport import (
    concluded,
    log_retry,
    only_reads,
    refuse_encoding,
    refuse_large,
    with_content,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .retry import RetryPolicy


class AsyncRetryingTransport(httpx.AsyncBaseTransport):
    """Sends a request again when that may help, and waits for no response for ever.

    Args:
        transport: sends each attempt.
        clock: tells seconds that only ever grow.
        sleep: waits a number of seconds.
    """

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport,
        policy: RetryPolicy,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._transport = transport
        self._policy = policy
        self._clock = clock
        self._sleep = sleep

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        attempts: Attempts = request.extensions.setdefault(
            "attempts", Attempts(self._policy, self._clock)
        )
        while True:
            outcome = await self._attempt(request)
            attempts.note(outcome, was_sent=True, is_change=not only_reads(request))
            reason = passing_fault(outcome)
            pause = attempts.pause(outcome) if reason else None
            if pause is None:
                return concluded(outcome, attempts)
            log_retry(request, reason, pause)
            await self._sleep(pause)

    async def _attempt(self, request: httpx.Request) -> httpx.Response | Exception:
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
            return httpx.ReadTimeout("no whole response in time")
        except UePrefectError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this attempt's outcome
            return error
        return with_content(response, content)

    async def aclose(self) -> None:
        await self._transport.aclose()
