"""A Python environment with one Prefect version, and only that, in it.

The servers this project talks to run apart from its own environment: Prefect pins versions of
httpx and pydantic that would otherwise decide ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.environments import ensure_environment
from scripts.lock import prefect_lock

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_VERSION = "2.18.1"


def ensure_prefect(version: str = DEFAULT_VERSION) -> Path:
    """Return the Python of the environment with ``prefect==version``, making it when needed.

    Raises:
        EnvironmentNotMade: there is no such version, or an installation that failed.
    """
    return ensure_environment(f"prefect-{version}", prefect_lock(version)) / "python"
