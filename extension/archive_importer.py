"""Imports from the extension's archive: quicker than zipimport does, and in spite of damage.

`extension.py` runs this module from its bytecode, and hands over where that of the others is.
"""

from __future__ import annotations

import sys
import zlib
from _thread import RLock
from marshal import loads
from os import sep
from types import ModuleType

TYPE_CHECKING = False  # as in typing, whose import would come before this module is of use
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from importlib.machinery import ModuleSpec
    from importlib.resources.abc import TraversableResources
    from types import CodeType
    from typing import Any
    from zipimport import zipimporter

WHEN_USED = frozenset(
    (
        *(f"attr.{name}" for name in ("converters", "filters", "validators")),
        *(f"attrs.{name}" for name in ("converters", "filters", "validators")),
        *("certifi", "idna"),
    )
)
"""What other modules import at their start, but only use for what few tasks need.

The modules in these packages are not to be imported before the packages are used; and none of these
is used while another module is imported.
"""


UNUSED = "__unused__"


class ArchiveImporter:
    """Finds the modules of the archive, and runs their bytecode, or the source of what is damaged.

    Args:
        pythons: what Python itself imports from the archive with.
        parts: where bytecode is, as `part` takes it, by the paths of the sources.
        part: returns bytecode; nothing, if it is damaged.
    """

    def __init__(
        self, pythons: zipimporter, parts: Mapping[str, int], part: Callable[[int], bytes]
    ) -> None:
        self._pythons = pythons
        self._parts = parts
        self._part = part
        self._spec: type[ModuleSpec] = type(sys.__spec__)

    def install(self) -> None:
        """Import from now on in this way what the archive has."""
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, _path: Any = None, _target: Any = None) -> ModuleSpec | None:
        """Return how a module of the archive is loaded; None for others."""
        if not (path := self._path(name)):
            return None
        file = self._file(path)
        is_package = path.endswith("/__init__.py")
        spec = self._spec(name, self, origin=file, is_package=is_package)  # type: ignore[arg-type]
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(file.rpartition(sep)[0])
        return spec

    def _path(self, name: str) -> str:
        """Return the path of a module's source in the archive; nothing for other modules."""
        place = name.replace(".", "/")
        paths = (f"{place}.py", f"{place}/__init__.py")
        return next((path for path in paths if path in self._parts), "")

    def _file(self, path: str) -> str:
        return f"{self._pythons.archive}{sep}{path.replace('/', sep)}"

    def _present(self, name: str) -> str:
        """Return the path of a module's source, or raise ImportError."""
        if path := self._path(name):
            return path
        raise ImportError(f"{self._pythons.archive} has no module {name}", name=name)

    def get_filename(self, name: str) -> str:
        """Return the path of a module's source. Raises ImportError, as all that follow."""
        return self._file(self._present(name))

    def get_code(self, name: str) -> CodeType:
        """Return a module's code."""
        path = self._present(name)
        try:
            if bytecode := self._part(self._parts[path]):
                code: CodeType = loads(bytecode)  # noqa: S302 - our own, and whole
                return code
            return compile(self.get_source(name), path, "exec", dont_inherit=True)
        except (OSError, SyntaxError, MemoryError, RecursionError) as error:
            raise ImportError(f"{self._file(path)} is damaged or gone", name=name) from error

    def get_source(self, name: str) -> str:
        """Return a module's source, for what is damaged and for tracebacks."""
        file = self.get_filename(name)
        try:
            return self._pythons.get_data(file).decode()
        except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
            raise ImportError(f"{file} is damaged or gone", name=name) from error

    def get_resource_reader(self, package: str) -> TraversableResources:
        """Return what reads the files in a package."""
        from importlib.readers import ZipReader

        return ZipReader(self._pythons, package)

    def create_module(self, _: ModuleSpec) -> None:
        """Leave it to Python to make a module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code: at once, or when the module is first used."""
        module.__file__ = self.get_filename(module.__name__)
        if module.__name__ in WHEN_USED:
            module.__dict__[UNUSED] = self
            module.__class__ = _Unused
        else:
            exec(self.get_code(module.__name__), module.__dict__)  # noqa: S102

    def load(self, module: ModuleType) -> None:
        """Run the code of a module that is used for the first time."""
        exec(self.get_code(module.__name__), module.__dict__)  # noqa: S102
        module.__class__ = ModuleType


class _Unused(ModuleType):
    """A module whose code has not run yet."""

    _lock = RLock()

    def __getattr__(self, name: str) -> Any:
        with self._lock:
            importer = self.__dict__.pop(UNUSED, None)
            if importer is not None:
                try:
                    importer.load(self)
                except BaseException:
                    self.__dict__[UNUSED] = importer  # so that the next use says why, too
                    raise
        return ModuleType.__getattribute__(self, name)
