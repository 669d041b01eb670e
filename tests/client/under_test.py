"""The client that the tests marked `client` are about: the committed one, or that of ``--client``.

A test imports an operation's module, a model or ``Client`` from here, and gets that of the client
under test, whatever its name. A type checker takes them for the committed client's.
"""

from __future__ import annotations

import pkgutil
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from scripts.regenerate.folder import COMMITTED, client_in

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from prefect_rest import Client as Client
    from prefect_rest.api.deployments import (
        create_flow_run_from_deployment as create_flow_run_from_deployment,
    )
    from prefect_rest.api.deployments import read_deployment_by_name as read_deployment_by_name
    from prefect_rest.api.flow_run_states import read_flow_run_state as read_flow_run_state
    from prefect_rest.api.flow_run_states import read_flow_run_states as read_flow_run_states
    from prefect_rest.api.flow_runs import create_flow_run as create_flow_run
    from prefect_rest.api.flow_runs import create_flow_run_input as create_flow_run_input
    from prefect_rest.api.flow_runs import flow_run_history as flow_run_history
    from prefect_rest.api.flow_runs import read_flow_run as read_flow_run
    from prefect_rest.api.flow_runs import read_flow_runs as read_flow_runs
    from prefect_rest.api.flow_runs import resume_flow_run as resume_flow_run
    from prefect_rest.api.flow_runs import set_flow_run_state as set_flow_run_state
    from prefect_rest.api.flows import create_flow as create_flow
    from prefect_rest.api.work_pools import create_work_pool as create_work_pool
    from prefect_rest.api.work_pools import (
        create_work_queue_at_work_pools_queues as create_work_queue_at_work_pools_queues,
    )
    from prefect_rest.api.work_queues import read_work_queue as read_work_queue
    from prefect_rest.api.work_queues import read_work_queue_runs as read_work_queue_runs
    from prefect_rest.api.work_queues import read_work_queue_status as read_work_queue_status
    from prefect_rest.models import *  # noqa: F403

place = COMMITTED
"""Where its files are."""


def use(folder: Path) -> None:
    """Let the client under test be the one in a folder.

    Raises:
        NotOurFolder: it has none, or several.
    """
    global place
    place = client_in(folder)
    sys.path.insert(0, str(folder))


def prefect_version() -> str:
    """Return the Prefect version that it was generated from."""
    return (place.package / "SPECIFICATION_VERSION").read_text(encoding="utf-8").strip()


@cache
def operation_modules() -> dict[str, ModuleType]:
    """Return the modules of its operations, by their names without the package's."""
    api = import_module(f"{place.package.name}.api")
    found = pkgutil.walk_packages(api.__path__, f"{api.__name__}.")
    modules = [import_module(each.name) for each in found if not each.ispkg]
    return {module.__name__.rpartition(".")[2]: module for module in modules}


if not TYPE_CHECKING:  # else no misspelled name would be noticed

    def __getattr__(name: str) -> Any:
        """Return what a test imports from here."""
        package = import_module(place.package.name)
        if name in package.__all__:
            return getattr(package, name)
        return operation_modules().get(name) or getattr(
            import_module(f"{package.__name__}.models"), name
        )
