"""A bank in Prefect Cloud: its accounts, workspaces and API key, as the demo and the tests need.

The ids are made up and the same every time, so that recordings are too.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from doubles.agent import agent_fields
from doubles.cloud_front import CloudFront, Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

API_KEY = "a-key-of-the-stage-0123456789"
ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
OTHER_ACCOUNT_ID = "f2b7c1de-8a63-4c0c-8f5b-93f4a8d0b6e7"
WORKSPACE_ID = "0b9f3a34-52f4-4d24-8f7d-3c1c0a6f5d21"
WORKSPACE = "Payments"


def _workspace(api_url: str, account_id: str, number: int, name: str, handle: str) -> Workspace:
    return Workspace(
        account_id=account_id,
        account_name="Northern Bank" if account_id == ACCOUNT_ID else "Southern Bank",
        account_handle="northern" if account_id == ACCOUNT_ID else "southern",
        workspace_id=f"{WORKSPACE_ID[:-1]}{number}",
        workspace_name=name,
        workspace_description="",
        workspace_handle=handle,
        upstream_api_url=api_url,
    )


@dataclass(frozen=True)
class Bank:
    """The front, and what a task's author has to know to use it."""

    front: CloudFront
    account_id: str = ACCOUNT_ID
    api_key: str = API_KEY
    workspace_id: str = WORKSPACE_ID
    workspace: str = WORKSPACE

    def launched(self) -> list[str]:
        """Return the ids of the flow runs that were launched through the front."""
        return [
            json.loads(exchange.response)["id"]
            for exchange in self.front.exchanges
            if exchange.path.endswith("/create_flow_run") and exchange.status in (200, 201)
        ]

    def fields(self, **values: Any) -> dict[str, Any]:
        """Return the fields of a task in this bank's account, in the agent's shapes."""
        return bank_fields(**{"api_url": self.front.api_url, **values})


def bank_fields(**values: Any) -> dict[str, Any]:
    """Return the fields of a task in the bank's account; `api_url` is to be its front's."""
    usual = {
        "credentials": (ACCOUNT_ID, API_KEY),
        "workspace": WORKSPACE,
        "connection_options": True,
    }
    return agent_fields(**{**usual, **values})


@contextmanager
def bank(api_url: str, **front: Any) -> Iterator[Bank]:
    """Put a bank's front before a Prefect server.

    One account has three workspaces, two of one name; the key sees another account's too.

    Args:
        front: further arguments of `CloudFront`.
    """
    workspaces = [
        _workspace(api_url, ACCOUNT_ID, 1, WORKSPACE, "payments"),
        _workspace(api_url, ACCOUNT_ID, 2, "Risk", "risk"),
        _workspace(api_url, ACCOUNT_ID, 3, "Risk", "risk-test"),
        _workspace(api_url, OTHER_ACCOUNT_ID, 4, "Treasury", "treasury"),
    ]
    with CloudFront({API_KEY: workspaces}, **front) as opened:
        yield Bank(opened)
