"""The specification: each mending on a small document, and the committed export."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from scripts import mend_specification
from scripts.environments import ROOT
from scripts.export_specification import first_differences
from scripts.mend_specification import check_counts, expected_counts, mend
from scripts.openapi_document import SpecificationError, as_text, operations

if TYPE_CHECKING:
    from collections.abc import Callable

NO_FACTS: dict[str, Any] = {
    "api_version": "0.8.4",
    "nullable": {},
    "nullable_answers": {},
    "unsent": {},
    "undescribed": [],
    "success_codes": {},
    "plain_text_answers": [],
    "partial_answers": [],
    "extra_schemas": {},
}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def answering(schema: dict[str, Any], code: str = "200") -> dict[str, Any]:
    return {code: {"description": "", "content": {"application/json": {"schema": schema}}}}


@pytest.fixture
def document() -> dict[str, Any]:
    """A server with one operation that reads a run and one that makes it."""
    read = {
        "operationId": "read_run_runs__id__get",
        "parameters": [
            {"in": "path", "name": "id", "required": True, "schema": {"type": "string"}},
            {"in": "header", "name": "x-prefect-api-version", "schema": {"type": "string"}},
        ],
        "responses": {
            **answering(reference("Run")),
            **answering(reference("HTTPValidationError"), "422"),
        },
    }
    create = {
        "operationId": "create_run_runs__post",
        "requestBody": {
            "content": {"application/json": {"schema": reference("Body_create_run_runs__post")}}
        },
        "responses": answering(reference("Run")),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Runs", "version": "0.1.0"},
        "paths": {"/runs/{id}": {"get": read}, "/runs/": {"post": create}},
        "components": {
            "schemas": {
                "Run": {
                    "title": "Run",
                    "type": "object",
                    "properties": {
                        "name": {"type": "string", "title": "Name"},
                        "policy": reference("Policy"),
                    },
                },
                "Policy": {"title": "Policy", "type": "object", "properties": {}},
                "Body_create_run_runs__post": {
                    "title": "Body_create_run_runs__post",
                    "type": "object",
                    "properties": {"policy": reference("Policy")},
                },
                "HTTPValidationError": {"title": "HTTPValidationError", "type": "object"},
                "ValidationError": {"title": "ValidationError", "type": "object"},
            }
        },
    }


def schemas(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def properties(document: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = schemas(document)[name]["properties"]
    return found


def test_the_api_version_replaces_fastapis_own_default(document: dict[str, Any]) -> None:
    assert mend_specification.api_version(document, NO_FACTS) == 1
    assert document["info"]["version"] == "0.8.4"
    assert mend_specification.api_version(document, NO_FACTS) == 0


def test_a_schema_that_no_route_returns_is_added_once(document: dict[str, Any]) -> None:
    facts = {"extra_schemas": {"Extra": {"type": "object"}, "Run": {"type": "string"}}}
    assert mend_specification.extra_schemas(document, facts) == 1
    assert schemas(document)["Extra"] == {"type": "object"}
    assert schemas(document)["Run"]["type"] == "object"


def test_a_description_taken_from_a_base_class_is_dropped(document: dict[str, Any]) -> None:
    schemas(document)["Run"]["description"] = "A base class for everything."
    schemas(document)["Policy"]["description"] = "How a run is retried."
    facts = {**NO_FACTS, "undescribed": ["Run", "ValidationError"]}
    assert mend_specification.descriptions(document, facts) == 1
    assert "description" not in schemas(document)["Run"]
    assert "description" in schemas(document)["Policy"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            {"type": "string", "format": "uuid", "title": "A", "default": "x"},
            {
                "anyOf": [{"type": "string", "format": "uuid", "title": "A"}, {"type": "null"}],
                "default": "x",
            },
            id="a plain value",
        ),
        pytest.param(
            {"allOf": [reference("Policy")], "description": "d", "title": "A"},
            {"anyOf": [reference("Policy"), {"type": "null"}], "description": "d", "title": "A"},
            id="a reference with words around it",
        ),
        pytest.param(
            reference("Policy"),
            {"anyOf": [reference("Policy"), {"type": "null"}]},
            id="a bare reference",
        ),
        pytest.param(
            {"anyOf": [{"type": "integer"}, {"type": "string"}], "title": "A"},
            {"anyOf": [{"type": "integer"}, {"type": "string"}, {"type": "null"}], "title": "A"},
            id="a union",
        ),
    ],
)
def test_a_value_that_may_be_null_says_so(
    document: dict[str, Any], before: dict[str, Any], after: dict[str, Any]
) -> None:
    properties(document, "Run")["a"] = before
    facts = {**NO_FACTS, "nullable": {"Run": ["/properties/a"]}}
    assert mend_specification.nullability(document, facts) == 1
    assert properties(document, "Run")["a"] == after
    assert mend_specification.nullability(document, facts) == 0


def test_nullable_values_inside_nullable_values_are_both_found(document: dict[str, Any]) -> None:
    properties(document, "Run")["a"] = {"type": "array", "items": {"type": "string"}}
    facts = {**NO_FACTS, "nullable": {"Run": ["/properties/a", "/properties/a/items"]}}
    assert mend_specification.nullability(document, facts) == 2
    outer = properties(document, "Run")["a"]["anyOf"]
    assert outer[1] == {"type": "null"}
    assert outer[0]["items"]["anyOf"] == [{"type": "string"}, {"type": "null"}]


def test_an_operation_that_may_answer_null_says_so(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "nullable_answers": {"create_run_runs__post": [""]}}
    assert mend_specification.nullability(document, facts) == 1
    content = document["paths"]["/runs/"]["post"]["responses"]["200"]["content"]
    assert content["application/json"]["schema"] == {"anyOf": [reference("Run"), {"type": "null"}]}


def test_a_tuple_is_written_with_prefix_items(document: dict[str, Any]) -> None:
    members = [{"type": "string"}, reference("Policy")]
    properties(document, "Run")["pair"] = {"type": "array", "items": members}
    assert mend_specification.tuple_items(document, NO_FACTS) == 1
    assert properties(document, "Run")["pair"] == {
        "type": "array",
        "prefixItems": members,
        "minItems": 2,
        "maxItems": 2,
    }


def test_an_object_default_beside_a_reference_is_dropped(document: dict[str, Any]) -> None:
    properties(document, "Run")["policy"] = {"allOf": [reference("Policy")], "default": {"a": 1}}
    properties(document, "Run")["kind"] = {"allOf": [reference("Kind")], "default": "kept"}
    assert mend_specification.object_defaults(document, NO_FACTS) == 1
    assert properties(document, "Run")["policy"] == {"allOf": [reference("Policy")]}
    assert properties(document, "Run")["kind"]["default"] == "kept"


def test_a_bound_that_is_inclusive_and_exclusive_is_inclusive(document: dict[str, Any]) -> None:
    properties(document, "Run")["within"] = {"minimum": 0.0, "exclusiveMinimum": 0.0}
    properties(document, "Run")["slots"] = {"exclusiveMinimum": 0.0, "maximum": 9}
    assert mend_specification.inclusive_bounds(document, NO_FACTS) == 1
    assert properties(document, "Run")["within"] == {"minimum": 0.0}
    assert properties(document, "Run")["slots"] == {"exclusiveMinimum": 0.0, "maximum": 9}


def test_an_enum_of_one_text_becomes_a_constant(document: dict[str, Any]) -> None:
    properties(document, "Run")["type"] = {"type": "string", "enum": ["run"], "default": "run"}
    properties(document, "Run")["kind"] = {"type": "string", "enum": ["a", "b"]}
    assert mend_specification.single_values(document, NO_FACTS) == 1
    assert properties(document, "Run")["type"] == {
        "type": "string",
        "const": "run",
        "default": "run",
    }


def test_bytes_in_a_json_body_are_a_text(document: dict[str, Any]) -> None:
    properties(document, "Run")["value"] = {"type": "string", "format": "binary"}
    assert mend_specification.texts_in_json(document, NO_FACTS) == 1
    assert properties(document, "Run")["value"] == {"type": "string"}


def test_success_codes_set_by_hand_are_declared(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "success_codes": {"create_run_runs__post": [200, 201]}}
    assert mend_specification.success_codes(document, facts) == 1
    responses = document["paths"]["/runs/"]["post"]["responses"]
    assert responses["201"] == responses["200"]


def test_an_answer_of_plain_text_is_no_json(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "plain_text_answers": ["read_run_runs__id__get"]}
    assert mend_specification.plain_text_answers(document, facts) == 1
    answer = document["paths"]["/runs/{id}"]["get"]["responses"]["200"]
    assert answer["content"] == {"text/plain": {"schema": {"type": "string"}}}


def test_one_schema_takes_every_shape_of_an_error(document: dict[str, Any]) -> None:
    assert mend_specification.error_bodies(document, NO_FACTS) == 1
    assert "HTTPValidationError" not in schemas(document)
    assert "required" not in schemas(document)["ErrorBody"]
    refused = document["paths"]["/runs/{id}"]["get"]["responses"]["422"]
    assert refused["content"]["application/json"]["schema"] == reference("ErrorBody")


def test_the_version_header_leaves_every_operation(document: dict[str, Any]) -> None:
    assert mend_specification.version_header(document, NO_FACTS) == 1
    parameters = document["paths"]["/runs/{id}"]["get"]["parameters"]
    assert [one["name"] for one in parameters] == ["id"]


def test_what_a_server_sends_may_have_unknown_fields(document: dict[str, Any]) -> None:
    for schema in schemas(document).values():
        schema["additionalProperties"] = False
    assert mend_specification.open_answers(document, NO_FACTS) == 2
    assert "additionalProperties" not in schemas(document)["Run"]
    assert "additionalProperties" not in schemas(document)["Policy"]
    assert "additionalProperties" in schemas(document)["Body_create_run_runs__post"]


def test_fields_that_are_only_ever_answered_are_required(document: dict[str, Any]) -> None:
    properties(document, "Policy")["retries"] = {"type": "integer"}
    assert mend_specification.always_sent(document, NO_FACTS) == 2
    assert schemas(document)["Run"]["required"] == ["name", "policy"]
    assert "required" not in schemas(document)["Policy"], "it is part of a request too"


def test_fields_that_their_model_never_writes_stay_optional(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "unsent": {"Run": ["name"]}}
    assert mend_specification.always_sent(document, facts) == 1
    assert schemas(document)["Run"]["required"] == ["policy"]


def test_an_operation_that_leaves_fields_out_requires_none(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "partial_answers": ["read_run_runs__id__get"]}
    assert mend_specification.always_sent(document, facts) == 0


def test_operations_and_their_bodies_are_called_after_functions(document: dict[str, Any]) -> None:
    assert mend_specification.operation_names(document, NO_FACTS) == 2
    assert [one["operationId"] for _, _, one in operations(document)] == ["create_run", "read_run"]
    assert "CreateRunBody" in schemas(document)
    body = document["paths"]["/runs/"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"] == reference("CreateRunBody")


def test_the_shortest_path_keeps_a_name_that_operations_share(document: dict[str, Any]) -> None:
    other = deepcopy(document["paths"]["/runs/"]["post"])
    other["operationId"] = "create_run_pools__name__runs__post"
    document["paths"] = {"/pools/{name}/runs/": {"post": other}, **document["paths"]}
    mend_specification.operation_names(document, NO_FACTS)
    names = {path: one["operationId"] for _, path, one in operations(document)}
    assert names["/runs/"] == "create_run"
    assert names["/pools/{name}/runs/"] == "create_run_at_pools_runs"


def test_a_schema_is_titled_as_it_is_named(document: dict[str, Any]) -> None:
    schemas(document)["Run"]["title"] = "Another"
    assert mend_specification.titles(document, NO_FACTS) == 1
    assert schemas(document)["Run"]["title"] == "Run"


def test_mending_leaves_the_given_document_alone_and_gives_the_same_bytes_twice(
    document: dict[str, Any],
) -> None:
    before = deepcopy(document)
    first, counts = mend(document, NO_FACTS)
    second, _ = mend(document, NO_FACTS)
    assert document == before
    assert as_text(first) == as_text(second)
    assert list(counts) == [mending.__name__ for mending in mend_specification.MENDINGS]


def no_paths(document: dict[str, Any]) -> None:
    del document["paths"]


def no_schemas(document: dict[str, Any]) -> None:
    del document["components"]


def an_operation_without_responses(document: dict[str, Any]) -> None:
    del document["paths"]["/runs/"]["post"]["responses"]


def an_operation_id_that_fastapi_did_not_write(document: dict[str, Any]) -> None:
    document["paths"]["/runs/"]["post"]["operationId"] = "create_run"


def a_reference_that_leads_nowhere(document: dict[str, Any]) -> None:
    properties(document, "Run")["policy"] = reference("Nowhere")


@pytest.mark.parametrize(
    ("breaking", "place"),
    [
        (no_paths, "#/paths"),
        (no_schemas, "#/components/schemas"),
        (an_operation_without_responses, "#/paths//runs//post"),
        (an_operation_id_that_fastapi_did_not_write, "#/paths//runs//post"),
        (a_reference_that_leads_nowhere, "#/components/schemas/Nowhere"),
    ],
)
def test_a_broken_document_is_refused_with_the_place(
    document: dict[str, Any], breaking: Callable[[dict[str, Any]], None], place: str
) -> None:
    breaking(document)
    with pytest.raises(SpecificationError, match=place):
        mend(document, NO_FACTS)


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        ({"nullable": {"Run": ["/properties/gone"]}}, "#/components/schemas/Run/properties/gone"),
        ({"success_codes": {"gone": [200, 201]}}, "no operation is called 'gone'"),
    ],
)
def test_a_fact_about_what_is_not_there_is_refused(
    document: dict[str, Any], facts: dict[str, Any], place: str
) -> None:
    with pytest.raises(SpecificationError, match=place):
        mend(document, {**NO_FACTS, **facts})


def test_a_count_that_differs_is_refused_by_name_with_both_counts() -> None:
    with pytest.raises(SpecificationError, match="tuple_items: expected 2, found 3"):
        check_counts("2.18.1", {"tuple_items": 3, "titles": 1}, {"tuple_items": 2, "titles": 1})
    with pytest.raises(SpecificationError, match="titles: expected none, found 1"):
        check_counts("2.18.1", {"titles": 1}, {})


def test_counts_of_a_version_nobody_expects_anything_of_are_fine() -> None:
    assert expected_counts("0.0.0") is None
    check_counts("0.0.0", {"tuple_items": 3}, None)


def test_every_mending_has_an_expected_count() -> None:
    expected = expected_counts("2.18.1")
    assert expected is not None
    assert list(expected) == [mending.__name__ for mending in mend_specification.MENDINGS]


def test_the_committed_specification_has_everything_2_18_1_has() -> None:
    text = (ROOT / "openapi" / "2.18.1.json").read_text(encoding="utf-8")
    committed = json.loads(text)
    assert len(committed["paths"]) == 132
    assert sum(1 for _ in operations(committed)) == 170
    assert len(schemas(committed)) == 290, "289, and WorkQueueWithStatus"
    assert as_text(committed) == text


def test_a_difference_is_hinted_at_in_a_few_lines() -> None:
    assert first_differences("a\nb\n", "a\nb\n") == ""
    assert "-b" in first_differences("a\nb\n", "a\nc\n")
    assert len(first_differences("x\n" * 999, "y\n" * 999).splitlines()) == 20


@pytest.mark.live
def test_the_committed_specification_is_what_prefect_itself_says() -> None:
    command = [sys.executable, "-m", "scripts.export_specification", "--check"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
