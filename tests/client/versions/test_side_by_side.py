"""Our client and that of another Prefect version in one environment, and in one program."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from scripts.environments import run
from scripts.regenerate import write
from scripts.regenerate.names import client_version
from scripts.sandbox.server import PrefectServer
from tests.installed import install

if TYPE_CHECKING:
    from pathlib import Path

    from tests.installed import Distribution

pytestmark = pytest.mark.live

OTHER = "3.8.8"

PROGRAM = """\
import json
import sys
from importlib.metadata import version
from uuid import UUID

import prefect_rest
import prefect_rest_3_8
import ue_prefect
from prefect_rest.api.flow_runs import create_flow_run, read_flow_run
from prefect_rest.api.flows import create_flow
from prefect_rest.models import FlowCreate
from prefect_rest_3_8.api.flow_runs import create_flow_run as create_flow_run_3_8
from prefect_rest_3_8.api.flow_runs import read_flow_run as read_flow_run_3_8
from prefect_rest_3_8.models import FlowRunCreate

def failure(read, client):
    try:
        read.sync(UUID(int=0), client=client)
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__} {error.status_code}"

with ue_prefect.connect(ue_prefect.Server(sys.argv[1])) as prefect:
    client = prefect
    flow = create_flow.sync(client=client, body=FlowCreate("teller"))
    body = FlowRunCreate(flow_id=flow.id, labels={"branch": "Zurich"})
    created = create_flow_run_3_8.sync(client=client, body=body)
    ours = read_flow_run.sync(created.id, client=client)
    theirs = read_flow_run_3_8.sync(created.id, client=client)
    print(json.dumps({
        "versions": [prefect_rest.__version__, prefect_rest_3_8.__version__],
        "installed": version("prefect-rest-3-8"),
        "types": [f"{type(one).__module__}.{type(one).__name__}" for one in (ours, theirs)],
        "branches": [ours["labels"]["branch"], theirs.labels["branch"]],
        "created": [one.id == created.id for one in (ours, theirs)],
        "failures": [failure(read, client) for read in (read_flow_run, read_flow_run_3_8)],
    }))
"""


@pytest.fixture
def python(tmp_path: Path, distribution: Distribution) -> Path:
    """The Python of an environment with what we publish, and a client of 3.8.8 beside it."""
    client, wheels = tmp_path / "client", tmp_path / "wheels"
    assert write.main([OTHER, "--output", str(client)]) == 0
    build = ("build", "--no-isolation", "--wheel", "--outdir", str(wheels), str(client))
    run(sys.executable, "-m", *build)
    (wheel,) = wheels.iterdir()
    python = install(distribution.wheel, tmp_path / "environment")
    run(str(python), "-m", "pip", "install", "--no-index", str(wheel))
    run(str(python), "-m", "pip", "check")
    return python


def test_two_clients_are_used_in_one_program_on_one_connection(python: Path) -> None:
    with PrefectServer(OTHER) as server:
        finished = subprocess.run(
            [str(python), "-I", "-W", "error", "-c", PROGRAM, server.api_url],
            capture_output=True,
            text=True,
        )
    assert finished.returncode == 0, finished.stderr
    said: dict[str, Any] = json.loads(finished.stdout)
    assert said == {
        "versions": [client_version("2.18.1"), client_version(OTHER)],
        "installed": client_version(OTHER),
        "types": [
            "prefect_rest.models.flow_run_response.FlowRunResponse",
            "prefect_rest_3_8.models.flow_run_response.FlowRunResponse",
        ],
        "branches": ["Zurich", "Zurich"],
        "created": [True, True],
        "failures": [
            "prefect_rest.errors.ErrorStatus 404",
            "prefect_rest_3_8.errors.ErrorStatus 404",
        ],
    }
