"""The task's fields: their names, labels and choices, and how to read one raw value.

Values come in the shapes the Universal Agent gives them: a Choice as a list of one text, a
Credential nested or flattened (``credentials.password``), an integer also as text, a hidden field
as ``""`` or None.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from .errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

LABELS = {
    "action": "Action",
    "credentials": "Credentials",
    "workspace": "Workspace ID or Name",
    "deployment": "Deployment ID or Name",
    "flow_run_name": "Flow Run Name",
    "additional_parameters": "Additional Optional Parameters",
    "parameters_json": "Parameters (JSON)",
    "wait": "Wait for Success or Failure",
    "polling_interval": "Polling Interval (sec)",
    "max_polls": "Max Number of Polls",
    "extension_output": "Extension Output Options",
    "connection_options": "Connection Options",
    "api_url": "Prefect API URL",
    "ca_bundle": "CA Bundle File",
    "on_cancel": "When Cancelled",
    "on_rerun": "On Re-Run",
    "out_flow_run_id": "Flow Run ID",
    "out_flow_run_name": "Flow Run Name",
    "out_flow_run_state": "Flow Run State",
    "out_flow_run_url": "Flow Run URL",
}

# The first of each is the default.
CHOICES = {
    "action": ("Prefect Cloud - Launch Flow Run",),
    "extension_output": ("--None--", "Include latest Flow Run information"),
    "on_cancel": ("Leave the Flow Run running", "Cancel the Flow Run"),
    "on_rerun": ("Launch a new Flow Run", "Attach to the previous Flow Run"),
}

CREDENTIAL = "credentials"  # the one field of that type
LARGEST_INTEGER = 2**31 - 1  # of an Integer field in UAC


class FieldReader:
    """Reads one field after the other; errors are kept until `raise_errors`.

    A malformed value reads as if the field were empty.
    """

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = fields
        self._errors: list[str] = []

    def error(self, name: str, problem: str) -> None:
        """Note a problem of one field, worded to follow the field's label."""
        self._errors.append(f"{LABELS[name]} {problem}")

    def raise_errors(self) -> None:
        """Raise InputError with all that was noted, if anything was."""
        if self._errors:
            raise InputError(*self._errors)

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._fields.get(name)
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

    def chosen(self, name: str) -> bool:
        """Tell whether a Choice of two has its second value, the one that is not the default."""
        choices = CHOICES[name]
        text = self.text(name) or choices[0]
        if text not in choices:
            self.error(name, f"must be {' or '.join(map(repr, choices))}, not {text!r}")
        return text in choices[1:]

    def boolean(self, name: str) -> bool:
        value = self._fields.get(name)
        if isinstance(value, str) and value.strip().lower() in ("true", "false", ""):
            value = value.strip().lower() == "true"
        if value is not None and not isinstance(value, bool):
            self.error(name, f"must be true or false, not {value!r}")
        return value is True

    def positive_integer(self, name: str, *, required: bool = False) -> int | None:
        given = self._fields.get(name)
        if given is None or (isinstance(given, str) and not given.strip()):
            if required:
                self.error(name, "is required")
            return None
        number = given
        if isinstance(given, str) and re.fullmatch(r"\s*[+-]?[0-9]{1,18}\s*", given):
            number = int(given)
        if type(number) is not int or not 1 <= number <= LARGEST_INTEGER:
            allowed = f"a whole number from 1 to {LARGEST_INTEGER}"
            self.error(name, f"must be {allowed}, not {given!r}")
            return None
        return number

    def json_object(self, name: str) -> dict[str, Any]:
        value = self._fields.get(name)
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


def is_uuid(text: str) -> bool:
    """Tell an id from a name: 32 hex digits with hyphens, as Prefect writes ids."""
    return re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) is not None


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
        raise ValueError(f"{constant} is no JSON number")

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise ValueError(f"the key {key!r} stands twice")
            found[key] = value
        return found

    return json.loads(text, parse_constant=refuse, object_pairs_hook=once)
