"""Raw task fields in; one frozen, typed request out, or every error at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..prefect.server import (
    PREFECT_CLOUD,
    Launch,
    Server,
    api_url_problem,
    is_prefect_cloud,
    is_uuid,
)
from .fields import LABELS, FieldReader, json_type

if TYPE_CHECKING:
    from collections.abc import Mapping


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


# Parts of the Credential, where a form has one and a command line several things.
AS_USER, AS_PASSWORD, BESIDE_USER = ", as user", " as password", " beside the user"

# What Parameters (JSON) may hold, and the Python type of each.
OPTIONS = {"parameters": dict, "context": dict, "job_variables": dict, "tags": list}


def parse_task(fields: Mapping[str, Any], names: Mapping[str, str] = LABELS) -> Task:
    """Read the fields of a task.

    Args:
        names: what each field is called in errors.

    Raises:
        InputError: with a description for every field that is missing or malformed.
    """
    reader = FieldReader(fields, names)
    reader.chosen("action")
    task = Task(
        server=_server(reader),
        launch=_launch(reader),
        polling=_polling(reader),
        include_flow_run=reader.chosen("extension_output"),
        cancel_flow_run=reader.chosen("on_cancel"),
        attaches=(attaches := reader.chosen("on_rerun")),
        attach_to=_previous_flow_run(reader) if attaches else None,
    )
    reader.raise_errors()
    return task


def parse_workspace_choice(fields: Mapping[str, Any]) -> Server:
    """Read the fields that listing an account's workspaces takes. Raises InputError."""
    reader = FieldReader(fields)
    _refuse_variables(reader)
    server = _server(reader, workspace_is_chosen=False)
    reader.raise_errors()
    return server


def parse_deployment_choice(fields: Mapping[str, Any]) -> Server:
    """Read the fields that listing a workspace's deployments takes. Raises InputError."""
    reader = FieldReader(fields)
    _refuse_variables(reader)
    server = _server(reader)
    reader.raise_errors()
    return server


def _refuse_variables(reader: FieldReader) -> None:
    for name in ("workspace", "api_url", "ca_bundle"):
        if "${" in reader.text(name):
            reader.error(name, "holds a variable, which has a value only when the task runs")


def _launch(reader: FieldReader) -> Launch:
    deployment = reader.text("deployment", required=True)
    name = reader.text("flow_run_name") or None
    if not reader.boolean("additional_parameters"):
        return Launch(deployment, name)
    field = "parameters_json"
    options = reader.json_object(field)
    for key, value in options.items():
        if key not in OPTIONS:
            reader.error(field, f"has the unknown key {key!r}; it takes {', '.join(OPTIONS)}")
        elif not isinstance(value, OPTIONS[key]):
            wanted = "a list of strings" if key == "tags" else "an object"
            reader.error(field, f"must have {wanted} as {key!r}, not {json_type(value)}")
        elif key == "tags" and not all(isinstance(tag, str) for tag in value):
            reader.error(field, "must have only strings in 'tags'")
    return Launch(deployment, name, **{key: options.get(key) for key in OPTIONS})


def _polling(reader: FieldReader) -> Polling | None:
    if not reader.boolean("wait"):
        return None
    interval = reader.positive_integer("polling_interval", required=True)
    return Polling(interval or 1, reader.positive_integer("max_polls"))


def _previous_flow_run(reader: FieldReader) -> str | None:
    flow_run_id = reader.text("out_flow_run_id")
    if flow_run_id and not is_uuid(flow_run_id):
        reader.error("out_flow_run_id", f"of the previous run must be a UUID, not {flow_run_id!r}")
    return flow_run_id or None


def _server(reader: FieldReader, *, workspace_is_chosen: bool = True) -> Server:
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
            reader.error("api_key", "must have an API key without spaces and special characters")
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
