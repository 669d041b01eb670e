"""Writes the pages of the reference: which names stand on which page. autodoc fills them in."""

from __future__ import annotations

import pkgutil
import re
from inspect import isclass
from typing import TYPE_CHECKING

import prefect_rest.api
import prefect_rest.models
import ue_prefect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import ModuleType

UE_PREFECT = """
What ``import ue_prefect`` gives. :doc:`The Python guide </python-guide>` shows how it is used.
"""

PREFECT_REST = """
The client that is generated from Prefect's specification. Each operation is a module,
``prefect_rest.api.<tag>.<operation>``, with four functions: ``sync`` and ``asyncio`` return the
parsed response; ``sync_detailed`` and ``asyncio_detailed`` return a
:class:`~prefect_rest.types.Response`, also with status, headers and the body as received.
:doc:`The Python guide </python-guide>` shows how they are called.
"""

MODELS = """
The objects that requests and responses are made of, by the tag that they are named after. Each is
made with its fields as keyword arguments; one whose type has ``Unset`` may be left out. All have
the methods of :class:`prefect_rest.base.Model`.
"""

OTHERS = "others"
"""The page of the models that are named after no tag."""

CLIENTS = ("Client", "AuthenticatedClient", "operation.HasClient", "operation.HasAsyncClient")
FUNCTIONS = "sync, asyncio, sync_detailed, asyncio_detailed"
MEMBERS = ":members:"
BASES = ":show-inheritance:"
INHERITED = ":inherited-members: Exception, object, str, tuple"
"""But not those of Python's own classes."""


def write(folder: Path) -> None:
    """Write all pages into a folder."""
    rest = folder / "prefect_rest"
    tags = _submodules(prefect_rest.api)
    models = _models(tags)
    _write(folder / "ue_prefect.rst", "ue_prefect", UE_PREFECT, *_ue_prefect())
    contents = _contents([*tags, "models/index"])
    _write(rest / "index.rst", "prefect_rest", PREFECT_REST, contents, *_runtime())
    for tag in tags:
        package = f"prefect_rest.api.{tag}"
        operations = _submodules(pkgutil.resolve_name(package))
        shown = (f"automodule:: {package}.{{}}", f":members: {FUNCTIONS}")
        _write(rest / f"{tag}.rst", tag, *_sections(operations, *shown))
    _write(rest / "models" / "index.rst", "Models", MODELS, _contents(models))
    for tag, names in models.items():
        shown = ("autoclass:: prefect_rest.models.{}", MEMBERS)
        _write(rest / "models" / f"{tag}.rst", f"Models: {tag}", *_sections(names, *shown))


def _ue_prefect() -> Iterator[str]:
    """Yield a section for each name that the package exports: functions, classes, errors."""
    public = {name: getattr(ue_prefect, name) for name in ue_prefect.__all__}
    classes = {name for name, value in public.items() if isclass(value)}
    errors = {name for name in classes if issubclass(public[name], Exception)}
    base = ue_prefect.UePrefectError
    told = ("attempts", *(name for name in dir(base) if not name.startswith("_")))
    yield from _sections(sorted(public.keys() - classes), "autofunction:: ue_prefect.{}")
    yield from _sections(sorted(classes - errors), "autoclass:: ue_prefect.{}", MEMBERS, INHERITED)
    yield _heading("Errors", "-")
    yield _directive("automodule:: ue_prefect.errors", ":no-members:")
    yield _directive(f"autoexception:: ue_prefect.{base.__name__}", MEMBERS)
    for name in sorted(errors - {base.__name__}):
        shown = (MEMBERS, INHERITED, f":exclude-members: {', '.join(told)}", BASES)
        yield _directive(f"autoexception:: ue_prefect.{name}", *shown)
    yield _directive("autoclass:: ue_prefect.errors.Attempted", MEMBERS)


def _runtime() -> Iterator[str]:
    """Yield the sections of what all operations and models share."""
    yield _heading("Clients", "-")
    for name in CLIENTS:
        yield _directive(f"autoclass:: prefect_rest.{name}", MEMBERS)
    yield _heading("Responses and models", "-")
    yield _directive("automodule:: prefect_rest.types", MEMBERS)
    for name in ("Model", "OpenModel"):
        yield _directive(f"autoclass:: prefect_rest.base.{name}", MEMBERS, BASES)
    yield _heading("Errors", "-")
    yield _directive("automodule:: prefect_rest.errors", MEMBERS, BASES)


def _models(tags: Iterable[str]) -> dict[str, list[str]]:
    """Return the names of the models, by the tag that they are named after."""
    # The longest first: a flow run's state is not a flow's.
    singular = sorted(((_singular(tag), tag) for tag in tags), key=lambda each: -len(each[0]))
    found: dict[str, list[str]] = {tag: [] for tag in (*tags, OTHERS)}
    for name in prefect_rest.models.__all__:
        module = getattr(prefect_rest.models, name).__module__.rpartition(".")[2]
        begins = [tag for one, tag in singular if module.startswith(one)]
        has = [tag for one, tag in singular if f"_{one}" in module]
        found[(*begins, *has, OTHERS)[0]].append(name)
    return {tag: names for tag, names in found.items() if names}


def _singular(tag: str) -> str:
    for plural, singular in ((r"_v2$", ""), (r"ies$", "y"), (r"ches$", "ch"), (r"s$", "")):
        tag = re.sub(plural, singular, tag)
    return tag


def _submodules(package: ModuleType) -> list[str]:
    return [each.name for each in pkgutil.iter_modules(package.__path__)]


def _sections(names: Iterable[str], directive: str, *options: str) -> Iterator[str]:
    for name in names:
        yield _heading(name, "-")
        yield _directive(directive.format(name), *options)


def _directive(directive: str, *lines: str) -> str:
    return "\n".join((f".. {directive}", *(f"   {line}" for line in lines))) + "\n"


def _contents(pages: Iterable[str]) -> str:
    return _directive("toctree::", ":maxdepth: 1", "", *pages)


def _heading(title: str, underline: str) -> str:
    return f"{title}\n{underline * len(title)}\n"


def _write(page: Path, title: str, *parts: str) -> None:
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("\n".join((_heading(title, "="), *parts)), encoding="utf-8")
