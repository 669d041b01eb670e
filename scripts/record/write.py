"""Records the cassettes of ``tests/cassettes`` anew, from a real Prefect server.

    python -m scripts.record.write [SCENARIO ...]

Starts a server, a runner and the double of Prefect Cloud's front, plays every scenario, or those
that are named, and keeps what the layer asked and was answered: without credentials, and without
what tells of the machine. The committed cassettes are replaced only when every scenario went well
and every new cassette is clean.
"""

from __future__ import annotations

import getpass
import logging
import os
import re
import shutil
import socket
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock
from urllib.parse import urlsplit

import httpx

from doubles.bank import API_KEY, bank
from doubles.busy import unless_busy
from scripts.environments import ROOT
from scripts.record.cassettes import API_URL, RECORDED, file_name, recorder, text_of
from scripts.record.scenarios import POOL, REFUSED_KEY, SCENARIOS, OffScript, Prefect
from scripts.sandbox.populate import create_deployments
from scripts.sandbox.runner import FlowRunner
from scripts.sandbox.server import PrefectServer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vcr.cassette import Cassette
    from vcr.request import Request

    from doubles.cloud_front import Forward, Response
    from doubles.cloud_front import Request as FrontRequest
    from scripts.record.scenarios import Scenario

STATE_TIMEOUT = 60.0
"""Seconds that a flow run may take to get into the state a scenario waits for."""

_LOOK_AGAIN = 0.05
_KEPT_HEADERS = {"content-type", "x-prefect-api-version"}
"""The others tell the key, the time, the machine's Python, or nothing."""

_FOLDERS = {
    rb'/[^"\\ ]*/(?:site-packages|python3\.\d+)/': b"/python/",
    re.escape(str(ROOT)).encode(): b"/project",
}
"""Where things are on this machine, and what stands for that."""


class RealPrefect(Prefect):
    """Makes happen on a real server what a scenario wants, and keeps the ids in the cassette.

    Args:
        api_url: the front's, for the task.
        server_url: the server's behind it, whose requests are not recorded.
        scenario: whose ids are to be used.
    """

    def __init__(
        self, api_url: str, server_url: str, cassette: Cassette, scenario: Scenario[Any]
    ) -> None:
        super().__init__(api_url, cassette, scenario)
        self._server_url = server_url
        self._unserved = ""

    def now(self) -> datetime:
        now = datetime.now(UTC)
        self._kept(f"time {next(self._times)}", now.isoformat())
        return now

    def let_pass(self, seconds: float) -> None:
        time.sleep(seconds)

    def deployment_id(self, name: str) -> str:
        deployment = self._ask("GET", f"/deployments/name/{name}")
        return self._kept(f"deployment {name}", deployment["id"])

    def earlier_flow_run(
        self, deployment: str, state_name: str, parameters: dict[str, Any] | None = None
    ) -> str:
        deployment_id = self._ask("GET", f"/deployments/name/{deployment}")["id"]
        launch = {"name": f"Earlier run, {state_name}", "parameters": parameters or {}}
        flow_run = self._ask("POST", f"/deployments/{deployment_id}/create_flow_run", launch)
        self.await_state(flow_run["id"], state_name)
        return self._kept(f"flow run of {deployment}, {state_name}", flow_run["id"])

    def unserved_deployment(self) -> str:
        self._ask("POST", "/work_pools/", {"name": POOL, "type": "process"})
        flow_id = self._ask("POST", "/flows/", {"name": "mortgages"})["id"]
        deployment = {"name": "weekly", "flow_id": flow_id, "work_pool_name": POOL}
        self._unserved = self._ask("POST", "/deployments/", deployment)["id"]
        return self._kept("unserved deployment", "mortgages/weekly")

    def clean_up(self) -> None:
        """Take away what the other scenarios are not to see."""
        if self._unserved:
            self._ask("DELETE", f"/deployments/{self._unserved}")
            self._ask("DELETE", f"/work_pools/{POOL}")

    def create_deployments(self, count: int) -> None:
        create_deployments(self._server_url, count)

    def await_state(self, flow_run_id: str, state_name: str) -> None:
        deadline = time.monotonic() + STATE_TIMEOUT
        while (now := self._ask("GET", f"/flow_runs/{flow_run_id}")["state_name"]) != state_name:
            if time.monotonic() > deadline:
                raise OffScript(f"Flow run {flow_run_id} is {now}, and was to be {state_name}")
            time.sleep(_LOOK_AGAIN)

    def delete(self, flow_run_id: str) -> None:
        self._ask("DELETE", f"/flow_runs/{flow_run_id}")

    def _ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        url = f"{self._server_url}{path}"
        response = unless_busy(
            lambda: httpx.request(method, url, json=body, trust_env=False),
            lambda response: response.status_code,
        )
        if response.is_error:
            raise OffScript(f"{method} {path}: {response.status_code} {response.text}")
        return response.json() if response.content else None


class Scrubber:
    """Takes out of a recording what is secret or tells of this machine, and checks what is left.

    Args:
        api_url: the front's address; what goes elsewhere is not recorded.
        server_url: the address of the server behind it.
    """

    def __init__(self, api_url: str, server_url: str) -> None:
        self._api_url = api_url
        # The server's own folder is a temporary one.
        folders = {Path.home(), ROOT, Path(tempfile.gettempdir()).resolve()} - {Path("/")}
        texts = [API_KEY, REFUSED_KEY, "127.0.0.1", "Bearer", *map(str, folders)]
        texts += [f":{urlsplit(url).port}" for url in (api_url, server_url)]
        words = [socket.gethostname(), getpass.getuser()]
        self._forbidden = {text: re.compile(re.escape(text)) for text in texts}
        self._forbidden |= {word: re.compile(rf"\b{re.escape(word)}\b") for word in words}

    def request(self, request: Request) -> Request | None:
        """Return the request as it is to be recorded; None when it was not the layer's.

        vcrpy may ask for what was returned once more.
        """
        if request.uri.startswith(self._api_url):
            request.uri = API_URL + request.uri.removeprefix(self._api_url)
            request.headers = _kept(request.headers)
        return request if request.uri.startswith(API_URL) else None

    def response(self, response: dict[str, Any]) -> dict[str, Any]:
        """Return the response as it is to be recorded: its body as it came, but for folders.

        Prefect's log lines have tracebacks.
        """
        body = response["body"]["string"]
        for pattern, folder in _FOLDERS.items():
            body = re.sub(pattern, folder, body)
        return {**response, "headers": _kept(response["headers"]), "body": {"string": body}}

    def left_in(self, text: str) -> list[str]:
        """Name what should not be in a cassette, and is."""
        return [name for name, pattern in self._forbidden.items() if pattern.search(text)]


def _kept(headers: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in headers.items() if name.lower() in _KEPT_HEADERS}


def wait_until_served(request: FrontRequest, forward: Forward) -> Response:
    """Keep from the cassettes that the server was too busy for a moment."""
    return unless_busy(lambda: forward(request), lambda response: response.status)


def record(scenario: Scenario[Any], folder: Path, api_url: str, server_url: str) -> str:
    """Play a scenario on the server, record it into `folder`, and return a line about it.

    Raises:
        OffScript: it went another way than written, or its cassette is not clean.
    """
    scrubber = Scrubber(api_url, server_url)
    vcr = recorder(before_record_request=scrubber.request, before_record_response=scrubber.response)
    path = folder / file_name(scenario)
    with vcr.use_cassette(str(path), record_mode="once") as cassette:
        prefect = RealPrefect(api_url, server_url, cassette, scenario)
        scenario(prefect)
        prefect.clean_up()
    if left := scrubber.left_in(text_of(path)):
        raise OffScript(f"The cassette of {scenario.__name__} still has {', '.join(left)}")
    return f"{path.name}: {len(cassette)} responses, {path.stat().st_size} bytes"


def record_all(scenarios: Sequence[Scenario[Any]], folder: Path) -> None:
    """Record scenarios into `folder`, and say so."""
    # The layer minds proxies, as it should; these servers are on this machine.
    here = {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    # Tasks that fail are no news here.
    logging.getLogger("ue_prefect").addHandler(logging.NullHandler())
    print("Starting Prefect …", flush=True)
    with (
        mock.patch.dict(os.environ, here),
        PrefectServer() as server,
        FlowRunner(server),
        bank(server.api_url, intercept=wait_until_served) as cloud,
    ):
        for number, scenario in enumerate(scenarios, 1):
            line = record(scenario, folder, cloud.front.api_url, server.api_url)
            print(f"{number}/{len(scenarios)} {line}", flush=True)


def replace_cassettes(folder: Path) -> None:
    """Put the cassettes of a folder in the place of the committed ones."""
    RECORDED.mkdir(exist_ok=True)
    of_a_scenario = set(map(file_name, SCENARIOS))
    for cassette in RECORDED.iterdir():
        if cassette.name not in of_a_scenario:
            cassette.unlink()
    for cassette in folder.iterdir():
        shutil.copyfile(cassette, RECORDED / cassette.name)


def main(names: Sequence[str]) -> int:
    """Replace the committed cassettes, or those of some scenarios; return the exit code."""
    if unknown := set(names) - {scenario.__name__ for scenario in SCENARIOS}:
        print(f"There is no scenario {', '.join(unknown)}", file=sys.stderr)
        return 2
    chosen = [each for each in SCENARIOS if not names or each.__name__ in names]
    with tempfile.TemporaryDirectory() as temporary:
        try:
            record_all(chosen, Path(temporary))
        except OffScript as reason:
            print(f"{reason}. The committed cassettes are as they were.", file=sys.stderr)
            return 1
        replace_cassettes(Path(temporary))
    print(f"Wrote {RECORDED.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
