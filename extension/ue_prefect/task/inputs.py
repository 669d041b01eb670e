"""Raw task fields in; one frozen, typed request out, or every error at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..prefect.server import Launch, is_uuid
from ..prefect.states import TRIGGERS
from . import access, run_options
from .fields import (
    ALWAYS,
    CANCEL_FLOW_RUN,
    LABELS,
    LATEST,
    LAUNCH,
    LAUNCH_NEW,
    MANUAL_ONLY,
    RESUME,
    WATCH,
    FieldReader,
    json_type,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..prefect.server import Server
    from .run_options import Gate, Wait


class Task(NamedTuple):
    """All that a task's author asks for.

    Attributes:
        action: one of the choices of *Action*.
        launch: of a deployment; what a task watches by its deployment, too.
        flow_run: the id of the one that is not launched, but watched, retried, …
        hours: how far back a deployment's newest flow run is looked for, to be watched.
        gate: None when nothing is to be looked at before the launch.
        is_held: the flow run is launched as one that somebody has to resume.
        wait: None when the task does not wait.
        on_rerun: one of the choices of *On Re-Run*.
        previous: the flow run of the previous run of the task, if a re-run takes it up.
    """

    server: Server
    action: str
    launch: Launch
    flow_run: str | None
    run_input: Mapping[str, Any] | None
    hours: int
    gate: Gate | None
    is_held: bool
    wait: Wait | None
    include_flow_run: bool
    cancel_flow_run: bool
    on_rerun: str
    previous: str | None


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
    action = reader.choice("action")
    server = access.server(reader)
    launches, watches = action == LAUNCH, action == WATCH
    flow_run = None if launches else _flow_run(reader, required=not watches)
    run_input = reader.json_object("run_input") if action == RESUME else None
    launch = _launch(reader) if launches else None
    wait = run_options.wait(reader)
    include_flow_run = reader.choice("extension_output") == LATEST
    when = reader.choice("launch_when") if launches else ALWAYS
    looks_up = watches and flow_run is None
    watched = reader.text("deployment") if looks_up else ""
    if looks_up and not watched:
        reader.error("flow_run", "is required, or ", "deployment")
    gate = run_options.gate(reader, when, wait) if when in TRIGGERS else None
    hours = run_options.hours(reader) if looks_up else run_options.HOURS
    cancel_flow_run = reader.choice("on_cancel") == CANCEL_FLOW_RUN
    on_rerun = reader.choice("on_rerun") if launches else LAUNCH_NEW
    task = Task(
        server=server,
        action=action,
        launch=launch or Launch(watched),
        flow_run=flow_run,
        run_input=run_input or None,
        hours=hours,
        gate=gate,
        is_held=when == MANUAL_ONLY,
        wait=wait,
        include_flow_run=include_flow_run,
        cancel_flow_run=cancel_flow_run,
        on_rerun=on_rerun,
        previous=_previous(reader) if on_rerun != LAUNCH_NEW else None,
    )
    reader.raise_errors()
    return task


def parse_command(fields: Mapping[str, Any]) -> tuple[Server, str]:
    """Read the fields that a command on a task instance takes: where Prefect is, and the flow run.

    Raises:
        InputError: also when the task has no flow run yet.
    """
    reader = FieldReader(fields)
    server = access.server(reader)
    flow_run_id = reader.text("out_flow_run_id")
    if not is_uuid(flow_run_id):
        known = f", only {flow_run_id!r}" if flow_run_id else " yet"
        reader.error("out_flow_run_id", f"is not known{known}: the task has no flow run")
    reader.raise_errors()
    return server, flow_run_id


def parse_flow_run(fields: Mapping[str, Any], names: Mapping[str, str]) -> tuple[Server, str]:
    """Read where Prefect is, and which flow run is meant. Raises InputError."""
    reader = FieldReader(fields, names)
    server, flow_run_id = access.server(reader), _flow_run(reader, required=True)
    reader.raise_errors()
    return server, str(flow_run_id)


def parse_workspace_choice(fields: Mapping[str, Any]) -> Server:
    """Read the fields that listing an account's workspaces takes. Raises InputError."""
    reader = FieldReader(fields)
    _refuse_variables(reader)
    server = access.server(reader, workspace_is_chosen=False)
    reader.raise_errors()
    return server


def parse_deployment_choice(fields: Mapping[str, Any]) -> Server:
    """Read the fields that listing a workspace's deployments takes. Raises InputError."""
    reader = FieldReader(fields)
    _refuse_variables(reader)
    server = access.server(reader)
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


def _flow_run(reader: FieldReader, *, required: bool) -> str | None:
    flow_run_id = reader.text("flow_run", required=required)
    if flow_run_id and not is_uuid(flow_run_id):
        reader.error("flow_run", f"must be a UUID, not {flow_run_id!r}")
    return flow_run_id or None


def _previous(reader: FieldReader) -> str | None:
    flow_run_id = reader.text("out_flow_run_id")
    if flow_run_id and not is_uuid(flow_run_id):
        reader.error("out_flow_run_id", f"of the previous run must be a UUID, not {flow_run_id!r}")
    return flow_run_id or None
