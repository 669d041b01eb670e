"""Prints, as one JSON document, what an installed Prefect says of its own REST API.

Runs inside an environment that has Prefect (see ``prefect_environment``), so it imports nothing
but the standard library and Prefect. The OpenAPI document that a server emits leaves things out;
the same facts stand in the server's own models and source, and are read from there:

* ``nullable``: which values of a schema may be ``null``. With pydantic 1 the truth is
  ``ModelField.allow_none``; pydantic 2 already writes it into the document, so there the map is
  empty. ``{schema name: [JSON pointer into that schema, ...]}``.
* ``unsent``: fields that a model declares but leaves out of what it is written as.
  ``{schema name: [field, ...]}``; pydantic 1 only.
* ``copied``: fields that a model may fill with the value of another field, unchecked: that one's
  name. ``{schema name: {field: other field}}``; pydantic 1 only.
* ``undescribed``: schemas whose model has no docstring of its own; pydantic 1 only.
* ``nullable_responses``: the same as ``nullable``, for what an operation itself responds with.
* ``success_codes``: operations whose source sets a 2xx status other than the declared one, with
  every code that is then possible. ``{operationId: [200, 201]}``.
* ``bare_errors``: operations that respond with nothing and whose source sets an error status, with
  the codes; such an error has no body either. ``{operationId: [400]}``.
* ``text_responses``: operations that respond with text rather than JSON, with its media type.
* ``partial_responses``: operations that leave fields out of their response
  (``response_model_exclude_*``).
* ``extra_schemas``: schemas that the server has but that no route returns.
* ``api_version``: the version of the REST API, which the document's ``info`` gets wrong.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import json
import sys
import textwrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

EXTRA_MODELS = (("prefect.server.schemas.responses", "WorkQueueWithStatus"),)
NO_CONTENT = 204
SCHEMA_REFERENCE = "#/components/schemas/{model}"


class NotUnderstoodError(Exception):
    """Prefect's source says something that this script has no rule for; the message says where."""


def first_importable(*names: str) -> ModuleType:
    """Return the first of these modules that exists: Prefect 2 carries FastAPI inside itself."""
    for name in names:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            continue
    raise NotUnderstoodError(f"None of these modules exists here: {', '.join(names)}.")


def nullable_values(field: Any, pointer: str) -> Iterator[str]:
    """Yield the JSON pointer of every value below a pydantic 1 field that may be ``None``.

    A value of type ``Any`` is left out: its empty schema admits ``null`` already. ``pointer`` is
    where the field's own schema stands. Pydantic 1 writes arrays as ``items``, maps as
    ``additionalProperties``, tuples as a list of ``items`` and unions as ``anyOf``, in the order
    of ``sub_fields``; a union with one member left is written as that member.
    """
    members = field.sub_fields or []
    if field.allow_none and (members or field.type_ is not Any):
        yield pointer
    fields = importlib.import_module(type(field).__module__)
    if field.shape == fields.SHAPE_SINGLETON:
        single = len(members) == 1
        places = [pointer if single else f"{pointer}/anyOf/{n}" for n in range(len(members))]
    elif field.shape == fields.SHAPE_TUPLE:
        places = [f"{pointer}/items/{n}" for n in range(len(members))]
    elif field.shape in fields.MAPPING_LIKE_SHAPES:
        places = [f"{pointer}/additionalProperties"]
    else:
        places = [f"{pointer}/items"]
    for member, place in zip(members, places, strict=True):
        yield from nullable_values(member, place)


def nullable_in_model(model: Any) -> list[str]:
    """List the nullable values of one pydantic 1 model, as pointers into its schema."""
    found: list[str] = []
    for field in model.__fields__.values():
        own = "" if field.name == "__root__" else f"/properties/{field.alias}"
        found.extend(nullable_values(field, own))
    return sorted(set(found))


def unsent_fields(model: Any) -> list[str]:
    """List the fields that one pydantic 1 model drops when it is written.

    A model can override ``dict``: ``DeploymentResponse`` still writes ``infra_overrides`` in
    place of its own ``job_variables``. Asking an instance is the only way to know.
    """
    written = model.construct(**dict.fromkeys(model.__fields__)).dict()
    return sorted(field.alias for name, field in model.__fields__.items() if name not in written)


def copied_fields(model: Any) -> dict[str, str]:
    """Map the fields of a pydantic 1 model that its own code fills from another field to that one.

    ``FlowRunPolicy`` fills ``retry_delay`` (whole seconds) with the deprecated
    ``retry_delay_seconds`` (any number) after both were checked. Which values end up where shows
    when each field in turn is the only one with a value.
    """
    found: dict[str, str] = {}
    for name in model.__fields__:
        value = object()
        values = {**dict.fromkeys(model.__fields__), name: value}
        with contextlib.suppress(AttributeError, LookupError, TypeError, ValueError):
            for _, validate in model.__post_root_validators__:
                values = validate(model, values)
            for other, filled in values.items():
                if filled is value and other != name:
                    found[model.__fields__[other].alias] = model.__fields__[name].alias
    return found


def is_pydantic_1(model: Any) -> bool:
    """Tell a pydantic 1 model from a pydantic 2 one and from an enum."""
    return (
        isinstance(model, type)
        and hasattr(model, "__fields__")
        and not hasattr(model, "model_fields")
    )


def models_by_name(openapi_utils: ModuleType, routes: list[Any]) -> dict[str, Any]:
    """Map schema names to models as FastAPI does when it writes the document.

    Empty on a FastAPI that knows pydantic 2: it has no such map, and no need of it here.
    """
    flatten = getattr(openapi_utils, "get_flat_models_from_routes", None)
    name = getattr(openapi_utils, "get_model_name_map", None)
    if flatten is None or name is None:
        return {}
    return {given: model for model, given in name(flatten(routes)).items()}


def extra_schemas() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the schemas, and the pydantic 1 models by name, of what no route returns."""
    schemas: dict[str, Any] = {}
    models: dict[str, Any] = {}
    for module, name in EXTRA_MODELS:
        model = getattr(importlib.import_module(module), name)
        if is_pydantic_1(model):
            schema = model.schema(ref_template=SCHEMA_REFERENCE)
            models[name] = model
        else:
            schema = model.model_json_schema(mode="serialization", ref_template=SCHEMA_REFERENCE)
        for part in ("definitions", "$defs"):
            schemas.update(schema.pop(part, {}))
        schemas[name] = schema
    return schemas, models


def status_codes_set_by(endpoint: Callable[..., Any]) -> set[int]:
    """Return every status that an endpoint's source sets.

    Either on a response it was given, ``response.status_code = …``, or on one that it returns,
    ``return Response(status_code=…)``.
    """
    function = inspect.unwrap(endpoint)
    parameters = set(inspect.signature(function).parameters)
    codes: set[int] = set()
    for node in ast.walk(syntax_of(function)):
        expressions: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            expressions = [
                node.value for target in node.targets if is_status_of(target, parameters)
            ]
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Call):
            expressions = [word.value for word in node.value.keywords if word.arg == "status_code"]
        for expression in expressions:
            codes.update(possible_numbers(expression, function.__globals__))
    return codes


def is_status_of(target: ast.expr, parameters: set[str]) -> bool:
    """Say whether an assignment's target is ``<a parameter>.status_code``."""
    return (
        isinstance(target, ast.Attribute)
        and target.attr == "status_code"
        and isinstance(target.value, ast.Name)
        and target.value.id in parameters
    )


def possible_numbers(expression: ast.expr, names: dict[str, Any]) -> set[int]:
    """Return the numbers an expression can be: ``201``, ``status.HTTP_201_CREATED``, ``a if b
    else c``.

    Raises:
        NotUnderstoodError: any other expression, so that a new way of writing it is not overlooked.
    """
    if isinstance(expression, ast.IfExp):
        return possible_numbers(expression.body, names) | possible_numbers(expression.orelse, names)
    if isinstance(expression, ast.Constant) and isinstance(expression.value, int):
        return {expression.value}
    try:
        return {int(named_value(expression, names))}
    except (AttributeError, KeyError, TypeError) as reason:
        raise NotUnderstoodError(f"status_code = {ast.unparse(expression)}") from reason


def named_value(expression: ast.expr, names: dict[str, Any]) -> Any:
    """Look up ``a`` or ``a.b.c`` among a module's names."""
    if isinstance(expression, ast.Attribute):
        return getattr(named_value(expression.value, names), expression.attr)
    if isinstance(expression, ast.Name):
        return names[expression.id]
    raise TypeError(f"neither a name nor an attribute: {ast.unparse(expression)}")


def success_codes(routes: Iterable[Any]) -> dict[str, list[int]]:
    """Map operations that also have another 2xx than the declared one to all their 2xx codes.

    The code declared on the route stays possible: an endpoint that sets another one does so on
    some of its ways only (200 for a run that already existed, 201 for a new one).
    """
    found: dict[str, list[int]] = {}
    for route in routes:
        declared = {route.status_code or 200}
        by_hand = {code for code in status_codes_set_by(route.endpoint) if 200 <= code < 300}
        if by_hand - declared:
            found[operation_id(route)] = sorted(by_hand | declared)
    return found


def bare_errors(routes: Iterable[Any]) -> dict[str, list[int]]:
    """Map operations that respond with nothing to the error statuses that their source sets."""
    silent = (route for route in routes if route.status_code == NO_CONTENT)
    codes = {operation_id(route): status_codes_set_by(route.endpoint) for route in silent}
    found = {name: sorted(code for code in all_ if code >= 400) for name, all_ in codes.items()}
    return {name: errors for name, errors in found.items() if errors}


def text_responses(routes: Iterable[Any]) -> dict[str, str]:
    """Map operations that respond with text to the media type of that text."""
    found = {operation_id(route): text_answered_by(route.endpoint) for route in routes}
    return {name: media_type for name, media_type in found.items() if media_type}


def text_answered_by(endpoint: Callable[..., Any]) -> str | None:
    """Return the media type of the text that an endpoint responds with, if it does.

    The response that it is annotated to return says it for all of its kind, or the one that its
    source returns by itself: ``return StreamingResponse(…, media_type="text/csv")``.
    """
    function = inspect.unwrap(endpoint)
    annotated = inspect.signature(function, eval_str=True).return_annotation
    said = [getattr(annotated, "media_type", None)] if isinstance(annotated, type) else []
    for node in ast.walk(syntax_of(function)):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Call):
            words = [word.value for word in node.value.keywords if word.arg == "media_type"]
            said += [word.value for word in words if isinstance(word, ast.Constant)]
    texts = (each.partition(";")[0] for each in said if isinstance(each, str))
    return next((each for each in texts if each.startswith("text/")), None)


def syntax_of(function: Callable[..., Any]) -> ast.AST:
    """Return the syntax tree of a function's source."""
    return ast.parse(textwrap.dedent(inspect.getsource(function)))


def responses_partially(route: Any) -> bool:
    """Say whether a route leaves fields out of its response."""
    return bool(
        route.response_model_exclude
        or route.response_model_include
        or route.response_model_exclude_unset
        or route.response_model_exclude_defaults
        or route.response_model_exclude_none
    )


def operation_id(route: Any) -> str:
    """Return the route's operationId as FastAPI writes it into the document."""
    return str(route.operation_id or route.unique_id)


def nullable_responses(routes: Iterable[Any]) -> dict[str, list[str]]:
    """Map operations to the nullable values of their responses; pydantic 1 only."""
    found: dict[str, list[str]] = {}
    for route in routes:
        if hasattr(route.response_field, "allow_none") and route.response_model is not None:
            pointers = sorted(set(nullable_values(route.response_field, "")))
            if pointers:
                found[operation_id(route)] = pointers
    return found


def routes_of(api_app: Any, document: dict[str, Any]) -> list[Any]:
    """List the routes that are in the document.

    A newer FastAPI keeps them below the routers that were included, and shows them by a function
    of its own.

    Raises:
        NotUnderstoodError: they are not the operations of the document. Facts about some only
            would pass for facts about all.
    """
    routing = first_importable("prefect._vendor.fastapi.routing", "fastapi.routing")
    iterate = getattr(routing, "iter_route_contexts", iter)
    routes = [route for route in iterate(api_app.routes) if hasattr(route, "response_field")]
    routes = [route for route in routes if route.include_in_schema]
    written = [each["operationId"] for path in document["paths"].values() for each in path.values()]
    if sorted(map(operation_id, routes)) != sorted(written):
        raise NotUnderstoodError(f"{len(routes)} routes, {len(written)} operations in #/paths.")
    return routes


def describe_prefect() -> dict[str, Any]:
    """Return the document and the facts (see the module's docstring) of the installed Prefect."""
    prefect = importlib.import_module("prefect")
    server = importlib.import_module("prefect.server.api.server")
    constants = importlib.import_module("prefect.client.constants")
    openapi_utils = first_importable(
        "prefect._vendor.fastapi.openapi.utils", "fastapi.openapi.utils"
    )
    api_app = server.create_app(ephemeral=True).api_app
    document = api_app.openapi()
    routes = routes_of(api_app, document)
    schemas, extra_models = extra_schemas()
    models = {**extra_models, **models_by_name(openapi_utils, api_app.routes)}
    models = {name: model for name, model in models.items() if is_pydantic_1(model)}
    nullable = {name: nullable_in_model(model) for name, model in models.items()}
    unsent = {name: unsent_fields(model) for name, model in models.items()}
    copied = {name: copied_fields(model) for name, model in models.items()}
    return {
        "prefect_version": prefect.__version__,
        "document": document,
        "facts": {
            "api_version": constants.SERVER_API_VERSION,
            "nullable": {name: pointers for name, pointers in nullable.items() if pointers},
            "unsent": {name: fields for name, fields in unsent.items() if fields},
            "copied": {name: fields for name, fields in copied.items() if fields},
            "undescribed": sorted(name for name, model in models.items() if not model.__doc__),
            "nullable_responses": nullable_responses(routes),
            "success_codes": success_codes(routes),
            "bare_errors": bare_errors(routes),
            "text_responses": text_responses(routes),
            "partial_responses": sorted(map(operation_id, filter(responses_partially, routes))),
            "extra_schemas": schemas,
        },
    }


if __name__ == "__main__":
    try:
        json.dump(describe_prefect(), sys.stdout, sort_keys=True)
    except NotUnderstoodError as not_understood:
        sys.exit(str(not_understood))
