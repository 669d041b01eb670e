"""What can be asked of Prefect, frozen and typed.

Named tuples, because every start of a task makes these: dataclasses take five times as long.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from urllib.parse import urlsplit
from uuid import UUID

from ..errors import Input, InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

PREFECT_CLOUD = "https://api.prefect.cloud/api"

_SECRET = ("api_key", "basic_auth")


def api_url_problem(api_url: str) -> str:
    """Say what is wrong with an address of Prefect's API, to follow its name; nothing if it fits.

    An address that holds a login, as malformed ones may, too, is not shown.
    """
    try:
        url = urlsplit(api_url)
        fits = url.scheme in ("http", "https") and url.port != 0
        fits = fits and is_host(url.hostname or "")
    except ValueError:
        fits = False
    if "@" in api_url:
        return "must hold no user or password: give them as credentials"
    if re.search(r"[?#]", api_url):
        return f"must be an address like {PREFECT_CLOUD}, without '?' and '#'"
    if not fits or re.search(r"[^!-~]|\\", api_url):
        return f"must be an address like {PREFECT_CLOUD}, not {api_url[:200]!r}"
    if url.scheme == "http" and is_prefect_cloud(api_url):
        return "must begin with https: an API key never travels in the clear"
    return ""


_NAME = r"(?!.{254})(?:[A-Za-z0-9_-]{1,63}\.)*[A-Za-z0-9_-]{1,63}\.?"
_IPV6 = r"(?=.*:)[0-9A-Fa-f:.]+"


def is_host(text: str) -> bool:
    """Tell what can be a host in an address: a name, as DNS has them, or an IP address."""
    if not re.fullmatch(rf"{_NAME}|{_IPV6}", text):
        return False
    if text.startswith("xn--"):
        import httpx

        try:
            httpx.URL(host=text).host  # noqa: B018 - decodes it
        except ValueError:
            return False
    return True


def is_prefect_cloud(api_url: str) -> bool:
    """Tell Prefect Cloud from a server of one's own."""
    host = (urlsplit(api_url).hostname or "").rstrip(".")
    return host == "prefect.cloud" or host.endswith(".prefect.cloud")


def is_uuid(text: str) -> bool:
    """Tell an id from a name: 32 hex digits with hyphens, as Prefect writes ids."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


class Server(NamedTuple):
    """Where Prefect is, and how to log in.

    Attributes:
        api_url: the address of Prefect's API, usually ending in ``/api``.
        account_id: the account in Prefect Cloud; None for a server of one's own.
        workspace: id, name or handle of one of the account's workspaces.
        api_key: is sent as Bearer token.
        basic_auth: user and password, for a server that wants HTTP Basic; goes before the key.
        ca_bundle: path of a PEM file with the authorities to trust instead of the usual ones.
    """

    api_url: str = PREFECT_CLOUD
    account_id: str | None = None
    workspace: str | None = None
    api_key: str | None = None
    basic_auth: tuple[str, str] | None = None
    ca_bundle: str | None = None

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """Return the server that Prefect's own settings name.

        What no environment variable says is taken from the active profile of Prefect's
        ``profiles.toml``.

        Args:
            environ: its ``PREFECT_API_URL`` may be that of a workspace, as Prefect writes it:
                ``…/accounts/<id>/workspaces/<id>``. ``PREFECT_API_KEY`` is a Bearer token,
                ``PREFECT_API_AUTH_STRING`` the ``user:password`` for HTTP Basic, which goes before
                the key on a server of one's own. ``PREFECT_PROFILE``, ``PREFECT_PROFILES_PATH`` and
                ``PREFECT_HOME`` tell which profile is meant.

        Raises:
            InputError: there is no address, it is malformed, or Prefect Cloud's without a key.
        """
        from .settings import API_KEY, API_URL, login, read_settings

        settings = read_settings(environ)
        api_url, name = settings[API_URL]
        if not api_url:
            example = "set it to the address of Prefect's API, such as http://127.0.0.1:4200/api"
            raise InputError((f"{API_URL} is not set: {example}, or give ", Input("server")))
        root, slash, below = api_url.rstrip("/").partition("/accounts/")
        account_id, _, workspace = below.partition("/workspaces/")
        problem = api_url_problem(root)
        is_cloud = not problem and is_prefect_cloud(root)
        if not problem and (slash or is_cloud) and not (is_uuid(account_id) and workspace):
            below = "/accounts/<account id>/workspaces/<workspace id>"
            problem = f"must be that of a workspace: {root[:200]}{below}"
        if problem:
            raise InputError(f"{name} {problem}")
        server = cls(root, account_id or None, workspace or None, **login(settings, account_id))
        if is_cloud and not server.api_key:
            raise InputError(f"{API_KEY} is not set: Prefect Cloud wants an API key")
        return server

    def __repr__(self) -> str:
        """Show all but what is secret, as anything may be in an address that is malformed."""
        problem = api_url_problem(self.api_url)
        shown = {**self._asdict(), "api_url": "****" if problem else self.api_url}
        rest = (f"{name}={value!r}" for name, value in shown.items() if name not in _SECRET)
        return f"Server({', '.join(rest)})"


class Launch(NamedTuple):
    """The flow run to create; None leaves a thing to the deployment or to Prefect.

    Attributes:
        deployment: id, name, or ``flow/deployment``.
        name: of the flow run; Prefect makes one up.
        parameters: laid over the deployment's own.
        context: carried with the flow run.
        job_variables: laid over the work pool's.
        tags: added to the deployment's own.
        scheduled_time: when it is to start; None is now. Without a time zone it is UTC.
        work_queue_name: another work queue than the deployment's.
    """

    deployment: str
    name: str | None = None
    parameters: Mapping[str, Any] | None = None
    context: Mapping[str, Any] | None = None
    job_variables: Mapping[str, Any] | None = None
    tags: Sequence[str] | None = None
    scheduled_time: datetime | None = None
    work_queue_name: str | None = None
