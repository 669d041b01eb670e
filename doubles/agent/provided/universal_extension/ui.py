"""Output Only fields, shown in the task instance at once."""

from collections.abc import Mapping
from typing import Any

from . import _agent


def update_output_fields(fields: Mapping[str, Any]) -> None:
    """Show new values of Output Only fields, by field name; the others stay as they are."""
    _agent.send("output_fields", dict(fields))
