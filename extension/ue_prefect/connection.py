"""A login to Prefect: address, credentials, TLS, time limits, and what a failure means."""

from __future__ import annotations

import os
import ssl
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, Self
from urllib.parse import urlsplit, urlunsplit

import httpx

from prefect_rest.client import API_VERSION, VERSION_HEADER, Client
from prefect_rest.errors import ErrorStatus, UnreadableAnswer

from . import __version__
from .errors import (
    InputError,
    KeyRefused,
    NotFound,
    Refused,
    RequestError,
    Unreachable,
    one_line,
)
from .fields import LABELS
from .retry import AnswerTooLarge, Patience, RetryingClient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .request import Server

TIMEOUT = httpx.Timeout(30, connect=10)  # seconds, each read and write on its own
USUAL_PATIENCE = Patience()


class Connection:
    """A login to one Prefect server, and from `enter_workspace` on to one workspace of it.

    Use it as a context manager, or `close` it. `client` is what the generated operations take.

    Args:
        server: where to log in. A `workspace` in it has to be entered by id.
        patience: how much is tried for one request.
        sleep: waits a number of seconds between two tries; what it raises ends them.
        tick: is called a few times a second while an answer is waited for; what it raises ends
            the wait.
        clock: tells seconds that only ever grow.
        transport: what carries the requests, for tests.

    Raises:
        InputError: the CA bundle cannot be read.
    """

    def __init__(
        self,
        server: Server,
        *,
        patience: Patience = USUAL_PATIENCE,
        sleep: Callable[[float], object] = time.sleep,
        tick: Callable[[], object] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._server = server
        self.api_url = server.api_url.rstrip("/")
        self.account_id = server.account_id
        self.workspace_id: str | None = None
        headers = {
            "Accept-Encoding": "identity",
            "User-Agent": f"ue-prefect/{__version__}",
            VERSION_HEADER: API_VERSION,
        }
        if server.api_key:
            headers["Authorization"] = f"Bearer {server.api_key}"
        self._httpx = RetryingClient(
            patience,
            sleep,
            tick,
            clock,
            self._csrf_headers,
            base_url=self.api_url,
            auth=server.basic_auth,
            headers=headers,
            verify=_trust(server.ca_bundle),
            timeout=TIMEOUT,
            transport=transport,
        )
        self.client = _SynchronousClient(self.api_url).set_httpx_client(self._httpx)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections to Prefect."""
        self._httpx.close()

    def twin(self, patience: Patience) -> Connection:
        """Return a second login to the same place, for another thread; close it too."""
        twin = Connection(self._server, patience=patience)
        if self.workspace_id is not None:
            twin.enter_workspace(self.workspace_id)
        return twin

    def enter_workspace(self, workspace_id: str) -> None:
        """Send what follows to one workspace of the account."""
        self.workspace_id = workspace_id
        self._httpx.base_url = httpx.URL(
            f"{self.api_url}/accounts/{self.account_id}/workspaces/{workspace_id}"
        )

    def _csrf_headers(self) -> dict[str, str]:
        """Ask for the token that some servers want with each request that changes something."""
        from uuid import uuid4

        from prefect_rest.api.default import create_csrf_token

        token = create_csrf_token.sync(client=self.client, client_query=str(uuid4()))
        return {"Prefect-Csrf-Token": token.token, "Prefect-Csrf-Client": token.client}

    @property
    def failed_tries(self) -> int:
        """How many requests, each try of one counted, brought no answer that is final."""
        return self._httpx.failed_tries

    @property
    def place(self) -> str:
        """Where things are looked for, to follow "There is no … " in an error."""
        if self.workspace_id is None:
            return f"on {self.api_url}"
        return f"in workspace {self.workspace_id}"

    def flow_run_url(self, flow_run_id: str) -> str:
        """Return the address of the page where a person sees the flow run.

        Prefect Cloud's pages are on ``app.`` where its API is on ``api.``; a server of one's own
        has them beside its API.
        """
        url = urlsplit(self.api_url)
        host = url.netloc
        path = url.path.removesuffix("/api")
        if self.workspace_id is not None:
            if host.startswith("api."):
                host = "app." + host.removeprefix("api.")
            path += f"/account/{self.account_id}/workspace/{self.workspace_id}"
        return urlunsplit((url.scheme, host, f"{path}/flow-runs/flow-run/{flow_run_id}", "", ""))

    @contextmanager
    def asking(self, wish: str) -> Iterator[None]:
        """Turn what goes wrong in a request into our errors; `wish` follows "asked to" in them.

        Raises:
            Unreachable, KeyRefused, NotFound, Refused, RequestError
        """
        try:
            yield
        except ErrorStatus as error:
            raise _refusal(error, wish) from error
        except (UnreadableAnswer, AnswerTooLarge) as error:
            raise RequestError(
                f"What answered at {self.api_url}, asked to {wish}, is not Prefect's API: "
                f"{one_line(str(error))}. {LABELS['api_url']} usually ends in /api"
            ) from error
        except httpx.HTTPError as error:
            error.request = httpx.Request("GET", self.api_url)  # the one that was sent has the key
            reason = one_line(str(error) or type(error).__name__)
            is_untrusted = "CERTIFICATE_VERIFY_FAILED" in reason
            if is_untrusted and ("self-signed" in reason or "issuer" in reason):
                reason += f". For an authority of your own, set {LABELS['ca_bundle']}"
            unreachable = Unreachable(
                f"Prefect cannot be reached at {self.api_url}, asked to {wish}: {reason}"
            )
            unreachable.may_pass = not is_untrusted
            raise unreachable from error


class _SynchronousClient(Client):
    """Refuses what would go out without login, retries and workspace."""

    def get_async_httpx_client(self) -> NoReturn:
        raise TypeError(
            "The client of a Connection is for `sync` and `sync_detailed`; "
            "for asyncio, make a prefect_rest.Client"
        )


def _trust(ca_bundle: str | None) -> ssl.SSLContext | bool:
    if ca_bundle is None and os.environ.keys() & {"SSL_CERT_FILE", "SSL_CERT_DIR"}:
        return True  # httpx minds these
    if ca_bundle is None:
        # As text: out of an archive httpx has certifi write a file, which a killed task leaves.
        import certifi

        return ssl.create_default_context(cadata=certifi.contents())
    try:
        return ssl.create_default_context(cafile=ca_bundle)
    except (OSError, ssl.SSLError) as error:
        label = LABELS["ca_bundle"]
        raise InputError(f"{label} holds no certificates in PEM form: {ca_bundle!r}") from error


def _refusal(error: ErrorStatus, wish: str) -> Refused:
    status = error.status_code
    said = f"HTTP {status}: {one_line(error.message)}"
    if status == httpx.codes.UNAUTHORIZED:
        return KeyRefused(f"Prefect refused the credentials, asked to {wish}: {said}", status, said)
    if status == httpx.codes.FORBIDDEN:
        return KeyRefused(f"The credentials do not allow to {wish}: {said}", status, said)
    if status == httpx.codes.NOT_FOUND:
        return NotFound(f"Prefect found nothing, asked to {wish}: {said}", status, said)
    if httpx.codes.is_redirect(status):
        target = one_line(error.headers.get("location", "nowhere"))
        said = f"HTTP {status} to {target}. Correct {LABELS['api_url']}"
    return Refused(f"Prefect refused to {wish}: {said}", status, said)
