"""Imports from the extension's archive: quicker than zipimport does, and in spite of damage.

Importing this module is enough; out of an archive it does nothing. It goes before all others.
"""

from __future__ import annotations

import sys
import zlib
from os import sep
from zipimport import zipimporter

TYPE_CHECKING = False  # as in typing, whose import would come before this module is of use
if TYPE_CHECKING:
    from types import CodeType

OLDEST_PYTHON = (3, 11)

_DAMAGED = (EOFError, TypeError, ValueError, zlib.error)


class ArchiveImporter(zipimporter):
    """Reads a module's bytecode once, and its source when the bytecode is damaged.

    `zipimporter` unpacks and loads each module twice, the first time only to name its file. It goes
    to the source when there is no bytecode, or another Python's, but not when it is damaged.
    """

    def get_filename(self, fullname: str) -> str:
        """Return the path of a module's source. Raises ImportError when it is not here."""
        ending = f"{sep}__init__.py" if self.is_package(fullname) else ".py"
        return f"{self.archive}{sep}{self.prefix}{fullname.rpartition('.')[2]}{ending}"

    def get_code(self, fullname: str) -> CodeType:
        """Return a module's code. Raises ImportError when it is not here."""
        try:
            return super().get_code(fullname)
        except _DAMAGED:
            source = self.get_source(fullname) or ""
            return compile(source, self.get_filename(fullname), "exec", dont_inherit=True)


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
