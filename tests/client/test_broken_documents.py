"""A broken document is refused with what is wrong in it, whoever notices."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scripts.regenerate.check import check_document, faults
from scripts.regenerate.folder import COMMITTED
from scripts.regenerate.generate import GenerationError, generate, with_cloud
from scripts.regenerate.openapi import SpecificationError
from scripts.regenerate.patches import apply_patches
from tests.client.small_document import NO_FACTS, answering, properties, reference, small_document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Json = dict[str, Any]


@pytest.fixture
def document() -> Json:
    return apply_patches(small_document(), NO_FACTS)[0]


def create(document: Json) -> Json:
    found: Json = document["paths"]["/runs/"]["post"]
    return found


def test_the_committed_documents_are_openapi() -> None:
    specification = json.loads(COMMITTED.specification.read_text(encoding="utf-8"))
    assert faults(with_cloud(specification)) == []


def no_info(document: Json) -> None:
    del document["info"]


def a_parameter_without_a_name(document: Json) -> None:
    del document["paths"]["/runs/{id}"]["get"]["parameters"][0]["name"]


def a_path_without_its_parameter(document: Json) -> None:
    document["paths"]["/runs/{id}"]["get"]["parameters"] = []


def an_operation_id_for_two(document: Json) -> None:
    create(document)["operationId"] = "read_run"


def a_field_that_leads_nowhere(document: Json) -> None:
    properties(document, "Run")["policy"] = reference("Nowhere")


def an_unknown_type(document: Json) -> None:
    properties(document, "CreateRunBody")["policy"] = {"type": "strin"}


def a_default_that_is_no_time(document: Json) -> None:
    time = {"type": "string", "format": "date-time", "default": "0001-01-01T00:00:00"}
    properties(document, "CreateRunBody")["policy"] = time


POLICY = "#/components/schemas/CreateRunBody/properties/policy"


@pytest.mark.parametrize(
    ("breaking", "message"),
    [
        (no_info, "#: 'info' is a required property"),
        (a_parameter_without_a_name, "#/paths/~1runs~1{id}/get/parameters/0: 'name' is a requ"),
        (a_path_without_its_parameter, "#: Path parameter 'id' for 'get' operation in '/runs/{id}"),
        (an_operation_id_for_two, "#: Operation ID 'read_run' for 'post' in '/runs/' is not uniq"),
        (a_field_that_leads_nowhere, "#/components/schemas/Nowhere: it is referred to, and not th"),
        (an_unknown_type, f"{POLICY}/type: 'strin' is not valid"),
        (a_default_that_is_no_time, f"{POLICY}: '0001-01-01T00:00:00' is not a"),
    ],
)
def test_what_is_no_openapi_is_refused_with_its_place(
    document: Json, breaking: Callable[[Json], None], message: str
) -> None:
    breaking(document)
    with pytest.raises(SpecificationError) as caught:
        check_document(document)
    assert str(caught.value).startswith(message)


def a_list_of_nothing(document: Json) -> None:
    properties(document, "Run")["name"] = {"type": "array"}


def two_schemas_for_one_class(document: Json) -> None:
    schemas = document["components"]["schemas"]
    schemas["Run-"] = schemas["Run"]


def two_operations_for_one_module(document: Json) -> None:
    create(document)["operationId"] = "readRun"


def a_response_of_no_known_kind(document: Json) -> None:
    create(document)["responses"] = answering(reference("Run"), "200")
    create(document)["responses"]["200"]["content"] = {"application/xml": {}}


@pytest.mark.parametrize(
    ("breaking", "message"),
    [
        (a_list_of_nothing, "Unable to process schema /components/schemas/Run: type array must ha"),
        (two_schemas_for_one_class, "Unable to parse schema /components/schemas/Run- Unable to"),
        (two_operations_for_one_module, "#/paths/~1runs~1/post: #/paths/~1runs~1{id}/get is call"),
        (a_response_of_no_known_kind, "WARNING parsing POST /runs/ within "),
    ],
)
def test_what_the_generator_does_not_take_stops_it(
    document: Json, breaking: Callable[[Json], None], message: str, tmp_path: Path
) -> None:
    breaking(document)
    with pytest.raises(GenerationError) as caught:
        generate(document, tmp_path / "prefect_rest", "2.18.1")
    assert str(caught.value).startswith(message)
    assert " object at 0x" not in str(caught.value)
