"""`nox -s windows`: what it runs, what it says where Wine fails, and the table that it writes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import windows
from scripts.compat.measure import Outcome
from scripts.environments import ROOT, EnvironmentNotMade
from scripts.windows import PAGE, PYTHON, TABLE, TESTS, Windows, with_row

TEXT = "Before\n<!-- windows -->\nolder\n<!-- /windows -->\nAfter\n"


def test_who_cannot_install_wine_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(EnvironmentNotMade, match="apt-get install wine wine64"):
        windows.ensure_wine()


def files_found(*arguments: str) -> set[str]:
    """Return in which files pytest finds the tests that `nox -s windows` would run."""
    command = windows.command(Path("python.exe"), "--collect-only", "-qq", *arguments)
    environ = {**os.environ, "WINEPREFIX": "nowhere"}
    found = subprocess.check_output(command, cwd=ROOT, env=environ, text=True)
    return {line.partition(":")[0] for line in found.splitlines() if line}


def test_options_alone_run_the_tests_for_windows() -> None:
    found = files_found("-x", "-k", "tests")  # the value of an option may be a path, too
    assert {file if file in TESTS else str(Path(file).parent) for file in found} == set(TESTS)


def test_a_test_that_is_named_runs_alone() -> None:
    assert files_found("-x", "tests/live/test_tls.py") == {"tests/live/test_tls.py"}


def test_the_tests_for_windows_refuse_to_run_on_this_machine() -> None:
    command = [sys.executable, "-m", "pytest", "tests/windows/test_paths.py"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == pytest.ExitCode.USAGE_ERROR
    assert "run nox -s windows" in ended.stderr


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for Wine's programs, which alone are found; a Windows needs no making."""
    made = Windows(tmp_path / "python.exe", tmp_path / "prefix")
    monkeypatch.setattr(windows, "ensure_windows", lambda: made)
    monkeypatch.setattr(windows, "PAGE", tmp_path / "page.md")
    monkeypatch.setattr(windows, "command", lambda *_: ["sh", "-c", "exit 3"])
    for name, value in {**os.environ, "PATH": f"{tmp_path}:/bin:/usr/bin"}.items():
        monkeypatch.setenv(name, value)  # and all that is set is restored
    for name in ("WINEPREFIX", "WINEDEBUG", "WINEDLLOVERRIDES", "DISPLAY"):
        monkeypatch.setenv(name, "")
    return tmp_path


def program(path: Path, script: str) -> None:
    """Write a program that the shell runs."""
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_a_wine_that_does_not_start_is_said_in_a_line(
    programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program(programs / "wineserver", "exit 0")
    program(programs / "wine", "exit 5")
    assert windows.main([]) == 1
    assert capsys.readouterr().err == "wine cmd /c exit failed with exit code 5\n"


def test_a_wine_that_is_gone_in_the_end_leaves_the_exit_code_of_the_tests(programs: Path) -> None:
    program(programs / "wineserver", '[ "$1" = --persistent ]')
    program(programs / "wine", "echo wine-8.0")
    assert windows.main([]) == 3


def test_the_row_says_what_passed_and_what_failed() -> None:
    on = ("CPython 3.11.9", "wine-8.0")
    *before, row, end, after = with_row(TEXT, Outcome(92), *on).splitlines()
    assert row.startswith("| CPython 3.11.9 | wine-8.0 | 92 of 92 | none | ue-prefect ")
    assert (before[:2], end, after) == (TEXT.splitlines()[:2], "<!-- /windows -->", "After")
    failed = with_row(TEXT, Outcome(92, 0, {"test_a[x]": "AssertionError"}), *on)
    assert "| 91 of 92 | **1**: `test_a` |" in failed


def test_the_page_has_a_place_for_the_table() -> None:
    assert len(TABLE.findall(PAGE.read_text(encoding="utf-8"))) == 1


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("cp311/python.exe", True),
        ("cp311/Lib/asyncio/__init__.py", True),
        ("cp311/DLLs/_ssl.pyd", True),
        ("cp311/Lib/asyncio/", False),
        ("cp311/Lib/site-packages/packaging/version.py", False),
        ("cp311/Scripts/pip.exe", False),
        ("cp313/python.exe", False),
    ],
)
def test_a_bare_python_is_unpacked(name: str, is_wanted: bool) -> None:
    assert bool(PYTHON.fullmatch(name)) is is_wanted
