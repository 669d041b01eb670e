"""Where a task's form has each field, and what only the form needs to know of it.

What a field is, `ue_prefect.task.fields` says; both have the same names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ue_prefect.prefect.states import TRIGGERS
from ue_prefect.task.fields import CANCEL, LAUNCH, RESUME, RETRY, WATCH

TEMPLATE = {
    "alwaysCancelOnFinish": True,
    "description": "Launches Prefect flow runs, watches them to their end, retries, resumes and "
    "cancels them.",
    "exportReleaseLevel": "7.6.0.0",
    "extension": "ue-prefect",
    "minReleaseLevel": "7.6.0.0",
    "name": "Prefect",
    # So that proxy variables reach the choices, too.
    "sendEnvironment": "Launch, Dynamic Choice, Dynamic Command",
    "sendVariables": "Local",
    "variablePrefix": "prefect",
}
"""What this template has other than a new one; the fields and ids apart."""


class If(NamedTuple):
    """Another field has one of these values: all that a rule of a form can say.

    `values` are as the Controller keeps them, a ticked box as "true"; none has a comma.
    """

    field: str
    values: tuple[str, ...] = ("true",)


@dataclass(frozen=True)
class Place:
    """One field in the form. Other fields are given by their names.

    Attributes:
        hint: shown beside the field.
        choices_need: the fields that a dynamic choice is made from.
        shown_if: else the field is hidden.
        keeps_value_if_hidden: else a hidden field is empty, whatever it held.
        required_if_shown: together with `shown_if`.
        required_if: only without `shown_if`.
        may_be_empty: a Choice that is none of its choices.
        allows_variable: a variable can stand for the value.
        kept_for_rerun: an output that a re-run of the task is given.
        is_status: the output that lists of task instances show as status.
    """

    hint: str = ""
    choices_need: tuple[str, ...] = ()
    shown_if: If | None = None
    keeps_value_if_hidden: bool = False
    required_if_shown: bool = False
    required_if: If | None = None
    may_be_empty: bool = False
    allows_variable: bool = False
    kept_for_rerun: bool = False
    is_status: bool = False


# While Connection Options is not ticked, Prefect API URL is empty, which means Prefect Cloud, and
# that takes credentials and a workspace. With the box ticked the form cannot know; the task will.
FOR_PREFECT_CLOUD = If("connection_options", ("false",))

# A hidden field is empty, so that a task does nothing that its form does not show. Long texts keep
# what was typed, and do nothing without the field that shows them; so does the interval, which a
# form cannot do without.
ROWS: tuple[dict[str, Place], ...] = (
    {
        "action": Place(
            "Launches a flow run of a deployment; or watches, retries, resumes or cancels an "
            "existing flow run."
        )
    },
    {
        "credentials": Place(
            "Prefect Cloud: the Account ID as user, an API key as password. A server of your own: "
            "user and password, or a token as password, or none.",
            required_if=FOR_PREFECT_CLOUD,
            allows_variable=True,
        )
    },
    {
        "workspace": Place(
            "An ID, a name or a handle; the list has the account's workspaces. "
            "Empty for a server of your own.",
            choices_need=("credentials", "api_url", "ca_bundle"),
            required_if=FOR_PREFECT_CLOUD,
            may_be_empty=True,
        ),
        "deployment": Place(
            "An ID, a name, or flow/deployment; the list has the workspace's deployments. A launch "
            "needs it. Watch: its newest flow run is watched, unless Flow Run ID is given.",
            choices_need=("credentials", "workspace", "api_url", "ca_bundle"),
            shown_if=If("action", (LAUNCH, WATCH)),
            may_be_empty=True,
        ),
    },
    {
        "flow_run": Place(
            "As Prefect shows it. Needed, except to watch the newest flow run of a deployment.",
            shown_if=If("action", (WATCH, RETRY, RESUME, CANCEL)),
        )
    },
    {
        "run_input": Place(
            "What the flow asked for when it paused, by name; empty if it asked for nothing. "
            'Example: {"approved": true}',
            shown_if=If("action", (RESUME,)),
            keeps_value_if_hidden=True,
        )
    },
    {
        "flow_run_name": Place(
            "Prefect makes up a name if this is empty.", shown_if=If("action", (LAUNCH,))
        ),
        "additional_parameters": Place(
            "Gives the flow run parameters, context, job variables and tags.",
            shown_if=If("action", (LAUNCH,)),
        ),
    },
    {
        "parameters_json": Place(
            "Any of parameters, context, job_variables (objects) and tags (a list of strings). "
            'Example: {"parameters": {"amount": 250}, "tags": ["nightly"]}',
            shown_if=If("additional_parameters"),
            keeps_value_if_hidden=True,
        )
    },
    {
        "wait": Place(
            "Keeps the task running until the flow run has ended. "
            "COMPLETED is a success; FAILED, CRASHED and CANCELLED are failures. "
            "For the action Cancel, CANCELLED is the success."
        )
    },
    {
        "polling_interval": Place(
            "Seconds from one poll of the flow run's state to the next.",
            shown_if=If("wait"),
            keeps_value_if_hidden=True,
            required_if_shown=True,
        ),
        "max_polls": Place(
            "If the flow run is still going after so many polls, the task ends with exit code 40. "
            "Empty for no limit.",
            shown_if=If("wait"),
        ),
    },
    {
        "extension_output": Place(
            "What the EXTENSION output has besides the exit code, the fields and the errors."
        ),
        "run_options": Place(
            "For triggers, time limits, exit codes of your own, and the flow run's log lines."
        ),
    },
    {
        "launch_when": Place(
            "Launch only. A trigger waits until all upstream flow runs have ended, then launches, "
            "or ends with exit code 30. manual_only launches a held flow run.",
            shown_if=If("run_options"),
        )
    },
    {
        "upstream": Place(
            "One a line: the ID of a flow run, or flow/deployment for its newest flow run.",
            shown_if=If("launch_when", tuple(TRIGGERS)),
            keeps_value_if_hidden=True,
            required_if_shown=True,
        )
    },
    {
        "not_older_than": Place(
            "How far back a deployment's newest flow run is looked for: an upstream one, or the "
            "one to watch.",
            shown_if=If("run_options"),
        ),
        "start_limit": Place(
            "With Wait: if the flow run has not started by then, the task ends with exit code 41. "
            "Time on hold does not count. Empty for no limit.",
            shown_if=If("run_options"),
        ),
    },
    {
        "state_exit_codes": Place(
            "With Wait: the task's exit code if the flow run ends in a state of that name. "
            "Example: Skipped=31, No Data=32",
            shown_if=If("run_options"),
        ),
        "flow_run_logs": Place(
            "With Wait: which of the flow run's log lines the task shows in STDERR, as they come.",
            shown_if=If("run_options"),
        ),
    },
    {
        "connection_options": Place(
            "For a server of your own, certificates, and what a cancel or a re-run does."
        )
    },
    {
        "api_url": Place(
            "Usually ends in /api. Empty for Prefect Cloud.", shown_if=If("connection_options")
        ),
        "ca_bundle": Place(
            "A PEM file on the agent with the authorities to trust instead of the usual ones. "
            "TLS is always verified.",
            shown_if=If("connection_options"),
        ),
    },
    {
        "on_cancel": Place(
            "What becomes of the flow run when the task is cancelled.",
            shown_if=If("connection_options"),
        ),
        "on_rerun": Place(
            "Launch only. Attach follows the previous flow run if it is still going or has "
            "completed, else launches a new one. Retry runs a failed one again, in place.",
            shown_if=If("connection_options"),
        ),
    },
    {"out_flow_run_id": Place(kept_for_rerun=True), "out_flow_run_name": Place()},
    {"out_flow_run_state": Place(is_status=True), "out_flow_run_url": Place()},
    {"out_flow_run_message": Place()},
)
"""The form's rows, from the top; fields that share a row stand side by side."""

COMMANDS_NEED = ("credentials", "workspace", "api_url", "ca_bundle", "out_flow_run_id")
"""The fields that a dynamic command is given."""

# A flow run can be under way, or held, whatever became of its task: one that did not wait is a
# Success, one whose polls or patience ended Failed, one that left it running Cancelled or Finished,
# one whose agent is gone In Doubt.
STATUSES = ("Running", "Success", "Finished", "Failed", "Cancelled", "In Doubt")
"""Of a task instance that its commands are offered for."""

COMMANDS = {
    "show_flow_run_logs": "Show Flow Run Logs",
    "show_failed_task_runs": "Show Failed Task Runs",
    "cancel_flow_run": "Cancel Flow Run",
    "resume_flow_run": "Resume Flow Run",
}
"""The labels of the dynamic commands, in the order of a task instance's menu."""
