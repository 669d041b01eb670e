"""A real Prefect server of a chosen version, alive for the length of a ``with`` block."""

import os
import socket
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import httpx

from scripts.sandbox import process_group
from scripts.sandbox.environment import DEFAULT_VERSION, ensure_prefect

START_TIMEOUT = 60.0
"""Seconds a server may take until it responds; a start on SQLite takes about three."""

STOP_GRACE = 10.0
"""Seconds between asking the server to stop and killing it."""

_LOG_SHOWN = 4000

# 3.x renamed many of these, and still takes the names of 2.x.
_SETTINGS = {
    # Nothing leaves the machine, and nothing is started that no test looks at.
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",  # what flow runs of 3.x heed
    "PREFECT_UI_ENABLED": "false",
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_LOGGING_COLORS": "false",
    # The services that change a flow run's state work as they do in earnest, only sooner.
    "PREFECT_API_SERVICES_LATE_RUNS_LOOP_SECONDS": "1",
    "PREFECT_API_SERVICES_LATE_RUNS_AFTER_SECONDS": "PT5S",
    "PREFECT_API_SERVICES_PAUSE_EXPIRATIONS_LOOP_SECONDS": "1",
    "PREFECT_API_SERVICES_SCHEDULER_LOOP_SECONDS": "5",
}


class ServerStartError(Exception):
    """The server ended early, never responded, or is not the one asked for; the log is quoted."""


class PrefectServer:
    """Starts ``prefect==version`` on entering and leaves no process and no folder on leaving.

    The server runs on SQLite in a temporary ``PREFECT_HOME``, listens on 127.0.0.1 on a port the
    system picks, and takes no setting from the surroundings: Prefect's and Python's own variables
    and proxies are dropped.

    Args:
        version: a version with a lock in ``requirements``; its environment is made when needed.
        settings: more Prefect settings by the names of their environment variables, for the server
            and for what is started with `environ`; they go over ours.
        api_path: where the server has its API, below its host; another than ``/api`` from 3.8 on.
        login: user and password that the server demands with every request; from 3.8 on.

    Attributes (inside the ``with`` block):
        api_url: ``http://127.0.0.1:<port>/api``.
        home: the server's ``PREFECT_HOME``, with its database and its log.
        python: the interpreter of the version's environment.
        environ: a whole environment for processes that are to use this server.
    """

    api_url: str
    home: Path
    python: Path
    environ: dict[str, str]

    def __init__(
        self,
        version: str = DEFAULT_VERSION,
        *,
        settings: Mapping[str, str] | None = None,
        api_path: str = "/api",
        login: tuple[str, str] | None = None,
    ) -> None:
        self.version = version
        self._settings = dict(settings or {})
        self._api_path = api_path
        if api_path != "/api":
            self._settings["PREFECT_SERVER_API_BASE_PATH"] = api_path
        self._login = login
        self._process: subprocess.Popen[bytes] | None = None
        if login is not None:
            self._settings["PREFECT_SERVER_API_AUTH_STRING"] = ":".join(login)
        self._cleanup = ExitStack()

    def __enter__(self) -> Self:
        """Start the server and wait until it responds.

        Raises:
            ServerStartError: it ended, took longer than `START_TIMEOUT`, or is another one.
            EnvironmentNotMade: the version's environment could not be made.
        """
        self.python = ensure_prefect(self.version)
        with ExitStack() as cleanup:
            # Resolved, because the server resolves its own and the two are compared.
            home = cleanup.enter_context(
                tempfile.TemporaryDirectory(prefix="prefect-", ignore_cleanup_errors=True)
            )
            self.home = Path(home).resolve()
            self._port = _bound(0)
            cleanup.callback(self._end)
            self.start()
            self._cleanup = cleanup.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._cleanup.close()

    @property
    def log(self) -> Path:
        """The file with everything the server wrote since it was started last."""
        return self.home / "server.log"

    def stop(self) -> None:
        """Stop the server, as for a restart. Whoever connects until `start` is refused."""
        if self._process is not None:
            process_group.stop(self._process, grace=STOP_GRACE)
            self._process = None
            self._port = _bound(urlsplit(self.api_url).port or 0)

    def start(self) -> None:
        """Start a stopped server, on the same port and database, and wait until it responds.

        Raises:
            ServerStartError: as on entering.
        """
        self._process = self._start()
        self._await_response()

    def _end(self) -> None:
        self.stop()
        self._port.close()

    def _start(self) -> subprocess.Popen[bytes]:
        """Start uvicorn on a socket bound here, so that no other process can take its port.

        That is why uvicorn is asked directly, as ``prefect server start`` does in the end. Whoever
        connects before the server is up waits in the socket's queue until it is.
        """
        with self._port as listener:
            listener.listen()
            # The accepted connections inherit it; uvicorn takes a handed-over socket for a local
            # one and would not set it, which costs 40 ms a response.
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.api_url = f"http://127.0.0.1:{listener.getsockname()[1]}{self._api_path}"
            command = [str(self.python), "-m", "uvicorn", "--fd", str(listener.fileno())]
            command += ["--factory", "prefect.server.api.server:create_app"]
            server_environ = {
                **_neutral_environ(),
                **_SETTINGS,
                **self._settings,
                "PREFECT_HOME": str(self.home),
                "TMPDIR": str(self.home),
            }
            self.environ = {**server_environ, "PREFECT_API_URL": self.api_url}
            return process_group.start(
                command,
                environ=server_environ,
                folder=self.home,
                log=self.log,
                pass_fds=[listener.fileno()],
            )

    def _await_response(self) -> None:
        """Wait for the first response and make sure it is this server's and this version's."""
        with httpx.Client(
            base_url=self.api_url, auth=self._login, timeout=START_TIMEOUT, trust_env=False
        ) as client:
            try:
                settings = client.get("/admin/settings").raise_for_status().json()
                version = client.get("/admin/version").raise_for_status().json()
            except httpx.HTTPError as error:
                raise self._start_error(f"gave no response ({error})") from error
        # 2.x lists settings by the names of their variables, 3.x by the names of its own model.
        home = settings.get("PREFECT_HOME", settings.get("home"))
        if (home, version) != (str(self.home), self.version):
            raise self._start_error(f"is another one: version {version}, home {home}")

    def _start_error(self, what: str) -> ServerStartError:
        log = self.log.read_text(errors="replace")[-_LOG_SHOWN:]
        return ServerStartError(f"The Prefect {self.version} server {what}. Its log ends:\n{log}")


def _bound(port: int) -> socket.socket:
    """Take a port of 127.0.0.1, 0 for a free one, without listening on it."""
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.bind(("127.0.0.1", port))
    return taken


def _neutral_environ() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PREFECT_", "PYTHON")) and not name.lower().endswith("_proxy")
    }
