"""The way to the agent, for what an extension says before it returns. No part of the surface."""

from collections.abc import Callable
from typing import Any

Send = Callable[[str, dict[str, Any]], None]


def _no_agent(kind: str, content: dict[str, Any]) -> None:
    """Drop what is said while no agent listens, as in a unit test of an extension."""


_send: Send = _no_agent


def connect(send: Send) -> None:
    """Hand to ``send`` what is said from now on."""
    global _send
    _send = send


def send(kind: str, content: dict[str, Any]) -> None:
    """Tell the agent something; thread-safe if the connected function is."""
    _send(kind, content)
