"""How a task ended, in UAC's words: exit code, EXTENSION output, output fields, log."""

from __future__ import annotations

import json
import logging
from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote
from urllib.request import getproxies

from ..errors import UePrefectError
from .fields import CREDENTIAL, LABELS, raw_credential
from .redaction import HIDDEN, Redactor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .outcome import Outcome

LONGEST_DESCRIPTION = 4000
"""Characters of a status description; all that is wrong with a task's fields is in it."""

OUR_LOGGER = "ue_prefect"
NETWORK_LOGGERS = ("httpcore", "httpx")


class Report(NamedTuple):
    """What UAC is given when the task ends.

    Attributes:
        extension_output: JSON text.
        output_fields: None when they were shown.
    """

    exit_code: int
    status_description: str
    extension_output: str
    output_fields: dict[str, str] | None = None


def redactor_of(fields: Mapping[str, Any]) -> Redactor:
    """Return what hides the secrets of a task: its password, and the logins of addresses."""
    user, *secrets = raw_credential(fields)
    api_url = fields.get("api_url")
    for address in (*(api_url if isinstance(api_url, list) else [api_url]), *getproxies().values()):
        login = _login(address)
        password = login.partition(":")[2] or login
        secrets += [password, unquote(password)]
    texts = {each for each in secrets if isinstance(each, str) and each}
    return Redactor(
        texts | {each.strip() for each in texts}, user=user.strip() if isinstance(user, str) else ""
    )


def _login(address: object) -> str:
    """Return the login that an address holds, however malformed it is; nothing if it has none."""
    before, at, _ = address.rpartition("@") if isinstance(address, str) else ("", "", "")
    return before.partition("//")[2] or before if at else ""


def _without_login(address: object) -> object:
    """Return an address, alone or in a list, without what may be a login or a key in it."""
    if isinstance(address, list):
        return [_without_login(each) for each in address]
    if not isinstance(address, str):
        return address
    if login := _login(address):
        address = address.replace(login, HIDDEN)
    before, mark, query = address.partition("?")
    return f"{before}{mark}{HIDDEN if query else ''}"


class _Tasks(logging.Filter):
    """Words errors for whoever reads the log, and hides the secrets of all tasks that log now."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[tuple[Redactor, Mapping[str, str]]] = []

    def filter(self, record: logging.LogRecord) -> bool:
        tasks = tuple(self.active)  # as one may end meanwhile
        for redactor, names in tasks:
            if isinstance(record.args, tuple):
                record.args = tuple(_worded(each, names) for each in record.args)
            redactor.filter(record)
        return True


def _worded(value: object, names: Mapping[str, str]) -> object:
    return "; ".join(value.worded(names)) if isinstance(value, UePrefectError) else value


_tasks = _Tasks()
_lock = Lock()
_loggers = ExitStack()  # as they are while there are tasks


@contextmanager
def logged(redactor: Redactor, names: Mapping[str, str] = LABELS) -> Iterator[None]:
    """Log what a task does without its secrets, and not what the network says.

    Args:
        names: what each input is called in errors.
    """
    task = redactor, names
    with _lock:
        if not _tasks.active:
            ours = logging.getLogger(OUR_LOGGER)
            ours.addFilter(_tasks)
            _loggers.callback(ours.removeFilter, _tasks)
            _loggers.enter_context(_silent_network())
        _tasks.active.append(task)
    try:
        yield
    finally:
        with _lock:
            _tasks.active.remove(task)
            if not _tasks.active:
                _loggers.close()


@contextmanager
def _silent_network() -> Iterator[None]:
    """Let the network log nothing: at debug level it shows headers."""
    levels = {each: each.level for each in map(logging.getLogger, NETWORK_LOGGERS)}
    for logger in levels:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in levels.items():
            logger.setLevel(level)


def report(
    fields: Mapping[str, Any],
    redactor: Redactor,
    outcome: Outcome,
    *,
    shown: Mapping[str, Any] = {},
    output_fields: dict[str, str] | None = None,
) -> Report:
    """Put a task's end into UAC's form.

    Args:
        fields: the task's fields as they were given.
        shown: what else is in the result of the EXTENSION output, by its key.
        output_fields: as `Report` has them.
    """
    # Whole, as what became of a launch stands behind what a server said.
    errors = [redactor.line(error, LONGEST_DESCRIPTION) for error in outcome.errors]
    description = outcome.status.replace("{}", "; ".join(errors))
    description = redactor.line(description, LONGEST_DESCRIPTION)
    result = {key: redactor.json(value) for key, value in shown.items()} | {"errors": errors}
    document = {
        "exit_code": outcome.exit_code,
        "status_description": description,
        "invocation": {"fields": _shown_fields(fields, redactor)},
        "result": result,
    }
    return Report(outcome.exit_code, description, json.dumps(document, indent=4), output_fields)


def _shown_fields(fields: Mapping[str, Any], redactor: Redactor) -> dict[str, Any]:
    """Return a task's fields as given, but of the credential nothing except its user."""
    shown: dict[str, Any] = {}
    for name, value in fields.items():
        credential, _, part = name.partition(".")
        if name == "api_url":
            shown[name] = redactor.json(_without_login(value))
        elif credential != CREDENTIAL:
            shown |= redactor.json({name: value})
        elif isinstance(value, dict) and not part:
            shown[name] = {key: _hide_unless_user(key, each) for key, each in value.items()}
        else:
            shown[name] = _hide_unless_user(part, value)
    return shown


def _hide_unless_user(part: object, value: object) -> object:
    if value in ("", None):
        return value
    return value if part == "user" and isinstance(value, str) else HIDDEN
