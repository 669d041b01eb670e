"""What a launch from the archive costs, beside a bare httpx script that sends the same request.

Whole processes, from a fresh interpreter to its end: a task that launches by ids and does not wait,
run from the built archive as an agent runs it, and a script that imports httpx from site-packages
and posts the same body to the same local server over TLS. They take turns, so that a slow moment of
the machine meets both, and are compared pair by pair. POSIX only: Windows does not tell how much
memory a process that ended had used.
"""

from __future__ import annotations

import argparse
import json
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import trustme

from scripts.environments import ROOT
from scripts.package.build import build_archive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_TIME = 1.3
MOST_MEMORY = 1.15
"""The ratios that the project promises not to exceed."""

PAIRS = 25

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"
DEPLOYMENT_ID = "400fc9de-7351-48fc-8683-091b9c8c54a4"
API_KEY = "a-key-of-the-stage-0123456789"

RESPONSE = ROOT / "tests" / "flow_run_of_2.18.1.json"
"""What a real Prefect server said of a launch."""

AGENT_SIDE = ROOT / "doubles" / "agent" / "provided"
"""The double of the package that an agent provides to extensions."""

# What an agent does: log to STDERR, hand over the fields, take the result.
FROM_ARCHIVE = """
import json, logging, sys
sys.path[:0] = sys.argv[1:3]
logging.basicConfig(level=logging.INFO)
from extension import Extension
sys.exit(Extension().extension_start(json.loads(sys.argv[3])).rc)
"""

# httpx as pip installs it: its command line is imported, too, where developers' tools bring click.
BARE = """
import ssl, sys
sys.modules["click"] = None
import httpx
url, key, body, ca_bundle = sys.argv[1:]
with httpx.Client(verify=ssl.create_default_context(cafile=ca_bundle)) as client:
    headers = {"Authorization": "Bearer " + key, "Content-Type": "application/json"}
    client.post(url, content=body, headers=headers).raise_for_status().json()
"""

# Small, because a process begins with the peak of the one it was started from.
MEASURED = """
import os, sys, time
command = sys.argv[1:]
started = time.perf_counter()
process = os.posix_spawn(command[0], command, os.environ)
_, status, used = os.wait4(process, 0)
print(time.perf_counter() - started, used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


@dataclass(frozen=True)
class Cost:
    """What a process took: wall time in seconds, peak of resident memory in MiB."""

    seconds: float
    memory: float


class Answerer(BaseHTTPRequestHandler):
    """Responds to each launch as Prefect did, about the key and the deployment that are asked for.

    It remembers what was posted.
    """

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together: else the second waits 40 ms for the first
    launched: ClassVar[dict[str, Any]] = json.loads(RESPONSE.read_bytes())
    requests: ClassVar[list[tuple[str, str]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.requests.append((self.path, body))
        key = json.loads(body)["idempotency_key"]
        asked_for = {"idempotency_key": key, "deployment_id": self.path.split("/")[-2]}
        response = json.dumps({**self.launched, **asked_for}).encode()
        self.send_response(201)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(response)))
        self.end_headers()
        self.wfile.write(response)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def answering(folder: Path) -> Iterator[tuple[str, Path]]:
    """Serve `Answerer` over TLS; yield its address, and the file with its authority."""
    authority = trustme.CA()
    ca_bundle = folder / "authority.pem"
    authority.cert_pem.write_to_path(ca_bundle)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with ThreadingHTTPServer(("127.0.0.1", 0), Answerer) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"https://127.0.0.1:{server.server_port}", ca_bundle
        finally:
            server.shutdown()


def cost(script: str, *arguments: str) -> Cost:
    """Run a script in a fresh interpreter and return what it took."""
    python = [sys.executable, "-I", "-c"]
    measured = [*python, MEASURED, *python, script, *arguments]
    finished = subprocess.run(measured, env={}, check=True, capture_output=True, text=True)
    seconds, peak = map(float, finished.stdout.split())
    unit = 1 if sys.platform == "darwin" else 1024  # bytes of ru_maxrss
    return Cost(seconds, peak * unit / 2**20)


def measure(pairs: int) -> list[tuple[Cost, Cost]]:
    """Return what the archive and the bare script took, pair by pair."""
    with tempfile.TemporaryDirectory() as folder, answering(Path(folder)) as (url, ca_bundle):
        archive = build_archive(Path(folder))
        fields = {
            "credentials": {"user": ACCOUNT_ID, "password": API_KEY},
            "workspace": [WORKSPACE_ID],
            "deployment": [DEPLOYMENT_ID],
            "wait": False,
            "api_url": f"{url}/api",
            "ca_bundle": str(ca_bundle),
        }
        ours = (FROM_ARCHIVE, str(archive), str(AGENT_SIDE), json.dumps(fields))
        # Once before it counts: it shows what is sent, and leaves bytecode of the agent's side.
        cost(*ours)
        path, body = Answerer.requests[-1]
        bare = (BARE, url + path, API_KEY, body, str(ca_bundle))
        cost(*bare)
        return [(cost(*ours), cost(*bare)) for _ in range(pairs)]


def median_ratios(measured: Sequence[tuple[Cost, Cost]]) -> tuple[float, float]:
    """Return the medians of the pairs' ratios, of time and of memory."""
    return (
        statistics.median(ours.seconds / bare.seconds for ours, bare in measured),
        statistics.median(ours.memory / bare.memory for ours, bare in measured),
    )


def main() -> int:
    """Print the comparison as a Markdown table; 1 when the archive costs more than is promised."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"default: {PAIRS}")
    measured = measure(parser.parse_args().pairs)
    time, memory = median_ratios(measured)
    print(f"| medians of {len(measured)} runs in turn | time | peak memory |")
    print("|---|---|---|")
    for name, column in zip(("archive", "httpx alone"), zip(*measured, strict=True), strict=True):
        milliseconds = statistics.median(each.seconds for each in column) * 1000
        mebibytes = statistics.median(each.memory for each in column)
        print(f"| {name} | {milliseconds:.0f} ms | {mebibytes:.1f} MiB |")
    print(
        f"| ratio, and the most promised | {time:.2f}, {MOST_TIME} | {memory:.2f}, {MOST_MEMORY} |"
    )
    return 0 if time <= MOST_TIME and memory <= MOST_MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
