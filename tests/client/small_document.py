"""A document of a very small server, and what its source says beside it."""

from __future__ import annotations

from typing import Any

NO_FACTS: dict[str, Any] = {
    "api_version": "0.8.4",
    "nullable": {},
    "nullable_responses": {},
    "unsent": {},
    "undescribed": [],
    "copied": {},
    "success_codes": {},
    "bare_errors": {},
    "text_responses": {},
    "partial_responses": [],
    "extra_schemas": {},
}


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def answering(schema: dict[str, Any], code: str = "200") -> dict[str, Any]:
    return {code: {"description": "", "content": {"application/json": {"schema": schema}}}}


def small_document() -> dict[str, Any]:
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
