"""The layer with responses that a real Prefect once gave, as `scenarios` has it.

Record them anew with ``nox -s record``.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from doubles.bank import ACCOUNT_ID, API_KEY, WORKSPACE_ID
from scripts.record import scenarios
from scripts.record.cassettes import API_URL, RECORDED, file_name, text_of
from scripts.record.scenarios import REFUSED_KEY, SCENARIOS, UNKNOWN_FLOW_RUN_ID
from scripts.sandbox.runner import DEPLOYMENTS
from tests.cassettes.replaying import (
    NotAsRecorded,
    answering,
    asked,
    bodies_in,
    ending,
    extension_output,
    flow_run_info,
    flow_runs_read,
    replaying,
    requests_in,
    states,
)
from ue_prefect import RequestError, Server, connect
from ue_prefect.prefect.launches import launch
from ue_prefect.prefect.server import Launch

if TYPE_CHECKING:
    from pathlib import Path

    from prefect_rest.models import FlowRunResponse
    from scripts.record.scenarios import Scenario, TaskRun
    from tests.cassettes.replaying import Replay

# Of pytest-recording, whose cassettes are not used. What live tests of the same process have left
# going may go on.
pytestmark = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1"])

PAGES_URL = f"http://prefect.test/account/{ACCOUNT_ID}/workspace/{WORKSPACE_ID}"
SECRETS_AND_MACHINE_FACTS = (
    *(re.escape(key) for key in (API_KEY, REFUSED_KEY)),
    r"(?i)authorization|bearer|pn[ub]_|api.?key",
    r"(?i)127\.0\.0\.1|localhost|prefect_home|site-packages",
    r"(?im)^ +(date|server|host|user-agent|(set-)?cookie):",
    r"/(home|root|Users|var|private)/",
    r"http://(?!prefect\.test/)",
)


class TestLaunch:
    def test_by_names_takes_three_requests_however_it_goes_on(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.launch_by_names_and_wait)
        deployment_id, flow_run_id = (bodies_in(cassette)[number]["id"] for number in (1, 2))
        assert requests_in(cassette) == [
            "GET /api/me/workspaces",
            "GET deployments/name/settlement/nightly",
            f"POST deployments/{deployment_id}/create_flow_run",
            *[f"GET flow_runs/{flow_run_id}"] * 2,
        ]
        assert ending(ended) == (0, "Task executed successfully.")

    def test_by_ids_takes_one_request(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.launch_by_ids)
        (launched,) = bodies_in(cassette)
        assert requests_in(cassette) == [
            f"POST deployments/{launched['deployment_id']}/create_flow_run"
        ]
        assert ended.report.exit_code == 0
        assert ended.sleeps == []
        assert flow_run_info(ended) == launched
        assert states(ended) == ["Scheduled"]

    def test_without_a_name_leaves_the_slug_to_prefect(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.launch_by_ids)
        (launched,) = bodies_in(cassette)
        assert re.fullmatch("[a-z]+-[a-z]+", launched["name"])
        assert ended.shown[0]["out_flow_run_name"] == launched["name"]

    def test_passes_on_what_the_author_gave(self, replay: Replay) -> None:
        ended, _ = replay(scenarios.launch_by_names_and_wait)
        info = flow_run_info(ended)
        assert info["name"] == "Friday's settlement"
        assert info["parameters"] == {"amount": 7, "seconds": 3}
        assert info["context"] == {"day": "2024-05-03"}
        assert info["job_variables"] == {"env": {"REGION": "north"}}
        assert sorted(info["tags"]) == ["bank", "end-of-day", "from-uac"]


class TestWait:
    def test_polls_at_each_interval_until_completed(self, replay: Replay) -> None:
        ended, _ = replay(scenarios.launch_by_names_and_wait)
        assert ended.sleeps == [60, 60]
        assert states(ended) == ["Scheduled", "Running", "Completed"]

    def test_shows_all_output_fields(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.launch_by_names_and_wait)
        flow_run_id = bodies_in(cassette)[-1]["id"]
        assert ended.shown[-1] == {
            "out_flow_run_id": flow_run_id,
            "out_flow_run_name": "Friday's settlement",
            "out_flow_run_state": "Completed",
            "out_flow_run_url": f"{PAGES_URL}/flow-runs/flow-run/{flow_run_id}",
            "out_flow_run_message": "",
        }

    def test_logs_a_line_for_each_state(
        self, replay: Replay, caplog: pytest.LogCaptureFixture
    ) -> None:
        _, cassette = replay(scenarios.launch_by_names_and_wait)
        flow_run_id = bodies_in(cassette)[-1]["id"]
        lines = [line for line in caplog.messages if line.startswith(f"Flow run {flow_run_id} is ")]
        for line, state in zip(lines, ["Scheduled", "Running", "Completed"], strict=True):
            assert state in line
        assert caplog.messages[-1] == "Task executed successfully."

    @pytest.mark.parametrize(
        ("scenario", "state_type"),
        [(scenarios.run_fails, "FAILED"), (scenarios.run_crashes, "CRASHED")],
    )
    def test_fails_with_a_run_that_ends_without_success(
        self, replay: Replay, scenario: Scenario[TaskRun], state_type: str
    ) -> None:
        ended, _ = replay(scenario)
        assert ending(ended) == (1, f"Execution Failed: Flow run Reached {state_type} State")
        assert states(ended) == ["Scheduled", state_type.capitalize()]

    def test_ends_after_the_last_poll_and_leaves_the_run(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.polls_are_used_up)
        assert ending(ended) == (40, "Polling Timeout: maximum polling timeout reached.")
        assert ended.sleeps == [60, 60]
        assert requests_in(cassette)[-1].startswith("GET flow_runs/")

    def test_fails_when_the_run_is_deleted(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.run_is_deleted)
        assert bodies_in(cassette)[-1] == {"detail": "Flow run not found"}
        assert ended.report.exit_code == 1
        assert ended.shown[-1]["out_flow_run_id"] in ended.report.status_description


class TestExtensionOutput:
    @pytest.mark.parametrize(
        "scenario",
        [
            scenarios.launch_by_names_and_wait,
            scenarios.run_crashes,
            scenarios.polls_are_used_up,
            scenarios.run_is_deleted,
            scenarios.cancel_the_flow_run,
            scenarios.failed_run_is_retried_in_place,
        ],
    )
    def test_has_the_run_as_prefect_last_described_it(
        self, replay: Replay, scenario: Scenario[TaskRun]
    ) -> None:
        ended, cassette = replay(scenario)
        assert flow_run_info(ended) == flow_runs_read(cassette)[-1]

    def test_has_the_run_only_when_asked_for(self, replay: Replay) -> None:
        ended, _ = replay(scenarios.run_fails)
        assert extension_output(ended)["result"] == {"errors": ["Flow run Reached FAILED State"]}

    def test_has_the_outcome_and_the_fields_as_given(self, replay: Replay) -> None:
        ended, _ = replay(scenarios.run_crashes)
        output = extension_output(ended)
        assert output["exit_code"] == 1
        assert output["status_description"] == ended.report.status_description
        assert output["result"]["errors"] == ["Flow run Reached CRASHED State"]
        fields = output["invocation"]["fields"]
        assert fields["deployment"] == ["statements/quarterly"]
        assert (fields["polling_interval"], fields["api_url"]) == ("60", API_URL)

    @pytest.mark.parametrize(
        ("scenario", "key"),
        [(scenarios.launch_by_ids, API_KEY), (scenarios.key_is_refused, REFUSED_KEY)],
    )
    def test_has_the_account_and_not_the_key(
        self,
        replay: Replay,
        caplog: pytest.LogCaptureFixture,
        scenario: Scenario[TaskRun],
        key: str,
    ) -> None:
        ended, _ = replay(scenario)
        output = ended.report.extension_output
        assert json.loads(output)["invocation"]["fields"]["credentials"]["user"] == ACCOUNT_ID
        assert key not in output + ended.report.status_description + caplog.text


class TestNames:
    @pytest.mark.parametrize(
        ("scenario", "explanations"),
        [
            (scenarios.deployment_is_ambiguous, ["reconciliation/nightly, settlement/nightly"]),
            (scenarios.deployment_is_unknown, ["settlement/nightyl", "settlement/nightly"]),
            (scenarios.workspace_is_ambiguous, ["Risk", "risk, risk-test"]),
            (scenarios.workspace_is_another_accounts, ["Treasury", "Payments, risk, risk-test"]),
        ],
    )
    def test_that_mean_nothing_or_several_things_are_validation_errors(
        self, replay: Replay, scenario: Scenario[TaskRun], explanations: list[str]
    ) -> None:
        ended, cassette = replay(scenario)
        assert ended.report.exit_code == 20
        assert ended.report.status_description.startswith("Data Validation Error: ")
        for explanation in explanations:
            assert explanation in ended.report.status_description
        assert not any("create_flow_run" in request for request in requests_in(cassette))

    def test_of_a_deployment_alone_do_when_there_is_one(self, replay: Replay) -> None:
        _, cassette = replay(scenarios.run_fails)
        assert requests_in(cassette)[1] == "POST deployments/filter"
        (deployment,) = bodies_in(cassette)[1]
        assert deployment["name"] == "month-end"


class TestCredentials:
    def test_that_prefect_refuses_fail_the_task(self, replay: Replay) -> None:
        ended, _ = replay(scenarios.key_is_refused)
        assert ended.report.exit_code == 1
        assert ended.report.status_description.startswith("Execution Failed: ")
        assert "Invalid authentication credentials" in ended.report.status_description
        assert ended.shown == []


class TestCancel:
    def test_asks_prefect_to_cancel_and_says_what_came_of_it(
        self, replay: Replay, caplog: pytest.LogCaptureFixture
    ) -> None:
        ended, cassette = replay(scenarios.cancel_the_flow_run)
        flow_run_id = ended.shown[-1]["out_flow_run_id"]
        (sent,) = asked(cassette, f"POST flow_runs/{flow_run_id}/set_state")
        assert sent["state"]["type"] == "CANCELLING"
        assert not sent.get("force")
        (result,) = (body for body in bodies_in(cassette) if "details" in body)
        assert result["status"] == "ACCEPT"
        assert ended.report.exit_code == 1
        for said in (ended.report.status_description, caplog.text):
            assert flow_run_id in said
            assert "CANCELLING" in said


class TestAttach:
    def test_to_a_completed_run_succeeds_at_once(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.attach_to_a_completed_run)
        deployment, previous = bodies_in(cassette)
        assert previous["deployment_id"] == deployment["id"]
        assert ended.report.exit_code == 0
        assert ended.sleeps == []
        assert ended.shown[-1]["out_flow_run_id"] == previous["id"]
        assert states(ended) == ["Completed"]

    def test_to_a_failed_run_launches_a_new_one(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.attach_to_a_failed_run)
        previous, launched = bodies_in(cassette)
        assert previous["state_type"] == "FAILED"
        assert ended.report.exit_code == 0
        assert ended.shown[-1]["out_flow_run_id"] == launched["id"] != previous["id"]

    def test_to_an_unknown_run_is_a_validation_error(self, replay: Replay) -> None:
        ended, cassette = replay(scenarios.attach_to_an_unknown_run)
        assert requests_in(cassette)[1:] == [f"GET flow_runs/{UNKNOWN_FLOW_RUN_ID}"]
        assert ended.report.exit_code == 20
        assert UNKNOWN_FLOW_RUN_ID in ended.report.status_description


class TestChoices:
    def test_of_workspaces_have_handles_where_names_are_not_unique(self, replay: Replay) -> None:
        choices, _ = replay(scenarios.choose_a_workspace)
        assert (choices.exit_code, choices.values) == (0, ["Payments", "risk", "risk-test"])

    def test_of_deployments_have_all_pages_sorted(self, replay: Replay) -> None:
        choices, cassette = replay(scenarios.choose_among_many_deployments)
        pages = [body for body in bodies_in(cassette) if body and "entrypoint" in body[0]]
        there_are = len(DEPLOYMENTS) + scenarios.MANY_DEPLOYMENTS
        assert [len(page) for page in pages] == [200, there_are - 200]
        assert choices.exit_code == 0
        assert choices.values == sorted(set(choices.values))
        assert len(choices.values) == there_are
        assert set(DEPLOYMENTS) < set(choices.values)

    def test_that_cannot_be_had_say_why(self, replay: Replay) -> None:
        choices, _ = replay(scenarios.choose_with_a_refused_key)
        assert (choices.exit_code, choices.values) == (1, ())
        assert "Invalid authentication credentials" in choices.message


class TestCassettes:
    def test_are_one_for_each_scenario(self) -> None:
        assert {path.name for path in RECORDED.iterdir()} == set(map(file_name, SCENARIOS))

    @pytest.mark.parametrize("path", sorted(RECORDED.iterdir()), ids=lambda path: path.name)
    def test_hold_no_secret_and_no_fact_of_a_machine(self, path: Path) -> None:
        text = text_of(path)
        assert [fact for fact in SECRETS_AND_MACHINE_FACTS if re.search(fact, text)] == []

    def test_are_compressed_where_they_are_large(self) -> None:
        for path in RECORDED.iterdir():
            assert (path.suffix == ".gz") == (len(text_of(path)) > 100_000)

    @pytest.mark.parametrize(
        "change",
        [
            {"name": "Saturday's settlement"},
            {"parameters": {"amount": 8, "seconds": 3}},
            {"context": {}},
            {"job_variables": {"env": {"REGION": "south"}}},
            {"tags": None},
        ],
        ids=lambda change: next(iter(change)),
    )
    def test_do_not_response_a_request_with_another_body(self, change: dict[str, Any]) -> None:
        recorded = Launch(
            "settlement/nightly",
            "Friday's settlement",
            parameters={"amount": 7, "seconds": 3},
            context={"day": "2024-05-03"},
            job_variables={"env": {"REGION": "north"}},
            tags=["from-uac"],
        )
        assert self.launch_from_cassette(recorded).name == "Friday's settlement"
        with pytest.raises(RequestError, match=r"\(the closest differ in body\)"):
            self.launch_from_cassette(recorded._replace(**change))

    def launch_from_cassette(self, wanted: Launch) -> FlowRunResponse:
        scenario = scenarios.launch_by_names_and_wait
        server = Server(API_URL, account_id=ACCOUNT_ID, workspace="Payments", api_key=API_KEY)
        path = RECORDED / file_name(scenario)
        with answering(path) as cassette, connect(server) as connection:
            key = str(scenarios.Prefect(API_URL, cassette, scenario).new_id())
            return launch(connection, wanted, idempotency_key=key)

    @pytest.mark.parametrize(
        ("scenario", "change", "said"),
        [
            (scenarios.launch_by_ids, lambda responses: responses * 2, "1 of 2"),
            (scenarios.attach_to_a_failed_run, lambda responses: responses[::-1], "order"),
        ],
    )
    def test_have_no_response_that_is_not_used_or_out_of_order(
        self, tmp_path: Path, scenario: Scenario[TaskRun], change: Any, said: str
    ) -> None:
        path = RECORDED / file_name(scenario)
        recorded = yaml.safe_load(text_of(path))
        recorded["interactions"] = change(recorded["interactions"])
        changed = tmp_path / path.name
        changed.write_text(yaml.safe_dump(recorded))
        with pytest.raises(NotAsRecorded, match=said), replaying(changed) as cassette:
            scenario(scenarios.Prefect(API_URL, cassette, scenario))
