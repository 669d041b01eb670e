"""A DOUBLE of Prefect Cloud's front door, before real Prefect servers.

Prefect Cloud cannot be had in a test. What is ours here is only what Cloud puts before the API that
a server has as well; every other response is a real server's, byte for byte. Where each shape comes
from:

* ``GET /api/me/workspaces``, a plain list of ids, names, handles and descriptions: Prefect's own
  client, as ``openapi/cloud.yaml`` cites it.
* 401 ``{"detail": "Invalid authentication credentials"}`` for a missing or wrong
  ``Authorization: Bearer <key>``: quoted from Cloud in PrefectHQ/prefect issue 16289.
* 404 for an account or workspace the key is no member of: Prefect Cloud's documentation. The words
  of that body are ours.
* ``/api/accounts/{account_id}/workspaces/{workspace_id}/…``: Prefect's documentation of the address
  of a workspace's API. Below it, Cloud and server have the same routes.

What Cloud has beyond that (rate limits, audit, its own routes) is not played.
"""

import json
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import Any, Self

import httpx

from doubles.background import in_background
from doubles.busy import ONE_REQUEST_EACH

UPSTREAM_TIMEOUT = 60.0
"""Seconds a real server may take for one response."""

_HOP_BY_HOP = {
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
}
# The front has its own address and its own key; an encoded body could not be passed on unchanged.
_NOT_FORWARDED = {*_HOP_BY_HOP, "host", "authorization", "content-length", "accept-encoding"}
_NOT_RETURNED = {*_HOP_BY_HOP, "content-length", "date", "server"}


@dataclass(frozen=True)
class Workspace:
    """A workspace as Cloud lists it, and the server that responses for it.

    ``upstream_api_url`` is that server's base, ``http://127.0.0.1:<port>/api``.
    """

    account_id: str
    account_name: str
    account_handle: str
    workspace_id: str
    workspace_name: str
    workspace_description: str
    workspace_handle: str
    upstream_api_url: str

    def listed(self) -> dict[str, str]:
        """The workspace as a row of ``GET /api/me/workspaces``."""
        row: dict[str, str] = asdict(self)
        del row["upstream_api_url"]
        return row

    @property
    def path(self) -> str:
        """Where the workspace's own routes begin, below ``/api``."""
        return f"/accounts/{self.account_id}/workspaces/{self.workspace_id}"


@dataclass(frozen=True)
class Request:
    """What reached the front. ``target`` is path and query below ``/api``, as sent."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Response:
    """What the front sends back; its length is added on the way out.

    ``pieces`` breaks it: given the whole response, head and body, it yields what is really sent,
    one piece after the other, and then the front hangs up.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    pieces: Callable[[bytes], Iterable[bytes]] | None = None


Forward = Callable[[Request], Response]
Intercept = Callable[[Request, Forward], Response]


@dataclass(frozen=True)
class Exchange:
    """A request and its response, as a test may look at them.

    ``headers`` are the request's with lower-case names, without ``authorization``; whether the
    key was a known one is in ``key_known``. ``path`` is below ``/api``, without the query.
    """

    method: str
    path: str
    headers: Mapping[str, str]
    key_known: bool
    body: bytes
    status: int
    response: bytes


class CloudFront:
    """Plays Prefect Cloud on 127.0.0.1 for the length of a ``with`` block.

    Args:
        keys: the workspaces each API key is a member of.
        tls: a server-side context, to be spoken to by https.
        intercept: called instead of the usual way to a response, for every request, with the
            request and that usual way; what it returns is sent. It may ask any number of times.
    """

    def __init__(
        self,
        keys: Mapping[str, Sequence[Workspace]],
        *,
        tls: ssl.SSLContext | None = None,
        intercept: Intercept | None = None,
    ) -> None:
        self._keys = {key: tuple(workspaces) for key, workspaces in keys.items()}
        self._tls = tls
        self.intercept = intercept
        self._exchanges: list[Exchange] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        with ExitStack() as cleanup:
            self._upstream = cleanup.enter_context(
                httpx.Client(timeout=UPSTREAM_TIMEOUT, limits=ONE_REQUEST_EACH, trust_env=False)
            )
            self._server = _Server(self, self._tls)
            cleanup.enter_context(in_background(self._server))
            self._cleanup = cleanup.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._cleanup.close()

    @property
    def api_url(self) -> str:
        """``http(s)://127.0.0.1:<port>/api``: what stands for ``https://api.prefect.cloud/api``."""
        scheme = "https" if self._tls else "http"
        return f"{scheme}://127.0.0.1:{self._server.server_address[1]}/api"

    @property
    def exchanges(self) -> list[Exchange]:
        """All requests answered so far, in the order of their responses; a copy."""
        with self._lock:
            return list(self._exchanges)

    def forget_exchanges(self) -> None:
        """Count from zero again."""
        with self._lock:
            self._exchanges.clear()

    def response(self, request: Request) -> Response:
        """Answer one request and record it."""
        response = self.intercept(request, self._usual) if self.intercept else self._usual(request)
        exchange = Exchange(
            method=request.method,
            path=request.target.partition("?")[0],
            headers={
                name: value for name, value in request.headers.items() if name != "authorization"
            },
            key_known=self._workspaces(request) is not None,
            body=request.body,
            status=response.status,
            response=response.body,
        )
        with self._lock:
            self._exchanges.append(exchange)
        return response

    def _usual(self, request: Request) -> Response:
        workspaces = self._workspaces(request)
        if workspaces is None:
            return _json_response(401, {"detail": "Invalid authentication credentials"})
        path = request.target.partition("?")[0]
        if (request.method, path) == ("GET", "/me/workspaces"):
            return _json_response(200, [workspace.listed() for workspace in workspaces])
        for workspace in workspaces:
            if path.startswith(workspace.path + "/"):
                return self._forward(request, workspace)
        return _json_response(404, {"detail": "Not Found"})

    def _workspaces(self, request: Request) -> tuple[Workspace, ...] | None:
        """The workspaces of the request's key, or None for a key that is missing or unknown."""
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        return self._keys.get(key) if scheme.lower() == "bearer" else None

    def _forward(self, request: Request, workspace: Workspace) -> Response:
        target = request.target.removeprefix(workspace.path)
        base = httpx.URL(workspace.upstream_api_url)
        headers = {
            name: value for name, value in request.headers.items() if name not in _NOT_FORWARDED
        }
        try:
            response = self._upstream.request(
                request.method,
                # As bytes, so that no character is quoted anew on the way.
                base.copy_with(raw_path=base.raw_path.rstrip(b"/") + target.encode("ascii")),
                headers={**headers, "accept-encoding": "identity"},
                content=request.body,
            )
        except httpx.TransportError as error:
            return _json_response(502, {"detail": f"The server behind the front: {error}"})
        return Response(
            status=response.status_code,
            headers={
                name: value for name, value in response.headers.items() if name not in _NOT_RETURNED
            },
            body=response.content,
        )


def _json_response(status: int, content: Any) -> Response:
    return Response(status, {"content-type": "application/json"}, json.dumps(content).encode())


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # joined when the server closes

    def __init__(self, front: CloudFront, tls: ssl.SSLContext | None) -> None:
        self.front = front
        self._open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), _Handler)
        if tls:
            # The handshake is left to the thread of the connection, lest a slow one block all.
            self.socket = tls.wrap_socket(
                self.socket, server_side=True, do_handshake_on_connect=False
            )

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up, which tests make them do; show all else."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        """Hang up on every client that keeps its connection, and end all threads."""
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        super().server_close()


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"  # connections are kept, as Cloud keeps them
    disable_nagle_algorithm = True
    wbufsize = -1  # a response leaves in one piece, when it is flushed

    def _do(self) -> None:
        if "transfer-encoding" in self.headers:
            self.close_connection = True
            self._send(_json_response(411, {"detail": "Length Required"}))
            return
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        if not self.path.startswith("/api/"):
            self._send(_json_response(404, {"detail": "Not Found"}))
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        target = self.path.removeprefix("/api")
        self._send(self.server.front.response(Request(self.command, target, headers, body)))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _do  # noqa: N815

    def _send(self, response: Response) -> None:
        if response.pieces is None:
            self._write(response)
            return
        self.close_connection = True
        whole = BytesIO()
        usual, self.wfile = self.wfile, whole
        try:
            self._write(response)
        finally:
            self.wfile = usual
        for piece in response.pieces(whole.getvalue()):
            self.wfile.write(piece)
            self.wfile.flush()

    def _write(self, response: Response) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.status not in (204, 304):
            self.send_header("content-length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Be silent; what was asked is in `CloudFront.exchanges`."""
