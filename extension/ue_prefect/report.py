"""How a task ended, in UAC's words: exit code, EXTENSION output, output fields.

The only place that takes secrets out of what leaves the task.
"""

from __future__ import annotations

import json
import logging
import re
import traceback
from base64 import b64encode
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from . import outcome
from .errors import one_line
from .fields import CREDENTIAL, raw_credential

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prefect_rest.models import FlowRunResponse

HIDDEN = "****"
MOST_NESTED = 200  # levels of a JSON value that are shown; Python writes no 1,000
SHORTEST_BEGINNING = 4  # characters of a secret that is cut off, to be hidden too


class Report(NamedTuple):
    """What UAC is given when the task ends. `extension_output` is JSON text."""

    exit_code: int
    status_description: str
    extension_output: str


class Redactor(logging.Filter):
    """Hides the secrets of one task's fields in texts, JSON values and log records.

    Hidden are the credential's password in each form that a request carries it, whatever looks
    like a Prefect API key, and a user and password within an address.
    """

    def __init__(self, fields: Mapping[str, Any]) -> None:
        super().__init__()
        user, password = (
            value.strip() if isinstance(value, str) else "" for value in raw_credential(fields)
        )
        self._forms: list[str] = []
        patterns = [r"\bpn[ub]_[A-Za-z0-9]{20,}", r"(?<=://)[^/?#\s]+(?=@)"]
        if password:
            basic = b64encode(f"{user}:{password}".encode(errors="replace")).decode()
            forms = {password, quote(password, safe="", errors="replace"), basic}
            forms |= {json.dumps(password)[1:-1], repr(password)[1:-1]}
            self._forms = sorted(forms, key=len, reverse=True)
            patterns += map(re.escape, self._forms)
        self._secret = re.compile("|".join(patterns))

    def text(self, text: str) -> str:
        """Return the text without its secrets, nor the beginning of one that was cut off by "…"."""
        *shortened, rest = self._secret.sub(HIDDEN, text).split("…")
        return "…".join([*map(self._without_beginning, shortened), rest])

    def _without_beginning(self, text: str) -> str:
        for form in self._forms:
            for length in range(len(form) - 1, SHORTEST_BEGINNING - 1, -1):
                if text.endswith(form[:length]):
                    return text[:-length] + HIDDEN
        return re.sub(r"\bpn[ub]_\w*$|(?<=://)[^/?#\s]*:[^/?#\s]*$", HIDDEN, text)

    def json(self, value: Any, level: int = 0) -> Any:
        """Return a JSON value without the secrets in its texts, "…" in place of too deep a one."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict | list | tuple) and level == MOST_NESTED:
            return "…"
        if isinstance(value, dict):
            return {self.text(str(key)): self.json(each, level + 1) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.json(each, level + 1) for each in value]
        if (
            value is None
            or isinstance(value, int)
            or (isinstance(value, float) and isfinite(value))
        ):
            return value
        return self.text(str(value))

    def fields(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return a task's fields as given, but of the credential nothing except its user."""
        shown: dict[str, Any] = {}
        for name, value in fields.items():
            credential, _, part = name.partition(".")
            if credential != CREDENTIAL:
                shown[self.text(name)] = self.json(value)
            elif isinstance(value, dict) and not part:
                shown[name] = {
                    self.text(str(key)): _hide_unless_user(key, each) for key, each in value.items()
                }
            else:
                shown[name] = _hide_unless_user(part, value)
        return shown

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without its secrets."""
        record.msg = self.text(record.getMessage())
        record.args = ()
        if record.exc_info:
            record.exc_text = self.text("".join(traceback.format_exception(*record.exc_info)))
            record.exc_info = None
        return True


def _hide_unless_user(part: object, value: object) -> object:
    if value in ("", None):
        return value
    return value if part == "user" and isinstance(value, str) else HIDDEN


def report(
    fields: Mapping[str, Any],
    redactor: Redactor,
    *,
    exit_code: int = 0,
    errors: Sequence[str] = (),
    flow_run_info: Mapping[str, Any] | None = None,
) -> Report:
    """Put a task's end into UAC's form.

    Args:
        fields: the task's fields as they were given.
        errors: one description each.
        flow_run_info: Prefect's last answer about the flow run, when it is to be shown.
    """
    errors = [redactor.text(error) for error in errors]
    status_description = outcome.status_description(exit_code, "; ".join(errors))
    result: dict[str, Any] = {}
    if flow_run_info is not None:
        result["flow_run_info"] = redactor.json(flow_run_info)
    result["errors"] = errors
    document = {
        "exit_code": exit_code,
        "status_description": status_description,
        "invocation": {"fields": redactor.fields(fields)},
        "result": result,
    }
    return Report(exit_code, status_description, json.dumps(document, indent=4))


def output_fields(flow_run: FlowRunResponse, url: str) -> dict[str, str]:
    """Return the task's output fields for a flow run."""
    return {
        "out_flow_run_id": str(flow_run.id),
        "out_flow_run_name": flow_run.name,
        "out_flow_run_state": flow_run.state_name or "",
        "out_flow_run_url": url,
    }


def log_line(flow_run: FlowRunResponse, url: str = "") -> str:
    """Say in one line which state a flow run is in; with its page, also what it is called."""
    parts = [f"Flow run {flow_run.id} is {flow_run.state_name or 'without a state'}"]
    if flow_run.state is not None and flow_run.state.message:
        parts.append(one_line(flow_run.state.message))
    if url:
        parts.append(f"{flow_run.name}, {url}")
    return ": ".join(parts)
