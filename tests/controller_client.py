"""What a user of a Controller requests of it, over its REST API."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Self

import httpx

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doubles.controller import Controller

MOST_SECONDS = 120.0
"""That a task instance may take."""


class Client:
    """A user of the Controller's double, for the length of a ``with`` block."""

    def __init__(self, controller: Controller) -> None:
        login = (controller.user, controller.password)
        self.http = httpx.Client(base_url=controller.url, auth=login, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def post(self, path: str, body: Any) -> httpx.Response:
        """Send JSON to a route below ``/resources``."""
        return self.http.post(f"/resources/{path}", json=body)

    def import_template(self, package: bytes) -> httpx.Response:
        """Have a package imported."""
        return self.http.post("/resources/universaltemplate/importtemplate", content=package)

    def create_credential(self, name: str, user: str, password: str) -> httpx.Response:
        """Store a credential."""
        body = {"name": name, "runtimeUser": user, "runtimePassword": password}
        return self.post("credential", body)

    def launch(self, task: Mapping[str, Any]) -> str:
        """Create a task and launch it; return the instance's id."""
        created = self.post("task", task)
        assert created.status_code == 200, created.text
        launched = self.post("task/launch", {"name": task["name"]}).json()
        assert launched["success"]
        return str(launched["sysId"])

    def ended(self, **wanted: str) -> dict[str, Any]:
        """Wait for the end of the one instance that is so; return it as lists have it."""
        end = time.monotonic() + MOST_SECONDS
        while time.monotonic() < end:
            (listed,) = self.post("taskinstance/list", wanted).json()
            if listed["status"] != "Running":
                return dict(listed)
            time.sleep(0.1)
        raise TimeoutError(f"The task instance did not end: {listed}")

    def outputs(self, sys_id: str, kind: str) -> list[str]:
        """Return an instance's outputs of a kind, of one attempt after the other."""
        path = "/resources/taskinstance/retrieveoutput"
        outputs = self.http.get(path, params={"taskinstanceid": sys_id}).json()
        return [one["outputData"] for one in outputs if one["outputType"] == kind]
