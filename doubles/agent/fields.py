"""A task's fields in the shapes a Universal Agent passes them."""

from typing import Any, Literal

_CHOICES = {
    "action",
    "workspace",
    "deployment",
    "extension_output",
    "on_cancel",
    "on_rerun",
    "launch_when",
    "flow_run_logs",
}
_INTEGERS = {"polling_interval", "max_polls", "not_older_than", "start_limit"}

# What the form holds before its author touches it; None is a field that is empty or hidden.
_DEFAULTS: dict[str, Any] = {
    "action": "Prefect Cloud - Launch Flow Run",
    "workspace": None,
    "deployment": None,
    "flow_run": None,
    "run_input": None,
    "flow_run_name": None,
    "additional_parameters": False,
    "parameters_json": None,
    "wait": False,
    "polling_interval": None,
    "max_polls": None,
    "extension_output": "--None--",
    "run_options": False,
    "launch_when": None,
    "upstream": None,
    "not_older_than": None,
    "start_limit": None,
    "state_exit_codes": None,
    "flow_run_logs": None,
    "connection_options": False,
    "api_url": None,
    "ca_bundle": None,
    "on_cancel": None,
    "on_rerun": None,
}


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
        values: the other input fields, by the names of the contract; what is left out has the
            template's default or is hidden.

    Raises:
        TypeError: a name that no input field has.
    """
    if unknown := values.keys() - _DEFAULTS.keys():
        raise TypeError(f"No such input field: {', '.join(sorted(unknown))}")
    fields: dict[str, Any] = {}
    for name, value in {**_DEFAULTS, **values}.items():
        if value is None:
            fields[name] = hidden
        elif name in _CHOICES:
            fields[name] = [value]
        elif name in _INTEGERS and integers_as_text:
            fields[name] = str(value)
        else:
            fields[name] = value
    return fields | _credential(credentials, credential_shape, hidden)


def _credential(
    credentials: tuple[str, str] | None, shape: str, hidden: Literal[""] | None
) -> dict[str, Any]:
    if credentials is None:
        return {"credentials": hidden}
    user, password = credentials
    nested = {"credentials": {"user": user, "password": password}}
    flattened = {"credentials.user": user, "credentials.password": password}
    if shape == "both":
        return nested | flattened
    return nested if shape == "nested" else flattened
