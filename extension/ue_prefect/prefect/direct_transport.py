"""What connects where there is no proxy: httpx's own transport, but for how it names hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore
import httpx

if TYPE_CHECKING:
    import ssl

KEEPALIVE = 5.0
"""Seconds that a connection may be idle, as with httpx. No transport here has more than one."""


class DirectTransport(httpx.HTTPTransport):
    """Hands over a host's name as the bytes that httpx has made of it.

    Python would encode a text once more, and the codec for that is 0.25 MiB and 2 ms of each task.
    """

    def __init__(self, context: ssl.SSLContext | None) -> None:
        super().__init__(verify=context, trust_env=False)  # type: ignore[arg-type]
        # httpx passes no backend on: https://github.com/encode/httpx/pull/3749. Were its
        # pool called otherwise, it would be used, and tests/package/test_loaded.py would fail.
        self._pool = httpcore.ConnectionPool(
            ssl_context=context, keepalive_expiry=KEEPALIVE, network_backend=_Backend()
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions.setdefault("sni_hostname", request.url.raw_host)
        return super().handle_request(request)


class _Backend(httpcore.SyncBackend):
    def connect_tcp(self, host: str, *args: Any, **named: Any) -> httpcore.NetworkStream:
        return super().connect_tcp(host.encode("ascii"), *args, **named)  # type: ignore[arg-type]
