"""Paths as Windows has them: of the archive, and of the file with the authorities to trust."""

from __future__ import annotations

import os
import shutil
import ssl
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import trustme

from doubles.bank import Bank, bank
from tests import task_python
from tests.package.test_isolation import NOTHING_FILLED_IN, REPORTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doubles.agent import Agent

AUTHORITY = trustme.CA()
PLACES = {
    "drive": ("drive_c/ue-prefect-tests", r"C:\ue-prefect-tests"),
    "slashes": ("drive_c/ue-prefect-tests", "C:/ue-prefect-tests"),
    "blanks": ("drive_c/Program Files/ue-prefect tests", r"C:\Program Files\ue-prefect tests"),
    "unicode": ("drive_c/ue-prefect-Prüfung ✓ 支付", r"C:\ue-prefect-Prüfung ✓ 支付"),
    "long form": ("drive_c/ue-prefect-tests", r"\\?\C:\ue-prefect-tests"),
    "UNC": ("dosdevices/unc/ue-prefect-tests/files", r"\\ue-prefect-tests\files"),
}
"""Where a folder is in the prefix, and what Windows calls it: names that only a test gives."""


@pytest.fixture
def encrypted() -> Iterator[Bank]:
    """A bank's front, whose certificate is of an authority that nobody knows yet."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("127.0.0.1").configure_cert(tls)
    with bank("http://127.0.0.1:1/api", tls=tls) as cloud:
        yield cloud


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """An empty folder: its path here, and that on Windows."""
    here, there = PLACES[request.param]
    folder = Path(os.environ["WINEPREFIX"]) / here
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    yield folder, there
    shutil.rmtree(folder)


def workspaces(agent: Agent, cloud: Bank, ca_bundle: str) -> tuple[str, ...]:
    """Return the choices of workspaces, which the front itself knows."""
    fields = cloud.fields(ca_bundle=ca_bundle)
    asked = {name: fields[name] for name in ("credentials", "api_url", "ca_bundle")}
    choice = agent.choices("workspace", asked)
    assert choice.rc == 0, choice.message
    return tuple(choice.values)


def test_a_ca_bundle_is_read_wherever_it_is(
    agent: Agent, encrypted: Bank, place: tuple[Path, str]
) -> None:
    folder, there = place
    (folder / "own authority.pem").write_bytes(AUTHORITY.cert_pem.bytes())
    separator = "/" if "/" in there else "\\"
    ca_bundle = f"{there}{separator}own authority.pem"
    assert "Payments" in workspaces(agent, encrypted, ca_bundle)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_a_ca_bundle_may_be_written_by_any_editor(
    agent: Agent, encrypted: Bank, tmp_path: Path, mark: bytes, line_end: bytes
) -> None:
    path = tmp_path / "authority.pem"
    path.write_bytes(mark + line_end.join(AUTHORITY.cert_pem.bytes().splitlines()) + line_end)
    assert "Payments" in workspaces(agent, encrypted, task_python.chosen.path(path))


@pytest.mark.parametrize(
    "ca_bundle", [r"C:\nowhere\authority.pem", "C:\\", "NUL", r"\\nobody\nothing\x.pem", "C:?*"]
)
def test_a_ca_bundle_that_is_none_is_a_validation_error(agent: Agent, ca_bundle: str) -> None:
    ended = agent.run({**NOTHING_FILLED_IN, "ca_bundle": ca_bundle})
    assert ended.exit_code == 20
    assert "CA Bundle File" in ended.message
    assert "Traceback" not in ended.stderr


def test_the_archive_runs_wherever_it_is(archive: Path, place: tuple[Path, str]) -> None:
    folder, there = place
    shutil.copy(archive, folder / "extension_archive.zip")
    agent = task_python.agent(f"{there}\\extension_archive.zip")
    ended = agent.run(NOTHING_FILLED_IN)
    assert (ended.exit_code, ended.message) == (20, REPORTED)
