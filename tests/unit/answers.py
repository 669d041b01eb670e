"""Answers of a server that is not there: what a real one could not be brought to say, or not soon.

The flow run is one that a real 2.18.1 server answered, with the state and name to be filled in.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from ue_prefect.connection import Connection
from ue_prefect.request import Server

if TYPE_CHECKING:
    from collections.abc import Callable

FLOW_RUN_ID = "835a90c8-bc96-4fe1-93d1-b3bffb30796a"
ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
FLOW_RUN: dict[str, Any] = json.loads(
    Path(__file__).with_name("flow_run_of_2.18.1.json").read_text()
)


def flow_run(state_type: str, state_name: str | None = None) -> dict[str, Any]:
    """Return a flow run as Prefect describes it."""
    name = state_name or state_type.capitalize()
    state = {**FLOW_RUN["state"], "type": state_type, "name": name}
    return {**FLOW_RUN, "state_type": state_type, "state_name": name, "state": state}


def connected(
    answer: Callable[[httpx.Request], httpx.Response], server: Server | None = None
) -> Connection:
    """Return a connection whose requests `answer` answers, and that does not really sleep."""
    return Connection(
        server or Server("http://prefect.test/api"),
        sleep=lambda _: None,
        transport=httpx.MockTransport(answer),
    )
