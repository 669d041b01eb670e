"""What the package shows, what importing it costs, and how it is built inside."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ue_prefect
from ue_prefect import errors

PACKAGE = Path(ue_prefect.__file__).parent

# A file imports only from floors below its own.
FLOORS = [
    {"errors", "paging", "request"},
    {"fields", "outcome", "retry"},
    {"inputs", "connection"},
    {"lookup", "flow_run", "report", "work_queue"},
    {"polling", "progress"},
    {"job", "form"},
    {"cli"},
]
MOST_LINES = 250


def test_all_that_is_exported_is_there() -> None:
    for name in ue_prefect.__all__:
        assert getattr(ue_prefect, name) is not None
    assert sorted(ue_prefect.__all__) == ue_prefect.__all__
    assert set(ue_prefect.__all__) <= set(dir(ue_prefect))


def test_what_is_not_exported_is_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'luanch'"):
        getattr(ue_prefect, "luanch")  # noqa: B009


def test_every_error_is_exported_and_drawn_with_its_exit_code() -> None:
    drawn = dict(re.findall(r"(\w+) +(\d+)   ", errors.__doc__ or ""))
    found = {
        name: str(each.exit_code)
        for name, each in vars(errors).items()
        if isinstance(each, type) and issubclass(each, errors.UePrefectError)
    }
    assert drawn == found
    assert found.keys() <= set(ue_prefect.__all__)


def test_importing_the_package_loads_nothing_of_the_client() -> None:
    script = "import sys, ue_prefect; print([m for m in sys.modules if m.startswith('prefect')])"
    paths = [str(PACKAGE.parent), str(PACKAGE.parent.parent / "generated_client")]
    command = [sys.executable, "-c", f"import sys; sys.path += {paths}; {script}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("[a-z]*.py")), ids=lambda path: path.name)
def test_a_file_imports_only_from_floors_below_its_own(path: Path) -> None:
    (floor,) = [number for number, files in enumerate(FLOORS) if path.stem in files]
    below = set().union(*FLOORS[:floor])
    imported = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            names = {each.name for each in node.names}
            imported |= {node.module} if node.module else names - {"__version__"}
    assert imported <= below


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("*.py")), ids=lambda path: path.name)
def test_a_file_is_short_enough_to_have_one_job(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= MOST_LINES


def test_httpx_is_known_to_two_files_only() -> None:
    files = [path.name for path in PACKAGE.glob("*.py") if "import httpx" in path.read_text()]
    assert sorted(files) == ["connection.py", "retry.py"]
