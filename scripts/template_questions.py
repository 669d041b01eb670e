"""What the templates in ``scripts/client_templates`` ask of the generator's findings.

The generator knows the answers, but not as the text that our templates write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol
    from openapi_python_client.parser.responses import Response


def answers_for_templates(models: Sequence[ModelProperty]) -> dict[str, Any]:
    """Return the functions that the templates call, by name."""
    by_name = {str(model.class_info.name): model for model in models}
    return {
        "answer_type": answer_type,
        "json_kind": json_kind,
        "needs_reading": needs_reading,
        "parsed_type": parsed_type,
        "value_when_missing": lambda field: value_when_missing(field, by_name),
    }


def value_when_missing(field: PropertyProtocol, models: Mapping[str, ModelProperty]) -> str | None:
    """Return Python source of the JSON that stands in for a missing field of an answer.

    That is the field's default, ``null`` if it may be, or an empty list or object. There is none
    for a single value such as an id: an answer without it is useless.
    """
    if field.default is not None:
        return repr(field.default.raw_value)
    if isinstance(field, AnyProperty | NoneProperty):
        return "None"
    if isinstance(field, UnionProperty):
        nullable = any(isinstance(one, NoneProperty) for one in field.inner_properties)
        return "None" if nullable else None
    if isinstance(field, ListProperty):
        return "[]"
    if isinstance(field, ModelProperty):
        required = models[field.class_info.name].required_properties or []
        return "{}" if all(value_when_missing(one, models) for one in required) else None
    return None


def needs_reading(value: PropertyProtocol) -> bool:
    """Say whether a value is more than its JSON: a date, an enum, a model, or holds such."""
    if isinstance(value, ListProperty):
        return needs_reading(value.inner_property)
    plain = (AnyProperty, BooleanProperty, FloatProperty, IntProperty, NoneProperty, StringProperty)
    return not isinstance(value, plain)


def parsed_type(response: Response) -> str:
    """Return the Python type of one answer; an answer without a body is ``None``."""
    if response.source["attribute"] == "None":
        return "None"
    return response.prop.get_type_string().as_unembedded_code()


def answer_type(endpoint: Endpoint) -> str:
    """Return the Python type of an operation's answer, over all its success codes."""
    types = sorted({parsed_type(response) for response in endpoint.responses})
    return "Any" if "Any" in types else " | ".join(types)


def json_kind(answer: PropertyProtocol) -> str:
    """Return the Python type, as source, that an answer's JSON must have before it is parsed."""
    kinds: list[tuple[type[Any], str]] = [
        (ModelProperty, "dict"),
        (ListProperty, "list"),
        (BooleanProperty, "bool"),
        (IntProperty, "int"),
        (FloatProperty, "(float, int)"),
        (AnyProperty, "object"),
        (UnionProperty, "object"),
    ]
    return next((kind for type_, kind in kinds if isinstance(answer, type_)), "str")
