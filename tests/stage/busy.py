"""A server that is busy for a moment: on SQLite, Prefect answers 503 when two write at once."""

from __future__ import annotations

import time
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Answered = TypeVar("Answered")

_TRIES = 40
_PAUSE = 0.05


def unless_busy(ask: Callable[[], Answered], status_of: Callable[[Answered], int]) -> Answered:
    """Ask again, for about two seconds at most, while the answer is 503; return the last one."""
    for _ in range(_TRIES):
        if status_of(answer := ask()) != HTTPStatus.SERVICE_UNAVAILABLE:
            break
        time.sleep(_PAUSE)
    return answer
