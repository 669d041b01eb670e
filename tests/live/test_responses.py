"""What the live server answers becomes what the client declares, and loses nothing on the way.

These are the types of ``prefect.server.schemas.responses``, each with what makes it worth having.
"""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from prefect_rest.models import WorkQueueStatus, WorkQueueWithStatus  # ue_prefect's own
from tests.client.under_test import (
    Client,
    CreateFlowRunInputBody,
    DeploymentFlowRunCreate,
    FlowCreate,
    FlowRunCreate,
    FlowRunResponse,
    OrchestrationResult,
    ReadWorkQueueRunsBody,
    SetFlowRunStateBody,
    SetStateStatus,
    StateAbortDetails,
    StateAcceptDetails,
    StateCreate,
    StateDetails,
    StateRejectDetails,
    StateType,
    StateWaitDetails,
    WorkPoolCreate,
    WorkQueueCreate,
    create_flow,
    create_flow_run,
    create_flow_run_from_deployment,
    create_flow_run_input,
    create_work_pool,
    create_work_queue_at_work_pools_queues,
    read_deployment_by_name,
    read_work_queue,
    read_work_queue_runs,
    read_work_queue_status,
    resume_flow_run,
    set_flow_run_state,
)
from tests.live.operations import assert_same_json, json_of, patient_client
from ue_prefect import Server, connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prefect_rest.types import Response
    from scripts.sandbox.server import PrefectServer
    from ue_prefect import Prefect

pytestmark = [pytest.mark.live, pytest.mark.client]

TIMEOUT = 60.0
"""Seconds a flow run of the sandbox may take to end."""

LONG_FROM_NOW = datetime(2040, 1, 1, tzinfo=UTC)


# --- What the tests stand on ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def client(prefect_server: PrefectServer) -> Iterator[Client]:
    with patient_client(prefect_server.api_url) as client:
        yield client


@pytest.fixture(scope="module")
def flow_id(client: Client) -> UUID:
    """A flow of these tests alone, without a deployment: its runs do what they are told."""
    return create_flow.sync(client=client, body=FlowCreate(f"answers-{uuid4()}")).id


def new_run(
    client: Client, flow_id: UUID, state: StateCreate | None = None, **fields: Any
) -> Response[FlowRunResponse]:
    body = FlowRunCreate(flow_id, state=state, **fields)
    return create_flow_run.sync_detailed(client=client, body=body)


def propose(
    client: Client, flow_run_id: UUID, state_type: StateType, **fields: Any
) -> Response[OrchestrationResult]:
    body = SetFlowRunStateBody(StateCreate(state_type, **fields))
    return set_flow_run_state.sync_detailed(flow_run_id, client=client, body=body)


# --- OrchestrationResult and SetStateStatus ------------------------------------------------------


class TestOrchestration:
    """Each class of details through a rule of the server's ``orchestration/core_policy.py``."""

    @pytest.mark.parametrize(
        ("before", "proposed", "status", "details", "after"),
        [
            ("PENDING", "RUNNING", "ACCEPT", StateAcceptDetails, "RUNNING"),
            ("SCHEDULED", "CANCELLING", "REJECT", StateRejectDetails, "CANCELLED"),
            ("COMPLETED", "CANCELLING", "ABORT", StateAbortDetails, "COMPLETED"),
            ("SCHEDULED", "RUNNING", "WAIT", StateWaitDetails, "SCHEDULED"),
        ],
    )
    def test_answers_with_details_of_a_kind_and_the_state_there_is(
        self,
        client: Client,
        flow_id: UUID,
        before: str,
        proposed: str,
        status: str,
        details: type,
        after: str,
    ) -> None:
        due = StateDetails(scheduled_time=LONG_FROM_NOW) if status == "WAIT" else StateDetails()
        state = StateCreate(StateType(before), state_details=due)
        run = new_run(client, flow_id, state).parsed
        response = propose(client, run.id, StateType(proposed))
        assert_same_json(response)
        assert response.parsed.status is SetStateStatus(status)
        assert type(response.parsed.details) is details
        assert response.parsed.state is not None
        assert response.parsed.state.type is StateType(after)

    def test_details_are_told_by_their_own_tag_not_by_the_status(
        self, client: Client, flow_id: UUID
    ) -> None:
        """A resume without the input it needs: rejected, with the details of an abort."""
        run = new_run(client, flow_id, StateCreate(StateType.RUNNING)).parsed
        keys = {"schema": "order-schema", "response": "order-response"}
        asking = StateDetails.from_dict({"run_input_keyset": keys})
        paused = propose(client, run.id, StateType.PAUSED, state_details=asking)
        assert_same_json(paused)
        assert paused.parsed.state is not None
        assert paused.parsed.state.state_details.to_dict()["run_input_keyset"] == keys
        # As a flow does, after the pause: 3.9 removes what stood under these keys before.
        create_flow_run_input.sync(
            run.id,
            client=client,
            body=CreateFlowRunInputBody(
                key=keys["schema"],
                value=json.dumps({"type": "object", "required": ["amount"], "properties": {}}),
            ),
        )
        response = resume_flow_run.sync_detailed(run.id, client=client)
        assert_same_json(response)
        assert response.parsed.status is SetStateStatus.REJECT
        assert type(response.parsed.details) is StateAbortDetails
        assert "'amount' is a required property" in str(response.parsed.details.reason)

    def test_may_response_without_a_state(self, client: Client, flow_id: UUID) -> None:
        run = new_run(client, flow_id, StateCreate(StateType.RUNNING)).parsed
        response = resume_flow_run.sync_detailed(run.id, client=client)
        assert_same_json(response)
        assert response.parsed.status is SetStateStatus.ABORT
        assert response.parsed.state is None


# --- 201 and 200 ---------------------------------------------------------------------------------


class TestCreatedAndFound:
    def test_the_same_idempotency_key_responses_201_then_200(
        self, client: Client, flow_id: UUID
    ) -> None:
        key = str(uuid4())
        created, found = (new_run(client, flow_id, idempotency_key=key) for _ in range(2))
        assert (created.status_code, found.status_code) == (201, 200)
        assert_same_json(created)
        assert_same_json(found)
        assert created.parsed.id == found.parsed.id

    def test_the_same_key_for_a_deployment_responses_201_then_200(self, client: Client) -> None:
        deployment = read_deployment_by_name.sync("settlement", "intraday", client=client)
        later = StateCreate(
            StateType.SCHEDULED, state_details=StateDetails(scheduled_time=LONG_FROM_NOW)
        )
        body = DeploymentFlowRunCreate(idempotency_key=str(uuid4()), state=later)
        created, found = (
            create_flow_run_from_deployment.sync_detailed(deployment.id, client=client, body=body)
            for _ in range(2)
        )
        assert (created.status_code, found.status_code) == (201, 200)
        assert_same_json(created)
        assert_same_json(found)
        assert created.parsed.id == found.parsed.id

    def test_a_state_that_is_set_responses_201_and_one_that_is_not_200(
        self, client: Client, flow_id: UUID
    ) -> None:
        run = new_run(client, flow_id, StateCreate(StateType.RUNNING)).parsed
        accepted, aborted = (propose(client, run.id, StateType.CANCELLING) for _ in range(2))
        assert (accepted.status_code, aborted.status_code) == (201, 200)
        assert_same_json(accepted)
        assert_same_json(aborted)

    def test_a_resumed_run_responses_201_and_one_that_is_not_paused_200(
        self, client: Client, flow_id: UUID
    ) -> None:
        run = new_run(client, flow_id, StateCreate(StateType.RUNNING)).parsed
        propose(client, run.id, StateType.PAUSED)
        resumed, refused = (resume_flow_run.sync_detailed(run.id, client=client) for _ in range(2))
        assert (resumed.status_code, refused.status_code) == (201, 200)
        assert_same_json(resumed)
        assert_same_json(refused)
        assert resumed.parsed.status is SetStateStatus.ACCEPT
        assert type(resumed.parsed.details) is StateAcceptDetails


# --- WorkQueueWithStatus -------------------------------------------------------------------------


def read_ready(prefect: Prefect, work_queue_id: UUID) -> WorkQueueWithStatus:
    """Wait until a queue that was polled is ready: the server notes that after its response."""
    deadline = time.monotonic() + TIMEOUT
    while True:
        queue = prefect.work_queue(work_queue_id)
        if queue.status is WorkQueueStatus.READY:
            return queue
        assert time.monotonic() < deadline, f"still {queue.status}"
        time.sleep(0.1)


def test_a_work_queue_is_joined_with_its_status(
    prefect_server: PrefectServer, client: Client
) -> None:
    pool = create_work_pool.sync(client=client, body=WorkPoolCreate(f"answers-{uuid4()}"))
    queue_id = create_work_queue_at_work_pools_queues.sync(
        pool.name, client=client, body=WorkQueueCreate("urgent", priority=1)
    ).id
    read_work_queue_runs.sync(queue_id, client=client, body=ReadWorkQueueRunsBody())
    with connect(Server(prefect_server.api_url)) as prefect:
        joined = read_ready(prefect, queue_id)
    queue = read_work_queue.sync_detailed(queue_id, client=client)
    status = read_work_queue_status.sync_detailed(queue_id, client=client)
    assert_same_json(queue)
    assert_same_json(status)
    assert type(joined) is WorkQueueWithStatus
    assert joined.to_dict() == json_of(queue) | json_of(status)
    assert joined.id == queue_id
    assert joined.work_pool_name == pool.name
    assert joined.healthy is True
    assert isinstance(joined.last_polled, datetime)
    assert joined.status is WorkQueueStatus.READY
    assert joined.health_check_policy.maximum_late_runs == 0
