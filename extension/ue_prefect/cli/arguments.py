"""What the command's arguments mean, as fields of a task, and what errors call them."""

from __future__ import annotations

import argparse
import json
import os
import re
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from .. import __version__
from ..errors import InputError
from ..prefect.server import PREFECT_CLOUD, Server
from ..prefect.settings import API_KEY, API_URL, AUTH_STRING, login, read_settings
from ..prefect.states import TRIGGERS
from ..task.access import AS_PASSWORD, AS_USER, BESIDE_USER
from ..task.fields import (
    ALL,
    CANCEL,
    CANCEL_FLOW_RUN,
    ERRORS,
    FIELDS,
    LATEST,
    LAUNCH,
    LEAVE_RUNNING,
    MANUAL_ONLY,
    NONE,
    RESUME,
    RETRY,
    WATCH,
    is_unicode,
)
from ..task.outcome import outcome
from ..task.redaction import Redactor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class _Option(NamedTuple):
    """An option: the task's field that it gives, how its value is shown in the help, and its help.

    Attributes:
        choices: what it can be, and the field's value for each.
    """

    field: str
    metavar: str
    help: str
    choices: Mapping[str, str] = {}


_OPTIONS = {
    "--deployment": _Option("deployment", "ID|NAME|FLOW/NAME", "the deployment of the flow run"),
    "--name": _Option("flow_run_name", "NAME", "of the flow run"),
    "--options": _Option(
        "parameters_json", "JSON", "object of parameters, context, job_variables, tags"
    ),
    "--when": _Option(
        "launch_when",
        "TRIGGER",
        f"launch once the upstream flow runs have ended like this: {', '.join(TRIGGERS)}; or "
        f"{MANUAL_ONLY}: launch one that somebody has to resume",
        {name: name for name in (*TRIGGERS, MANUAL_ONLY)},
    ),
    "--upstream": _Option(
        "upstream", "ID|FLOW/NAME", "a flow run, or a deployment's newest; may be repeated"
    ),
    "--not-older-than": _Option(
        "not_older_than", "HOURS", "how far back a newest flow run is looked for; default: 24"
    ),
    "--input": _Option("run_input", "JSON", "object of what the flow asked for when it paused"),
    "--polling-interval": _Option("polling_interval", "SECONDS", "default: %(default)s"),
    "--max-polls": _Option("max_polls", "NUMBER", "default: no limit"),
    "--start-limit": _Option(
        "start_limit", "MINUTES", "how long it may take to start; default: no limit"
    ),
    "--exit-codes": _Option(
        "state_exit_codes", "NAME=CODE,...", "by the name of the last state: Skipped=31, No Data=32"
    ),
    "--logs": _Option(
        "flow_run_logs", "errors|all", "show the flow run's own log", {"errors": ERRORS, "all": ALL}
    ),
    "--workspace": _Option("workspace", "ID|NAME|HANDLE", "in Prefect Cloud"),
    "--account-id": _Option("account_id", "UUID", "in Prefect Cloud"),
    "--user": _Option("user", "NAME", "for HTTP Basic, on a server of your own"),
    "--api-url": _Option("api_url", "URL", "of a server of your own"),
    "--ca-bundle": _Option("ca_bundle", "FILE", "the authorities to trust, in PEM form"),
}
_POLLING_INTERVAL = 5
"""Seconds: somebody looks on, where a task's default is meant for a night."""

_SERVER = ("--workspace", "--account-id", "--user", "--api-url", "--ca-bundle")
_WAIT = ("--polling-interval", "--max-polls", "--start-limit", "--exit-codes", "--logs")
_SWITCHES = {
    "--cancel": "cancel the flow run, too, on Ctrl-C or another signal to end",
    "--debug": "log where errors come from",
}


class _Command(NamedTuple):
    """What a command does, what it is about, and its own options."""

    about: str
    action: str
    usage: str
    options: tuple[str, ...] = ()


_COMMANDS = {
    "launch": _Command(
        "Launch a flow run of a deployment; with --wait, watch it to its end.",
        LAUNCH,
        "--deployment ID|NAME|FLOW/NAME",
        ("--deployment", "--name", "--options", "--when", "--upstream", "--not-older-than"),
    ),
    "watch": _Command(
        "Watch a flow run to its end: one by its id, or a deployment's newest.",
        WATCH,
        "[FLOW_RUN | --deployment ID|NAME|FLOW/NAME]",
        ("--deployment", "--not-older-than"),
    ),
    "retry": _Command("Run a failed flow run again, in place.", RETRY, "FLOW_RUN"),
    "resume": _Command("Resume a held or paused flow run.", RESUME, "FLOW_RUN", ("--input",)),
    "cancel": _Command("Cancel a flow run.", CANCEL, "FLOW_RUN"),
    "logs": _Command("Print a flow run's own log.", "", "FLOW_RUN"),
}
_EPILOG = f"""
Without --api-url and --account-id, {API_URL} says where Prefect is: the environment variable, or
else the active profile of Prefect's profiles.toml. {API_KEY} is the API key, or the password of
--user. {AUTH_STRING}, a user:password for HTTP Basic, goes before it on a server of your own. Exit
codes: 0 done or COMPLETED, 1 failed or cancelled, 20 an argument or a setting is wrong, 30 the
trigger of --when is not met, 40 still going after --max-polls, 41 not started within --start-limit,
and those of --exit-codes.
"""

_NAMES = {option.field: flag for flag, option in _OPTIONS.items()} | {
    "flow_run": "FLOW_RUN",
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
        ended = outcome(InputError(said), {})
        said = redactor().line(ended.status.replace("{}", said))
        self.exit(20, f"{self.format_usage()}{said}\n")


def redactor() -> Redactor:
    """Return what hides the secrets of the environment."""
    return Redactor(os.environ.get(name, "") for name in (API_KEY, AUTH_STRING))


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; where they ask for help, or are wrong, exit with 0 or 20."""
    about = "Launch Prefect flow runs, watch them to their end, and steer them."
    parser = _Parser("ue-prefect", description=about, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(required=True, dest="command")
    parsers = {name: _add(commands, name, command) for name, command in _COMMANDS.items()}
    chosen, unknown = parser.parse_known_args(arguments)
    if unknown:
        parsers[chosen.command].error(_unknown(unknown[0], parsers[chosen.command]))
    if problem := _contradiction(chosen):
        parsers[chosen.command].error(problem)
    return chosen


def _unknown(argument: str, parser: argparse.ArgumentParser) -> str:
    """Say that there is no such argument. What does not look like an option may be a secret."""
    option = re.match("--[a-z][a-z-]*(?=$|=)", argument)
    if not option:
        return "an argument is not known"
    from difflib import get_close_matches

    known = re.findall("--[a-z][a-z-]*", parser.format_help())
    near = get_close_matches(option[0], known, 1, cutoff=0.85)
    return f"unknown option {option[0]}" + (f"; did you mean {near[0]}?" if near else "")


def _contradiction(chosen: argparse.Namespace) -> str:
    """Say which options do not go together. A form may hide a value, but here somebody wrote it."""
    given = {flag for flag, option in _OPTIONS.items() if getattr(chosen, option.field, None)}
    if chosen.command == "launch" and not chosen.deployment:
        return "--deployment is required"
    if chosen.command == "watch" and chosen.flow_run and chosen.deployment:
        return "give FLOW_RUN or --deployment, not both"
    if "--options" in given and (chosen.parameters or chosen.parameter):
        return "give the parameters in --options, or by --params and -p, not both"
    when = getattr(chosen, "launch_when", None)
    if "--upstream" in given and when not in TRIGGERS:
        return f"--upstream goes with --when: {', '.join(TRIGGERS)}"
    if chosen.command != "logs" and not chosen.wait:
        unused = given.intersection(_WAIT) - {"--polling-interval"}
        if when in TRIGGERS:
            unused -= {"--max-polls"}
        if unused:
            return f"{min(unused)} goes with --wait"
    return ""


def _add(
    commands: argparse._SubParsersAction[_Parser], name: str, command: _Command
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        usage=f"%(prog)s {command.usage} [option ...]",
        help=command.about,
        description=command.about,
        epilog=_EPILOG,
        allow_abbrev=False,
    )
    if "FLOW_RUN" in command.usage:
        is_optional = command.usage.startswith("[")
        nargs: Any = "?" if is_optional else None
        parser.add_argument("flow_run", metavar="FLOW_RUN", nargs=nargs, type=_not_empty, help="id")
    if name == "launch":
        _add_parameters(parser)
    waits = bool(command.action)
    for flag in (*command.options, *(_WAIT if waits else ()), *_SERVER):
        _add_option(parser, flag)
    if waits:
        if name == "watch":
            parser.add_argument(
                "--no-wait", action="store_false", dest="wait", help="only show its state now"
            )
        else:
            parser.add_argument("--wait", action="store_true", help="until the flow run has ended")
        parser.add_argument(
            "--output",
            metavar="json",
            type=partial(_chosen, {"json": LATEST}),
            help="print the outcome to STDOUT, the flow run included",
        )
        for switch, help_ in _SWITCHES.items():
            parser.add_argument(switch, action="store_true", help=help_)
        parser.set_defaults(polling_interval=_POLLING_INTERVAL)
    else:
        parser.add_argument("--follow", action="store_true", help="until the flow run has ended")
        parser.add_argument(
            "--errors", action="store_true", help="only lines of level ERROR or higher"
        )
        parser.add_argument("--debug", action="store_true", help=_SWITCHES["--debug"])
    return parser


def _add_option(parser: argparse.ArgumentParser, flag: str) -> None:
    option = _OPTIONS[flag]
    parser.add_argument(
        flag,
        dest=option.field,
        metavar=option.metavar,
        help=option.help,
        type=partial(_chosen, option.choices) if option.choices else _not_empty,
        action="append" if flag == "--upstream" else "store",
    )


def _add_parameters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-p",
        "--param",
        dest="parameter",
        metavar="KEY=VALUE",
        help="a parameter, as JSON or else as text; may be repeated",
        type=_parameter,
        action="append",
    )
    parser.add_argument(
        "--params",
        dest="parameters",
        metavar="JSON",
        help="object of parameters; -p overrides it",
        type=_parameters,
    )


def _parameter(text: str) -> tuple[str, Any]:
    key, equals, value = text.partition("=")
    if not key or not equals:
        raise argparse.ArgumentTypeError("must be KEY=VALUE")
    if not is_unicode(text):
        raise argparse.ArgumentTypeError("must be valid Unicode text")
    try:
        return key, _json(value)
    except ValueError:
        return key, value


def _parameters(text: str) -> dict[str, Any]:
    try:
        found = _json(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise argparse.ArgumentTypeError("must be a JSON object")
    return found


def _json(text: str) -> Any:
    """Read JSON, whose numbers are finite. Raises ValueError."""
    try:
        found = json.loads(text)
        json.dumps(found, allow_nan=False, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return found


def _chosen(choices: Mapping[str, str], text: str) -> str:
    if text not in choices:
        raise argparse.ArgumentTypeError(f"must be {' or '.join(choices)}")
    return choices[text]


def _not_empty(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("must not be empty")
    return text


def _names_server(chosen: argparse.Namespace) -> bool:
    return bool(chosen.api_url or chosen.account_id)


def names(chosen: argparse.Namespace) -> Mapping[str, str]:
    """Return what errors call each input: an argument, or the setting it is taken from."""
    names = dict(_NAMES)
    if getattr(chosen, "parameters", None) or getattr(chosen, "parameter", None):
        names["parameters_json"] = "--params and -p"
    if not _names_server(chosen):
        names["api_url"] = API_URL
        if not chosen.workspace:
            names["workspace"] = f"the workspace of {API_URL}"
    return names


def watch_command(chosen: argparse.Namespace, flow_run_id: str) -> str:
    """Return the command by which a flow run is taken up again, on the same server."""
    import shlex
    import subprocess

    command = ["ue-prefect", "watch", flow_run_id]
    for flag in _SERVER:
        if value := getattr(chosen, _OPTIONS[flag].field):
            command += [flag, value]
    return subprocess.list2cmdline(command) if os.name == "nt" else shlex.join(command)


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
    given = vars(chosen)
    fields = {name: value for name, value in given.items() if name in FIELDS}
    parameters = {**(given.get("parameters") or {}), **dict(given.get("parameter") or ())}
    if parameters:
        fields["parameters_json"] = json.dumps({"parameters": parameters})
    if given.get("upstream"):
        fields["upstream"] = "\n".join(chosen.upstream)
    return fields | {
        "action": _COMMANDS[chosen.command].action,
        "credentials": {"user": user, "password": password},
        "workspace": chosen.workspace or server.workspace,
        "additional_parameters": fields.get("parameters_json") is not None,
        "extension_output": given.get("output") or NONE,
        "api_url": server.api_url,
        "on_cancel": CANCEL_FLOW_RUN if given.get("cancel") else LEAVE_RUNNING,
    }
