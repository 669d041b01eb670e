"""What all models of the client do with JSON, and with what callers give."""

from __future__ import annotations

import copy
import datetime
import json
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from prefect_rest import models
from prefect_rest.base import OpenModel
from prefect_rest.models import (
    AutomationUpdate,
    DeploymentFlowRunCreate,
    DeploymentScheduleCreate,
    FlowRunFilter,
    FlowRunFilterId,
    FlowRunFilterState,
    FlowRunFilterStateType,
    FlowRunFilterTags,
    FlowRunSort,
    Graph,
    ReadFlowRunsBody,
    State,
    StateCreate,
    StateType,
)
from prefect_rest.types import UNSET
from scripts.regenerate.folder import COMMITTED
from scripts.regenerate.generate import with_cloud
from scripts.regenerate.openapi import schemas_of

if TYPE_CHECKING:
    from prefect_rest.base import Model

ID = UUID("835a90c8-bc96-4fe1-93d1-b3bffb30796a")
DOCUMENT = with_cloud(json.loads(COMMITTED.specification.read_text(encoding="utf-8")))
SCHEMAS: dict[str, Any] = schemas_of(DOCUMENT)
WITH_FIELDS = sorted(name for name, schema in SCHEMAS.items() if schema.get("properties"))
DEEP = 2
"""How many objects hold one another before only what is needed is in them."""

FEW = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For each of hundreds of models."""

TEXTS = {
    "uuid": st.uuids().map(str),
    "date-time": st.datetimes(timezones=st.just(datetime.UTC)).map(datetime.datetime.isoformat),
    "date": st.dates().map(datetime.date.isoformat),
}
JSON_VALUES: dict[str, Any] = {
    "string": "text",
    "integer": 3,
    "number": 0.5,
    "boolean": True,
    "null": None,
    "array": [],
    "object": {},
}


def model_of(name: str) -> type[Model]:
    found: type[Model] = getattr(models, name)
    return found


def values(schema: dict[str, Any], depth: int = 0) -> st.SearchStrategy[Any]:
    """Return JSON values that fit a schema; below some depth, as few as it allows."""
    if "$ref" in schema:
        return objects(schema["$ref"].rpartition("/")[2], depth + 1)
    if members := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):
        plain = [one for one in members if one.get("type") == "null"]
        return st.one_of(
            *(values(one, depth) for one in (plain if depth > 3 and plain else members))
        )
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    return of_type(schema, depth)


def of_type(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    kind = schema.get("type")
    if kind == "array" and "prefixItems" in schema:
        return st.tuples(*(values(one, depth) for one in schema["prefixItems"])).map(list)
    if kind == "array":
        if depth > DEEP:
            return st.builds(list)
        return st.lists(values(schema["items"], depth), max_size=2)
    if kind == "object":
        more = schema.get("additionalProperties")
        each = values(more, depth) if isinstance(more, dict) and more else st.integers()
        return st.dictionaries(st.text(max_size=3), each, max_size=2)
    if kind == "string":
        return TEXTS.get(schema.get("format", ""), st.text(max_size=4))
    return {
        "integer": st.integers(),
        "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
        "boolean": st.booleans(),
        "null": st.none(),
    }.get(str(kind), st.none() | st.integers() | st.lists(st.booleans(), max_size=2))


@cache
def objects(name: str, depth: int = 0) -> st.SearchStrategy[Any]:
    """Return JSON objects of a schema of the document, by its name."""
    schema = SCHEMAS[name]
    fields = schema.get("properties")
    if not fields:
        return values(schema, depth)
    needed = set(schema.get("required", ()))
    needed |= {key for key, one in fields.items() if "const" in one}
    return st.fixed_dictionaries(
        {key: values(one, depth) for key, one in fields.items() if key in needed},
        optional={
            key: values(one, depth)
            for key, one in fields.items()
            if key not in needed and depth < DEEP
        },
    )


# --- JSON ----------------------------------------------------------------------------------------


def test_every_object_of_the_document_has_a_model() -> None:
    enums = {name for name, schema in SCHEMAS.items() if "enum" in schema}
    assert {*WITH_FIELDS, *enums} <= set(dir(models))
    assert len(WITH_FIELDS) > 250


@FEW
@given(st.data())
@pytest.mark.parametrize("name", WITH_FIELDS)
def test_what_fits_the_schema_is_read_and_written_back_as_the_same(
    name: str, data: st.DataObject
) -> None:
    document = data.draw(objects(name))
    before = copy.deepcopy(document)
    read = model_of(name).from_dict(document)
    assert read.to_dict() == before
    assert document == before
    assert model_of(name).from_dict(read.to_dict()) == read


@FEW
@given(st.data())
@pytest.mark.parametrize("name", WITH_FIELDS)
def test_a_value_of_a_wrong_type_is_an_error_that_names_model_and_field(
    name: str, data: st.DataObject
) -> None:
    document = data.draw(objects(name))
    key = data.draw(st.sampled_from(sorted(SCHEMAS[name]["properties"])))
    wrong = JSON_VALUES.keys() - types_of(SCHEMAS[name]["properties"][key])
    assume(wrong)
    document[key] = JSON_VALUES[data.draw(st.sampled_from(sorted(wrong)))]
    with pytest.raises((TypeError, ValueError)) as caught:
        model_of(name).from_dict(document)
    assert str(caught.value).startswith(f"{name}.{key}: ")


def types_of(schema: dict[str, Any]) -> set[str]:
    """Return the types of JSON that a schema admits."""
    if "$ref" in schema:
        return types_of(SCHEMAS[schema["$ref"].rpartition("/")[2]])
    if members := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):
        return set().union(*map(types_of, members))
    kind = schema.get("type", "string" if "const" in schema else None)
    if kind is None:
        return set(JSON_VALUES)
    return {"number", "integer"} if kind == "number" else {kind}


def test_an_error_says_no_value() -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        FlowRunFilterId(any_=["pnu_secret"])  # type: ignore[list-item]
    assert "pnu_secret" not in str(caught.value)


# --- What callers give ---------------------------------------------------------------------------


def test_objects_are_dicts_and_enums_take_their_text() -> None:
    body = DeploymentFlowRunCreate(parameters={"amount": 1, "of": ID}, state={"type": "SCHEDULED"})
    assert body.to_dict() == {
        "parameters": {"amount": 1, "of": str(ID)},
        "state": {"type": "SCHEDULED"},
    }
    assert body.state == StateCreate(type=StateType.SCHEDULED)
    assert ReadFlowRunsBody(sort="ID_DESC").sort is FlowRunSort.ID_DESC


def test_a_plain_dict_is_read_as_the_model_that_is_wanted() -> None:
    spelled = ReadFlowRunsBody(
        flow_runs=FlowRunFilter(
            id=FlowRunFilterId(any_=[ID]),
            state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.FAILED])),
        )
    )
    plain = {"id": {"any_": [ID]}, "state": {"type": {"any_": ["FAILED"]}}}
    assert ReadFlowRunsBody(flow_runs=plain) == spelled
    assert ReadFlowRunsBody(flow_runs=plain).to_dict() == spelled.to_dict()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"flow_runs": {"stat": {}}},
            "ReadFlowRunsBody.flow_runs: FlowRunFilter: there is no field 'stat'; "
            "did you mean 'state'?",
        ),
        ({"flow_runs": 3}, "ReadFlowRunsBody.flow_runs: expected FlowRunFilter, not int"),
        ({"limit": "3"}, "ReadFlowRunsBody.limit: expected int, not str"),
        ({"limit": True}, "ReadFlowRunsBody.limit: expected int, not bool"),
        (
            {"flow_runs": {"id": {"any_": str(ID)}}},
            "ReadFlowRunsBody.flow_runs: FlowRunFilter.id: FlowRunFilterId.any_: "
            "expected list[UUID], not str",
        ),
    ],
)
def test_anything_else_is_refused_with_what_was_expected(given: dict[str, Any], said: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        ReadFlowRunsBody(**given)
    assert str(caught.value) == said


def test_only_what_servers_send_may_have_more_fields() -> None:
    sent = {name for name in WITH_FIELDS if not issubclass(model_of(name), OpenModel)}
    assert {"ReadFlowRunsBody", "DeploymentFlowRunCreate", "FlowRunFilter"} <= sent
    assert not {"FlowRunResponse", "State", "DeploymentResponse", "ErrorBody"} & sent


def test_what_is_assigned_is_read_as_what_is_given() -> None:
    body = ReadFlowRunsBody()
    body.sort = "ID_DESC"
    body.flow_runs = {"id": {"any_": [str(ID)]}}
    assert body == ReadFlowRunsBody(sort="ID_DESC", flow_runs={"id": {"any_": [ID]}})
    with pytest.raises(TypeError, match=r"^ReadFlowRunsBody\.limit: expected int, not str"):
        body.limit = "many"  # type: ignore[assignment]


def test_a_request_without_what_it_needs_is_not_filled_in() -> None:
    trigger = {"type": "event", "posture": "Reactive", "threshold": 1, "within": 10}
    with pytest.raises(ValueError, match=r"^AutomationUpdate\.actions: this field is missing"):
        AutomationUpdate.from_dict({"name": "x", "trigger": trigger})


def test_unknown_fields_of_a_response_survive_an_evolution() -> None:
    state = State.from_dict(
        {"id": str(ID), "type": "FAILED", "timestamp": "2026-01-01T00:00:00Z", "colour": "red"}
    )
    assert attrs.evolve(state) == state
    assert attrs.evolve(state, name="N")["colour"] == "red"
    state["depth"] = 3
    assert state.to_dict()["depth"] == 3
    with pytest.raises(KeyError, match="name is an attribute of State"):
        state["name"] = "N"
    with pytest.raises(TypeError, match="not iterable"):
        list(state)  # type: ignore[call-overload]


def test_a_body_does_not_change_with_the_dict_that_it_was_made_from() -> None:
    parameters, tags = {"amount": 1}, ["a"]
    body = DeploymentFlowRunCreate(parameters=parameters, tags=tags)
    parameters["amount"] = 2
    tags.append("b")
    assert body.to_dict() == {"parameters": {"amount": 1}, "tags": ["a"]}


@pytest.mark.parametrize("value", [object(), {1}, b"bytes", UNSET, State, {3: 1}])
def test_what_cannot_be_json_is_named_with_its_field(value: object) -> None:
    body = DeploymentFlowRunCreate(parameters={"a": value})
    with pytest.raises(TypeError, match=r"^DeploymentFlowRunCreate\.parameters: expected "):
        body.to_dict()


def test_an_item_of_a_list_and_of_a_tuple_and_the_members_of_a_union_are_named() -> None:
    with pytest.raises(TypeError, match=r"^FlowRunFilterTags\.all_: \[2\]: expected str, not int$"):
        FlowRunFilterTags(all_=["a", "b", 3])  # type: ignore[list-item]
    graph: dict[str, Any] = {key: [] for key in ("root_node_ids", "artifacts", "states")}
    with pytest.raises(ValueError, match=r"^Graph\.nodes: \[0\]: "):
        Graph.from_dict({**graph, "start_time": None, "end_time": None, "nodes": [["no id", {}]]})
    with pytest.raises(TypeError, match=r"CronSchedule\.day_or: expected bool, not str"):
        DeploymentScheduleCreate(schedule={"cron": "0 0 * * *", "day_or": "yes"})


def test_a_text_of_the_callers_own_enum_will_do() -> None:
    class Own(StrEnum):
        NEWEST = "ID_DESC"

    assert ReadFlowRunsBody(sort=Own.NEWEST).sort is FlowRunSort.ID_DESC
