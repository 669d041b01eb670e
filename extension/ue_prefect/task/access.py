"""Where Prefect is and how to log in, from a task's fields."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ..prefect.server import PREFECT_CLOUD, Server, api_url_problem, is_prefect_cloud, is_uuid

if TYPE_CHECKING:
    from .fields import FieldReader

# Parts of the Credential, where a form has one and a command line several things.
AS_USER, AS_PASSWORD, BESIDE_USER = ", as user", " as password", " beside the user"


def server(reader: FieldReader, *, workspace_is_chosen: bool = True) -> Server:
    """Read the server; what is wrong is noted with the reader.

    Args:
        workspace_is_chosen: else the workspace is what is looked for.
    """
    api_url = reader.text("api_url") or PREFECT_CLOUD
    if problem := api_url_problem(api_url):
        reader.error("api_url", problem)
        api_url = ""
    api_url = api_url.rstrip("/")
    workspace = reader.text("workspace") if workspace_is_chosen else ""
    is_cloud = is_prefect_cloud(api_url)
    if is_cloud and workspace_is_chosen and not workspace:
        reader.error("workspace", "is required for Prefect Cloud")
    with_account = is_cloud or bool(workspace) or not workspace_is_chosen
    user, password = _credentials(reader, with_account=with_account)
    return Server(
        api_url=api_url,
        account_id=user.lower() if with_account else None,
        workspace=workspace or None,
        api_key=password or None if with_account or not user else None,
        basic_auth=(user, password) if user and not with_account else None,
        ca_bundle=_ca_bundle(reader),
    )


def _credentials(reader: FieldReader, *, with_account: bool) -> tuple[str, str]:
    user, password = reader.credential()
    if with_account:
        if not is_uuid(user):
            reader.error("account_id", "must have the Account ID, a UUID", AS_USER)
        if not password:
            reader.error("api_key", "must have the API key", AS_PASSWORD)
    elif user and not password:
        reader.error("api_key", "must have a password", BESIDE_USER)
    if with_account or not user:  # goes into a header as it is
        if re.search(r"[^!-~]", password):
            reader.error("api_key", "must have an API key without spaces or special characters")
    elif ":" in user:
        reader.error("user", "must have a user without ':' for HTTP Basic")
    return user, password


def _ca_bundle(reader: FieldReader) -> str | None:
    name = "ca_bundle"
    path = reader.text(name)
    try:
        found = not path or Path(path).is_file()
    except (OSError, ValueError):  # a folder closed to the agent, a NUL in the path
        found = False
    if not found:
        reader.error(name, f"must be a file that the agent can read, not {path!r}")
    return path or None
