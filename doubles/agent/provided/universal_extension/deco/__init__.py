"""Decorators of an extension's methods."""

from .choice import dynamic_choice_command
from .command import dynamic_command

__all__ = ["dynamic_choice_command", "dynamic_command"]
