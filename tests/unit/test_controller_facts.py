"""What the project has of the Controller's description are facts, taken by a script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from openapi_spec_validator import validate

from scripts.controller import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

DOCUMENT = {
    "openapi": "3.0.1",
    "info": {"title": "A title", "version": "9.9.9.9", "description": "A sentence."},
    "paths": {
        "/task": {
            "get": {"summary": "Not wanted."},
            "post": {
                "summary": "A sentence.",
                "parameters": [
                    {
                        "name": "when",
                        "in": "query",
                        "description": "A sentence.",
                        "schema": {"type": "string", "default": "now"},
                    }
                ],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "oneOf": [
                                    {"$ref": "#/components/schemas/TaskUnixWsData"},
                                    {"$ref": "#/components/schemas/TaskUniversalWsData"},
                                ]
                            }
                        },
                        "application/xml": {"schema": {"type": "object"}},
                    }
                },
                "responses": {
                    "200": {
                        "description": "A sentence.",
                        "content": {"text/plain": {"example": "A sentence."}},
                    }
                },
            },
        },
    },
    "components": {
        "schemas": {
            "TaskUniversalWsData": {
                "description": "type = taskUniversal",
                "required": ["name"],
                "type": "object",
                "allOf": [
                    {"$ref": "#/components/schemas/TaskWsData"},
                    {"type": "object", "properties": {"template": {"type": "string"}}},
                ],
            },
            "TaskWsData": {
                "type": "object",
                "required": ["type"],
                "properties": {
                    "type": {"type": "string"},
                    "name": {"type": "string", "description": "A sentence."},
                    "notes": {
                        "type": "array",
                        "xml": {"wrapped": True},
                        "items": {"$ref": "#/components/schemas/NoteWsData"},
                    },
                },
            },
            "NoteWsData": {
                "type": "object",
                "properties": {"size": {"format": "int32", "readOnly": True}},
            },
            "TaskUnixWsData": {"type": "object"},
        }
    },
}


def test_what_the_double_needs_is_taken_and_no_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "ROUTES", {"/task": ("post",)})
    monkeypatch.setattr(extract, "NOT_IN_A_ROUTE", ())
    facts = extract.extract(DOCUMENT, "0123")
    validate(facts)
    assert "entence" not in json.dumps(facts)
    assert facts["info"]["version"] == "9.9.9.9"
    assert "0123" in facts["info"]["x-source"]
    assert facts["paths"]["/task"]["post"]["parameters"] == [
        {"name": "when", "in": "query", "schema": {"type": "string"}}
    ]
    assert facts["components"]["schemas"] == {
        "NoteWsData": {"type": "object", "properties": {"size": {"format": "int32"}}},
        "TaskUniversalWsData": {
            "type": "object",
            "required": ["name", "type"],
            "properties": {
                "template": {"type": "string"},
                "type": {"type": "string", "enum": ["taskUniversal"]},
                "name": {"type": "string"},
                "notes": {
                    "type": "array",
                    "items": {"$ref": "#/components/schemas/NoteWsData"},
                },
            },
        },
    }


def test_the_committed_facts_are_written_so_and_have_no_sentence() -> None:
    text = extract.FILE.read_text(encoding="utf-8")
    facts = json.loads(text)
    validate(facts)
    assert extract.as_text(facts) == text
    assert set(facts["paths"]) == set(extract.ROUTES)
    assert [each for each in _texts({**facts, "info": None}) if " " in each] == []


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _texts(each)
