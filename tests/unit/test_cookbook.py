"""The cookbook shows its programs, and says truly how long they are."""

from __future__ import annotations

from scripts.cookbook import EXAMPLES, PAGE, code_lines, tasks, with_table

TEXT = PAGE.read_text(encoding="utf-8")
TASKS = tasks(TEXT)

PROGRAM = '''"""What it does."""

import sys  # 1


def main() -> None:  # 2
    """Do it."""
    # Why.
    print(  # 3
        """one  # 4
        text""",  # 5
    )  # 6


main()  # 7
'''


def test_twelve_tasks_are_there_with_both_programs() -> None:
    assert len(TASKS) == 12
    for task in TASKS:
        assert f"{{literalinclude}} examples/with_prefect/{task.twin.name}\n" in TEXT
    twins = {each.name for each in (EXAMPLES / "with_prefect").iterdir()}
    assert {task.twin.name for task in TASKS} == twins


def test_the_table_is_that_of_the_programs() -> None:
    assert with_table(TEXT) == TEXT, "run `nox -s cookbook`"


def test_no_program_is_longer_than_its_twin() -> None:
    longer = [
        task.title
        for task in TASKS
        if code_lines(task.ours.read_text()) > code_lines(task.twin.read_text())
    ]
    assert longer == []


def test_comments_docstrings_and_blank_lines_do_not_count() -> None:
    assert code_lines(PROGRAM) == 7
