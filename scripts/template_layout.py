"""Where a task's form has each field, and what only the form needs to know of it.

What a field is, `ue_prefect.task.fields` says; both have the same names. A ``sys_id`` and a
``mapping`` stay with their field for ever: by the first the Controller knows a field when a
template is imported again, in the second it keeps the values of all tasks that exist.
"""

from __future__ import annotations

from dataclasses import dataclass

TEMPLATE = {
    "alwaysCancelOnFinish": True,
    "description": "Launches Prefect flow runs and watches them to their end.",
    "exportReleaseLevel": "7.6.0.0",
    "extension": "ue-prefect",
    "minReleaseLevel": "7.6.0.0",
    "name": "Prefect",
    # So that proxy variables reach the choices, too.
    "sendEnvironment": "Launch, Dynamic Choice, Dynamic Command",
    "sendVariables": "Local",
    "sysId": "8b9db12b28d35bbb84c9ccfed2a841c4",
    "variablePrefix": "prefect",
}
"""What this template has other than a new one; the fields apart."""


@dataclass(frozen=True)
class Place:
    """One field in the form. Other fields are given by their names.

    Attributes:
        sys_id: 32 hex digits.
        mapping: the column that the Controller keeps the value in.
        hint: shown beside the field.
        choice_sys_ids: one for each choice.
        choices_need: the fields that a dynamic choice is made from.
        shown_if: the Boolean field to be ticked, or the field is hidden.
        keeps_value_if_hidden: else a hidden field is empty, whatever it held.
        required_if_shown: together with `shown_if`.
        required_unless: the Boolean field to be ticked, or the field is required.
        may_be_empty: a Choice that is none of its choices.
        allows_variable: a variable can stand for the value.
        kept_for_rerun: an output that a re-run of the task is given.
        is_status: the output that lists of task instances show as status.
    """

    sys_id: str
    mapping: str
    hint: str = ""
    choice_sys_ids: tuple[str, ...] = ()
    choices_need: tuple[str, ...] = ()
    shown_if: str = ""
    keeps_value_if_hidden: bool = False
    required_if_shown: bool = False
    required_unless: str = ""
    may_be_empty: bool = False
    allows_variable: bool = False
    kept_for_rerun: bool = False
    is_status: bool = False


# While Connection Options is not ticked, Prefect API URL is empty, which means Prefect Cloud, and
# that takes credentials and a workspace. With the box ticked the form cannot know; the task will.
ROWS: tuple[dict[str, Place], ...] = (
    {
        "action": Place(
            "e4717c237ece50e9b126ad5d44217875",
            "Choice Field 1",
            "What the task does.",
            choice_sys_ids=("db7bed2698f757c3aa5bac010324ff85",),
        )
    },
    {
        "credentials": Place(
            "d685febeb946570a83b2087f8d45b07b",
            "Credential Field 1",
            "Prefect Cloud: the Account ID as user, an API key as password. A server of your own: "
            "user and password, or a token as password, or none.",
            required_unless="connection_options",
            allows_variable=True,
        )
    },
    {
        "workspace": Place(
            "bab61c4ace655019be202cde52b5dd78",
            "Choice Field 2",
            "An ID, a name or a handle; the list has the account's workspaces. "
            "Empty for a server of your own.",
            choices_need=("credentials", "api_url", "ca_bundle"),
            required_unless="connection_options",
            may_be_empty=True,
        ),
        "deployment": Place(
            "9c329b9b6f8b59eeb2ab768a8ff1924b",
            "Choice Field 3",
            "An ID, a name, or flow/deployment; the list has the workspace's deployments.",
            choices_need=("credentials", "workspace", "api_url", "ca_bundle"),
        ),
    },
    {
        "flow_run_name": Place(
            "680cb93c3248516baf0d2f4848db8f08",
            "Text Field 1",
            "Prefect makes up a name if this is empty.",
        ),
        "additional_parameters": Place(
            "4a0c10da242e5e0c8fc184c2d92fc50c",
            "Boolean Field 1",
            "Gives the flow run parameters, context, job variables and tags.",
        ),
    },
    {
        "parameters_json": Place(
            "706244fd1ce558fd8b9db9724ff97869",
            "Large Text Field 1",
            "Any of parameters, context, job_variables (objects) and tags (a list of strings). "
            'Example: {"parameters": {"amount": 250}, "tags": ["nightly"]}',
            shown_if="additional_parameters",
            keeps_value_if_hidden=True,
        )
    },
    {
        "wait": Place(
            "5398df116c4f58c1b297c9a748833109",
            "Boolean Field 2",
            "Keeps the task running until the flow run has ended. "
            "COMPLETED is a success; FAILED, CRASHED and CANCELLED are failures.",
        )
    },
    {
        "polling_interval": Place(
            "e55b6e37fe4452699312ff7419de9a5d",
            "Integer Field 1",
            "Seconds from one look at the flow run's state to the next.",
            shown_if="wait",
            keeps_value_if_hidden=True,
            required_if_shown=True,
        ),
        "max_polls": Place(
            "340973bfda4651c0bc9477b65884bf1c",
            "Integer Field 2",
            "If the flow run is still going after so many, the task ends with exit code 40. "
            "Empty for no limit.",
            shown_if="wait",
            keeps_value_if_hidden=True,
        ),
    },
    {
        "extension_output": Place(
            "5d304d5394155e579650028dced7ec77",
            "Choice Field 4",
            "What the EXTENSION output has besides the exit code, the fields and the errors.",
            choice_sys_ids=(
                "5d940ca2e6f55d7aa4d7b84cf877c263",
                "2adb593d81b854dda271c8f8f25243c8",
            ),
        ),
        "connection_options": Place(
            "2546a2d00dee5bc4a4fcb83276c10677",
            "Boolean Field 3",
            "For a server of your own, certificates, and what a cancel or a re-run does.",
        ),
    },
    {
        "api_url": Place(
            "c33a4ceb31f55df193d6a34d891912c2",
            "Text Field 2",
            "Usually ends in /api. Empty for Prefect Cloud.",
            shown_if="connection_options",
        ),
        "ca_bundle": Place(
            "793cdd740f7a5b2c8f414819aed6e9c8",
            "Text Field 3",
            "A PEM file on the agent with the authorities to trust instead of the usual ones. "
            "TLS is always verified.",
            shown_if="connection_options",
        ),
    },
    {
        "on_cancel": Place(
            "1a9444a88add5ad9aed90a233ff550f9",
            "Choice Field 5",
            "What becomes of the flow run when the task is cancelled.",
            choice_sys_ids=(
                "b54679a711ed58aea8b05604f2be8aa4",
                "8bbfc386237e50f48730a428357ce7d0",
            ),
            shown_if="connection_options",
        ),
        "on_rerun": Place(
            "5a86306068aa51ef9caf5eb039a59281",
            "Choice Field 6",
            "Attach takes up the previous flow run if it is still going or has completed, "
            "else it launches a new one.",
            choice_sys_ids=(
                "af3a85dbd75b5d94b4677dbddadf830c",
                "24d29aaf2d415f19968a6925ae1c6da8",
            ),
            shown_if="connection_options",
        ),
    },
    {
        "out_flow_run_id": Place(
            "ab1b3ff4123154b59680faa7394db4f0", "Text Field 4", kept_for_rerun=True
        ),
        "out_flow_run_name": Place("2d7cd614f3a55e489786c7722907ebb4", "Text Field 5"),
    },
    {
        "out_flow_run_state": Place(
            "2eb4c756a0675cb7b3f129d1620606fc", "Text Field 6", is_status=True
        ),
        "out_flow_run_url": Place("ec9e4a9012755a168bb1cb68b67eac6e", "Text Field 7"),
    },
)
"""The form's rows, from the top; fields that share a row stand side by side."""
