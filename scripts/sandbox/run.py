"""A real Prefect to try things on: a server with its pages, and a runner with flows to launch.

Stays until Ctrl-C and leaves nothing behind. The address is the last thing it prints.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import threading

from scripts.sandbox.environment import DEFAULT_VERSION, ensure_prefect
from scripts.sandbox.runner import DEPLOYMENTS, FlowRunner
from scripts.sandbox.server import PrefectServer


def main() -> int:
    """Run the sandbox until it is told to end."""
    ended = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: ended.set())
    print(f"Starting Prefect {DEFAULT_VERSION}", flush=True)
    ensure_prefect()
    with tempfile.TemporaryDirectory() as pages:
        settings = {"PREFECT_UI_ENABLED": "true", "PREFECT_UI_STATIC_DIRECTORY": pages}
        with PrefectServer(settings=settings) as server, FlowRunner(server):
            print(f"Its pages are at {server.api_url.removesuffix('/api')}; Ctrl-C ends it.")
            print(f"Its deployments: {', '.join(DEPLOYMENTS)}")
            print("In another terminal, have commands and scripts use it:\n")
            print(f"    export PREFECT_API_URL={server.api_url}\n", flush=True)
            ended.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
