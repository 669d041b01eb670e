"""Refuses to run but on the Windows that `nox -s windows` makes: the tests write on its drives."""

from __future__ import annotations

import os

import pytest

from tests import task_python


@pytest.hookimpl(trylast=True)  # after the Python of tasks is known
def pytest_configure() -> None:
    """Let neither this machine nor somebody's own Wine be the Windows."""
    if not task_python.chosen.is_windows or "WINEPREFIX" not in os.environ:
        raise pytest.UsageError("tests/windows need a Windows of their own: run nox -s windows")
