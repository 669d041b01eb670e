"""TLS between a task and Prefect: whom it trusts, what it says when it does not, what it survives.

The tasks run from the built archive; the front before the real server shows certificates of an
authority that is made up here.
"""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
import trustme

from doubles.bank import Bank, bank
from doubles.busy import prefect_client
from tests import task_python
from tests.live import faults
from tests.live.faults import LAUNCH, Faults, after, before, runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from doubles.agent import Agent
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live

HOST = "127.0.0.1"
AUTHORITY = trustme.CA()
REMEDY = "For an authority of your own, set CA Bundle File"


@contextmanager
def encrypted(server: PrefectServer, certificate: trustme.LeafCert, **front: Any) -> Iterator[Bank]:
    """Put a bank's front that shows a certificate before the server."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(tls)
    with bank(server.api_url, tls=tls, **front) as cloud:
        assert cloud.front.api_url.startswith("https://")
        yield cloud


@pytest.fixture
def ca_bundle(tmp_path: Path) -> str:
    """The file with the authority that the front's certificates come from."""
    path = tmp_path / "authority.pem"
    AUTHORITY.cert_pem.write_to_path(path)
    return task_python.chosen.path(path)


def fields_for(cloud: Bank, deployment_id: str, **values: Any) -> dict[str, Any]:
    return cloud.fields(workspace=cloud.workspace_id, deployment=deployment_id, **values)


def test_a_trusted_authority_is_trusted_from_the_field_or_the_environment(
    archive: Path, agent: Agent, prefect_server: PrefectServer, deployment_id: str, ca_bundle: str
) -> None:
    told = task_python.agent(archive, environ={"SSL_CERT_FILE": ca_bundle})
    with encrypted(prefect_server, AUTHORITY.issue_cert(HOST)) as cloud:
        by_field = agent.run(fields_for(cloud, deployment_id, ca_bundle=ca_bundle))
        by_environment = told.run(fields_for(cloud, deployment_id))
    assert [by_field.exit_code, by_environment.exit_code] == [0, 0]


@pytest.mark.parametrize("bundle", ["", "another authority's"])
def test_an_authority_that_is_not_trusted_is_met_once_and_told_with_the_remedy(
    agent: Agent, prefect_server: PrefectServer, deployment_id: str, tmp_path: Path, bundle: str
) -> None:
    if bundle:
        another = tmp_path / "another.pem"
        trustme.CA().cert_pem.write_to_path(another)
        bundle = task_python.chosen.path(another)
    with encrypted(prefect_server, AUTHORITY.issue_cert(HOST)) as cloud:
        task = agent.run(fields_for(cloud, deployment_id, ca_bundle=bundle))
        assert cloud.front.exchanges == []
    assert task.exit_code == 1
    assert f"Prefect cannot be reached at {cloud.front.api_url}" in task.message
    assert "CERTIFICATE_VERIFY_FAILED" in task.message
    assert f"{REMEDY}. No flow run was launched" in task.message
    assert "trying again" not in task.stderr


@pytest.mark.parametrize("fault", [faults.hung_up, faults.cut_off])
def test_a_launch_whose_encrypted_response_breaks_off_is_one_flow_run(
    agent: Agent, prefect_server: PrefectServer, deployment_id: str, ca_bundle: str, fault: Any
) -> None:
    name = f"tls-{uuid4()}"
    spoiled = Faults(LAUNCH, before(faults.hung_up(faults.page(200))), after(fault))
    with encrypted(prefect_server, AUTHORITY.issue_cert(HOST), intercept=spoiled) as cloud:
        values = {"ca_bundle": ca_bundle, "flow_run_name": name}
        task = agent.run(fields_for(cloud, deployment_id, **values))
    assert task.exit_code == 0
    assert task.stderr.count("; trying again in ") == 2
    with prefect_client(prefect_server.api_url) as prefect:
        (flow_run,) = runs(prefect, name)
    assert flow_run["id"] == task.output_fields["out_flow_run_id"]
