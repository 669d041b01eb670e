"""The command line's door: arguments in, progress on STDERR, a task's exit code out."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any

from .fields import CHOICES, FIELDS
from .job import Job
from .request import PREFECT_CLOUD, Server

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .report import Report

API_KEY_VARIABLE = "PREFECT_API_KEY"
API_URL_VARIABLE = "PREFECT_API_URL"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ue-prefect`` and return its exit code."""
    chosen = _parser().parse_args(arguments)
    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stderr)
    logging.getLogger("UNV").setLevel(logging.DEBUG if chosen.debug else logging.INFO)
    report = _run(_fields(chosen))
    if chosen.output:
        print(report.extension_output)
    return report.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ue-prefect", description="Launch Prefect flow runs and watch them to their end."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    launch = commands.add_parser(
        "launch",
        help="launch a flow run",
        description="Launch a flow run of a deployment; with --wait, watch it to its end.",
        epilog=f"The API key, or the password of --user, is read from ${API_KEY_VARIABLE}; "
        f"without --api-url and --account-id, the address from ${API_URL_VARIABLE}. "
        "Exit codes: 0 launched or COMPLETED, 1 failed, 20 an argument is wrong, 40 still going "
        "after --max-polls.",
    )
    add = launch.add_argument
    add("--deployment", required=True, metavar="ID|NAME|FLOW/NAME")
    add("--workspace", metavar="ID|NAME|HANDLE", help="in Prefect Cloud")
    add("--account-id", metavar="UUID", help="in Prefect Cloud")
    add("--user", help="for HTTP Basic, on a server of your own")
    add("--api-url", metavar="URL", help="of a server of your own")
    add("--ca-bundle", metavar="FILE", help="the authorities to trust, in PEM form")
    add("--name", help="of the flow run")
    add("--options", metavar="JSON", help="object with parameters, context, job_variables, tags")
    add("--wait", action="store_true", help="until the flow run has ended")
    interval = FIELDS["polling_interval"].default
    add("--polling-interval", metavar="SECONDS", default=interval, help=f"default: {interval}")
    add("--max-polls", metavar="NUMBER", help="default: no limit")
    add("--cancel", action="store_true", help="cancel the flow run on Ctrl-C")
    add("--output", action="store_true", help="print the outcome as JSON, the flow run included")
    add("--debug", action="store_true", help="log where errors come from")
    return parser


def _fields(chosen: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of the task that does what the arguments say."""
    if chosen.api_url or chosen.account_id:
        usual = Server(chosen.api_url or PREFECT_CLOUD)
    else:
        usual = Server.from_environment()
    return {
        "credentials": {
            "user": chosen.account_id or chosen.user or usual.account_id,
            "password": os.environ.get(API_KEY_VARIABLE),
        },
        "workspace": chosen.workspace or usual.workspace,
        "deployment": chosen.deployment,
        "flow_run_name": chosen.name,
        "additional_parameters": chosen.options is not None,
        "parameters_json": chosen.options,
        "wait": chosen.wait,
        "polling_interval": chosen.polling_interval,
        "max_polls": chosen.max_polls,
        "extension_output": CHOICES["extension_output"][chosen.output],
        "api_url": usual.api_url,
        "ca_bundle": chosen.ca_bundle,
        "on_cancel": CHOICES["on_cancel"][chosen.cancel],
    }


def _run(fields: dict[str, Any]) -> Report:
    """Run the job; Ctrl-C cancels it."""
    job = Job()

    def cancel(*_: object) -> None:
        # On another thread, as from UAC: this one may be amid what cancelling waits for.
        threading.Thread(target=job.cancel).start()

    before = signal.signal(signal.SIGINT, cancel)
    try:
        return job.run(fields)
    finally:
        signal.signal(signal.SIGINT, before)
