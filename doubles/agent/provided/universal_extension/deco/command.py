"""The decorator of a method that carries out a command on a task instance."""

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def dynamic_command(name: str) -> Callable[[F], F]:
    """Mark the method that carries out the command ``name``."""

    def mark(method: F) -> F:
        method.__dict__["dynamic_command"] = name
        return method

    return mark
