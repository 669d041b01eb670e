"""What the README names is there."""

from __future__ import annotations

import re

import pytest

from scripts.environments import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:scripts|openapi)/[\w./]+)`", README)))
)
def test_a_file_that_it_names_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)]+)\)", README))))
def test_a_link_within_leads_somewhere(target: str) -> None:
    path, _, anchor = target.partition("#")
    if path:
        assert (ROOT / path).is_file()
    if anchor and not path:
        headings = re.findall(r"^#+ (.+)$", README, flags=re.MULTILINE)
        anchors = {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}
        assert anchor in anchors


@pytest.mark.parametrize("session", sorted(set(re.findall(r"nox -s (\w+)", README))))
def test_a_session_that_it_names_exists(session: str) -> None:
    noxfile = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    assert f"def {session}(session: nox.Session)" in noxfile
