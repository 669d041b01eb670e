"""The base class of extensions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from .result import ExtensionResult


@dataclass(frozen=True)
class UIP:
    """What the agent tells of the task instance; values of variables are texts."""

    instance_id: str
    task_variables: Mapping[str, str] = field(default_factory=dict)
    is_triggered: bool = False


class UniversalExtension:
    """The base of ``class Extension`` in ``extension.py``.

    ``uip`` may be missing, as agents older than it do not set it.
    """

    uip: UIP
    _uip_of_task: ClassVar[UIP | None] = None

    def __init__(self) -> None:
        if self._uip_of_task is not None:
            self.uip = self._uip_of_task

    def extension_start(self, fields: dict[str, Any]) -> ExtensionResult:
        """Do the task; called once. Must be overridden."""
        raise NotImplementedError

    def extension_cancel(self) -> None:
        """End ``extension_start``, which goes on meanwhile on another thread.

        May be called at any time and more than once; does nothing unless overridden.
        """
