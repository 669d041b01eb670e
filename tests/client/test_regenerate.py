"""The command that regenerates: where it writes, what it refuses, what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from scripts.environments import EnvironmentNotMade
from scripts.regenerate import write
from scripts.regenerate.folder import COMMITTED
from scripts.regenerate.patches.responses import ERROR_BODY
from tests.client.small_document import schemas, small_document
from ue_prefect import __version__

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def exported(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let every version be a very small server; return the versions that were asked for."""
    asked: list[str] = []

    def export(version: str) -> tuple[dict[str, Any], dict[str, int]]:
        asked.append(version)
        document = small_document()
        schemas(document)["ErrorBody"] = ERROR_BODY
        return document, {"titles": 54}

    monkeypatch.setattr(write, "export", export)
    return asked


def test_a_version_becomes_a_folder_whose_client_can_be_imported_and_checked(
    exported: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "client"
    assert write.main(["2.20.25", "--output", str(folder)]) == 0
    assert exported == ["2.20.25"]
    said = capsys.readouterr()
    assert "Prefect     2.20.25\n" in said.out
    assert said.err == "Generating the client …\nChecking its types …\n"
    assert sorted(path.name for path in folder.iterdir()) == [
        "openapi.json",
        "prefect_rest_2_20",
        "pyproject.toml",
    ]
    assert said.out.endswith(f"prefect_rest_2_20 is made.\npip install {folder}\n")
    program = (
        "import prefect_rest_2_20 as made; from prefect_rest_2_20.models import Run; help(made)"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
    )
    assert str(folder) in finished.stdout
    assert "A typed client for the REST API of Prefect 2.20.25." in finished.stdout
    assert f"{__version__}+prefect.2.20.25" in finished.stdout
    package = folder / "prefect_rest_2_20"
    texts = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    assert re.findall(r"prefect_rest(?!_2_20)", texts) == []
    assert write.main(["2.20.25", "--output", str(folder), "--check"]) == 0
    (package / "types.py").unlink()
    assert write.main(["2.20.25", "--output", str(folder), "--check"]) == 1
    assert "missing: types.py\n" in capsys.readouterr().out


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_done(
    exported: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "precious.txt").touch()
    assert write.main(["--output", str(tmp_path)]) == 1
    assert "Name another" in capsys.readouterr().err
    assert exported == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["3.8.8", "--name", "prefect_rest"], "would hide another one"),
        (["3.8.8", "--name", "no-name"], "No package can be called 'no-name'"),
        (["2.17.0"], "is older than 2.18.1"),
        (["3.8"], "is no Prefect version"),
    ],
)
def test_a_name_or_version_that_cannot_be_is_refused_before_anything_is_done(
    exported: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    assert write.main([*arguments, "--output", str(tmp_path / "client")]) == 1
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.err.count("\n") == 1
    assert (shown.out, exported) == ("", [])
    assert not (tmp_path / "client").exists()


def test_what_is_to_be_installed_is_told_so_that_pip_takes_it_for_a_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(write, "regenerate", lambda *_, **__: "")
    assert write.main(["3.8.8", "--output", "a client"]) == 0
    assert capsys.readouterr().out.endswith(f"\npip install '{tmp_path / 'a client'}'\n")
    assert write.main(["3.8.8", "--output", "a client", "--check"]) == 0
    assert "pip install" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ([], COMMITTED.package),
        (["2.18.1"], "dist/prefect-client-2.18.1/prefect_rest_2_18"),
        (["3.8.8"], "dist/prefect-client-3.8.8/prefect_rest_3_8"),
        (["--output", "a/folder"], "a/folder/prefect_rest_2_18"),
        (["--name", "prefect_rest"], "dist/prefect-client-2.18.1/prefect_rest"),
        (["3.8.8", "--name", "bank"], "dist/prefect-client-3.8.8/bank"),
    ],
)
def test_the_committed_client_is_meant_only_when_nothing_else_is_named(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], place: object
) -> None:
    targets = []

    def stand_in(_version: str, target: Any, **_: bool) -> str:
        targets.append(target.package)
        return ""

    monkeypatch.setattr(write, "regenerate", stand_in)
    assert write.main(arguments) == 0
    assert targets[0].as_posix().endswith(str(place))


def test_a_prefect_that_cannot_be_had_ends_in_a_few_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def export(_version: str) -> None:
        raise EnvironmentNotMade("Prefect 3.99.0 cannot be had: there is none")

    monkeypatch.setattr(write, "export", export)
    assert write.main(["3.99.0", "--output", str(tmp_path / "client")]) == 1
    assert capsys.readouterr().err == "Prefect 3.99.0 cannot be had: there is none\n"
    assert not (tmp_path / "client").exists()
