"""Ports on the loopback, and a server there that says whatever a test wants, byte for byte."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

TIMEOUT = 20.0
"""Seconds that a server waits for its client."""

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


@contextmanager
def serving(
    talk: Callable[[socket.socket, bytes], object], tls: ssl.SSLContext | None = None
) -> Iterator[str]:
    """Serve connections, each on a thread of its own; yield the address that they are made to.

    Args:
        talk: is given a connection and the first request on it; then the connection is closed.
    """
    threads: list[threading.Thread] = []

    def accept(listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threads.append(threading.Thread(target=serve, args=(connection,)))
            threads[-1].start()

    def serve(connection: socket.socket) -> None:
        connection.settimeout(TIMEOUT)
        with connection:
            try:
                spoken = tls.wrap_socket(connection, server_side=True) if tls else connection
                with spoken:
                    talk(spoken, received(spoken))
            except OSError:
                return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepting = threading.Thread(target=accept, args=(listener,))
        accepting.start()
        try:
            yield f"{'https' if tls else 'http'}://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join(10)
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def received(connection: socket.socket) -> bytes:
    """Return a whole request."""
    head, body = b"", b""
    while b"\r\n\r\n" not in head:
        if not (part := connection.recv(65536)):
            return head
        head += part
    head, _, body = head.partition(b"\r\n\r\n")
    length = _LENGTH.search(head)
    while length and len(body) < int(length[1]):
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def response(status: str, body: bytes, *headers: str) -> bytes:
    """Return a whole response, after which the connection may be closed."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


@contextmanager
def port(kind: Literal["closed", "silent", "full"]) -> Iterator[int]:
    """Yield a port where nobody listens, where nobody ever speaks, or that takes no connection."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        number: int = listener.getsockname()[1]
        if kind == "closed":
            listener.close()
        for _ in range(2 if kind == "full" else 0):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", number))
        yield number
