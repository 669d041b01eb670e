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


TEXT = {"type": "string"}
NULL = {"type": "null"}
POLICY = reference("Policy")
TIME = {"type": "string", "format": "date-time"}
DURATION = {"type": "string", "format": "duration"}
OF_A = {**NO_FACTS, "nullable": {"Run": ["/properties/a"]}}


@pytest.mark.parametrize(
    ("patch", "before", "after"),
    [
        (values.nullability, {**TEXT, "default": "x"}, {"anyOf": [TEXT, NULL], "default": "x"}),
        (
            values.nullability,
            {"allOf": [POLICY], "title": "A"},
            {"anyOf": [POLICY, NULL], "title": "A"},
        ),
        (values.nullability, POLICY, {"anyOf": [POLICY, NULL]}),
        (values.nullability, {"anyOf": [TEXT, POLICY]}, {"anyOf": [TEXT, POLICY, NULL]}),
        (
            values.tuple_items,
            {"type": "array", "items": [TEXT, POLICY]},
            {"type": "array", "prefixItems": [TEXT, POLICY], "minItems": 2, "maxItems": 2},
        ),
        (values.object_defaults, {"allOf": [POLICY], "default": {"a": 1}}, {"allOf": [POLICY]}),
        (values.object_defaults, {"allOf": [POLICY], "default": "kept"}, None),
        (values.inclusive_bounds, {"minimum": 0.0, "exclusiveMinimum": 0.0}, {"minimum": 0.0}),
        (values.inclusive_bounds, {"exclusiveMinimum": 0.0, "maximum": 9}, None),
        (values.single_values, {**TEXT, "enum": ["run"]}, {**TEXT, "const": "run"}),
        (values.single_values, {**TEXT, "enum": ["a", "b"]}, None),
        (values.texts_in_json, {**TEXT, "format": "binary"}, TEXT),
        (values.texts_in_json, {**TEXT, "contentMediaType": "application/octet-stream"}, TEXT),
        (
            values.durations,
            {**DURATION, "title": "A"},
            {"title": "A", "anyOf": [{"type": "number"}, DURATION]},
        ),
        (
            values.zoned_times,
            {**TIME, "default": "0001-01-01T00:00:00"},
            {**TIME, "default": "0001-01-01T00:00:00+00:00"},
        ),
        (values.zoned_times, {**TIME, "default": "2026-01-01T00:00:00Z"}, None),
        (values.zoned_times, {**TEXT, "default": "2026-01-01T00:00:00"}, None),
    ],
)
def test_what_is_said_of_a_value_is_patched_once_or_left(
    document: dict[str, Any], patch: Any, before: dict[str, Any], after: dict[str, Any] | None
) -> None:
    properties(document, "Run")["a"] = deepcopy(before)
    assert len(list(patch(document, OF_A))) == (after is not None)
    assert properties(document, "Run")["a"] == (after or before)
    assert after is None or patch is values.durations or not list(patch(document, OF_A))


def test_nullable_values_inside_nullable_values_are_both_found(document: dict[str, Any]) -> None:
    properties(document, "Run")["a"] = {"type": "array", "items": {"type": "string"}}
    facts = {**NO_FACTS, "nullable": {"Run": ["/properties/a", "/properties/a/items"]}}
    assert len(list(values.nullability(document, facts))) == 2
    outer = properties(document, "Run")["a"]["anyOf"]
    assert outer[1] == {"type": "null"}
    assert outer[0]["items"]["anyOf"] == [{"type": "string"}, {"type": "null"}]


def test_a_field_can_be_what_the_field_can_be_that_it_copies(document: dict[str, Any]) -> None:
    properties(document, "Policy").update(
        delay={"anyOf": [{"type": "integer"}, {"type": "null"}], "title": "Delay"},
        delay_seconds={"type": "number", "title": "Delay Seconds", "deprecated": True},
        tries={"type": "integer", "description": "How often."},
        max_tries={"type": "integer", "deprecated": True},
    )
    copied = {"delay": "delay_seconds", "tries": "max_tries"}
    facts = {**NO_FACTS, "copied": {"Policy": copied}}
    assert len(list(values.copied_values(document, facts))) == 1
    assert properties(document, "Policy")["delay"] == {
        "anyOf": [{"type": "integer"}, {"type": "null"}, {"type": "number"}],
        "title": "Delay",
    }
    assert properties(document, "Policy")["tries"] == {
        "type": "integer",
        "description": "How often.",
    }
    assert not list(values.copied_values(document, facts))


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
    assert len(list(values.null_parameters(document, NO_FACTS))) == 1
    assert header["schema"] == {**patched, "title": "A"}
    assert not list(values.null_parameters(document, NO_FACTS))


def test_a_secret_that_servers_send_is_no_write_only_one(document: dict[str, Any]) -> None:
    secret = {"type": "string", "format": "password", "writeOnly": True}
    properties(document, "Run")["key"] = {"anyOf": [deepcopy(secret), {"type": "null"}]}
    properties(document, "Body_create_run_runs__post")["key"] = deepcopy(secret)
    assert len(list(values.sent_secrets(document, NO_FACTS))) == 1
    assert "writeOnly" not in properties(document, "Run")["key"]["anyOf"][0]
    assert properties(document, "Body_create_run_runs__post")["key"] == secret


def test_every_operation_declares_how_it_fails(document: dict[str, Any]) -> None:
    assert len(list(responses.error_bodies(document, NO_FACTS))) == 2
    assert "HTTPValidationError" not in schemas(document)
    for _, _, operation in operations(document):
        assert list(operation["responses"]) == ["200", "default"]
        failed = operation["responses"]["default"]["content"]
        assert failed["application/json"]["schema"] == reference("ErrorBody")


def test_an_error_that_a_document_declares_by_itself_is_kept(document: dict[str, Any]) -> None:
    gone = answering(reference("Policy"), "410")
    document["paths"]["/runs/"]["post"]["responses"].update(gone)
    list(responses.error_bodies(document, NO_FACTS))
    assert document["paths"]["/runs/"]["post"]["responses"]["410"] == gone["410"]


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


def test_fields_that_their_model_never_writes_stay_optional(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "unsent": {"Run": ["name"]}}
    assert len(list(responses.always_sent(document, facts))) == 1
    assert schemas(document)["Run"]["required"] == ["policy"]


def test_an_operation_that_leaves_fields_out_requires_none(document: dict[str, Any]) -> None:
    facts = {**NO_FACTS, "partial_responses": ["read_run_runs__id__get"]}
    assert not list(responses.always_sent(document, facts))


def test_the_shortest_path_keeps_a_name_that_operations_share(document: dict[str, Any]) -> None:
    other = deepcopy(document["paths"]["/runs/"]["post"])
    other["operationId"] = "create_run_pools__name__runs__post"
    document["paths"] = {"/pools/{name}/runs/": {"post": other}, **document["paths"]}
    list(names.operation_names(document, NO_FACTS))
    called = {path: one["operationId"] for _, path, one in operations(document)}
    assert called["/runs/"] == "create_run"
    assert called["/pools/{name}/runs/"] == "create_run_at_pools_runs"


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
    assert len(committed()["paths"]) == 132
    assert sum(1 for _ in operations(committed())) == 170
    assert len(schemas(committed())) == 290, "289, and WorkQueueWithStatus"


@pytest.mark.live
def test_the_committed_files_are_what_is_made_from_prefect_itself() -> None:
    command = [sys.executable, "-m", "scripts.regenerate.write", "--check"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
