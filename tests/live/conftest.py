"""What the live tests ask Prefect itself, behind every front."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from doubles.busy import prefect_client
from scripts.sandbox.populate import FIRST
from tests.live.programs import Examples, Twins
from tests.live.real_runs import RealRuns
from tests.live.slow_tasks import SlowTasks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from doubles.agent import Agent
    from doubles.bank import Bank
    from scripts.sandbox.server import PrefectServer


@pytest.fixture
def prefect(prefect_server: PrefectServer) -> Iterator[httpx.Client]:
    """Prefect's own API, without anything of ours before it."""
    with prefect_client(prefect_server.api_url) as client:
        yield client


@pytest.fixture
def deployment_id(prefect: httpx.Client) -> str:
    """The id of a deployment of which no runner takes a flow run."""
    return str(prefect.get(f"/deployments/name/{FIRST}").json()["id"])


@pytest.fixture
def real_runs(prefect: httpx.Client) -> Iterator[RealRuns]:
    """Flow runs behind every front; those that a test leaves going are cancelled."""
    made = RealRuns(prefect)
    yield made
    made.cancel_all()


@pytest.fixture
def examples(wheel_python: Path, prefect_cloud: Bank) -> Examples:
    """The programs of the documentation, run with what pip installs."""
    return Examples(wheel_python, prefect_cloud)


@pytest.fixture
def twins(prefect_server: PrefectServer) -> Twins:
    """Those of the same names, run with Prefect's own client."""
    if prefect_server.version.startswith("3.0."):
        pytest.skip("in Prefect 3.0, whether its client can launch depends on what is imported")
    return Twins(prefect_server)


@pytest.fixture(scope="session")
def slow_tasks(agent: Agent, prefect_server: PrefectServer) -> Iterator[SlowTasks]:
    """Tasks that take long: whoever uses this starts them, whoever wants one waits for it."""
    with SlowTasks(agent, prefect_server.api_url) as started:
        yield started
