"""A server on the loopback that responds to a launch as Prefect did: only its clients are measured.

It is a DOUBLE: the flow run is one that a real Prefect 2.18.1 has sent.
"""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, ClassVar

from scripts.environments import ROOT

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator

FLOW_RUN = ROOT / "tests" / "flow_run_of_2.18.1.json"


class Server(BaseHTTPRequestHandler):
    """Responds about the key and the deployment that are asked for.

    Attributes:
        state: the type of the state that the flow run has; None for that which it was sent with.
        launches: the path and the body of each launch.
        reads: how often the flow run was read.
    """

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together
    disable_nagle_algorithm = True  # as Prefect: else what follows session tickets waits 40 ms
    flow_run: ClassVar[dict[str, Any]] = json.loads(FLOW_RUN.read_bytes())
    state: str | None = None
    launches: ClassVar[list[tuple[str, str]]] = []
    reads = 0

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.launches.append((self.path, body))
        key = json.loads(body)["idempotency_key"]
        self._respond(201, {"idempotency_key": key, "deployment_id": self.path.split("/")[-2]})

    def do_GET(self) -> None:
        Server.reads += 1
        self._respond(200, {})

    def _respond(self, status: int, changes: dict[str, str]) -> None:
        now: dict[str, Any] = {}
        if self.state is not None:
            named = {"type": self.state, "name": self.state.title()}
            now = {"state": {**self.flow_run["state"], **named}}
            now |= {f"state_{key}": value for key, value in named.items()}
        content = json.dumps({**self.flow_run, **now, **changes}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Many(ThreadingHTTPServer):
    request_queue_size = 1024


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """Serve `Server`; yield its address."""
    with _Many(("127.0.0.1", 0), Server) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
