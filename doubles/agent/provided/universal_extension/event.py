"""Universal Events."""

from collections.abc import Mapping
from typing import Any

from . import _agent


def publish(name: str, attributes: Mapping[str, Any], time_to_live: int | None = None) -> None:
    """Publish an event with its attributes, to be kept for ``time_to_live`` minutes."""
    _agent.send("event", {"name": name, "attributes": dict(attributes), "ttl": time_to_live})
