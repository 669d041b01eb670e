"""Generates the typed client ``prefect_rest`` from ``openapi/``.

    python -m scripts.generate_client [--check] [--output FOLDER]

openapi-python-client writes the code, with the templates in ``scripts/client_templates``; ruff
formats it. Both are pinned exactly, since they decide the bytes, and their settings are our own.
Anything the generator would rather leave out than write is an error here. With ``--check``
nothing is written: the exit code is 1 when the committed client is not what the script makes.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import filecmp
import importlib.metadata
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

from scripts.environments import ROOT
from scripts.openapi_document import SpecificationError, operations, success_answers
from scripts.prefect_environment import DEFAULT_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol
    from openapi_python_client.parser.responses import Response

SPECIFICATIONS = ROOT / "openapi"
OUTPUT = ROOT / "generated_client" / "prefect_rest"
TEMPLATES = Path(__file__).resolve().parent / "client_templates"
PINS = ROOT / "requirements" / "development.in"
PINNED = ("openapi-python-client", "ruff")
OUR_MODULES = ("answers.py",)
"""Modules with a template of ours that the generator has no counterpart of."""

HEADER = (
    "# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or\n"
    "# scripts/mend_specification.py, then run `python -m scripts.generate_client`.\n"
)
STYLE = ("--isolated", "--no-cache", "--quiet", "--line-length=100", "--target-version=py311")


class GenerationError(Exception):
    """The client could not be generated; the message says where and why."""


# --- What the client is generated from -----------------------------------------------------------


def joined_document(version: str = DEFAULT_VERSION) -> dict[str, Any]:
    """Return a Prefect version's specification together with the routes only Cloud has.

    Raises:
        GenerationError: that version was never exported, or both documents define the same.
    """
    exported = SPECIFICATIONS / f"{version}.json"
    if not exported.is_file():
        raise GenerationError(f"{exported.name} is missing: run scripts.export_specification.")
    document: dict[str, Any] = json.loads(exported.read_text(encoding="utf-8"))
    cloud = yaml.safe_load((SPECIFICATIONS / "cloud.yaml").read_text(encoding="utf-8"))
    join(document["paths"], cloud["paths"], "#/paths")
    join(document["components"]["schemas"], cloud["components"]["schemas"], "#/components/schemas")
    return document


def join(into: dict[str, Any], other: dict[str, Any], where: str) -> None:
    """Add the entries of one map to another.

    Raises:
        GenerationError: both have an entry of the same name.
    """
    if both := sorted(into.keys() & other.keys()):
        raise GenerationError(f"{where}: two documents have {', '.join(both)}.")
    into.update(other)


def with_successes_only(document: dict[str, Any]) -> dict[str, Any]:
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


# --- What the templates ask ----------------------------------------------------------------------


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


# --- Generating ----------------------------------------------------------------------------------


def generate(document: dict[str, Any], output: Path, version: str = DEFAULT_VERSION) -> None:
    """Write the package for a document to a folder, replacing the package that is there.

    Raises:
        GenerationError: a wrong version of a tool, a folder with something else in it, or a part
            of the document that the generator or the formatter does not take; all are named.
    """
    check_pins()
    if output.exists() and not (output / "GENERATOR_VERSION").is_file():
        raise GenerationError(f"{output} is there, but is no generated package.")
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "prefect_rest"
        write_modules(with_successes_only(document), package)
        check_modules(document, package)
        for module in sorted(package.rglob("*.py")):
            module.write_text(HEADER + "\n" + module.read_text(encoding="utf-8"), encoding="utf-8")
        format_code(package)
        (package / "py.typed").touch()
        write_line(package / "SPECIFICATION_VERSION", version)
        write_line(
            package / "GENERATOR_VERSION", importlib.metadata.version("openapi-python-client")
        )
        if output.exists():
            shutil.rmtree(output)
        shutil.copytree(package, output)


def write_modules(document: dict[str, Any], package: Path) -> None:
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
        raise GenerationError(complaints([data]))
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    models = {str(model.class_info.name): model for model in data.models}
    project.env.globals.update(
        answer_type=answer_type,
        json_kind=json_kind,
        needs_reading=needs_reading,
        parsed_type=parsed_type,
        value_when_missing=lambda field: value_when_missing(field, models),
    )
    with contextlib.redirect_stdout(io.StringIO()):
        errors = project.build()
    if errors:
        raise GenerationError(complaints(errors))
    for name in OUR_MODULES:
        text = project.env.get_template(f"{name}.jinja").render()
        (package / name).write_text(text, encoding="utf-8")


def complaints(errors: Sequence[GeneratorError]) -> str:
    """Put what the generator complained about into words: where, why, and about what."""
    lines = []
    for error in errors:
        lines.append(f"{error.header.strip()} {error.detail or ''}".strip())
        if isinstance(error, ParseError) and error.data is not None:
            lines.append("    " + error.data.model_dump_json(exclude_unset=True, by_alias=True))
    return "\n".join(lines)


def check_modules(document: dict[str, Any], package: Path) -> None:
    """Refuse a package that does not have exactly one module for each operation."""
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


def write_line(path: Path, text: str) -> None:
    """Write a file of one line."""
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


# --- Comparing -----------------------------------------------------------------------------------


def files_in(folder: Path) -> set[str]:
    """Return the relative paths of a package's files, caches apart."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(committed: Path, generated: Path) -> list[str]:
    """List, one line each, the files that are missing, too many, or not the same bytes."""
    before, after = files_in(committed), files_in(generated)
    changed = {
        name
        for name in before & after
        if not filecmp.cmp(committed / name, generated / name, shallow=False)
    }
    return [
        *(f"missing:   {name}" for name in sorted(after - before)),
        *(f"extra:     {name}" for name in sorted(before - after)),
        *(f"different: {name}" for name in sorted(changed)),
    ]


def check(document: dict[str, Any], committed: Path, version: str = DEFAULT_VERSION) -> list[str]:
    """Generate anew, apart, and return the differences from a committed package."""
    with tempfile.TemporaryDirectory() as folder:
        generated = Path(folder) / "prefect_rest"
        generate(document, generated, version)
        return differences(committed, generated)


def main(arguments: Iterable[str] | None = None) -> int:
    """Generate or check the client; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("version", nargs="?", default=DEFAULT_VERSION)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="the package's folder")
    chosen = parser.parse_args(None if arguments is None else list(arguments))
    try:
        document = joined_document(chosen.version)
        if not chosen.check:
            generate(document, chosen.output, chosen.version)
            print(f"Generated {chosen.output}.")
            return 0
        found = check(document, chosen.output, chosen.version)
    except (GenerationError, SpecificationError) as reason:
        print(reason, file=sys.stderr)
        return 1
    if found:
        print("\n".join(found))
        print("This is not what is generated. Run: python -m scripts.generate_client")
        return 1
    print(f"{chosen.output.name} is what is generated from openapi/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
