"""Where a client is laid: what is compared, what is replaced, what is left alone."""

from __future__ import annotations

import ast
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from scripts.regenerate.folder import (
    COMMITTED,
    MARK,
    ClientFolder,
    NotOurFolder,
    check_ours,
    client_folder,
    client_in,
    differences,
    lay,
    project_file,
)
from scripts.regenerate.names import client_version

if TYPE_CHECKING:
    from pathlib import Path


def small_client(
    folder: Path, *, name: str = "flows.py", package: str = "prefect_rest_3_8"
) -> ClientFolder:
    """Write a very small client."""
    client = client_folder(folder, package)
    client.package.mkdir(parents=True)
    (client.package / name).write_text("import httpx\n", encoding="utf-8")
    (client.package / "SPECIFICATION_VERSION").write_text("3.8.8\n", encoding="utf-8")
    client.specification.write_text("{}\n", encoding="utf-8")
    assert client.project
    client.project.write_text(project_file(package, "3.8.8"), encoding="utf-8")
    return client


def test_a_client_takes_the_place_of_the_one_before_and_of_nothing_else(tmp_path: Path) -> None:
    target = small_client(tmp_path / "target", name="gone.py")
    (tmp_path / "target" / "notes.txt").touch()
    check_ours(tmp_path / "target")
    lay(small_client(tmp_path / "made"), target)
    assert not (target.package / "gone.py").exists()
    assert (target.package / "flows.py").exists()
    assert (tmp_path / "target" / "notes.txt").exists()


def test_a_client_takes_the_place_of_one_of_another_name_too(tmp_path: Path) -> None:
    before = small_client(tmp_path / "target", package="prefect_rest_3_7")
    made = small_client(tmp_path / "made")
    target = client_folder(tmp_path / "target", made.package.name)
    lay(made, target)
    assert not before.package.exists()
    assert client_in(tmp_path / "target") == target


def test_a_client_is_found_whatever_its_name(tmp_path: Path) -> None:
    assert client_in(COMMITTED.package.parent) == COMMITTED
    client = small_client(tmp_path, package="bank")
    assert client_in(tmp_path) == client
    small_client(tmp_path, package="bank_2")
    with pytest.raises(NotOurFolder, match="has 2 clients: name a folder that"):
        client_in(tmp_path)
    with pytest.raises(NotOurFolder, match="has 0 clients"):
        client_in(tmp_path / "nowhere")


def test_each_kind_of_difference_is_named(tmp_path: Path) -> None:
    made = small_client(tmp_path / "made")
    there = small_client(tmp_path / "there", name="more.py")
    there.specification.write_text("[]\n", encoding="utf-8")
    found = differences(there, made)
    assert found == ["missing: flows.py", "extra: more.py", "different: openapi.json"]


def test_a_folder_that_is_not_there_or_empty_is_free(tmp_path: Path) -> None:
    check_ours(tmp_path)
    check_ours(tmp_path / "new")


@pytest.mark.parametrize("name", ["precious.txt", "pyproject.toml", "openapi.json"])
def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("precious", encoding="utf-8")
    with pytest.raises(NotOurFolder, match="Name another"):
        check_ours(tmp_path)
    with pytest.raises(NotOurFolder):
        check_ours(tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8") == "precious"


def test_the_project_file_names_all_that_the_code_imports() -> None:
    text = project_file("prefect_rest_3_8", "3.8.8")
    project = tomllib.loads(text)["project"]
    assert text.startswith(MARK)
    assert (project["name"], project["version"]) == ("prefect-rest-3-8", client_version("3.8.8"))
    nodes = (
        node
        for path in COMMITTED.package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )
    imported: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            imported.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            imported.add(str(node.module).partition(".")[0])
    assert imported - sys.stdlib_module_names == {"attr", "attrs", "httpx"} & imported
    assert [one.partition(">")[0] for one in project["dependencies"]] == ["attrs", "httpx"]
