"""A broken document is refused with the place of what is wrong in it, whoever notices."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from scripts.regenerate.folder import COMMITTED
from scripts.regenerate.generate import GenerationError, generate, with_cloud
from scripts.regenerate.openapi import SpecificationError
from scripts.regenerate.patches import apply_patches
from tests.client.small_document import NO_FACTS, properties, reference, schemas, small_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Json = dict[str, Any]

CREATE = "#/paths/~1runs~1/post"
READ = "#/paths/~1runs~1{id}/get"


def create(document: Json) -> Json:
    found: Json = document["paths"]["/runs/"]["post"]
    return found


def read(document: Json) -> Json:
    found: Json = document["paths"]["/runs/{id}"]["get"]
    return found


# --- Before and after patching ------------------------------------------------------------------


def no_paths(document: Json) -> None:
    del document["paths"]


def no_path(document: Json) -> None:
    document["paths"] = {}


def no_info(document: Json) -> None:
    del document["info"]


def no_schemas(document: Json) -> None:
    del document["components"]["schemas"]


def no_responses(document: Json) -> None:
    del create(document)["responses"]


def no_success(document: Json) -> None:
    del create(document)["responses"]["200"]


def no_operation_id(document: Json) -> None:
    del create(document)["operationId"]


def an_operation_id_that_fastapi_did_not_write(document: Json) -> None:
    create(document)["operationId"] = "create_run"


def an_operation_id_for_two(document: Json) -> None:
    read(document)["operationId"] = create(document)["operationId"]


def a_field_that_leads_nowhere(document: Json) -> None:
    properties(document, "Run")["policy"] = reference("Nowhere")


def an_response_that_leads_nowhere(document: Json) -> None:
    create(document)["responses"]["200"]["content"]["application/json"] = {
        "schema": reference("Nowhere")
    }


def a_reference_to_another_document(document: Json) -> None:
    properties(document, "Run")["policy"] = {"$ref": "other.json#/Policy"}


def a_field_that_is_no_schema(document: Json) -> None:
    properties(document, "Run")["name"] = "string"


def a_parameter_without_a_name(document: Json) -> None:
    del read(document)["parameters"][1]["name"]


@pytest.mark.parametrize(
    ("breaking", "message"),
    [
        (no_paths, "#/paths is missing."),
        (no_path, "#/paths: there is no operation."),
        (no_info, "#/info is missing."),
        (no_schemas, "#/components/schemas is missing."),
        (no_responses, f"{CREATE}/responses is missing."),
        (no_success, f"{CREATE}/responses: there is no success."),
        (no_operation_id, f"{CREATE}/operationId is missing."),
        (an_operation_id_that_fastapi_did_not_write, f"{CREATE}/operationId: 'create_run' does"),
        (an_operation_id_for_two, f"{READ}/operationId: 'create_run_runs__post' is that of"),
        (a_field_that_leads_nowhere, "#/components/schemas/Run/properties/policy/$ref: '#/comp"),
        (
            an_response_that_leads_nowhere,
            f"{CREATE}/responses/200/content/application~1json/schema",
        ),
        (a_reference_to_another_document, "#/components/schemas/Run/properties/policy/$ref: 'ot"),
        (a_field_that_is_no_schema, "#/components/schemas/Run/properties/name: an object was"),
        (a_parameter_without_a_name, f"{READ}/parameters/1/name is missing."),
    ],
)
def test_what_cannot_be_patched_is_refused_with_its_place(
    breaking: Callable[[Json], None], message: str
) -> None:
    document = small_document()
    breaking(document)
    with pytest.raises(SpecificationError) as caught:
        apply_patches(document, NO_FACTS)
    assert str(caught.value).startswith(message)


def places(node: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the steps to everything in a tree."""
    if isinstance(node, dict | list):
        for key in node if isinstance(node, dict) else range(len(node)):
            yield *above, key
            yield from places(node[key], (*above, key))


@pytest.mark.parametrize("wrong", [None, 7, "x", [], {}], ids=repr)
def test_a_wrong_value_anywhere_is_patched_or_refused_but_breaks_nothing(wrong: object) -> None:
    for *steps, last in places(small_document()):
        document = node = small_document()
        for step in steps:
            node = node[step]
        node[last] = deepcopy(wrong)
        try:
            apply_patches(document, NO_FACTS)
        except SpecificationError as refused:
            assert str(refused).startswith("#/")  # noqa: PT017 - some are patched, and are fine


# --- In the generator ----------------------------------------------------------------------------

FLOW = "#/components/schemas/Flow"
READ_FLOW = "#/paths/~1flows~1{id}/get"


def flow(document: Json) -> Json:
    found: Json = document["paths"]["/flows/{id}"]["get"]
    return found


def a_list_of_nothing(document: Json) -> None:
    properties(document, "Flow")["tags"] = {"type": "array"}


def an_unknown_type(document: Json) -> None:
    properties(document, "Flow")["name"] = {"type": "strin"}


def an_enum_of_two_kinds(document: Json) -> None:
    properties(document, "Flow")["name"] = {"enum": ["a", 1]}


def a_default_of_another_type(document: Json) -> None:
    properties(document, "Flow")["name"] = {"type": "integer", "default": "x"}


def two_schemas_for_one_class(document: Json) -> None:
    schemas(document)["Flow-"] = schemas(document)["Flow"]


def two_operations_for_one_module(document: Json) -> None:
    flow(document)["operationId"] = "readFlows"


def a_path_without_its_parameter(document: Json) -> None:
    flow(document)["parameters"] = []


def a_parameter_in_no_known_place(document: Json) -> None:
    flow(document)["parameters"][0]["in"] = "body"


def an_response_of_no_known_kind(document: Json) -> None:
    flow(document)["responses"]["200"]["content"] = {"application/xml": {}}


def a_schema_that_is_gone(document: Json) -> None:
    del schemas(document)["FlowSort"]


@pytest.mark.parametrize(
    ("breaking", "place"),
    [
        (a_list_of_nothing, f"{FLOW}/properties/tags: "),
        (an_unknown_type, f"{FLOW}/properties/name/type: "),
        (an_enum_of_two_kinds, f"{FLOW}/properties/name: "),
        (a_default_of_another_type, f"{FLOW}: "),
        (two_schemas_for_one_class, f"{FLOW}-: "),
        (two_operations_for_one_module, f"{READ_FLOW}: "),
        (a_path_without_its_parameter, f"{READ_FLOW}: "),
        (a_parameter_in_no_known_place, f"{READ_FLOW}/parameters/0/in: "),
        (an_response_of_no_known_kind, f"{READ_FLOW}/responses/200: "),
        (a_schema_that_is_gone, "#/components/schemas/ReadFlowsBody/properties/sort/"),
    ],
)
def test_what_the_generator_cannot_take_is_refused_with_its_place(
    breaking: Callable[[Json], None], place: str, tmp_path: Path
) -> None:
    document = with_cloud(json.loads(COMMITTED.specification.read_text(encoding="utf-8")))
    breaking(document)
    with pytest.raises(GenerationError) as caught:
        generate(document, tmp_path / "prefect_rest", "2.18.1")
    assert str(caught.value).startswith(place)
    assert " object at 0x" not in str(caught.value)
    assert len(str(caught.value).splitlines()) < 60
