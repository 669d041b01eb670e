"""What an extension hands back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass
class ExtensionResult:
    """The outcome of a task, a dynamic choice or a dynamic command.

    A task uses ``rc``, ``message``, ``output_fields`` (by field name) and ``unv_output`` (the text
    of the EXTENSION output); a dynamic choice ``rc``, ``message`` and ``values``; a dynamic command
    ``rc``, ``message``, ``output``, ``output_data`` and ``output_name``.
    """

    rc: int = 0
    message: str = ""
    output_fields: Mapping[str, Any] | None = None
    unv_output: str | None = None
    values: Sequence[str] | None = None
    output: bool = False
    output_data: str | None = None
    output_name: str | None = None
