"""The bytecode of the archive's modules, as `extension.py` and `archive_importer` read it.

One file, stored and the first of the archive, so that its place is known: where its index is, the
code of one module after the other, the index. That has of each module where its code begins, its
size, its CRC-32, and the path of its source.

Code is as short as it can be and do the same, because every task that waits keeps it in memory: it
has no docstrings of modules and functions, no annotations of functions, and no columns, so that a
traceback names lines alone.
"""

from __future__ import annotations

import ast
import marshal
import subprocess
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
    compiled = _compiled(sources)
    index: dict[str, tuple[int, int, int, str]] = {}
    place = HEADER
    for path, code in compiled.items():
        index[module_of(path)] = (place, len(code), zlib.crc32(code), path)
        place += len(code)
    written = _written(index)
    header = (place, len(written), zlib.crc32(written))
    parts = (each.to_bytes(4, "little") for each in header)
    return b"".join([*parts, *compiled.values(), written])


def module_of(path: str) -> str:
    """Return the name of the module whose source has a path."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _compiled(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the code of each source, sorted by their paths."""
    # Whether code has columns is chosen when Python starts.
    command = [sys.executable, "-I", "-X", "no_debug_ranges", __file__]
    finished = subprocess.run(
        command, input=marshal.dumps(sorted(sources.items())), capture_output=True, check=True
    )
    codes: dict[str, bytes] = marshal.loads(finished.stdout)  # noqa: S302 - our own bytes
    return codes


def _code(source: bytes, path: str) -> bytes:
    for number in range(256):
        sys.intern(chr(number))
    return _written(compile(_shortened(ast.parse(source)), path, "exec", dont_inherit=True))


def _shortened(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
            if ast.get_docstring(node, clean=False) is not None:
                node.body[0] = ast.copy_location(ast.Pass(), node.body[0])
    if ast.get_docstring(tree, clean=False) is not None:
        del tree.body[0]  # nothing may stand before an import from __future__
    return tree


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


if __name__ == "__main__":
    given = marshal.load(sys.stdin.buffer)  # noqa: S302 - our own bytes
    marshal.dump({path: _code(source, path) for path, source in given}, sys.stdout.buffer)
