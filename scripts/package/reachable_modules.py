"""Which modules a program can come to import, read from its source; nothing is run.

Every ``import`` counts, wherever it stands: within a function, a ``try``, an ``if``. Only what
stands below ``if TYPE_CHECKING:`` does not, because it never runs. A lazy package lists there what
it has, so a name taken from it leads to that one module. In the generated client, it does: there
values are read by annotations, and what an annotation names is loaded with the first such value.
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path


READ_BY_ANNOTATIONS = ("prefect_rest.api.", "prefect_rest.models.")
"""What the names of modules begin with whose annotations lead to others."""


class Module:
    """The source of a module called `name`, a package's if the file is an ``__init__.py``."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self._tree = ast.parse(path.read_bytes(), str(path))
        self._follows_annotations = name.startswith(READ_BY_ANNOTATIONS)

    def imports(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each module that is imported, with the names taken from it."""
        yield from self._imports_below(self._tree)

    @cached_property
    def lazy_names(self) -> dict[str, str]:
        """The module of each name that a lazy package shows to type checkers."""
        return {
            name: module
            for block in self._tree.body
            if isinstance(block, ast.If) and _is_for_type_checkers(block)
            for statement in block.body
            for module, names in self._imports_below(statement)
            for name in names
        }

    def _imports_below(self, node: ast.AST) -> Iterator[tuple[str, tuple[str, ...]]]:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, ()
        elif isinstance(node, ast.ImportFrom):
            yield self._absolute(node), tuple(alias.name for alias in node.names)
        elif isinstance(node, ast.If) and _is_for_type_checkers(node):
            for statement in [*node.orelse, *(node.body if self._follows_annotations else [])]:
                yield from self._imports_below(statement)
        else:
            for child in ast.iter_child_nodes(node):
                yield from self._imports_below(child)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        is_package = self.path.name == "__init__.py"
        steps_up = node.level - is_package
        package = self.name.split(".")[: -steps_up or None]
        return ".".join([*package, *([node.module] if node.module else [])])


def _is_for_type_checkers(block: ast.If) -> bool:
    return ast.unparse(block.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def reachable_modules(
    *starts: str, roots: Sequence[Path], left_out: Collection[str] = ()
) -> list[Module]:
    """Return what the modules `starts` can import from the folders `roots`, and themselves, sorted.

    Args:
        left_out: modules and packages that are treated as if they were not there.

    Raises:
        LookupError: there is no such module as one of `starts`, or one that is no Python source.
    """
    found: dict[str, Module | None] = {}

    def follow(name: str) -> Module | None:
        """Follow a module and the packages around it; None when it is not below the roots."""
        if name in found:
            return found[name]
        package = name.rpartition(".")[0]
        if name in left_out or (package and not follow(package)):
            return found.setdefault(name, None)
        path = _find(name, roots)
        found[name] = module = Module(name, path) if path else None
        for imported, names in module.imports() if module else ():
            if origin := follow(imported):
                for each in names:
                    follow(origin.lazy_names.get(each, f"{imported}.{each}"))
        return module

    for start in starts:
        if follow(start) is None:
            raise LookupError(f"There is no module {start} in {', '.join(map(str, roots))}")
    return sorted(filter(None, found.values()), key=lambda module: module.name)


def _find(name: str, roots: Sequence[Path]) -> Path | None:
    """Return the source file of a module. Raises LookupError for a compiled binary."""
    for root in roots:
        place = root.joinpath(*name.split("."))
        for path in (place / "__init__.py", place.with_name(f"{place.name}.py")):
            if path.is_file():
                return path
        for path in place.parent.glob(f"{place.name}.*"):
            if path.suffix in (".so", ".pyd", ".dll", ".dylib"):
                raise LookupError(f"{path} is a compiled binary, and no Python source")
    return None
