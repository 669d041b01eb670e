"""What a Controller's description of its REST API says of a request, a response, a template."""

import json
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from jsonschema.exceptions import ValidationError
from openapi_schema_validator import OAS30Validator, oas30_format_checker

FILE = Path(__file__).with_name("openapi.json")
SCHEMAS = "#/components/schemas/"
UNTYPED = "application/octet-stream"
"""What a body is taken for whose request does not say (RFC 9110, 8.3); uip-cli's do not."""

JsonObject = dict[str, Any]


class Description:
    """The description, taken at its word: an object has the properties that it names, and no other.

    What is wrong is told as lines that begin with the JSON path of it: ``$.fields[3].lable: …``.
    """

    def __init__(self) -> None:
        document = json.loads(FILE.read_text(encoding="utf-8"))
        self.version: str = document["info"]["version"]
        self.paths: JsonObject = document["paths"]
        self.schemas: JsonObject = document["components"]["schemas"]
        for schema in self.schemas.values():
            schema["additionalProperties"] = False
        # Of this response it says no more than that it is JSON; uip-cli reads outputs from it.
        read = self.paths["/resources/taskinstance/retrieveoutput"]["get"]["responses"]["200"]
        outputs = {"type": "array", "items": {"$ref": f"{SCHEMAS}TaskInstanceOutputWsData"}}
        read["content"]["application/json"]["schema"] = outputs
        # Of the whole document, as schemas refer to others in it.
        self._validator = OAS30Validator(document, format_checker=oas30_format_checker)

    def problems(self, schema: str | JsonObject, value: Any) -> list[str]:
        """Return what is wrong with a value; a schema is given itself or by its name."""
        if isinstance(schema, str):
            schema = {"$ref": SCHEMAS + schema}
        errors = self._validator.evolve(schema=schema).iter_errors(value)
        return [line for error in errors for line in _worded(error)]

    def template_problems(self, template: JsonObject) -> list[str]:
        """Return what is wrong with a ``template.json``, whose nulls are values not given."""
        template = _given(template)
        if found := self.problems("UniversalTemplateWsData", template):
            return found
        found = [] if template.get("name") else ["$.name: missing"]
        for number, field in enumerate(template.get("fields", ())):
            path, mapping = f"$.fields[{number}]", field.get("fieldMapping", "")
            found += [f"{path}.{key}: missing" for key in ("name", "fieldType") if key not in field]
            if not self.is_field(task_key(mapping)):
                found.append(f"{path}.fieldMapping: no task has {mapping!r}")
        return found

    def is_field(self, key: str) -> bool:
        """Tell whether a task's property has the value of a template's field."""
        described = self.schemas["TaskUniversalWsData"]["properties"].get(key, {})
        schema = described.get("$ref", "").removeprefix(SCHEMAS)
        return bool(schema.endswith("FieldWsData")) and not key.startswith("customField")

    def request_problems(
        self, operation: JsonObject, query: str, media_type: str | None, body: bytes
    ) -> list[str]:
        """Return what is wrong with a request."""
        # Those of the double's routes are texts, all of them.
        parameters = {each["name"] for each in operation.get("parameters", ())}
        given = dict(parse_qsl(query, keep_blank_values=True))
        found = [f"query: there is no parameter {name!r}" for name in given.keys() - parameters]
        accepted = operation.get("requestBody", {}).get("content")
        if accepted is None:
            return found + (["the request has no body"] if body else [])
        schemas = {each: content.get("schema") for each, content in accepted.items()}
        if (media_type := _bare(media_type or UNTYPED)) not in schemas:
            return [*found, f"a body is {' or '.join(accepted)}, not {media_type}"]
        return found + self._body_problems(media_type, schemas[media_type], body)

    def response_problems(
        self, operation: JsonObject, status: int, media_type: str, body: bytes
    ) -> list[str]:
        """Return what is wrong with a response."""
        described = operation["responses"].get(str(status))
        if described is None:
            return [f"no response has the status {status}"]
        if not described["content"]:
            return []  # it does not say what is sent
        if media_type not in described["content"]:
            return [f"no response of status {status} is {media_type}"]
        return self._body_problems(media_type, described["content"][media_type].get("schema"), body)

    def _body_problems(self, media_type: str, schema: JsonObject | None, body: bytes) -> list[str]:
        if media_type != "application/json":
            return []
        try:
            value = json.loads(body)
        except ValueError as problem:
            return [f"$: no JSON: {problem}"]
        return self.problems(schema, value) if schema else []


def task_key(mapping: str) -> str:
    """Return the property of a task that a template's mapping stands for.

    ``Large Text Field 1`` is ``largeTextField1``, and an Integer is an ``int``.
    """
    first, *others = mapping.replace("Integer", "Int").split() or [""]
    return first.lower() + "".join(others)


def _given(value: Any) -> Any:
    """Return a value without what is null, of which templates are full, and the description not."""
    if isinstance(value, dict):
        return {key: _given(one) for key, one in value.items() if one is not None}
    return [_given(one) for one in value] if isinstance(value, list) else value


def _bare(media_type: str) -> str:
    message = Message()
    message["Content-Type"] = media_type
    return message.get_content_type()


def _worded(error: ValidationError) -> Iterator[str]:
    schema: Any = error.schema
    instance: Any = error.instance
    if error.validator == "additionalProperties":
        for key in sorted(instance.keys() - schema["properties"]):
            yield f"{error.json_path}.{key}: the description has no such key"
    else:
        yield f"{error.json_path}: {error.message}"
