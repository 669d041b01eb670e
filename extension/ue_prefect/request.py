"""What can be asked of Prefect, frozen and typed.

Named tuples, because every start of a task makes these: dataclasses take five times as long.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PREFECT_CLOUD = "https://api.prefect.cloud/api"

_SECRET = ("api_key", "basic_auth")


class Server(NamedTuple):
    """Where Prefect is, and how to log in.

    Attributes:
        api_url: the address of Prefect's API, usually ending in ``/api``.
        account_id: the account in Prefect Cloud; None for a server of one's own.
        workspace: id, name or handle of one of the account's workspaces.
        api_key: is sent as Bearer token.
        basic_auth: user and password, for a server that wants HTTP Basic.
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
        """Return the server that Prefect's own environment variables name.

        Args:
            environ: its ``PREFECT_API_URL`` may be that of a workspace, as Prefect writes it:
                ``…/accounts/<id>/workspaces/<id>``. ``PREFECT_API_KEY`` is a Bearer token,
                ``PREFECT_API_AUTH_STRING`` the ``user:password`` for HTTP Basic.
        """
        api_url = environ.get("PREFECT_API_URL", PREFECT_CLOUD).rstrip("/")
        root, _, below = api_url.partition("/accounts/")
        account_id, _, workspace = below.partition("/workspaces/")
        user, colon, password = environ.get("PREFECT_API_AUTH_STRING", "").partition(":")
        return cls(
            root,
            account_id=account_id or None,
            workspace=workspace or None,
            api_key=environ.get("PREFECT_API_KEY") or None,
            basic_auth=(user, password) if colon else None,
        )

    def __repr__(self) -> str:
        """Show all but what is secret."""
        shown = ((name, getattr(self, name)) for name in self._fields if name not in _SECRET)
        return f"Server({', '.join(f'{name}={value!r}' for name, value in shown)})"


class Launch(NamedTuple):
    """The flow run to create; None leaves a thing to the deployment or to Prefect.

    Attributes:
        deployment: id, name, or ``flow/deployment``.
        name: of the flow run; Prefect makes one up.
        parameters: laid over the deployment's own.
        context: carried with the flow run.
        job_variables: laid over the work pool's.
        tags: added to the deployment's own.
    """

    deployment: str
    name: str | None = None
    parameters: Mapping[str, Any] | None = None
    context: Mapping[str, Any] | None = None
    job_variables: Mapping[str, Any] | None = None
    tags: Sequence[str] | None = None


class Polling(NamedTuple):
    """How to wait: `interval` in seconds, `max_polls` None for as long as it takes."""

    interval: float
    max_polls: int | None = None


class Task(NamedTuple):
    """All that a task's author asks for.

    Attributes:
        polling: None when the task does not wait.
        attaches: whether a re-run is to take up the previous flow run.
        attach_to: that flow run, when its id is known.
    """

    server: Server
    launch: Launch
    polling: Polling | None
    include_flow_run: bool
    cancel_flow_run: bool
    attaches: bool
    attach_to: str | None
