"""Every Prefect version that has a lock gives a client, without a warning and without an edit."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from scripts.environments import ROOT
from scripts.lock import locked_versions
from scripts.regenerate.folder import client_in
from scripts.regenerate.openapi import operations, schemas_of

if TYPE_CHECKING:
    from scripts.regenerate.folder import ClientFolder

PROGRAM = """\
import pkgutil
import sys
from importlib import import_module
api, models = (import_module(f"{sys.argv[1]}.{part}") for part in ("api", "models"))
modules = list(pkgutil.walk_packages(api.__path__, f"{api.__name__}."))
print(sum(callable(import_module(one.name).sync) for one in modules if not one.ispkg))
print(*(getattr(models, name).__name__ for name in models.__all__))
"""


@pytest.fixture(scope="module", params=locked_versions())
def client(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> ClientFolder:
    """The client of one version, fresh from the command."""
    folder = tmp_path_factory.mktemp("client")
    arguments = [request.param, "--output", str(folder)]
    finished = subprocess.run(
        [sys.executable, "-m", "scripts.regenerate.write", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert f"Prefect     {request.param}\n" in finished.stdout
    return client_in(folder)


@pytest.fixture
def document(client: ClientFolder) -> dict[str, Any]:
    """What the client was generated from."""
    found: dict[str, Any] = json.loads(client.specification.read_text(encoding="utf-8"))
    return found


def test_a_version_gives_a_client_with_all_its_operations_and_models(
    client: ClientFolder, document: dict[str, Any]
) -> None:
    command = [sys.executable, "-W", "error", "-c", PROGRAM, client.package.name]
    finished = subprocess.run(
        command, cwd=client.package.parent, capture_output=True, text=True, check=True
    )
    count, models = finished.stdout.splitlines()
    assert int(count) == 1 + sum(1 for _ in operations(document)), "one is Cloud's"
    objects = [one for one in schemas_of(document).values() if one.get("type") == "object"]
    assert len(models.split()) > len(objects)


def test_what_a_servers_document_leaves_out_is_known_of_every_version(
    document: dict[str, Any],
) -> None:
    named = {one["operationId"]: one["responses"] for _, _, one in operations(document)}
    assert {"200", "201"} <= named["create_flow_run_from_deployment"].keys()
    assert list(named["read_flow_run_input"]["200"]["content"]) == ["text/plain"]
    if "download_logs" in named:
        assert list(named["download_logs"]["200"]["content"]) == ["text/csv"]


def test_a_flow_run_can_be_without_a_start_in_every_version(document: dict[str, Any]) -> None:
    start = schemas_of(document)["FlowRunResponse"]["properties"]["start_time"]
    assert {"type": "null"} in start["anyOf"]
