"""A clean-room DOUBLE of the ``universal_extension`` package that ships with Universal Agents.

Made from Stonebranch's public documents, never from its code: the names, parameters and defaults
that extensions may use, and nothing else. Behind it, where the agent is, stands the loader process
of `doubles.agent`.
"""

import logging

from . import deco, event, ui
from .extension import UIP, UniversalExtension
from .result import ExtensionResult

logger = logging.getLogger("UNV")
"""Goes to STDERR at the task's log level, which the loader sets."""

__all__ = ["UIP", "ExtensionResult", "UniversalExtension", "deco", "event", "logger", "ui"]
