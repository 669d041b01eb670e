"""A workspace with 450 deployments: what a launch by name costs, and what a form offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from doubles.bank import bank
from scripts.sandbox.populate import create_deployments
from scripts.sandbox.server import PrefectServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doubles.agent import Agent
    from doubles.bank import Bank

pytestmark = pytest.mark.live

DEPLOYMENTS = 450
"""Prefect gives 200 a page."""


@pytest.fixture(scope="module")
def large_cloud(prefect_version: str) -> Iterator[tuple[Bank, list[str]]]:
    """A bank whose server has 450 deployments, and their full names."""
    with PrefectServer(prefect_version) as server:
        names = create_deployments(server.api_url, DEPLOYMENTS)
        with bank(server.api_url) as cloud:
            yield cloud, names


@pytest.mark.parametrize("number", [0, DEPLOYMENTS - 1])
@pytest.mark.parametrize("is_full", [True, False])
def test_a_launch_by_names_is_three_requests_however_many_there_are(
    agent: Agent, large_cloud: tuple[Bank, list[str]], number: int, is_full: bool
) -> None:
    cloud, names = large_cloud
    cloud.front.forget_exchanges()
    name = names[number] if is_full else names[number].rpartition("/")[2]
    task = agent.run(cloud.fields(deployment=name))
    assert task.exit_code == 0
    assert len(cloud.front.exchanges) == 3


def test_a_form_offers_every_deployment_once_and_sorted(
    agent: Agent, large_cloud: tuple[Bank, list[str]]
) -> None:
    cloud, names = large_cloud
    fields = cloud.fields()
    choice = agent.choices(
        "deployment", {name: fields[name] for name in ("credentials", "workspace", "api_url")}
    )
    assert list(choice.values) == sorted(names)
