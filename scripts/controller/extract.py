"""Takes the facts that the Controller's double needs out of a Controller's own OpenAPI document.

    python -m scripts.controller.extract openapi.yaml

A Controller describes its REST API in such a document. That of 7.9.1.0 is public, as `SOURCE`. What
is taken of it are paths, methods, parameters, statuses, media types, and the names, types and
formats of properties: facts, and none of its sentences. One fact stands in a sentence only, which
`type` a universal task has, and becomes an ``enum``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from scripts.environments import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = (
    "https://github.com/OptionMetrics/terraform-provider-stonebranch"
    "/blob/f51c7308ddf8aeb2c6d92618a36d7c9f63fc6f5b/openapi.yaml"
)
FILE = ROOT / "doubles" / "controller" / "openapi.json"
ROUTES = {
    "/resources/credential": ("post",),
    "/resources/task": ("get", "post", "put"),
    "/resources/task/launch": ("post",),
    "/resources/task/list": ("post",),
    "/resources/taskinstance/list": ("post",),
    "/resources/taskinstance/rerun": ("post",),
    "/resources/taskinstance/retrieveoutput": ("get",),
    "/resources/universaltemplate/importtemplate": ("post",),
}
UNIVERSAL = "TaskUniversalWsData"
NOT_IN_A_ROUTE = ("TaskInstanceOutputWsData", "UniversalTemplateWsData")
"""Schemas of what the description says no more of: a task's output, the template in a package."""

FACTS = ("type", "format", "enum", "required")
"""The keywords of a schema that are taken as they are."""

REF = "#/components/schemas/"
KIND = re.compile(r"type = (\w+)")
"""Where a schema's description says which `type` its objects have."""

JsonObject = dict[str, Any]


def extract(document: JsonObject, digest: str) -> JsonObject:
    """Return the facts.

    Args:
        document: a Controller's OpenAPI document.
        digest: the SHA-256 of its file, to be told beside the facts.
    """
    paths = {
        path: {method: _operation(document["paths"][path][method]) for method in methods}
        for path, methods in ROUTES.items()
    }
    schemas: dict[str, JsonObject] = {}
    wanted = [*NOT_IN_A_ROUTE, *_referred(paths)]
    while wanted:
        name = wanted.pop()
        if name not in schemas:
            schemas[name] = _flat(name, document["components"]["schemas"])
            wanted += _referred(schemas[name])
    info = {
        "title": "Facts of the Universal Controller's REST API",
        "version": document["info"]["version"],
        "x-source": f"{SOURCE}, SHA-256 {digest}",
    }
    components = {"schemas": dict(sorted(schemas.items()))}
    return {"openapi": document["openapi"], "info": info, "paths": paths, "components": components}


def as_text(facts: JsonObject) -> str:
    """Return the facts as the file has them, a property a line."""
    text = json.dumps(facts, indent=1)
    return re.sub(r"[{\[][^{}\[\]]*[}\]]", lambda leaf: " ".join(leaf[0].split()), text) + "\n"


def _operation(operation: JsonObject) -> JsonObject:
    taken: JsonObject = {
        "responses": {
            status: {"description": "", "content": _content(response)}  # OpenAPI wants one
            for status, response in operation["responses"].items()
        }
    }
    if "parameters" in operation:
        taken["parameters"] = [
            {key: each[key] for key in ("name", "in", "required") if key in each}
            | {"schema": _facts(each["schema"])}
            for each in operation["parameters"]
        ]
    if "requestBody" in operation:
        taken["requestBody"] = {"content": _content(operation["requestBody"])}
    return taken


def _content(described: JsonObject) -> JsonObject:
    """Return the media types of a request or a response; XML apart, which nobody here reads."""
    return {
        media_type: {"schema": _facts(content["schema"])} if "schema" in content else {}
        for media_type, content in described.get("content", {}).items()
        if media_type != "application/xml"
    }


def _facts(schema: JsonObject) -> JsonObject:
    """Return what a schema says of values, without a word to people."""
    if {"$ref": REF + UNIVERSAL} in schema.get("oneOf", ()):
        return {"$ref": REF + UNIVERSAL}  # of all kinds of tasks
    taken = {key: schema[key] for key in ("$ref", *FACTS) if key in schema}
    if "items" in schema:
        taken["items"] = _facts(schema["items"])
    if "properties" in schema:
        taken["properties"] = {name: _facts(one) for name, one in schema["properties"].items()}
    return taken


def _flat(name: str, schemas: dict[str, JsonObject]) -> JsonObject:
    """Return a schema with the properties of those that it is made of."""
    described = schemas[name]
    parts = [
        _flat(part["$ref"].removeprefix(REF), schemas) if "$ref" in part else _facts(part)
        for part in described.get("allOf", ())
    ]
    flat = _facts(described)
    for part in parts:
        required = {*flat.get("required", ()), *part.get("required", ())}
        flat |= {"required": sorted(required)} if required else {}
        flat["properties"] = part.get("properties", {}) | flat.get("properties", {})
    if kind := KIND.fullmatch(described.get("description", "")):
        flat["properties"]["type"] = {"type": "string", "enum": [kind[1]]}
    return flat


def _referred(part: Any) -> Iterator[str]:
    """Yield the names of the schemas that something refers to."""
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"].removeprefix(REF)
        for each in part.values():
            yield from _referred(each)
    elif isinstance(part, list):
        for each in part:
            yield from _referred(each)


def main() -> int:
    """Write the file; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("document", type=Path, help=f"as {SOURCE}")
    content = parser.parse_args().document.read_bytes()
    facts = extract(yaml.safe_load(content), hashlib.sha256(content).hexdigest())
    FILE.write_text(as_text(facts), encoding="utf-8", newline="\n")
    print(f"Wrote {FILE.relative_to(ROOT).as_posix()}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
