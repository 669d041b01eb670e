"""What time it is at Prefect, where an agent's clock may go wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TOLERATED = timedelta(seconds=5)
"""Between two clocks; a response's own time is in whole seconds, and it takes time to come."""


def zoned(time: datetime) -> datetime:
    """Return a time with its zone; without one it is UTC."""
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def from_now(http_date: str) -> timedelta:
    """Return how far ahead of this clock a date is, as HTTP writes it.

    Raises:
        ValueError, OverflowError: it is none.
    """
    return zoned(parsedate_to_datetime(http_date)) - datetime.now(UTC)


def skew(headers: Mapping[str, str]) -> timedelta:
    """Return by how much Prefect's clock is ahead of this one, as a response's Date header tells.

    Nothing when it does not tell, or when it is no more than what is tolerated.
    """
    try:
        ahead = from_now(headers["date"])
    except (KeyError, TypeError, ValueError, OverflowError):
        return timedelta()
    return ahead if abs(ahead) > TOLERATED else timedelta()
