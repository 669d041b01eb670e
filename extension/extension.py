"""Universal Automation Center's entry point: `ue_prefect.task.extension`, imported quickly.

Every start compiles this file, twice. So it is short, and the rest comes from bytecode.
"""

import gc
import sys
from marshal import loads
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

if sys.version_info < (3, 11):  # noqa: UP036 - who runs it has not installed it
    raise ImportError(
        "ue-prefect needs Python 3.11 or later; this agent runs it with "
        + ".".join(map(str, sys.version_info[:3]))
    )

ARCHIVE: str = getattr(__spec__.loader, "archive", "")
START = 42  # of the bytecode, as `scripts.package.bytecode` places it
LARGEST = 2**21


def part(where: int) -> bytes:
    """Return a part of the archive's bytecode; nothing, if it is damaged."""
    place, checksum = divmod(where, 2**32)
    with open(ARCHIVE, "rb", 0) as archive:  # noqa: PTH123 - pathlib takes long to import
        archive.seek(START + place)
        size = int.from_bytes(archive.read(4), "little")
        found = archive.read(min(size, LARGEST))
    return found if crc32(found) == checksum else b""


def install() -> None:
    """Import from now on from the archive's bytecode, unless it is damaged or another Python's."""
    if not ARCHIVE or sys.implementation.cache_tag != "cpython-311":
        return
    with open(ARCHIVE, "rb", 0) as archive:  # noqa: PTH123
        archive.seek(START)
        where = int.from_bytes(archive.read(8), "little")
    if not (index := part(where)):
        return
    parts = loads(index)  # noqa: S302 - our own, and whole
    names: dict[str, Any] = {"__name__": "archive_importer"}
    if code := part(parts["archive_importer.py"]):
        exec(loads(code), names)  # noqa: S102, S302
    else:
        from archive_importer import ArchiveImporter

        names["ArchiveImporter"] = ArchiveImporter
    names["ArchiveImporter"](__spec__.loader, parts, part).install()


# These two replace classes in Python by others: most of the garbage of a start, 0.25 MiB. They are
# imported first, and collected alone, as looking through everything takes longer.
gc.disable()
gc.freeze()
import datetime  # noqa: E402, F401
import ssl  # noqa: E402, F401

gc.collect()
install()
from ue_prefect.task.extension import Extension  # noqa: E402

gc.freeze()  # so that no later collection looks at all this
gc.enable()

__all__ = ["Extension"]
