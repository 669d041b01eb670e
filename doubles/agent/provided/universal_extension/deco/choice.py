"""The decorator of a method that lists the values of a dynamic choice field."""

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def dynamic_choice_command(name: str) -> Callable[[F], F]:
    """Mark the method that is called with the fields the field ``name`` depends on."""

    def mark(method: F) -> F:
        method.__dict__["dynamic_choice"] = name
        return method

    return mark
