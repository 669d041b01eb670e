"""What `nox -s compat` has measured becomes the README's table, the failures named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.compat import measure
from scripts.compat.measure import README, TABLE, Outcome, Row, read_report, with_row
from ue_prefect import __version__

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

EMPTY = "Before\n\n<!-- compat -->\n<!-- /compat -->\n\nAfter\n"
WITH = f"ue-prefect {__version__} |"


def row(prefect: str = "3.8.8", tasks: Outcome | None = None) -> Row:
    return Row(prefect, tasks or Outcome(92), Outcome(133), "0.8.4", 187)


def test_a_row_says_what_passed_and_what_did_not_count() -> None:
    assert str(row()) == f"| 3.8.8 | 0.8.4 | 92 of 92 | 187, 133 of 133 | none | {WITH}"
    assert "| 90 of 93, 3 skipped |" in str(row(tasks=Outcome(93, 3)))


def test_a_row_says_how_many_failed_and_names_the_first() -> None:
    names = ["test_a[1]", "test_a[2]", "test_b", "test_c", "test_d"]
    line = str(row(tasks=Outcome(92, 0, dict.fromkeys(names, "AssertionError"))))
    assert "| 87 of 92 |" in line
    assert "| **5**: `test_a`, `test_b`, `test_c`, … |" in line


def test_a_client_that_could_not_be_generated_is_a_failure() -> None:
    unknown = Row("4.0.0", Outcome(92), Outcome(failures={"regenerate": "no such Prefect"}))
    assert str(unknown).startswith("| 4.0.0 | ? | 92 of 92 | none | **1**: `regenerate` |")


def test_only_the_row_of_the_measured_version_changes_and_they_are_in_order() -> None:
    text = EMPTY
    for version in ("3.10.0", "2.18.1", "3.8.8"):
        text = with_row(text, row(version))
    again = with_row(text, row("3.8.8", Outcome(95))).splitlines()
    assert [line.split()[1] for line in again[5:-3]] == ["2.18.1", "3.8.8", "3.10.0"]
    assert [line for line in again if line not in text.splitlines()] == [
        str(row("3.8.8", Outcome(95)))
    ]
    assert (again[:3], again[-3:]) == (EMPTY.splitlines()[:3], EMPTY.splitlines()[-3:])


def test_the_readme_has_a_place_for_the_table() -> None:
    assert len(TABLE.findall(README.read_text(encoding="utf-8"))) == 1


def test_each_version_is_written_when_it_is_known_and_a_failure_is_the_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(EMPTY)
    written: list[int] = []

    def measured(version: str, archive: Path) -> Row:
        assert archive == tmp_path / "archive.zip"
        written.append(readme.read_text(encoding="utf-8").count("0.8.4"))
        return row(version, Outcome(2, 0, {"test_a": "Error"} if version == "2.18.1" else {}))

    monkeypatch.setattr(measure, "README", readme)
    monkeypatch.setattr(measure, "measure", measured)
    archive = ["--archive", str(tmp_path / "archive.zip")]
    assert measure.main(["2.18.1", "3.8.8", *archive]) == 1
    assert measure.main(["3.8.8", *archive]) == 0
    assert written == [0, 1, 2]


def test_a_report_tells_what_failed_and_the_first_line_of_why(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(
        """<testsuites><testsuite>
        <testcase name="test_good"/>
        <testcase name="test_left_out"><skipped message="no server"/></testcase>
        <testcase name="test_bad[1]"><failure message="assert 1 == 2&#10;more"/></testcase>
        <testcase name="test_broken"><error message="failed on setup"/></testcase>
        </testsuite></testsuites>"""
    )
    failures = {"test_bad[1]": "assert 1 == 2", "test_broken": "failed on setup"}
    assert read_report(report) == Outcome(4, 1, failures)


def test_tests_that_do_not_run_at_all_are_a_failure() -> None:
    assert measure.run_tests("--no-such-option").failures == {"pytest": "exit code 4"}
