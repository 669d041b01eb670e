"""The form of the committed template, opened in headless Chromium.

These tests are a session of their own, which alone installs what drives the browser: without that,
pytest finds none of them here.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from scripts.form.render import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.form.opened_form import OpenedForm

if find_spec("selenium") is None:
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def opened_form(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenedForm]:
    from scripts.form.browser import chromium
    from tests.form.opened_form import OpenedForm

    page = render(tmp_path_factory.mktemp("form") / "form.html")
    with chromium() as browser:
        yield OpenedForm(browser, page)


@pytest.fixture
def form(opened_form: OpenedForm) -> OpenedForm:
    """A new task's form."""
    opened_form.fill_in()
    return opened_form
