"""The bytecode of the archive's modules, as `extension.py` and `archive_importer` read it.

One file, stored and the first of the archive, so that its place is known: where its index is, the
code of one module after the other, the index. That has of each module where its code begins, its
size, its CRC-32, and the path of its source.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

FILE = "bytecode.bin"
START = 30 + len(FILE)
"""Bytes of the archive before its first file's content: a zip file's header, and the name."""

HEADER = 12


def bytecode(sources: Mapping[str, bytes]) -> bytes:
    """Return the file's content.

    Args:
        sources: by their paths in the archive.
    """
    codes: list[bytes] = []
    index: dict[str, tuple[int, int, int, str]] = {}
    place = HEADER
    for path in sorted(sources):
        code = _code(sources[path], path)
        index[module_of(path)] = (place, len(code), zlib.crc32(code), path)
        codes.append(code)
        place += len(code)
    written = _written(index)
    header = (place, len(written), zlib.crc32(written))
    return b"".join([*(each.to_bytes(4, "little") for each in header), *codes, written])


def module_of(path: str) -> str:
    """Return the name of the module whose source has a path."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _code(source: bytes, path: str) -> bytes:
    for number in range(256):
        sys.intern(chr(number))
    return _written(compile(source, path, "exec", dont_inherit=True))


def _written(value: Any) -> bytes:
    """Return a value as `marshal` writes it, by the same bytes always.

    `marshal` writes a string in another way when it is interned, and an object when nothing else
    refers to it. For strings that all of the interpreter shares, that hangs on what else it holds,
    unless all single characters are interned, and a twin refers to each string of the value.
    """
    twin = marshal.loads(marshal.dumps(value))  # noqa: S302 - our own bytes
    written = marshal.dumps(value)
    del twin
    return written
