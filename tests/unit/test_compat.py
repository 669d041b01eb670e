"""What `nox -s compat` has measured becomes the README's table, the failures named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scripts.compat import measure
from scripts.compat.measure import read_report
from scripts.compat.table import BEGIN, END, Outcome, Row, TableError, check_markers, with_rows
from scripts.environments import ROOT

if TYPE_CHECKING:
    from pathlib import Path

EMPTY = f"Before\n\n{BEGIN}\n{END}\n\nAfter\n"


def row(
    prefect: str = "3.8.8", *, tasks: Outcome | None = None, client: Outcome | None = None
) -> Row:
    return Row(
        prefect, tasks or Outcome(92), client or Outcome(133), "0.8.4", 187, "ue-prefect 2.0.0"
    )


def rows_in(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("| ") and line[2].isdigit()]


def test_a_version_on_which_all_passed_has_a_row_without_failures() -> None:
    text = with_rows(EMPTY, [row()])
    assert rows_in(text) == [
        "| 3.8.8 | 0.8.4 | 92 of 92 | 187, 133 of 133 | none | ue-prefect 2.0.0 |"
    ]
    assert text.startswith(f"Before\n\n{BEGIN}\n| Prefect |")
    assert text.endswith(f"{END}\n\nAfter\n")


def test_a_version_on_which_some_failed_has_a_row_that_says_how_many_and_names_the_first() -> None:
    names = ["test_a[1]", "test_a[2]", "test_b", "test_c", "test_d"]
    failed = Outcome(92, 0, dict.fromkeys(names, "AssertionError"))
    (line,) = rows_in(with_rows(EMPTY, [row(tasks=failed)]))
    assert "| 87 of 92 |" in line
    assert "| **5**: `test_a`, `test_b`, `test_c`, … |" in line


def test_what_was_skipped_is_neither_passed_nor_kept_quiet() -> None:
    (line,) = rows_in(with_rows(EMPTY, [row(client=Outcome(133, 3))]))
    assert "| 187, 130 of 133, 3 skipped | none |" in line


def test_a_client_that_could_not_be_generated_is_a_failure() -> None:
    failed = Outcome(failures={"regenerate": "no such Prefect"})
    unknown = Row("4.0.0", Outcome(92), failed, None, None, "ue-prefect 2.0.0")
    assert rows_in(with_rows(EMPTY, [unknown])) == [
        "| 4.0.0 | ? | 92 of 92 | none | **1**: `regenerate` | ue-prefect 2.0.0 |"
    ]


def test_only_the_rows_of_the_measured_versions_change_and_they_are_in_order() -> None:
    before = with_rows(EMPTY, [row("3.10.0"), row("2.18.1"), row("3.8.8")])
    after = with_rows(before, [row("3.8.8", tasks=Outcome(95))])
    assert [line.split()[1] for line in rows_in(after)] == ["2.18.1", "3.8.8", "3.10.0"]
    changed = [line for line in rows_in(after) if line not in rows_in(before)]
    assert [line.split()[1] for line in changed] == ["3.8.8"]
    assert with_rows(after, []) == after


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no table", f"{BEGIN} must be there once, and is 0 times"),
        (BEGIN, f"{END} must be there once, and is 0 times"),
        (f"{BEGIN}{END}{BEGIN}", f"{BEGIN} must be there once, and is 2 times"),
        (f"{END}{BEGIN}", f"{BEGIN} must stand before {END}"),
    ],
)
def test_a_text_without_a_place_for_the_table_is_refused(text: str, reason: str) -> None:
    with pytest.raises(TableError, match=f"^{reason}$"):
        with_rows(text, [row()])


def test_nothing_is_measured_for_a_readme_without_a_place_for_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure, "README", tmp_path / "README.md")
    (tmp_path / "README.md").write_text("no table")
    assert measure.main(["3.8.8"]) == 1
    assert capsys.readouterr() == ("", f"README.md: {BEGIN} must be there once, and is 0 times\n")


def test_the_readme_has_a_place_for_the_table() -> None:
    check_markers((ROOT / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("failures", "exit_code"), [({}, 0), ({"test_a": "Error"}, 1)])
def test_each_version_is_written_when_it_is_known_and_a_failure_is_the_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failures: dict[str, str], exit_code: int
) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(EMPTY)
    written: list[int] = []

    def measured(version: str, archive: Path) -> Row:
        assert archive == tmp_path / "archive.zip"
        written.append(len(rows_in(readme.read_text(encoding="utf-8"))))
        return row(version, tasks=Outcome(2, 0, failures if version == "2.18.1" else {}))

    monkeypatch.setattr(measure, "README", readme)
    monkeypatch.setattr(measure, "measure", measured)
    asked = ["2.18.1", "3.8.8", "--archive", str(tmp_path / "archive.zip")]
    assert measure.main(asked) == exit_code
    assert written == [0, 1]
    assert len(rows_in(readme.read_text(encoding="utf-8"))) == 2


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
    outcome = read_report(report)
    assert (outcome.tests, outcome.skipped) == (4, 1)
    assert outcome.failures == {"test_bad[1]": "assert 1 == 2", "test_broken": "failed on setup"}
    assert str(outcome) == "1 of 4, 1 skipped"


@pytest.mark.parametrize(
    ("option", "said"), [("--no-such-option", "rootdir: "), ("--deselect=tests/live", "deselected")]
)
def test_tests_that_do_not_run_at_all_are_a_failure(
    capsys: pytest.CaptureFixture[str], option: str, said: str
) -> None:
    outcome = measure.run_tests("3.8.8 tasks", option)
    assert str(outcome) == "0 of 1"
    assert said in outcome.failures["pytest"]
    assert "3.8.8 tasks: 0 of 1 tests passed\n    pytest: " in capsys.readouterr().out
