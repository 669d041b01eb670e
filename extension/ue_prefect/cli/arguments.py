"""What the command's arguments mean, as fields of a task, and what errors call them."""

from __future__ import annotations

import argparse
import os
import re
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

from .. import __version__
from ..prefect.server import PREFECT_CLOUD, Server
from ..prefect.settings import API_KEY, API_URL, AUTH_STRING, login, read_settings
from ..task.fields import CHOICES, FIELDS
from ..task.inputs import AS_PASSWORD, AS_USER, BESIDE_USER
from ..task.outcome import status_description
from ..task.redaction import Redactor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What each option gives, how its value is shown in the help, and its help.
_OPTIONS = {
    "--deployment": ("deployment", "ID|NAME|FLOW/NAME", "what to launch a flow run of"),
    "--workspace": ("workspace", "ID|NAME|HANDLE", "in Prefect Cloud"),
    "--account-id": ("account_id", "UUID", "in Prefect Cloud"),
    "--user": ("user", "NAME", "for HTTP Basic, on a server of your own"),
    "--api-url": ("api_url", "URL", "of a server of your own"),
    "--ca-bundle": ("ca_bundle", "FILE", "the authorities to trust, in PEM form"),
    "--name": ("flow_run_name", "NAME", "of the flow run"),
    "--options": ("parameters_json", "JSON", "object of parameters, context, job_variables, tags"),
    "--polling-interval": ("polling_interval", "SECONDS", "default: %(default)s"),
    "--max-polls": ("max_polls", "NUMBER", "default: no limit"),
}
_SWITCHES = {
    "--wait": "until the flow run has ended",
    "--cancel": "cancel the flow run on Ctrl-C, or on another signal to end",
    "--output": "print the outcome as JSON, the flow run included",
    "--debug": "log where errors come from",
}
_EPILOG = f"""
Without --api-url and --account-id, {API_URL} says where Prefect is: the environment variable, or
else the active profile of Prefect's profiles.toml. {API_KEY} is the API key, or the password of
--user. {AUTH_STRING}, a user:password for HTTP Basic, goes before it on a server of your own. Exit
codes: 0 launched or COMPLETED, 1 failed or cancelled, 20 an argument or a setting is wrong, 40
still going after --max-polls.
"""

_NAMES = {name: option for option, (name, _, _) in _OPTIONS.items()} | {
    "api_key": API_KEY,
    "credentials": f"--user and {API_KEY}",
    "server": "--api-url",
    # Here they are no parts of one Credential.
    **dict.fromkeys((AS_USER, AS_PASSWORD), ""),
    BESIDE_USER: " for --user",
}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Exit as a task with wrong fields. What was given may be a secret, and is not shown."""
        said = re.split("['\"]", message)[0].rstrip(": ")
        said = redactor().line(status_description(20, said))
        self.exit(20, f"{self.format_usage()}{said}\n")


def redactor() -> Redactor:
    """Return what hides the secrets of the environment."""
    return Redactor(os.environ.get(name, "") for name in (API_KEY, AUTH_STRING))


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; where they ask for help, or are wrong, exit with 0 or 20."""
    about = "Launch Prefect flow runs and watch them to their end."
    parser = _Parser("ue-prefect", description=about, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    about = "Launch a flow run of a deployment; with --wait, watch it to its end."
    launch = parser.add_subparsers(required=True, dest="command").add_parser(
        "launch",
        usage="%(prog)s --deployment ID|NAME|FLOW/NAME [option ...]",
        help=about,
        description=about,
        epilog=_EPILOG,
        allow_abbrev=False,
    )
    for option, (name, metavar, help_) in _OPTIONS.items():
        add = partial(launch.add_argument, option, dest=name, metavar=metavar, help=help_)
        add(type=_not_empty, required=option == "--deployment")
    for option, help_ in _SWITCHES.items():
        launch.add_argument(option, action="store_true", help=help_)
    launch.set_defaults(polling_interval=FIELDS["polling_interval"].default)
    chosen, unknown = parser.parse_known_args(arguments)
    if unknown:
        known = re.match("--[a-z][a-z-]*(?=$|=)", unknown[0])
        launch.error(f"unknown option {known[0]}" if known else "an argument is not understood")
    return chosen


def _not_empty(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("must not be empty")
    return text


def _names_server(chosen: argparse.Namespace) -> bool:
    return bool(chosen.api_url or chosen.account_id)


def names(chosen: argparse.Namespace) -> Mapping[str, str]:
    """Return what errors call each input: an argument, or the setting it is taken from."""
    if _names_server(chosen):
        return _NAMES
    workspace = _NAMES["workspace"] if chosen.workspace else f"the workspace of {API_URL}"
    return _NAMES | {"api_url": API_URL, "workspace": workspace}


def task_fields(chosen: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of the task that does what the arguments say.

    Raises:
        InputError: Prefect's settings name no server, or something in them is malformed.
    """
    if _names_server(chosen):  # a profile's key is for the server of that profile
        settings = read_settings(os.environ, profile=False)
        server = Server(chosen.api_url or PREFECT_CLOUD, chosen.account_id)
        server = server._replace(**login(settings, chosen.account_id))
    else:
        server = Server.from_environment()
    user, password = server.account_id or chosen.user, server.api_key
    if not user and server.basic_auth:
        user, password = server.basic_auth
    return {name: value for name, value in vars(chosen).items() if name in FIELDS} | {
        "credentials": {"user": user, "password": password},
        "workspace": chosen.workspace or server.workspace,
        "additional_parameters": chosen.parameters_json is not None,
        "extension_output": CHOICES["extension_output"][chosen.output],
        "api_url": server.api_url,
        "on_cancel": CHOICES["on_cancel"][chosen.cancel],
    }
