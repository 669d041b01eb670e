"""What is said to have changed between two specifications, and what is not worth a word."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from scripts.regenerate.compare import operation_changes, schema_changes
from scripts.regenerate.report import report, section, used_parts
from tests.client.small_document import answering, properties, reference, schemas, small_document

READ = "read_run_runs__id__get"
CREATE = "create_run_runs__post"


@pytest.fixture
def before() -> dict[str, Any]:
    document = small_document()
    schemas(document)["Kind"] = {"type": "string", "enum": ["a", "b"]}
    properties(document, "Run")["kind"] = reference("Kind")
    return document


@pytest.fixture
def after(before: dict[str, Any]) -> dict[str, Any]:
    return deepcopy(before)


def test_other_words_and_another_order_are_no_change(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    union = {"anyOf": [{"type": "string"}, {"type": "integer"}]}
    properties(before, "Run")["name"] = union
    properties(after, "Run")["name"] = {
        "anyOf": [{"type": "integer"}, {"type": "string"}],
        "title": "N",
        "description": "A name.",
    }
    properties(after, "Run")["policy"] = {"allOf": [reference("Policy")], "description": "How."}
    properties(before, "Run")["time"] = {"type": "number", "format": "time-delta"}
    properties(after, "Run")["time"] = {"type": "number"}
    assert operation_changes(before, after, READ) == []
    assert schema_changes(before, after, "Run") == []


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "integer"}, "integer"),
        ({"type": "string", "format": "uuid"}, "string (uuid)"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "string or null"),
        ({"type": "array", "items": {"type": "string"}}, "array of string"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "map of integer"),
        ({"const": "run"}, "'run'"),
        ({}, "anything"),
    ],
)
def test_another_type_of_a_field_is_told(
    before: dict[str, Any], after: dict[str, Any], schema: dict[str, Any], said: str
) -> None:
    properties(after, "Run")["name"] = schema
    line = f"name: string, optional → {said}, optional"
    assert schema_changes(before, after, "Run") == [line]


def test_fields_that_came_and_went_and_became_required_are_told(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    properties(after, "Run")["labels"] = {"anyOf": [{"type": "object"}, {"type": "null"}]}
    del properties(after, "Run")["kind"]
    schemas(after)["Run"]["required"] = ["name"]
    assert schema_changes(before, after, "Run") == [
        "+ labels: object or null, optional",
        "- kind",
        "name: string, optional → string, required",
    ]


def test_schemas_and_values_of_an_enum_that_came_and_went_are_told(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    schemas(after)["Kind"]["enum"] = ["b", "c"]
    assert schema_changes(before, after, "Kind") == ["+ value 'c': possible", "- value 'a'"]
    del schemas(after)["Kind"]
    assert schema_changes(before, after, "Kind") == ["- the schema"]


def test_a_schema_with_two_sides_is_compared_with_both(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    policy = schemas(after).pop("Policy")
    schemas(after)["Policy-Input"] = policy
    schemas(after)["Policy-Output"] = {**policy, "properties": {"retries": {"type": "integer"}}}
    properties(after, "Run")["policy"] = reference("Policy-Output")
    assert schema_changes(before, after, "Run") == []
    assert schema_changes(before, after, "Policy") == [
        "is now Policy-Input and Policy-Output",
        "Policy-Output: + retries: integer, optional",
    ]


def test_what_an_operation_takes_and_responds_is_told(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    read, create = after["paths"]["/runs/{id}"]["get"], after["paths"]["/runs/"]["post"]
    read["parameters"][0]["schema"]["format"] = "uuid"
    read["parameters"][1] = {"in": "query", "name": "deep", "schema": {"type": "boolean"}}
    read["responses"]["203"] = answering({"type": "string"})["200"]
    create["requestBody"]["required"] = True
    create["responses"]["200"]["content"] = {"text/csv": {"schema": {"type": "string"}}}
    after["paths"]["/all/{id}"] = after["paths"].pop("/runs/{id}")
    assert operation_changes(before, after, READ) == [
        "+ parameter deep (query): boolean, optional",
        "+ response 203: string",
        "- parameter x-prefect-api-version (header)",
        "parameter id (path): string, required → string (uuid), required",
        "path: GET /runs/{id} → GET /all/{id}",
    ]
    assert operation_changes(before, after, CREATE) == [
        "body: Body_create_run_runs__post → Body_create_run_runs__post, required",
        "response 200: Run → string as text/csv",
    ]
    del after["paths"]["/runs/"]
    assert operation_changes(before, after, CREATE) == ["- the operation"]
    assert operation_changes(after, before, CREATE) == ["+ the operation"]


def test_the_parts_in_use_are_read_from_the_imports() -> None:
    called, models = used_parts()
    assert {"create_flow_run_from_deployment", "read_flow_run", "read_work_queue"} <= set(called)
    assert {"FlowRunResponse", "State", "StateType"} <= set(models)
    assert "delete_flow" not in called
    assert "Artifact" not in models


def test_the_report_has_no_patch_without_effect_and_counts_what_is_unchanged(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    said = report("3.8.8", after, {"titles": 3, "tuple_items": 0}, before)
    assert "Prefect     3.8.8\n" in said
    assert "operations  2\n" in said
    assert "patches     titles 3\n" in said
    shown = section("models", {"Run": ["+ labels"], "Kind": [], "Policy": []})
    assert shown == ["\nmodels", "  Run", "      + labels", "  unchanged: 2 of 3"]
