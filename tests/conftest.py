"""The stage of the live tests: one real server with one real runner, and the doubles before it.

What a test counts it counts on a front of its own, so tests may run in any order.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from doubles.bank import Bank, bank
from doubles.busy import prefect_client
from scripts.package.build import GENERATED_CLIENT, build_archive
from scripts.regenerate.folder import NotOurFolder
from scripts.sandbox.environment import DEFAULT_VERSION
from scripts.sandbox.populate import create_deployments
from scripts.sandbox.runner import FlowRunner
from scripts.sandbox.server import PrefectServer
from tests import task_python
from tests.client import under_test
from tests.installed import build_distribution, install

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doubles.agent import Agent
    from tests.installed import Distribution


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Repeat a test that takes a `repetition`, as often as is asked for."""
    if "repetition" in metafunc.fixturenames:
        metafunc.parametrize("repetition", range(metafunc.config.getoption("--repeat")))


@pytest.fixture(scope="session")
def is_long(request: pytest.FixtureRequest) -> bool:
    """Whether outages and silences are to last as long as they may."""
    asked: bool = request.config.getoption("--long")
    return asked


@pytest.fixture(scope="session")
def prefect_version(request: pytest.FixtureRequest) -> str:
    """The Prefect version that the servers of the live tests have."""
    version: str = request.config.getoption("--prefect")
    return version


@pytest.fixture(scope="session")
def flow_runner(prefect_version: str) -> Iterator[FlowRunner]:
    """A runner with the flows of the sandbox, and the Prefect server that it works for.

    The server has one deployment more, which nobody serves.
    """
    with PrefectServer(prefect_version) as server, FlowRunner(server) as runner:
        create_deployments(server.api_url, 1)
        yield runner


@pytest.fixture(scope="session")
def prefect_server(flow_runner: FlowRunner) -> PrefectServer:
    """The server that the runner works for."""
    return flow_runner.server


@pytest.fixture
def prefect_cloud(flow_runner: FlowRunner, prefect_server: PrefectServer) -> Iterator[Bank]:
    """A bank's accounts in Prefect Cloud: the front, and the real server behind it.

    Flow runs that a test leaves going are cancelled: the next test wants the machine.
    """
    flow_runner.check()
    with bank(prefect_server.api_url) as cloud:
        yield cloud
        with prefect_client(prefect_server.api_url) as prefect:
            for flow_run_id in cloud.launched():
                prefect.post(
                    f"/flow_runs/{flow_run_id}/set_state", json={"state": {"type": "CANCELLING"}}
                )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--prefect",
        default=DEFAULT_VERSION,
        metavar="VERSION",
        help=f"run tests/live on servers of this Prefect version (default: {DEFAULT_VERSION})",
    )
    parser.addoption(
        "--client",
        type=Path,
        default=GENERATED_CLIENT,
        metavar="FOLDER",
        help="test the client in this folder, whatever its name, by the openapi.json beside it",
    )
    parser.addoption(
        "--repeat",
        type=int,
        default=1,
        metavar="TIMES",
        help="how often tests of what depends on the moment are repeated",
    )
    parser.addoption(
        "--long", action="store_true", help="let outages and silences last as long as they may"
    )
    parser.addoption("--archive", type=Path, help="run the tasks of tests/live from this archive")
    parser.addoption(
        "--task-python",
        type=Path,
        default=Path(sys.executable),
        metavar="PYTHON",
        help="run tasks and commands with this Python; Wine runs one that ends in .exe",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let the client under test, and the Python of tasks, be those that were asked for."""
    task_python.use(config.getoption("--task-python"))
    try:
        under_test.use(config.getoption("--client"))
    except NotOurFolder as reason:
        raise pytest.UsageError(str(reason)) from None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is about the client, unless the server is the one it was generated from.

    Where tests are spread over processes, those that share a server share a process: the live ones
    of the runner's, but for those of run control, which wait for flow runs that are slow; and of
    the others the live ones of a module.
    """
    version = config.getoption("--prefect")
    client_version = under_test.prefect_version()
    reason = f"the client is that of Prefect {client_version}, the server is {version}"
    for item in items:
        if item.get_closest_marker("client") and version != client_version:
            item.add_marker(pytest.mark.skip(reason=reason))
        if item.get_closest_marker("live"):
            fixtures = getattr(item, "fixturenames", ())
            group = item.nodeid.partition("::")[0]
            if "flow_runner" in fixtures:
                group = "run control" if "slow_tasks" in fixtures else "live"
            item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The extension's archive, built once."""
    return build_archive(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="session")
def agent(request: pytest.FixtureRequest) -> Agent:
    """An agent that runs the built archive, with nothing beside it."""
    given: Path | None = request.config.getoption("--archive")
    return task_python.agent(given or request.getfixturevalue("archive"))


@pytest.fixture(scope="session")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Distribution:
    """What pip installs, built once."""
    return build_distribution(tmp_path_factory.mktemp("distribution"))


@pytest.fixture(scope="session")
def wheel_python(distribution: Distribution, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the wheel, what it asks for, and nothing else."""
    return install(distribution.wheel, tmp_path_factory.mktemp("wheel"))
