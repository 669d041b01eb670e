"""Generates the typed client ``prefect_rest`` from a mended specification.

openapi-python-client writes the code, with the templates in ``scripts/client_templates``; ruff
formats it. Both are pinned exactly, since they decide the bytes, and their settings are our own.
Anything the generator would rather leave out than write is an error here.
"""

from __future__ import annotations

import contextlib
import copy
import importlib.metadata
import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.strings import PythonIdentifier

from scripts.check_document import check_document
from scripts.environments import ROOT
from scripts.generator_complaints import complaints, misfits
from scripts.openapi_document import (
    SpecificationError,
    operations,
    pointer,
    schemas_of,
    success_answers,
)
from scripts.template_questions import answers_for_templates

if TYPE_CHECKING:
    from scripts.openapi_document import Json

TEMPLATES = Path(__file__).resolve().parent / "client_templates"
CLOUD = ROOT / "openapi" / "cloud.yaml"
PINS = ROOT / "requirements" / "development.in"
PINNED = ("openapi-python-client", "ruff")
OUR_MODULES = ("answers.py",)
"""Modules with a template of ours that the generator has no counterpart of."""

HEADER = (
    "# Generated from Prefect's own specification. Do not edit: change scripts/mendings or\n"
    "# scripts/client_templates, then run `nox -s regenerate`.\n"
)
STYLE = ("--isolated", "--no-cache", "--quiet", "--line-length=100", "--target-version=py311")


class GenerationError(Exception):
    """The client could not be generated; the message says where and why."""


# --- What the client is generated from -----------------------------------------------------------


def with_cloud(specification: Json) -> Json:
    """Return a specification together with the routes only Cloud has.

    Raises:
        GenerationError: both define the same.
    """
    document = copy.deepcopy(specification)
    cloud = yaml.safe_load(CLOUD.read_text(encoding="utf-8"))
    join(document["paths"], cloud["paths"], "#/paths")
    join(schemas_of(document), schemas_of(cloud), "#/components/schemas")
    return document


def join(into: Json, other: Json, where: str) -> None:
    """Add the entries of one map to another.

    Raises:
        GenerationError: both have an entry of the same name.
    """
    if both := sorted(into.keys() & other.keys()):
        raise GenerationError(f"{where}: two documents have {', '.join(both)}.")
    into.update(other)


def with_successes_only(document: Json) -> Json:
    """Return a copy without error answers: the client raises for those, whatever they hold."""
    kept = copy.deepcopy(document)
    for _, _, operation in operations(kept):
        operation["responses"] = success_answers(operation)
    return kept


def check_pins() -> None:
    """Refuse to run with another generator or formatter than the pinned one.

    Raises:
        GenerationError: naming the installed and the pinned version.
    """
    pins = dict(re.findall(r"^([\w-]+)==([\w.]+)", PINS.read_text(encoding="utf-8"), re.MULTILINE))
    for name in PINNED:
        installed = importlib.metadata.version(name)
        if pins[name] != installed:
            raise GenerationError(f"{name} {installed} is installed, {pins[name]} is pinned.")


# --- Generating ----------------------------------------------------------------------------------


def generate(document: Json, package: Path, version: str) -> None:
    """Write the package for a document into a new folder.

    Raises:
        GenerationError: a wrong version of a tool, or a part of the document that the generator
            or the formatter does not take; all are named, with their places.
    """
    check_pins()
    try:
        check_document(document)
    except SpecificationError as reason:
        raise GenerationError(str(reason)) from None
    write_modules(with_successes_only(document), package)
    for module in sorted(package.rglob("*.py")):
        module.write_text(HEADER + "\n" + module.read_text(encoding="utf-8"), encoding="utf-8")
    format_code(package)
    (package / "py.typed").touch()
    write_line(package / "SPECIFICATION_VERSION", version)
    write_line(package / "GENERATOR_VERSION", importlib.metadata.version("openapi-python-client"))


def write_modules(document: Json, package: Path) -> None:
    """Run the generator with our templates; every warning of its is fatal."""
    config = Config.from_sources(
        ConfigFile.load_from_path(TEMPLATES / "config.yaml"),
        MetaType.NONE,
        document_source=package,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise GenerationError(misfits(document) or complaints([data], document))
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.globals.update(answers_for_templates(data.models))
    with contextlib.redirect_stdout(io.StringIO()):
        errors = project.build()
    if errors:
        raise GenerationError(complaints(errors, document))
    check_classes(document, data, config)
    check_modules(document, data, config, package)
    for name in OUR_MODULES:
        text = project.env.get_template(f"{name}.jinja").render()
        (package / name).write_text(text, encoding="utf-8")


def check_classes(document: Json, data: GeneratorData, config: Config) -> None:
    """Refuse classes that are not those of the document's objects and enums, one for each.

    The generator writes one class for two schemas whose names differ in their punctuation alone.
    """
    written = {str(each.class_info.name) for each in (*data.models, *data.enums)}
    places: dict[str, str] = {}
    for name, schema in schemas_of(document).items():
        if schema.get("type") == "object" or "enum" in schema:
            place = pointer("components", "schemas", name)
            called = str(Class.from_string(string=name, config=config).name)
            if called in places:
                raise GenerationError(f"{place}: {places[called]} is called {called}, too.")
            if called not in written:
                raise GenerationError(f"{place}: no class {called} was generated.")
            places[called] = place


def check_modules(document: Json, data: GeneratorData, config: Config, package: Path) -> None:
    """Refuse a package that does not have exactly one module for each operation."""
    places: dict[str, str] = {}
    for tag, collection in data.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            place = pointer("paths", endpoint.path.get_untrusted_value(), endpoint.method)
            module = f"{tag}/{PythonIdentifier(endpoint.name, config.field_prefix)}"
            if module in places:
                raise GenerationError(f"{place}: {places[module]} is called {module}, too.")
            places[module] = place
    modules = [path for path in (package / "api").glob("*/*.py") if path.name != "__init__.py"]
    expected = sum(1 for _ in operations(document))
    if len(modules) != expected:
        raise GenerationError(f"#/paths: {expected} operations, {len(modules)} modules.")


def format_code(package: Path) -> None:
    """Remove unused imports, sort the others, and format; settings do not depend on the folder."""
    ruff = (sys.executable, "-m", "ruff")
    for command in (("check", "--select=F,I", "--fix", *STYLE), ("format", *STYLE)):
        finished = subprocess.run([*ruff, *command, str(package)], capture_output=True, text=True)
        if finished.returncode != 0:
            raise GenerationError(f"ruff {command[0]}: {finished.stdout}{finished.stderr}")


def check_types(package: Path) -> None:
    """Refuse a package that is not fully typed.

    Raises:
        GenerationError: with what mypy says.
    """
    settings = ("--strict", f"--config-file={os.devnull}", f"--cache-dir={os.devnull}")
    command = [sys.executable, "-m", "mypy", *settings, package.name]
    finished = subprocess.run(command, cwd=package.parent, capture_output=True, text=True)
    if finished.returncode != 0:
        raise GenerationError(f"mypy: {finished.stdout}{finished.stderr}".rstrip())


def write_line(path: Path, text: str) -> None:
    """Write a file of one line."""
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
