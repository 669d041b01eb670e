"""The task's fields: what each of them is, and how to read one raw value.

`FIELDS` is the one definition of them: ``template.json`` is written from it, and nothing else can
be read. Values come in the shapes the Universal Agent gives them: a Choice as a list of one text,
a Credential nested or flattened (``credentials.password``), an integer also as text, a hidden
field as ``""`` or None.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn

from ..errors import InputError
from ..prefect.server import PREFECT_CLOUD
from ..prefect.states import TRIGGERS

if TYPE_CHECKING:
    from collections.abc import Mapping


class Field(NamedTuple):
    """One field of the task, as its author sees it.

    A named tuple, as every start of a task makes these: a dataclass takes five times as long.

    Attributes:
        kind: "Output" for a field that only the task fills, else the kind of input.
        choices: what a Choice can be; the first is the default.
        default: as text, whatever the kind; empty for none.
    """

    label: str
    kind: Literal[
        "Text",
        "Large Text",
        "JSON",
        "Integer",
        "Boolean",
        "Choice",
        "Dynamic Choice",
        "Credential",
        "Output",
    ]
    choices: tuple[str, ...] = ()
    default: str = ""


_EMPTY_OPTIONS = """\
{
    "parameters": {},
    "context": {},
    "job_variables": {},
    "tags": []
}"""

LAUNCH = "Prefect Cloud - Launch Flow Run"
WATCH = "Prefect Cloud - Watch Flow Run"
RETRY = "Prefect Cloud - Retry Flow Run"
RESUME = "Prefect Cloud - Resume Flow Run"
CANCEL = "Prefect Cloud - Cancel Flow Run"

LEAVE_RUNNING, CANCEL_FLOW_RUN = "Leave the Flow Run running", "Cancel the Flow Run"

LAUNCH_NEW = "Launch a new Flow Run"
ATTACH = "Attach to the previous Flow Run"
RETRY_PREVIOUS = "Retry the previous Flow Run"

NONE = "--None--"
LATEST = "Include latest Flow Run information"
ERRORS, ALL = "Errors", "All"

ALWAYS, MANUAL_ONLY = "Always", "manual_only"

FIELDS = {
    "action": Field("Action", "Choice", (LAUNCH, WATCH, RETRY, RESUME, CANCEL)),
    "credentials": Field("Credentials", "Credential"),
    "workspace": Field("Workspace ID or Name", "Dynamic Choice"),
    "deployment": Field("Deployment ID or Name", "Dynamic Choice"),
    "flow_run": Field("Flow Run ID", "Text"),
    "run_input": Field("Run Input (JSON)", "JSON"),
    "flow_run_name": Field("Flow Run Name", "Text"),
    "additional_parameters": Field("Additional Optional Parameters", "Boolean", default="false"),
    "parameters_json": Field("Parameters (JSON)", "JSON", default=_EMPTY_OPTIONS),
    "wait": Field("Wait for Success or Failure", "Boolean", default="false"),
    "polling_interval": Field("Polling Interval (sec)", "Integer", default="60"),
    "max_polls": Field("Max Number of Polls", "Integer"),
    "extension_output": Field("Extension Output Options", "Choice", (NONE, LATEST)),
    "run_options": Field("Run Options", "Boolean", default="false"),
    "launch_when": Field("Launch When", "Choice", (ALWAYS, *TRIGGERS, MANUAL_ONLY)),
    "upstream": Field("Upstream Flow Runs", "Large Text"),
    "not_older_than": Field("Not Older Than (hours)", "Integer", default="24"),
    "start_limit": Field("Max Minutes until Start", "Integer"),
    "state_exit_codes": Field("Exit Codes by State Name", "Text"),
    "flow_run_logs": Field("Flow Run Logs", "Choice", (NONE, ERRORS, ALL)),
    "connection_options": Field("Connection Options", "Boolean", default="false"),
    "api_url": Field("Prefect API URL", "Text", default=PREFECT_CLOUD),
    "ca_bundle": Field("CA Bundle File", "Text"),
    "on_cancel": Field("When Cancelled", "Choice", (LEAVE_RUNNING, CANCEL_FLOW_RUN)),
    "on_rerun": Field("On Re-Run", "Choice", (LAUNCH_NEW, ATTACH, RETRY_PREVIOUS)),
    "out_flow_run_id": Field("Flow Run ID", "Output"),
    "out_flow_run_name": Field("Flow Run Name", "Output"),
    "out_flow_run_state": Field("Flow Run State", "Output"),
    "out_flow_run_url": Field("Flow Run URL", "Output"),
    "out_flow_run_message": Field("Flow Run Message", "Output"),
}

LABELS = {name: field.label for name, field in FIELDS.items()}
LABELS |= dict.fromkeys(("account_id", "api_key", "user"), LABELS["credentials"])
CHOICES = {name: field.choices for name, field in FIELDS.items() if field.choices}

CREDENTIAL = "credentials"  # the one field of that type
SMALLEST_INTEGER = 1  # that an Integer field takes here
LARGEST_INTEGER = 2**31 - 1  # and in UAC


class FieldReader:
    """Reads one field after the other; errors are kept until `raise_errors`.

    A malformed value reads as if the field were empty.
    """

    def __init__(self, fields: Mapping[str, Any], names: Mapping[str, str] = LABELS) -> None:
        self._fields = fields
        self._names = names
        self._errors: list[str] = []

    def _given(self, name: str) -> Any:
        """Return a field's raw value, or None."""
        if name not in FIELDS:
            raise KeyError(f"{name} is not in FIELDS")
        return self._fields.get(name)

    def error(self, name: str, problem: str, part: str = "") -> None:
        """Note a problem of one field, worded to follow the field's name.

        Args:
            part: of the field, to follow the problem; `names` may have other words for it.
        """
        self._errors.append(f"{self._names[name]} {problem}{self._names.get(part, part)}")

    def raise_errors(self) -> None:
        """Raise InputError with all that was noted, if anything was."""
        if self._errors:
            raise InputError(*self._errors)

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._given(name)
        if isinstance(value, list):
            if len(value) > 1:
                self.error(name, f"takes one value, not {len(value)}")
                return ""
            value = value[0] if value else None
        if value is not None and not isinstance(value, str):
            self.error(name, f"must be text, not {json_type(value)}")
            return ""
        text = (value or "").strip()
        if not is_unicode(text):
            self.error(name, "must be valid Unicode text")
            return ""
        if required and not text:
            self.error(name, "is required")
        return text

    def choice(self, name: str) -> str:
        """Read a Choice; the first one is the default."""
        choices = CHOICES[name]
        text = self.text(name) or choices[0]
        if text not in choices:
            self.error(name, f"must be {' or '.join(map(repr, choices))}, not {text!r}")
            return choices[0]
        return text

    def boolean(self, name: str) -> bool:
        value = self._given(name)
        if isinstance(value, str) and value.strip().lower() in ("true", "false", ""):
            value = value.strip().lower() == "true"
        if value is not None and not isinstance(value, bool):
            self.error(name, f"must be true or false, not {value!r}")
        return value is True

    def positive_integer(self, name: str, *, required: bool = False) -> int | None:
        given = self._given(name)
        if given is None or (isinstance(given, str) and not given.strip()):
            if required:
                self.error(name, "is required")
            return None
        number = given
        if isinstance(given, str) and re.fullmatch(r"\s*[+-]?[0-9]{1,18}\s*", given):
            number = int(given)
        if type(number) is not int or not SMALLEST_INTEGER <= number <= LARGEST_INTEGER:
            allowed = f"a whole number from {SMALLEST_INTEGER} to {LARGEST_INTEGER}"
            self.error(name, f"must be {allowed}, not {given!r}")
            return None
        return number

    def json_object(self, name: str) -> dict[str, Any]:
        value = self._given(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            return {}
        try:
            document = _parse_json(value) if isinstance(value, str) else value
            if not is_unicode(json.dumps(document, ensure_ascii=False, allow_nan=False)):
                raise ValueError("half of a surrogate pair")
        except (TypeError, ValueError, RecursionError) as problem:
            self.error(name, f"is not valid JSON: {problem}")
            return {}
        if not isinstance(document, dict):
            self.error(name, f"must be a JSON object, not {json_type(document)}")
            return {}
        return document

    def credential(self) -> tuple[str, str]:
        """Read the Credential's user and password, each empty when it has none."""
        name = CREDENTIAL
        user, password = raw_credential(self._fields)
        if not all(value is None or isinstance(value, str) for value in (user, password)):
            self.error(name, "must have texts as user and password")
            return "", ""
        user, password = (user or "").strip(), (password or "").strip()
        if not is_unicode(user + password):
            self.error(name, "must be valid Unicode text")
            return "", ""
        return user, password


def raw_credential(fields: Mapping[str, Any]) -> tuple[Any, Any]:
    """Return the Credential's user and password as they were given, nested or flattened."""
    nested = fields.get(CREDENTIAL)
    if not isinstance(nested, dict):
        nested = {}
    return (
        nested.get("user") or fields.get(f"{CREDENTIAL}.user"),
        nested.get("password") or fields.get(f"{CREDENTIAL}.password"),
    )


def json_type(value: object) -> str:
    """Name a value's JSON type for a message."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return "null" if value is None else names.get(type(value), "a number")


def is_unicode(text: str) -> bool:
    """Tell whether a text can be sent: half of a surrogate pair cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _parse_json(text: str) -> Any:
    """Parse JSON as strictly as its standard, and refuse a key that stands twice."""

    def refuse(constant: str) -> NoReturn:
        raise ValueError(f"{constant} is not a JSON number")

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise ValueError(f"the key {key!r} is there twice")
            found[key] = value
        return found

    return json.loads(text, parse_constant=refuse, object_pairs_hook=once)
