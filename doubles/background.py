"""A server of the standard library, on a thread of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import BaseServer

_STOP_POLL = 0.02
"""Seconds between two looks at whether it is to stop."""


@contextmanager
def in_background(server: BaseServer) -> Iterator[None]:
    """Let a server serve for the length of a ``with`` block, and close it then."""
    thread = threading.Thread(target=server.serve_forever, args=[_STOP_POLL])
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
