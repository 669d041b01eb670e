"""What a launch from the archive costs, beside scripts that send the same request.

    python -m scripts.bench.start [--pairs N]

Whole processes, from a fresh interpreter to its end, before the same local server over TLS: a task
that launches by ids and does not wait, run from the built archive as an agent runs it, with nothing
else importable; and scripts with httpx as pip installs it, with `http.client`, and with a bare
socket. They take turns, so that a slow moment of the machine meets all, and are compared round by
round, with a bundle of one authority and with that of all that browsers trust.

What an agent's process takes without an extension is measured, too, and what it takes more than
Python alone is taken off. POSIX only: Windows does not tell how much memory a process had used.

Out: ``docs/figures/start.json``; exit code 1 when the archive costs more than is promised.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import certifi
import trustme

from scripts.bench.costs import Cost, medians, quartiles
from scripts.bench.server import Server, serving
from scripts.environments import ROOT, ensure_environment
from scripts.package.build import build_archive
from ue_prefect import __version__

ROUNDS = 25

MOST = {"seconds": 1.0, "cpu_seconds": 1.0, "mebibytes": 1.05}
"""How many times what a script with httpx takes the archive may take, as the project promises."""

FIGURES = ROOT / "docs" / "figures" / "start.json"

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"
DEPLOYMENT_ID = "400fc9de-7351-48fc-8683-091b9c8c54a4"
API_KEY = "a-key-of-the-bench-0123456789"

AGENT_SIDE = ROOT / "doubles" / "agent" / "provided"
"""The double of the package that an agent provides to extensions."""

# What an agent does: log to STDERR, hand over the fields, take the result.
AGENT = """
import json, logging, sys
sys.path[:0] = sys.argv[1:3]
logging.basicConfig(level=logging.INFO)
"""
ARCHIVE = f"""{AGENT}
from extension import Extension
sys.exit(Extension().extension_start(json.loads(sys.argv[3])).rc)
"""
NO_EXTENSION = f"""{AGENT}
from universal_extension import ExtensionResult, UniversalExtension, ui
from universal_extension.deco import dynamic_choice_command, dynamic_command
UniversalExtension()
"""

HTTPX = """
import ssl, sys
import httpx
url, key, body, ca_bundle = sys.argv[1:]
with httpx.Client(verify=ssl.create_default_context(cafile=ca_bundle)) as client:
    headers = {"Authorization": "Bearer " + key, "Content-Type": "application/json"}
    client.post(url, content=body, headers=headers).raise_for_status().json()
"""
HTTP_CLIENT = """
import json, ssl, sys
from http.client import HTTPSConnection
from urllib.parse import urlsplit
url, key, body, ca_bundle = sys.argv[1:]
parts = urlsplit(url)
context = ssl.create_default_context(cafile=ca_bundle)
connection = HTTPSConnection(parts.hostname, parts.port, context=context)
headers = {"Authorization": "Bearer " + key, "Content-Type": "application/json"}
connection.request("POST", parts.path, body, headers)
response = connection.getresponse()
assert response.status == 201
json.loads(response.read())
"""
SOCKET = """
import json, socket, ssl, sys
url, key, body, ca_bundle = sys.argv[1:]
place, _, path = url.removeprefix("https://").partition("/")
host, _, port = place.partition(":")
context = ssl.create_default_context(cafile=ca_bundle)
head = [f"POST /{path} HTTP/1.1", f"Host: {place}", f"Authorization: Bearer {key}"]
head += ["Content-Type: application/json", f"Content-Length: {len(body)}", "Connection: close"]
with socket.create_connection((host, int(port))) as plain:
    with context.wrap_socket(plain, server_hostname=host) as stream:
        stream.sendall("\\r\\n".join([*head, "", body]).encode())
        received = b"".join(iter(lambda: stream.recv(65536), b""))
head, _, content = received.partition(b"\\r\\n\\r\\n")
assert b" 201 " in head
json.loads(content)
"""

# Small, because a process begins with the peak of the one it was started from.
MEASURED = """
import os, sys, time
command = sys.argv[1:]
started = time.perf_counter()
process = os.posix_spawn(command[0], command, os.environ)
_, status, used = os.wait4(process, 0)
print(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def bundles_of(authority: trustme.CA, folder: Path) -> dict[str, Path]:
    """Write two files of authorities to trust that have this one; return them by name."""
    bundles = {name: folder / f"{name}.pem" for name in ("one authority", "all authorities")}
    own = authority.cert_pem.bytes()
    for bundle, others in zip(bundles.values(), (b"", certifi.contents().encode()), strict=True):
        bundle.write_bytes(others + own)
    return bundles


def cost(command: list[str]) -> Cost:
    """Run a command in a fresh process and return what it took."""
    measured = [sys.executable, "-I", "-S", "-c", MEASURED, *command]
    finished = subprocess.run(measured, env={}, check=True, capture_output=True, text=True)
    seconds, cpu_seconds, peak = map(float, finished.stdout.split())
    unit = 1 if sys.platform == "darwin" else 1024  # bytes of ru_maxrss
    return Cost(seconds, cpu_seconds, peak * unit / 2**20)


def commands(url: str, bundle: Path, archive: Path) -> dict[str, list[str]]:
    """Return what is run, by its name."""
    isolated = [sys.executable, "-I", "-S", "-c"]
    fields = {
        "credentials": {"user": ACCOUNT_ID, "password": API_KEY},
        "workspace": [WORKSPACE_ID],
        "deployment": [DEPLOYMENT_ID],
        "wait": False,
        "api_url": f"{url}/api",
        "ca_bundle": str(bundle),
    }
    paths = [str(archive), str(AGENT_SIDE)]
    ours = [*isolated, ARCHIVE, *paths, json.dumps(fields)]
    cost(ours)  # shows what is sent, and leaves bytecode of the agent's side
    path, body = Server.launches[-1]
    sent = [url + path, API_KEY, body, str(bundle)]
    with_httpx = ensure_environment("clients", ROOT / "requirements" / "archive.txt") / "python"
    return {
        "archive": ours,
        "agent": [*isolated, NO_EXTENSION, *paths],
        "Python": [*isolated, "pass"],
        "httpx": [str(with_httpx), "-I", "-c", HTTPX, *sent],
        "http.client": [*isolated, HTTP_CLIENT, *sent],
        "socket": [*isolated, SOCKET, *sent],
    }


def measure(rounds: int) -> dict[str, Any]:
    """Return for each bundle the medians of all, and the quartiles of the archive's ratios."""
    figures: dict[str, Any] = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "versions": {"ue-prefect": __version__, "python": platform.python_version()},
        "rounds": rounds,
    }
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with tempfile.TemporaryDirectory() as folder, serving(tls) as url:
        archive = build_archive(Path(folder))
        for name, bundle in bundles_of(authority, Path(folder)).items():
            run = commands(url, bundle, archive)
            for command in run.values():
                cost(command)
            taken = [{each: cost(command) for each, command in run.items()} for _ in range(rounds)]
            own = [_own(each) for each in taken]
            httpx = [each["httpx"] for each in taken]
            columns = {each: [one[each] for one in taken] for each in run} | {"extension": own}
            figures[name] = {
                "medians": {each: medians(column) for each, column in columns.items()},
                "ratios": quartiles(own, httpx),
                "whole": quartiles([each["archive"] for each in taken], httpx),
            }
    return figures


def _own(taken: dict[str, Cost]) -> Cost:
    """Return what the archive took without what is the agent's, which has a Python of its own."""
    archive, agent, python = (taken[each] for each in ("archive", "agent", "Python"))
    return Cost(
        archive.seconds - agent.seconds + python.seconds,
        archive.cpu_seconds - agent.cpu_seconds + python.cpu_seconds,
        archive.mebibytes,
    )


def main() -> int:
    """Measure, write the figures and show them; 1 when the archive costs more than is promised."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=int, default=ROUNDS, help=f"rounds; default: {ROUNDS}")
    figures = measure(parser.parse_args().pairs)
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    broken = 0
    for trust in ("one authority", "all authorities"):
        for name, taken in figures[trust]["medians"].items():
            time, cpu, memory = taken.values()
            print(
                f"{trust}: {name}: {time * 1000:.0f} ms, {cpu * 1000:.0f} ms CPU, {memory:.1f} MiB"
            )
        for measured, (low, median, high) in figures[trust]["ratios"].items():
            print(f"{trust}: {measured}: {median:.2f} ({low:.2f} to {high:.2f}) of httpx's")
            broken += median > MOST[measured]
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
