"""What the live server answers becomes what the client declares, and loses nothing on the way.

These are the types of ``prefect.server.schemas.responses``, each with what makes it worth having.
"""

from __future__ import annotations

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import httpx
import pytest

from prefect_rest.models import WorkQueueStatus, WorkQueueWithStatus  # ue_prefect's own
from tests.client.under_test import (
    Client,
    CreateFlowRunInputBody,
    DeploymentFlowRunCreate,
    FlowCreate,
    FlowRunCreate,
    FlowRunFilter,
    FlowRunFilterId,
    FlowRunHistoryBody,
    FlowRunPolicy,
    FlowRunResponse,
    HistoryResponse,
    HistoryResponseState,
    OrchestrationResult,
    ReadFlowRunsBody,
    ReadWorkQueueRunsBody,
    SetFlowRunStateBody,
    SetStateStatus,
    State,
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
    flow_run_history,
    read_deployment_by_name,
    read_flow_run,
    read_flow_run_state,
    read_flow_run_states,
    read_flow_runs,
    read_work_queue,
    read_work_queue_runs,
    read_work_queue_status,
    resume_flow_run,
    set_flow_run_state,
)
from tests.live.operations import assert_same_json, json_of, patient_client
from ue_prefect import Server, connect, read_work_queue_with_status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prefect_rest.types import Response
    from scripts.sandbox.server import PrefectServer
    from ue_prefect import Connection

pytestmark = [pytest.mark.live, pytest.mark.client]

TIMEOUT = 60.0
"""Seconds a flow run of the sandbox may take to end."""

TERMINAL = {StateType.COMPLETED, StateType.FAILED, StateType.CRASHED, StateType.CANCELLED}
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


def launch(client: Client, deployment: str) -> UUID:
    flow_name, deployment_name = deployment.split("/")
    found = read_deployment_by_name.sync(flow_name, deployment_name, client=client)
    return create_flow_run_from_deployment.sync(
        found.id, client=client, body=DeploymentFlowRunCreate()
    ).id


def read_ended(client: Client, flow_run_id: UUID) -> Response[FlowRunResponse]:
    """Wait for the end of a flow run, and return the response that told of it."""
    deadline = time.monotonic() + TIMEOUT
    while True:
        response = read_flow_run.sync_detailed(flow_run_id, client=client)
        if response.parsed.state_type in TERMINAL:
            return response
        assert time.monotonic() < deadline, f"still {response.parsed.state_name}"
        time.sleep(0.1)


@pytest.fixture(scope="module")
def ended(client: Client) -> dict[StateType, Response[FlowRunResponse]]:
    """A completed and a failed flow run of real deployments, run side by side."""
    launched = [launch(client, name) for name in ("settlement/nightly", "reconciliation/nightly")]
    completed, failed = (read_ended(client, flow_run_id) for flow_run_id in launched)
    return {StateType.COMPLETED: completed, StateType.FAILED: failed}


# --- FlowRunResponse and State -------------------------------------------------------------------


class TestFlowRun:
    def test_that_is_fresh_has_a_state_and_no_times(self, client: Client, flow_id: UUID) -> None:
        created = new_run(client, flow_id).parsed
        response = read_flow_run.sync_detailed(created.id, client=client)
        run = response.parsed
        assert_same_json(response)
        assert type(run) is FlowRunResponse
        assert (run.id, run.flow_id) == (created.id, flow_id)
        assert run.state_type is StateType.PENDING
        assert isinstance(run.created, datetime)
        absent = (run.start_time, run.end_time, run.deployment_id, run.work_queue_id)
        assert absent == (None, None, None, None)
        assert sum(value is None for value in json_of(response).values()) >= 13

    @pytest.mark.parametrize("state_type", [StateType.COMPLETED, StateType.FAILED])
    def test_that_ended_has_typed_times_and_its_last_state(
        self, ended: dict[StateType, Response[FlowRunResponse]], state_type: StateType
    ) -> None:
        response = ended[state_type]
        run = response.parsed
        assert_same_json(response)
        assert isinstance(run.start_time, datetime)
        assert isinstance(run.end_time, datetime)
        assert run.start_time.utcoffset() == timedelta(0)
        assert run.start_time <= run.end_time
        assert isinstance(run.deployment_id, UUID)
        assert run.total_run_time > 0
        assert run.state_type is state_type
        assert isinstance(run.state, State)
        assert run.state.type is state_type
        assert run.state.id == run.state_id

    def test_that_completed_carries_the_parameters_and_tags_of_its_deployment(
        self, ended: dict[StateType, Response[FlowRunResponse]]
    ) -> None:
        run = ended[StateType.COMPLETED].parsed
        assert run.parameters == {"amount": 100}
        assert set(run.tags) >= {"bank", "end-of-day"}

    def test_comes_in_lists_too(
        self, client: Client, ended: dict[StateType, Response[FlowRunResponse]]
    ) -> None:
        ids = [response.parsed.id for response in ended.values()]
        wanted = ReadFlowRunsBody(flow_runs=FlowRunFilter(id=FlowRunFilterId(any_=ids)))
        response = read_flow_runs.sync_detailed(client=client, body=wanted)
        assert_same_json(response)
        assert {run.id for run in response.parsed} == set(ids)
        assert {run.state_type for run in response.parsed} == ended.keys()


class TestState:
    def test_of_a_flow_run_are_typed_from_the_first_to_the_last(
        self, client: Client, ended: dict[StateType, Response[FlowRunResponse]]
    ) -> None:
        run = ended[StateType.COMPLETED].parsed
        response = read_flow_run_states.sync_detailed(client=client, flow_run_id=run.id)
        assert_same_json(response)
        states = sorted(response.parsed, key=lambda state: state.timestamp)
        # More than one may be of a type: Scheduled and Late, Submitting and Pending.
        types = [state_type for state_type, _ in groupby(state.type for state in states)]
        assert types == [
            StateType.SCHEDULED,
            StateType.PENDING,
            StateType.RUNNING,
            StateType.COMPLETED,
        ]
        assert all(type(state) is State for state in states)
        assert all(state.state_details.flow_run_id == run.id for state in states)

    def test_alone_has_its_message_and_time(
        self, client: Client, ended: dict[StateType, Response[FlowRunResponse]]
    ) -> None:
        state_id = ended[StateType.FAILED].parsed.state_id
        assert state_id is not None
        response = read_flow_run_state.sync_detailed(state_id, client=client)
        assert_same_json(response)
        assert response.parsed.type is StateType.FAILED
        assert isinstance(response.parsed.timestamp, datetime)
        assert response.parsed.message is not None
        assert response.parsed.message.endswith("ValueError: The ledgers differ by 3.50")


# --- HistoryResponse -----------------------------------------------------------------------------


def test_a_history_counts_the_runs_in_each_state(client: Client, flow_id: UUID) -> None:
    begin = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
    planned = [StateType.SCHEDULED, StateType.RUNNING, StateType.RUNNING, StateType.COMPLETED]
    ids = [new_run(client, flow_id, StateCreate(one)).parsed.id for one in planned]
    body = FlowRunHistoryBody(
        history_start=begin,
        history_end=begin + timedelta(hours=2),
        history_interval_seconds=3600.0,
        flow_runs=FlowRunFilter(id=FlowRunFilterId(any_=ids)),
    )
    response = flow_run_history.sync_detailed(client=client, body=body)
    assert_same_json(response)
    assert all(type(interval) is HistoryResponse for interval in response.parsed)
    assert response.parsed[0].interval_start == begin
    assert response.parsed[0].interval_end == begin + timedelta(hours=1)
    counted = [state for interval in response.parsed for state in interval.states]
    assert all(type(state) is HistoryResponseState for state in counted)
    assert {state.state_type: state.count_runs for state in counted} == {
        StateType.SCHEDULED: 1,
        StateType.RUNNING: 2,
        StateType.COMPLETED: 1,
    }
    assert {state.state_name for state in counted} == {"Scheduled", "Running", "Completed"}
    assert all(isinstance(state.sum_estimated_lateness, float) for state in counted)


# --- OrchestrationResult and SetStateStatus ------------------------------------------------------


class TestOrchestration:
    """Each class of details through a rule of the server's ``orchestration/core_policy.py``."""

    def test_accepts_a_pending_run_to_start(self, client: Client, flow_id: UUID) -> None:
        run = new_run(client, flow_id, StateCreate(StateType.PENDING)).parsed
        response = propose(client, run.id, StateType.RUNNING)
        result = response.parsed
        assert_same_json(response)
        assert type(result) is OrchestrationResult
        assert result.status is SetStateStatus.ACCEPT
        assert type(result.details) is StateAcceptDetails
        assert result.state is not None
        assert result.state.type is StateType.RUNNING

    def test_rejects_to_cancel_gently_what_never_started(
        self, client: Client, flow_id: UUID
    ) -> None:
        """``BypassCancellingFlowRunsWithNoInfra``: the run is cancelled at once instead."""
        run = new_run(client, flow_id, StateCreate(StateType.SCHEDULED)).parsed
        response = propose(client, run.id, StateType.CANCELLING)
        result = response.parsed
        assert_same_json(response)
        assert result.status is SetStateStatus.REJECT
        assert type(result.details) is StateRejectDetails
        assert result.details.reason == "Scheduled flow run has no infrastructure to terminate."
        assert result.state is not None
        assert result.state.type is StateType.CANCELLED

    def test_rejects_a_failure_that_is_to_be_retried(self, client: Client, flow_id: UUID) -> None:
        """``RetryFailedFlows``: the run is scheduled anew instead."""
        policy = FlowRunPolicy(retries=1, retry_delay=600)
        running = StateCreate(StateType.RUNNING)
        run = new_run(client, flow_id, running, empirical_policy=policy).parsed
        response = propose(client, run.id, StateType.FAILED)
        result = response.parsed
        assert_same_json(response)
        assert result.status is SetStateStatus.REJECT
        assert type(result.details) is StateRejectDetails
        assert result.details.reason == "Retrying"
        assert result.state is not None
        assert (result.state.type, result.state.name) == (StateType.SCHEDULED, "AwaitingRetry")
        assert isinstance(result.state.state_details.scheduled_time, datetime)

    def test_aborts_what_is_asked_of_an_ended_run(self, client: Client, flow_id: UUID) -> None:
        """``HandleFlowTerminalStateTransitions``."""
        run = new_run(client, flow_id, StateCreate(StateType.COMPLETED)).parsed
        response = propose(client, run.id, StateType.CANCELLING)
        result = response.parsed
        assert_same_json(response)
        assert result.status is SetStateStatus.ABORT
        assert type(result.details) is StateAbortDetails
        assert result.details.reason == "Run is already in terminal state COMPLETED."
        assert result.state is not None
        assert result.state.type is StateType.COMPLETED

    def test_lets_a_run_wait_for_its_scheduled_time(self, client: Client, flow_id: UUID) -> None:
        """``WaitForScheduledTime``."""
        scheduled = StateCreate(
            StateType.SCHEDULED, state_details=StateDetails(scheduled_time=LONG_FROM_NOW)
        )
        run = new_run(client, flow_id, scheduled).parsed
        response = propose(client, run.id, StateType.RUNNING)
        result = response.parsed
        assert_same_json(response)
        assert result.status is SetStateStatus.WAIT
        assert type(result.details) is StateWaitDetails
        remaining = (LONG_FROM_NOW - datetime.now(UTC)).total_seconds()
        assert result.details.delay_seconds == pytest.approx(remaining, abs=60)
        assert result.details.reason == "Scheduled time is in the future"
        assert result.state is not None
        assert result.state.type is StateType.SCHEDULED

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


def read_ready(prefect: Connection, work_queue_id: UUID) -> WorkQueueWithStatus:
    """Wait until a queue that was polled is ready: the server notes that after its response."""
    deadline = time.monotonic() + TIMEOUT
    while True:
        queue = read_work_queue_with_status(prefect, work_queue_id)
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


# --- Tolerance -----------------------------------------------------------------------------------


class TestTolerance:
    @pytest.fixture
    def live(self, ended: dict[StateType, Response[FlowRunResponse]]) -> dict[str, Any]:
        """A completed run as the server sent it, for a test to change."""
        live: dict[str, Any] = json_of(ended[StateType.COMPLETED])
        return live

    def test_unknown_fields_survive_wherever_they_are(self, live: dict[str, Any]) -> None:
        new: dict[str, Any] = {"deep": [1, {"er": None}]}
        state, policy = live["state"], live["empirical_policy"]
        for place in (live, state, state["state_details"], policy):
            place["from_the_future"] = new
        run = FlowRunResponse.from_dict(live)
        assert run.to_dict() == live
        assert run["from_the_future"] == new
        assert run.state is not None
        assert run.state.additional_properties == {"from_the_future": new}

    def test_unknown_enum_values_stay_typed(self, live: dict[str, Any]) -> None:
        live["state_type"] = live["state"]["type"] = "HIBERNATING"
        run = FlowRunResponse.from_dict(live)
        assert run.to_dict() == live
        assert isinstance(run.state, State)
        assert isinstance(run.state.type, StateType)
        assert run.state.type == run.state_type == StateType("HIBERNATING")
        assert run.state.type not in TERMINAL

    def test_an_unknown_orchestration_status_stays_typed(
        self, client: Client, flow_id: UUID
    ) -> None:
        run = new_run(client, flow_id, StateCreate(StateType.PENDING)).parsed
        sent = json_of(propose(client, run.id, StateType.RUNNING)) | {"status": "DEFER"}
        result = OrchestrationResult.from_dict(sent)
        assert isinstance(result.status, SetStateStatus)
        assert result.to_dict() == sent

    def test_any_field_may_be_missing_that_something_can_stand_in_for(
        self, live: dict[str, Any]
    ) -> None:
        for name in live.keys() - {"id", "flow_id", "name"}:
            without = {key: value for key, value in live.items() if key != name}
            kept = FlowRunResponse.from_dict(without).to_dict()
            assert {key: kept[key] for key in without} == without, name

    @pytest.mark.parametrize("name", ["id", "flow_id", "name"])
    def test_a_missing_field_that_nothing_can_stand_in_for_is_named(
        self, live: dict[str, Any], name: str
    ) -> None:
        del live[name]
        with pytest.raises(ValueError, match=rf"^FlowRunResponse\.{name}: this field is missing"):
            FlowRunResponse.from_dict(live)


# --- asyncio -------------------------------------------------------------------------------------


def test_asynchronous_calls_response_the_same(
    prefect_server: PrefectServer,
    client: Client,
    ended: dict[StateType, Response[FlowRunResponse]],
) -> None:
    flow_run_id = ended[StateType.COMPLETED].parsed.id

    async def ask() -> tuple[Response[list[State]], State]:
        async with Client(prefect_server.api_url, timeout=httpx.Timeout(30)) as own:
            states = await read_flow_run_states.asyncio_detailed(
                client=own, flow_run_id=flow_run_id
            )
            return states, await read_flow_run_state.asyncio(states.parsed[0].id, client=own)

    states, first = asyncio.run(ask())
    assert_same_json(states)
    assert states.parsed == read_flow_run_states.sync(client=client, flow_run_id=flow_run_id)
    assert first == states.parsed[0]
