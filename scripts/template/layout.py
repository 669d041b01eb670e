"""Where a task's form has each field, and what only the form needs to know of it.

What a field is, `ue_prefect.task.fields` says; both have the same names. A ``sys_id`` and a
``mapping`` stay with their field for ever: by the first the Controller knows a field when a
template is imported again, in the second it keeps the values of all tasks that exist.
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
    "sysId": "8b9db12b28d35bbb84c9ccfed2a841c4",
    "variablePrefix": "prefect",
}
"""What this template has other than a new one; the fields apart."""


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
        sys_id: 32 hex digits.
        mapping: the column that the Controller keeps the value in.
        hint: shown beside the field.
        choice_sys_ids: one for each choice.
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

    sys_id: str
    mapping: str
    hint: str = ""
    choice_sys_ids: tuple[str, ...] = ()
    choices_need: tuple[str, ...] = ()
    shown_if: If | None = None
    keeps_value_if_hidden: bool = False
    required_if_shown: bool = False
    required_if: If | None = None
    may_be_empty: bool = False
    allows_variable: bool = False
    kept_for_rerun: bool = False
    is_status: bool = False


@dataclass(frozen=True)
class Command:
    """What an operator can ask of a task instance.

    Attributes:
        sys_id: 32 hex digits, for ever the same.
        needs: the fields that it is given, by their names.
        statuses: of the task instance; in others it is not offered.
    """

    name: str
    label: str
    sys_id: str
    needs: tuple[str, ...]
    statuses: tuple[str, ...]


# While Connection Options is not ticked, Prefect API URL is empty, which means Prefect Cloud, and
# that takes credentials and a workspace. With the box ticked the form cannot know; the task will.
FOR_PREFECT_CLOUD = If("connection_options", ("false",))

# A hidden field is empty, so that a task does nothing that its form does not show. Long texts keep
# what was typed, and do nothing without the field that shows them; so does the interval, which a
# form cannot do without.
ROWS: tuple[dict[str, Place], ...] = (
    {
        "action": Place(
            "e4717c237ece50e9b126ad5d44217875",
            "Choice Field 1",
            "Launches a flow run of a deployment; or watches, retries, resumes or cancels one that "
            "there is.",
            choice_sys_ids=(
                "db7bed2698f757c3aa5bac010324ff85",
                "efba11b5b152b4e11a81717a8b96e372",
                "6e19bda714bf9d793761da30f983ae2a",
                "4302b7e25ffcf60d900120cc9559223b",
                "af6d227ea81c8db1460f772970728d77",
            ),
        )
    },
    {
        "credentials": Place(
            "d685febeb946570a83b2087f8d45b07b",
            "Credential Field 1",
            "Prefect Cloud: the Account ID as user, an API key as password. A server of your own: "
            "user and password, or a token as password, or none.",
            required_if=FOR_PREFECT_CLOUD,
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
            required_if=FOR_PREFECT_CLOUD,
            may_be_empty=True,
        ),
        "deployment": Place(
            "9c329b9b6f8b59eeb2ab768a8ff1924b",
            "Choice Field 3",
            "An ID, a name, or flow/deployment; the list has the workspace's deployments. A launch "
            "needs it. Watch: its newest flow run is watched, unless Flow Run ID is given.",
            choices_need=("credentials", "workspace", "api_url", "ca_bundle"),
            shown_if=If("action", (LAUNCH, WATCH)),
            may_be_empty=True,
        ),
    },
    {
        "flow_run": Place(
            "2afc6e728bf4f80766e317af506e299f",
            "Text Field 8",
            "As Prefect shows it. Needed, except to watch the newest flow run of a deployment.",
            shown_if=If("action", (WATCH, RETRY, RESUME, CANCEL)),
        ),
    },
    {
        "run_input": Place(
            "713fb13b30c92df703dd6eb0c4202dc2",
            "Large Text Field 2",
            "What the flow asked for when it paused, by name; empty if it asked for nothing. "
            'Example: {"approved": true}',
            shown_if=If("action", (RESUME,)),
            keeps_value_if_hidden=True,
        ),
    },
    {
        "flow_run_name": Place(
            "680cb93c3248516baf0d2f4848db8f08",
            "Text Field 1",
            "Prefect makes up a name if this is empty.",
            shown_if=If("action", (LAUNCH,)),
        ),
        "additional_parameters": Place(
            "4a0c10da242e5e0c8fc184c2d92fc50c",
            "Boolean Field 1",
            "Gives the flow run parameters, context, job variables and tags.",
            shown_if=If("action", (LAUNCH,)),
        ),
    },
    {
        "parameters_json": Place(
            "706244fd1ce558fd8b9db9724ff97869",
            "Large Text Field 1",
            "Any of parameters, context, job_variables (objects) and tags (a list of strings). "
            'Example: {"parameters": {"amount": 250}, "tags": ["nightly"]}',
            shown_if=If("additional_parameters"),
            keeps_value_if_hidden=True,
        )
    },
    {
        "wait": Place(
            "5398df116c4f58c1b297c9a748833109",
            "Boolean Field 2",
            "Keeps the task running until the flow run has ended. "
            "COMPLETED is a success; FAILED, CRASHED and CANCELLED are failures. "
            "For the action Cancel, CANCELLED is the success.",
        )
    },
    {
        "polling_interval": Place(
            "e55b6e37fe4452699312ff7419de9a5d",
            "Integer Field 1",
            "Seconds from one look at the flow run's state to the next.",
            shown_if=If("wait"),
            keeps_value_if_hidden=True,
            required_if_shown=True,
        ),
        "max_polls": Place(
            "340973bfda4651c0bc9477b65884bf1c",
            "Integer Field 2",
            "If the flow run is still going after so many, the task ends with exit code 40. "
            "Empty for no limit.",
            shown_if=If("wait"),
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
        "run_options": Place(
            "8aa0245500d3411c749cfaa874fa7643",
            "Boolean Field 4",
            "For triggers, time limits, exit codes of your own, and the flow run's log lines.",
        ),
    },
    {
        "launch_when": Place(
            "595113ec4bb3bbaa16491a668c9adbc9",
            "Choice Field 7",
            "Launch only. A trigger waits until all upstream flow runs have ended, then launches, "
            "or ends with exit code 30. manual_only launches a flow run that waits to be resumed.",
            choice_sys_ids=(
                "98c44d9d98d39e76105a6dfbc540d596",
                "8a5695fe958ae55d8268c76512f2edfb",
                "5dd7c6a8dae78455cdaec0ece8076437",
                "629f6f19096627636310b0829e143980",
                "5f25ee39b41a2cf72ba38e2ec18d8e31",
                "a0720e3dac7bef20463d46b2ca51b9f5",
                "c459977d8034facc9ce58b831612540b",
            ),
            shown_if=If("run_options"),
        ),
    },
    {
        "upstream": Place(
            "80cd868e2b03cb85d646557d85a527b0",
            "Large Text Field 3",
            "One a line: the ID of a flow run, or flow/deployment for its newest flow run.",
            shown_if=If("launch_when", tuple(TRIGGERS)),
            keeps_value_if_hidden=True,
            required_if_shown=True,
        ),
    },
    {
        "not_older_than": Place(
            "c0178c1a1044641f2d51be136c8e3da2",
            "Integer Field 3",
            "How far back a deployment's newest flow run is looked for: as an upstream one, or to "
            "be watched.",
            shown_if=If("run_options"),
        ),
        "start_limit": Place(
            "844283149f800ff371b237032a06bdd6",
            "Integer Field 4",
            "With Wait: if the flow run has not started by then, the task ends with exit code 41. "
            "While it is held, no time counts. Empty for no limit.",
            shown_if=If("run_options"),
        ),
    },
    {
        "state_exit_codes": Place(
            "10fb22424d05fe7c3e30afcebef6ca48",
            "Text Field 9",
            "With Wait: the task's exit code if the flow run ends in a state of that name. "
            "Example: Skipped=31, No Data=32",
            shown_if=If("run_options"),
        ),
        "flow_run_logs": Place(
            "951d5b0d96ea63eed7d292957d85689b",
            "Choice Field 8",
            "With Wait: which of the flow run's log lines the task shows in STDERR, as they come.",
            choice_sys_ids=(
                "a3d5e1135c79460c4cfe489f65ec964b",
                "4b3ecdefc9e46b9ebdda31bb7ca4a9b1",
                "3689455983838f35fcbb802683a3446f",
            ),
            shown_if=If("run_options"),
        ),
    },
    {
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
            shown_if=If("connection_options"),
        ),
        "ca_bundle": Place(
            "793cdd740f7a5b2c8f414819aed6e9c8",
            "Text Field 3",
            "A PEM file on the agent with the authorities to trust instead of the usual ones. "
            "TLS is always verified.",
            shown_if=If("connection_options"),
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
            shown_if=If("connection_options"),
        ),
        "on_rerun": Place(
            "5a86306068aa51ef9caf5eb039a59281",
            "Choice Field 6",
            "Launch only. Attach takes up the previous flow run if it is still going or has "
            "completed, else launches a new one. Retry has a failed one run again, as the same.",
            choice_sys_ids=(
                "af3a85dbd75b5d94b4677dbddadf830c",
                "24d29aaf2d415f19968a6925ae1c6da8",
                "d5e8b4a3faa1cc72b10ec456da5ee780",
            ),
            shown_if=If("connection_options"),
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
    {"out_flow_run_message": Place("8322755756bdf8721532c10927082a07", "Text Field 10")},
)
"""The form's rows, from the top; fields that share a row stand side by side."""

_NEEDS = ("credentials", "workspace", "api_url", "ca_bundle", "out_flow_run_id")

# A flow run can be under way, or held, whatever became of its task: one that did not wait is a
# Success, one whose polls or patience ended Failed, one that left it running Cancelled or Finished,
# one whose agent is gone In Doubt.
_STATUSES = ("Running", "Success", "Finished", "Failed", "Cancelled", "In Doubt")

COMMANDS = (
    Command(
        "show_flow_run_logs",
        "Show Flow Run Logs",
        "f150159b6961bc3a2bc05c49f9c5fe1c",
        _NEEDS,
        _STATUSES,
    ),
    Command(
        "show_failed_task_runs",
        "Show Failed Task Runs",
        "71fdb487202549b343049026e9eb261a",
        _NEEDS,
        _STATUSES,
    ),
    Command(
        "cancel_flow_run",
        "Cancel Flow Run",
        "4f8dd8f0b0d7f8aff19823bfc632425b",
        _NEEDS,
        _STATUSES,
    ),
    Command(
        "resume_flow_run",
        "Resume Flow Run",
        "6783a3115b00c97954024d9e04710145",
        _NEEDS,
        _STATUSES,
    ),
)
"""The dynamic commands, in the order of a task instance's menu."""
