"""The form that task authors fill in follows the template's rules while they do."""

from __future__ import annotations

import json
from itertools import combinations, permutations
from typing import TYPE_CHECKING

import pytest

from scripts.form.examples import EXAMPLES
from scripts.form.render import SAMPLES
from scripts.template.write import TEMPLATE_FILE
from ue_prefect.prefect.states import TRIGGERS
from ue_prefect.task.fields import ALWAYS, CANCEL, LAUNCH, MANUAL_ONLY, RESUME, RETRY, WATCH

if TYPE_CHECKING:
    from tests.form.opened_form import OpenedForm

pytestmark = pytest.mark.form

TEMPLATE = json.loads(TEMPLATE_FILE.read_text(encoding="utf-8"))
FIELDS = TEMPLATE["fields"]
OUTPUTS = [field["name"] for field in FIELDS if field["fieldRestriction"] == "Output Only"]

OF_AN_ACTION = {
    LAUNCH: ["deployment", "flow_run_name", "additional_parameters"],
    WATCH: ["deployment", "flow_run"],
    RETRY: ["flow_run"],
    RESUME: ["flow_run", "run_input"],
    CANCEL: ["flow_run"],
}
BELOW = ["wait", "extension_output", "run_options", "connection_options"]
SHOWN_BY = {
    "additional_parameters": ["parameters_json"],
    "wait": ["polling_interval", "max_polls"],
    "run_options": [
        *("launch_when", "not_older_than", "start_limit", "state_exit_codes", "flow_run_logs")
    ],
    "connection_options": ["api_url", "ca_bundle", "on_cancel", "on_rerun"],
}
ALWAYS_REQUIRED = {"action", "extension_output"}
FOR_PREFECT_CLOUD = {"credentials", "workspace"}


def of_a_new_form(action: str) -> list[str]:
    """Return what is shown with an action while no box is ticked, from the top."""
    return ["action", "credentials", "workspace", *OF_AN_ACTION[action], *BELOW]


ALWAYS_SHOWN = of_a_new_form(LAUNCH)


def test_every_field_of_the_template_is_there_once_with_its_label_and_hint(
    form: OpenedForm,
) -> None:
    found = [element.get_attribute("data-name") for element in form.find(".field")]
    assert found == [field["name"] for field in FIELDS]
    for field in FIELDS:
        assert field["label"] in form.text(field["name"])
        assert (field["hint"] or "") in form.text(field["name"])


def test_a_new_form_shows_what_is_not_behind_a_box(form: OpenedForm) -> None:
    assert form.shown() == ALWAYS_SHOWN


@pytest.mark.parametrize("box", SHOWN_BY)
def test_a_box_shows_its_fields_when_ticked_and_hides_them_when_not(
    form: OpenedForm, box: str
) -> None:
    form.control(box).click()
    assert set(form.shown()) == {*ALWAYS_SHOWN, *SHOWN_BY[box]}
    form.control(box).click()
    assert form.shown() == ALWAYS_SHOWN


def test_a_new_form_has_one_box_more_than_before_there_were_run_options() -> None:
    before = [
        *("action", "credentials", "workspace", "deployment", "flow_run_name"),
        *("additional_parameters", "wait", "extension_output", "connection_options"),
    ]
    assert sorted(ALWAYS_SHOWN) == sorted([*before, "run_options"])


@pytest.mark.parametrize("action", OF_AN_ACTION)
def test_an_action_shows_what_it_uses(form: OpenedForm, action: str) -> None:
    form.choose("action", action)
    assert form.shown() == of_a_new_form(action)
    for box in BELOW:
        if box in SHOWN_BY:
            form.control(box).click()
    shown = [name for box in BELOW for name in SHOWN_BY.get(box, [])]
    assert set(form.shown()) == {*of_a_new_form(action), *shown}


@pytest.mark.parametrize("action", OF_AN_ACTION)
def test_no_action_takes_a_field_for_required_that_a_task_may_do_without(
    form: OpenedForm, action: str
) -> None:
    form.choose("action", action)
    assert form.required() == ALWAYS_REQUIRED | FOR_PREFECT_CLOUD


def test_each_action_can_be_chosen_after_any_other(form: OpenedForm) -> None:
    for there, back in permutations(OF_AN_ACTION, 2):
        form.choose("action", there)
        form.choose("action", back)
        assert form.shown() == of_a_new_form(back)


def test_parameters_go_with_the_box_that_an_action_hides(form: OpenedForm) -> None:
    form.control("additional_parameters").click()
    assert "parameters_json" in form.shown()
    form.choose("action", RETRY)
    assert form.shown() == of_a_new_form(RETRY)


@pytest.mark.parametrize("trigger", [ALWAYS, *TRIGGERS, MANUAL_ONLY])
def test_the_triggers_that_look_upstream_show_and_require_what_they_look_at(
    form: OpenedForm, trigger: str
) -> None:
    form.control("run_options").click()
    form.choose("launch_when", trigger)
    assert ("upstream" in form.shown()) is (trigger in TRIGGERS)
    assert ("upstream" in form.required()) is (trigger in TRIGGERS)


def test_upstream_flow_runs_go_with_the_run_options(form: OpenedForm) -> None:
    form.control("run_options").click()
    form.choose("launch_when", "all_failed")
    form.control("run_options").click()
    assert form.shown() == ALWAYS_SHOWN


def test_hidden_fields_leave_no_gap(form: OpenedForm) -> None:
    below = form.box("extension_output")["y"]
    form.control("wait").click()
    assert form.box("extension_output")["y"] > below
    form.control("wait").click()
    assert form.box("extension_output")["y"] == below


def test_a_new_form_requires_what_prefect_cloud_does(form: OpenedForm) -> None:
    assert form.required() == ALWAYS_REQUIRED | FOR_PREFECT_CLOUD


def test_waiting_requires_the_polling_interval_and_not_the_number_of_polls(
    form: OpenedForm,
) -> None:
    form.control("wait").click()
    assert form.required() == ALWAYS_REQUIRED | FOR_PREFECT_CLOUD | {"polling_interval"}


def test_a_server_of_ones_own_requires_neither_credentials_nor_a_workspace(
    form: OpenedForm,
) -> None:
    form.control("connection_options").click()
    assert form.required() == ALWAYS_REQUIRED | {"on_cancel", "on_rerun"}


def test_run_options_require_nothing_that_has_no_default(form: OpenedForm) -> None:
    form.control("run_options").click()
    added = {"launch_when", "flow_run_logs"}
    assert form.required() == ALWAYS_REQUIRED | FOR_PREFECT_CLOUD | added
    assert all(form.value(name) for name in added)


def test_a_new_form_has_the_templates_defaults(form: OpenedForm) -> None:
    values = {field["name"]: form.value(field["name"]) for field in FIELDS}
    assert values == {field["name"]: field["fieldValue"] or "" for field in FIELDS}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_list_opens_offers_its_values_and_takes_the_chosen_one(
    form: OpenedForm, name: str
) -> None:
    assert form.offered(name) == []
    form.open_list(name)
    assert form.offered(name) == SAMPLES[name]
    form.field(name).find_elements("css selector", "[role=option]")[1].click()
    assert form.value(name) == SAMPLES[name][1]
    assert form.offered(name) == []


def test_every_list_of_the_template_has_samples() -> None:
    lists = [
        field["name"]
        for field in FIELDS
        if field["choiceDynamic"] or field["fieldType"] == "Credential"
    ]
    assert lists == list(SAMPLES)


def test_a_dynamic_choice_says_what_it_is_asked_with(form: OpenedForm) -> None:
    form.open_list("deployment")
    (said,) = form.field("deployment").find_elements("css selector", ".from")
    assert said.text == (
        "Depends on Credentials, Workspace ID or Name, Prefect API URL, CA Bundle File"
    )


def test_an_id_can_be_typed_where_a_name_can_be_chosen(form: OpenedForm) -> None:
    form.control("workspace").send_keys("0f2d8b6a-4c1e-4b7a-9d35-6e8f1a2b3c4d")
    assert form.value("workspace") == "0f2d8b6a-4c1e-4b7a-9d35-6e8f1a2b3c4d"


def test_the_task_fills_the_outputs_and_nobody_else(form: OpenedForm) -> None:
    form.fill_in(out_flow_run_state="Running")
    assert form.shown()[-len(OUTPUTS) :] == OUTPUTS
    form.control("out_flow_run_state").send_keys("Completed")
    assert form.value("out_flow_run_state") == "Running"


def test_an_instance_shows_its_commands_each_with_where_it_is_offered_and_what_it_is_given(
    form: OpenedForm,
) -> None:
    assert not any(row.is_displayed() for row in form.find("#commands tr"))
    form.fill_in(out_flow_run_state="Running")
    rows = form.find("#commands tbody tr")
    assert [row.get_attribute("data-name") for row in rows] == [
        command["name"] for command in TEMPLATE["commands"]
    ]
    labels = {field["fieldMapping"]: field["label"] for field in FIELDS}
    for row, command in zip(rows, TEMPLATE["commands"], strict=True):
        assert [cell.text for cell in row.find_elements("css selector", "td")] == [
            command["label"],
            ", ".join(command["statuses"]),
            ", ".join(labels[mapping] for mapping in command["fields"]),
        ]


@pytest.mark.parametrize("action", OF_AN_ACTION)
def test_no_field_lies_over_another_and_none_leaves_the_page(form: OpenedForm, action: str) -> None:
    boxes = dict.fromkeys(SHOWN_BY, "true")
    form.fill_in(**boxes, action=action, launch_when="any_failed", out_flow_run_state="Running")
    hidden = {name for names in OF_AN_ACTION.values() for name in names} - {*OF_AN_ACTION[action]}
    if "additional_parameters" in hidden:
        hidden.add("parameters_json")
    assert set(form.shown()) == {field["name"] for field in FIELDS} - hidden
    places = [form.box(name) for name in form.shown()]
    for one, other in combinations(places, 2):
        beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
        below = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
        assert beside or below
    assert form.run("return document.body.scrollWidth <= innerWidth")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_of_the_guide_is_filled_in_and_seen(form: OpenedForm, name: str) -> None:
    values = dict(EXAMPLES[name])
    form.fill_in(**values)
    assert form.find("#title")[0].text == values.pop("title")
    opened = values.pop("open", None)
    assert opened is None or form.offered(opened)
    assert {field: form.value(field) for field in values} == values
    assert values.keys() <= set(form.shown())
    assert all(form.value(required) for required in form.required())


def test_a_name_that_no_field_has_is_told(form: OpenedForm) -> None:
    form.fill_in(timeout="5")
    assert any("No such field: timeout" in entry["message"] for entry in form.console())


def test_the_page_needs_nothing_besides_itself(form: OpenedForm) -> None:
    loaded = form.run("return performance.getEntriesByType('resource').map((each) => each.name)")
    assert [address for address in loaded if not address.startswith("data:")] == []
    assert form.console() == []
