"""Options of the property test: how many schedules, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("schedules of faults")
    group.addoption(
        "--schedules",
        type=int,
        default=1500,
        metavar="NUMBER",
        help="live through so many schedules of faults (default: 1500)",
    )
    group.addoption(
        "--schedules-seed",
        type=int,
        default=0,
        metavar="NUMBER",
        help="draw other schedules with another number (default: 0, the same ones always)",
    )
