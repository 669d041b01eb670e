"""Refuses a document that is none of OpenAPI 3.1: openapi-spec-validator looks at it.

What it says is put with the JSON pointer of the place, which it does not tell of a schema's faults.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.keywords import OpenAPIV31SchemaValidator
from referencing.exceptions import Unresolvable

from scripts.regenerate.openapi import SpecificationError, pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from scripts.regenerate.openapi import Json

MOST = 10
"""How many faults are told."""


class PlacingSchemaValidator(OpenAPIV31SchemaValidator):
    """Keeps with each fault of a schema where in the document that schema stands."""

    def __call__(self, schema: Any, *options: Any, **more: Any) -> Iterator[ValidationError]:
        for error in super().__call__(schema, *options, **more):
            if not hasattr(error, "schema_place"):  # not within another schema
                error.schema_place = schema.parts  # type: ignore[attr-defined]
            yield error


class Validator(OpenAPIV31SpecValidator):
    """The validator whose faults of schemas have a ``schema_place``."""

    keyword_validators = {  # noqa: RUF012 - as the base class has it
        **OpenAPIV31SpecValidator.keyword_validators,
        "schema": PlacingSchemaValidator,
    }


def faults(document: Json) -> list[str]:
    """List what makes a document none of OpenAPI 3.1, each with its place; the first ones."""
    validator = Validator(document)
    # What looks deeper takes the outline for granted.
    errors = list(islice(validator.schema_validator.iter_errors(document), MOST))
    try:
        errors = errors or list(islice(validator.root_validator(validator.schema_path), MOST))
    except Unresolvable as lost:
        return [f"#{lost.ref.removeprefix('#')}: it is referred to, and not there."]
    return [
        f"{pointer(*getattr(error, 'schema_place', ()), *error.absolute_path)}: {error.message}"
        for error in errors
    ]


def check_document(document: Json) -> None:
    """Refuse a document with a fault.

    Raises:
        SpecificationError: with the faults.
    """
    if found := faults(document):
        raise SpecificationError("\n".join(found))
