"""The rows of the contract's table of input fields that are about run control."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from doubles.agent import agent_fields
from ue_prefect.errors import InputError
from ue_prefect.prefect.states import TRIGGERS
from ue_prefect.task.inputs import parse_task
from ue_prefect.task.run_options import Gate, Polling, Wait

if TYPE_CHECKING:
    from ue_prefect.task.inputs import Task

OWN_SERVER = "http://prefect.bank.example:4200/api"
FLOW_RUN_ID = "835a90c8-bc96-4fe1-93d1-b3bffb30796a"
OTHER_ID = "00000000-0000-4000-8000-00000000000d"
LAUNCH, WATCH, RETRY, RESUME, CANCEL = (
    f"Prefect Cloud - {verb} Flow Run" for verb in ("Launch", "Watch", "Retry", "Resume", "Cancel")
)
NONSENSE = {
    "launch_when": "tomorrow",
    "upstream": "x",
    "not_older_than": "-1",
    "start_limit": "soon",
    "state_exit_codes": "=",
    "flow_run_logs": "Some",
    "polling_interval": "often",
    "max_polls": "0",
}


def task_fields(action: str = LAUNCH, **values: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {"api_url": OWN_SERVER, "action": action}
    if action == LAUNCH:
        usual["deployment"] = "settlement/nightly"
    elif action != WATCH:
        usual["flow_run"] = FLOW_RUN_ID
    return agent_fields(**{**usual, **values})


def task(action: str = LAUNCH, **values: Any) -> Task:
    """Parse a task on a server of one's own with nothing wrong in it but `values`."""
    return parse_task(task_fields(action, **values))


def errors(action: str = LAUNCH, **values: Any) -> list[str]:
    """Parse a task that must be refused, and return what is said."""
    with pytest.raises(InputError) as refused:
        task(action, **values)
    return refused.value.worded({})


def waiting(**values: Any) -> Wait:
    wait = task(wait=True, polling_interval=60, **values).wait
    assert wait is not None
    return wait


def gate(**values: Any) -> Gate:
    found = task(**{"launch_when": "all_successful", "upstream": FLOW_RUN_ID, **values}).gate
    assert found is not None
    return found


# Action, Flow Run ID


@pytest.mark.parametrize("action", [RETRY, RESUME, CANCEL])
@pytest.mark.parametrize("empty", [None, "", "  "])
def test_a_flow_run_is_required_to_be_changed(action: str, empty: str | None) -> None:
    assert errors(action, flow_run=empty) == ["Flow Run ID is required"]


@pytest.mark.parametrize("action", [WATCH, RETRY, RESUME, CANCEL])
def test_a_flow_run_is_given_as_a_uuid(action: str) -> None:
    assert errors(action, flow_run="nightly") == ["Flow Run ID must be a UUID, not 'nightly'"]


def test_watch_takes_a_deployment_instead_and_wants_one_of_the_two() -> None:
    by_deployment = task(WATCH, deployment="settlement/nightly")
    assert by_deployment.flow_run is None
    assert by_deployment.launch.deployment == "settlement/nightly"
    assert errors(WATCH) == ["Flow Run ID is required, or Deployment ID or Name"]


def test_watch_by_an_id_ignores_deployment_and_how_old_a_flow_run_may_be() -> None:
    ignored = task(WATCH, flow_run=FLOW_RUN_ID, deployment="nightly", not_older_than="-1")
    assert ignored == task(WATCH, flow_run=FLOW_RUN_ID)


@pytest.mark.parametrize("action", [RETRY, RESUME, CANCEL])
def test_what_only_a_launch_takes_is_ignored_valid_or_not(action: str) -> None:
    ignored: dict[str, Any] = {
        "deployment": "a/b/c",
        "flow_run_name": "\ud800",
        "additional_parameters": True,
        "parameters_json": "{broken",
        "launch_when": "tomorrow",
        "upstream": "x",
        "not_older_than": "-1",
        "on_rerun": "Panic",
    }
    fields = task_fields(action, **ignored) | {"out_flow_run_id": "nonsense"}
    assert parse_task(fields) == task(action)


# Run Input (JSON)


def test_run_input_is_an_object_for_resume() -> None:
    assert task(RESUME, run_input='{"approved": true}').run_input == {"approved": True}


@pytest.mark.parametrize("empty", [None, "", " ", "{}"])
def test_without_run_input_none_is_sent(empty: str | None) -> None:
    assert task(RESUME, run_input=empty).run_input is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "must be a JSON object, not a list"),
        ("{", "is not valid JSON: Expecting property name"),
        ('{"a": NaN}', "is not valid JSON: NaN is not a JSON number"),
        ('{"a": 1, "a": 2}', "is not valid JSON: the key 'a' is there twice"),
    ],
)
def test_run_input_is_checked(text: str, said: str) -> None:
    (error,) = errors(RESUME, run_input=text)
    assert error.startswith(f"Run Input (JSON) {said}")


# Launch When, Upstream Flow Runs, Not Older Than (hours)


@pytest.mark.parametrize("when", [None, "", "Always"])
def test_a_launch_depends_on_nothing_by_default(when: str | None) -> None:
    parsed = task(launch_when=when, upstream="x", not_older_than="-1")
    assert parsed == task()
    assert (parsed.gate, parsed.is_held) == (None, False)


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_the_triggers_look_at_upstream_flow_runs(trigger: str) -> None:
    assert gate(launch_when=trigger).trigger == trigger
    assert errors(launch_when=trigger) == ["Upstream Flow Runs is required"]


def test_manual_only_holds_the_flow_run_and_looks_at_nothing() -> None:
    parsed = task(launch_when="manual_only", upstream="x", not_older_than="-1")
    assert (parsed.is_held, parsed.gate) == (True, None)


def test_another_trigger_is_refused() -> None:
    allowed = " or ".join(map(repr, ["Always", *TRIGGERS, "manual_only"]))
    assert errors(launch_when="all_good") == [f"Launch When must be {allowed}, not 'all_good'"]


def test_upstream_flow_runs_stand_one_a_line_in_the_authors_order() -> None:
    lines = f"  settlement/nightly \r\n\n{FLOW_RUN_ID}\n   \nsettlement/nightly\netl/Ä b\n"
    assert gate(upstream=lines).upstream == ("settlement/nightly", FLOW_RUN_ID, "etl/Ä b")


@pytest.mark.parametrize("line", ["nightly", "/nightly", "settlement/", "/", "835a90c8", "a/b/c"])
def test_each_line_that_is_neither_an_id_nor_a_deployment_is_named(line: str) -> None:
    said = "Upstream Flow Runs must have a flow run's UUID or a deployment as flow/deployment in "
    assert errors(launch_when="any_failed", upstream=f"{line}\n{FLOW_RUN_ID}\nmorning") == [
        f"{said}each line, not {line!r}",
        f"{said}each line, not 'morning'",
    ]


def test_a_flow_run_may_be_a_day_old_unless_the_author_says_otherwise() -> None:
    assert gate().hours == 24
    assert gate(not_older_than=1).hours == 1
    assert task(WATCH, deployment="nightly").hours == 24
    assert task(WATCH, deployment="nightly", not_older_than=720).hours == 720


@pytest.mark.parametrize("hours", ["0", "-1", "1.5", "a day", 2**31])
def test_not_older_than_is_a_positive_integer(hours: Any) -> None:
    said = f"Not Older Than (hours) must be a whole number from 1 to 2147483647, not '{hours}'"
    assert errors(WATCH, deployment="nightly", not_older_than=hours) == [said]
    assert errors(launch_when="all_failed", upstream=OTHER_ID, not_older_than=hours) == [said]


def test_a_gate_without_wait_checks_the_polling_fields_that_it_uses() -> None:
    assert errors(
        launch_when="all_finished", upstream=FLOW_RUN_ID, polling_interval="often", max_polls=0
    ) == [
        "Polling Interval (sec) must be a whole number from 1 to 2147483647, not 'often'",
        "Max Number of Polls must be a whole number from 1 to 2147483647, not '0'",
    ]


def test_a_wait_wants_its_interval_whatever_the_gate_does() -> None:
    assert errors(
        wait=True, polling_interval="", launch_when="all_finished", upstream=FLOW_RUN_ID
    ) == ["Polling Interval (sec) is required"]


# Max Minutes until Start


def test_a_flow_run_has_as_long_to_start_as_the_author_says() -> None:
    assert waiting().start_limit is None
    assert waiting(start_limit="").start_limit is None
    assert waiting(start_limit=5).start_limit == 5


# Exit Codes by State Name


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (None, {}),
        ("", {}),
        ("Skipped=31, No Data=32", {"Skipped": 31, "No Data": 32}),
        (" Skipped = 1 ,No Data=255 ", {"Skipped": 1, "No Data": 255}),
        ("skipped=31,Skipped=32", {"skipped": 31, "Skipped": 32}),
        ("a=b=19", {"a=b": 19}),
        ("Failed=2", {"Failed": 2}),
    ],
)
def test_exit_codes_stand_beside_the_names_of_states(
    text: str | None, codes: dict[str, int]
) -> None:
    assert waiting(state_exit_codes=text).exit_codes == codes


@pytest.mark.parametrize("code", [20, 30, 40, 41, 0, 256, 999, 1000, -1, "", "x", "1.5", "٣", "+3"])
def test_other_exit_codes_are_refused(code: object) -> None:
    assert errors(wait=True, polling_interval=60, state_exit_codes=f"Late=3, Skipped={code}") == [
        "Exit Codes by State Name must have a whole number from 1 to 255, except 20, 30, 40, 41, "
        f"for 'Skipped', not '{code}'"
    ]


@pytest.mark.parametrize("entry", ["=31", " = 31", "Skipped", "31", "", "="])
def test_a_state_without_a_name_is_refused(entry: str) -> None:
    assert errors(wait=True, polling_interval=60, state_exit_codes=f"Late=3,{entry}") == [
        f"Exit Codes by State Name must have a state's name and an exit code, not {entry.strip()!r}"
    ]


def test_a_state_that_is_named_twice_is_refused_though_the_code_is_the_same() -> None:
    assert errors(wait=True, polling_interval=60, state_exit_codes="Skipped=31, Skipped =31") == [
        "Exit Codes by State Name has the state 'Skipped' twice"
    ]


# Flow Run Logs


@pytest.mark.parametrize(
    ("choice", "level"), [(None, None), ("--None--", None), ("Errors", 40), ("All", 0)]
)
def test_log_lines_are_shown_from_a_level_on(choice: str | None, level: int | None) -> None:
    assert waiting(flow_run_logs=choice).logs == level


# All together


@pytest.mark.parametrize("action", [WATCH, RETRY, RESUME, CANCEL])
def test_without_wait_what_is_about_waiting_is_ignored_valid_or_not(action: str) -> None:
    assert task(action, flow_run=FLOW_RUN_ID, **NONSENSE) == task(action, flow_run=FLOW_RUN_ID)


@pytest.mark.parametrize("box", [True, False, None])
def test_the_box_above_the_run_options_only_shows_them(box: bool | None) -> None:
    assert waiting(run_options=box, start_limit=5).start_limit == 5
    assert gate(run_options=box).trigger == "all_successful"


@pytest.mark.parametrize("hidden", ["", None])
@pytest.mark.parametrize("action", [LAUNCH, WATCH, RETRY, RESUME, CANCEL])
def test_hidden_fields_mean_their_defaults(action: str, hidden: Any) -> None:
    values = {"flow_run": FLOW_RUN_ID, "wait": True, "polling_interval": 60}
    parsed = task(action, hidden=hidden, **values)
    assert parsed.wait == Wait(Polling(60))
    assert (parsed.gate, parsed.is_held, parsed.run_input, parsed.hours) == (None, False, None, 24)


@pytest.mark.parametrize("as_text", [True, False])
def test_integers_come_as_numbers_or_text(as_text: bool) -> None:
    numbers: dict[str, Any] = {"start_limit": 5, "not_older_than": 48, "polling_interval": 15}
    parsed = task(
        wait=True,
        launch_when="any_failed",
        upstream="etl/nightly",
        integers_as_text=as_text,
        **numbers,
    )
    assert parsed.wait == Wait(Polling(15), start_limit=5)
    assert parsed.gate == Gate("any_failed", ("etl/nightly",), 48, Polling(15))
