"""Imports from the extension's archive: quicker than zipimport does, and in spite of damage.

Importing this module is enough; out of an archive it does nothing. It goes before all others.
"""

from __future__ import annotations

import sys
from _thread import RLock
from marshal import loads
from os import sep
from types import ModuleType
from zipimport import zipimporter
from zlib import crc32

TYPE_CHECKING = False  # as in typing, whose import would come before this module is of use
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

OLDEST_PYTHON = (3, 11)

BYTECODE_OF = "cpython-311"
"""Whose bytecode the archive has; every other Python compiles the sources."""

CHECKSUM = slice(8, 12)
CODE = slice(16, None)
"""Where a ``.pyc`` has its code, and before it the CRC-32 that `scripts.package` makes of that."""

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


class ArchiveImporter(zipimporter):
    """Reads a module's bytecode once, and its source when the bytecode is damaged.

    `zipimporter` unpacks and loads each module twice, the first time only to name its file. Damaged
    bytecode it runs as it is.
    """

    def get_filename(self, fullname: str) -> str:
        """Return the path of a module's source. Raises ImportError when it is not here."""
        ending = f"{sep}__init__.py" if self.is_package(fullname) else ".py"
        return f"{self.archive}{sep}{self.prefix}{fullname.rpartition('.')[2]}{ending}"

    def get_code(self, fullname: str) -> CodeType:
        """Return a module's code. Raises ImportError when it is not here."""
        path = self.get_filename(fullname)
        if sys.implementation.cache_tag == BYTECODE_OF:
            try:
                bytecode = memoryview(self.get_data(f"{path}c"))
            except (EOFError, ImportError, OSError):
                bytecode = memoryview(b"")
            if bytecode[CHECKSUM] == crc32(bytecode[CODE]).to_bytes(4, "little"):
                code: CodeType = loads(bytecode[CODE])  # noqa: S302 - our own, and whole
                return code
        return compile(self.get_source(fullname) or "", path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code: at once, or when the module is first used."""
        if module.__name__ in WHEN_USED:
            module.__dict__[UNUSED] = self
            module.__class__ = _Unused
        else:
            super().exec_module(module)

    def load(self, module: ModuleType) -> None:
        """Run the code of a module that is used for the first time."""
        super().exec_module(module)
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


def _install(archive: str) -> None:
    """Import from now on in this way what lies in the archive."""
    sys.path_hooks.insert(0, ArchiveImporter)
    for path in [path for path in sys.path_importer_cache if path.startswith(archive)]:
        del sys.path_importer_cache[path]


if sys.version_info < OLDEST_PYTHON:
    raise ImportError(
        f"ue-prefect needs Python {'.'.join(map(str, OLDEST_PYTHON))} or later; "
        f"this agent runs it with {'.'.join(map(str, sys.version_info[:3]))}"
    )
if __spec__ is not None and isinstance(__spec__.loader, zipimporter):
    _install(__spec__.loader.archive)
