"""A task's fields in the shapes a Universal Agent passes them."""

import json
from pathlib import Path
from typing import Any, Literal

_TEMPLATE = Path(__file__).parents[2] / "extension" / "template.json"
_FIELDS: dict[str, dict[str, Any]] = {
    field["fieldMapping"]: field for field in json.loads(_TEMPLATE.read_text("utf-8"))["fields"]
}


def _in_a_new_form(field: dict[str, Any]) -> Any:
    """Return what a field holds before its author touches it; None if it is empty or hidden."""
    shown_by = _FIELDS.get(field["showIfField"])
    if shown_by and shown_by["fieldValue"] not in field["showIfFieldValue"].split(","):
        return None
    return field["fieldValue"] == "true" if field["fieldType"] == "Boolean" else field["fieldValue"]


_INPUTS = {
    field["name"]: field
    for field in _FIELDS.values()
    if field["fieldRestriction"] != "Output Only" and field["fieldType"] != "Credential"
}
_NEW_FORM = {name: _in_a_new_form(field) for name, field in _INPUTS.items()}


def agent_fields(
    *,
    credentials: tuple[str, str] | None = None,
    credential_shape: Literal["nested", "flattened", "both"] = "both",
    hidden: Literal[""] | None = "",
    integers_as_text: bool = True,
    **values: Any,
) -> dict[str, Any]:
    """Turn plain values into what the agent gives an extension.

    Args:
        credentials: user (the account's id) and password (the API key) of the Credential.
        credential_shape: a mapping below the field's name, one dotted name for each part, or both
            at once.
        hidden: what stands in a field that has no value; agents do either.
        integers_as_text: integers may reach an extension as texts.
        values: the other input fields, by the names of the template; what is left out has the
            template's default or is hidden.

    Raises:
        TypeError: a name that no input field has.
    """
    if unknown := values.keys() - _INPUTS.keys():
        raise TypeError(f"No such input field: {', '.join(sorted(unknown))}")
    fields: dict[str, Any] = {}
    for name, value in {**_NEW_FORM, **values}.items():
        kind = _INPUTS[name]["fieldType"]
        as_text = kind == "Integer" and integers_as_text and value is not None
        fields[name] = shaped(kind, str(value) if as_text else value, hidden)
    return fields | shaped_credential("credentials", credentials, credential_shape, hidden)


def shaped(kind: str, value: Any, hidden: Literal[""] | None = "") -> Any:
    """Return a value of a field of that type, other than a Credential, as an agent passes it."""
    if value is None:
        return hidden
    return [value] if kind == "Choice" else value


def shaped_credential(
    name: str,
    credential: tuple[str, str] | None,
    shape: Literal["nested", "flattened", "both"] = "both",
    hidden: Literal[""] | None = "",
) -> dict[str, Any]:
    """Return what an agent passes of a Credential field: one entry, or several."""
    if credential is None:
        return {name: hidden}
    user, password = credential
    nested = {name: {"user": user, "password": password}}
    flattened = {f"{name}.user": user, f"{name}.password": password}
    if shape == "both":
        return nested | flattened
    return nested if shape == "nested" else flattened
