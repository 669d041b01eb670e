"""Headless Chromium, driven through its own driver: for the form's tests and pictures."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, HEIGHT = 1080, 1200
"""The window's size in pixels."""

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    f"--window-size={WIDTH},{HEIGHT}",
)


class BrowserMissing(Exception):
    """Chromium or its driver is not installed; the message says what to install."""


@contextmanager
def chromium() -> Iterator[Chrome]:
    """Run Chromium with a profile of its own, and end it.

    Raises:
        BrowserMissing: Chromium or its driver is not installed.
    """
    options = ChromeOptions()
    options.binary_location = _found("chromium")
    service = ChromeService(_found("chromedriver"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        driver = Chrome(options, service)
        try:
            yield driver
        finally:
            driver.quit()


def _found(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise BrowserMissing(f"No {program}: install Debian's packages chromium, chromium-driver")
    return path
