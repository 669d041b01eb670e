"""The specification: each patch on a small document, and the committed export."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.environments import ROOT
from scripts.regenerate.openapi import SpecificationError, as_text, operations
from scripts.regenerate.patches import (
    PATCHES,
    apply_patches,
    check_counts,
    expected_counts,
    names,
    parts,
    responses,
    values,
)
from tests.client.small_document import (
    NO_FACTS,
    answering,
    properties,
    reference,
    schemas,
    small_document,
)


@pytest.fixture
def document() -> dict[str, Any]:
    return small_document()


def test_the_api_version_replaces_fastapis_own_default(document: dict[str, Any]) -> None:
    assert parts.api_version(document, NO_FACTS) == 1
    assert document["info"]["version"] == "0.8.4"
    assert parts.api_version(document, NO_FACTS) == 0


def test_a_schema_that_no_route_returns_is_added_once(document: dict[str, Any]) -> None:
    facts = {"extra_schemas": {"Extra": {"type": "object"}, "Run": {"type": "string"}}}
    assert parts.extra_schemas(document, facts) == 1
    assert schemas(document)["Extra"] == {"type": "object"}
    assert schemas(document)["Run"]["type"] == "object"


def test_a_description_taken_from_a_base_class_is_dropped(document: dict[str, Any]) -> None:
    schemas(document)["Run"]["description"] = "A base class for everything."
    schemas(document)["Policy"]["description"] = "How a run is retried."
    facts = {**NO_FACTS, "undescribed": ["Run", "ValidationError"]}
    assert parts.descriptions(document, facts) == 1
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
    assert values.nullability(document, facts) == 1
    assert properties(document, "Run")["a"] == after
    assert values.nullability(document, facts) == 0


def test_nullable_values_inside_nullable_values_are_both_found(document: dict[str, Any]) -> None:
    properties(document, "Run")["a"] = {"type": "array", "items": {"type": "string"}}
    facts = {**NO_FACTS, "nullable": {"Run": ["/properties/a", "/properties/a/items"]}}
    assert values.nullability(document, facts) == 2
    outer = properties(document, "Run")["a"]["anyOf"]
    assert outer[1] == {"type": "null"}
    assert outer[0]["items"]["anyOf"] == [{"type": "string"}, {"type": "null"}]


def test_an_operation_that_may_response_null_says_so(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "nullable_responses": {"create_run_runs__post": [""]}}
    assert values.nullability(document, facts) == 1
    content = document["paths"]["/runs/"]["post"]["responses"]["200"]["content"]
    assert content["application/json"]["schema"] == {"anyOf": [reference("Run"), {"type": "null"}]}


def test_a_field_can_be_what_the_field_can_be_that_it_copies(document: dict[str, Any]) -> None:
    properties(document, "Policy").update(
        delay={"anyOf": [{"type": "integer"}, {"type": "null"}], "title": "Delay"},
        delay_seconds={"type": "number", "title": "Delay Seconds", "deprecated": True},
        tries={"type": "integer", "description": "How often."},
        max_tries={"type": "integer", "deprecated": True},
    )
    copied = {"delay": "delay_seconds", "tries": "max_tries"}
    facts = {**NO_FACTS, "copied": {"Policy": copied}}
    assert values.copied_values(document, facts) == 1
    assert properties(document, "Policy")["delay"] == {
        "anyOf": [{"type": "integer"}, {"type": "null"}, {"type": "number"}],
        "title": "Delay",
    }
    assert properties(document, "Policy")["tries"] == {
        "type": "integer",
        "description": "How often.",
    }
    assert values.copied_values(document, facts) == 0


@pytest.mark.parametrize(
    ("said", "patched"),
    [
        ([{"type": "boolean"}, {"type": "null"}], {"type": "boolean"}),
        (
            [{"type": "string"}, {"type": "null"}, {"type": "integer"}],
            {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        ),
    ],
)
def test_no_parameter_can_be_null(
    document: dict[str, Any], said: list[Any], patched: dict[str, Any]
) -> None:
    header = document["paths"]["/runs/{id}"]["get"]["parameters"][1]
    header["schema"] = {"anyOf": said, "default": None, "title": "A"}
    assert values.null_parameters(document, NO_FACTS) == 1
    assert header["schema"] == {**patched, "title": "A"}
    assert values.null_parameters(document, NO_FACTS) == 0


def test_a_tuple_is_written_with_prefix_items(document: dict[str, Any]) -> None:
    members = [{"type": "string"}, reference("Policy")]
    properties(document, "Run")["pair"] = {"type": "array", "items": members}
    assert values.tuple_items(document, NO_FACTS) == 1
    assert properties(document, "Run")["pair"] == {
        "type": "array",
        "prefixItems": members,
        "minItems": 2,
        "maxItems": 2,
    }


def test_an_object_default_beside_a_reference_is_dropped(document: dict[str, Any]) -> None:
    properties(document, "Run")["policy"] = {"allOf": [reference("Policy")], "default": {"a": 1}}
    properties(document, "Run")["kind"] = {"allOf": [reference("Kind")], "default": "kept"}
    assert values.object_defaults(document, NO_FACTS) == 1
    assert properties(document, "Run")["policy"] == {"allOf": [reference("Policy")]}
    assert properties(document, "Run")["kind"]["default"] == "kept"


def test_a_bound_that_is_inclusive_and_exclusive_is_inclusive(document: dict[str, Any]) -> None:
    properties(document, "Run")["within"] = {"minimum": 0.0, "exclusiveMinimum": 0.0}
    properties(document, "Run")["slots"] = {"exclusiveMinimum": 0.0, "maximum": 9}
    assert values.inclusive_bounds(document, NO_FACTS) == 1
    assert properties(document, "Run")["within"] == {"minimum": 0.0}
    assert properties(document, "Run")["slots"] == {"exclusiveMinimum": 0.0, "maximum": 9}


def test_an_enum_of_one_text_becomes_a_constant(document: dict[str, Any]) -> None:
    properties(document, "Run")["type"] = {"type": "string", "enum": ["run"], "default": "run"}
    properties(document, "Run")["kind"] = {"type": "string", "enum": ["a", "b"]}
    assert values.single_values(document, NO_FACTS) == 1
    assert properties(document, "Run")["type"] == {
        "type": "string",
        "const": "run",
        "default": "run",
    }


@pytest.mark.parametrize(
    "said", [{"format": "binary"}, {"contentMediaType": "application/octet-stream"}]
)
def test_bytes_in_a_json_body_are_a_text(document: dict[str, Any], said: dict[str, str]) -> None:
    properties(document, "Run")["value"] = {"type": "string", **said}
    assert values.texts_in_json(document, NO_FACTS) == 1
    assert properties(document, "Run")["value"] == {"type": "string"}


def test_a_duration_may_be_a_number_of_seconds(document: dict[str, Any]) -> None:
    duration = {"type": "string", "format": "duration"}
    properties(document, "Run")["within"] = {**duration, "title": "Within", "default": "PT0S"}
    assert values.durations(document, NO_FACTS) == 1
    assert properties(document, "Run")["within"] == {
        "title": "Within",
        "default": "PT0S",
        "anyOf": [{"type": "number"}, duration],
    }


@pytest.mark.parametrize(
    ("said", "patched", "count"),
    [
        ("0001-01-01T00:00:00", "0001-01-01T00:00:00+00:00", 1),
        ("2026-01-01T00:00:00.5", "2026-01-01T00:00:00.5+00:00", 1),
        ("0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00", 0),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", 0),
    ],
)
def test_a_default_time_has_a_zone(
    document: dict[str, Any], said: str, patched: str, count: int
) -> None:
    header = document["paths"]["/runs/{id}"]["get"]["parameters"][1]
    header["schema"] = {"type": "string", "format": "date-time", "default": said}
    properties(document, "Run")["name"] = {"type": "string", "default": "2026-01-01T00:00:00"}
    assert values.zoned_times(document, NO_FACTS) == count
    assert header["schema"]["default"] == patched
    assert properties(document, "Run")["name"]["default"] == "2026-01-01T00:00:00", "a text"


def test_a_secret_that_servers_send_is_no_write_only_one(document: dict[str, Any]) -> None:
    secret = {"type": "string", "format": "password", "writeOnly": True}
    properties(document, "Run")["key"] = {"anyOf": [deepcopy(secret), {"type": "null"}]}
    properties(document, "Body_create_run_runs__post")["key"] = deepcopy(secret)
    assert values.sent_secrets(document, NO_FACTS) == 1
    assert "writeOnly" not in properties(document, "Run")["key"]["anyOf"][0]
    assert properties(document, "Body_create_run_runs__post")["key"] == secret


def test_success_codes_set_by_hand_are_declared(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "success_codes": {"create_run_runs__post": [200, 201]}}
    assert responses.success_codes(document, facts) == 1
    declared = document["paths"]["/runs/"]["post"]["responses"]
    assert declared["201"] == declared["200"]


def test_an_response_of_plain_text_is_no_json(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "text_responses": {"read_run_runs__id__get": "text/csv"}}
    assert responses.text_responses(document, facts) == 1
    response = document["paths"]["/runs/{id}"]["get"]["responses"]["200"]
    assert response["content"] == {"text/csv": {"schema": {"type": "string"}}}


def test_every_operation_declares_how_it_fails(document: dict[str, Any]) -> None:
    assert responses.error_bodies(document, NO_FACTS) == 2
    assert "HTTPValidationError" not in schemas(document)
    for _, _, operation in operations(document):
        assert list(operation["responses"]) == ["200", "default"]
        failed = operation["responses"]["default"]["content"]
        assert failed["application/json"]["schema"] == reference("ErrorBody")


def test_an_error_that_a_document_declares_by_itself_is_kept(document: dict[str, Any]) -> None:
    gone = answering(reference("Policy"), "410")
    document["paths"]["/runs/"]["post"]["responses"].update(gone)
    responses.error_bodies(document, NO_FACTS)
    assert document["paths"]["/runs/"]["post"]["responses"]["410"] == gone["410"]


def test_an_error_without_a_body_is_declared_without_one(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "bare_errors": {"create_run_runs__post": [400]}}
    assert responses.bare_errors(document, facts) == 1
    declared = document["paths"]["/runs/"]["post"]["responses"]
    assert "content" not in declared["400"]
    assert "200" in declared


@pytest.mark.parametrize(
    "body",
    [
        {"detail": "Run not found"},
        {"detail": ["additionalProperties: Input should be a valid dictionary"]},
        {"detail": [{"loc": ["path", "id"], "msg": "not a uuid", "type": "type_error"}]},
        {
            "exception_message": "Invalid request received.",
            "exception_detail": [{"loc": ["body"], "msg": "missing", "type": "t"}],
            "request_body": None,
        },
        {"message": "Database is not available"},
    ],
)
def test_one_schema_takes_every_shape_of_an_error(body: dict[str, Any]) -> None:
    error_body(committed()).validate(body)


@pytest.mark.parametrize("body", [[], "text", {"detail": 7}, {"detail": [7]}])
def test_what_no_server_sends_is_no_error_body(body: Any) -> None:
    assert not error_body(committed()).is_valid(body)


def test_the_version_header_leaves_every_operation(document: dict[str, Any]) -> None:
    assert parts.version_header(document, NO_FACTS) == 1
    parameters = document["paths"]["/runs/{id}"]["get"]["parameters"]
    assert [one["name"] for one in parameters] == ["id"]


def test_what_a_server_sends_may_have_unknown_fields(document: dict[str, Any]) -> None:
    for schema in schemas(document).values():
        schema["additionalProperties"] = False
    assert responses.open_responses(document, NO_FACTS) == 2
    assert "additionalProperties" not in schemas(document)["Run"]
    assert "additionalProperties" not in schemas(document)["Policy"]
    assert "additionalProperties" in schemas(document)["Body_create_run_runs__post"]


def test_fields_that_are_only_ever_answered_are_required(document: dict[str, Any]) -> None:
    properties(document, "Policy")["retries"] = {"type": "integer"}
    assert responses.always_sent(document, NO_FACTS) == 2
    assert schemas(document)["Run"]["required"] == ["name", "policy"]
    assert "required" not in schemas(document)["Policy"], "it is part of a request too"


def test_fields_that_their_model_never_writes_stay_optional(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "unsent": {"Run": ["name"]}}
    assert responses.always_sent(document, facts) == 1
    assert schemas(document)["Run"]["required"] == ["policy"]


def test_an_operation_that_leaves_fields_out_requires_none(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "partial_responses": ["read_run_runs__id__get"]}
    assert responses.always_sent(document, facts) == 0


def test_operations_and_their_bodies_are_called_after_functions(document: dict[str, Any]) -> None:
    assert names.operation_names(document, NO_FACTS) == 2
    assert [one["operationId"] for _, _, one in operations(document)] == ["create_run", "read_run"]
    assert "CreateRunBody" in schemas(document)
    body = document["paths"]["/runs/"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"] == reference("CreateRunBody")


def test_the_shortest_path_keeps_a_name_that_operations_share(document: dict[str, Any]) -> None:
    other = deepcopy(document["paths"]["/runs/"]["post"])
    other["operationId"] = "create_run_pools__name__runs__post"
    document["paths"] = {"/pools/{name}/runs/": {"post": other}, **document["paths"]}
    names.operation_names(document, NO_FACTS)
    called = {path: one["operationId"] for _, path, one in operations(document)}
    assert called["/runs/"] == "create_run"
    assert called["/pools/{name}/runs/"] == "create_run_at_pools_runs"


def test_a_schema_is_titled_as_it_is_named(document: dict[str, Any]) -> None:
    schemas(document)["Run"]["title"] = "Another"
    assert names.titles(document, NO_FACTS) == 1
    assert schemas(document)["Run"]["title"] == "Run"


def test_patching_leaves_the_given_document_alone_and_gives_the_same_bytes_twice(
    document: dict[str, Any],
) -> None:
    before = deepcopy(document)
    first, counts = apply_patches(document, NO_FACTS)
    second, _ = apply_patches(document, NO_FACTS)
    assert document == before
    assert as_text(first) == as_text(second)
    assert list(counts) == [patch.__name__ for patch in PATCHES]


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
        apply_patches(document, {**NO_FACTS, **facts})


def test_a_count_that_differs_is_refused_by_name_with_both_counts() -> None:
    with pytest.raises(SpecificationError, match="tuple_items: expected 2, found 3"):
        check_counts("2.18.1", {"tuple_items": 3, "titles": 1}, {"tuple_items": 2, "titles": 1})
    with pytest.raises(SpecificationError, match="titles: expected none, found 1"):
        check_counts("2.18.1", {"titles": 1}, {})


def test_counts_of_a_version_nobody_expects_anything_of_are_fine() -> None:
    assert expected_counts("0.0.0") is None
    check_counts("0.0.0", {"tuple_items": 3}, None)


def test_every_patch_has_an_expected_count() -> None:
    expected = expected_counts("2.18.1")
    assert expected is not None
    assert list(expected) == [patch.__name__ for patch in PATCHES]


def committed() -> dict[str, Any]:
    text = (ROOT / "openapi" / "2.18.1.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def error_body(document: dict[str, Any]) -> Draft202012Validator:
    """Return what tells an error body from anything else."""
    return Draft202012Validator({**document, **reference("ErrorBody")})


def test_the_committed_specification_has_everything_2_18_1_has() -> None:
    text = (ROOT / "openapi" / "2.18.1.json").read_text(encoding="utf-8")
    committed = json.loads(text)
    assert len(committed["paths"]) == 132
    assert sum(1 for _ in operations(committed)) == 170
    assert len(schemas(committed)) == 290, "289, and WorkQueueWithStatus"
    assert as_text(committed) == text


@pytest.mark.live
def test_the_committed_files_are_what_is_made_from_prefect_itself() -> None:
    command = [sys.executable, "-m", "scripts.regenerate.write", "--check"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
