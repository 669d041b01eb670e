"""Fill a workspace with deployments nobody serves, to show what a large one costs."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from doubles.busy import prefect_client

FIRST = "branch-000-ledger/book-0000"
"""What the first deployment is called; its flow runs stay Scheduled, and then Late."""

CONCURRENCY = 2
"""Requests at once. SQLite writes one at a time: more only wait in the server, or are refused."""


TAKES_NO_PARAMETERS = {"parameter_openapi_schema": {"type": "object", "properties": {}}}
"""Part of a deployment as Prefect's own client sends it; 3.0 launches nothing without."""


def create_deployments(api_url: str, count: int, *, flows: int = 10) -> list[str]:
    """Create ``count`` deployments, spread evenly over ``flows`` flows.

    Args:
        api_url: base of the API, ``http://127.0.0.1:<port>/api`` or a workspace's below it.

    Returns:
        Their full names, ``branch-003-ledger/book-0042``, in the order of their numbers; no two
        deployments share the part behind the slash.

    Raises:
        httpx.HTTPError: the server refused one or could not be reached.
    """
    with prefect_client(api_url) as client, ThreadPoolExecutor(CONCURRENCY) as pool:
        flow_names = [f"branch-{number:03}-ledger" for number in range(flows)]

        def create_flow(name: str) -> str:
            return _create(client, "/flows/", {"name": name})

        flow_ids = list(pool.map(create_flow, flow_names))

        def create_deployment(number: int) -> str:
            name = f"book-{number:04}"
            flow = number % flows
            body = {"name": name, "flow_id": flow_ids[flow], **TAKES_NO_PARAMETERS}
            _create(client, "/deployments/", body)
            return f"{flow_names[flow]}/{name}"

        return list(pool.map(create_deployment, range(count)))


def _create(client: httpx.Client, path: str, body: dict[str, Any]) -> str:
    return str(client.post(path, json=body).raise_for_status().json()["id"])
